//! A provider with manners: silent, forgetful, strict. It remembers what it was asked, as a real one does.

use adapters::payments::{
    Answer, PaymentProvider, Placed, ProviderError, RawReport, Report, ReportError, Said, SandboxProvider,
};
use chrono::{DateTime, Utc};
use domain::{
    ids::OrderId,
    money::{
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
    },
};
use std::{collections::BTreeSet, sync::Mutex};

/// How it answers.
#[derive(Clone, Copy, Debug)]
pub enum Manner {
    /// With a page to pay at.
    Pages,
    /// Not at all so many times, without having heard.
    SilentFor(usize),
    /// It takes the order on, and its answer is lost so many times.
    AnswerLostFor(usize),
    /// With a no.
    Refuses,
    /// With the end of it: nobody has to act.
    Decides(PaymentDecision),
}

/// The provider.
pub struct Desk {
    manner: Manner,
    asked: Mutex<Vec<OrderId>>,
    orders: Mutex<BTreeSet<OrderId>>,
}

impl Desk {
    pub fn new(manner: Manner) -> Self {
        Self { manner, asked: Mutex::default(), orders: Mutex::default() }
    }

    /// Every question, in order.
    pub fn asked(&self) -> Vec<OrderId> {
        self.asked.lock().unwrap().clone()
    }

    /// How many orders it has.
    pub fn taken_on(&self) -> usize {
        self.orders.lock().unwrap().len()
    }

    /// Its name for an order; the same as the sandbox's, whose reports it sends.
    pub fn reference(order: OrderId) -> String {
        format!("sandbox-{order}")
    }

    fn answer(&self, order: &PaymentOrder) -> Result<Placed, ProviderError> {
        let silent = || ProviderError::Unanswered("no answer in time".into());
        let times = {
            let mut asked = self.asked.lock().unwrap();
            asked.push(order.id);
            asked.len()
        };
        let (checkout_url, decision) = match self.manner {
            Manner::SilentFor(silences) if times <= silences => return Err(silent()),
            Manner::Refuses => return Err(ProviderError::Refused("not this card".into())),
            Manner::Decides(decision) => (None, Some(decision)),
            Manner::Pages | Manner::SilentFor(_) | Manner::AnswerLostFor(_) => {
                (Some(format!("https://pay.test/{}", order.id)), None)
            }
        };
        self.orders.lock().unwrap().insert(order.id);
        match self.manner {
            Manner::AnswerLostFor(losses) if times <= losses => Err(silent()),
            _ => {
                let (reference, amount) = (Self::reference(order.id), Some(order.amount));
                Ok(Placed { reference, charge: None, checkout_url, decision, amount })
            }
        }
    }
}

impl PaymentProvider for Desk {
    fn name(&self) -> &'static str {
        "desk"
    }

    fn takes(&self, _kind: OrderKind) -> bool {
        true
    }

    fn order_place<'a>(&'a self, order: &'a PaymentOrder) -> Answer<'a, Result<Placed, ProviderError>> {
        Box::pin(std::future::ready(self.answer(order)))
    }

    fn report_read(&self, raw: &RawReport<'_>) -> Result<Report, ReportError> {
        SandboxProvider.report_read(raw)
    }
}

/// A provider with a list of its reports. Of those in it some cannot be read, and some cannot be kept.
pub struct Listed(pub Mutex<Vec<String>>);

/// A body that is a report of which the database takes nothing.
pub const UNKEPT: &str = r#"{"id":"evt_unkept"}"#;

impl PaymentProvider for Listed {
    fn name(&self) -> &'static str {
        "listed"
    }

    fn takes(&self, _kind: OrderKind) -> bool {
        true
    }

    fn order_place<'a>(&'a self, order: &'a PaymentOrder) -> Answer<'a, Result<Placed, ProviderError>> {
        Box::pin(std::future::ready(Desk::new(Manner::Pages).answer(order)))
    }

    fn report_read(&self, raw: &RawReport<'_>) -> Result<Report, ReportError> {
        self.report_fetched(raw.body)
    }

    fn reports_by_webhook(&self) -> bool {
        true
    }

    fn reports_since(&self, _since: DateTime<Utc>) -> Answer<'_, Result<Vec<String>, ProviderError>> {
        Box::pin(std::future::ready(Ok(self.0.lock().unwrap().clone())))
    }

    fn report_fetched(&self, body: &str) -> Result<Report, ReportError> {
        let raw = RawReport { body, signature: None, at: Utc::now() };
        match SandboxProvider.report_read(&raw) {
            _ if body == UNKEPT => {
                Ok(Report { event_id: "evt_unkept".into(), kind: "k".repeat(300), said: Said::Nothing })
            }
            read => read,
        }
    }
}
