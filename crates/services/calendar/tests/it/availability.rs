//! A tutor's own rules: written whole, read back, nobody else's business.

use domain::calendar::availability::{Availability, WeeklyBlock};
use services::calendar::availability::{availability_get, availability_put};
use testkit::TestApp;
use testkit::scene::{is_not_found, refusal, refused};

fn mornings(zone: &str) -> Availability {
    let block = WeeklyBlock { weekday: "mon".into(), start: "09:00".into(), end: "12:00".into() };
    let mut availability: Availability = serde_json::from_value(serde_json::json!({ "time_zone": zone })).unwrap();
    availability.weekly.push(block);
    availability
}

#[tokio::test]
async fn what_was_put_is_what_is_got() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    let put = availability_put(&context, tutor.tutor_id, mornings("Asia/Kathmandu")).await.unwrap();
    assert_eq!(put, mornings("Asia/Kathmandu"));
    assert_eq!(availability_get(&context, tutor.tutor_id).await.unwrap(), put);
}

#[tokio::test]
async fn a_tutor_who_entered_nothing_has_an_empty_week_in_their_own_zone() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    sqlx::query("delete from availability").execute(&test.owner).await.unwrap();
    let availability = availability_get(&test.context_of(&tutor.person), tutor.tutor_id).await.unwrap();
    assert_eq!((availability.time_zone.as_str(), availability.weekly.len()), ("UTC", 0));
}

#[tokio::test]
async fn somebody_elses_rules_do_not_exist() {
    let test = TestApp::new().await;
    let (tutor, other) = (test.approved_tutor().await, test.approved_tutor().await);
    for context in [test.context_of(&other.person), test.context_of(&test.student().await)] {
        is_not_found(availability_get(&context, tutor.tutor_id).await);
        is_not_found(availability_put(&context, tutor.tutor_id, mornings("UTC")).await);
    }
    assert_eq!(refused(availability_get(&test.anonymous(), tutor.tutor_id).await).0, 401);
    let kept = availability_get(&test.context_of(&tutor.person), tutor.tutor_id).await.unwrap();
    assert_eq!(kept.weekly.len(), 7);
}

#[tokio::test]
async fn rules_that_cannot_be_kept_are_refused_field_by_field() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    let answer = availability_put(&context, tutor.tutor_id, mornings("Mars/Base")).await;
    assert_eq!(refused(answer), (422, "time_zone_unknown".into()));
    let mut wrong = mornings("UTC");
    wrong.weekly.push(WeeklyBlock { weekday: "someday".into(), start: "25:00".into(), end: "08:00".into() });
    wrong.increment_minutes = 7;
    let refusal = refusal(availability_put(&context, tutor.tutor_id, wrong).await);
    let fields: Vec<_> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
    assert!(fields.contains(&"weekly[1].weekday") && fields.contains(&"increment_minutes"), "{fields:?}");
}
