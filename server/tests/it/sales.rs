//! Sales on pages: looked at before they are made, shown to students, and one price on page, in the API and on the
//! booking.

use crate::{
    forms::posted,
    support::{Ask, TestHouse},
};
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use testkit::ApprovedTutor;

const START: &str = "2026-03-03T14:00:00Z";

async fn page(house: &TestHouse, path: &str, who: &str) -> String {
    let reply = house.ask(Ask::get(path).header("accept", "text/html").bearer(who)).await;
    assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    reply.text
}

fn field(page: &str, name: &str) -> String {
    let value = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
    value.split('"').next().unwrap_or_default().to_owned()
}

async fn made(house: &TestHouse, tutor: &ApprovedTutor, sale: &Value) {
    let token = house.token(&tutor.person).await;
    let reply = house.ask(Ask::post("/api/v1/promotions", sale).bearer(&token)).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
}

#[tokio::test]
async fn a_sale_is_looked_at_then_made_then_ended_without_a_script() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let who = house.token(&tutor.person).await;
    let fresh = page(&house, "/teach/promotions", &who).await;
    assert!(
        fresh.contains("You have no sale yet.") && fresh.contains("action=\"/teach/promotions#preview\""),
        "{fresh}"
    );
    let wrong = page(&house, "/teach/promotions?kind=flash&percent=60&hours=24", &who).await;
    assert!(wrong.contains("Take off 5 to 50 percent."), "{wrong}");
    let asked =
        page(&house, "/teach/promotions?kind=discount&percent=20&weekdays=mon&weekdays=tue&minutes=", &who).await;
    assert!(asked.contains("$24.00") && asked.contains("What students would pay"), "{asked}");
    let made: i64 = sqlx::query_scalar("select count(*) from promotions").fetch_one(&house.app.owner).await.unwrap();
    assert_eq!(made, 0, "nothing is made by looking");
    let form = format!("kind=discount&percent=20&weekdays={}", field(&asked, "weekdays").replace(',', "%2C"));
    let done = house.ask(posted("/rpc/growth/promotion-make", "/teach/promotions", &form).bearer(&who)).await;
    assert_eq!(done.headers["location"], "/teach/promotions?notice=saved", "{}", done.text);
    let running = page(&house, "/teach/promotions", &who).await;
    assert!(running.contains("Running now") && running.contains("Mon, Tue"), "{running}");
    let end = format!("promotion_id={}", field(&running, "promotion_id"));
    house.ask(posted("/rpc/growth/promotion-end", "/teach/promotions", &end).bearer(&who)).await;
    assert!(page(&house, "/teach/promotions", &who).await.contains("Ended"));
}

#[tokio::test]
async fn a_page_and_the_api_say_one_price_and_that_is_charged() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    made(&house, &tutor, &json!({ "kind": "flash", "percent": 20, "hours": 20, "max_uses": 5 })).await;
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(100_000, Currency::Usd)).await;
    let who = house.token(&student).await;
    let (id, subject) = (tutor.tutor_id, tutor.subject_id);
    let shown = page(&house, &format!("/tutors/{id}"), &who).await;
    assert!(shown.contains("20% off until") && shown.contains("5 lessons left at this price"), "{shown}");
    assert!(shown.contains("Ends in 19 hours") || shown.contains("Ends in 20 hours"), "{shown}");
    let pay = page(&house, &format!("/tutors/{id}/book?minutes=60&start=2026-03-03T14%3A00%3A00Z"), &who).await;
    assert!(pay.contains("Pay $24.00 and request") && pay.contains("20% off the regular price of $30.00."), "{pay}");
    assert!(pay.contains("4 lessons, every week · $120.00"), "a series keeps its price: {pay}");
    assert!(!pay.contains("<s "), "nothing is struck through that was not known for thirty days: {pay}");
    let asked = format!("/api/v1/tutors/{id}/price?subject_id={subject}&start={START}&minutes=60");
    let quote = house.ask(Ask::get(&asked).bearer(&who)).await.json();
    assert_eq!((field(&pay, "expected_price"), &quote["price"]["amount"]), ("2400".to_owned(), &json!(2_400)));
    let lesson = json!({
        "tutor_id": id, "subject_id": subject, "start": START, "minutes": 60, "pay_with": "wallet",
        "expected_price": quote["price"]["amount"],
    });
    let booked = house.ask(Ask::post("/api/v1/bookings", &lesson).bearer(&who)).await.json();
    let amounts = ["price", "discount", "total"].map(|part| booked[part]["amount"].as_i64().unwrap());
    assert_eq!(amounts, [3_000, 600, 2_400]);
    assert_eq!(house.app.balance(&student, "wallet_hold", "USD").await, 2_400);
    let own = page(&house, &format!("/bookings/{}", booked["id"].as_str().unwrap()), &who).await;
    assert!(own.contains("The tutor’s sale") && own.contains("−$6.00") && own.contains("$24.00"), "{own}");
}

#[tokio::test]
async fn a_card_says_the_sale_as_soon_as_it_is_made() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    made(&house, &tutor, &json!({ "kind": "discount", "percent": 15, "first_lesson": true })).await;
    let found = house.ask(Ask::get("/api/v1/tutors")).await.json();
    assert_eq!(
        (&found["items"][0]["sales"][0]["percent"], &found["items"][0]["hourly_rate"]["amount"]),
        (&json!(15), &json!(3_000))
    );
    let cards = house.ask(Ask::get("/tutors").header("accept", "text/html")).await.text;
    assert!(cards.contains("15% off") && cards.contains("First lesson with this tutor"), "{cards}");
}
