//! Another address for an account (ID1). The new one counts when a link mailed there is opened; the old one is told at
//! once and once more when it has happened, each time with a way back that works for a week.
//!
//! Whether the new address has an account is asked where nobody waits for an answer, as for registrations: the answer
//! here is the same. The way back is for somebody whose account was taken over: it restores the address, ends every
//! sign-in, voids the password and what was added since, and mails a link for a new one.

use super::{
    accounts::sign_ins_revoke,
    notices::mail,
    passwords::{password_hash, password_verify},
    secrets::{secret_hash, secret_new},
    sessions::announce,
};
use chrono::{DateTime, Duration, DurationRound, Utc};
use domain::{
    identity::{
        Email, Password,
        events::{AccountEvent, AccountNews, EmailChangeNews, ResetNews},
        link_life::{EMAIL_UNDO_DAYS, VERIFY_EMAIL_HOURS},
        refusals,
    },
    ids::UserId,
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::{StoredEvent, tell},
    mails::{AccountMail, Mail, MailTemplate, address_proved, mail_enqueue},
    rate_limits::{Limit, limit_is_kept, limit_take},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};

/// Days before a change was asked for, of which what was added is taken back with it.
const TAKEN_BACK_DAYS: i64 = 30;
/// Asks for another address.
///
/// # Errors
/// 422 `email_invalid`, `email_same`, `password_wrong`; 429 after ten tries a minute or five changes an hour. More
/// than twenty an hour for one address from everywhere are answered the same and mailed to nobody.
pub async fn email_change_ask(context: &Context, email: &str, password: &str) -> Result<()> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::StepUp, &person.id.to_string()).await?;
    let email = Email::parse(email)?;
    let password = Password::parse_typed(password)?;
    let own = sqlx::query!("select email, password_hash from users where id = $1", person.id.0);
    let own = own.fetch_one(context.writes()).await?;
    if own.email == email.as_str() {
        return Err(refusals::email_same().into());
    }
    if password_verify(&context.app, &password, Some(&own.password_hash)).await?.is_none() {
        note(context, Event::SignInRefused, Some(person.id), "email_change_password");
        return Err(refusals::step_up_password_wrong().into());
    }
    limit_take(&context.app, Limit::EmailChange, &person.id.to_string()).await?;
    let wanted = limit_is_kept(&context.app, Limit::ResetFor, email.as_str()).await?;
    let (id, now) = (context.new_id(), context.now());
    let mut transaction = context.begin().await?;
    sqlx::query!(
        "update email_changes set ended_at = $2 where user_id = $1 and confirmed_at is null and ended_at is null",
        person.id.0,
        now
    )
    .execute(&mut *transaction)
    .await?;
    sqlx::query!(
        "insert into email_changes (id, user_id, old_email, new_email, created_at, asked_at, kept_until)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        person.id.0,
        own.email,
        email.as_str(),
        now,
        context.app.clock.real_now(),
        now + Duration::days(EMAIL_UNDO_DAYS),
    )
    .execute(&mut *transaction)
    .await?;
    if wanted {
        let news = EmailChangeNews { user_id: person.id, change_id: id };
        tell(&mut transaction, context, &AccountEvent::EmailChangeAsked(news)).await?;
    }
    transaction.commit().await?;
    note(context, Event::EmailChange, Some(person.id), "asked");
    Ok(())
}

/// Makes the new address the account's, by the token of the mail that went there. Needs no sign-in.
///
/// # Errors
/// 410 `link_no_longer_valid`: used, too old, stopped, or the address has an account meanwhile.
pub async fn email_change_confirm(context: &Context, token: &str) -> Result<()> {
    let gone = || Error::from(refusals::link_no_longer_valid());
    let now = context.now();
    let mut transaction = context.begin().await?;
    let confirmed = sqlx::query!(
        "update email_changes c set confirmed_at = $2, kept_until = $3 from users u
         where c.token_hash = $1 and c.confirmed_at is null and c.ended_at is null and c.created_at > $4
           and u.id = c.user_id and u.email = c.old_email and u.suspended_at is null and u.deleted_at is null
         returning c.id, c.user_id, c.new_email",
        secret_hash(token),
        now,
        now + Duration::days(EMAIL_UNDO_DAYS),
        now - Duration::hours(VERIFY_EMAIL_HOURS),
    );
    let confirmed = confirmed.fetch_optional(&mut *transaction).await?.ok_or_else(gone)?;
    let user = UserId(confirmed.user_id);
    if !address_set(&mut transaction, user, &confirmed.new_email, now).await? {
        return Err(gone());
    }
    let news = EmailChangeNews { user_id: user, change_id: confirmed.id };
    tell(&mut transaction, context, &AccountEvent::EmailChanged(news)).await?;
    let act = Act { act: "account.email_changed", subject_id: Some(user.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::EmailChange, Some(user), "confirmed");
    Ok(())
}

/// Stops a change, or takes it back, by the token of a mail to the old address. Needs no sign-in, and leaves none.
///
/// # Errors
/// 410 `link_no_longer_valid`: used, too old, or the old address has another account meanwhile.
pub async fn email_change_undo(context: &Context, token: &str) -> Result<()> {
    let gone = || Error::from(refusals::link_no_longer_valid());
    // Nobody knows it: what opened the account until now opens it no more.
    let nobodys = password_hash(&context.app, &Password::parse_typed(&secret_new()?.token)?).await?;
    let (now, machine) = (context.now(), context.app.clock.real_now());
    let mut transaction = context.begin().await?;
    let undone = sqlx::query!(
        "update email_changes c set ended_at = coalesce(c.ended_at, $2), kept_until = $2, undo_hashes = '{}' \
         from users u
         where c.undo_hashes @> array[$1::bytea] and c.kept_until > $2 and u.id = c.user_id and u.deleted_at is null
         returning c.user_id, c.old_email, c.created_at, c.asked_at",
        secret_hash(token),
        now,
    );
    let undone = undone.fetch_optional(&mut *transaction).await?.ok_or_else(gone)?;
    let user = UserId(undone.user_id);
    if !address_set(&mut transaction, user, &undone.old_email, now).await? {
        return Err(gone());
    }
    sqlx::query!(
        "update email_changes set ended_at = coalesce(ended_at, $2), kept_until = $2, undo_hashes = '{}'
         where user_id = $1 and created_at >= $3",
        user.0,
        now,
        undone.created_at
    )
    .execute(&mut *transaction)
    .await?;
    sqlx::query!("update users set password_hash = $2 where id = $1", user.0, nobodys)
        .execute(&mut *transaction)
        .await?;
    let before = Duration::days(TAKEN_BACK_DAYS);
    added_since_end(&mut transaction, user, (undone.asked_at - before, undone.created_at - before)).await?;
    sign_ins_revoke(&mut transaction, user.0, machine).await?;
    announce(&mut transaction, context, user, None).await?;
    tell(&mut transaction, context, &AccountEvent::EmailKept(AccountNews { user_id: user })).await?;
    tell(&mut transaction, context, &AccountEvent::ResetAsked(ResetNews { user_id: user, next: String::new() }))
        .await?;
    let act = Act { act: "account.email_change_undone", subject_id: Some(user.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::EmailChange, Some(user), "undone");
    Ok(())
}

/// What whoever took the account over may have added, before they asked for the change too: second factors that would
/// keep the owner out, and whatever else goes on opening or reading the account. By machine time, and by business time.
async fn added_since_end(
    work: &mut Transaction<'_, Postgres>,
    user: UserId,
    (since, since_business): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    sqlx::query!(
        "delete from totp_secrets where user_id = $1 and coalesce(confirmed_at, created_at) >= $2",
        user.0,
        since
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!("delete from identities where user_id = $1 and created_at >= $2", user.0, since)
        .execute(&mut **work)
        .await?;
    sqlx::query!("delete from passkeys where user_id = $1 and created_at >= $2", user.0, since)
        .execute(&mut **work)
        .await?;
    sqlx::query!(
        "update api_keys set revoked_at = $2 where user_id = $1 and created_at >= $2 and revoked_at is null",
        user.0,
        since
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!("delete from phones where user_id = $1 and confirmed_at >= $2", user.0, since_business)
        .execute(&mut **work)
        .await?;
    sqlx::query!("delete from calendar_feeds where user_id = $1 and made_at >= $2", user.0, since_business)
        .execute(&mut **work)
        .await?;
    sqlx::query!("delete from phone_codes where user_id = $1", user.0).execute(&mut **work).await?;
    payouts_hold(work, user, since_business).await
}

/// Where the money goes: what was set since is held until its owner says it again, and payouts that were asked for to
/// there can only come back.
async fn payouts_hold(work: &mut Transaction<'_, Postgres>, user: UserId, since: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with held as (
           update payout_methods set held_at = greatest(changed_at, updated_at), onboarding_id = null,
             onboarded_at = null, automatic = false, undo_hashes = '{}', undo_until = null
           where user_id = $1 and coalesce(undo_until - interval '7 days', changed_at) >= $2
           returning user_id, changed_at)
         update payouts p set held_at = greatest(p.created_at, h.changed_at) from held h
         where p.user_id = h.user_id and p.status = 'requested' and p.held_at is null and p.created_at >= h.changed_at",
        user.0,
        since
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// False when another account has that address. What others began with it is over: it is proved.
async fn address_set(
    work: &mut Transaction<'_, Postgres>,
    user: UserId,
    email: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let set = sqlx::query!(
        "update users set email = $2, email_verified_at = $3
         where id = $1 and not exists (select from users o where o.email = $2 and o.id <> $1)",
        user.0,
        email,
        now
    );
    let set = match set.execute(&mut **work).await {
        Err(error) if Error::is_violation_of(&error, "users_email_key") => return Ok(false),
        set => set?.rows_affected() == 1,
    };
    if set {
        sqlx::query!("delete from registrations where email = $1", email).execute(&mut **work).await?;
        address_proved(work, email).await?;
    }
    Ok(set)
}

/// To the new address its link, or to its owner that somebody wanted it; to the old one the way to stop it.
pub(super) async fn asked_mails(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    news: EmailChangeNews,
) -> Result<()> {
    let found = sqlx::query!(
        r#"select c.new_email, u.display_name, u.locale, o.id as "owner?"
           from email_changes c join users u on u.id = c.user_id and u.email = c.old_email
             left join users o on o.email = c.new_email
           where c.id = $1 and c.token_hash is null and c.ended_at is null and u.deleted_at is null"#,
        news.change_id
    );
    let Some(found) = found.fetch_optional(&mut **work).await? else { return Ok(()) };
    if let Some(owner) = found.owner {
        in_use_mail(work, context, stored, UserId(owner)).await?;
    } else {
        let secret = secret_new()?;
        let set = sqlx::query!("update email_changes set token_hash = $2 where id = $1", news.change_id, secret.hash);
        set.execute(&mut **work).await?;
        let mail = Mail {
            dedup_key: format!("email_confirm_new:{}", news.change_id),
            user_id: None,
            recipient: found.new_email.clone(),
            locale: found.locale,
            template: MailTemplate::Account(AccountMail::EmailConfirmNew { name: found.display_name }),
            action_token: Some(secret.token),
            calendar: None,
        };
        mail_enqueue(work, context, mail).await?;
    }
    old_mail(work, context, news, false).await
}

/// To the old address: it is done, and the way back.
pub(super) async fn changed_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    news: EmailChangeNews,
) -> Result<()> {
    old_mail(work, context, news, true).await
}

/// At most one such mail an hour, however often somebody tries.
async fn in_use_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    owner: UserId,
) -> Result<()> {
    let hour = stored.created_at.duration_trunc(Duration::hours(1)).unwrap_or(stored.created_at);
    let key = format!("email_in_use:{owner}:{}", hour.format("%Y-%m-%dT%H"));
    mail(work, context, owner, key, |name| MailTemplate::Account(AccountMail::EmailInUse { name })).await
}

async fn old_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    news: EmailChangeNews,
    done: bool,
) -> Result<()> {
    let secret = secret_new()?;
    let told = sqlx::query!(
        "update email_changes c set undo_hashes = array_append(c.undo_hashes, $2) from users u
         where c.id = $1 and u.id = c.user_id and (c.ended_at is null or c.confirmed_at is not null)
         returning c.old_email, c.new_email, u.display_name, u.locale",
        news.change_id,
        secret.hash
    );
    let Some(told) = told.fetch_optional(&mut **work).await? else { return Ok(()) };
    let (name, email) = (told.display_name, told.new_email);
    let template =
        if done { AccountMail::EmailChanged { name, email } } else { AccountMail::EmailChangeAsked { name, email } };
    let mail = Mail {
        dedup_key: format!("{}:{}", template.name(), news.change_id),
        user_id: Some(news.user_id),
        recipient: told.old_email,
        locale: told.locale,
        template: MailTemplate::Account(template),
        action_token: Some(secret.token),
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}

/// Where an unconfirmed change leads, to be shown to its owner; none when nothing waits.
pub async fn email_change_waits(context: &Context) -> Result<Option<String>> {
    let person = context.require_person()?;
    let waits = sqlx::query_scalar!(
        "select new_email from email_changes where user_id = $1 and confirmed_at is null and ended_at is null
           and created_at > $2 order by created_at desc limit 1",
        person.id.0,
        context.now() - Duration::hours(VERIFY_EMAIL_HOURS)
    );
    Ok(waits.fetch_optional(context.writes()).await?)
}
