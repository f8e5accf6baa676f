//! Codes as they are shown: counted where nobody else can use the tries up, and good once.

use super::{recovery_hash, secret_of, step_of};
use crate::places::{Place, device_of};
use domain::{
    Refusal,
    identity::{
        events::{AccountEvent, AccountNews},
        refusals,
        second_factor::Code,
    },
    ids::UserId,
};
use spine::{
    Context, Result,
    events::tell,
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};

/// From where a code is shown. Whoever gets this far knows the password or is signed in, so strangers use nothing up;
/// somebody who has the password too has tries of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    /// Behind the password, from such a place.
    Signing(Place),
    /// By somebody who is signed in.
    SignedIn,
}

impl Where {
    /// # Errors
    /// 429: ten tries in ten minutes, ten an hour from all new places together.
    pub(crate) async fn count(self, context: &Context, user: UserId) -> Result<()> {
        let (limit, subject) = match self {
            Self::SignedIn => (Limit::Code, user.to_string()),
            Self::Signing(Place::Device) => (Limit::Code, format!("{user}:{}", device_of(context))),
            Self::Signing(Place::Network) => (Limit::Code, format!("{user}:{}", context.ip)),
            Self::Signing(Place::New) => (Limit::CodeFromNew, user.to_string()),
        };
        limit_take(&context.app, limit, &subject).await
    }
}

/// Whether an account asks for a code.
pub async fn code_needed(context: &Context, user: UserId) -> Result<bool> {
    let asked = sqlx::query_scalar!(
        r#"select exists (select from totp_secrets where user_id = $1 and confirmed_at is not null) as "needed!""#,
        user.0
    );
    Ok(asked.fetch_one(context.writes()).await?)
}

/// Uses a code up.
///
/// # Errors
/// 401 `code_wrong`, `code_used`.
pub(crate) async fn spend(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    code: &Code,
) -> Result<()> {
    let refused = match code {
        Code::App(digits) => app_code_spend(transaction, context, user, digits).await?,
        Code::Recovery(code) => recovery_code_spend(transaction, context, user, code).await?,
    };
    let Some(refusal) = refused else { return Ok(()) };
    let reason = if refusal.code == "code_used" { "code_used" } else { "wrong_code" };
    note(context, Event::SignInRefused, Some(user), reason);
    Err(refusal.into())
}

async fn app_code_spend(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    digits: &str,
) -> Result<Option<Refusal>> {
    let sealed =
        sqlx::query_scalar!("select secret from totp_secrets where user_id = $1 and confirmed_at is not null", user.0);
    let Some(sealed) = sealed.fetch_optional(&mut **transaction).await? else {
        return Ok(Some(refusals::code_wrong()));
    };
    let totp = secret_of(&context.app, user, &sealed).await?;
    let Some(step) = step_of(&totp, digits, context.app.clock.real_now()) else {
        return Ok(Some(refusals::code_wrong()));
    };
    // One of two that arrive at once finds the other's step here.
    let spent = sqlx::query!(
        "update totp_secrets set last_step = $2
         where user_id = $1 and secret = $3 and (last_step is null or last_step < $2)",
        user.0,
        step,
        sealed
    );
    let spent = spent.execute(&mut **transaction).await?.rows_affected() == 1;
    Ok((!spent).then(refusals::code_used))
}

async fn recovery_code_spend(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    code: &str,
) -> Result<Option<Refusal>> {
    let hash = recovery_hash(user, code);
    let spent = sqlx::query!(
        "update recovery_codes set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null",
        user.0,
        hash,
        context.app.clock.real_now()
    );
    if spent.execute(&mut **transaction).await?.rows_affected() == 1 {
        tell(transaction, context, &AccountEvent::RecoveryCodeUsed(AccountNews { user_id: user })).await?;
        note(context, Event::SecondFactor, Some(user), "recovery_code_used");
        return Ok(None);
    }
    let known = sqlx::query_scalar!(
        r#"select exists (select from recovery_codes where user_id = $1 and code_hash = $2) as "known!""#,
        user.0,
        hash
    );
    let known = known.fetch_one(&mut **transaction).await?;
    Ok(Some(if known { refusals::code_used() } else { refusals::code_wrong() }))
}
