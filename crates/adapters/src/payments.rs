//! The payment port. The sandbox provider stands in for a card processor on a laptop.
//!
//! A provider is told about an order that is already stored, answers with its own reference and, where somebody has to
//! act, the page to do it at, and reports later how it ended (a webhook; for the sandbox, the buttons on its page). No
//! call happens inside a database transaction.
//!
//! What an adapter must keep:
//! - **Once per order, for ever.** The order's id is the idempotency key. Where a provider forgets its keys after a
//!   day, the adapter looks for an order of that id (it travels in the metadata) before it asks anew.
//! - **No guesses.** Whatever is not a clear yes or no, a time-out above all, is [`ProviderError::Unavailable`]: the
//!   order is asked again. [`ProviderError::Refused`] means that no money moved and none will.
//! - **It comes back.** The adapter limits its own time; a request waits for it.
//! - **A report names our order and itself.** Only what ends an order is a decision: a card that was refused at a page
//!   where another can be tried is not.

use chrono::{DateTime, Utc};
use domain::{
    ids::OrderId,
    money::{
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
    },
};
use serde::{Deserialize, Serialize};
use std::{future::Future, pin::Pin};
use uuid::Uuid;

/// What the provider made of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its own name for it.
    pub reference: String,
    /// Where somebody has to act: an absolute address, or a path on this site for the sandbox.
    pub checkout_url: Option<String>,
    /// How it ended, when nobody has to act.
    pub decision: Option<PaymentDecision>,
}

/// Why the provider did not take an order on.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It did not answer, or said to try later. Whether it knows the order is unknown.
    #[error("the payment provider did not answer: {0}")]
    Unavailable(String),
    /// It will not take this order.
    #[error("the payment provider refused: {0}")]
    Refused(String),
}

/// A report as it arrived, to be trusted only after [`PaymentProvider::report_read`].
#[derive(Clone, Copy, Debug)]
pub struct RawReport<'a> {
    /// The body, byte by byte what was signed.
    pub body: &'a str,
    /// The signature's header.
    pub signature: Option<&'a str>,
    /// Machine time, by which its age is judged.
    pub at: DateTime<Utc>,
}

/// What a provider says about an order of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The provider's name for the report; the same when it is repeated.
    pub event_id: String,
    /// Our order.
    pub order: OrderId,
    /// The provider's name for it.
    pub reference: String,
    /// How it ended.
    pub decision: PaymentDecision,
}

/// Why a report is not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// It is not the provider's, or too old.
    #[error("the report is not signed by the provider")]
    Forged,
    /// It cannot be read.
    #[error("the report cannot be read: {0}")]
    Unreadable(String),
}

/// An answer that takes its time.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Moves money outside of the house.
pub trait PaymentProvider: Send + Sync {
    /// Stored with each payment: `sandbox`, `stripe`.
    fn name(&self) -> &'static str;
    /// Whether it does orders of that kind at all.
    fn takes(&self, kind: OrderKind) -> bool;
    /// Takes an order on; safe to repeat for the same order at any time.
    fn order_place<'a>(&'a self, order: &'a PaymentOrder) -> Answer<'a, Result<Placed, ProviderError>>;
    /// Reads a report and makes sure that it is the provider's; `None` when it is about nothing we ask for.
    fn report_read(&self, raw: &RawReport<'_>) -> Result<Option<Report>, ReportError>;
}

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

    fn takes(&self, kind: OrderKind) -> bool {
        match kind {
            OrderKind::Charge => true,
        }
    }

    fn order_place<'a>(&'a self, order: &'a PaymentOrder) -> Answer<'a, Result<Placed, ProviderError>> {
        let placed = Placed {
            reference: Self::reference(order.id),
            checkout_url: Some(format!("/sandbox/payments/{}", order.payment)),
            decision: None,
        };
        Box::pin(std::future::ready(Ok(placed)))
    }

    fn report_read(&self, raw: &RawReport<'_>) -> Result<Option<Report>, ReportError> {
        let report: SandboxReport =
            serde_json::from_str(raw.body).map_err(|error| ReportError::Unreadable(error.to_string()))?;
        Ok(Some(Report {
            event_id: report.event.to_string(),
            order: report.order,
            reference: Self::reference(report.order),
            decision: report.decision,
        }))
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

    fn report_read(&self, _raw: &RawReport<'_>) -> Result<Option<Report>, ReportError> {
        Err(ReportError::Forged)
    }
}
