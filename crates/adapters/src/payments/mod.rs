//! The payment port. The sandbox provider stands in for a card processor on a laptop, [`stripe`] is the real one.
//!
//! A provider is told about an order that is already stored, answers with its own reference and, where somebody has to
//! act, the page to do it at, and reports later how it ended (a webhook; for the sandbox, the buttons on its page). No
//! call happens inside a database transaction.
//!
//! What an adapter must keep:
//! - **Once per order, for ever.** The order's id is the idempotency key. Where a provider forgets its keys after a
//!   day, the adapter looks for an order of that id (it travels in the metadata) before it asks anew.
//! - **No guesses.** What is not a clear yes or no is [`ProviderError::Unanswered`] (a time-out above all: it may have
//!   been done) or [`ProviderError::Unavailable`] (it was not done): the order is asked again.
//!   [`ProviderError::Refused`] means that no money moved and none will.
//! - **It comes back.** The adapter limits its own time; a request waits for it.
//! - **A report names our order and itself.** Only what ends an order is a decision: a card that was refused at a page
//!   where another can be tried is not.
//! - **What was not told can be asked for**: how one order stands, and every report since an instant.

pub mod breaker;
mod cards;
mod disputes;
mod payees;
mod sandbox;
pub mod stripe;

pub use cards::{CardEnd, CardOnFile, CardSetup, SetupPage};
pub use disputes::{Dispute, DisputeAnswer, Risk};
pub use payees::{PayeePage, PayeeSetup, PayoutOrder};
pub use sandbox::{PaymentsOff, SandboxCard, SandboxProvider};

use chrono::{DateTime, Utc};
use domain::{
    ids::{MethodId, OrderId},
    money::{
        Money,
        chargebacks::DisputeWord,
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
    },
};
use std::{future::Future, pin::Pin};

/// What the provider made of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its own name for it.
    pub reference: String,
    /// Its name for the money that was taken, once it was: what refunds and disputes speak of.
    pub charge: Option<String>,
    /// Where somebody has to act: an absolute address, or a path on this site for the sandbox.
    pub checkout_url: Option<String>,
    /// How it ended, when nobody has to act, or somebody has.
    pub decision: Option<PaymentDecision>,
    /// What it says it took or will take; none where it does not say.
    pub amount: Option<Money>,
}

/// Why the provider did not take an order on.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It was not reached, or said to try later: nothing was done.
    #[error("the payment provider cannot be asked now: {0}")]
    Unavailable(String),
    /// It was reached, and whether it did the order is unknown.
    #[error("the payment provider did not answer: {0}")]
    Unanswered(String),
    /// It will not take this order; its own word for why.
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

/// One report of a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The provider's name for the report; the same when it is repeated.
    pub event_id: String,
    /// The provider's word for what happened.
    pub kind: String,
    /// What it says to us.
    pub said: Said,
}

/// What a report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// How an order of ours ended.
    Order(Word),
    /// How much of some money has gone back in all, by our hand or another.
    Returned {
        /// The provider's name for the money.
        charge: String,
        /// What has gone back of it until now.
        total: Money,
    },
    /// A card holder asks their bank for the money of an order back, or what became of that.
    Dispute(Dispute),
    /// What it, or a bank, thinks of the card.
    Risk(Risk),
    /// Somebody has finished the page where a card of ours is saved: [`PaymentProvider::card_look`] says how.
    Card {
        /// Our name for the card.
        method: MethodId,
        /// The provider's name for what was done there.
        setup: String,
    },
    /// Something changed about somebody's account there: [`PaymentProvider::payee_look`] says what holds now. The
    /// provider's name for the account.
    Payee(String),
    /// It is about money, and about no order of ours: somebody has to look. The provider's name for what it is about.
    Stray(String),
    /// Nothing that we ask for.
    Nothing,
}

/// What a provider says about an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Our order; none where the provider speaks of the money alone, which `charge` names.
    pub order: Option<OrderId>,
    /// The provider's name for what it speaks of.
    pub reference: String,
    /// Its name for the money that was taken.
    pub charge: Option<String>,
    /// How it ended.
    pub decision: PaymentDecision,
    /// How much it says that was; none where it does not say.
    pub amount: Option<Money>,
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
    /// Whether it keeps cards.
    fn saves_cards(&self) -> bool {
        false
    }
    /// Opens the page where somebody saves a card; safe to repeat for the same card at any time.
    fn card_save<'a>(&'a self, _setup: &'a CardSetup) -> Answer<'a, Result<SetupPage, ProviderError>> {
        Box::pin(std::future::ready(Err(cards::none_kept())))
    }
    /// What came of such a page, by the provider's name for it. Asks and changes nothing.
    fn card_look<'a>(&'a self, _setup: &'a str) -> Answer<'a, Result<CardEnd, ProviderError>> {
        Box::pin(std::future::ready(Err(cards::none_kept())))
    }
    /// Forgets a card; safe to repeat at any time, and done where it is not known.
    fn card_forget<'a>(&'a self, _method: MethodId, _card: &'a str) -> Answer<'a, Result<(), ProviderError>> {
        Box::pin(std::future::ready(Err(cards::none_kept())))
    }
    /// Forgets a person by its name for them, with all cards of theirs; safe to repeat at any time, and done where it
    /// does not know them.
    fn payer_forget<'a>(&'a self, _customer: &'a str) -> Answer<'a, Result<(), ProviderError>> {
        Box::pin(std::future::ready(Err(cards::none_kept())))
    }
    /// Takes an order on and charges a card that it keeps, or holds the money on it. What a bank refuses is
    /// [`ProviderError::Refused`] with its reason; a page means that the bank wants to hear the card holder. Safe to
    /// repeat for the same order at any time.
    fn charge_saved<'a>(
        &'a self,
        _order: &'a PaymentOrder,
        _card: &'a CardOnFile,
    ) -> Answer<'a, Result<Placed, ProviderError>> {
        Box::pin(std::future::ready(Err(cards::none_kept())))
    }
    /// Whether people are paid out there: it asks who they are, and takes payouts on.
    fn pays_out(&self) -> bool {
        false
    }
    /// Opens an account for somebody who is to be paid, once per setup, and a page where it asks who they are, anew
    /// each time.
    fn payee_open<'a>(&'a self, _setup: &'a PayeeSetup) -> Answer<'a, Result<PayeePage, ProviderError>> {
        Box::pin(std::future::ready(Err(payees::none_paid())))
    }
    /// Whether money can be sent to that account. Asks and changes nothing; an account it does not know takes none.
    fn payee_look<'a>(&'a self, _account: &'a str) -> Answer<'a, Result<bool, ProviderError>> {
        Box::pin(std::future::ready(Err(payees::none_paid())))
    }
    /// Sends a payout, and answers the provider's name for it. Safe to repeat for the same payout at any time.
    fn payout_send<'a>(&'a self, _order: &'a PayoutOrder) -> Answer<'a, Result<String, ProviderError>> {
        Box::pin(std::future::ready(Err(payees::none_paid())))
    }
    /// Whether disputes are answered there.
    fn answers_disputes(&self) -> bool {
        false
    }
    /// Answers a dispute, once. Safe to repeat for the same one at any time; what it says is where the dispute stands
    /// then. [`ProviderError::Refused`] means that the answer was not taken.
    fn dispute_answer<'a>(&'a self, _answer: &'a DisputeAnswer) -> Answer<'a, Result<DisputeWord, ProviderError>> {
        Box::pin(std::future::ready(Err(disputes::none_answered())))
    }
    /// Leaves a dispute to the card holder; safe to repeat as an answer is.
    fn dispute_accept<'a>(&'a self, _answer: &'a DisputeAnswer) -> Answer<'a, Result<DisputeWord, ProviderError>> {
        Box::pin(std::future::ready(Err(disputes::none_answered())))
    }
    /// Takes, lets go or gives back what an earlier order holds; `held` is the provider's name for that money. Safe to
    /// repeat for the same order at any time. A refund may be on its way for days; the rest is decided when it answers.
    fn order_follow<'a>(
        &'a self,
        _order: &'a PaymentOrder,
        _held: &'a str,
    ) -> Answer<'a, Result<Placed, ProviderError>> {
        let text = "this provider holds no money".to_owned();
        Box::pin(std::future::ready(Err(ProviderError::Refused(text))))
    }
    /// How an order stands there that it took on under `reference`; `None` when it does not know it, or cannot say.
    fn order_look<'a>(
        &'a self,
        _order: &'a PaymentOrder,
        _reference: &'a str,
    ) -> Answer<'a, Result<Option<Placed>, ProviderError>> {
        Box::pin(std::future::ready(Ok(None)))
    }
    /// Reads a report and makes sure that it is the provider's.
    ///
    /// # Errors
    /// See [`ReportError`].
    fn report_read(&self, raw: &RawReport<'_>) -> Result<Report, ReportError>;
    /// Whether it answers, as far as this server knows: false while nobody asks it because it did not.
    fn answers(&self) -> bool {
        true
    }
    /// Whether its reports come to the webhook, signed; otherwise that address does not exist.
    fn reports_by_webhook(&self) -> bool {
        false
    }
    /// The bodies of all reports since an instant of machine time, oldest first, for those that never arrived.
    fn reports_since(&self, _since: DateTime<Utc>) -> Answer<'_, Result<Vec<String>, ProviderError>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
    /// Reads a report that [`Self::reports_since`] fetched, which is the provider's because it was asked.
    ///
    /// # Errors
    /// [`ReportError::Unreadable`].
    fn report_fetched(&self, _body: &str) -> Result<Report, ReportError> {
        Err(ReportError::Unreadable("this provider has no list of reports".to_owned()))
    }
}
