//! Deliveries: who hears of what, in which order, how often it is tried, and what no crash may lose.

use super::{endpoints::asked, receiver::Receiver};
use chrono::TimeDelta;
use domain::{
    ids::WebhookEndpointId,
    integrations::webhooks::{DeliveryStatus, Outcome, WebhookDelivery},
};
use services::{
    Context,
    bookings::booking::{booking_cancel, booking_confirm},
    integrations::webhooks::{deliveries_list, deliveries_make, delivery_replay, endpoint_create, endpoint_test},
};
use std::collections::BTreeSet;
use testkit::{
    TestApp,
    scene::{FAR_AHEAD, Scene, refused},
};

async fn hears(context: &Context, receiver: &Receiver, events: &[&str]) -> WebhookEndpointId {
    endpoint_create(context, &asked(&receiver.url(), events)).await.unwrap().id
}

async fn log(context: &Context, id: WebhookEndpointId) -> Vec<WebhookDelivery> {
    deliveries_list(context, id, None, Some(100), None).await.unwrap().items
}

/// A request that the tutor confirms and calls off.
async fn steps(scene: &Scene) {
    let id = scene.booked(FAR_AHEAD).await;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    booking_cancel(&scene.as_tutor(), id, Some("The plan has changed.".into()), None).await.unwrap();
}

const STEPS: [&str; 3] = ["booking.requested", "booking.confirmed", "booking.cancelled"];

#[tokio::test]
async fn the_people_of_a_lesson_hear_of_its_steps_in_order_and_nobody_else_does() {
    let scene = Scene::new().await;
    let [tutor, student, stranger, deaf] =
        [Receiver::open().await, Receiver::open().await, Receiver::open().await, Receiver::open().await];
    let other = scene.test.context_of(&scene.test.student().await);
    hears(&scene.as_tutor(), &tutor, &["booking.*"]).await;
    hears(&scene.as_student(), &student, &["*"]).await;
    hears(&other, &stranger, &["*"]).await;
    hears(&scene.as_tutor(), &deaf, &["payout.*"]).await;
    steps(&scene).await;
    scene.test.run_jobs().await;
    let steps_of = |receiver: &Receiver| -> Vec<String> {
        receiver.taken().into_iter().filter(|kind| STEPS.contains(&kind.as_str())).collect()
    };
    assert_eq!(steps_of(&tutor), STEPS);
    assert_eq!(steps_of(&student), STEPS);
    assert!(stranger.got().is_empty() && deaf.got().is_empty());
    let bodies: Vec<_> = tutor.got().iter().map(super::receiver::Got::json).collect();
    let sequences: Vec<i64> = bodies.iter().map(|body| body["sequence"].as_i64().unwrap()).collect();
    assert_eq!(sequences, (1..=sequences.len() as i64).collect::<Vec<_>>());
    assert!(bodies.iter().all(|body| body["data"]["version"].is_i64() && body["data"].get("notices").is_none()));
}

#[tokio::test]
async fn an_event_that_is_handled_twice_makes_one_delivery() {
    let scene = Scene::new().await;
    let (receiver, own) = (Receiver::open().await, scene.as_tutor());
    let id = hears(&own, &receiver, &["booking.*"]).await;
    steps(&scene).await;
    scene.test.run_jobs().await;
    let before = log(&own, id).await.len();
    let mut work = own.begin().await.unwrap();
    for event in spine::events::after(&mut *work, 0, 1_000).await.unwrap() {
        deliveries_make(&mut work, &scene.test.system(), &event).await.unwrap();
    }
    work.commit().await.unwrap();
    assert_eq!((log(&own, id).await.len(), before >= 3), (before, true));
}

#[tokio::test]
async fn what_fails_is_tried_again_later_and_what_comes_behind_it_waits() {
    let scene = Scene::new().await;
    let (receiver, own) = (Receiver::open().await, scene.as_tutor());
    let id = hears(&own, &receiver, &STEPS).await;
    receiver.plan([500, 404, 302, 0]);
    steps(&scene).await;
    let mut tries = Vec::new();
    for _ in 0..20 {
        scene.test.run_jobs().await;
        tries.push(receiver.got().len());
        scene.test.clock.advance(TimeDelta::minutes(90));
    }
    assert_eq!(receiver.taken(), STEPS, "{tries:?}");
    assert_eq!(receiver.got().len(), 4 + 3);
    let first: BTreeSet<String> = receiver.got()[..5].iter().map(|got| got.body.clone()).collect();
    assert_eq!(first.len(), 1, "a repetition is the same to the byte");
    let kept = log(&own, id).await;
    assert!(kept.iter().all(|delivery| delivery.status == DeliveryStatus::Delivered));
    assert_eq!(kept.iter().map(|delivery| delivery.attempts).collect::<Vec<_>>(), [1, 1, 5]);
}

#[tokio::test]
async fn after_three_days_it_is_given_up_and_a_replay_keeps_the_events_id() {
    let scene = Scene::new().await;
    let (receiver, own) = (Receiver::open().await, scene.as_tutor());
    let id = hears(&own, &receiver, &STEPS).await;
    receiver.plan([503; 200]);
    steps(&scene).await;
    for _ in 0..80 {
        scene.test.run_jobs().await;
        scene.test.clock.advance(TimeDelta::hours(1));
    }
    let dead = log(&own, id).await;
    assert!(dead.iter().all(|delivery| delivery.status == DeliveryStatus::Dead), "{dead:?}");
    assert_eq!((dead.len(), dead[2].outcome, dead[2].answer_status), (3, Some(Outcome::Answered), Some(503)));
    let tried = receiver.got().len();
    scene.test.clock.advance(TimeDelta::days(2));
    scene.test.run_jobs().await;
    assert_eq!(receiver.got().len(), tried, "a dead letter is tried no more");
    receiver.plan([]);
    for delivery in dead.iter().rev() {
        let again = delivery_replay(&own, id, delivery.id).await.unwrap();
        assert_eq!((again.status, again.event_id), (DeliveryStatus::Pending, delivery.event_id));
    }
    scene.test.run_jobs().await;
    assert_eq!(receiver.taken(), STEPS);
    let told: BTreeSet<String> =
        receiver.got()[tried..].iter().map(|got| got.json()["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(told, dead.iter().map(|delivery| delivery.event_id.to_string()).collect());
    let none = deliveries_list(&own, id, Some(DeliveryStatus::Dead), None, None).await.unwrap().items;
    assert!(none.is_empty());
}

#[tokio::test]
async fn what_a_worker_had_claimed_that_died_is_sent_by_the_next_one() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let receiver = Receiver::open().await;
    let id = hears(&own, &receiver, &["*"]).await;
    let sent = endpoint_test(&own, id).await.unwrap();
    sqlx::query("update webhook_deliveries set claimed_until = $2, attempts = 1 where id = $1")
        .bind(sent.id.0)
        .bind(test.app.clock.real_now() + TimeDelta::seconds(25))
        .execute(&test.owner)
        .await
        .unwrap();
    assert_eq!(refused(delivery_replay(&own, id, sent.id).await), (409, "webhook_delivery_under_way".into()));
    test.run_jobs().await;
    assert!(receiver.got().is_empty(), "somebody is at it");
    test.clock.advance(TimeDelta::seconds(25));
    test.clock.advance_real(TimeDelta::seconds(25));
    test.run_jobs().await;
    assert_eq!(receiver.taken(), ["webhook.test"]);
    assert_eq!(log(&own, id).await[0].attempts, 2);
}

#[tokio::test]
async fn a_name_that_leads_inside_is_not_called_and_says_so() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let own = test.context_of(&test.student().await);
    let receiver = Receiver::open().await;
    // What a name server may say after the address was taken: here the row itself leads to this machine.
    for url in [
        receiver.url(),
        receiver.url().replace("http:", "https:"),
        receiver.url().replace("http://127.0.0.1", "https://localhost"),
    ] {
        let id = endpoint_create(&own, &asked("https://hooks.example.com/in", &["*"])).await.unwrap().id;
        sqlx::query("update webhook_endpoints set url = $1 where id = $2")
            .bind(&url)
            .bind(id.0)
            .execute(&test.owner)
            .await
            .unwrap();
        endpoint_test(&own, id).await.unwrap();
        test.run_jobs().await;
        let tried = log(&own, id).await;
        assert_eq!((tried[0].outcome, tried[0].status), (Some(Outcome::Inside), DeliveryStatus::Failed), "{url}");
    }
    assert!(receiver.got().is_empty());
}

#[tokio::test]
async fn a_lane_whose_job_is_gone_is_found_again() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let receiver = Receiver::open().await;
    let id = hears(&own, &receiver, &["*"]).await;
    endpoint_test(&own, id).await.unwrap();
    sqlx::query("delete from jobs where kind = 'SendWebhooks'").execute(&test.owner).await.unwrap();
    test.run_jobs().await;
    assert!(receiver.got().is_empty());
    test.clock.advance(TimeDelta::minutes(30));
    test.run_jobs().await;
    assert_eq!(receiver.taken(), ["webhook.test"]);
}

/// Finding 28.
#[tokio::test]
async fn the_endpoint_of_a_closed_account_hears_nothing_more() {
    let scene = Scene::new().await;
    let (tutor, student) = (Receiver::open().await, Receiver::open().await);
    let id = hears(&scene.as_tutor(), &tutor, &["booking.*"]).await;
    hears(&scene.as_student(), &student, &["booking.*"]).await;
    scene.booked(FAR_AHEAD).await;
    scene.test.drain().await;
    assert_eq!(log(&scene.as_tutor(), id).await.len(), 1, "made before");
    let close = "update users set suspended_at = $2 where id = $1";
    let close = sqlx::query(close).bind(scene.tutor.person.id.0).bind(scene.test.app.clock.now());
    close.execute(&scene.test.owner).await.unwrap();
    booking_cancel(&scene.as_student(), last_booking(&scene).await, None, None).await.unwrap();
    scene.test.run_jobs().await;
    assert!(tutor.got().is_empty(), "neither what waited nor what came after");
    assert_eq!(student.taken().last().map(String::as_str), Some("booking.cancelled"));
    assert_eq!(log(&scene.as_tutor(), id).await.len(), 1, "nothing more is written down for it");
}

async fn last_booking(scene: &Scene) -> domain::ids::BookingId {
    let id = sqlx::query_scalar("select id from bookings order by created_at desc limit 1");
    domain::ids::BookingId(id.fetch_one(&scene.test.owner).await.unwrap())
}
