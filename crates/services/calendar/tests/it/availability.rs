//! A tutor's own rules: written whole, read back, nobody else's business.

use domain::calendar::availability::{Availability, DateException, WeeklyBlock};
use services::calendar::availability::{availability_get, availability_put, exception_add, exception_remove, week_put};
use testkit::TestApp;
use testkit::scene::{is_not_found, refusal, refused};
use tokio::task::JoinSet;

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
    assert_eq!(Availability { version: None, ..put.clone() }, mornings("Asia/Kathmandu"));
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

fn away(date: &str) -> DateException {
    DateException { date: date.into(), kind: "blocked".into(), start: None, end: None }
}

fn dates(availability: &Availability) -> Vec<&str> {
    availability.exceptions.iter().map(|exception| exception.date.as_str()).collect()
}

#[tokio::test]
async fn report_9_what_is_taken_back_is_what_was_named_however_often_and_from_wherever() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    for date in ["2099-12-24", "2099-12-25", "2099-12-26", "2099-12-31", "2099-12-26"] {
        exception_add(&context, tutor.tutor_id, away(date)).await.unwrap();
    }
    // An old page still shows all four; its second button says the same thing twice.
    for date in ["2099-12-24", "2099-12-25", "2099-12-25"] {
        exception_remove(&context, tutor.tutor_id, &away(date)).await.unwrap();
    }
    let left = availability_get(&context, tutor.tutor_id).await.unwrap();
    assert_eq!(dates(&left), ["2099-12-26", "2099-12-31"]);
    let other = DateException {
        kind: "open".into(),
        start: Some("09:00".into()),
        end: Some("10:00".into()),
        ..away("2099-12-31")
    };
    let left = exception_remove(&context, tutor.tutor_id, &other).await.unwrap();
    assert_eq!(dates(&left), ["2099-12-26", "2099-12-31"], "another kind on the same day is another exception");
}

#[tokio::test]
async fn report_11_eight_dates_blocked_at_once_are_all_blocked() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    for entered in [true, false] {
        if !entered {
            sqlx::query("delete from availability").execute(&test.owner).await.unwrap();
        }
        let mut race = JoinSet::new();
        for day in 1..=8 {
            let (context, tutor) = (context.clone(), tutor.tutor_id);
            race.spawn(async move { exception_add(&context, tutor, away(&format!("2099-11-0{day}"))).await });
        }
        assert!(race.join_all().await.iter().all(Result::is_ok));
        let kept = availability_get(&context, tutor.tutor_id).await.unwrap();
        assert_eq!(kept.exceptions.len(), 8, "{:?}", dates(&kept));
    }
}

#[tokio::test]
async fn a_week_saved_over_something_newer_is_refused_and_changes_nothing() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    let read = availability_get(&context, tutor.tutor_id).await.unwrap();
    let first = week_put(&context, tutor.tutor_id, Availability { buffer_minutes: 10, ..read.clone() }).await.unwrap();
    assert!(first.version > read.version);
    for answer in [
        week_put(&context, tutor.tutor_id, Availability { buffer_minutes: 20, ..read.clone() }).await,
        availability_put(&context, tutor.tutor_id, Availability { buffer_minutes: 30, ..read.clone() }).await,
    ] {
        assert_eq!(refused(answer), (409, "availability_changed_elsewhere".into()));
    }
    assert_eq!(availability_get(&context, tutor.tutor_id).await.unwrap(), first);
    let unversioned = Availability { buffer_minutes: 30, version: None, ..read };
    assert_eq!(availability_put(&context, tutor.tutor_id, unversioned).await.unwrap().buffer_minutes, 30);
}

#[tokio::test]
async fn a_week_that_is_saved_keeps_dates_and_the_limit_that_its_form_does_not_show() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    let whole = Availability { exceptions: vec![away("2099-12-24")], max_per_day: Some(3), ..mornings("UTC") };
    let put = availability_put(&context, tutor.tutor_id, whole).await.unwrap();
    let week = Availability { version: put.version, ..mornings("Europe/Berlin") };
    let saved = week_put(&context, tutor.tutor_id, week).await.unwrap();
    assert_eq!((dates(&saved), saved.max_per_day), (vec!["2099-12-24"], Some(3)));
    assert_eq!(saved.time_zone, "Europe/Berlin");
}

#[tokio::test]
async fn dates_that_are_over_make_room() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let context = test.context_of(&tutor.person);
    let day = |back: i64| (context.now() - chrono::Duration::days(back)).date_naive().to_string();
    let full: Vec<DateException> = (0..366).map(|back| away(&day(back))).collect();
    let put = Availability { exceptions: full, ..mornings("UTC") };
    assert_eq!(availability_put(&context, tutor.tutor_id, put).await.unwrap().exceptions, [away(&day(0))]);
    let ahead: Vec<DateException> = (0..367).map(|ahead| away(&day(-ahead))).collect();
    let answer =
        availability_put(&context, tutor.tutor_id, Availability { exceptions: ahead, ..mornings("UTC") }).await;
    assert_eq!(refusal(answer).fields.first().map(|field| field.code.as_str()), Some("too_many"));
}

#[tokio::test]
async fn nobody_else_adds_or_takes_back_a_date() {
    let test = TestApp::new().await;
    let (tutor, other) = (test.approved_tutor().await, test.approved_tutor().await);
    let context = test.context_of(&other.person);
    is_not_found(exception_add(&context, tutor.tutor_id, away("2099-12-24")).await);
    is_not_found(exception_remove(&context, tutor.tutor_id, &away("2099-12-24")).await);
    is_not_found(week_put(&context, tutor.tutor_id, mornings("UTC")).await);
    let bad = DateException { date: "2099-02-30".into(), ..away("") };
    let own = test.context_of(&tutor.person);
    assert_eq!(refused(exception_add(&own, tutor.tutor_id, bad).await).0, 422);
}
