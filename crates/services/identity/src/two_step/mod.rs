//! The second step of signing in (ID3): set up, asked for, turned off.
//!
//! The secret is sealed, recovery codes are hashed. A code is good once: the newest step that was used is kept, and a
//! code of it or of an older one is refused, also when two arrive at once.

mod codes;

pub use codes::code_needed;
pub(super) use codes::{Where, spend};

use super::{
    accounts::{account_by_id, sign_in_holds},
    family::opens_it,
    secrets::secret_hash,
};
use domain::{
    identity::{
        events::{AccountEvent, AccountNews},
        refusals,
        second_factor::{
            Code, RECOVERY_BYTES, RECOVERY_CODES, RecoveryCodes, TotpSetup, TwoStep, recovery_code, recovery_code_shown,
        },
    },
    ids::UserId,
};
use spine::{
    App, Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
    sealing::{Place, SealedColumn, seal, unseal},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};
use totp_rs::{Builder, Secret, Totp};

/// The name an app shows beside the code.
const ISSUER: &str = "EduStream";
/// Bytes of a secret (RFC 4226 §4: at least 128 bits, 160 recommended).
const SECRET_BYTES: usize = 20;

pub(super) const SEALED: SealedColumn = SealedColumn::new("totp_secrets", "user_id", "secret");

/// Begins: a secret that counts for nothing until a code of it is shown. Begun again, it is another one.
///
/// # Errors
/// 403 `age_parent_required` for whom a parent signs in, 409 `two_step_on`.
pub async fn totp_begin(context: &Context) -> Result<TotpSetup> {
    let person = opens_it(context).await?;
    let mut bytes = [0_u8; SECRET_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    let sealed = seal(&context.app, place(person.id), &bytes).await?;
    let begun = sqlx::query!(
        "insert into totp_secrets (user_id, secret, created_at) values ($1, $2, $3)
         on conflict (user_id) do update set secret = excluded.secret, created_at = excluded.created_at
         where totp_secrets.confirmed_at is null",
        person.id.0,
        sealed,
        context.app.clock.real_now(),
    )
    .execute(context.writes())
    .await?;
    if begun.rows_affected() == 0 {
        return Err(refusals::two_step_on().into());
    }
    setup(context, person.id, bytes.to_vec()).await
}

/// What was begun, to be shown again; none when nothing was, or it is on already.
pub async fn totp_begun(context: &Context) -> Result<Option<TotpSetup>> {
    let person = context.require_person()?;
    let sealed =
        sqlx::query_scalar!("select secret from totp_secrets where user_id = $1 and confirmed_at is null", person.id.0);
    match sealed.fetch_optional(context.writes()).await? {
        Some(sealed) => {
            setup(context, person.id, unseal(&context.app, place(person.id), &sealed).await?).await.map(Some)
        }
        None => Ok(None),
    }
}

/// Turns it on with the first code of the app. Signing in asks for one from now on.
///
/// # Errors
/// 409 `two_step_not_begun`, `two_step_on`; 401 `code_required`, `code_wrong`, 429 after ten tries in ten minutes.
pub async fn totp_confirm(context: &Context, typed: &str) -> Result<RecoveryCodes> {
    let person = opens_it(context).await?;
    let code = Code::parse(typed)?;
    Where::SignedIn.count(context, person.id).await?;
    let stored = sqlx::query!("select secret, confirmed_at from totp_secrets where user_id = $1", person.id.0);
    let stored = stored.fetch_optional(context.writes()).await?.ok_or_else(refusals::two_step_not_begun)?;
    if stored.confirmed_at.is_some() {
        return Err(refusals::two_step_on().into());
    }
    let totp = totp(unseal(&context.app, place(person.id), &stored.secret).await?)?;
    let now = context.app.clock.real_now();
    let Code::App(digits) = code else { return Err(refusals::code_wrong().into()) };
    let step = step_of(&totp, &digits, now).ok_or_else(refusals::code_wrong)?;
    let mut transaction = context.begin().await?;
    sign_in_holds(&mut transaction, person).await?;
    let on = sqlx::query!(
        "update totp_secrets set confirmed_at = $2, last_step = $3
         where user_id = $1 and confirmed_at is null and secret = $4",
        person.id.0,
        now,
        step,
        stored.secret,
    );
    if on.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(refusals::two_step_on().into());
    }
    let codes = codes_make(&mut transaction, person.id).await?;
    told(&mut transaction, context, person.id, "account.two_step_on", AccountEvent::TwoStepOn).await?;
    transaction.commit().await?;
    note(context, Event::SecondFactor, Some(person.id), "on");
    Ok(codes)
}

/// Turns it off.
///
/// # Errors
/// 409 `two_step_off`, 401 for the code, 429.
pub async fn totp_off(context: &Context, typed: &str) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = spent_by_owner(context, person.id, typed).await?;
    sqlx::query!("delete from totp_secrets where user_id = $1", person.id.0).execute(&mut *transaction).await?;
    told(&mut transaction, context, person.id, "account.two_step_off", AccountEvent::TwoStepOff).await?;
    transaction.commit().await?;
    note(context, Event::SecondFactor, Some(person.id), "off");
    Ok(())
}

/// New recovery codes; the ones of before are worth nothing.
///
/// # Errors
/// 409 `two_step_off`, 401 for the code, 429.
pub async fn recovery_codes_renew(context: &Context, typed: &str) -> Result<RecoveryCodes> {
    let person = context.require_person()?;
    let mut transaction = spent_by_owner(context, person.id, typed).await?;
    sqlx::query!("delete from recovery_codes where user_id = $1", person.id.0).execute(&mut *transaction).await?;
    let codes = codes_make(&mut transaction, person.id).await?;
    let act = Act { act: "account.recovery_codes_renewed", subject_id: Some(person.id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::SecondFactor, Some(person.id), "recovery_codes");
    Ok(codes)
}

/// How the own second step stands.
pub async fn two_step(context: &Context) -> Result<TwoStep> {
    let person = context.require_person()?;
    let stands = sqlx::query!(
        r#"select exists (select from totp_secrets where user_id = $1 and confirmed_at is not null) as "on!",
             (select count(*) from recovery_codes where user_id = $1 and used_at is null) as "recovery_codes!""#,
        person.id.0
    );
    let stands = stands.fetch_one(context.writes()).await?;
    Ok(TwoStep { on: stands.on, recovery_codes: stands.recovery_codes })
}

/// A transaction in which a code was used up; not committed, the code is good again.
async fn spent_by_owner(context: &Context, user: UserId, typed: &str) -> Result<Transaction<'static, Postgres>> {
    let code = Code::parse(typed)?;
    if !code_needed(context, user).await? {
        return Err(refusals::two_step_off().into());
    }
    Where::SignedIn.count(context, user).await?;
    let mut transaction = context.begin().await?;
    spend(&mut transaction, context, user, &code).await?;
    Ok(transaction)
}

async fn told(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    act: &str,
    event: fn(AccountNews) -> AccountEvent,
) -> Result<()> {
    tell(transaction, context, &event(AccountNews { user_id: user })).await?;
    audit_append(transaction, context, Act { act, subject_id: Some(user.0), before: None, after: None }).await
}

async fn codes_make(transaction: &mut Transaction<'_, Postgres>, user: UserId) -> Result<RecoveryCodes> {
    let mut codes = Vec::with_capacity(RECOVERY_CODES);
    for _ in 0..RECOVERY_CODES {
        let mut bytes = [0_u8; RECOVERY_BYTES];
        getrandom::fill(&mut bytes).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
        codes.push(recovery_code(bytes));
    }
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| recovery_hash(user, code)).collect();
    sqlx::query!(
        "insert into recovery_codes (user_id, code_hash) select $1, h from unnest($2::bytea[]) h",
        user.0,
        &hashes
    )
    .execute(&mut **transaction)
    .await?;
    Ok(RecoveryCodes { recovery_codes: codes.iter().map(|code| recovery_code_shown(code)).collect() })
}

/// Salted with the account, so that one look finds no code of everybody.
fn recovery_hash(user: UserId, code: &str) -> Vec<u8> {
    secret_hash(&format!("recovery:{user}:{code}"))
}

async fn setup(context: &Context, user: UserId, bytes: Vec<u8>) -> Result<TotpSetup> {
    let account = account_by_id(context.writes(), user.0).await?.ok_or_else(refusals::sign_in_required)?;
    let name = account.email.replace(':', "");
    let secret = Secret::from(bytes);
    let made = Builder::new().with_secret(secret).with_account_name(name).with_issuer(Some(ISSUER)).build();
    let made = made.map_err(unexpected)?;
    let otpauth_url = made.to_url().map_err(unexpected)?;
    Ok(TotpSetup { secret: made.secret().to_base32(), otpauth_url })
}

/// Six digits, thirty seconds, one step to either side.
fn totp(bytes: Vec<u8>) -> Result<Totp> {
    Builder::new().with_secret(Secret::from(bytes)).build().map_err(unexpected)
}

/// Which step a code is of.
fn step_of(totp: &Totp, digits: &str, now: chrono::DateTime<chrono::Utc>) -> Option<i64> {
    totp.check(digits, u64::try_from(now.timestamp()).ok()?).and_then(|step| i64::try_from(step).ok())
}

async fn secret_of(app: &App, user: UserId, sealed: &[u8]) -> Result<Totp> {
    totp(unseal(app, place(user), sealed).await?)
}

const fn place(user: UserId) -> Place {
    Place::new("totp_secrets", "secret", user.0)
}

fn unexpected(error: impl std::fmt::Debug) -> Error {
    Error::unexpected(format!("authenticator: {error:?}"))
}
