//! What people are mailed about their accounts, as a subscriber of the events.
//!
//! Links are made here and not where they were asked for: their token exists in the mail alone, and asking takes as
//! long for an address without an account as for one with. Here, where nobody waits for an answer, is also decided
//! whether a registration meets an account.

use super::{
    api_keys::key_mail,
    email_change::{asked_mails, changed_mail},
    email_links::{LinkPurpose, link_create},
    new_devices::new_device,
    oidc::identity_mail,
    passkeys::passkey_mail,
    phone::phone_mail,
    secrets::secret_new,
};
use chrono::DurationRound;
use domain::{identity::events::AccountEvent, ids::UserId};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{AccountMail, Mail, MailTemplate, mail_enqueue},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Mails what an event of an account has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    let Some(event) = stored.read::<AccountEvent>()? else { return Ok(()) };
    let id = stored.event_id;
    match event {
        AccountEvent::RegistrationAsked(news) => registration_mail(work, context, stored, news.registration_id).await,
        // Told by the release before, whose accounts came before their confirmation.
        AccountEvent::Registered(news) if !verified(work, news.user_id).await? => {
            link_mail(work, context, news.user_id, LinkPurpose::VerifyEmail, "registered".into()).await
        }
        AccountEvent::ConfirmationAsked(news) => {
            link_mail(work, context, news.user_id, LinkPurpose::VerifyEmail, id.to_string()).await
        }
        AccountEvent::ResetAsked(news) => {
            let link = LinkPurpose::ResetPassword;
            link_mail_to(work, context, news.user_id, link, id.to_string(), &news.next).await
        }
        AccountEvent::RegisteredAgain(news) => already_registered(work, context, stored, news.user_id, "").await,
        AccountEvent::PasswordChanged(news) => {
            let key = format!("password_changed:{}:{id}", news.user_id);
            mail(work, context, news.user_id, key, |name| MailTemplate::PasswordChanged { name }).await
        }
        AccountEvent::TwoStepOn(news) => {
            let key = format!("two_step_on:{}:{id}", news.user_id);
            mail(work, context, news.user_id, key, |name| MailTemplate::TwoStepOn { name }).await
        }
        AccountEvent::TwoStepOff(news) => {
            let key = format!("two_step_off:{}:{id}", news.user_id);
            mail(work, context, news.user_id, key, |name| MailTemplate::TwoStepOff { name }).await
        }
        AccountEvent::RecoveryCodeUsed(news) => {
            let key = format!("recovery_code_used:{}:{id}", news.user_id);
            mail(work, context, news.user_id, key, |name| MailTemplate::RecoveryCodeUsed { name }).await
        }
        AccountEvent::SignedIn(news) => new_device(work, context, stored, news).await,
        AccountEvent::EmailChangeAsked(news) => asked_mails(work, context, stored, news).await,
        AccountEvent::EmailChanged(news) => changed_mail(work, context, news).await,
        AccountEvent::EmailKept(news) => {
            let key = format!("taken_back:{}:{id}", news.user_id);
            let told = |name| MailTemplate::Account(AccountMail::TakenBack { name });
            mail(work, context, news.user_id, key, told).await
        }
        AccountEvent::EmailUndeliverable(news) => {
            let key = format!("email_undeliverable:{}:{id}", news.user_id);
            let told = |name| MailTemplate::Account(AccountMail::Undeliverable { name });
            mail(work, context, news.user_id, key, told).await
        }
        AccountEvent::EmailAgainAsked(news) => {
            link_mail(work, context, news.user_id, LinkPurpose::ProveEmail, id.to_string()).await
        }
        AccountEvent::PasskeyAdded(news) => passkey_mail(work, context, news, true).await,
        AccountEvent::PasskeyRemoved(news) => passkey_mail(work, context, news, false).await,
        AccountEvent::IdentityConnected(news) => identity_mail(work, context, stored, news, true).await,
        AccountEvent::IdentityDisconnected(news) => identity_mail(work, context, stored, news, false).await,
        AccountEvent::KeyMade(news) => key_mail(work, context, stored, news, true).await,
        AccountEvent::KeyEnded(news) => key_mail(work, context, stored, news, false).await,
        AccountEvent::PhoneConfirmed(news) => phone_mail(work, context, stored, news.user_id).await,
        AccountEvent::Registered(_)
        | AccountEvent::Created(_)
        | AccountEvent::EmailVerified(_)
        | AccountEvent::SignedOut(_)
        | AccountEvent::SettingsChanged(_)
        | AccountEvent::RoleAdded(_) => Ok(()),
    }
}

/// Most links that are mailed to one address in an hour: for registrations from one network, and for all.
const LINKS_AN_HOUR: (i64, i64) = (3, 20);

/// A link for an address without an account; word that somebody tried to the owner of one.
async fn registration_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    registration: Uuid,
) -> Result<()> {
    let found = sqlx::query!(
        r#"select r.email, r.display_name, r.locale, r.next, u.id as "owner?",
             u.email_verified_at is not null or u.suspended_at is not null or u.deleted_at is not null as "taken!",
             count(o.id) filter (where o.network = r.network) as "from_here!", count(o.id) as "mailed!"
           from registrations r left join users u on u.email = r.email
             left join registrations o on o.email = r.email and o.token_hash is not null
               and o.created_at > r.created_at - interval '1 hour'
           where r.id = $1 and r.token_hash is null group by r.id, u.id"#,
        registration
    )
    .fetch_optional(&mut **work)
    .await?;
    let Some(found) = found else { return Ok(()) };
    if let Some(owner) = found.owner.filter(|_| found.taken) {
        return already_registered(work, context, stored, UserId(owner), &found.next).await;
    }
    if found.from_here >= LINKS_AN_HOUR.0 || found.mailed >= LINKS_AN_HOUR.1 {
        tracing::warn!(%registration, "no more links to this address for now");
        return Ok(());
    }
    let secret = secret_new()?;
    sqlx::query!("update registrations set token_hash = $2 where id = $1", registration, secret.hash)
        .execute(&mut **work)
        .await?;
    let mail = Mail {
        dedup_key: format!("verify_email:{registration}:registered"),
        user_id: None,
        recipient: found.email,
        locale: found.locale,
        template: MailTemplate::VerifyEmail { name: found.display_name },
        action_token: Some(secret.token),
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}

/// At most one such mail an hour, however often somebody tries.
pub(super) async fn already_registered(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    owner: UserId,
    next: &str,
) -> Result<()> {
    let hour = stored.created_at.duration_trunc(chrono::Duration::hours(1)).unwrap_or(stored.created_at);
    let key = format!("already_registered:{owner}:{}", hour.format("%Y-%m-%dT%H"));
    let next = next.to_owned();
    mail(work, context, owner, key, |name| MailTemplate::AlreadyRegistered { name, next }).await
}

async fn verified(work: &mut Transaction<'_, Postgres>, user: UserId) -> Result<bool> {
    let asked = sqlx::query_scalar!(
        r#"select exists (select from users where id = $1 and email_verified_at is not null) as "verified!""#,
        user.0
    );
    Ok(asked.fetch_one(&mut **work).await?)
}

struct Recipient {
    email: String,
    display_name: String,
    locale: String,
}

/// None when the account is suspended or deleted meanwhile.
async fn recipient(work: &mut Transaction<'_, Postgres>, user: UserId) -> Result<Option<Recipient>> {
    Ok(sqlx::query_as!(
        Recipient,
        "select email, display_name, locale from users where id = $1 and suspended_at is null and deleted_at is null",
        user.0
    )
    .fetch_optional(&mut **work)
    .await?)
}

pub(super) async fn mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    dedup_key: String,
    template: impl FnOnce(String) -> MailTemplate,
) -> Result<()> {
    let Some(to) = recipient(work, user).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key,
        user_id: Some(user),
        recipient: to.email,
        locale: to.locale,
        template: template(to.display_name),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}

async fn link_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    purpose: LinkPurpose,
    occasion: String,
) -> Result<()> {
    link_mail_to(work, context, user, purpose, occasion, "").await
}

/// The same for somebody who is on the way to `next`.
async fn link_mail_to(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    purpose: LinkPurpose,
    occasion: String,
    next: &str,
) -> Result<()> {
    let Some(to) = recipient(work, user).await? else { return Ok(()) };
    let token = link_create(work, context, user, &to.email, purpose).await?;
    let mail = Mail {
        dedup_key: format!("{}:{user}:{occasion}", purpose.code()),
        user_id: Some(user),
        recipient: to.email,
        locale: to.locale,
        template: match purpose {
            LinkPurpose::VerifyEmail => MailTemplate::VerifyEmail { name: to.display_name },
            LinkPurpose::ResetPassword => MailTemplate::ResetPassword { name: to.display_name, next: next.to_owned() },
            LinkPurpose::ProveEmail => MailTemplate::Account(AccountMail::EmailAgain { name: to.display_name }),
        },
        action_token: Some(token),
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
