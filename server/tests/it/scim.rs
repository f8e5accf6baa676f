//! The directory over the wire: the shapes of the standard, whatever is asked and whoever asks.

use crate::support::{Ask, Reply, TestHouse};
use domain::{
    integrations::institution::{InstitutionRequest, SeatsRequest},
    money::{Currency, Money},
};
use serde_json::{Value, json};
use services::integrations::institutions::{institution_create, scim_token_create, seats_buy};

const TYPE: &str = "application/scim+json";

/// A token of a school with two seats.
async fn token(house: &TestHouse, slug: &str) -> String {
    let person = house.app.student().await;
    house.app.fund(&person, Money::new(20_000, Currency::Usd)).await;
    let context = house.app.context_of(&person);
    let request = InstitutionRequest { name: "A school".into(), slug: slug.into() };
    let id = institution_create(&context, &request).await.unwrap().id;
    seats_buy(&context, id, &SeatsRequest { seats: 2, expected_price: None }, None).await.unwrap();
    scim_token_create(&context, id).await.unwrap().token.unwrap()
}

async fn ask(house: &TestHouse, token: &str, (method, path): (&str, &str), body: Option<Value>) -> Reply {
    let ask = Ask::new(method, &format!("/scim/v2{path}")).bearer(token);
    let ask = match body {
        Some(body) => ask.header("content-type", TYPE).raw(body.to_string()),
        None => ask,
    };
    house.ask(ask).await
}

fn is_error(reply: &Reply, status: u16, kind: Option<&str>) {
    let body = reply.json();
    assert_eq!((reply.status.as_u16(), body["status"].as_str()), (status, Some(status.to_string().as_str())), "{body}");
    assert_eq!(reply.headers["content-type"], TYPE);
    assert_eq!(body["schemas"], json!(["urn:ietf:params:scim:api:messages:2.0:Error"]));
    assert_eq!(body["scimType"].as_str(), kind, "{body}");
    assert!(!body["detail"].as_str().unwrap().is_empty());
}

#[tokio::test]
async fn without_its_token_nothing_is_told_and_a_persons_token_is_none() {
    let house = TestHouse::new().await;
    let person = house.token(&house.app.student().await).await;
    for path in ["/Users", "/Groups", "/Users/0190b5c0-0000-7000-8000-000000000000"] {
        for root in ["/scim/v2", "/api/v1/scim/v2"] {
            is_error(&house.ask(Ask::get(&format!("{root}{path}"))).await, 401, None);
        }
        for wrong in [person.as_str(), "scim_guessed"] {
            let reply = ask(&house, wrong, ("GET", path), None).await;
            is_error(&reply, 401, None);
            assert_eq!(reply.headers["www-authenticate"], "Bearer");
        }
    }
    is_error(&ask(&house, &person, ("POST", "/Users"), Some(json!({ "userName": "a@b.test" }))).await, 401, None);
    for open in ["/ServiceProviderConfig", "/ResourceTypes", "/Schemas"] {
        let reply = house.ask(Ask::get(&format!("/scim/v2{open}"))).await;
        assert_eq!((reply.status.as_u16(), reply.headers["content-type"].to_str().unwrap()), (200, TYPE), "{open}");
    }
}

#[tokio::test]
async fn a_person_comes_changes_and_goes_as_entra_id_and_okta_say_it() {
    let house = TestHouse::new().await;
    let token = token(&house, "lindenhof").await;
    let new = json!({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ada@b.test", "externalId": "x-1",
        "active": true, "name": { "givenName": "Ada", "familyName": "L" }, "password": "never-kept-here-1",
        "emails": [{ "primary": true, "value": "ada@b.test", "type": "work" }],
    });
    let made = ask(&house, &token, ("POST", "/Users"), Some(new.clone())).await;
    assert_eq!((made.status.as_u16(), made.headers["content-type"].to_str().unwrap()), (201, TYPE), "{}", made.text);
    let body = made.json();
    assert_eq!(made.headers["location"].to_str().ok(), body["meta"]["location"].as_str());
    assert!(!made.text.contains("never-kept"));
    let path = format!("/Users/{}", body["id"].as_str().unwrap());
    is_error(&ask(&house, &token, ("POST", "/Users"), Some(new)).await, 409, Some("uniqueness"));
    let filter = "/Users?filter=userName%20eq%20%22ada%40b.test%22&startIndex=1&count=100";
    let listed = ask(&house, &token, ("GET", filter), None).await.json();
    assert_eq!((&listed["totalResults"], &listed["Resources"][0]["id"]), (&json!(1), &body["id"]));
    let patch = |operations: Value| {
        Some(json!({ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": operations }))
    };
    let entra = patch(json!([{ "op": "Replace", "path": "active", "value": "False" }]));
    assert_eq!(ask(&house, &token, ("PATCH", &path), entra).await.json()["active"], false);
    let okta = patch(json!([{ "op": "replace", "value": { "active": true } }]));
    assert_eq!(ask(&house, &token, ("PATCH", &path), okta).await.json()["active"], true);
    let other = self::token(&house, "other-school").await;
    is_error(&ask(&house, &other, ("GET", &path), None).await, 404, None);
    is_error(&ask(&house, &other, ("DELETE", &path), None).await, 404, None);
    assert_eq!(ask(&house, &token, ("DELETE", &path), None).await.status, 204);
    is_error(&ask(&house, &token, ("GET", &path), None).await, 404, None);
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_the_standards_words() {
    let house = TestHouse::new().await;
    let token = token(&house, "lindenhof").await;
    for (path, kind) in [
        ("/Users?filter=userName%20co%20%22a%22", "invalidFilter"),
        ("/Groups?filter=members%20eq%20%22a%22", "invalidFilter"),
        ("/Users?count=many", "invalidValue"),
    ] {
        is_error(&ask(&house, &token, ("GET", path), None).await, 400, Some(kind));
    }
    is_error(&ask(&house, &token, ("GET", "/Users/me"), None).await, 404, None);
    let broken = Ask::new("POST", "/scim/v2/Users").bearer(&token).header("content-type", TYPE).raw("{");
    is_error(&house.ask(broken).await, 400, Some("invalidSyntax"));
    let page = ask(&house, &token, ("GET", "/Users?startIndex=-7&count=999999999"), None).await.json();
    assert_eq!((&page["startIndex"], &page["totalResults"]), (&json!(1), &json!(0)));
    let group = json!({ "displayName": "7b", "members": [] });
    let made = ask(&house, &token, ("POST", "/Groups"), Some(group)).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let path = format!("/Groups/{}?excludedAttributes=members", made.json()["id"].as_str().unwrap());
    assert!(ask(&house, &token, ("GET", &path), None).await.json()["members"].is_null());
}
