//! Accounts elsewhere over the wire: what a browser is led to, and what it reads when it is refused.

use crate::support::{Ask, Reply, TestHouse};
use domain::identity::Role;
use serde_json::{Value, json};
use services::{
    Clock,
    identity::{registration::user_create, sessions::session_open},
};

const HTML: &str = "text/html,application/xhtml+xml,*/*;q=0.8";

fn cookie_of(reply: &Reply, name: &str) -> Option<String> {
    let set = reply.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap());
    set.filter_map(|cookie| cookie.split(';').next()).find(|cookie| cookie.starts_with(name)).map(str::to_owned)
}

fn place(reply: &Reply) -> &str {
    reply.headers.get("location").map_or("", |place| place.to_str().unwrap())
}

/// There and back in one browser, as that person there.
async fn visit(house: &TestHouse, next: &str, person: &Value) -> Reply {
    let start = Ask::get(&format!("/api/v1/auth/oidc/google/start?next={next}")).header("accept", HTML);
    let start = house.ask(start).await;
    assert_eq!(start.status, 302, "{}", start.text);
    let way = cookie_of(&start, "__Host-edustream_way=").unwrap();
    let now = house.app.clock.real_now();
    let (code, state) = house.issuer.as_ref().unwrap().consent(place(&start), now, person);
    let back = format!("/api/v1/auth/oidc/google/callback?code={code}&state={state}&iss=ignored");
    house.ask(Ask::get(&back).header("accept", HTML).header("cookie", &way)).await
}

fn ada() -> Value {
    json!({ "sub": "ada", "email": "ada@people.test", "email_verified": true, "name": "Ada" })
}

#[tokio::test]
async fn the_sign_in_offers_what_is_configured_and_nothing_else() {
    let house = TestHouse::with_accounts_elsewhere().await;
    let without = TestHouse::new().await;
    for path in ["/login?next=%2Fwallet", "/register"] {
        let page = house.ask(Ask::get(path).header("accept", HTML)).await.text;
        assert!(page.contains("/api/v1/auth/oidc/google/start"), "{path}");
        assert!(!without.ask(Ask::get(path).header("accept", HTML)).await.text.contains("/auth/oidc/"), "{path}");
    }
    assert_eq!(without.ask(Ask::get("/api/v1/auth/oidc/google/start")).await.refusal().0, 404);
}

#[tokio::test]
async fn whoever_is_refused_reads_why_where_they_can_go_on_and_a_program_gets_a_problem() {
    let house = TestHouse::with_accounts_elsewhere().await;
    user_create(&house.app.system(), "ada@people.test", "violet-anchor-93", Role::Student).await.unwrap();
    let known = visit(&house, "/wallet", &ada()).await;
    assert_eq!((known.status.as_u16(), place(&known)), (303, "/login"));
    let flash = cookie_of(&known, "__Host-edustream_flash=").unwrap();
    let page = house.ask(Ask::get("/login").header("accept", HTML).header("cookie", &flash)).await.text;
    assert!(page.contains("already has an account"), "{page}");
    assert!(cookie_of(&known, "__Host-edustream=").is_none(), "nobody is signed in");
    let program = house.ask(Ask::get("/api/v1/auth/oidc/google/callback?code=x&state=y")).await;
    assert_eq!(program.refusal(), (400, "oidc_not_finished".into()));
}

#[tokio::test]
async fn a_browser_comes_in_where_it_was_going_and_is_led_nowhere_else() {
    let house = TestHouse::with_accounts_elsewhere().await;
    let first = visit(&house, "/wallet", &ada()).await;
    assert_eq!(place(&first), "/register/finish");
    let person = house.app.student().await;
    let connect = "insert into identities (user_id, provider, issuer, subject, email, created_at)
                   select $1, 'google', $2, 'ada', 'ada@people.test', now()";
    let issuer = house.issuer.as_ref().unwrap().provider("google").issuer;
    sqlx::query(connect).bind(person.id.0).bind(issuer).execute(&house.app.owner).await.unwrap();
    for (next, target) in [("/wallet", "/wallet"), ("//evil.example", "/home"), ("https://evil.example", "/home")] {
        let back = visit(&house, next, &ada()).await;
        assert_eq!((back.status.as_u16(), place(&back)), (303, target), "{next}");
        let session = cookie_of(&back, "__Host-edustream=").unwrap();
        let me = house.ask(Ask::get("/api/v1/auth/me").header("cookie", &session)).await.json();
        assert_eq!(me["id"], person.id.to_string());
    }
}

#[tokio::test]
async fn another_sites_page_connects_nothing_and_an_old_sign_in_confirms_first() {
    let house = TestHouse::with_accounts_elsewhere().await;
    let person = house.app.student().await;
    let session = session_open(&house.app.context_of(&person), person.id, "a browser").await.unwrap().token;
    let own = format!("__Host-edustream={session}");
    let start = || Ask::get("/api/v1/auth/oidc/google/start").header("accept", HTML).header("cookie", &own);
    let sent = house.ask(start().header("sec-fetch-site", "cross-site")).await;
    assert_eq!(place(&sent), "/settings/security/accounts", "not to the provider");
    assert!(place(&house.ask(start().header("sec-fetch-site", "same-origin")).await).starts_with("http://127.0.0.1"));
    house.app.clock.advance_real(chrono::Duration::minutes(11));
    assert!(place(&house.ask(start()).await).starts_with("/confirm-it-is-you"));
}
