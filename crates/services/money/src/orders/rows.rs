//! An order and its payment as stored.

use domain::{
    ids::{BookingId, MethodId, OrderId, PackageId, PaymentId, UserId},
    money::{
        Currency, Money,
        orders::{OrderKind, OrderState, PaymentOrder},
        payments::{Payment, PaymentPurpose},
        wallet::PaymentStatus,
    },
};
use spine::{Context, Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// One order with its payment.
pub(crate) struct Stored {
    pub payment: Payment,
    pub status: PaymentStatus,
    pub order: PaymentOrder,
    pub state: OrderState,
    pub provider: String,
    pub checkout_url: Option<String>,
    /// The lesson that the payment is for.
    pub booking: Option<BookingId>,
    /// The saved card that is charged.
    pub method: Option<MethodId>,
    /// The package that it buys.
    pub package: Option<PackageId>,
    /// Why the provider said no, in its word.
    pub reason: Option<String>,
}

pub(super) struct Row {
    id: Uuid,
    payment_id: Uuid,
    kind: String,
    state: String,
    provider: String,
    currency: String,
    amount: i64,
    user_id: Uuid,
    purpose: String,
    status: String,
    payment_amount: i64,
    payment_currency: String,
    checkout_url: Option<String>,
    booking_id: Option<Uuid>,
    method_id: Option<Uuid>,
    package_id: Option<Uuid>,
    reason: Option<String>,
}

impl Row {
    fn read(self) -> Result<Stored> {
        let id = self.id;
        self.parsed().ok_or_else(|| Error::unexpected(format!("payment order {id} cannot be read")))
    }

    fn parsed(self) -> Option<Stored> {
        let id = PaymentId(self.payment_id);
        let money = |minor, currency: &str| Some(Money::new(minor, Currency::parse(currency).ok()?));
        let purpose = PaymentPurpose::parse(&self.purpose)?;
        let kind = OrderKind::parse(&self.kind)?;
        Some(Stored {
            payment: Payment {
                id,
                holder: UserId(self.user_id),
                purpose,
                amount: money(self.payment_amount, &self.payment_currency)?,
            },
            status: PaymentStatus::parse(&self.status)?,
            order: PaymentOrder {
                id: OrderId(self.id),
                payment: id,
                kind,
                amount: money(self.amount, &self.currency)?,
            },
            state: OrderState::parse(&self.state)?,
            provider: self.provider,
            checkout_url: self.checkout_url,
            booking: self.booking_id.map(BookingId),
            method: self.method_id.map(MethodId),
            package: self.package_id.map(PackageId),
            reason: self.reason,
        })
    }
}

macro_rules! select_order {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            "select o.id, o.payment_id, o.kind, o.state, o.provider, o.currency, o.amount, p.user_id, p.purpose,
               p.status, p.amount as payment_amount, p.currency as payment_currency, p.checkout_url, p.booking_id,
               p.method_id, p.package_id, o.reason
             from payment_orders o join payments p on p.id = o.payment_id "
                + $tail,
            $($argument),*
        )
    };
}

/// An order as it is now.
pub(super) async fn order_load(context: &Context, order: OrderId) -> Result<Option<Stored>> {
    let row = select_order!("where o.id = $1", order.0).fetch_optional(context.writes()).await?;
    row.map(Row::read).transpose()
}

/// The same with its payment's lock: whatever is decided about one payment queues here. Both rows are locked, because a
/// row that is only read beside a lock that was waited for is as it was before the wait.
pub(super) async fn order_lock(work: &mut Transaction<'_, Postgres>, order: OrderId) -> Result<Option<Stored>> {
    let row = select_order!("where o.id = $1 for update of p, o", order.0).fetch_optional(&mut **work).await?;
    row.map(Row::read).transpose()
}

/// The order whose money has that name at a provider.
pub(super) async fn order_of_charge(
    work: &mut Transaction<'_, Postgres>,
    provider: &str,
    charge: &str,
) -> Result<Option<OrderId>> {
    let order =
        sqlx::query_scalar!("select id from payment_orders where provider = $1 and charge = $2", provider, charge);
    Ok(order.fetch_optional(&mut **work).await?.map(OrderId))
}

/// The order that decides a payment: its charge or its hold.
pub(crate) async fn charge_of(context: &Context, payment: PaymentId) -> Result<Option<OrderId>> {
    let charge = sqlx::query_scalar!(
        "select id from payment_orders where payment_id = $1 and kind in ('charge', 'hold')",
        payment.0
    );
    Ok(charge.fetch_optional(context.writes()).await?.map(OrderId))
}
