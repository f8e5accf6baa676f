//! The provider of a laptop, and none at all.

use super::{
    Answer, CardEnd, CardOnFile, CardSetup, DisputeAnswer, PaymentProvider, Placed, ProviderError, RawReport, Report,
    ReportError, Said, SetupPage, Word,
};
use domain::{
    ids::{MethodId, OrderId},
    money::{
        chargebacks::{DisputeFunds, DisputeStatus, DisputeWord},
        methods::{CardExpiry, SavedCard},
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

/// The cards that the sandbox's page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SandboxCard {
    /// It pays.
    Plain,
    /// Its bank says no when it is charged.
    Declined,
    /// Its bank wants to hear the card holder (3-D Secure).
    Confirm,
    /// It can be saved, and has expired.
    Expired,
}

impl SandboxCard {
    /// The word in addresses and names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Declined => "declined",
            Self::Confirm => "confirm",
            Self::Expired => "expired",
        }
    }

    /// Reads such a word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Plain, Self::Declined, Self::Confirm, Self::Expired].into_iter().find(|card| card.code() == code)
    }

    fn shown(self) -> Option<SavedCard> {
        let (brand, last4, year) = match self {
            Self::Plain => ("visa", "4242", 2034),
            Self::Declined => ("visa", "0002", 2034),
            Self::Confirm => ("mastercard", "3220", 2034),
            Self::Expired => ("amex", "0069", 2020),
        };
        SavedCard::read(brand, last4, CardExpiry::read(12, year)?)
    }

    /// The name of a card, which says which it is: the sandbox remembers nothing.
    fn reference(self, method: MethodId) -> String {
        format!("{CARD}{}-{method}", self.code())
    }

    fn of(reference: &str) -> Option<Self> {
        Self::parse(reference.strip_prefix(CARD)?.split('-').next()?)
    }
}

const CARD: &str = "sandbox-card-";
const REFUSED: &str = "sandbox-refused-";

/// The body of a sandbox report about a card; none where it was refused.
#[derive(Serialize, Deserialize)]
struct SandboxCardReport {
    event: Uuid,
    method: MethodId,
    card: Option<SandboxCard>,
}

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

    /// What the sandbox would send when somebody has saved a card at its page, or refused to.
    ///
    /// # Errors
    /// Never: ids and words can be written.
    pub fn card_report(event: Uuid, method: MethodId, card: Option<SandboxCard>) -> Result<String, serde_json::Error> {
        serde_json::to_string(&SandboxCardReport { event, method, card })
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

    fn saves_cards(&self) -> bool {
        true
    }

    fn card_save<'a>(&'a self, setup: &'a CardSetup) -> Answer<'a, Result<SetupPage, ProviderError>> {
        let page = SetupPage {
            reference: format!("sandbox-setup-{}", setup.id),
            url: format!("/sandbox/methods/{}", setup.id),
            customer: Some(setup.customer.clone().unwrap_or_else(|| format!("sandbox-customer-{}", setup.holder))),
        };
        Box::pin(std::future::ready(Ok(page)))
    }

    fn card_look<'a>(&'a self, setup: &'a str) -> Answer<'a, Result<CardEnd, ProviderError>> {
        let saved = SandboxCard::of(setup).and_then(SandboxCard::shown);
        let end = match saved {
            Some(card) => CardEnd::Saved { reference: setup.to_owned(), card },
            None if setup.starts_with(REFUSED) => CardEnd::Refused,
            None => CardEnd::Waiting,
        };
        Box::pin(std::future::ready(Ok(end)))
    }

    fn card_forget<'a>(&'a self, _method: MethodId, _card: &'a str) -> Answer<'a, Result<(), ProviderError>> {
        Box::pin(std::future::ready(Ok(())))
    }

    fn payer_forget<'a>(&'a self, _customer: &'a str) -> Answer<'a, Result<(), ProviderError>> {
        Box::pin(std::future::ready(Ok(())))
    }

    fn charge_saved<'a>(
        &'a self,
        order: &'a PaymentOrder,
        card: &'a CardOnFile,
    ) -> Answer<'a, Result<Placed, ProviderError>> {
        let placed = |checkout_url, decision| Placed {
            reference: Self::reference(order.id),
            charge: None,
            checkout_url,
            decision,
            amount: Some(order.amount),
        };
        let answer = match SandboxCard::of(&card.reference) {
            Some(SandboxCard::Plain) => Ok(placed(None, Some(PaymentDecision::Succeed))),
            Some(SandboxCard::Confirm) => Ok(placed(Some(format!("/sandbox/payments/{}", order.payment)), None)),
            Some(SandboxCard::Expired) => Err(ProviderError::Refused("expired_card".to_owned())),
            Some(SandboxCard::Declined) | None => Err(ProviderError::Refused("card_declined".to_owned())),
        };
        Box::pin(std::future::ready(answer))
    }

    fn answers_disputes(&self) -> bool {
        true
    }

    /// Its bank is convinced by any evidence, and at once.
    fn dispute_answer<'a>(&'a self, answer: &'a DisputeAnswer) -> Answer<'a, Result<DisputeWord, ProviderError>> {
        let won = dispute(&answer.reference, DisputeStatus::Won, Some(DisputeFunds::Reinstated));
        Box::pin(std::future::ready(Ok(won)))
    }

    fn dispute_accept<'a>(&'a self, answer: &'a DisputeAnswer) -> Answer<'a, Result<DisputeWord, ProviderError>> {
        Box::pin(std::future::ready(Ok(dispute(&answer.reference, DisputeStatus::Lost, None))))
    }

    fn report_read(&self, raw: &RawReport<'_>) -> Result<Report, ReportError> {
        if let Ok(report) = serde_json::from_str::<SandboxCardReport>(raw.body) {
            let method = report.method;
            let refused = format!("{REFUSED}{method}");
            let setup = report.card.map_or(refused, |card| card.reference(method));
            let said = Said::Card { method, setup };
            return Ok(Report { event_id: report.event.to_string(), kind: "sandbox.card".to_owned(), said });
        }
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

fn dispute(reference: &str, status: DisputeStatus, funds: Option<DisputeFunds>) -> DisputeWord {
    DisputeWord { reference: reference.to_owned(), reason: "general".to_owned(), status, funds, due: None }
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
