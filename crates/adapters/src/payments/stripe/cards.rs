//! Cards that Stripe keeps: saved at a Checkout Session in setup mode, charged by a payment intent.
//!
//! Whoever charges is at the page, so the intent is confirmed with an address to come back to: a bank that wants to
//! hear its card holder gets a page for it, and is not asked behind their back.

use super::{
    super::{CardEnd, CardOnFile, CardSetup, Placed, ProviderError, SetupPage},
    KEYS_MAX, SESSIONS, StripeProvider,
    client::{CallError, Pairs},
    events, is_old, key, made_at, unread,
};
use chrono::TimeDelta;
use domain::{
    ids::{MethodId, OrderId, UserId},
    money::{
        methods::{CardExpiry, SavedCard},
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
    },
};
use serde_json::Value;

const CUSTOMERS: &str = "/v1/customers";
const INTENTS: &str = "/v1/payment_intents";

impl StripeProvider {
    pub(super) async fn card_saved(&self, setup: &CardSetup) -> Result<SetupPage, ProviderError> {
        let customer = match &setup.customer {
            Some(known) => known.clone(),
            None => self.customer_made(setup.holder).await?,
        };
        let form = self.setup_form(setup.id, &customer);
        // A page too many that nobody opens does no harm: it runs out.
        let session = self.posted(SESSIONS, &form, &setup.id.to_string()).await?;
        let page = events::text(&session, "url").zip(events::text(&session, "id"));
        let (url, reference) = page.ok_or_else(|| unread(&session))?;
        Ok(SetupPage { reference: reference.to_owned(), url: url.to_owned(), customer: Some(customer) })
    }

    async fn customer_made(&self, holder: UserId) -> Result<String, ProviderError> {
        let form = vec![("metadata[person]".to_owned(), holder.to_string())];
        let made = self.posted(CUSTOMERS, &form, &format!("customer-{holder}")).await?;
        events::text(&made, "id").map(str::to_owned).ok_or_else(|| unread(&made))
    }

    /// Does something that is safe to do twice, under the first key that has no failure of theirs in memory.
    pub(super) async fn posted(&self, path: &str, form: &Pairs, name: &str) -> Result<Value, ProviderError> {
        for spent in 0..KEYS_MAX {
            let key = if spent == 0 { name.to_owned() } else { format!("{name}-{spent}") };
            match self.client.post(path, form, &key).await {
                Err(CallError::Stored(_)) => {}
                answer => return Ok(answer?),
            }
        }
        Err(ProviderError::Unanswered("it failed under every key".to_owned()))
    }

    fn setup_form(&self, method: MethodId, customer: &str) -> Pairs {
        let (id, back) = (method.to_string(), &self.account.public_url);
        let pairs = [
            ("mode", "setup".to_owned()),
            ("customer", customer.to_owned()),
            ("payment_method_types[0]", "card".to_owned()),
            ("client_reference_id", id.clone()),
            ("metadata[method]", id.clone()),
            ("setup_intent_data[metadata][method]", id),
            ("success_url", format!("{back}/settings/payments?notice=card_under_way")),
            ("cancel_url", format!("{back}/settings/payments")),
        ];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    pub(super) async fn card_looked(&self, setup: &str) -> Result<CardEnd, ProviderError> {
        if !is_name(setup) {
            return Ok(CardEnd::Waiting);
        }
        let whole = vec![("expand[]".to_owned(), "setup_intent.payment_method".to_owned())];
        match self.client.get(&format!("{SESSIONS}/{setup}"), &whole).await {
            Ok(session) => setup_read(&session).ok_or_else(|| unread(&session)),
            Err(CallError::Missing) => Ok(CardEnd::Refused),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn card_forgotten(&self, method: MethodId, card: &str) -> Result<(), ProviderError> {
        if !is_name(card) {
            return Ok(());
        }
        let path = format!("/v1/payment_methods/{card}/detach");
        match self.posted(&path, &Pairs::new(), &format!("forget-{method}")).await {
            // A card that is nobody's there is forgotten.
            Ok(_) | Err(ProviderError::Refused(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Stripe takes the cards of a customer that is deleted away by itself, and keeps what was paid.
    pub(super) async fn payer_forgotten(&self, customer: &str) -> Result<(), ProviderError> {
        if !is_name(customer) {
            return Ok(());
        }
        match self.client.delete(&format!("{CUSTOMERS}/{customer}")).await {
            Ok(_) | Err(CallError::Missing) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn saved_charged(&self, order: &PaymentOrder, card: &CardOnFile) -> Result<Placed, ProviderError> {
        let customer = card.customer.as_deref().unwrap_or_default();
        let form = self.intent_form(order, card, customer);
        if is_old(order.id.0)
            && let Some(found) = self.intent_found(order.id, customer).await?
        {
            return Ok(found);
        }
        for spent in 0..KEYS_MAX {
            match self.client.post(INTENTS, &form, &key(order.id, spent)).await {
                Ok(intent) => return intent_read(&intent).ok_or_else(|| unread(&intent)),
                // The first try may have charged before it failed; only where it did not, another key may.
                Err(CallError::Stored(_)) => {
                    if let Some(found) = self.intent_found(order.id, customer).await? {
                        return Ok(found);
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(ProviderError::Unanswered("it failed under every key of the order".to_owned()))
    }

    /// Always the same for one order, or its key would be refused.
    fn intent_form(&self, order: &PaymentOrder, card: &CardOnFile, customer: &str) -> Pairs {
        let capture = if order.kind == OrderKind::Hold { "manual" } else { "automatic" };
        let pairs = [
            ("amount", order.amount.minor.to_string()),
            ("currency", order.amount.currency.code().to_ascii_lowercase()),
            ("customer", customer.to_owned()),
            ("payment_method", card.reference.clone()),
            ("payment_method_types[0]", "card".to_owned()),
            ("capture_method", capture.to_owned()),
            ("confirm", "true".to_owned()),
            ("return_url", format!("{}/payments/{}", self.account.public_url, order.payment)),
            ("metadata[order]", order.id.to_string()),
            ("metadata[payment]", order.payment.to_string()),
            ("metadata[saved]", "true".to_owned()),
        ];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    async fn intent_found(&self, order: OrderId, customer: &str) -> Result<Option<Placed>, ProviderError> {
        let made = made_at(order.0).unwrap_or_default();
        let asked = vec![
            ("customer".to_owned(), customer.to_owned()),
            ("created[gte]".to_owned(), (made - TimeDelta::minutes(10)).timestamp().to_string()),
        ];
        let intents = self.listed(INTENTS, asked).await?;
        Ok(intents.iter().find(|intent| events::order_of(intent) == Some(order)).and_then(intent_read))
    }

    /// How an intent stands. One whose bank has waited a day for its card holder is closed: nobody will come.
    pub(super) async fn intent_looked(
        &self,
        order: &PaymentOrder,
        reference: &str,
    ) -> Result<Option<Placed>, ProviderError> {
        let path = format!("{INTENTS}/{reference}");
        let intent = match self.client.get(&path, &Pairs::new()).await {
            Err(CallError::Missing) => return Ok(None),
            answer => answer?,
        };
        let waits = events::text(&intent, "status") == Some("requires_action");
        let intent = if waits && is_old(order.id.0) {
            self.client.post(&format!("{path}/cancel"), &Pairs::new(), &format!("close-{}", order.id)).await?
        } else {
            intent
        };
        intent_read(&intent).ok_or_else(|| unread(&intent)).map(Some)
    }
}

/// A name of Stripe's leads nowhere else.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// A session in setup mode, with its intent and card in it.
fn setup_read(session: &Value) -> Option<CardEnd> {
    match events::text(session, "status")? {
        "open" => return Some(CardEnd::Waiting),
        "expired" => return Some(CardEnd::Refused),
        _ => {}
    }
    let intent = session.get("setup_intent")?;
    match events::text(intent, "status")? {
        "succeeded" => {}
        "processing" | "requires_action" | "requires_confirmation" => return Some(CardEnd::Waiting),
        _ => return Some(CardEnd::Refused),
    }
    let method = intent.get("payment_method")?;
    let card = method.get("card")?;
    let number = |name: &str| card.get(name).and_then(Value::as_i64).and_then(|number| i16::try_from(number).ok());
    let expires = CardExpiry::read(number("exp_month")?, number("exp_year")?)?;
    let card = SavedCard::read(events::text(card, "brand")?, events::text(card, "last4")?, expires)?;
    let reference = events::text(method, "id").filter(|id| is_name(id))?.to_owned();
    Some(CardEnd::Saved { reference, card })
}

/// An intent as an answer.
fn intent_read(intent: &Value) -> Option<Placed> {
    let reference = events::text(intent, "id").filter(|id| is_name(id))?.to_owned();
    let (checkout_url, decision) = match events::text(intent, "status")? {
        "succeeded" | "requires_capture" => (None, Some(PaymentDecision::Succeed)),
        "canceled" | "requires_payment_method" => (None, Some(PaymentDecision::Fail)),
        "requires_action" => {
            let page = intent.pointer("/next_action/redirect_to_url/url").and_then(Value::as_str)?;
            (Some(page.to_owned()), None)
        }
        _ => (None, None),
    };
    let amount = events::money(intent, "amount");
    Some(Placed { charge: Some(reference.clone()), reference, checkout_url, decision, amount })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use serde_json::json;

    fn session(status: &str, intent: &str) -> Value {
        let card = json!({ "brand": "visa", "last4": "4242", "exp_month": 3, "exp_year": 2034 });
        json!({ "id": "cs_1", "status": status, "setup_intent": {
            "id": "seti_1", "status": intent, "payment_method": { "id": "pm_1", "card": card } } })
    }

    #[test]
    fn a_card_is_saved_when_its_intent_succeeded_and_not_before() {
        assert_eq!(setup_read(&session("open", "requires_payment_method")), Some(CardEnd::Waiting));
        assert_eq!(setup_read(&session("complete", "processing")), Some(CardEnd::Waiting));
        assert_eq!(setup_read(&session("expired", "canceled")), Some(CardEnd::Refused));
        assert_eq!(setup_read(&session("complete", "canceled")), Some(CardEnd::Refused));
        let Some(CardEnd::Saved { reference, card }) = setup_read(&session("complete", "succeeded")) else {
            panic!("not saved")
        };
        assert_eq!(
            (reference.as_str(), card.last4.as_str(), card.expires.shown().as_str()),
            ("pm_1", "4242", "03/2034")
        );
    }

    #[test]
    fn what_is_no_card_is_not_read() {
        for (place, value) in
            [("last4", json!("42")), ("exp_month", json!(13)), ("exp_year", json!(99_999)), ("brand", Value::Null)]
        {
            let mut session = session("complete", "succeeded");
            session["setup_intent"]["payment_method"]["card"][place] = value;
            assert_eq!(setup_read(&session), None, "{place}");
        }
        let mut elsewhere = session("complete", "succeeded");
        elsewhere["setup_intent"]["payment_method"]["id"] = json!("pm/../customers");
        assert_eq!(setup_read(&elsewhere), None);
    }

    #[test]
    fn an_intent_is_done_refused_or_waits_for_its_card_holder() {
        let read = |status: &str| {
            let next = json!({ "type": "redirect_to_url", "redirect_to_url": { "url": "https://bank.test/3ds" } });
            let intent =
                json!({ "id": "pi_1", "status": status, "amount": 2500, "currency": "usd", "next_action": next });
            intent_read(&intent).unwrap()
        };
        for (status, decision) in [
            ("succeeded", Some(PaymentDecision::Succeed)),
            ("requires_capture", Some(PaymentDecision::Succeed)),
            ("requires_payment_method", Some(PaymentDecision::Fail)),
            ("canceled", Some(PaymentDecision::Fail)),
            ("processing", None),
            ("requires_action", None),
        ] {
            let placed = read(status);
            assert_eq!((placed.decision, placed.charge.as_deref()), (decision, Some("pi_1")), "{status}");
            let page = placed.checkout_url.as_deref();
            assert_eq!(page, (status == "requires_action").then_some("https://bank.test/3ds"), "{status}");
        }
        assert_eq!(intent_read(&json!({ "id": "pi_1", "status": "requires_action" })), None, "no page to confirm at");
        assert_eq!(intent_read(&json!({ "id": "pi_1" })), None);
    }
}
