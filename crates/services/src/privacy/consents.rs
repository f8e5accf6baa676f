//! What somebody agreed to besides the product itself: the newest word on each purpose holds, all of them are kept.

use domain::identity::{
    Role,
    family::refusals::consent_by_parent,
    privacy::{CONSENT_VERSION, Consents, ConsentsRequest, Purpose, UseConsent},
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
};

/// What holds for the caller; `gpc` is whether the browser sends the signal not to follow.
pub async fn consents(context: &Context, gpc: bool) -> Result<Consents> {
    let person = context.require_person()?;
    let said = sqlx::query!(
        "select distinct on (purpose) purpose, given, text_version, given_at from privacy_consents
         where user_id = $1 order by purpose, given_at desc, id desc",
        person.id.0
    )
    .fetch_all(context.writes())
    .await?;
    let of = |purpose: Purpose| {
        let found = said.iter().find(|row| row.purpose == purpose.code());
        found.map_or_else(UseConsent::default, |row| UseConsent {
            given: row.given,
            text_version: Some(row.text_version.clone()),
            at: Some(row.given_at),
        })
    };
    let (marketing, analytics) = (of(Purpose::Marketing), of(Purpose::Analytics));
    Ok(Consents { text_version: CONSENT_VERSION.to_owned(), gpc: false, marketing, analytics }.under(gpc))
}

/// Says yes or no; what is not said stays.
///
/// # Errors
/// 403 `age_parent_required` for a child that would agree, 422 `text_outdated`, 409 `gpc_on`.
pub async fn consents_set(context: &Context, request: &ConsentsRequest, gpc: bool) -> Result<Consents> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::OwnData, &person.id.to_string()).await?;
    let choices = request.choices(gpc)?;
    if person.roles.contains(&Role::Child) && choices.iter().any(|(_, given)| *given) {
        return Err(consent_by_parent().into());
    }
    let held = consents(context, false).await?;
    let news: Vec<(Purpose, bool)> = choices.into_iter().filter(|choice| is_news(&held, *choice)).collect();
    let mut transaction = context.begin().await?;
    for (purpose, given) in news {
        sqlx::query!(
            "insert into privacy_consents (id, user_id, purpose, given, text_version, given_at)
             values ($1, $2, $3, $4, $5, $6)",
            context.new_id(),
            person.id.0,
            purpose.code(),
            given,
            CONSENT_VERSION,
            context.now(),
        )
        .execute(&mut *transaction)
        .await?;
        let after = Some(json!({ "purpose": purpose.code(), "given": given, "text_version": CONSENT_VERSION }));
        let act = Act { act: "privacy.consent", subject_id: Some(person.id.0), before: None, after };
        audit_append(&mut transaction, context, act).await?;
    }
    transaction.commit().await?;
    consents(context, gpc).await
}

/// Whether it was not said before, or said to another text.
fn is_news(held: &Consents, (purpose, given): (Purpose, bool)) -> bool {
    let before = match purpose {
        Purpose::Marketing => &held.marketing,
        Purpose::Analytics => &held.analytics,
    };
    before.given != given || before.text_version.as_deref() != Some(CONSENT_VERSION)
}
