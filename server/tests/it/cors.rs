//! Pages of other sites: a key that names them opens what it opens, and a cookie opens nothing.

use crate::support::{Ask, Reply, TestHouse};
use domain::{
    identity::api_key::ApiKeyRequest,
    money::{Currency, Money},
};
use serde_json::json;
use services::{
    SignedIn,
    identity::{
        api_keys::{key_create, key_revoke, keys_list},
        sessions::session_open,
    },
};

const PAGE: &str = "https://app.example.com";
const OTHER: &str = "https://evil.example";

async fn key(house: &TestHouse, person: &SignedIn, origins: &[&str]) -> String {
    let request = ApiKeyRequest {
        name: "A page".into(),
        scopes: vec!["read".into(), "money".into()],
        origins: origins.iter().map(|origin| (*origin).to_owned()).collect(),
        ..ApiKeyRequest::default()
    };
    key_create(&house.app.context_of(person), &request).await.unwrap().key.unwrap()
}

fn shown_to(reply: &Reply) -> Option<&str> {
    assert!(!reply.headers.contains_key("access-control-allow-credentials"));
    reply.headers.get("access-control-allow-origin").map(|origin| origin.to_str().unwrap())
}

fn from(ask: Ask, origin: &str) -> Ask {
    ask.header("origin", origin).header("sec-fetch-site", "cross-site")
}

#[tokio::test]
async fn a_page_uses_a_key_that_names_it_and_no_cookie_ever_counts() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(5_000, Currency::Usd)).await;
    let (named, bare) = (key(&house, &student, &[PAGE]).await, key(&house, &student, &[]).await);
    let me = || Ask::get("/api/v1/auth/me");
    let topup = || Ask::post("/api/v1/payments/wallet/topup", &json!({ "amount": 2_500, "currency": "USD" }));
    let reply = house.ask(from(me().bearer(&named), PAGE)).await;
    assert_eq!((reply.status.as_u16(), shown_to(&reply)), (200, Some(PAGE)));
    assert_eq!(reply.headers["cross-origin-resource-policy"], "cross-origin");
    let reply = house.ask(from(topup().bearer(&named), PAGE)).await;
    assert_eq!((reply.status.as_u16(), shown_to(&reply)), (201, Some(PAGE)), "{}", reply.text);
    // Refusals are for the page to read too.
    let reply = house.ask(from(Ask::get("/api/v1/api-keys").bearer(&named), PAGE)).await;
    assert_eq!((reply.status.as_u16(), shown_to(&reply)), (403, Some(PAGE)));
    for (token, origin) in
        [(&named, OTHER), (&bare, PAGE), (&named, "https://app.example.com.evil.example"), (&named, "null")]
    {
        let reply = house.ask(from(me().bearer(token), origin)).await;
        assert_eq!(shown_to(&reply), None, "{origin}");
        let reply = house.ask(from(topup().bearer(token), origin)).await;
        assert_eq!((reply.refusal(), shown_to(&reply)), ((403, "cross_site_request".into()), None), "{origin}");
    }
    let session = session_open(&house.app.anonymous(), student.id, "a browser").await.unwrap().token;
    let cookie = format!("{}={}", app::cookies::SESSION, session);
    let reply = house.ask(from(me().header("cookie", &cookie), PAGE)).await;
    assert_eq!(shown_to(&reply), None);
    let reply = house.ask(from(topup().header("cookie", &cookie), PAGE)).await;
    assert_eq!(reply.refusal(), (403, "cross_site_request".into()));
    let token = house.token(&student).await;
    let reply = house.ask(from(topup().bearer(&token), PAGE)).await;
    assert_eq!(reply.refusal(), (403, "cross_site_request".into()));
}

#[tokio::test]
async fn a_preflight_is_answered_where_a_key_names_the_origin_and_nowhere_else() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    let asks = |origin: &str| {
        let asked = Ask::new("OPTIONS", "/api/v1/payments/wallet/topup").header("origin", origin);
        asked.header("access-control-request-method", "POST").header("access-control-request-headers", "authorization")
    };
    let before = house.ask(asks(PAGE)).await;
    assert_eq!((before.status.as_u16(), shown_to(&before)), (204, None));
    key(&house, &student, &[PAGE]).await;
    let told = house.ask(asks(PAGE)).await;
    assert_eq!((told.status.as_u16(), shown_to(&told)), (204, Some(PAGE)));
    let said = |name: &str| told.headers[name].to_str().unwrap().to_owned();
    assert!(said("access-control-allow-headers").contains("authorization"));
    assert!(said("access-control-allow-methods").contains("POST"));
    for other in [OTHER, "null", "https://app.example.com:8443", "http://app.example.com"] {
        assert_eq!(shown_to(&house.ask(asks(other)).await), None, "{other}");
    }
    // Forms and pages are nobody else's, whatever a key names.
    let form = Ask::new("OPTIONS", "/rpc/identity/logout").header("origin", PAGE);
    assert_eq!(shown_to(&house.ask(form.header("access-control-request-method", "POST")).await), None);
    let own = house.app.context_of(&student);
    let id = keys_list(&own).await.unwrap().items[0].id;
    key_revoke(&own, id).await.unwrap();
    assert_eq!(shown_to(&house.ask(asks(PAGE)).await), None);
}
