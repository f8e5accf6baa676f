//! The way from nothing to a listed profile.

use super::{ALGEBRA, profile, rate, subject};
use domain::{
    identity::Role,
    people::{
        onboarding::{Onboarding, StepCode},
        tutor_profile::{ApprovalState, TutorProfileRequest},
    },
};
use serde_json::json;
use services::people::{
    approval::approvals_waiting,
    onboarding::{onboarding_get, tutor_submit},
    tutor_profile::{tutor_profile_create, tutor_profile_get, tutor_profile_update},
};
use testkit::TestApp;

fn done(way: &Onboarding) -> usize {
    way.steps.iter().filter(|step| step.done).count()
}

fn request() -> TutorProfileRequest {
    TutorProfileRequest::default()
}

#[tokio::test]
async fn each_step_that_is_filled_in_counts_and_the_next_one_is_named() {
    let test = TestApp::new().await;
    let owner = test.context_of(&test.tutor().await);
    let begun = onboarding_get(&owner).await.unwrap();
    assert_eq!((begun.completeness, begun.next, begun.approval), (0, Some(StepCode::About), None));
    let headline = TutorProfileRequest { headline: Some("Algebra".into()), ..request() };
    let tutor = tutor_profile_create(&owner, headline).await.unwrap().card.id;
    let mut before = onboarding_get(&owner).await.unwrap();
    assert_eq!(before.approval, Some(ApprovalState::Draft));
    for part in [
        TutorProfileRequest { bio: Some("I teach with worked examples. ".repeat(5)), ..request() },
        TutorProfileRequest { country: Some("US".into()), languages: Some(vec!["en".into()]), ..request() },
        TutorProfileRequest { subjects: Some(vec![subject(ALGEBRA)]), ..request() },
        TutorProfileRequest { hourly_rate: Some(rate(json!(2_500), "USD")), ..request() },
        TutorProfileRequest { education: Some("Diploma".into()), ..request() },
    ] {
        assert!(!before.can_submit || before.steps.iter().filter(|step| step.needed).all(|step| step.done));
        tutor_profile_update(&owner, tutor, part).await.unwrap();
        let now = onboarding_get(&owner).await.unwrap();
        assert!(now.completeness > before.completeness && done(&now) > done(&before), "{now:?}");
        before = now;
    }
    assert!(before.can_submit);
    let pending = tutor_submit(&owner).await.unwrap();
    assert_eq!((pending.approval, pending.can_submit), (Some(ApprovalState::Pending), false));
}

#[tokio::test]
async fn a_profile_waits_for_nobody_before_it_is_sent_in_and_once_after() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.person(Role::Admin).await);
    let owner = test.context_of(&test.tutor().await);
    let missing = tutor_submit(&owner).await.unwrap_err().to_refusal();
    assert_eq!(missing.code, "tutor_profile_missing");
    let almost = TutorProfileRequest { hourly_rate: None, ..profile() };
    let tutor = tutor_profile_create(&owner, almost).await.unwrap().card.id;
    let open = tutor_submit(&owner).await.unwrap_err().to_refusal();
    assert_eq!((open.code.as_str(), open.facts["steps"].as_str()), ("onboarding_incomplete", Some("price")));
    assert!(approvals_waiting(&admin).await.unwrap().items.is_empty());
    let price = TutorProfileRequest { hourly_rate: Some(rate(json!(2_500), "USD")), ..request() };
    tutor_profile_update(&owner, tutor, price).await.unwrap();
    assert!(approvals_waiting(&admin).await.unwrap().items.is_empty(), "nobody said that it is finished");
    assert_eq!(tutor_profile_get(&owner, tutor).await.unwrap().approval, ApprovalState::Draft);
    let hidden = tutor_profile_get(&test.anonymous(), tutor).await.unwrap_err().to_refusal();
    assert_eq!(hidden.code, "not_found");
    for _ in 0..2 {
        tutor_submit(&owner).await.unwrap();
        assert_eq!(approvals_waiting(&admin).await.unwrap().items.len(), 1);
    }
}

#[tokio::test]
async fn whoever_fills_in_everything_at_once_sends_it_in_with_that() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.person(Role::Admin).await);
    let owner = test.context_of(&test.tutor().await);
    tutor_profile_create(&owner, profile()).await.unwrap();
    assert_eq!(approvals_waiting(&admin).await.unwrap().items.len(), 1);
}
