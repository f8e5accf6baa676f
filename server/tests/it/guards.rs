//! The middleware: origin, headers, limits, panics, health. Cases 10, 108 and 110 of the list of bad input.

use crate::support::{Ask, OWN, TestHouse};
use domain::door::{Access, Door, Method};
use serde_json::json;
use server::doors::Opening;
use services::{identity::sessions::session_open, platform::installation::pool_connect};
use std::sync::atomic::Ordering;
use testkit::TestApp;

const SESSION: &str = "__Host-edustream";

#[tokio::test]
async fn another_sites_page_cannot_change_anything_with_our_cookie() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    let session = session_open(&house.app.system(), student.id, "test").await.unwrap();
    let topup = || {
        Ask::post("/api/v1/payments/wallet/topup", &json!({ "amount": 2500, "currency": "USD" }))
            .header("cookie", &format!("{SESSION}={}", session.token))
    };
    let refused = [
        topup(),
        topup().header("origin", "https://evil.example"),
        topup().header("origin", "null"),
        topup().header("sec-fetch-site", "cross-site"),
        topup().header("sec-fetch-site", "same-site").header("origin", OWN),
    ];
    for ask in refused {
        assert_eq!(house.ask(ask).await.refusal(), (403, "cross_site_request".into()));
    }
    for ask in [topup().header("origin", OWN), topup().header("origin", OWN).header("sec-fetch-site", "same-origin")] {
        assert_eq!(house.ask(ask).await.status, 201);
    }
}

#[tokio::test]
async fn a_program_with_a_token_and_no_origin_is_let_in() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.student().await).await;
    let topup =
        Ask::post("/api/v1/payments/wallet/topup", &json!({ "amount": 2500, "currency": "USD" })).bearer(&token);
    assert_eq!(house.ask(topup).await.status, 201);
    let from_a_page = Ask::post("/api/v1/auth/login", &json!({})).header("origin", "https://evil.example");
    assert_eq!(house.ask(from_a_page).await.refusal().1, "cross_site_request");
}

#[tokio::test]
async fn a_token_or_session_that_is_not_valid_is_not_read_as_nobody() {
    let house = TestHouse::new().await;
    for token in ["nonsense", "a.b.c", "", "eyJhbGciOiJub25lIn0.e30."] {
        let reply = house.ask(Ask::get("/api/v1/subjects").header("authorization", &format!("Bearer {token}"))).await;
        assert_eq!(reply.refusal(), (401, "access_token_invalid".into()), "{token:?}");
        assert_eq!(reply.headers["www-authenticate"], "Bearer");
    }
    let stale = Ask::get("/api/v1/auth/me").header("cookie", &format!("{SESSION}=stale"));
    assert_eq!(house.ask(stale).await.refusal(), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_a_browser_safe() {
    let house = TestHouse::new().await;
    for path in ["/api/v1/subjects", "/api/v1/nothing", "/healthz", "/nothing.css"] {
        let reply = house.ask(Ask::get(path)).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(reply.headers[name], value, "{path}");
        }
        assert!(
            reply.headers["content-security-policy"].to_str().unwrap().contains("frame-ancestors 'none'"),
            "{path}"
        );
        assert!(reply.headers.contains_key("permissions-policy") && reply.headers.contains_key("x-request-id"));
        assert!(!reply.headers.contains_key("strict-transport-security"), "a laptop has no certificate");
    }
    let page = house.ask(Ask::get("/courses")).await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("media-src 'self' blob:;"), "our player plays what it puts together: {policy}");
    let production = TestHouse::configured(TestApp::new().await, |configuration| configuration.dev = false);
    let reply = production.ask(Ask::get("/api/v1/subjects")).await;
    assert!(reply.headers["strict-transport-security"].to_str().unwrap().starts_with("max-age=63072000"));
}

#[tokio::test]
async fn a_trace_id_from_outside_is_not_taken_over() {
    let house = TestHouse::new().await;
    let reply = house.ask(Ask::get("/api/v1/nothing").header("x-request-id", "chosen")).await;
    assert_ne!(reply.headers["x-request-id"], "chosen");
}

#[tokio::test]
async fn production_has_no_mailbox_no_clock_and_no_sandbox() {
    let house = TestHouse::configured(TestApp::new().await, |configuration| configuration.dev = false);
    assert_eq!(house.ask(Ask::get("/dev/mailbox?to=a@b.c")).await.status, 404);
    assert_eq!(house.ask(Ask::post("/dev/clock", &json!({ "now": "2026-05-01T00:00:00Z" }))).await.status, 404);
    let pay = Ask::new("POST", "/sandbox/payments/0190b5c0-0000-7000-8000-000000000000/succeed");
    assert_eq!(house.ask(pay).await.status, 404);
}

#[tokio::test]
async fn the_21st_search_of_a_minute_waits_and_a_forged_address_does_not_help() {
    let app = TestApp::with(|settings| settings.rate_limits = true).await;
    let house = TestHouse::around(app);
    for number in 0..20 {
        let search = Ask::get("/api/v1/tutors").header("x-forwarded-for", &format!("198.51.100.{number}"));
        assert_eq!(house.ask(search).await.status, 200, "search {number}");
    }
    let reply = house.ask(Ask::get("/api/v1/tutors").header("x-forwarded-for", "198.51.100.99")).await;
    assert_eq!(reply.refusal(), (429, "rate_limited".into()));
    let seconds: u32 = reply.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds));
    assert_eq!(house.ask(Ask::get("/api/v1/subjects")).await.status, 200, "other reads go on");
}

#[tokio::test]
async fn the_11th_log_in_of_a_minute_waits() {
    let app = TestApp::with(|settings| settings.rate_limits = true).await;
    let house = TestHouse::around(app);
    let login = |number: u32| {
        Ask::post(
            "/api/v1/auth/login",
            &json!({ "email": format!("somebody{number}@example.com"), "password": "wrong-password-7" }),
        )
    };
    for number in 0..10 {
        assert_eq!(house.ask(login(number)).await.refusal(), (401, "sign_in_failed".into()));
    }
    let reply = house.ask(login(10)).await;
    assert_eq!(reply.refusal(), (429, "rate_limited".into()));
    assert!(reply.headers.contains_key("retry-after"));
}

#[tokio::test]
async fn a_panic_is_a_500_without_its_text_and_the_server_goes_on() {
    let house = TestHouse::new().await;
    async fn defect() -> &'static str {
        assert!(std::env::var_os("EDUSTREAM_THAT_NOBODY_SETS").is_some(), "the secret relation users");
        "no defect"
    }
    let house = house.with_door(Opening::new(Door::api(Method::Get, "/api/v1/defect", Access::Anyone), defect));
    for _ in 0..2 {
        let reply = house.ask(Ask::get("/api/v1/defect")).await;
        assert_eq!(reply.refusal(), (500, "internal_error".into()));
        assert!(!reply.text.contains("secret"));
    }
}

#[tokio::test]
async fn a_database_that_is_gone_is_told_without_naming_it() {
    let house = TestHouse::new().await;
    let (token, tutor) = (house.token(&house.app.student().await).await, house.app.approved_tutor().await);
    house.app.app.pool.close().await;
    let topup = json!({ "amount": 2500, "currency": "USD" });
    for ask in [
        Ask::get("/api/v1/subjects"),
        Ask::get("/api/v1/tutors"),
        Ask::get(&format!("/api/v1/tutors/{}", tutor.tutor_id)),
        Ask::get("/api/v1/auth/me").bearer(&token),
        Ask::post("/api/v1/auth/login", &json!({ "email": "a@example.com", "password": "wrong-password-7" })),
        Ask::post("/api/v1/payments/wallet/topup", &topup).bearer(&token),
    ] {
        let reply = house.ask(ask).await;
        assert_eq!(reply.refusal(), (503, "temporarily_unavailable".into()));
        assert_eq!(reply.headers["retry-after"], "5");
        assert!(!reply.text.to_lowercase().contains("pool"), "{}", reply.text);
    }
    for path in ["/", "/tutors", "/subjects", "/wallet"] {
        let page = Ask::get(path).header("accept", "text/html").header("cookie", &format!("{SESSION}=unread"));
        let page = house.ask(page).await;
        assert_eq!(page.status, 503, "{path}: {}", page.text);
        assert_eq!(page.headers["retry-after"], "5", "{path}");
        page.tells_nothing();
    }
    let page = house.ask(Ask::get("/subjects").header("accept", "text/html")).await;
    assert_eq!((page.status.as_u16(), page.headers.get("retry-after").is_some()), (503, true), "{}", page.text);
    let ready = house.ask(Ask::get("/readyz")).await;
    assert_eq!((ready.status.as_u16(), ready.headers.get("retry-after").is_some()), (503, true));
    assert_eq!(house.ask(Ask::get("/healthz")).await.status, 200, "a restart would not bring the database back");
}

/// A page or an answer, asked for after every connection of the server's pool was ended behind its back.
async fn read_after_a_loss(path: &str, accept: &str) -> u16 {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let path = path.replace("{id}", &tutor.tutor_id.to_string());
    let ask = || Ask::get(&path).header("accept", accept);
    assert_eq!(house.ask(ask()).await.status, 200);
    let elsewhere = pool_connect(&house.app.url, None, 1).await.unwrap();
    let end = "select count(pg_terminate_backend(pid)) from pg_stat_activity
               where usename = current_user and datname = current_database() and pid <> pg_backend_pid()";
    let ended: i64 = sqlx::query_scalar(end).fetch_one(&elsewhere).await.unwrap();
    assert!(ended > 0, "the server had connections");
    house.ask(ask()).await.status.as_u16()
}

#[tokio::test]
async fn an_answer_over_a_lost_connection_is_read_once_more_over_another() {
    assert_eq!(read_after_a_loss("/api/v1/tutors/{id}", "application/json").await, 200);
}

#[tokio::test]
async fn a_page_over_a_lost_connection_is_read_once_more_over_another() {
    assert_eq!(read_after_a_loss("/tutors/{id}", "text/html").await, 200);
}

#[tokio::test]
async fn a_draining_server_says_it_is_not_ready_and_finishes_what_it_has() {
    let house = TestHouse::new().await;
    assert_eq!(house.ask(Ask::get("/readyz")).await.status, 200);
    house.house.draining.store(true, Ordering::Relaxed);
    assert_eq!(house.ask(Ask::get("/readyz")).await.status, 503);
    assert_eq!(house.ask(Ask::get("/api/v1/subjects")).await.status, 200);
}

#[tokio::test]
async fn overload_refuses_searches_first_and_sign_in_last() {
    let house = TestHouse::new().await;
    house.house.in_flight.store(300, Ordering::Relaxed);
    assert_eq!(house.ask(Ask::get("/api/v1/tutors")).await.refusal(), (503, "overloaded".into()));
    assert_eq!(house.ask(Ask::get("/api/v1/subjects")).await.status, 200);
    house.house.in_flight.store(1_000, Ordering::Relaxed);
    assert_eq!(house.ask(Ask::get("/api/v1/subjects")).await.refusal().1, "overloaded");
    assert_eq!(house.ask(Ask::post("/api/v1/auth/login", &json!({}))).await.refusal().0, 422);
}

#[tokio::test]
async fn metrics_name_routes_by_template_and_hold_no_ids() {
    let house = TestHouse::new().await;
    let id = "0190b5c0-0000-7000-8000-00000000abcd";
    house.ask(Ask::get(&format!("/api/v1/tutors/{id}"))).await;
    let metrics = house.ask(Ask::get("/metrics")).await.text;
    assert!(metrics.contains(r#"route="/api/v1/tutors/{id}""#), "{metrics}");
    assert!(!metrics.contains(id));
}

#[tokio::test]
async fn pages_let_only_their_own_scripts_run() {
    let house = TestHouse::new().await;
    for path in ["/", "/tutors", "/login", "/nothing-here"] {
        let reply = house.ask(Ask::get(path).header("accept", "text/html")).await;
        assert_eq!(reply.status, if path == "/nothing-here" { 404 } else { 200 }, "{path}: {:.300}", reply.text);
        let policy = reply.headers["content-security-policy"].to_str().unwrap().to_owned();
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .and_then(|rest| rest.split('\'').next())
            .unwrap_or_else(|| panic!("{path}: {policy}"));
        assert!(!policy.contains("script-src 'self' 'unsafe-inline'") && policy.contains("frame-ancestors 'none'"));
        for script in reply.text.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{path}: <script{tag}>");
        }
    }
}
