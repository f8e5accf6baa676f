//! The approval queue.

use super::{profile, rate};
use domain::{
    identity::Role,
    people::tutor_profile::{ApprovalState, TutorProfileRequest},
};
use serde_json::json;
use services::{
    people::{
        approval::{approvals_waiting, tutor_approve, tutor_decline},
        tutor_profile::{tutor_profile_create, tutor_profile_get, tutor_profile_update},
    },
    platform::mails::dev_mailbox,
};
use testkit::TestApp;

async fn count(test: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn an_approved_tutor_leaves_the_queue_is_public_and_reads_it_by_mail() {
    let test = TestApp::new().await;
    let (tutor, admin) = (test.tutor().await, test.context_of(&test.person(Role::Admin).await));
    let made = tutor_profile_create(&test.context_of(&tutor), profile()).await.unwrap();
    let waiting = approvals_waiting(&admin).await.unwrap().items;
    assert_eq!(
        (waiting.len(), waiting[0].tutor_id, waiting[0].subjects[0].name.as_str()),
        (1, made.card.id, "Algebra")
    );
    tutor_approve(&admin, made.card.id).await.unwrap();
    tutor_approve(&admin, made.card.id).await.unwrap();
    assert!(approvals_waiting(&admin).await.unwrap().items.is_empty());
    assert_eq!(tutor_profile_get(&test.anonymous(), made.card.id).await.unwrap().approval, ApprovalState::Approved);
    let email: String = sqlx::query_scalar("select email from users where id = $1")
        .bind(tutor.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(dev_mailbox(&test.system(), &email).await.unwrap().len(), 1, "approving twice mails once");
    assert_eq!(count(&test, "select count(*) from audit_log where act = 'tutor.approve'").await, 1);
    assert_eq!(count(&test, "select count(*) from outbox_events where kind = 'tutor.approved'").await, 1);
}

#[tokio::test]
async fn a_declined_profile_tells_why_and_joins_the_queue_again_once_changed() {
    let test = TestApp::new().await;
    let (tutor, admin) = (test.tutor().await, test.context_of(&test.person(Role::Admin).await));
    let owner = test.context_of(&tutor);
    let made = tutor_profile_create(&owner, profile()).await.unwrap();
    tutor_decline(&admin, made.card.id, "Write more about your experience.").await.unwrap();
    assert!(approvals_waiting(&admin).await.unwrap().items.is_empty());
    let email: String = sqlx::query_scalar("select email from users where id = $1")
        .bind(tutor.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert!(dev_mailbox(&test.system(), &email).await.unwrap()[0].text.contains("Write more about your experience."));
    let more = TutorProfileRequest { bio: Some("Ten years of school.".into()), ..TutorProfileRequest::default() };
    assert_eq!(tutor_profile_update(&owner, made.card.id, more).await.unwrap().approval, ApprovalState::Pending);
    assert_eq!(approvals_waiting(&admin).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn a_profile_without_a_rate_or_a_subject_cannot_be_approved() {
    let test = TestApp::new().await;
    let admin = test.context_of(&test.person(Role::Admin).await);
    let without: [fn(&mut TutorProfileRequest); 2] = [|r| r.hourly_rate = None, |r| r.subjects = None];
    for change in without {
        let mut request = profile();
        change(&mut request);
        let made = tutor_profile_create(&test.context_of(&test.tutor().await), request).await.unwrap();
        let refusal = tutor_approve(&admin, made.card.id).await.unwrap_err().to_refusal();
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "profile_incomplete"));
    }
}

#[tokio::test]
async fn only_admins_decide_and_never_about_themselves() {
    let test = TestApp::new().await;
    let tutor = test.tutor().await;
    let made = tutor_profile_create(&test.context_of(&tutor), profile()).await.unwrap();
    for context in [
        test.context_of(&tutor),
        test.context_of(&test.student().await),
        test.context_of(&test.person(Role::Parent).await),
    ] {
        assert_eq!(tutor_approve(&context, made.card.id).await.unwrap_err().status(), 404);
        assert_eq!(tutor_decline(&context, made.card.id, "no").await.unwrap_err().status(), 404);
        assert_eq!(approvals_waiting(&context).await.unwrap_err().status(), 404);
    }
    assert_eq!(approvals_waiting(&test.anonymous()).await.unwrap_err().status(), 404);
    assert_eq!(tutor_approve(&test.anonymous(), made.card.id).await.unwrap_err().status(), 404);
    let admin = test.context_of(&test.person(Role::Admin).await);
    let own =
        tutor_profile_create(&admin, TutorProfileRequest { hourly_rate: Some(rate(json!(9_900), "EUR")), ..profile() })
            .await
            .unwrap();
    let refusal = tutor_approve(&admin, own.card.id).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (403, "own_profile"));
    let refusal = tutor_decline(&admin, made.card.id, "  ").await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.fields[0].field.as_str()), (422, "reason"));
    assert_eq!(count(&test, "select count(*) from audit_log where act like 'tutor.%'").await, 0);
}
