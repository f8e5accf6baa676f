//! Lessons paid by card: a hold at the provider, and what follows it.

use super::{
    place::{About, order_place, payment_start, place_later},
    risk::waiting_let_go,
    rows::charge_of,
};
use crate::methods::method_for;
use domain::{
    Refusal,
    ids::{BookingId, MethodId, OrderId, PaymentId, UserId},
    money::{
        Money,
        methods::declined,
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
/// 503 `payment_provider_unavailable` where nobody holds money; 404 and 422 where `method` cannot be charged.
pub async fn lesson_payment_start(
    unit: &mut Unit<'_>,
    (payer, booking): (UserId, BookingId),
    amount: Money,
    method: Option<MethodId>,
) -> Result<PaymentId> {
    let context = unit.context();
    if !context.app.payments.takes(OrderKind::Hold) {
        return Err(refusals::payment_provider_unavailable().into());
    }
    if let Some(method) = method {
        method_for(unit, payer, method).await?;
    }
    let id = PaymentId(context.new_id());
    let payment = Payment { id, holder: payer, purpose: PaymentPurpose::Lesson, amount };
    payment_start(unit, &payment, About { booking: Some(booking), method, ..About::default() }).await?;
    Ok(id)
}

/// How the card of a lesson stands that waits for it.
#[derive(Clone, Debug, PartialEq)]
pub enum LessonCard {
    /// Somebody has to act: to pay, or to confirm with their bank.
    Page(String),
    /// A saved card holds the money.
    Held(PaymentId),
    /// Nobody has to act, and what becomes of it will be told.
    Told,
    /// The bank said no to a saved card.
    Declined {
        /// The payment.
        payment: PaymentId,
        /// What the card holder is told.
        refusal: Refusal,
    },
}

/// Asks the provider for a lesson that waits for its card.
///
/// # Errors
/// 503 `payment_provider_unavailable` (the same question may be asked again), 409 `payment_refused`.
pub async fn lesson_card(context: &Context, booking: BookingId) -> Result<LessonCard> {
    let payment = sqlx::query_scalar!(
        "select id from payments where booking_id = $1 order by created_at desc, id desc limit 1",
        booking.0
    );
    let payment = payment.fetch_optional(context.writes()).await?;
    let payment = payment.ok_or_else(|| Error::unexpected(format!("lesson {booking} has no payment")))?;
    let hold = charge_of(context, PaymentId(payment)).await?;
    let placed = order_place(context, hold.ok_or_else(|| Error::unexpected("a payment without a hold"))?).await?;
    let payment = placed.payment.id;
    let by_saved_card = placed.method.is_some();
    match (placed.status, placed.checkout_url) {
        (PaymentStatus::Failed, _) if by_saved_card => {
            Ok(LessonCard::Declined { payment, refusal: declined(placed.reason.as_deref()) })
        }
        (PaymentStatus::Failed, None) => Err(refusals::payment_refused().into()),
        (PaymentStatus::Succeeded, _) if by_saved_card => Ok(LessonCard::Held(payment)),
        (_, Some(url)) => Ok(LessonCard::Page(url)),
        (_, None) => Ok(LessonCard::Told),
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
    let payment = PaymentId(payment);
    // Of what was not taken nothing goes back.
    if kind == OrderKind::Refund
        && (was_declined(unit, payment).await? || waiting_let_go(unit, payment, amount).await?)
    {
        return Ok(());
    }
    order_add(unit, payment, (kind, amount)).await
}

/// Whether finance declined the payment: its capture became a void before anything was taken, so nothing goes back.
async fn was_declined(unit: &mut Unit<'_>, payment: PaymentId) -> Result<bool> {
    let declined = sqlx::query_scalar!(
        r#"select exists (select from payment_risk_decisions d join payment_orders o on o.payment_id = d.payment_id
             where d.payment_id = $1 and d.decision = 'decline' and o.kind = 'void') as "declined!""#,
        payment.0
    );
    Ok(declined.fetch_one(&mut **unit.work()).await?)
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
    /// Whether a saved card was charged, and nobody stood at the provider's page.
    pub by_saved_card: bool,
}

/// The last payment of a lesson; none where it is not paid by card.
///
/// # Errors
/// Those of the database.
pub async fn lesson_payment(unit: &mut Unit<'_>, booking: BookingId) -> Result<Option<LessonPayment>> {
    let row = sqlx::query!(
        r#"select p.id, h.state as hold, c.state as "capture?", p.method_id is not null as "by_saved_card!"
           from payments p join payment_orders h on h.payment_id = p.id and h.kind = 'hold'
             left join payment_orders c on c.payment_id = p.id and c.kind = 'capture'
           where p.booking_id = $1 order by p.created_at desc, p.id desc limit 1"#,
        booking.0
    );
    let Some(row) = row.fetch_optional(&mut **unit.work()).await? else { return Ok(None) };
    let state = |code: &str| OrderState::parse(code).ok_or_else(|| Error::unexpected("an order's state"));
    let capture = row.capture.as_deref().map(state).transpose()?;
    let (id, by_saved_card) = (PaymentId(row.id), row.by_saved_card);
    Ok(Some(LessonPayment { id, hold: state(&row.hold)?, capture, by_saved_card }))
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
