//! Accounts over HTTP. Cases 9, 13 to 16, 20 and 22 of the list of bad input, and the ordinary way in.

use crate::support::{Ask, TestHouse};
use serde_json::{Value, json};

fn registration(email: &str) -> Value {
    json!({
        "email": email, "password": "violet-anchor-93", "role": "student", "display_name": "Ada",
        "birth_date": "1990-01-01", "time_zone": "Europe/Berlin", "locale": "en"
    })
}

/// Registers, works off the mail, confirms; returns the access token.
async fn confirmed(house: &TestHouse, email: &str) -> String {
    let reply = house.ask(Ask::post("/api/v1/auth/register", &registration(email))).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    assert_eq!(reply.json(), json!({ "status": "check_your_mail", "email": email }));
    let mailbox = house.ask(Ask::get(&format!("/dev/mailbox?to={email}"))).await.json();
    let token = mailbox["items"][0]["token"].as_str().unwrap_or_else(|| panic!("{mailbox}")).to_owned();
    let verified = house.ask(Ask::post("/api/v1/auth/verify-email", &json!({ "token": token }))).await;
    assert_eq!(verified.json()["user"]["email_verified"], true, "{}", verified.text);
    verified.json()["access_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_stranger_registers_confirms_and_is_somebody() {
    let house = TestHouse::new().await;
    let token = confirmed(&house, "ada@example.com").await;
    let me = house.ask(Ask::get("/api/v1/auth/me").bearer(&token)).await.json();
    assert_eq!((me["email"].as_str(), me["email_verified"].as_bool()), (Some("ada@example.com"), Some(true)));
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let house = TestHouse::new().await;
    confirmed(&house, "ada@example.com").await;
    let login =
        |email: &str| Ask::post("/api/v1/auth/login", &json!({ "email": email, "password": "not-the-password" }));
    let (known, unknown) = (house.ask(login("ada@example.com")).await, house.ask(login("nobody@example.com")).await);
    assert_eq!(known.refusal(), (401, "sign_in_failed".into()));
    let without_trace = |reply: Value| (reply["detail"].clone(), reply["errors"].clone(), reply["code"].clone());
    assert_eq!(without_trace(known.json()), without_trace(unknown.json()));
}

#[tokio::test]
async fn s7_a_known_address_registers_to_the_same_answer_and_nothing_that_opens() {
    let house = TestHouse::new().await;
    confirmed(&house, "ada@example.com").await;
    let login = json!({ "email": "", "password": "copper-lantern-41" });
    let mut seen = Vec::new();
    for email in ["ada@example.com", "bob@example.com"] {
        let mut asked = registration(email);
        asked["password"] = "copper-lantern-41".into();
        let again = house.ask(Ask::post("/api/v1/auth/register", &asked)).await;
        let names: Vec<String> = again.headers.keys().map(ToString::to_string).collect();
        let mut login = login.clone();
        login["email"] = email.into();
        let refused = house.ask(Ask::post("/api/v1/auth/login", &login)).await;
        seen.push((again.status, again.text.replace(email, ""), names, refused.refusal()));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0].3, (403, "email_not_verified".into()));
}

#[tokio::test]
async fn s8_a_link_shown_with_another_password_than_the_registrations_confirms_nothing() {
    let house = TestHouse::new().await;
    house.ask(Ask::post("/api/v1/auth/register", &registration("ada@example.com"))).await;
    let mailbox = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    let link = |password: &str| {
        let shown = json!({ "token": mailbox["items"][0]["token"], "password": password, "new_password": password });
        Ask::post("/api/v1/auth/verify-email", &shown)
    };
    assert_eq!(house.ask(link("not-the-password")).await.refusal(), (422, "password_wrong".into()));
    assert_eq!(house.ask(link("violet-anchor-93")).await.status, 200);
}

#[tokio::test]
async fn a_refresh_token_is_good_once_and_its_second_use_ends_the_sign_in() {
    let house = TestHouse::new().await;
    confirmed(&house, "ada@example.com").await;
    let login = json!({ "email": "ada@example.com", "password": "violet-anchor-93" });
    let first = house.ask(Ask::post("/api/v1/auth/login", &login)).await.json();
    let refresh = |token: &Value| {
        Ask::post("/api/v1/auth/refresh", &json!({ "refresh_token": token })).header("authorization", "Bearer expired")
    };
    let second = house.ask(refresh(&first["refresh_token"])).await;
    assert_eq!(second.status, 200, "{}", second.text);
    assert_eq!(house.ask(refresh(&first["refresh_token"])).await.refusal(), (401, "refresh_token_reused".into()));
    assert_eq!(house.ask(refresh(&second.json()["refresh_token"])).await.status, 401);
}

#[tokio::test]
async fn after_log_out_the_token_is_nothing() {
    let house = TestHouse::new().await;
    let token = confirmed(&house, "ada@example.com").await;
    assert_eq!(house.ask(Ask::new("POST", "/api/v1/auth/logout").bearer(&token)).await.status, 204);
    assert_eq!(house.ask(Ask::get("/api/v1/auth/me").bearer(&token)).await.refusal().0, 401);
}

#[tokio::test]
async fn a_password_change_ends_the_old_tokens() {
    let house = TestHouse::new().await;
    let token = confirmed(&house, "ada@example.com").await;
    let change = json!({ "old_password": "violet-anchor-93", "new_password": "copper-lantern-41" });
    let changed = house.ask(Ask::post("/api/v1/auth/password/change", &change).bearer(&token)).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    assert_eq!(house.ask(Ask::get("/api/v1/auth/me").bearer(&token)).await.status, 401);
    let fresh = changed.json()["access_token"].as_str().unwrap().to_owned();
    assert_eq!(house.ask(Ask::get("/api/v1/auth/me").bearer(&fresh)).await.status, 200);
}

#[tokio::test]
async fn a_reset_link_works_once_and_an_unknown_address_is_answered_alike() {
    let house = TestHouse::new().await;
    confirmed(&house, "ada@example.com").await;
    let reset = "/api/v1/auth/password/reset";
    for email in ["ada@example.com", "nobody@example.com"] {
        assert_eq!(house.ask(Ask::post(reset, &json!({ "email": email }))).await.status, 202, "{email}");
    }
    let mailbox = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    let link = json!({ "token": mailbox["items"][0]["token"], "new_password": "copper-lantern-41" });
    assert_eq!(house.ask(Ask::post(reset, &link)).await.status, 204);
    assert_eq!(house.ask(Ask::post(reset, &link)).await.refusal(), (410, "link_no_longer_valid".into()));
    assert_eq!(house.ask(Ask::post(reset, &json!({}))).await.refusal().0, 422);
}

#[tokio::test]
async fn a_reset_link_is_good_for_its_own_account_whoever_uses_it() {
    let house = TestHouse::new().await;
    let eve = confirmed(&house, "eve@example.com").await;
    confirmed(&house, "ada@example.com").await;
    let reset = "/api/v1/auth/password/reset";
    assert_eq!(house.ask(Ask::post(reset, &json!({ "email": "ada@example.com" }))).await.status, 202);
    let mailbox = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    let link = json!({
        "token": mailbox["items"][0]["token"], "new_password": "copper-lantern-41", "email": "eve@example.com"
    });
    assert_eq!(house.ask(Ask::post(reset, &link).bearer(&eve)).await.status, 204);
    for (email, password, status) in [
        ("ada@example.com", "copper-lantern-41", 200),
        ("ada@example.com", "violet-anchor-93", 401),
        ("eve@example.com", "violet-anchor-93", 200),
        ("eve@example.com", "copper-lantern-41", 401),
    ] {
        let login = Ask::post("/api/v1/auth/login", &json!({ "email": email, "password": password }));
        assert_eq!(house.ask(login).await.status, status, "{email} {password}");
    }
}

#[tokio::test]
async fn nobody_registers_as_an_admin_or_as_a_child() {
    let house = TestHouse::new().await;
    let mut admin = registration("eve@example.com");
    admin["role"] = "admin".into();
    admin["is_approved"] = true.into();
    house.ask(Ask::post("/api/v1/auth/register", &admin)).await;
    let mailbox = house.ask(Ask::get("/dev/mailbox?to=eve@example.com")).await.json();
    let link = json!({ "token": mailbox["items"][0]["token"] });
    let reply = house.ask(Ask::post("/api/v1/auth/verify-email", &link)).await;
    assert_eq!(reply.json()["user"]["roles"], json!(["student"]));
    let mut child = registration("kid@example.com");
    child["birth_date"] = "2016-01-01".into();
    assert_eq!(
        house.ask(Ask::post("/api/v1/auth/register", &child)).await.refusal(),
        (403, "age_parent_required".into())
    );
}

#[tokio::test]
async fn links_in_mails_name_the_configured_host_whatever_the_request_said() {
    let house = TestHouse::new().await;
    confirmed(&house, "ada@example.com").await;
    let spoofed = Ask::post("/api/v1/auth/register", &registration("bob@example.com")).header("host", "localhost:99");
    assert_eq!(house.ask(spoofed).await.status, 201);
    let mail = house.ask(Ask::get("/dev/mailbox?to=bob@example.com")).await.text;
    assert!(mail.contains("https://edustream.test/") && !mail.contains("localhost"), "{mail}");
    let reset = Ask::post("/api/v1/auth/password/reset", &json!({ "email": "ada@example.com" }))
        .header("host", "localhost:99")
        .header("x-forwarded-host", "evil.example")
        .header("forwarded", "host=evil.example");
    assert_eq!(house.ask(reset).await.status, 202);
    let mails = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.json();
    assert_eq!(mails["items"].as_array().unwrap().len(), 2, "{mails}");
    let mail = house.ask(Ask::get("/dev/mailbox?to=ada@example.com")).await.text;
    assert!(
        mail.contains("https://edustream.test/") && !mail.contains("evil.example") && !mail.contains("localhost"),
        "{mail}"
    );
}
