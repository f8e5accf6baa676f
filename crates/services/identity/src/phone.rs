//! A phone number of one's own (ID1): a code goes there by text message and comes back. Numbers rest sealed, and so do
//! the codes that are on their way; of a number only its end is ever shown.

use super::{notices::mail, secrets::secret_hash};
use chrono::Duration;
use domain::{
    Refusal,
    identity::{
        devices::ip_prefix,
        events::{AccountEvent, AccountNews},
        phone::{CODE_MINUTES, CODE_TRIES, PhoneNumber, code_of, code_typed},
        refusals,
    },
    ids::UserId,
};
use spine::{
    App, Context, Error, Result,
    audit::{Act, audit_append},
    events::{StoredEvent, tell},
    mails::{AccountMail, MailTemplate},
    rate_limits::{Limit, limit_is_kept, limit_take},
    sealing::{Place, SealedColumn, seal, unseal},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};
use words::{Locale, tr};

pub(super) const SEALED: SealedColumn = SealedColumn::new("phones", "user_id", "number");

const fn number_place(user: UserId) -> Place {
    Place::new("phones", "number", user.0)
}

const fn code_place(user: UserId) -> Place {
    Place::new("phone_codes", "sealed", user.0)
}

/// Sends a code to a number. The one before is worth nothing any more.
///
/// # Errors
/// 422 `phone_invalid`; 429 after five an hour for an account, or three for a number; 503 `sms_unavailable`.
pub async fn phone_ask(context: &Context, number: &str) -> Result<()> {
    let person = context.require_person()?;
    let number = PhoneNumber::parse(number)?;
    limit_take(&context.app, Limit::Phone, &person.id.to_string()).await?;
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::PhoneFrom, &ip_prefix(&context.ip)).await?;
    }
    // No list of numbers lies in the counters.
    let counted = hex::encode(secret_hash(&format!("phone:{}", number.as_str())));
    limit_take(&context.app, Limit::PhoneNumber, &counted).await?;
    if !limit_is_kept(&context.app, Limit::PhoneAll, "all").await? {
        tracing::error!("more text messages today than the installation sends");
        return Err(refusals::sms_unavailable().after_seconds(3_600).into());
    }
    let mut random = [0_u8; 8];
    getrandom::fill(&mut random).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    let code = code_of(random);
    let sealed = seal(&context.app, code_place(person.id), format!("{code} {}", number.as_str()).as_bytes()).await?;
    sqlx::query!(
        "insert into phone_codes (user_id, sealed, tries, expires_at) values ($1, $2, 0, $3)
         on conflict (user_id) do update set sealed = excluded.sealed, tries = 0, expires_at = excluded.expires_at",
        person.id.0,
        sealed,
        context.app.clock.real_now() + Duration::minutes(CODE_MINUTES),
    )
    .execute(context.writes())
    .await?;
    let text = tr!(Locale::of(&context.locale), sms.code, code = code);
    if let Err(error) = context.app.sms.send(number.as_str(), &text).await {
        tracing::error!(%error, "a text message was not sent");
        return Err(refusals::sms_unavailable().after_seconds(60).into());
    }
    note(context, Event::Phone, Some(person.id), "asked");
    Ok(())
}

/// Confirms the number by the code that went there.
///
/// # Errors
/// 401 `code_required`, `code_wrong`, `code_too_late`: none is on its way, it is too old, or was tried five times.
pub async fn phone_confirm(context: &Context, typed: &str) -> Result<()> {
    let person = context.require_person()?.id;
    let typed = code_typed(typed)?;
    // Counted before it is compared, also of two that arrive at once.
    let sealed = sqlx::query_scalar!(
        "update phone_codes set tries = tries + 1 where user_id = $1 and expires_at > $2 and tries < $3 \
         returning sealed",
        person.0,
        context.app.clock.real_now(),
        CODE_TRIES,
    );
    let sealed = sealed.fetch_optional(context.writes()).await?.ok_or_else(refusals::phone_code_too_late)?;
    let plain = text(unseal(&context.app, code_place(person), &sealed).await?)?;
    let (code, number) = plain.split_once(' ').ok_or_else(|| Error::unexpected("a code without its number"))?;
    if secret_hash(code) != secret_hash(&typed) {
        note(context, Event::Phone, Some(person), "wrong_code");
        return Err(refusals::phone_code_wrong().into());
    }
    let number = seal(&context.app, number_place(person), number.as_bytes()).await?;
    let mut transaction = context.begin().await?;
    let used = sqlx::query!("delete from phone_codes where user_id = $1 and sealed = $2", person.0, sealed);
    if used.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(refusals::phone_code_too_late().into());
    }
    phone_put(&mut transaction, context, person, number).await?;
    tell(&mut transaction, context, &AccountEvent::PhoneConfirmed(AccountNews { user_id: person })).await?;
    let act = Act { act: "account.phone_confirmed", subject_id: Some(person.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::Phone, Some(person), "confirmed");
    Ok(())
}

async fn phone_put(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    sealed: Vec<u8>,
) -> Result<()> {
    sqlx::query!(
        "insert into phones (user_id, number, confirmed_at) values ($1, $2, $3)
         on conflict (user_id) do update set number = excluded.number, confirmed_at = excluded.confirmed_at",
        user.0,
        sealed,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// A number sealed for an account, for whoever makes accounts by themselves (demo data).
pub async fn phone_seal(app: &App, user: UserId, number: &str) -> Result<Vec<u8>> {
    seal(app, number_place(user), number.as_bytes()).await
}

/// The whole number of somebody, for a copy of their data.
pub async fn phone_of(context: &Context, user: UserId) -> Result<Option<String>> {
    let sealed = sqlx::query_scalar!("select number from phones where user_id = $1", user.0);
    let Some(sealed) = sealed.fetch_optional(context.writes()).await? else { return Ok(None) };
    text(unseal(&context.app, number_place(user), &sealed).await?).map(Some)
}

/// The end of the own number; none when there is none.
pub async fn phone_end(context: &Context) -> Result<Option<String>> {
    let person = context.require_person()?.id;
    let sealed = sqlx::query_scalar!("select number from phones where user_id = $1", person.0);
    let Some(sealed) = sealed.fetch_optional(context.writes()).await? else { return Ok(None) };
    let number = PhoneNumber::stored(text(unseal(&context.app, number_place(person), &sealed).await?)?);
    Ok(Some(number.end().to_owned()))
}

/// The end of the number a code is on its way to; none when none is.
pub async fn phone_waits(context: &Context) -> Result<Option<String>> {
    let person = context.require_person()?.id;
    let sealed = sqlx::query_scalar!(
        "select sealed from phone_codes where user_id = $1 and expires_at > $2 and tries < $3",
        person.0,
        context.app.clock.real_now(),
        CODE_TRIES,
    );
    let Some(sealed) = sealed.fetch_optional(context.writes()).await? else { return Ok(None) };
    let plain = text(unseal(&context.app, code_place(person), &sealed).await?)?;
    Ok(plain.split_once(' ').map(|(_, number)| PhoneNumber::stored(number.to_owned()).end().to_owned()))
}

/// Messages of dev mode's sandbox to that number, newest first. Elsewhere there is no such page (404).
pub fn dev_phone(context: &Context, to: &str) -> Result<Vec<(String, String)>> {
    if !context.app.settings.dev {
        return Err(Refusal::not_found("page").into());
    }
    let to = PhoneNumber::parse(to).map_err(|refusal| Refusal::field("to", &refusal.code.clone(), refusal.message))?;
    Ok(context.app.sms.kept(to.as_str()).into_iter().map(|message| (message.to, message.text)).collect())
}

/// Word to the owner that a number was confirmed.
pub(super) async fn phone_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    user: UserId,
) -> Result<()> {
    let sealed = sqlx::query_scalar!("select number from phones where user_id = $1", user.0);
    let Some(sealed) = sealed.fetch_optional(&mut **work).await? else { return Ok(()) };
    let number = PhoneNumber::stored(text(unseal(&context.app, number_place(user), &sealed).await?)?);
    let number = number.end().to_owned();
    let key = format!("phone_confirmed:{user}:{}", stored.event_id);
    mail(work, context, user, key, |name| MailTemplate::Account(AccountMail::PhoneConfirmed { name, number })).await
}

fn text(plain: Vec<u8>) -> Result<String> {
    String::from_utf8(plain).map_err(|_| Error::unexpected("a phone number is no text"))
}
