//! Payments at the provider: what their owner sees, and what the provider's word does to them.
//!
//! Only the provider's word moves money. Where the browser returns to after paying, with whatever parameters, changes
//! nothing: pages there show this payment as it is stored.

use crate::orders::{Handled, charge_of, report_receive, report_withdraw};
use adapters::payments::{RawReport, SandboxProvider};
use domain::{
    Refusal,
    ids::{BookingId, MethodId, PackageId, PaymentId, UserId},
    money::{
        Currency, Money,
        payments::{PaymentDecision, PaymentPurpose},
        wallet::{PaymentStatus, PaymentView},
    },
};
use spine::{Context, Error, Result};
use uuid::Uuid;

/// A payment as stored.
struct StoredPayment {
    id: PaymentId,
    holder: UserId,
    status: PaymentStatus,
    amount: Money,
    purpose: PaymentPurpose,
    checkout_url: Option<String>,
    method: Option<MethodId>,
    package: Option<PackageId>,
    booking: Option<BookingId>,
}

impl StoredPayment {
    fn view(self) -> PaymentView {
        let checkout_url = self.checkout_url.filter(|_| self.status == PaymentStatus::Pending);
        PaymentView {
            id: self.id,
            status: self.status,
            amount: self.amount,
            checkout_url,
            purpose: self.purpose,
            method_id: self.method,
            package_id: self.package,
            booking_id: self.booking,
        }
    }
}

/// The signed-in person's own payment; anybody else's does not exist (404).
pub async fn payment_get(context: &Context, payment: PaymentId) -> Result<PaymentView> {
    let person = context.require_person()?;
    let stored = payment_load(context, payment).await?.filter(|stored| stored.holder == person.id);
    Ok(stored.ok_or_else(|| Refusal::not_found("payment"))?.view())
}

/// What the card holder or the bank does at the sandbox provider; dev mode only (404 otherwise). It reports that as a
/// card processor would, so it goes through the inbox. The same decision again answers the same and moves nothing. A
/// dispute is a chargeback like any other: what was spent of it the platform lays out.
///
/// # Errors
/// 404, 409 `payment_already_decided`, `payment_not_charged`.
pub async fn sandbox_payment_decide(
    context: &Context,
    payment: PaymentId,
    decision: PaymentDecision,
) -> Result<PaymentView> {
    let provider = &context.app.payments;
    if !context.app.settings.dev || provider.name() != "sandbox" {
        return Err(Refusal::not_found("page").into());
    }
    let order = charge_of(context, payment).await?.ok_or_else(|| Refusal::not_found("payment"))?;
    let body = SandboxProvider::report(context.new_id(), order, decision)?;
    let raw = RawReport { body: &body, signature: None, at: context.app.clock.real_now() };
    let report = provider.report_read(&raw).map_err(|error| Error::Unexpected(Box::new(error)))?;
    let received = report_receive(context, &report, &body).await?;
    let refused = match received.handled {
        Ok(
            Handled::Moved
            | Handled::Known
            | Handled::Foreign
            | Handled::Differs
            | Handled::Unknown
            | Handled::ReturnedThere,
        ) => None,
        Ok(Handled::Early(refusal) | Handled::SetAside(refusal)) => Some(Refusal::from(refusal).into()),
        Err(error) => Some(error),
    };
    if let Some(error) = refused {
        report_withdraw(context, received.report_id).await?;
        return Err(error);
    }
    Ok(payment_load(context, payment).await?.ok_or_else(|| Refusal::not_found("payment"))?.view())
}

struct PaymentRow {
    id: Uuid,
    user_id: Uuid,
    status: String,
    purpose: String,
    currency: String,
    amount: i64,
    checkout_url: Option<String>,
    method_id: Option<Uuid>,
    package_id: Option<Uuid>,
    booking_id: Option<Uuid>,
}

impl PaymentRow {
    fn read(self) -> Result<StoredPayment> {
        let status = PaymentStatus::parse(&self.status).ok_or_else(|| Error::unexpected("a payment's status"))?;
        let amount = Money::new(self.amount, Currency::parse(&self.currency)?);
        let (id, holder) = (PaymentId(self.id), UserId(self.user_id));
        let purpose = PaymentPurpose::parse(&self.purpose).ok_or_else(|| Error::unexpected("a payment's purpose"))?;
        let (method, package) = (self.method_id.map(MethodId), self.package_id.map(PackageId));
        let (booking, checkout_url) = (self.booking_id.map(BookingId), self.checkout_url);
        Ok(StoredPayment { id, holder, status, amount, purpose, checkout_url, method, package, booking })
    }
}

async fn payment_load(context: &Context, payment: PaymentId) -> Result<Option<StoredPayment>> {
    let row = sqlx::query_as!(
        PaymentRow,
        "select id, user_id, status, purpose, currency, amount, checkout_url, method_id, package_id, booking_id
         from payments where id = $1",
        payment.0
    );
    row.fetch_optional(context.writes()).await?.map(PaymentRow::read).transpose()
}
