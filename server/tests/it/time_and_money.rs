//! Instants, wall times and amounts over HTTP. Cases 50 to 55 and 59 of the list of bad input.

use crate::support::{Ask, TestHouse};
use serde_json::json;

#[tokio::test]
async fn instants_that_nobody_can_place_are_refused() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let token = house.token(&house.app.student().await).await;
    for start in [
        "2026-03-05T10:00:00",
        "2026-03-05T10:00:00+99:99",
        "+300000-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "2026-02-30T10:00:00Z",
        "2026-03-05 at ten",
        "",
    ] {
        let body = json!({
            "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "start": start, "minutes": 60,
            "pay_with": "wallet"
        });
        let reply = house.ask(Ask::post("/api/v1/bookings", &body).bearer(&token)).await;
        assert_eq!(reply.refusal(), (422, "instant_invalid".into()), "{start}");
        let encoded = start.replace('+', "%2B").replace(' ', "%20");
        let slots = format!("/api/v1/tutors/{}/availability/explain?start={encoded}&minutes=60", tutor.tutor_id);
        assert_eq!(house.ask(Ask::get(&slots)).await.refusal().0, 422, "{start}");
    }
}

#[tokio::test]
async fn a_missing_hour_is_never_offered_and_both_passes_of_an_ambiguous_one_are() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let token = house.token(&tutor.person).await;
    let hours = json!({
        "time_zone": "Europe/Berlin", "weekly": [{ "weekday": "sun", "start": "02:00", "end": "03:00" }],
        "horizon_days": 365, "increment_minutes": 30
    });
    let path = format!("/api/v1/tutors/{}/availability", tutor.tutor_id);
    let put = house.ask(Ask::new("PUT", &path).json(&hours).bearer(&token)).await;
    assert_eq!(put.status, 200, "{}", put.text);
    let slots = async |from: &str, to: &str| {
        let path = format!("/api/v1/tutors/{}/slots?from={from}&to={to}&minutes=30&limit=50", tutor.tutor_id);
        let reply = house.ask(Ask::get(&path)).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|slot| slot["start"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(slots("2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z").await, Vec::<String>::new());
    house.app.clock.advance(chrono::Duration::days(220));
    assert_eq!(
        slots("2026-10-25T00:00:00Z", "2026-10-26T00:00:00Z").await,
        ["2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z"]
    );
}

#[tokio::test]
async fn hours_that_make_no_sense_are_refused_by_field() {
    let house = TestHouse::new().await;
    let tutor = house.app.approved_tutor().await;
    let token = house.token(&tutor.person).await;
    let path = format!("/api/v1/tutors/{}/availability", tutor.tutor_id);
    for (hours, field) in [
        (json!({ "time_zone": "Mars/Base" }), "time_zone"),
        (
            json!({ "time_zone": "UTC", "weekly": [{ "weekday": "mon", "start": "25:00", "end": "26:00" }] }),
            "weekly[0].start",
        ),
        (
            json!({ "time_zone": "UTC", "weekly": [{ "weekday": "mon", "start": "12:00", "end": "09:00" }] }),
            "weekly[0].end",
        ),
        (
            json!({ "time_zone": "UTC", "exceptions": [{ "date": "2026-02-30", "kind": "blocked" }] }),
            "exceptions[0].date",
        ),
        (json!({ "time_zone": "UTC", "horizon_days": -1 }), "horizon_days"),
    ] {
        let reply = house.ask(Ask::new("PUT", &path).json(&hours).bearer(&token)).await;
        assert_eq!(reply.refusal().0, 422, "{hours}");
        assert_eq!(reply.json()["errors"][0]["field"], field, "{}", reply.text);
    }
    let stranger = house.token(&house.app.tutor().await).await;
    let foreign = Ask::new("PUT", &path).json(&json!({ "time_zone": "UTC" })).bearer(&stranger);
    assert_eq!(house.ask(foreign).await.refusal(), (404, "not_found".into()));
}

#[tokio::test]
async fn amounts_nobody_can_pay_are_refused() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.student().await).await;
    for (amount, currency) in [
        ("0", "USD"),
        ("-2500", "USD"),
        ("0.5", "USD"),
        ("1e18", "USD"),
        ("9223372036854775807", "USD"),
        ("92233720368547758080", "USD"),
        ("2500", "XXX"),
        ("2500", "CREDIT"),
        ("10.50", "JPY"),
    ] {
        let body = format!(r#"{{"amount":{amount},"currency":"{currency}"}}"#);
        let ask = Ask::new("POST", "/api/v1/payments/wallet/topup")
            .header("content-type", "application/json")
            .bearer(&token)
            .raw(body);
        assert_eq!(house.ask(ask).await.refusal().0, 422, "{amount} {currency}");
    }
}
