//! Acts that ask for a fresh log-in, over the wire: refused, confirmed, done; and the way of a form there and back.

use crate::support::{Ask, OWN, TestHouse};
use chrono::Duration;
use domain::{
    door::{Access, Door},
    identity::Role,
};
use serde_json::{Value, json};
use server::doors::rows;
use services::{
    SignedIn,
    identity::{registration::user_create, sessions::session_open},
};

const EMAIL: &str = "ada@people.test";
const PASSWORD: &str = "violet-anchor-93";

/// Somebody with that password, and a house.
async fn with_ada() -> (TestHouse, SignedIn) {
    let house = TestHouse::new().await;
    let made = user_create(&house.app.system(), EMAIL, PASSWORD, Role::Student).await.unwrap();
    let ada = house.app.reload(made.id).await;
    (house, ada)
}

async fn cookie(house: &TestHouse, person: &SignedIn) -> String {
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    format!("__Host-edustream={}", session.token)
}

#[tokio::test]
async fn an_act_that_asks_for_it_is_403_until_the_password_confirms_and_then_goes_through() {
    let (house, ada) = with_ada().await;
    let token = house.token(&ada).await;
    house.app.clock.advance_real(Duration::minutes(11));
    let post = |path: &str, body: &Value| Ask::post(path, body).bearer(&token);
    let change = json!({ "old_password": PASSWORD, "new_password": "copper-lantern-41" });
    let refused = house.ask(post("/api/v1/auth/password/change", &change)).await;
    assert_eq!(refused.refusal(), (403, "step_up_required".into()));
    let wrong = house.ask(post("/api/v1/auth/step-up", &json!({ "password": "not-her-password" }))).await;
    assert_eq!(wrong.refusal(), (422, "password_wrong".into()));
    let confirmed = house.ask(post("/api/v1/auth/step-up", &json!({ "password": PASSWORD }))).await;
    assert!(confirmed.json()["until"].is_string(), "{}", confirmed.text);
    let changed = house.ask(post("/api/v1/auth/password/change", &change)).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
}

#[tokio::test]
async fn every_change_of_how_one_signs_in_asks_and_nothing_that_only_reads_does() {
    let (house, ada) = with_ada().await;
    let (token, session) = (house.token(&ada).await, cookie(&house, &ada).await);
    house.app.clock.advance_real(Duration::minutes(11));
    // The staff's own doors are not there for her at all.
    let hers = |door: &Door| door.step_up && !matches!(door.access, Access::Staff(_));
    let asking: Vec<_> = rows().into_iter().filter(hers).collect();
    assert!(asking.len() >= 8, "{asking:?}");
    for door in asking {
        let ask = Ask::new(door.method.code(), &door.sample());
        let reply = match door.kind.code() {
            "api" if door.is_mutation() => house.ask(ask.bearer(&token).json(&json!({}))).await,
            "rpc" => house.ask(ask.header("cookie", &session).header("origin", OWN).form("")).await,
            _ => house.ask(ask.header("cookie", &session).header("accept", "text/html")).await,
        };
        let way = reply.headers.get("location").map(|way| way.to_str().unwrap().to_owned()).unwrap_or_default();
        let asked = reply.text.contains("step_up_required") || way.starts_with("/confirm-it-is-you?next=");
        assert!(asked, "{} {}: {} {way} {:.200}", door.method.code(), door.path, reply.status, reply.text);
    }
    for path in ["/account", "/settings/security", "/settings/sessions"] {
        let page = house.ask(Ask::get(path).header("cookie", &session).header("accept", "text/html")).await;
        assert_eq!(page.status, 200, "{path}");
    }
    assert_eq!(house.ask(Ask::get("/api/v1/auth/sessions").bearer(&token)).await.status, 200);
}

#[tokio::test]
async fn a_page_leads_to_the_question_and_the_answer_leads_back_to_the_page_and_to_no_other_site() {
    let (house, ada) = with_ada().await;
    let session = cookie(&house, &ada).await;
    house.app.clock.advance_real(Duration::minutes(11));
    let page = || Ask::get("/settings/security/password").header("cookie", &session).header("accept", "text/html");
    let led = house.ask(page()).await;
    let question = led.headers["location"].to_str().unwrap().to_owned();
    assert_eq!(question, "/confirm-it-is-you?next=%2Fsettings%2Fsecurity%2Fpassword");
    let asked = house.ask(Ask::get(&question).header("cookie", &session)).await;
    assert!(asked.status == 200 && asked.text.contains("name=\"password\""), "{:.300}", asked.text);
    let answer = |next: &str, password: &str| {
        Ask::form(
            Ask::new("POST", "/rpc/identity/step-up"),
            &format!("password={password}&next={next}&own_page=%2Fconfirm-it-is-you"),
        )
        .header("cookie", &session)
        .header("origin", OWN)
        .header("accept", "text/html")
    };
    let wrong = house.ask(answer("%2Fsettings%2Fsecurity%2Fpassword", "not-her-password")).await;
    assert_eq!(wrong.headers["location"], "/confirm-it-is-you");
    assert_eq!(house.ask(page()).await.status, 302, "it is asked for still");
    let right = house.ask(answer("%2Fsettings%2Fsecurity%2Fpassword", PASSWORD)).await;
    assert_eq!(right.headers["location"], "/settings/security/password");
    assert_eq!(house.ask(page()).await.status, 200);
    let elsewhere = house.ask(answer("%2F%2Fevil.example", PASSWORD)).await;
    assert_eq!(elsewhere.headers["location"], "/home");
}

#[tokio::test]
async fn a_sign_in_is_ended_in_the_list_and_everything_else_with_one_button() {
    let (house, ada) = with_ada().await;
    let (here, there, program) = (cookie(&house, &ada).await, cookie(&house, &ada).await, house.token(&ada).await);
    let listed = house.ask(Ask::get("/api/v1/auth/sessions").header("cookie", &here)).await.json();
    let other = listed["items"].as_array().unwrap().iter().find(|s| s["kind"] == "token").unwrap().clone();
    assert_eq!((&listed["items"][0]["current"], listed["items"].as_array().unwrap().len()), (&json!(true), 3));
    let form = |function: &str, body: &str| {
        Ask::form(Ask::new("POST", &format!("/rpc/identity/{function}")), body)
            .header("cookie", &here)
            .header("origin", OWN)
            .header("accept", "text/html")
    };
    let ended = house.ask(form("revoke-session", &format!("session_id={}", other["id"].as_str().unwrap()))).await;
    assert_eq!(ended.headers["location"], "/settings/sessions?notice=saved");
    assert_eq!(house.ask(Ask::get("/api/v1/auth/me").bearer(&program)).await.status, 401);
    let others = house.ask(form("revoke-others", "")).await;
    assert_eq!(others.headers["location"], "/settings/sessions?notice=signed_out_others");
    let me = |cookie: &str| house.ask(Ask::get("/api/v1/auth/me").header("cookie", cookie));
    assert_eq!((me(&here).await.status.as_u16(), me(&there).await.status.as_u16()), (200, 401));
    let page = house.ask(Ask::get("/settings/sessions").header("cookie", &here)).await;
    assert!(page.text.contains("signed in nowhere else"), "{:.300}", page.text);
}

#[tokio::test]
async fn a_refresh_with_a_key_survives_a_lost_answer_over_the_wire() {
    let (house, _) = with_ada().await;
    let login = json!({ "email": EMAIL, "password": PASSWORD });
    let tokens = house.ask(Ask::post("/api/v1/auth/login", &login)).await.json();
    let refresh = || {
        let body = json!({ "refresh_token": tokens["refresh_token"] });
        Ask::post("/api/v1/auth/refresh", &body).header("idempotency-key", "6f1c0d7e")
    };
    let (lost, again) = (house.ask(refresh()).await.json(), house.ask(refresh()).await.json());
    assert_eq!(lost["refresh_token"], again["refresh_token"]);
    let access = again["access_token"].as_str().unwrap();
    assert_eq!(house.ask(Ask::get("/api/v1/auth/me").bearer(access)).await.status, 200);
}

#[tokio::test]
async fn what_was_typed_before_the_question_comes_back_after_it_but_for_the_password() {
    let (house, ada) = with_ada().await;
    let session = cookie(&house, &ada).await;
    house.app.clock.advance_real(Duration::minutes(11));
    let form = |function: &str, body: &str, page: &str| {
        Ask::form(Ask::new("POST", &format!("/rpc/identity/{function}")), &format!("{body}&own_page={page}"))
            .header("cookie", &session)
            .header("origin", OWN)
            .header("accept", "text/html")
    };
    let page = "%2Fsettings%2Faccount%2Femail";
    let typed = format!("email=ada.new%40people.test&password={PASSWORD}");
    let led = house.ask(form("email-change", &typed, page)).await;
    let question = led.headers["location"].to_str().unwrap().to_owned();
    let kept = question.split("kept=").nth(1).unwrap().to_owned();
    let asked = house.ask(Ask::get(&question).header("cookie", &session)).await;
    assert!(asked.text.contains("What you typed is kept"), "{question}: {:.300}", asked.text);
    let answer = format!("password={PASSWORD}&next={page}&kept={kept}");
    let answered = house.ask(form("step-up", &answer, "%2Fconfirm-it-is-you")).await;
    assert_eq!(answered.headers["location"], "/settings/account/email");
    let flash = answered.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let both = format!("{session}; {flash}");
    let back = house.ask(Ask::get("/settings/account/email").header("cookie", &both)).await;
    assert!(back.text.contains("ada.new@people.test") && !back.text.contains(PASSWORD), "{:.300}", back.text);
    assert!(!back.text.contains("role=\"alert\""), "nothing was refused");
    let stored = sqlx::query_scalar("select count(*) from email_changes");
    let stored: i64 = stored.fetch_one(&house.app.owner).await.unwrap();
    assert_eq!(stored, 0);
}
