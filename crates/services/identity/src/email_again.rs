//! An address whose mails came back (MS5): the operator's relay says so, its owner reads it on the account page, and a
//! link that goes there all the same proves it again.
//!
//! A post is believed when the relay signed it, and it changes something only for a mail that we sent: its Message-ID
//! names the mail, and the address is the one that mail went to, not one that the post names.

use super::{
    accounts::email_proved,
    email_links::{LinkPurpose, link_use},
    me::me_of,
};
use adapters::payments::stripe::signature::is_signed;
use domain::{
    Refusal,
    identity::{
        bounce::{Bounce, EmailStanding, Undeliverable, Unheard},
        events::{AccountEvent, AccountNews},
        refusals,
    },
    ids::UserId,
};
use spine::{
    Context, Result,
    attempts::finished,
    audit::{Act, audit_append},
    events::tell,
    mails::{Returned, mail_returned},
    rate_limits::{Limit, limit_take},
    signed::object_of,
};
use sqlx::{Postgres, Transaction};

/// Takes in that a mail came back. Twice is once.
///
/// # Errors
/// 404 where no relay was set up; 400 `bounce_unsigned`, `bounce_unreadable`.
pub async fn bounce_received(context: &Context, body: &[u8], signature: Option<&str>) -> Result<()> {
    let secrets = &context.app.settings.support_mail_secrets;
    if secrets.is_empty() {
        return Err(Refusal::not_found("page").into());
    }
    let body = std::str::from_utf8(body).map_err(|_| refusals::bounce_unreadable())?;
    if !is_signed(body, signature, secrets, context.app.clock.real_now()) {
        return Err(refusals::bounce_unsigned().into());
    }
    let bounce: Bounce = object_of(body).ok_or_else(refusals::bounce_unreadable)?;
    let outcome = match bounce.read() {
        Ok(read) => {
            let mut work = context.begin().await?;
            let returned = Returned { mail: read.mail, failure: read.failure, said: &read.said, was_sent: true };
            let marked = mail_returned(&mut work, context, returned).await;
            if finished(work, marked).await? { "counted" } else { "unknown" }
        }
        Err(Unheard::Unknown) => "unknown",
        Err(Unheard::Late) => "late",
        Err(Unheard::AboutTheMail) => "about_the_mail",
    };
    tracing::info!(outcome, "a mail came back");
    metrics::counter!("mail_bounces_total", "outcome" => outcome).increment(1);
    Ok(())
}

/// The own address, and whether mails arrive there.
///
/// # Errors
/// 401 for nobody.
pub async fn email_standing(context: &Context) -> Result<EmailStanding> {
    let person = context.require_person()?;
    let own = me_of(context.writes(), person.id).await?;
    let gone = sqlx::query!(
        r#"select undeliverable_at as "since!", said from undeliverable_addresses
           where address = $1 and undeliverable_at is not null"#,
        own.email.as_str(),
    );
    let gone = gone.fetch_optional(context.writes()).await?;
    Ok(EmailStanding {
        email: own.email,
        verified: own.email_verified,
        undeliverable: gone.map(|row| Undeliverable { since: row.since, said: row.said }),
    })
}

/// Mails a link to the own address that proves it again.
///
/// # Errors
/// 409 `email_delivers`, 429 after five an hour.
pub async fn email_again_ask(context: &Context) -> Result<()> {
    let person = context.require_person()?;
    if email_standing(context).await?.undeliverable.is_none() {
        return Err(refusals::email_delivers().into());
    }
    limit_take(&context.app, Limit::PasswordReset, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    let news = AccountNews { user_id: person.id };
    let told = tell(&mut work, context, &AccountEvent::EmailAgainAsked(news)).await;
    finished(work, told).await
}

/// Mails go to the address again, by the token of the link that went there. Needs no sign-in, and leaves none.
///
/// # Errors
/// 410 `link_no_longer_valid`: used, too old, or the account has another address meanwhile.
pub async fn email_again_confirm(context: &Context, token: &str) -> Result<()> {
    let mut work = context.begin().await?;
    let proved = proved_by(&mut work, context, token).await;
    finished(work, proved).await
}

async fn proved_by(work: &mut Transaction<'_, Postgres>, context: &Context, token: &str) -> Result<()> {
    let user = link_use(work, context, token, LinkPurpose::ProveEmail).await?;
    email_proved(work, UserId(user)).await?;
    let act = Act { act: "account.email_proved", subject_id: Some(user), before: None, after: None };
    audit_append(work, context, act).await
}
