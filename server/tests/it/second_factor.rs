//! Two-step sign-in over HTTP: staff who must set it up, and the pages that work without a script.

use crate::support::{Ask, OWN, TestHouse};
use domain::identity::Role;
use serde_json::json;
use services::{SignedIn, identity::sessions::session_open};
use testkit::{Authenticator, TestApp, authenticator};

async fn strict() -> TestHouse {
    TestHouse::around(TestApp::with(|settings| settings.staff_mfa = true).await)
}

async fn cookie(house: &TestHouse, person: &SignedIn) -> String {
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    format!("__Host-edustream={}", session.token)
}

#[tokio::test]
async fn staff_reach_nothing_but_the_setup_until_it_is_done_where_it_is_asked() {
    let house = strict().await;
    for role in [Role::Admin, Role::Owner] {
        let person = house.app.person(role).await;
        let token = house.token(&person).await;
        for (method, path) in [
            ("GET", "/api/v1/admin/tutors"),
            ("GET", "/api/v1/admin/ledger/trial-balance"),
            ("GET", "/api/v1/bookings"),
            ("GET", "/api/v1/tutors"),
            ("POST", "/api/v1/payments/wallet/topup"),
        ] {
            let reply = house.ask(Ask::new(method, path).bearer(&token)).await;
            assert_eq!((reply.status.as_u16(), reply.code().as_str()), (403, "mfa_required"), "{method} {path}");
        }
        let session = cookie(&house, &person).await;
        for page in ["/home", "/admin/tutors", "/account", "/"] {
            let reply = house.ask(Ask::get(page).header("accept", "text/html").header("cookie", &session)).await;
            assert_eq!(reply.headers.get("location").unwrap(), "/settings/security", "{page}");
        }
        let page = house.ask(Ask::get("/settings/security").header("cookie", &session)).await;
        assert_eq!(page.status, 200);
        assert!(page.text.contains("other people’s money"), "{}", page.text);
        let me = house.ask(Ask::get("/api/v1/auth/me").bearer(&token)).await;
        assert_eq!((me.status.as_u16(), &me.json()["mfa"]), (200, &json!(false)));
        authenticator(&house.app, &person, true).await;
        assert_eq!(house.ask(Ask::get("/api/v1/admin/tutors").bearer(&token)).await.status, 200);
        assert_eq!(house.ask(Ask::get("/admin/tutors").header("cookie", &session)).await.status, 200);
    }
}

#[tokio::test]
async fn others_are_asked_for_nothing_there_and_staff_nothing_where_it_is_not_asked() {
    let house = strict().await;
    for role in [Role::Student, Role::Tutor, Role::Parent, Role::Child] {
        let token = house.token(&house.app.person(role).await).await;
        assert_eq!(house.ask(Ask::get("/api/v1/bookings").bearer(&token)).await.status, 200, "{role:?}");
    }
    let easy = TestHouse::new().await;
    let token = easy.token(&easy.app.admin().await).await;
    assert_eq!(easy.ask(Ask::get("/api/v1/admin/tutors").bearer(&token)).await.status, 200);
}

#[tokio::test]
async fn two_steps_over_the_api_from_setting_up_to_turning_off() {
    let house = TestHouse::new().await;
    let person = house.app.student().await;
    let token = house.token(&person).await;
    let post = |path: &str, body: serde_json::Value| Ask::new("POST", path).bearer(&token).json(&body);
    let setup = house.ask(Ask::new("POST", "/api/v1/auth/mfa/totp").bearer(&token)).await.json();
    let app = Authenticator::of(setup["secret"].as_str().unwrap());
    let wrong = house.ask(post("/api/v1/auth/mfa/totp/confirm", json!({ "code": "000000" }))).await;
    assert_eq!((wrong.status.as_u16(), wrong.code().as_str()), (401, "code_wrong"));
    let first = app.code(&house.app, -1);
    let on = house.ask(post("/api/v1/auth/mfa/totp/confirm", json!({ "code": first }))).await;
    assert_eq!(on.json()["recovery_codes"].as_array().unwrap().len(), 10);
    let used = house.ask(Ask::new("DELETE", "/api/v1/auth/mfa/totp").bearer(&token).json(&json!({ "code": first })));
    assert_eq!(used.await.code(), "code_used");
    let code = app.code(&house.app, 0);
    let off =
        house.ask(Ask::new("DELETE", "/api/v1/auth/mfa/totp").bearer(&token).json(&json!({ "code": code }))).await;
    assert_eq!(off.status, 204);
}

#[tokio::test]
async fn the_forms_set_it_up_and_show_the_recovery_codes_once() {
    let house = TestHouse::new().await;
    let person = house.app.student().await;
    let session = cookie(&house, &person).await;
    let form = |path: &str, body: &str| {
        Ask::form(Ask::new("POST", path), body)
            .header("cookie", &session)
            .header("origin", OWN)
            .header("accept", "text/html")
    };
    let begun = house.ask(form("/rpc/identity/two-step-begin", "")).await;
    assert_eq!(begun.headers.get("location").unwrap(), "/settings/security/two-step");
    let page = house.ask(Ask::get("/settings/security/two-step").header("cookie", &session)).await.text;
    assert!(page.contains("<svg") && page.contains("aria-label=\"QR code"), "the picture an app reads");
    let secret = page.split("<code").nth(1).unwrap().split('>').nth(1).unwrap().split('<').next().unwrap();
    let app = Authenticator::of(&secret.replace(|c: char| !c.is_ascii_alphanumeric(), ""));
    let code = app.code(&house.app, 0);
    let done = house.ask(form("/rpc/identity/two-step-confirm", &format!("code={code}"))).await;
    assert_eq!(done.headers.get("location").unwrap(), "/settings/security/codes");
    let flash = done.headers.get("set-cookie").unwrap().to_str().unwrap().split(';').next().unwrap().to_owned();
    let both = format!("{session}; {flash}");
    let codes = |page: &str| page.matches("<code").count();
    let shown = house.ask(Ask::get("/settings/security/codes").header("cookie", &both)).await;
    assert_eq!(codes(&shown.text), 10, "{}", shown.text);
    let again = house.ask(Ask::get("/settings/security/codes").header("cookie", &both)).await;
    assert_eq!(codes(&again.text), 0);
}
