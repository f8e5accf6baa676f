//! Whoever was given credit for another trial is told of it, and until when it lasts.

use domain::{
    bookings::trial::events::TrialEvent,
    money::{Currency, Money},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};

/// Mails what an event of a trial has to tell, once per trial; other events are passed over.
///
/// # Errors
/// Those of the database.
pub async fn mails_enqueue(work: &mut Work<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    let Some(TrialEvent::Replaced(news)) = stored.read::<TrialEvent>()? else { return Ok(()) };
    let given = sqlx::query!(
        "select u.email, u.locale, u.display_name, u.time_zone, r.amount, r.currency, r.ends_at
         from trial_replacements r join users u on u.id = r.payer_id
         where r.booking_id = $1 and u.deleted_at is null and u.suspended_at is null",
        news.booking_id.0
    );
    let Some(given) = given.fetch_optional(&mut **work).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("trial_credit:{}", news.booking_id),
        user_id: Some(news.payer_id),
        recipient: given.email,
        locale: given.locale,
        template: MailTemplate::Money(MoneyMail::TrialCredit {
            name: given.display_name,
            time_zone: given.time_zone,
            amount: Money::new(given.amount, Currency::parse(&given.currency)?),
            ends_at: given.ends_at,
            booking_id: news.booking_id,
        }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
