//! Saved cards over HTTP: by API as a program does it, by plain forms as a browser without scripts does.

use crate::{
    forms::posted,
    support::{Ask, Reply, TestHouse},
};
use domain::money::{Currency, Money};
use serde_json::{Value, json};

async fn someone(house: &TestHouse) -> String {
    house.token(&house.app.student().await).await
}

async fn saved(house: &TestHouse, token: &str, card: &str) -> String {
    let made = house.ask(Ask::new("POST", "/api/v1/payments/methods").bearer(token)).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let page = made.json()["setup_url"].as_str().unwrap().to_owned();
    let kept = house.ask(Ask::new("POST", &format!("{page}/save?card={card}"))).await;
    assert_eq!(kept.status, 200, "{}", kept.text);
    id
}

async fn topped_up(house: &TestHouse, token: &str, card: &str) -> Reply {
    let body = json!({ "amount": 2500, "currency": "USD", "method_id": card });
    house.ask(Ask::post("/api/v1/payments/wallet/topup", &body).bearer(token)).await
}

fn location(reply: &Reply) -> String {
    reply.headers["location"].to_str().unwrap().to_owned()
}

async fn page(house: &TestHouse, token: &str, path: &str) -> String {
    let page = house.ask(Ask::get(path).bearer(token).header("accept", "text/html")).await;
    assert_eq!(page.status, 200, "{path}: {}", page.text);
    page.text
}

#[tokio::test]
async fn a_card_is_saved_listed_charged_and_removed_by_api() {
    let house = TestHouse::new().await;
    let token = someone(&house).await;
    let card = saved(&house, &token, "plain").await;
    let list = house.ask(Ask::get("/api/v1/payments/methods").bearer(&token)).await.json();
    let shown = json!({ "id": card, "brand": "visa", "last4": "4242", "expires": { "month": 12, "year": 2034 },
        "default": true, "state": "ready" });
    assert_eq!(list["items"], json!([shown]));
    let paid = topped_up(&house, &token, &card).await;
    assert_eq!((paid.status.as_u16(), &paid.json()["status"]), (201, &json!("succeeded")), "{}", paid.text);
    let remove = || Ask::new("DELETE", &format!("/api/v1/payments/methods/{card}")).bearer(&token);
    assert_eq!(house.ask(remove()).await.status, 204);
    assert_eq!(house.ask(remove()).await.refusal(), (404, "not_found".into()));
    assert_eq!(topped_up(&house, &token, &card).await.refusal(), (422, "method_removed".into()));
}

#[tokio::test]
async fn a_card_of_somebody_else_is_not_there_and_one_that_is_declined_says_what_to_do() {
    let house = TestHouse::new().await;
    let (owner, stranger) = (someone(&house).await, someone(&house).await);
    let card = saved(&house, &owner, "declined").await;
    assert_eq!(topped_up(&house, &stranger, &card).await.refusal(), (404, "not_found".into()));
    let remove = Ask::new("DELETE", &format!("/api/v1/payments/methods/{card}")).bearer(&stranger);
    assert_eq!(house.ask(remove).await.refusal(), (404, "not_found".into()));
    let no = topped_up(&house, &owner, &card).await;
    assert_eq!(no.refusal(), (409, "card_declined".into()));
    assert!(no.json()["detail"].as_str().unwrap().contains("Choose another card"), "{}", no.text);
    let wallet = house.ask(Ask::get("/api/v1/payments/wallet").bearer(&owner)).await.json();
    assert_eq!(wallet["balances"][0]["available"], 0);
}

#[tokio::test]
async fn a_page_without_a_script_saves_prefers_and_removes_cards() {
    let house = TestHouse::new().await;
    let token = someone(&house).await;
    let cards = "/settings/payments";
    let post = async |path: &str, fields: &str| {
        let reply = house.ask(posted(path, cards, fields).bearer(&token)).await;
        assert!(reply.status.is_redirection(), "{path}: {} {}", reply.status, reply.text);
        location(&reply)
    };
    assert!(page(&house, &token, cards).await.contains("No cards yet"));
    let mut ids = Vec::new();
    for (card, shown) in [("plain", "Visa ···· 4242"), ("confirm", "Mastercard ···· 3220")] {
        let setup = post("/rpc/money/card-add", &format!("key={card}")).await;
        let open = page(&house, &token, &setup).await;
        assert!(open.contains(&format!("{setup}/save?card=declined")) && open.contains(&format!("{setup}/refuse")));
        let save = posted(&format!("{setup}/save?card={card}"), &setup, "").bearer(&token);
        assert_eq!(location(&house.ask(save).await), "/settings/payments?notice=card_saved");
        assert!(page(&house, &token, cards).await.contains(shown));
        ids.push(setup.rsplit('/').next().unwrap().to_owned());
    }
    assert_eq!(
        post("/rpc/money/card-default", &format!("method_id={}", ids[1])).await,
        "/settings/payments?notice=saved"
    );
    let wallet = page(&house, &token, "/wallet").await;
    let (first, second) = (wallet.find("Mastercard ····").unwrap(), wallet.find("Visa ····").unwrap());
    assert!(first < second, "the one that is offered first stands first");
    let gone = post("/rpc/money/card-remove", &format!("method_id={}", ids[1])).await;
    assert_eq!(gone, "/settings/payments?notice=card_removed");
    let after = page(&house, &token, cards).await;
    assert!(after.contains("Visa ···· 4242") && !after.contains("Mastercard"));
}

#[tokio::test]
async fn a_form_pays_with_a_saved_card_and_leads_to_the_bank_that_asks() {
    let house = TestHouse::new().await;
    let token = someone(&house).await;
    let (plain, asks) = (saved(&house, &token, "plain").await, saved(&house, &token, "confirm").await);
    let topup = async |card: &str, key: &str| {
        let fields = format!("amount=25.00&currency=USD&method_id={card}&key={key}");
        location(&house.ask(posted("/rpc/money/topup", "/wallet", &fields).bearer(&token)).await)
    };
    assert_eq!(topup(&plain, "one").await, "/wallet?notice=topped_up");
    let bank = topup(&asks, "two").await;
    assert!(bank.starts_with("/sandbox/payments/"), "{bank}");
    let shown = page(&house, &token, &bank).await;
    assert!(shown.contains("Confirm with your bank"), "{shown}");
    let yes = posted(&format!("{bank}/succeed"), &bank, "").bearer(&token);
    assert_eq!(location(&house.ask(yes).await), "/wallet?notice=topped_up");
    let wallet = house.ask(Ask::get("/api/v1/payments/wallet").bearer(&token)).await.json();
    assert_eq!(wallet["balances"][0]["available"], 5_000);
}

#[tokio::test]
async fn a_form_books_and_buys_with_a_saved_card() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(100_000, Currency::Usd)).await;
    let token = house.token(&student).await;
    let (plain, no) = (saved(&house, &token, "plain").await, saved(&house, &token, "declined").await);
    let at = format!("/tutors/{}/book", tutor.tutor_id);
    let start = "2026-03-05T10:00:00Z";
    let form = page(&house, &token, &format!("{at}?minutes=60&start={start}")).await;
    assert!(form.contains(&format!("card:{plain}")), "the form offers the card");
    let book = async |card: &str, start: &str| {
        let fields = format!(
            "tutor_id={}&subject_id={}&start={start}&minutes=60&expected_price=3000&key={start}&package_id=card:{card}",
            tutor.tutor_id, tutor.subject_id
        );
        location(&house.ask(posted("/rpc/bookings/book", &at, &fields).bearer(&token)).await)
    };
    assert!(book(&plain, start).await.ends_with("?notice=requested"));
    let declined = book(&no, "2026-03-06T10:00:00Z").await;
    assert!(declined.ends_with("?notice=card_declined"), "{declined}");
    let lesson = page(&house, &token, &declined).await;
    assert!(lesson.contains("/sandbox/payments/"), "another card pays here");
    let fields = |card: &str| {
        let tutor = tutor.tutor_id;
        format!("tutor_id={tutor}&lessons=5&minutes=60&expected_price=14250&key=p-{card}&pay_with={card}")
    };
    let buy = async |card: &str| {
        let profile = format!("/tutors/{}", tutor.tutor_id);
        location(&house.ask(posted("/rpc/money/package-buy", &profile, &fields(card)).bearer(&token)).await)
    };
    assert!(buy(&plain).await.ends_with("?notice=package_bought"));
    assert!(buy("card").await.starts_with("/sandbox/payments/"));
    assert_eq!(
        house.ask(Ask::get("/api/v1/packages").bearer(&token)).await.json()["items"].as_array().map(Vec::len),
        Some(2)
    );
    let wallet: Value = house.ask(Ask::get("/api/v1/payments/wallet").bearer(&token)).await.json();
    assert_eq!(wallet["balances"][0]["available"], 100_000, "the wallet is left alone");
}
