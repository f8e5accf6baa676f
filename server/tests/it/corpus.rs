//! The corpus: a sample of every row, and what rubbish does to it. A new row is in it without anybody thinking of it.

use crate::support::{Ask, OWN, TestHouse};
use domain::{door::Kind, identity::Role};
use server::doors;

const BODIES: [(&str, &[u8]); 7] = [
    ("application/json", b"\xff\xfe\x00"),
    ("application/json", b"[]"),
    ("application/json", br#"{"id":"\u0000","amount":1e309}"#),
    ("application/json", b"null"),
    ("application/x-www-form-urlencoded", b"%00=%ff&a[][]=1"),
    ("multipart/form-data", b"--x\r\n"),
    ("text/plain", b"a"),
];
const QUERIES: [&str; 6] = [
    "?limit=-1",
    "?limit=99999999999999999999",
    "?cursor=%00",
    "?from=x&to=y&minutes=-5",
    "?q=%27%20OR%201=1--&sort=password",
    "?%",
];

#[tokio::test]
async fn every_sample_comes_in_by_its_own_row() {
    let house = TestHouse::new().await;
    for door in doors::rows() {
        let sample = door.sample();
        let path = sample.split('?').next().unwrap();
        assert!(door.matches(path), "{} has {sample} for a sample", door.path);
        let reply = house.ask(Ask::new(door.method.code(), &sample)).await;
        assert_ne!(reply.status, 405, "{} {sample}", door.method.code());
        let unknown = reply.text.contains("This address does not exist");
        assert!(!unknown || door.kind == Kind::Media, "{} {sample} is no address", door.method.code());
    }
}

#[tokio::test]
async fn rubbish_is_refused_everywhere_and_breaks_nothing() {
    let house = TestHouse::new().await;
    let admin = house.token(&house.app.person(Role::Admin).await).await;
    let tutor = house.token(&house.app.approved_tutor().await.person).await;
    let mut broken = Vec::new();
    for door in doors::rows().iter().filter(|door| door.path != "/dev/clock") {
        let (method, sample) = (door.method.code(), door.sample());
        for token in [None, Some(&admin), Some(&tutor)] {
            let mut asks: Vec<Ask> = QUERIES.map(|query| Ask::new(method, &format!("{sample}{query}"))).into();
            asks.extend(BODIES.map(|(kind, body)| Ask::new(method, &sample).header("content-type", kind).raw(body)));
            for ask in asks {
                let ask = ask.header("origin", OWN);
                let reply = house.ask(token.iter().fold(ask, |ask, token| ask.bearer(token))).await;
                reply.tells_nothing();
                if reply.status.is_server_error() {
                    broken.push(format!("{method} {sample}: {} {:.200}", reply.status, reply.text));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[tokio::test]
async fn head_is_answered_as_get_is_without_the_body() {
    let house = TestHouse::new().await;
    let admin = house.token(&house.app.person(Role::Admin).await).await;
    for door in doors::rows().iter().filter(|door| !door.is_mutation() && door.kind != Kind::Ws) {
        let ask = |method| Ask::new(method, &door.sample()).header("accept", "text/html, */*").bearer(&admin);
        let (get, head) = (house.ask(ask("GET")).await, house.ask(ask("HEAD")).await);
        assert_eq!((head.status, head.text.as_str()), (get.status, ""), "{}", door.path);
        assert_eq!(head.headers.get("content-type"), get.headers.get("content-type"), "{}", door.path);
    }
}

#[tokio::test]
async fn another_sites_page_changes_nothing_by_any_row() {
    let house = TestHouse::new().await;
    // A webhook is no browser's: it is believed by its signature, and by nothing a browser says of itself.
    for door in doors::rows().iter().filter(|door| door.is_mutation() && door.kind != Kind::Webhook) {
        let ask = Ask::new(door.method.code(), &door.sample()).form("a=1").header("cookie", "__Host-edustream=x");
        let reply =
            house.ask(ask.header("origin", "https://evil.example").header("sec-fetch-site", "cross-site")).await;
        assert_eq!(reply.status, 403, "{} {}", door.method.code(), door.path);
    }
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_address_without_it_by_every_row() {
    let house = TestHouse::new().await;
    for door in doors::rows().iter().filter(|door| door.path != "/" && door.kind != Kind::Media) {
        let sample = door.sample();
        let path = sample.split('?').next().unwrap();
        let reply = house.ask(Ask::new(door.method.code(), &format!("{path}/?a=b")).header("origin", OWN)).await;
        assert_eq!(reply.status, 308, "{} {path}/", door.method.code());
        assert_eq!(reply.headers["location"].to_str().unwrap(), format!("{path}?a=b"));
    }
}
