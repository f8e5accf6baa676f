//! Trial lessons on pages, without a script: offered to whoever may have one, booked, held and replaced.

use crate::{
    forms::posted,
    support::{Ask, TestHouse},
};
use domain::money::{Currency, Money};
use serde_json::json;

async fn page(house: &TestHouse, path: &str, who: &str) -> String {
    let reply = house.ask(Ask::get(path).header("accept", "text/html").bearer(who)).await;
    assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    reply.text
}

#[tokio::test]
async fn a_trial_is_offered_booked_held_and_replaced_without_a_script() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let said = "update tutors set trial_minutes = 30, trial_price = 800, trial_currency = 'USD',
                lesson_lengths = '{60}' where id = $1";
    sqlx::query(said).bind(tutor.tutor_id.0).execute(&house.app.owner).await.unwrap();
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let (who, teacher) = (house.token(&student).await, house.token(&tutor.person).await);
    let (id, subject) = (tutor.tutor_id, tutor.subject_id);
    let offer = "Trial lesson · 30 min · $8";
    assert!(page(&house, &format!("/tutors/{id}"), &who).await.contains(offer));
    assert!(page(&house, &format!("/tutors/{id}/book"), "").await.contains(offer), "and to a stranger");
    let choose = page(&house, &format!("/tutors/{id}/book?trial=true"), &who).await;
    assert!(choose.contains("Trial lesson with") && choose.contains("Pay $8.00 and request"), "{choose}");
    assert!(choose.contains("name=\"trial\" value=\"true\"") && choose.contains("type=\"radio\" name=\"start\""));
    assert!(!choose.contains("name=\"promo_code\"") && !choose.contains("name=\"repeat\""), "{choose}");
    let book = format!("/tutors/{id}/book?trial=true&start=2026-03-03T14%3A00%3A00Z");
    let form = |more: &str| {
        let lesson = "start=2026-03-03T14%3A00%3A00Z&minutes=30&expected_price=800&topic=Essays&goals=";
        format!("tutor_id={id}&subject_id={subject}&{lesson}&trial=true&key=k{more}")
    };
    let series = house.ask(posted("/rpc/bookings/book", &book, &form("1&repeat=1x4")).bearer(&who)).await;
    assert_eq!(series.headers["location"].to_str().unwrap(), book, "a trial is no series");
    let done = house.ask(posted("/rpc/bookings/book", &book, &form("2")).bearer(&who)).await;
    let lesson = done.headers["location"].to_str().unwrap().to_owned();
    assert!(lesson.ends_with("?notice=requested"), "{lesson}");
    let lesson = lesson.trim_end_matches("?notice=requested").to_owned();
    assert!(page(&house, "/teach/requests", &teacher).await.contains("Trial lesson"), "the tutor sees what it is");
    assert!(page(&house, &lesson, &teacher).await.contains("Trial lesson"));
    assert!(!page(&house, &format!("/tutors/{id}"), &who).await.contains(offer), "there is one");
    let gone = page(&house, &format!("/tutors/{id}/book?trial=true"), &who).await;
    assert!(gone.contains("There is no trial lesson with this tutor for you"), "{gone}");

    let booking = lesson.trim_start_matches("/bookings/").to_owned();
    let api = format!("/api/v1/bookings/{booking}");
    assert_eq!(house.ask(Ask::get(&api).bearer(&who)).await.json()["trial"], json!(true));
    assert_eq!(house.ask(Ask::post(&format!("{api}/confirm"), &json!({})).bearer(&teacher)).await.status, 200);
    assert!(!page(&house, &lesson, &who).await.contains("Not the right tutor for you?"), "it has not been");
    services::Clock::move_to(&*house.app.clock, "2026-03-03T14:30:00Z".parse().unwrap());
    house.app.run_jobs().await;
    let (who, teacher) = (house.token(&student).await, house.token(&tutor.person).await);
    let over = page(&house, &lesson, &who).await;
    assert!(over.contains("Not the right tutor for you?") && over.contains("$8.00"), "{over}");
    assert!(!page(&house, &lesson, &teacher).await.contains("Not the right tutor for you?"));
    let replace = format!("booking_id={booking}&reason=pace&words=Too+fast");
    let to = house.ask(posted("/rpc/bookings/trial-replace", &lesson, &replace).bearer(&who)).await;
    let to = to.headers["location"].to_str().unwrap().to_owned();
    assert!(to.starts_with("/tutors?") && to.contains("offers_trial=true") && to.contains("notice="), "{to}");
    assert!(page(&house, &to, &who).await.contains("The credit is in your wallet"));
    assert!(page(&house, &lesson, &who).await.contains("You were given $8.00"));
    assert_eq!(house.app.balance(&student, "promo", "USD").await, 800);
}
