//! Confirming that it is you (ID3). A log-in counts for some minutes; later, acts whose door says so ask for the
//! password or a code first ([`domain::door::Door::step_up`]).
//!
//! Judged by machine time, like the life of the sign-in itself, and kept with it: what one browser confirmed is no
//! other one's.

use super::{
    passwords::password_verify,
    sessions::own_sign_in,
    two_step::{Where, code_needed, spend},
};
use chrono::{DateTime, Utc};
use domain::{
    identity::{
        Password, refusals,
        second_factor::Code,
        sign_in_life::fresh_until,
        step_up::{StepUp, StepUpRequest},
    },
    ids::UserId,
};
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use uuid::Uuid;

/// Until when the sign-in that asks counts as fresh; none when it does not.
pub async fn fresh(context: &Context) -> Result<Option<DateTime<Utc>>> {
    let Some(sign_in) = context.person().and_then(own_sign_in) else { return Ok(None) };
    let proved = sqlx::query_scalar!(
        r#"select coalesce(proved_at, created_at) as "proved!" from sessions where id = $1 and revoked_at is null"#,
        sign_in
    );
    let until = proved.fetch_optional(context.writes()).await?.map(fresh_until);
    Ok(until.filter(|until| *until > context.app.clock.real_now()))
}

/// Nothing, when it is fresh.
///
/// # Errors
/// 403 `step_up_required`. What is no sign-in at all, as a key of the API, never is fresh.
pub async fn fresh_or_refused(context: &Context) -> Result<()> {
    match fresh(context).await? {
        Some(_) => Ok(()),
        None => {
            note(context, Event::SecondFactor, None, "step_up_required");
            Err(refusals::step_up_required().into())
        }
    }
}

/// Confirms by the password or, where two-step sign-in is on, by a code. What is sent must be right.
///
/// # Errors
/// 422 `required`, `password_wrong`; 401 `code_required` (two-step sign-in is on), `code_wrong`, `code_used`; 429 after
/// ten tries a minute; 403 `step_up_required` for what is no sign-in.
pub async fn step_up(context: &Context, request: StepUpRequest) -> Result<StepUp> {
    let person = context.require_person()?;
    let sign_in = own_sign_in(person).ok_or_else(refusals::step_up_required)?;
    limit_take(&context.app, Limit::StepUp, &person.id.to_string()).await?;
    let (password, code) = (filled(request.password), filled(request.code));
    let needed = code_needed(context, person.id).await?;
    if password.is_none() && !needed {
        return Err(refusals::password_missing().into());
    }
    if let Some(password) = password {
        password_right(context, person.id, &password).await?;
    }
    if needed {
        let code = Code::parse(code.as_deref().unwrap_or_default())?;
        Where::SignedIn.count(context, person.id).await?;
        let mut transaction = context.begin().await?;
        spend(&mut transaction, context, person.id, &code).await?;
        transaction.commit().await?;
    }
    proved(context, sign_in).await
}

fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

async fn password_right(context: &Context, user: UserId, typed: &str) -> Result<()> {
    let typed = Password::parse_typed(typed)?;
    let stored = sqlx::query_scalar!("select password_hash from users where id = $1", user.0);
    let stored = stored.fetch_one(context.writes()).await?;
    if password_verify(&context.app, &typed, Some(&stored)).await?.is_none() {
        note(context, Event::SignInRefused, Some(user), "step_up_password");
        return Err(refusals::step_up_password_wrong().into());
    }
    Ok(())
}

/// Notes the proof with the sign-in.
async fn proved(context: &Context, sign_in: Uuid) -> Result<StepUp> {
    let now = context.app.clock.real_now();
    let noted = sqlx::query!("update sessions set proved_at = $2 where id = $1 and revoked_at is null", sign_in, now);
    if noted.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::step_up_required().into());
    }
    note(context, Event::SecondFactor, None, "confirmed");
    Ok(StepUp { until: fresh_until(now) })
}
