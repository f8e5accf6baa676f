//! Somebody now and a time for several people, as pages without a script and as addresses of the API.

use crate::{
    forms::posted,
    support::{Ask, TestHouse},
};
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use services::Clock;

#[tokio::test]
async fn help_within_minutes_is_asked_for_and_given_without_a_script() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let student = house.app.student().await;
    house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let (who, teacher) = (house.token(&student).await, house.token(&tutor.person).await);
    let page = async |path: &str, reader: &str| {
        house.ask(Ask::get(path).header("accept", "text/html").bearer(reader)).await.text
    };
    assert!(page("/now", &who).await.contains("Nobody is free right now"));
    let free = house.ask(posted("/rpc/bookings/now-available", "/teach/now", "minutes=60").bearer(&teacher)).await;
    assert_eq!(free.headers["location"], "/teach/now");
    let waits = page("/teach/now", &teacher).await;
    assert!(waits.contains("You are free until") && waits.contains("http-equiv=\"refresh\""), "{waits}");
    let form = page("/now", &who).await;
    assert!(form.contains("Algebra – from $7.50, 1 free"), "{form}");
    let wrong = posted("/rpc/bookings/now-ask", "/now", &format!("key=k0&subject_id={}&topic=", tutor.subject_id));
    let wrong = house.ask(wrong.bearer(&who)).await;
    assert_eq!(wrong.headers["location"], "/now");
    let ask = format!("key=k1&subject_id={}&topic=Fractions&max_price=9.00&currency=USD", tutor.subject_id);
    let asked = house.ask(posted("/rpc/bookings/now-ask", "/now", &ask).bearer(&who)).await;
    let address = asked.headers["location"].to_str().unwrap().to_owned();
    let looking = page(&address, &who).await;
    assert!(looking.contains("Somebody is being asked") && looking.contains("http-equiv=\"refresh\""), "{looking}");
    let offer = page("/teach/now", &teacher).await;
    assert!(offer.contains("needs help now") && offer.contains("$7.50 for 15 minutes"), "{offer}");
    let id = address.rsplit('/').next().unwrap();
    let yes = posted("/rpc/bookings/now-accept", "/teach/now", &format!("session_id={id}&key=k2"));
    let yes = house.ask(yes.bearer(&teacher)).await;
    assert!(yes.headers["location"].to_str().unwrap().starts_with("/bookings/"), "{}", yes.text);
    let done = page(&address, &who).await;
    assert!(done.contains("Somebody said yes") && done.contains("Go to the lesson"), "{done}");
    assert!(!done.contains("http-equiv=\"refresh\""));
}

#[tokio::test]
async fn the_api_tells_each_side_its_own() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let (student, other) = (house.app.student().await, house.app.student().await);
    house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let (who, teacher) = (house.token(&student).await, house.token(&tutor.person).await);
    let other = house.token(&other).await;
    let ask = json!({ "subject_id": tutor.subject_id, "topic": "Fractions" });
    let asked = async |body: &Value| house.ask(Ask::post("/api/v1/micro-sessions", body).bearer(&who)).await;
    assert_eq!(asked(&ask).await.refusal(), (409, "micro_nobody_free".into()));
    let until = json!({ "until": (house.app.clock.now() + chrono::Duration::hours(5)).to_rfc3339() });
    let free = Ask::new("PUT", "/api/v1/tutors/me/available-now").json(&until).bearer(&teacher);
    assert_eq!(house.ask(free).await.refusal(), (422, "available_too_long".into()));
    let until = json!({ "until": (house.app.clock.now() + chrono::Duration::hours(1)).to_rfc3339() });
    let free = Ask::new("PUT", "/api/v1/tutors/me/available-now").json(&until);
    assert_eq!(house.ask(free.bearer(&teacher)).await.status, 200);
    let made = asked(&ask).await;
    assert_eq!((made.status.as_u16(), made.json()["status"].as_str()), (201, Some("offered")));
    assert_eq!(asked(&ask).await.refusal(), (409, "micro_open_already".into()));
    let own = format!("/api/v1/micro-sessions/{}", made.json()["id"].as_str().unwrap());
    assert_eq!(house.ask(Ask::get(&own).bearer(&other)).await.status, 404);
    assert_eq!(house.ask(Ask::post(&format!("{own}/accept"), &Value::Null).bearer(&other)).await.status, 404);
    let offers = house.ask(Ask::get("/api/v1/micro-sessions").bearer(&teacher)).await.json();
    assert_eq!(offers["items"][0]["price"], json!({ "amount": 750, "currency": "USD" }));
    let booking = house.ask(Ask::post(&format!("{own}/accept"), &Value::Null).bearer(&teacher)).await;
    assert_eq!((booking.status.as_u16(), booking.json()["minutes"].as_i64()), (201, Some(15)));
    let told = house.ask(Ask::get(&own).bearer(&who)).await.json();
    assert_eq!((told["status"].as_str(), &told["booking_id"]), (Some("accepted"), &booking.json()["id"]));
    assert_eq!(house.ask(Ask::new("DELETE", &own).bearer(&who)).await.refusal(), (409, "micro_accepted".into()));
}

#[tokio::test]
async fn a_common_time_is_found_by_a_form_and_by_the_api_and_strangers_do_not_exist() {
    let house = TestHouse::new().await;
    let (parent, stranger) = (house.app.person(domain::identity::Role::Parent).await, house.app.student().await);
    let child = house.app.person(domain::identity::Role::Child).await;
    let tie = "insert into children (child_id, parent_id, stage, joined_at) values ($1, $2, 'teen', now())";
    sqlx::query(tie).bind(child.id.0).bind(parent.id.0).execute(&house.app.owner).await.unwrap();
    let who = house.token(&parent).await;
    let find = async |people: Value| {
        let body =
            json!({ "people": people, "minutes": 60, "from": "2026-03-03T00:00:00Z", "to": "2026-03-04T00:00:00Z" });
        house.ask(Ask::post("/api/v1/calendar/find-times", &body).bearer(&who)).await
    };
    let found = find(json!([parent.id, child.id])).await.json();
    assert_eq!(found["items"][0]["start"], "2026-03-03T14:30:00Z");
    assert_eq!(found["items"][0]["reasons"][0], json!({ "code": "everyone_free", "text": "Everybody is free" }));
    assert_eq!(find(json!([parent.id, stranger.id])).await.status, 404);
    assert_eq!(find(json!([child.id, stranger.id])).await.status, 404);
    assert_eq!(find(json!(["me"])).await.status, 404);
    let query = format!("/calendar/find-times?people={}&people={}&minutes=60&within=7", parent.id, child.id);
    let page = house.ask(Ask::get(&query).header("accept", "text/html").bearer(&who)).await.text;
    assert!(page.contains("Times for all of you") && page.contains("Everybody is free"), "{page}");
    assert!(page.contains("Without Test child"), "{page}");
    let query = format!("/calendar/find-times?people={}&people={}", parent.id, stranger.id);
    let page = house.ask(Ask::get(&query).header("accept", "text/html").bearer(&who)).await.text;
    assert!(!page.contains("Times for all of you"), "{page}");
}
