//! Who comes in by another right than the own sign-in: programs with a key, and the staff's look at an account.

use crate::support::{Ask, OWN, Reply, TestHouse};
use domain::{
    identity::{Role, api_key::ApiKeyRequest},
    money::{Currency, Money},
};
use serde_json::json;
use services::{
    SignedIn,
    identity::{api_keys::key_create, sessions::session_open, staff::acting::acting_begin},
};
use testkit::TestApp;

async fn key(house: &TestHouse, person: &SignedIn, scopes: &[&str]) -> String {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let request = ApiKeyRequest { name: "A program".into(), scopes, ..ApiKeyRequest::default() };
    key_create(&house.app.context_of(person), &request).await.unwrap().key.unwrap()
}

fn code(reply: &Reply) -> (u16, String) {
    reply.refusal()
}

#[tokio::test]
async fn a_key_does_what_its_scopes_say_and_no_more() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(5_000, Currency::Usd)).await;
    let reads = key(&house, &student, &["read"]).await;
    let wallet = house.ask(Ask::get("/api/v1/payments/wallet").bearer(&reads)).await;
    assert_eq!(wallet.status, 200, "{}", wallet.text);
    let topup = || Ask::post("/api/v1/payments/wallet/topup", &json!({ "amount": 2_500, "currency": "USD" }));
    assert_eq!(code(&house.ask(topup().bearer(&reads)).await), (403, "key_scope_missing".into()));
    let pays = key(&house, &student, &["money"]).await;
    assert_eq!(house.ask(topup().bearer(&pays)).await.status, 201);
    assert_eq!(code(&house.ask(Ask::get("/api/v1/payments/wallet").bearer(&pays)).await).1, "key_scope_missing");
    // What names no scope is closed, to a key that may do everything too.
    let all = key(&house, &student, &["read", "book", "money"]).await;
    for (method, path) in [
        ("GET", "/api/v1/api-keys"),
        ("POST", "/api/v1/api-keys"),
        ("GET", "/api/v1/privacy/consents"),
        ("POST", "/api/v1/privacy/exports"),
        ("POST", "/api/v1/auth/mfa/totp"),
        ("POST", "/api/v1/auth/login"),
        ("POST", "/api/v1/family/links"),
    ] {
        let reply = house.ask(Ask::new(method, path).bearer(&all)).await;
        assert_eq!(code(&reply), (403, "not_for_keys".into()), "{method} {path}");
    }
    assert_eq!(code(&house.ask(Ask::get("/api/v1/auth/me").bearer("esk_nobodys")).await).0, 401);
}

#[tokio::test]
async fn a_key_of_the_staff_does_what_its_owner_may_and_only_with_the_scope() {
    let house = TestHouse::new().await;
    let admin = house.app.admin().await;
    let (reads, keeps) = (key(&house, &admin, &["read"]).await, key(&house, &admin, &["admin"]).await);
    let users = || Ask::get("/api/v1/admin/users");
    assert_eq!(code(&house.ask(users().bearer(&reads)).await), (403, "key_scope_missing".into()));
    assert_eq!(house.ask(users().bearer(&keeps)).await.status, 200);
    // Roles and looks are people's to give, not keys'.
    let roles = json!({ "roles": ["admin"] });
    let student = house.app.student().await.id;
    let patch = Ask::new("PATCH", &format!("/api/v1/admin/users/{student}")).json(&roles);
    assert_eq!(code(&house.ask(patch.bearer(&keeps)).await), (403, "not_for_keys".into()));
    let look = Ask::new("POST", &format!("/api/v1/admin/users/{student}/impersonate"));
    assert_eq!(code(&house.ask(look.bearer(&keeps)).await), (403, "not_for_keys".into()));
    let demoted = "update users set roles = '{student}' where id = $1";
    sqlx::query(demoted).bind(admin.id.0).execute(&house.app.owner).await.unwrap();
    assert_eq!(code(&house.ask(users().bearer(&keeps)).await), (404, "not_found".into()));
}

#[tokio::test]
async fn a_keys_requests_are_counted_by_key_and_not_with_its_owners() {
    let house = TestHouse::around(TestApp::with(|settings| settings.rate_limits = true).await);
    let student = house.app.student().await;
    let (one, other) = (key(&house, &student, &["read"]).await, key(&house, &student, &["read"]).await);
    let me = |key: &str| Ask::get("/api/v1/auth/me").bearer(key);
    for _ in 0..100 {
        assert_eq!(house.ask(me(&one)).await.status, 200);
    }
    let late = house.ask(me(&one)).await;
    assert_eq!((late.status.as_u16(), late.headers.contains_key("retry-after")), (429, true));
    assert_eq!(house.ask(me(&other)).await.status, 200);
    assert_eq!(house.ask(Ask::get("/api/v1/auth/me").bearer(&house.token(&student).await)).await.status, 200);
}

#[tokio::test]
async fn a_look_from_inside_reads_and_changes_nothing() {
    let house = TestHouse::new().await;
    let (admin, student) = (house.app.admin().await, house.app.student().await);
    let token = acting_begin(&house.app.context_of(&admin), student.id).await.unwrap().token;
    let me = house.ask(Ask::get("/api/v1/auth/me").bearer(&token)).await.json();
    assert_eq!(me["id"], student.id.to_string());
    let read_only = (403, "read_only".to_owned());
    for (method, path) in [
        ("POST", "/api/v1/payments/wallet/topup"),
        ("PATCH", "/api/v1/auth/me"),
        ("POST", "/api/v1/auth/password/change"),
        ("POST", "/api/v1/bookings"),
    ] {
        assert_eq!(code(&house.ask(Ask::new(method, path).bearer(&token)).await), read_only, "{method} {path}");
    }
    let thread = "/api/v1/messages/threads/0190b5c0-0000-7000-8000-000000000000";
    for path in [
        "/api/v1/api-keys",
        "/api/v1/privacy/consents",
        "/api/v1/privacy/deletion",
        "/api/v1/messages/threads",
        thread,
        "/api/v1/ws",
    ] {
        assert_eq!(code(&house.ask(Ask::get(path).bearer(&token)).await), (403, "own_eyes_only".into()), "{path}");
    }
}

#[tokio::test]
async fn in_a_browser_the_look_stands_on_every_page_and_ends_by_its_button() {
    let house = TestHouse::new().await;
    let (admin, student) = (house.app.admin().await, house.app.student().await);
    let context = house.app.context_of(&admin);
    let session = session_open(&context, admin.id, "a browser").await.unwrap().token;
    let form = format!("user_id={}", student.id);
    let own = format!("__Host-edustream={session}");
    let began = Ask::new("POST", "/rpc/identity/staff-look").form(&form).header("cookie", &own).header("origin", OWN);
    let began = house.ask(began.header("accept", "text/html")).await;
    let set = began.headers.get_all("set-cookie").iter().map(|c| c.to_str().unwrap().to_owned()).collect::<Vec<_>>();
    let look = set
        .iter()
        .find(|cookie| cookie.starts_with("__Host-edustream_look="))
        .unwrap_or_else(|| panic!("{set:?} {}", began.text));
    let look = look.split(';').next().unwrap().to_owned();
    let both = format!("{own}; {look}");
    let page = |path: &str, cookies: &str| Ask::get(path).header("accept", "text/html").header("cookie", cookies);
    for path in ["/home", "/bookings", "/wallet"] {
        let seen = house.ask(page(path, &both)).await;
        assert_eq!(seen.status, 200, "{path}");
        assert!(seen.text.contains("staff-look-end"), "{path} has no way back");
    }
    assert_eq!(house.ask(page("/settings/privacy", &both)).await.status, 403);
    assert_eq!(house.ask(page("/messages", &both)).await.status, 403, "nobody reads along from inside");
    assert_eq!(house.ask(page("/admin/users", &both)).await.status, 404, "the looked-at person is no admin");
    let save = Ask::new("POST", "/rpc/identity/settings").form("time_zone=UTC&locale=de&currency=EUR");
    let save = house.ask(save.header("cookie", &both).header("origin", OWN)).await;
    assert!(save.text.contains("read_only"), "{}", save.text);
    // The cookie alone, and with somebody else's session, opens nothing.
    let other = house.app.admin().await;
    let others = session_open(&house.app.context_of(&other), other.id, "x").await.unwrap().token;
    for cookies in [look.clone(), format!("__Host-edustream={others}; {look}")] {
        let seen = house.ask(page("/home", &cookies)).await;
        assert!(!seen.text.contains("staff-look-end"), "{cookies}");
    }
    let end = Ask::new("POST", "/rpc/identity/staff-look-end").form("");
    let ended = house.ask(end.header("cookie", &both).header("origin", OWN).header("accept", "text/html")).await;
    assert!(ended.status.is_redirection(), "{}", ended.text);
    assert!(!house.ask(page("/home", &both)).await.text.contains("staff-look-end"));
    assert_eq!(house.app.person(Role::Student).await.roles, [Role::Student]);
}
