//! The provider of a laptop, and none at all.

use super::{Answer, PaymentProvider, Placed, ProviderError, RawReport, Report, ReportError, Said, Word};
use domain::{
    ids::OrderId,
    money::{
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
    },
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Does what a card processor would do, without a card: its checkout page has the buttons of the card holder and the
/// bank.
#[derive(Debug, Default)]
pub struct SandboxProvider;

/// The body of a sandbox report.
#[derive(Serialize, Deserialize)]
struct SandboxReport {
    event: Uuid,
    order: OrderId,
    decision: PaymentDecision,
}

impl SandboxProvider {
    /// What the sandbox would send when somebody presses a button; `event` is a fresh id.
    ///
    /// # Errors
    /// Never: ids and words can be written.
    pub fn report(event: Uuid, order: OrderId, decision: PaymentDecision) -> Result<String, serde_json::Error> {
        serde_json::to_string(&SandboxReport { event, order, decision })
    }

    fn reference(order: OrderId) -> String {
        format!("sandbox-{order}")
    }
}

impl PaymentProvider for SandboxProvider {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn takes(&self, _kind: OrderKind) -> bool {
        true
    }

    fn order_follow<'a>(
        &'a self,
        order: &'a PaymentOrder,
        _held: &'a str,
    ) -> Answer<'a, Result<Placed, ProviderError>> {
        let placed = Placed {
            reference: Self::reference(order.id),
            charge: None,
            checkout_url: None,
            decision: Some(PaymentDecision::Succeed),
            amount: Some(order.amount),
        };
        Box::pin(std::future::ready(Ok(placed)))
    }

    fn order_place<'a>(&'a self, order: &'a PaymentOrder) -> Answer<'a, Result<Placed, ProviderError>> {
        let placed = Placed {
            reference: Self::reference(order.id),
            charge: None,
            checkout_url: Some(format!("/sandbox/payments/{}", order.payment)),
            decision: None,
            amount: Some(order.amount),
        };
        Box::pin(std::future::ready(Ok(placed)))
    }

    fn report_read(&self, raw: &RawReport<'_>) -> Result<Report, ReportError> {
        let report: SandboxReport =
            serde_json::from_str(raw.body).map_err(|error| ReportError::Unreadable(error.to_string()))?;
        let word = Word {
            order: Some(report.order),
            reference: Self::reference(report.order),
            charge: None,
            decision: report.decision,
            amount: None,
        };
        let kind = format!("sandbox.{}", report.decision.code());
        Ok(Report { event_id: report.event.to_string(), kind, said: Said::Order(word) })
    }
}

/// Takes no payment: production without a card processor. Better a clear no than a checkout that leads nowhere.
#[derive(Debug, Default)]
pub struct PaymentsOff;

impl PaymentProvider for PaymentsOff {
    fn name(&self) -> &'static str {
        "none"
    }

    fn takes(&self, _kind: OrderKind) -> bool {
        false
    }

    fn order_place<'a>(&'a self, _order: &'a PaymentOrder) -> Answer<'a, Result<Placed, ProviderError>> {
        let text = "no payment provider is set up on this installation".to_owned();
        Box::pin(std::future::ready(Err(ProviderError::Unavailable(text))))
    }

    fn report_read(&self, _raw: &RawReport<'_>) -> Result<Report, ReportError> {
        Err(ReportError::Forged)
    }
}
