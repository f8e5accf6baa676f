//! The thin main job over HTTP: top up, book, confirm, teach, be paid; and the keys that make a repetition harmless.

use crate::support::{Ask, Reply, TestHouse};
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use testkit::{ApprovedTutor, TestApp};

struct Scene {
    house: TestHouse,
    tutor: ApprovedTutor,
    student_token: String,
    tutor_token: String,
}

impl Scene {
    async fn new() -> Self {
        Self::around(TestApp::new().await).await
    }

    async fn around(app: TestApp) -> Self {
        let house = TestHouse::around(app);
        let tutor = house.app.approved_tutor().await;
        let student = house.app.student().await;
        house.app.fund(&student, Money::new(100_000, Currency::Usd)).await;
        let (student_token, tutor_token) = (house.token(&student).await, house.token(&tutor.person).await);
        Self { house, tutor, student_token, tutor_token }
    }

    fn request(&self, start: &str) -> Value {
        json!({
            "tutor_id": self.tutor.tutor_id, "subject_id": self.tutor.subject_id, "start": start, "minutes": 60,
            "pay_with": "wallet"
        })
    }

    async fn book(&self, start: &str) -> Reply {
        self.house.ask(Ask::post("/api/v1/bookings", &self.request(start)).bearer(&self.student_token)).await
    }

    async fn act(&self, token: &str, id: &str, act: &str, body: &Value) -> Reply {
        self.house.ask(Ask::post(&format!("/api/v1/bookings/{id}/{act}"), body).bearer(token)).await
    }
}

fn id_of(reply: &Reply) -> String {
    reply.json()["id"].as_str().unwrap_or_else(|| panic!("{}", reply.text)).to_owned()
}

#[tokio::test]
async fn a_lesson_is_booked_confirmed_held_and_paid_out() {
    let scene = Scene::new().await;
    let booked = scene.book("2026-03-05T10:00:00Z").await;
    assert_eq!(booked.status, 201, "{}", booked.text);
    assert_eq!(booked.json()["session_state"], "REQUESTED");
    assert!(booked.json().get("platform_fee").is_none(), "a student does not see the commission");
    let confirmed = scene.act(&scene.tutor_token, &id_of(&booked), "confirm", &json!({})).await;
    assert_eq!(confirmed.json()["session_state"], "SCHEDULED", "{}", confirmed.text);
    assert!(confirmed.json()["platform_fee"]["amount"].as_i64().unwrap() > 0);
    let moved = scene.house.ask(Ask::post("/dev/clock", &json!({ "now": "2026-03-15T00:00:00Z" }))).await;
    assert_eq!(moved.status, 200, "{}", moved.text);
    assert_eq!(moved.json()["now"], "2026-03-15T00:00:00Z");
    let path = format!("/api/v1/bookings/{}", id_of(&booked));
    let ended = scene.house.ask(Ask::get(&path).bearer(&scene.student_token)).await.json();
    assert_eq!(
        (ended["session_state"].as_str(), ended["session_outcome"].as_str()),
        (Some("ENDED"), Some("COMPLETED"))
    );
    let earned = scene.house.ask(Ask::get("/api/v1/payouts/balance").bearer(&scene.tutor_token)).await.json();
    assert_eq!(earned["balances"][0]["available"], 2_400, "{earned}");
}

#[tokio::test]
async fn a_top_up_is_in_the_wallet_once_however_often_the_bank_says_so() {
    let scene = Scene::new().await;
    let topup = Ask::post("/api/v1/payments/wallet/topup", &json!({ "amount": 2500, "currency": "USD" }))
        .bearer(&scene.student_token);
    let payment = scene.house.ask(topup).await;
    assert_eq!(payment.json()["status"], "pending", "{}", payment.text);
    let succeed = format!("/sandbox/payments/{}/succeed", id_of(&payment));
    for _ in 0..2 {
        assert_eq!(scene.house.ask(Ask::new("POST", &succeed)).await.json()["status"], "succeeded");
    }
    let browser = Ask::new("POST", &succeed).header("accept", "text/html").header("sec-fetch-site", "same-origin");
    let redirected = scene.house.ask(browser).await;
    let location = redirected.headers["location"].to_str().unwrap();
    assert_eq!((redirected.status.as_u16(), location), (303, "/wallet?notice=topped_up"));
    let wallet = scene.house.ask(Ask::get("/api/v1/payments/wallet").bearer(&scene.student_token)).await.json();
    assert_eq!(wallet["balances"][0]["available"], 102_500, "{wallet}");
}

#[tokio::test]
async fn a_slot_just_taken_names_the_next_ones() {
    let scene = Scene::new().await;
    assert_eq!(scene.book("2026-03-05T10:00:00Z").await.status, 201);
    let other = scene.house.app.student().await;
    scene.house.app.fund(&other, Money::new(100_000, Currency::Usd)).await;
    let token = scene.house.token(&other).await;
    let late = Ask::post("/api/v1/bookings", &scene.request("2026-03-05T10:00:00Z")).bearer(&token);
    let reply = scene.house.ask(late).await;
    assert_eq!(reply.refusal(), (409, "slot_taken".into()));
    assert_eq!(reply.json()["next_slots"].as_array().unwrap().len(), 3, "{}", reply.text);
}

#[tokio::test]
async fn the_same_key_books_once_and_another_request_under_it_is_refused() {
    let scene = Scene::new().await;
    let send = |start: &str, key: &str| {
        Ask::post("/api/v1/bookings", &scene.request(start)).bearer(&scene.student_token).header("idempotency-key", key)
    };
    let first = scene.house.ask(send("2026-03-05T10:00:00Z", "k-1")).await;
    let again = scene.house.ask(send("2026-03-05T10:00:00Z", "k-1")).await;
    assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 201), "{}", again.text);
    assert_eq!(id_of(&first), id_of(&again));
    let other = scene.house.ask(send("2026-03-05T12:00:00Z", "k-1")).await;
    assert_eq!(other.refusal(), (422, "idempotency_key_reused".into()));
    assert_eq!(scene.house.ask(send("2026-03-05T12:00:00Z", "no spaces")).await.refusal().1, "idempotency_key_invalid");
    let twice = send("2026-03-05T12:00:00Z", "a").header("idempotency-key", "b");
    assert_eq!(scene.house.ask(twice).await.refusal().1, "duplicate_header");
}

#[tokio::test]
async fn what_is_over_cannot_be_done_again() {
    let scene = Scene::new().await;
    let id = id_of(&scene.book("2026-03-05T10:00:00Z").await);
    let preview = scene.act(&scene.student_token, &id, "cancel/preview", &json!({})).await;
    assert_eq!(preview.json()["refund"]["amount"], 3_000, "{}", preview.text);
    assert_eq!(scene.act(&scene.student_token, &id, "cancel", &json!({ "reason": "ill" })).await.status, 200);
    for (token, act) in
        [(&scene.tutor_token, "confirm"), (&scene.student_token, "cancel"), (&scene.student_token, "cancel/preview")]
    {
        assert_eq!(
            scene.act(token, &id, act, &json!({})).await.refusal(),
            (409, "booking_already_cancelled".into()),
            "{act}"
        );
    }
    let stranger = scene.house.token(&scene.house.app.student().await).await;
    for act in ["confirm", "decline", "cancel", "cancel/preview"] {
        let reply = scene.act(&stranger, &id, act, &json!({ "reason": "x" })).await;
        assert_eq!(reply.refusal(), (404, "not_found".into()), "{act}");
    }
}

#[tokio::test]
async fn the_sixth_booking_of_an_hour_waits() {
    let scene = Scene::around(TestApp::with(|settings| settings.rate_limits = true).await).await;
    for hour in 10..15 {
        let reply = scene.book(&format!("2026-03-05T{hour}:00:00Z")).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
    }
    let reply = scene.book("2026-03-05T15:00:00Z").await;
    assert_eq!(reply.refusal(), (429, "rate_limited".into()));
    assert!(reply.headers.contains_key("retry-after"));
}

#[tokio::test]
async fn two_hundred_students_at_one_slot_make_one_lesson() {
    let scene = Scene::new().await;
    let mut asks = Vec::new();
    for _ in 0..200 {
        let student = scene.house.app.student().await;
        scene.house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
        let token = scene.house.token(&student).await;
        asks.push(Ask::post("/api/v1/bookings", &scene.request("2026-03-06T10:00:00Z")).bearer(&token));
    }
    let replies = futures::future::join_all(asks.into_iter().map(|ask| scene.house.ask(ask))).await;
    let booked = replies.iter().filter(|reply| reply.status == 201).count();
    let taken = replies.iter().filter(|reply| reply.status == 409 && reply.code() == "slot_taken").count();
    let others: Vec<_> =
        replies.iter().filter(|reply| reply.status != 201 && reply.status != 409).map(|reply| &reply.text).collect();
    assert_eq!((booked, taken), (1, 199), "{others:?}");
}
