//! Edits of listed profiles: what is trusted waits, what is shown stays, and a decision ends it.

use super::{GEOMETRY, profile, subject};
use domain::{
    identity::Role,
    ids::TutorId,
    people::tutor_profile::{TutorProfile, TutorProfileRequest},
};
use serde_json::json;
use services::{
    Context,
    people::{
        approval::{approvals_waiting, tutor_approve, tutor_approve_seen, tutor_decline, tutor_decline_seen},
        tutor_profile::{tutor_profile_create, tutor_profile_get, tutor_profile_update},
    },
    platform::mails::dev_mailbox,
};
use testkit::TestApp;

struct Listed {
    test: TestApp,
    owner: Context,
    admin: Context,
    tutor: TutorId,
}

impl Listed {
    async fn new() -> Self {
        let test = TestApp::new().await;
        let admin = test.context_of(&test.person(Role::Admin).await);
        let person = test.tutor().await;
        let first = TutorProfileRequest {
            education: Some("Diploma".into()),
            certifications: Some(vec!["CELTA".into()]),
            ..profile()
        };
        let tutor = tutor_profile_create(&test.context_of(&person), first).await.unwrap().card.id;
        tutor_approve(&admin, tutor).await.unwrap();
        let owner = test.context_of(&test.reload(person.id).await);
        Self { test, owner, admin, tutor }
    }

    async fn change(&self, request: TutorProfileRequest) -> TutorProfile {
        tutor_profile_update(&self.owner, self.tutor, request).await.unwrap()
    }

    async fn public(&self) -> TutorProfile {
        tutor_profile_get(&self.test.anonymous(), self.tutor).await.unwrap()
    }

    /// Fields of the diff that waits; none when nothing does.
    async fn waiting(&self) -> Option<Vec<String>> {
        let items = approvals_waiting(&self.admin).await.unwrap().items;
        let own = items.into_iter().find(|item| item.tutor_id == self.tutor)?;
        Some(own.changes.into_iter().map(|change| change.field).collect())
    }

    async fn mails(&self) -> Vec<String> {
        let email: String = sqlx::query_scalar("select email from users where id = $1")
            .bind(self.owner.person().unwrap().id.0)
            .fetch_one(&self.test.owner)
            .await
            .unwrap();
        dev_mailbox(&self.test.system(), &email).await.unwrap().into_iter().map(|mail| mail.text).collect()
    }
}

fn doctorate() -> TutorProfileRequest {
    TutorProfileRequest {
        headline: Some("Geometry too".into()),
        education: Some("Doctorate".into()),
        subjects: Some(vec![subject(GEOMETRY)]),
        ..TutorProfileRequest::default()
    }
}

#[tokio::test]
async fn an_edit_waits_with_before_and_after_and_is_shown_once_approved() {
    let listed = Listed::new().await;
    let own = listed.change(doctorate()).await;
    assert_eq!(own.changes.len(), 2, "the owner sees what waits");
    let shown = listed.public().await;
    assert_eq!((shown.education.as_str(), shown.card.headline.as_str()), ("Diploma", "Geometry too"));
    assert_eq!((shown.card.subjects[0].name.as_str(), shown.changes.len()), ("Algebra", 0));
    assert_eq!(listed.waiting().await.unwrap(), ["education", "subjects"]);
    let diff = approvals_waiting(&listed.admin).await.unwrap().items.remove(0).changes;
    assert_eq!((&diff[0].before, &diff[0].after), (&json!("Diploma"), &json!("Doctorate")));
    assert_eq!(diff[1].after[0]["name"], "Geometry");
    tutor_approve(&listed.admin, listed.tutor).await.unwrap();
    tutor_approve(&listed.admin, listed.tutor).await.unwrap();
    let shown = listed.public().await;
    assert_eq!((shown.education.as_str(), shown.card.subjects[0].name.as_str()), ("Doctorate", "Geometry"));
    assert_eq!(listed.waiting().await, None);
    assert_eq!(listed.mails().await.len(), 2, "one for the profile, one for the edit");
}

#[tokio::test]
async fn a_declined_edit_is_gone_told_why_and_the_tutor_stays_listed() {
    let listed = Listed::new().await;
    listed.change(doctorate()).await;
    let unexplained = tutor_decline(&listed.admin, listed.tutor, " ").await.unwrap_err().to_refusal();
    assert_eq!(unexplained.code, "required");
    tutor_decline(&listed.admin, listed.tutor, "Which university?").await.unwrap();
    assert_eq!(listed.public().await.education, "Diploma");
    assert_eq!(listed.waiting().await, None);
    assert!(listed.mails().await.iter().any(|text| text.contains("Which university?")));
    tutor_decline(&listed.admin, listed.tutor, "No longer.").await.unwrap();
    let gone = tutor_profile_get(&listed.test.anonymous(), listed.tutor).await.unwrap_err();
    assert_eq!(gone.to_refusal().code, "not_found", "with nothing waiting a no is about the tutor");
}

#[tokio::test]
async fn later_edits_join_the_one_that_waits_and_going_back_leaves_none() {
    let listed = Listed::new().await;
    listed.change(TutorProfileRequest { education: Some("Doctorate".into()), ..TutorProfileRequest::default() }).await;
    let more = TutorProfileRequest { certifications: Some(vec!["DELTA".into()]), ..TutorProfileRequest::default() };
    listed.change(more).await;
    assert_eq!(listed.waiting().await.unwrap(), ["education", "certifications"]);
    let back = TutorProfileRequest {
        education: Some("Diploma".into()),
        certifications: Some(vec!["CELTA".into()]),
        ..TutorProfileRequest::default()
    };
    listed.change(back).await;
    assert_eq!(listed.waiting().await, None);
}

#[tokio::test]
async fn nobody_but_staff_sees_or_decides_what_waits() {
    let listed = Listed::new().await;
    listed.change(doctorate()).await;
    let student = listed.test.context_of(&listed.test.student().await);
    assert!(tutor_profile_get(&student, listed.tutor).await.unwrap().changes.is_empty());
    for context in [&student, &listed.owner] {
        assert_eq!(approvals_waiting(context).await.unwrap_err().to_refusal().code, "not_found");
        assert_eq!(tutor_approve(context, listed.tutor).await.unwrap_err().to_refusal().code, "not_found");
    }
}

#[tokio::test]
async fn an_admin_decides_about_what_was_looked_at_and_not_about_what_came_since() {
    let listed = Listed::new().await;
    let certificate =
        |text: &str| TutorProfileRequest { certifications: Some(vec![text.into()]), ..TutorProfileRequest::default() };
    tutor_profile_update(&listed.owner, listed.tutor, certificate("Harmless course")).await.unwrap();
    let seen = approvals_waiting(&listed.admin).await.unwrap().items[0].clone();
    listed.test.clock.advance(chrono::Duration::hours(1));
    tutor_profile_update(&listed.owner, listed.tutor, certificate("Write to scam@evil.test")).await.unwrap();
    let code = |done: Result<(), spine::Error>| done.unwrap_err().to_refusal().code;
    let (admin, tutor) = (&listed.admin, listed.tutor);
    assert_eq!(code(tutor_approve_seen(admin, tutor, Some(seen.version)).await), "profile_changed_elsewhere");
    let declined = tutor_decline_seen(admin, tutor, "No.", Some(seen.version)).await;
    assert_eq!(code(declined), "profile_changed_elsewhere");
    let again = approvals_waiting(admin).await.unwrap().items[0].clone();
    assert!(again.submitted_at > seen.submitted_at, "it waits anew");
    tutor_decline_seen(admin, tutor, "No addresses here.", Some(again.version)).await.unwrap();
    assert!(approvals_waiting(admin).await.unwrap().items.is_empty());
}
