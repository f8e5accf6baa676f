//! Stripe: money taken at a Checkout Session, its reports by webhook, and what those did not tell asked for.
//!
//! A thin client of our own on the HTTP client that is here already: decision 0115 says why.

mod cards;
mod client;
mod connect;
mod disputes;
mod events;
pub mod signature;

use super::{
    Answer, CardEnd, CardOnFile, CardSetup, DisputeAnswer, PayeePage, PayeeSetup, PaymentProvider, PayoutOrder, Placed,
    ProviderError, RawReport, Report, ReportError, SetupPage,
};
use chrono::{DateTime, TimeDelta, Utc};
use client::{CallError, Client, Pairs};
use domain::{
    ids::{MethodId, OrderId},
    money::{
        chargebacks::DisputeWord,
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
    },
};
use serde_json::Value;
use std::{fmt, time::Duration};
use uuid::Uuid;

/// Stripe keeps a key for a day; an order that is older is looked for before it is asked for.
const KEY_LIFE_HOURS: i64 = 20;
/// Keys that one order may use up: each is spent by a failure of theirs that its key will repeat for ever.
const KEYS_MAX: usize = 4;
/// Pages of a list that are read at once, of a hundred each.
const PAGES_MAX: usize = 50;
const SESSIONS: &str = "/v1/checkout/sessions";
const REFUNDS: &str = "/v1/refunds";

/// Whose money it is.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StripeAccount {
    /// `https://api.stripe.com`, or a stand-in; without a slash at its end.
    pub base: String,
    pub secret_key: String,
    /// What signs webhooks; two while one is replaced by the other.
    pub webhook_secrets: Vec<String>,
    /// Our own address, where people come back to.
    pub public_url: String,
    /// Time for one whole answer; a request of a person waits for it.
    pub patience: Duration,
}

/// What an installation leaves Stripe, and itself within the time of a request.
pub const PATIENCE: Duration = Duration::from_secs(6);

impl StripeAccount {
    /// Whether its key moves real money.
    fn is_live(&self) -> bool {
        self.secret_key.starts_with("sk_live_") || self.secret_key.starts_with("rk_live_")
    }
}

impl fmt::Debug for StripeAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StripeAccount").field("base", &self.base).finish_non_exhaustive()
    }
}

/// The provider.
#[derive(Debug)]
pub struct StripeProvider {
    account: StripeAccount,
    client: Client,
}

impl StripeProvider {
    /// The provider of that account; nothing is asked of it yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: StripeAccount) -> Result<Self, String> {
        let client = Client::new(&account).map_err(|error| error.to_string())?;
        Ok(Self { account, client })
    }

    async fn placed(&self, order: &PaymentOrder) -> Result<Placed, ProviderError> {
        let form = self.session_form(order);
        if is_old(order.id.0)
            && let Some(found) = self.session_found(order.id).await?
        {
            return Ok(found);
        }
        for spent in 0..KEYS_MAX {
            match self.client.post(SESSIONS, &form, &key(order.id, spent)).await {
                Ok(session) => return session_read(&session).ok_or_else(|| unread(&session)),
                // The first try may have worked before it failed; where it did not, only another key gets an answer.
                Err(CallError::Stored(_)) => {
                    if let Some(found) = self.session_found(order.id).await? {
                        return Ok(found);
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(ProviderError::Unanswered("it failed under every key of the order".to_owned()))
    }

    /// Takes, lets go or gives back the money of a payment intent. Where a key's first answer was a failure of theirs,
    /// the next key asks again: a second capture or void is refused there. A part of the money can be given back twice,
    /// so what an earlier key may have done is looked for before another one is used.
    async fn followed(&self, order: &PaymentOrder, held: &str) -> Result<Placed, ProviderError> {
        let amount = order.amount.minor.to_string();
        let metadata = ("metadata[order]".to_owned(), order.id.to_string());
        let intent = format!("/v1/payment_intents/{held}");
        let (path, form) = match order.kind {
            OrderKind::Capture => (format!("{intent}/capture"), vec![("amount_to_capture".to_owned(), amount)]),
            OrderKind::Void => (format!("{intent}/cancel"), Pairs::new()),
            OrderKind::Refund => {
                let form =
                    vec![("payment_intent".to_owned(), held.to_owned()), ("amount".to_owned(), amount), metadata];
                (REFUNDS.to_owned(), form)
            }
            OrderKind::Charge | OrderKind::Hold => return Err(ProviderError::Refused("nothing to follow".to_owned())),
        };
        for spent in 0..KEYS_MAX {
            if order.kind == OrderKind::Refund
                && (spent > 0 || is_old(order.id.0))
                && let Some(found) = self.refund_found(order.id, held).await?
            {
                return Ok(follow_read(order, &found));
            }
            match self.client.post(&path, &form, &key(order.id, spent)).await {
                Ok(object) => return Ok(follow_read(order, &object)),
                Err(CallError::Stored(_)) => {}
                Err(CallError::Refused(code)) if is_done_already(order.kind, &code) => {
                    return Ok(follow_read(order, &Value::Null));
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(ProviderError::Unanswered("it failed under every key of the order".to_owned()))
    }

    /// Always the same for one order, or its key would be refused.
    fn session_form(&self, order: &PaymentOrder) -> Pairs {
        let id = order.id.to_string();
        let back = &self.account.public_url;
        let held =
            [("payment_intent_data[capture_method]", "manual".to_owned()), ("metadata[hold]", "true".to_owned())];
        let held = held.into_iter().filter(|_| order.kind == OrderKind::Hold);
        let pairs = [
            ("mode", "payment".to_owned()),
            ("client_reference_id", id.clone()),
            ("metadata[order]", id.clone()),
            ("metadata[payment]", order.payment.to_string()),
            ("payment_intent_data[metadata][order]", id),
            ("line_items[0][quantity]", "1".to_owned()),
            ("line_items[0][price_data][currency]", order.amount.currency.code().to_ascii_lowercase()),
            ("line_items[0][price_data][unit_amount]", order.amount.minor.to_string()),
            ("line_items[0][price_data][product_data][name]", "EduStream".to_owned()),
            ("success_url", format!("{back}/payments/{}", order.payment)),
            ("cancel_url", format!("{back}/payments/{}?left=yes", order.payment)),
        ];
        pairs.into_iter().chain(held).map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// The session of an order, by its name for it: what a lost answer would have said.
    async fn session_found(&self, order: OrderId) -> Result<Option<Placed>, ProviderError> {
        let made = made_at(order.0).unwrap_or_default();
        let from = [("created[gte]".to_owned(), (made - TimeDelta::minutes(10)).timestamp().to_string())];
        let sessions = self.listed(SESSIONS, from.to_vec()).await?;
        Ok(sessions.iter().find(|session| events::order_of(session) == Some(order)).and_then(session_read))
    }

    /// The refund of an order among those of its payment intent.
    async fn refund_found(&self, order: OrderId, intent: &str) -> Result<Option<Value>, ProviderError> {
        let refunds = self.listed(REFUNDS, vec![("payment_intent".to_owned(), intent.to_owned())]).await?;
        Ok(refunds.into_iter().find(|refund| events::order_of(refund) == Some(order)))
    }

    /// Every object of a list, newest first.
    async fn listed(&self, path: &str, asked: Pairs) -> Result<Vec<Value>, ProviderError> {
        let mut all: Vec<Value> = Vec::new();
        for _ in 0..PAGES_MAX {
            let mut query = asked.clone();
            query.push(("limit".to_owned(), "100".to_owned()));
            if let Some(last) = all.last() {
                query.push(("starting_after".to_owned(), events::reference(last)));
            }
            let page = self.client.get(path, &query).await?;
            let data = page.get("data").and_then(Value::as_array).cloned().ok_or_else(|| unread(&page))?;
            let more = page.get("has_more").and_then(Value::as_bool) == Some(true) && !data.is_empty();
            all.extend(data);
            if !more {
                return Ok(all);
            }
        }
        Err(ProviderError::Unavailable("a list is too long to be read at once".to_owned()))
    }

    async fn looked(&self, order: &PaymentOrder, reference: &str) -> Result<Option<Placed>, ProviderError> {
        // A name that is none of theirs leads nowhere, and not to another address.
        if !reference.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return Ok(None);
        }
        if reference.starts_with("pi_") {
            return self.intent_looked(order, reference).await;
        }
        let place = if order.kind == OrderKind::Refund { REFUNDS } else { SESSIONS };
        match self.client.get(&format!("{place}/{reference}"), &Pairs::new()).await {
            Ok(refund) if order.kind == OrderKind::Refund => Ok(Some(follow_read(order, &refund))),
            Ok(session) => session_read(&session).ok_or_else(|| unread(&session)).map(Some),
            Err(CallError::Missing) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    async fn fetched(&self, since: DateTime<Utc>) -> Result<Vec<String>, ProviderError> {
        let mut asked = vec![("created[gte]".to_owned(), since.timestamp().to_string())];
        asked.extend(events::KINDS.iter().map(|kind| ("types[]".to_owned(), (*kind).to_owned())));
        let events = self.listed("/v1/events", asked).await?;
        Ok(events.iter().rev().map(Value::to_string).collect())
    }
}

/// The key of an order's nth try, from zero.
fn key(order: OrderId, spent: usize) -> String {
    if spent == 0 { order.to_string() } else { format!("{order}-{spent}") }
}

/// When an order was made, by machine time: its id says so (UUID version 7, RFC 9562 §5.7).
fn made_at(order: Uuid) -> Option<DateTime<Utc>> {
    let (seconds, nanos) = order.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}

fn is_old(order: Uuid) -> bool {
    made_at(order).is_none_or(|made| Utc::now() - made > TimeDelta::hours(KEY_LIFE_HOURS))
}

fn unread(object: &Value) -> ProviderError {
    let sort = events::text(object, "object").unwrap_or("object");
    ProviderError::Unanswered(format!("a {sort} that cannot be read"))
}

/// What Stripe made of an order that follows another: done, or on its way within Stripe's own books.
fn follow_read(order: &PaymentOrder, object: &Value) -> Placed {
    let reference = match order.kind {
        OrderKind::Refund => events::text(object, "id").map(str::to_owned),
        _ => None,
    };
    // A bank may take days over a refund. The rest is done when it is answered.
    let waits = order.kind == OrderKind::Refund && events::text(object, "status").is_some();
    let decision = if waits { events::refund_end(object) } else { Some(PaymentDecision::Succeed) };
    Placed {
        // A capture has no name of its own there.
        reference: reference.unwrap_or_else(|| format!("{}-{}", order.kind.code(), order.id)),
        charge: None,
        checkout_url: None,
        decision,
        amount: None,
    }
}

/// Whether a refusal says that the same was done before, by a call whose answer was lost.
fn is_done_already(kind: OrderKind, code: &str) -> bool {
    match kind {
        OrderKind::Refund => code == "charge_already_refunded",
        OrderKind::Charge | OrderKind::Hold | OrderKind::Capture | OrderKind::Void => false,
    }
}

/// A session as an answer. It is decided when it was paid or has run out, not before.
fn session_read(session: &Value) -> Option<Placed> {
    let reference = events::text(session, "id").filter(|id| !id.is_empty())?.to_owned();
    let decision = match (events::text(session, "status")?, events::text(session, "payment_status")?) {
        ("complete", "paid" | "no_payment_required") => Some(PaymentDecision::Succeed),
        // Held, to be captured later: nothing is paid yet, and the card has said yes.
        ("complete", "unpaid") if events::is_hold(session) => Some(PaymentDecision::Succeed),
        ("expired", _) => Some(PaymentDecision::Fail),
        _ => None,
    };
    Some(Placed {
        reference,
        charge: events::charge_of(session).map(str::to_owned),
        checkout_url: events::text(session, "url").map(str::to_owned),
        decision,
        amount: events::money(session, "amount_total"),
    })
}

impl PaymentProvider for StripeProvider {
    fn name(&self) -> &'static str {
        "stripe"
    }

    fn answers(&self) -> bool {
        self.client.answers()
    }

    fn takes(&self, _kind: OrderKind) -> bool {
        true
    }

    fn order_follow<'a>(&'a self, order: &'a PaymentOrder, held: &'a str) -> Answer<'a, Result<Placed, ProviderError>> {
        Box::pin(self.followed(order, held))
    }

    fn order_place<'a>(&'a self, order: &'a PaymentOrder) -> Answer<'a, Result<Placed, ProviderError>> {
        Box::pin(self.placed(order))
    }

    fn saves_cards(&self) -> bool {
        true
    }

    fn card_save<'a>(&'a self, setup: &'a CardSetup) -> Answer<'a, Result<SetupPage, ProviderError>> {
        Box::pin(self.card_saved(setup))
    }

    fn card_look<'a>(&'a self, setup: &'a str) -> Answer<'a, Result<CardEnd, ProviderError>> {
        Box::pin(self.card_looked(setup))
    }

    fn card_forget<'a>(&'a self, method: MethodId, card: &'a str) -> Answer<'a, Result<(), ProviderError>> {
        Box::pin(self.card_forgotten(method, card))
    }

    fn payer_forget<'a>(&'a self, customer: &'a str) -> Answer<'a, Result<(), ProviderError>> {
        Box::pin(self.payer_forgotten(customer))
    }

    fn answers_disputes(&self) -> bool {
        true
    }

    fn dispute_answer<'a>(&'a self, answer: &'a DisputeAnswer) -> Answer<'a, Result<DisputeWord, ProviderError>> {
        Box::pin(self.dispute_answered(answer))
    }

    fn dispute_accept<'a>(&'a self, answer: &'a DisputeAnswer) -> Answer<'a, Result<DisputeWord, ProviderError>> {
        Box::pin(self.dispute_accepted(answer))
    }

    fn pays_out(&self) -> bool {
        true
    }

    fn payee_open<'a>(&'a self, setup: &'a PayeeSetup) -> Answer<'a, Result<PayeePage, ProviderError>> {
        Box::pin(self.payee_opened(setup))
    }

    fn payee_look<'a>(&'a self, account: &'a str) -> Answer<'a, Result<bool, ProviderError>> {
        Box::pin(self.payee_looked(account))
    }

    fn payout_send<'a>(&'a self, order: &'a PayoutOrder) -> Answer<'a, Result<String, ProviderError>> {
        Box::pin(self.payout_sent(order))
    }

    fn charge_saved<'a>(
        &'a self,
        order: &'a PaymentOrder,
        card: &'a CardOnFile,
    ) -> Answer<'a, Result<Placed, ProviderError>> {
        Box::pin(self.saved_charged(order, card))
    }

    fn order_look<'a>(
        &'a self,
        order: &'a PaymentOrder,
        reference: &'a str,
    ) -> Answer<'a, Result<Option<Placed>, ProviderError>> {
        Box::pin(self.looked(order, reference))
    }

    fn report_read(&self, raw: &RawReport<'_>) -> Result<Report, ReportError> {
        if !signature::is_signed(raw.body, raw.signature, &self.account.webhook_secrets, raw.at) {
            return Err(ReportError::Forged);
        }
        self.report_fetched(raw.body)
    }

    fn reports_by_webhook(&self) -> bool {
        true
    }

    fn reports_since(&self, since: DateTime<Utc>) -> Answer<'_, Result<Vec<String>, ProviderError>> {
        Box::pin(self.fetched(since))
    }

    fn report_fetched(&self, body: &str) -> Result<Report, ReportError> {
        events::read(body, self.account.is_live())
    }
}

#[cfg(test)]
mod tests;
