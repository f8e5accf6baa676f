//! What is posted in a payment provider's name, over HTTP.

use crate::support::{Ask, TestHouse};
use adapters::payments::stripe::{PATIENCE, StripeAccount, StripeProvider};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;
use std::sync::Arc;
use testkit::TestApp;

const ADDRESS: &str = "/api/v1/webhooks/stripe";

async fn house() -> TestHouse {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let account = StripeAccount {
        // Nobody is there, and nobody is asked.
        base: "http://127.0.0.1:1".into(),
        secret_key: "sk_test_1".into(),
        webhook_secrets: vec!["whsec_new".into(), "whsec_old".into()],
        public_url: "https://edustream.test".into(),
        patience: PATIENCE,
    };
    TestHouse::around(TestApp::with_payments(Arc::new(StripeProvider::new(account).unwrap())).await)
}

fn signed(secret: &str, body: &str, age: i64) -> String {
    let time = chrono::Utc::now().timestamp() - age;
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.{body}").as_bytes());
    format!("t={time},v1={}", hex::encode(mac.finalize().into_bytes()))
}

fn event(id: &str) -> String {
    json!({ "id": id, "object": "event", "type": "payment_intent.succeeded", "livemode": false,
        "data": { "object": { "id": "pi_stranger", "metadata": {} } } })
    .to_string()
}

fn posted(body: &str, signature: &str) -> Ask {
    let ask = Ask::new("POST", ADDRESS).header("content-type", "application/json; charset=utf-8");
    ask.header("stripe-signature", signature).raw(body.to_owned())
}

#[tokio::test]
async fn a_signed_event_is_acknowledged_however_often_and_stored_once() {
    let house = house().await;
    let body = event("evt_1");
    for secret in ["whsec_new", "whsec_old", "whsec_new"] {
        let reply = house.ask(posted(&body, &signed(secret, &body, 0))).await;
        assert_eq!((reply.status.as_u16(), reply.text.as_str()), (200, ""));
    }
    // A browser's marks are no reason to refuse what is signed, and none to believe what is not.
    let marked = posted(&body, &signed("whsec_new", &body, 299)).header("origin", "https://evil.example");
    assert_eq!(house.ask(marked).await.status, 200);
    let kept: Vec<(String, String)> =
        sqlx::query_as("select event_id, outcome from payment_inbox").fetch_all(&house.app.owner).await.unwrap();
    assert_eq!(kept, [("evt_1".to_owned(), "quarantined".to_owned())]);
}

#[tokio::test]
async fn what_is_not_signed_too_old_too_long_or_unreadable_is_refused_and_not_kept() {
    let house = house().await;
    let body = event("evt_1");
    for (signature, code) in [
        (signed("whsec_other", &body, 0), "report_unsigned"),
        (signed("whsec_new", &body, 301), "report_unsigned"),
        // Early by more than the window, however long the request takes.
        (signed("whsec_new", &body, -360), "report_unsigned"),
        (signed("whsec_new", &event("evt_2"), 0), "report_unsigned"),
        ("t=1,v1=00".to_owned(), "report_unsigned"),
        (String::new(), "report_unsigned"),
    ] {
        let reply = house.ask(posted(&body, &signature)).await;
        assert_eq!(reply.refusal(), (400, code.to_owned()), "{signature}");
    }
    let unsigned = Ask::new("POST", ADDRESS).raw(body.clone());
    assert_eq!(house.ask(unsigned).await.refusal(), (400, "report_unsigned".into()));
    assert_eq!(house.ask(posted("[]", &signed("whsec_new", "[]", 0))).await.refusal().0, 400);
    for bytes in [600 * 1024, 5 * 1024 * 1024] {
        let long = format!("{body}{}", " ".repeat(bytes));
        assert_eq!(house.ask(posted(&long, &signed("whsec_new", &long, 0))).await.status, 413);
    }
    assert_eq!(house.ask(Ask::get(ADDRESS)).await.status, 405);
    let kept: i64 = sqlx::query_scalar("select count(*) from payment_inbox").fetch_one(&house.app.owner).await.unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn a_signed_event_of_a_type_nobody_asked_for_is_acknowledged_and_ignored() {
    let house = house().await;
    for (id, kind) in [("evt_7", "customer.discount.created"), ("evt_8", "a.type.of.tomorrow")] {
        let object = json!({ "id": "di_1", "object": "discount" });
        let body =
            json!({ "id": id, "object": "event", "type": kind, "livemode": false, "data": { "object": object } });
        let body = body.to_string();
        let reply = house.ask(posted(&body, &signed("whsec_new", &body, 0))).await;
        assert_eq!((reply.status.as_u16(), reply.text.as_str()), (200, ""), "{kind}");
    }
    let kept: Vec<(String, String)> = sqlx::query_as("select event_id, outcome from payment_inbox order by event_id")
        .fetch_all(&house.app.owner)
        .await
        .unwrap();
    let ignored = |id: &str| (id.to_owned(), "ignored".to_owned());
    assert_eq!(kept, [ignored("evt_7"), ignored("evt_8")]);
}

#[tokio::test]
async fn where_another_provider_takes_the_money_nobody_listens_to_stripe() {
    let house = TestHouse::new().await;
    let body = event("evt_1");
    let reply = house.ask(posted(&body, &signed("whsec_new", &body, 0))).await;
    assert_eq!(reply.refusal(), (404, "not_found".into()));
}
