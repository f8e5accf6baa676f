//! Who is mailed about a refund: its payer, and the tutor whose earnings it changes.

use super::rows::Row;
use domain::{
    ids::{BookingId, UserId},
    money::{Currency, Money},
};
use spine::{
    Result,
    mails::{Mail, MailTemplate, MoneyMail, mail_enqueue},
    unit::Unit,
};
use uuid::Uuid;

pub(super) async fn done_mails(unit: &mut Unit<'_>, row: &Row) -> Result<()> {
    let amount = Money::new(row.amount.unwrap_or_default(), Currency::parse(&row.currency)?);
    let booking_id = BookingId(row.booking_id);
    let answer = row.answer.clone();
    mail(unit, ("refund_done", row.id), row.payer_id, |name| MoneyMail::RefundDone {
        name,
        amount,
        answer,
        booking_id,
    })
    .await?;
    mail(unit, ("refund_taken", row.id), row.tutor_user_id, |name| MoneyMail::RefundTaken { name, amount, booking_id })
        .await
}

pub(super) async fn declined_mail(unit: &mut Unit<'_>, row: &Row) -> Result<()> {
    // What the staff alone had in mind is nobody's disappointment.
    if row.asked_reason.is_none() {
        return Ok(());
    }
    let (answer, booking_id) = (row.answer.clone(), BookingId(row.booking_id));
    mail(unit, ("refund_declined", row.id), row.payer_id, |name| MoneyMail::RefundDeclined { name, answer, booking_id })
        .await
}

async fn mail(
    unit: &mut Unit<'_>,
    (kind, refund): (&str, Uuid),
    to: Uuid,
    template: impl FnOnce(String) -> MoneyMail,
) -> Result<()> {
    let context = unit.context();
    let found = sqlx::query!(
        "select email, locale, display_name from users where id = $1 and deleted_at is null and suspended_at is null",
        to
    );
    let Some(found) = found.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("{kind}:{refund}"),
        user_id: Some(UserId(to)),
        recipient: found.email,
        locale: found.locale,
        template: MailTemplate::Money(template(found.display_name)),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(unit.work(), context, mail).await
}
