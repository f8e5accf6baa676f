//! The badge of whoever can be counted on: who gets it, and what takes it away.

use chrono::Duration;
use services::{bookings::reliable::JudgeReliability, people::tutor_profile::tutor_profile_get};
use spine::job::{Job, Nothing};
use testkit::scene::{Scene, TOMORROW};

/// So many lessons more of the same two people on days before the first one, with what became of them.
async fn lessons(scene: &Scene, count: i32, days_before: i32, became: &str) {
    sqlx::query(
        "insert into bookings
         select (jsonb_populate_record(null::bookings, to_jsonb(b) || jsonb_build_object('id', gen_random_uuid(),
           'starts_at', b.starts_at - make_interval(days => $2 + n),
           'ends_at', b.ends_at - make_interval(days => $2 + n),
           'agreed_wall', null, 'zone_rules', null, 'hold_journal', null) || $3::jsonb)).*
         from (select * from bookings where session_state = 'SCHEDULED' limit 1) b cross join generate_series(1, $1) n",
    )
    .bind(count)
    .bind(days_before)
    .bind(became)
    .execute(&scene.test.owner)
    .await
    .unwrap();
}

const HELD: &str = r#"{"session_state": "ENDED", "session_outcome": "COMPLETED", "payment_state": "CAPTURED"}"#;
const FREE: &str = r#"{"session_state": "ENDED", "session_outcome": "COMPLETED", "payment_state": "CAPTURED",
  "price": 0, "discount": 0, "total": 0, "platform_fee": 0, "tutor_earnings": 0}"#;
const MISSED: &str = r#"{"session_state": "ENDED", "session_outcome": "NO_SHOW_TUTOR", "payment_state": "VOIDED"}"#;
const CALLED_OFF: &str = r#"{"session_state": "CANCELLED", "session_outcome": "none", "payment_state": "VOIDED",
  "cancelled_by": "tutor"}"#;

/// Whether the badge stands on the card after the night.
async fn judged(scene: &Scene) -> bool {
    JudgeReliability::run(&scene.test.system(), Nothing {}).await.unwrap();
    let card = tutor_profile_get(&scene.test.anonymous(), scene.tutor.tutor_id).await.unwrap().card;
    card.badges.iter().any(|badge| badge == "reliable")
}

#[tokio::test]
async fn twenty_lessons_of_half_a_year_earn_it_and_nineteen_or_older_ones_do_not() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    assert!(!judged(&scene).await, "what lies ahead is not held");
    lessons(&scene, 19, 1, HELD).await;
    lessons(&scene, 30, 200, HELD).await;
    assert!(!judged(&scene).await);
    lessons(&scene, 1, 40, HELD).await;
    assert!(judged(&scene).await && judged(&scene).await, "every night anew");
    scene.test.clock.advance(Duration::days(165));
    assert!(!judged(&scene).await, "half a year later it is earned anew");
}

#[tokio::test]
async fn lessons_that_cost_nothing_earn_no_badge_however_many_were_held() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    lessons(&scene, 60, 1, FREE).await;
    assert!(!judged(&scene).await);
    lessons(&scene, 20, 70, HELD).await;
    assert!(judged(&scene).await);
    lessons(&scene, 1, 100, &FREE.replace("COMPLETED", "NO_SHOW_TUTOR").replace("CAPTURED", "VOIDED")).await;
    assert!(!judged(&scene).await, "who misses one for nothing misses it");
}

#[tokio::test]
async fn one_lesson_missed_takes_it_away_until_it_is_half_a_year_old() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    lessons(&scene, 60, 1, HELD).await;
    assert!(judged(&scene).await);
    lessons(&scene, 1, 100, MISSED).await;
    assert!(!judged(&scene).await);
    scene.test.clock.advance(Duration::days(82));
    assert!(judged(&scene).await, "of sixty lessons more than twenty are younger");
}

#[tokio::test]
async fn one_called_off_in_fifty_is_allowed_and_two_are_not() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    lessons(&scene, 49, 1, HELD).await;
    lessons(&scene, 1, 60, CALLED_OFF).await;
    assert!(judged(&scene).await);
    lessons(&scene, 1, 61, CALLED_OFF).await;
    assert!(!judged(&scene).await);
}
