//! Every row is closed before its handler, whatever kind it is: a forgotten guard behind it opens nothing.
//!
//! Each test puts a row of its own into the real router, with a handler that asks nobody anything.

use crate::support::{Ask, OWN, Reply, TestHouse};
use axum::http::StatusCode;
use domain::{
    door::{Access, Door, Method},
    identity::Role,
};
use server::{doors::Opening, routes};
use services::{SignedIn, identity::sessions::session_open};
use std::collections::BTreeSet;

const UNGUARDED: &str = "what nobody guards";

async fn unguarded() -> &'static str {
    UNGUARDED
}

async fn house_with(door: Door) -> TestHouse {
    TestHouse::new().await.with_door(Opening::new(door, unguarded))
}

async fn in_a_browser(house: &TestHouse, person: &SignedIn, ask: Ask) -> Ask {
    let session = session_open(&house.app.system(), person.id, "test").await.unwrap();
    ask.header("cookie", &format!("__Host-edustream={}", session.token)).header("origin", OWN)
}

fn entered(reply: &Reply) -> bool {
    reply.text == UNGUARDED
}

#[tokio::test]
async fn a_page_nobody_guards_leads_strangers_to_the_log_in_and_back() {
    let house = house_with(Door::page("/unguarded/{id}", Access::Person)).await;
    let reply =
        house.ask(Ask::get("/unguarded/7?a=b c".replace(' ', "%20").as_str()).header("accept", "text/html")).await;
    assert_eq!(reply.status, StatusCode::FOUND);
    assert_eq!(reply.headers["location"], "/login?next=%2Funguarded%2F7%3Fa%3Db%2520c");
    let head = house.ask(Ask::new("HEAD", "/unguarded/7").header("accept", "text/html")).await;
    assert_eq!(head.headers["location"], "/login?next=%2Funguarded%2F7");
    let student = house.app.student().await;
    assert!(entered(&house.ask(in_a_browser(&house, &student, Ask::get("/unguarded/7")).await).await));
}

#[tokio::test]
async fn a_page_of_admins_is_for_all_others_the_page_that_says_there_is_nothing() {
    let house = house_with(Door::page("/unguarded", Access::Staff(Role::Trust))).await;
    let page = || Ask::get("/unguarded").header("accept", "text/html");
    let nowhere = house.ask(Ask::get("/nowhere").header("accept", "text/html")).await;
    let heading =
        |reply: &Reply| reply.text.split("<h1").nth(1).map(|rest| rest.split("</h1>").next().unwrap().to_owned());
    let student = house.app.student().await;
    for ask in [page(), in_a_browser(&house, &student, page()).await] {
        let reply = house.ask(ask).await;
        assert_eq!((reply.status.as_u16(), entered(&reply)), (404, false));
        assert_eq!(heading(&reply), heading(&nowhere), "{}", reply.text);
        assert!(heading(&reply).is_some());
    }
    let admin = house.app.person(Role::Admin).await;
    assert!(entered(&house.ask(in_a_browser(&house, &admin, page()).await).await));
}

#[tokio::test]
async fn an_operation_nobody_guards_refuses_whoever_has_no_role_for_it() {
    for (access, nobody, student, child) in [
        (Access::Person, 401, 200, 200),
        (Access::RowTutor, 401, 200, 200),
        (Access::Adult, 401, 200, 403),
        (Access::Tutor, 401, 404, 404),
        (Access::Staff(Role::Trust), 404, 404, 404),
    ] {
        let house = house_with(Door::api(Method::Post, "/api/v1/unguarded", access)).await;
        let people = [house.app.student().await, house.app.person(Role::Child).await];
        let ask = || Ask::new("POST", "/api/v1/unguarded");
        assert_eq!(house.ask(ask()).await.refusal().0, nobody, "{access:?}");
        for (person, expected) in people.iter().zip([student, child]) {
            let reply = house.ask(ask().bearer(&house.token(person).await)).await;
            assert_eq!((reply.status.as_u16(), entered(&reply)), (expected, expected == 200), "{access:?}");
        }
        let tutor = house.app.approved_tutor().await.person;
        let expected = access != Access::Staff(Role::Trust);
        assert_eq!(entered(&house.ask(ask().bearer(&house.token(&tutor).await)).await), expected, "{access:?}");
    }
}

#[tokio::test]
async fn a_server_function_nobody_guards_tells_a_script_and_sends_a_form_back_with_what_was_typed() {
    let house = house_with(Door::rpc("/rpc/unguarded/act", Access::Person)).await;
    let form = || Ask::new("POST", "/rpc/unguarded/act").form("topic=Fractions&password=secret1");
    let reply = house.ask(form()).await;
    assert_eq!((reply.status.as_u16(), entered(&reply)), (401, false));
    assert_eq!(reply.json()["refusal"]["code"], "sign_in_required");
    let posted = form().header("accept", "text/html").header("referer", &format!("{OWN}/tutors?q=a"));
    let reply = house.ask(posted).await;
    assert_eq!((reply.status.as_u16(), reply.headers["location"].to_str().unwrap()), (303, "/tutors?q=a"));
    let kept: serde_json::Value =
        sqlx::query_scalar("select data -> 'data' from form_flashes").fetch_one(&house.app.owner).await.unwrap();
    assert_eq!(
        (kept["form"].as_str(), kept["refusal"]["code"].as_str()),
        (Some("unguarded/act"), Some("sign_in_required"))
    );
    assert_eq!(kept["values"], serde_json::json!({ "topic": ["Fractions"] }));
}

#[tokio::test]
async fn files_webhooks_sockets_and_dev_rows_are_closed_alike() {
    for door in [
        Door::media("/files/{id}", Access::Person),
        Door::webhook("/webhooks/unguarded", Access::Person),
        Door::socket("/api/v1/unguarded", Access::Person),
        Door::dev(Method::Post, "/dev/unguarded", Access::Person),
        Door::health("/unguarded", Access::Person),
    ] {
        let (method, sample, kind) = (door.method.code(), door.sample(), door.kind);
        let house = house_with(door).await;
        assert_eq!(house.ask(Ask::new(method, &sample)).await.refusal().0, 401, "{kind:?}");
        let token = house.token(&house.app.student().await).await;
        assert!(entered(&house.ask(Ask::new(method, &sample).bearer(&token)).await), "{kind:?}");
    }
}

#[tokio::test]
async fn the_operators_row_needs_the_operators_token_where_real_people_are() {
    let production = |token: Option<&str>| {
        let token = token.map(str::to_owned);
        async move {
            TestHouse::configured(testkit::TestApp::new().await, |configuration| {
                configuration.dev = false;
                configuration.operator_token = token;
            })
        }
    };
    let closed = production(None).await;
    assert_eq!(closed.ask(Ask::get("/metrics")).await.refusal(), (404, "not_found".into()));
    let open = production(Some("0123456789abcdef")).await;
    for wrong in ["0123456789abcde", "0123456789abcdef0", "", "0123456789abcdeF"] {
        assert_eq!(open.ask(Ask::get("/metrics").bearer(wrong)).await.status, 404, "{wrong:?}");
    }
    assert_eq!(open.ask(Ask::get("/metrics").bearer("0123456789abcdef")).await.status, 200);
    let admin = open.app.person(Role::Admin).await;
    assert_eq!(open.ask(Ask::get("/metrics").bearer(&open.token(&admin).await)).await.status, 404);
}

#[test]
fn every_server_function_that_is_linked_has_a_row_and_every_row_one() {
    let functions: BTreeSet<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    let rows = app::calls();
    let call_rows: BTreeSet<&str> = rows.iter().map(|door| door.path.as_ref()).collect();
    assert_eq!(functions, call_rows);
    assert!(app::pages().len() > 20 && functions.len() > 20);
}

#[tokio::test]
async fn no_two_rows_are_the_same_door() {
    let table = routes::table();
    let doors: BTreeSet<_> = table.iter().map(|route| (&route.method, &route.path)).collect();
    assert_eq!(doors.len(), table.len());
}
