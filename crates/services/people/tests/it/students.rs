//! What a student looks for: kept whole, refused by field, seen by nobody else.

use super::{ALGEBRA, rate};
use domain::{
    bookings::help::WeekTime,
    people::student_profile::{LearningStyle, StudentProfileRequest, WantedSubject},
};
use serde_json::json;
use services::people::student_profile::{student_profile_get, student_profile_put};
use testkit::TestApp;

fn looking() -> StudentProfileRequest {
    let saturday = WeekTime { weekday: "sat".into(), start: "10:00".into(), end: "12:00".into(), time_zone: None };
    StudentProfileRequest {
        goals: "Pass the exam in June.".into(),
        subjects: vec![WantedSubject { subject_id: ALGEBRA.into(), level: "beginner".into() }],
        budget: Some(rate(json!(2_500), "USD")),
        learning_style: "practice".into(),
        preferred_times: vec![saturday],
        time_zone: Some("Europe/Berlin".into()),
        languages: vec!["en".into()],
        version: None,
    }
}

#[tokio::test]
async fn answers_are_kept_whole_and_replaced_whole() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    assert_eq!(student_profile_get(&ada).await.unwrap().goals, "");
    let kept = student_profile_put(&ada, &looking()).await.unwrap();
    assert_eq!((kept.budget.unwrap().minor, kept.learning_style), (2_500, Some(LearningStyle::Practice)));
    assert_eq!(student_profile_get(&ada).await.unwrap(), kept);
    let bob = test.context_of(&test.student().await);
    assert_eq!(student_profile_get(&bob).await.unwrap().goals, "", "nobody else's");
    let empty = student_profile_put(&ada, &StudentProfileRequest::default()).await.unwrap();
    assert_eq!((empty.budget, empty.subjects.len(), empty.goals.as_str()), (None, 0, ""));
    assert_eq!(student_profile_get(&test.anonymous()).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn a_subject_that_is_not_listed_and_a_zone_that_is_nowhere_change_nothing() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let kept = student_profile_put(&ada, &looking()).await.unwrap();
    let nothing = WantedSubject { subject_id: uuid::Uuid::now_v7().to_string(), level: String::new() };
    for (wrong, code) in [
        (StudentProfileRequest { subjects: vec![nothing], ..looking() }, "subject_unknown"),
        (StudentProfileRequest { time_zone: Some("Mars/Base".into()), ..looking() }, "time_zone_unknown"),
        (StudentProfileRequest { learning_style: "osmosis".into(), ..looking() }, "learning_style_unknown"),
        (StudentProfileRequest { budget: Some(rate(json!(1e300), "USD")), ..looking() }, "rate_out_of_range"),
    ] {
        assert_eq!(student_profile_put(&ada, &wrong).await.unwrap_err().to_refusal().code, code);
    }
    assert_eq!(student_profile_get(&ada).await.unwrap(), kept);
}

#[tokio::test]
async fn answers_changed_elsewhere_meanwhile_are_not_written_over() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let begun = student_profile_get(&ada).await.unwrap().version;
    let of = |goals: &str, version| StudentProfileRequest { goals: goals.into(), version, ..looking() };
    let first = student_profile_put(&ada, &of("First.", Some(begun))).await.unwrap();
    let late = student_profile_put(&ada, &of("Late.", Some(begun))).await.unwrap_err().to_refusal();
    assert_eq!((late.kind.status(), late.code.as_str()), (409, "changed_elsewhere"));
    assert_eq!(student_profile_get(&ada).await.unwrap(), first, "nothing of it was written");
    let second = student_profile_put(&ada, &of("Second.", Some(first.version))).await.unwrap();
    assert!(second.version > first.version && second.goals == "Second.");
    let unasked = student_profile_put(&ada, &of("A program that names no version.", None)).await.unwrap();
    assert!(unasked.version > second.version);
}

#[tokio::test]
async fn of_eight_who_change_answers_at_once_one_is_let_in() {
    let test = TestApp::new().await;
    let ada = test.context_of(&test.student().await);
    let begun = student_profile_put(&ada, &looking()).await.unwrap().version;
    let changes = (0..8).map(|n| {
        let ada = ada.clone();
        let request = StudentProfileRequest { goals: format!("Goal {n}."), version: Some(begun), ..looking() };
        tokio::spawn(async move { student_profile_put(&ada, &request).await.is_ok() })
    });
    let mut let_in = 0;
    for change in changes.collect::<Vec<_>>() {
        let_in += usize::from(change.await.unwrap());
    }
    assert_eq!((let_in, student_profile_get(&ada).await.unwrap().version), (1, begun + 1));
}
