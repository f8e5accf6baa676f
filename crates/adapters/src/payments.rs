//! The payment port. The first release tops up wallets; the sandbox provider stands in for a card processor on a
//! laptop.
//!
//! A provider is told about a payment that is already stored, answers with its own reference and the page where the
//! card holder pays, and reports the decision later (a webhook; for the sandbox, the buttons on its page). No call
//! happens inside a database transaction.

use domain::{ids::PaymentId, money::Money};
use std::{future::Future, pin::Pin};

/// Where the card holder pays.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Checkout {
    pub provider_reference: String,
    /// Absolute address, or a path on this site for the sandbox.
    pub checkout_url: String,
}

/// Why the provider did not take the payment on.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It did not answer, or said to try later.
    #[error("the payment provider did not answer: {0}")]
    Unavailable(String),
    /// It will not take this payment.
    #[error("the payment provider refused: {0}")]
    Refused(String),
}

/// Takes money.
pub trait PaymentProvider: Send + Sync {
    /// Stored with each payment: `sandbox`, `stripe`.
    fn name(&self) -> &'static str;
    /// Opens a checkout; safe to repeat for the same payment.
    fn checkout_open<'a>(
        &'a self,
        payment: PaymentId,
        amount: Money,
    ) -> Pin<Box<dyn Future<Output = Result<Checkout, ProviderError>> + Send + 'a>>;
}

/// Does what a card processor would do, without a card: its checkout page has the buttons of the card holder and the
/// bank.
#[derive(Debug, Default)]
pub struct SandboxProvider;

impl PaymentProvider for SandboxProvider {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn checkout_open<'a>(
        &'a self,
        payment: PaymentId,
        _amount: Money,
    ) -> Pin<Box<dyn Future<Output = Result<Checkout, ProviderError>> + Send + 'a>> {
        let checkout = Checkout {
            provider_reference: format!("sandbox-{payment}"),
            checkout_url: format!("/sandbox/payments/{payment}"),
        };
        Box::pin(std::future::ready(Ok(checkout)))
    }
}

/// Takes no payment: production without a card processor. Better a clear no than a checkout that leads nowhere.
#[derive(Debug, Default)]
pub struct PaymentsOff;

impl PaymentProvider for PaymentsOff {
    fn name(&self) -> &'static str {
        "none"
    }

    fn checkout_open<'a>(
        &'a self,
        _payment: PaymentId,
        _amount: Money,
    ) -> Pin<Box<dyn Future<Output = Result<Checkout, ProviderError>> + Send + 'a>> {
        let text = "no payment provider is set up on this installation".to_owned();
        Box::pin(std::future::ready(Err(ProviderError::Unavailable(text))))
    }
}
