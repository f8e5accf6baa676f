//! Lessons paid by card: a hold at the provider, and what follows it.

use super::{
    place::{order_place, payment_start, place_later},
    rows::charge_of,
};
use domain::{
    ids::{BookingId, OrderId, PaymentId, UserId},
    money::{
        Money,
        orders::{OrderKind, OrderState},
        payments::{Payment, PaymentPurpose},
        refusals,
        wallet::PaymentStatus,
    },
};
use spine::{Context, Error, Result, unit::Unit};

/// Stores the payment of a lesson that is being booked; the provider is told after the commit.
///
/// # Errors
/// 503 `payment_provider_unavailable` where nobody holds money.
pub async fn lesson_payment_start(
    unit: &mut Unit<'_>,
    (payer, booking): (UserId, BookingId),
    amount: Money,
) -> Result<PaymentId> {
    let context = unit.context();
    if !context.app.payments.takes(OrderKind::Hold) {
        return Err(refusals::payment_provider_unavailable().into());
    }
    let id = PaymentId(context.new_id());
    let payment = Payment { id, holder: payer, purpose: PaymentPurpose::Lesson, amount };
    payment_start(unit, &payment, Some(booking)).await?;
    Ok(id)
}

/// The page where a lesson that waits for its card is paid; none where it was decided without one.
///
/// # Errors
/// 503 `payment_provider_unavailable` (the same question may be asked again), 409 `payment_refused`.
pub async fn lesson_page(context: &Context, booking: BookingId) -> Result<Option<String>> {
    let payment = sqlx::query_scalar!(
        "select id from payments where booking_id = $1 order by created_at desc, id desc limit 1",
        booking.0
    );
    let payment = payment.fetch_optional(context.writes()).await?;
    let payment = payment.ok_or_else(|| Error::unexpected(format!("lesson {booking} has no payment")))?;
    let hold = charge_of(context, PaymentId(payment)).await?;
    let placed = order_place(context, hold.ok_or_else(|| Error::unexpected("a payment without a hold"))?).await?;
    match (placed.checkout_url, placed.status) {
        (None, PaymentStatus::Failed) => Err(refusals::payment_refused().into()),
        (url, _) => Ok(url),
    }
}

/// Takes, lets go or gives back money of a lesson's card, in the transaction of the step that says so. A hold ends
/// once: a second end finds the first.
///
/// # Errors
/// Unexpected when the lesson's card holds nothing.
pub async fn lesson_order(unit: &mut Unit<'_>, booking: BookingId, (kind, amount): (OrderKind, Money)) -> Result<()> {
    // Of a hold that lapsed the provider says no, and a person learns of it.
    let payment = sqlx::query_scalar!(
        "select id from payments p where booking_id = $1 and (status in ('succeeded', 'disputed')
           or exists (select from payment_orders o where o.payment_id = p.id and o.state = 'lapsed'))
         order by created_at desc, id desc limit 1 for update",
        booking.0
    );
    let payment = payment.fetch_optional(&mut **unit.work()).await?;
    let payment = payment.ok_or_else(|| Error::unexpected(format!("lesson {booking} holds nothing on a card")))?;
    order_add(unit, PaymentId(payment), (kind, amount)).await
}

/// How the last payment of a lesson's card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LessonPayment {
    /// The payment.
    pub id: PaymentId,
    /// Where its hold stands.
    pub hold: OrderState,
    /// Where the order stands that takes what is held; none before there is one.
    pub capture: Option<OrderState>,
}

/// The last payment of a lesson; none where it is not paid by card.
///
/// # Errors
/// Those of the database.
pub async fn lesson_payment(unit: &mut Unit<'_>, booking: BookingId) -> Result<Option<LessonPayment>> {
    let row = sqlx::query!(
        r#"select p.id, h.state as hold, c.state as "capture?"
           from payments p join payment_orders h on h.payment_id = p.id and h.kind = 'hold'
             left join payment_orders c on c.payment_id = p.id and c.kind = 'capture'
           where p.booking_id = $1 order by p.created_at desc, p.id desc limit 1"#,
        booking.0
    );
    let Some(row) = row.fetch_optional(&mut **unit.work()).await? else { return Ok(None) };
    let state = |code: &str| OrderState::parse(code).ok_or_else(|| Error::unexpected("an order's state"));
    let capture = row.capture.as_deref().map(state).transpose()?;
    Ok(Some(LessonPayment { id: PaymentId(row.id), hold: state(&row.hold)?, capture }))
}

/// Adds an order that follows a payment's first one, with the job that tells it. The payment is locked by the caller.
///
/// # Errors
/// Those of the database.
pub(crate) async fn order_add(
    unit: &mut Unit<'_>,
    payment: PaymentId,
    (kind, amount): (OrderKind, Money),
) -> Result<()> {
    let context = unit.context();
    let id = OrderId(context.new_id());
    let stored = sqlx::query!(
        "insert into payment_orders (id, payment_id, kind, provider, state, currency, amount, created_at)
         select $1, id, $3, provider, $4, $5, $6, $7 from payments where id = $2
         on conflict (payment_id) where kind in ('capture', 'void') do nothing",
        id.0,
        payment.0,
        kind.code(),
        OrderState::Planned.code(),
        amount.currency.code(),
        amount.minor,
        context.now(),
    );
    if stored.execute(&mut **unit.work()).await?.rows_affected() == 1 {
        place_later(unit, id, 0)?;
    }
    Ok(())
}
