//! Whoever paid is told that the card was not taken, and what to do.

use crate::booking::BookingRow;
use domain::{
    ids::{BookingId, PaymentId, UserId},
    money::{Currency, Money},
};
use spine::{
    Result,
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    unit::Unit,
};

pub(super) async fn declined_mail(unit: &mut Unit<'_>, row: &BookingRow, payment: PaymentId) -> Result<()> {
    let (context, to) = (unit.context(), row.payer_id.unwrap_or(row.student_id));
    let found = sqlx::query!(
        "select email, locale, display_name from users where id = $1 and deleted_at is null and suspended_at is null",
        to
    );
    let Some(found) = found.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("card_not_taken:{payment}"),
        user_id: Some(UserId(to)),
        recipient: found.email,
        locale: found.locale,
        template: MailTemplate::Money(MoneyMail::CardNotTaken {
            name: found.display_name,
            tutor: row.tutor_name.clone(),
            amount: Money::new(row.total, Currency::parse(&row.currency)?),
            booking_id: BookingId(row.id),
        }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(unit.work(), context, mail).await
}
