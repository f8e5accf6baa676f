//! Flags over the API: the rules are `domain`'s, the rows the spine's.

use domain::{
    Refusal,
    growth::flag_view::{FlagRequest, FlagView},
    identity::Role,
    page::Page,
    platform::flags::Flag,
};
use spine::{
    Context, Result,
    flags::{flag_kill, flag_put, flags_list},
};

/// Every flag, by key.
///
/// # Errors
/// 404 for whoever is no analyst of the staff.
pub async fn flags_told(context: &Context) -> Result<Page<FlagView>> {
    context.require_scope(Role::Analyst)?;
    let today = context.now().date_naive();
    let items = flags_list(context).await?.into_iter().map(|flag| FlagView::of(flag, today)).collect();
    Ok(Page { items, next_cursor: None })
}

async fn known(context: &Context, key: &str) -> Result<Option<Flag>> {
    Ok(flags_list(context).await?.into_iter().find(|flag| flag.key == key))
}

async fn one(context: &Context, key: &str) -> Result<FlagView> {
    let flag = known(context, key).await?.ok_or_else(|| Refusal::not_found("flag"))?;
    Ok(FlagView::of(flag, context.now().date_naive()))
}

/// Makes a flag, or changes the one of that key.
///
/// # Errors
/// 404 for whoever is no analyst of the staff; 422 of [`FlagRequest::flag`].
pub async fn flag_make(context: &Context, request: &FlagRequest) -> Result<FlagView> {
    context.require_scope(Role::Analyst)?;
    let key = request.key.as_deref().unwrap_or_default().trim().to_owned();
    let flag = request.flag(known(context, &key).await?, context.now().date_naive())?;
    flag_put(context, flag).await?;
    one(context, &key).await
}

/// Changes what is named.
///
/// # Errors
/// 404 for whoever is no analyst of the staff, and for a flag that there is not; 422 of [`FlagRequest::flag`].
pub async fn flag_change(context: &Context, key: &str, request: &FlagRequest) -> Result<FlagView> {
    context.require_scope(Role::Analyst)?;
    let flag = known(context, key).await?.ok_or_else(|| Refusal::not_found("flag"))?;
    flag_put(context, request.flag(Some(flag), context.now().date_naive())?).await?;
    one(context, key).await
}

/// Switches it off for everybody.
///
/// # Errors
/// 404 for whoever is no analyst of the staff, and for a flag that there is not.
pub async fn flag_off(context: &Context, key: &str) -> Result<FlagView> {
    context.require_scope(Role::Analyst)?;
    flag_kill(context, key, true).await?;
    one(context, key).await
}
