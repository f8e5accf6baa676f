//! Badges: asked for with papers, decided about, and the papers gone thirty days later.

use chrono::Duration;
use domain::{
    identity::Role,
    ids::UploadId,
    people::verification::{VerificationRequest, VerificationState},
    platform::uploads::UploadRequest,
};
use services::{
    Context,
    people::{
        tutor_profile::tutor_profile_get,
        verification::{
            verification_approve, verification_reject, verification_request, verifications_own, verifications_waiting,
        },
    },
    platform::{
        mails::dev_mailbox,
        uploads::{SweepUploads, upload_whole},
    },
};
use spine::job::{Job, Nothing};
use testkit::TestApp;

/// A paper of that person.
async fn paper(context: &Context, text: &str) -> UploadId {
    let bytes = format!("%PDF-1.4 {text}").into_bytes();
    let request = UploadRequest {
        purpose: "document".into(),
        file_name: "passport.pdf".into(),
        size: bytes.len() as i64,
        content_type: "application/pdf".into(),
    };
    upload_whole(context, &request, &bytes).await.unwrap()
}

fn asks(tier: &str, papers: &[UploadId]) -> VerificationRequest {
    VerificationRequest { tier: tier.into(), upload_ids: papers.iter().map(UploadId::to_string).collect() }
}

#[tokio::test]
async fn a_badge_is_given_by_a_decision_and_not_before() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let (owner, admin) = (test.context_of(&tutor.person), test.context_of(&test.person(Role::Admin).await));
    let badges = async || tutor_profile_get(&test.anonymous(), tutor.tutor_id).await.unwrap().card.badges;
    let asked = verification_request(&owner, &asks("basic", &[paper(&owner, "passport").await])).await.unwrap();
    assert_eq!(asked.state, VerificationState::Waiting);
    assert!(!badges().await.contains(&"basic".to_owned()));
    let waiting = verifications_waiting(&admin).await.unwrap().items;
    assert_eq!((waiting.len(), waiting[0].papers[0].name.as_str()), (1, "passport.pdf"));
    assert!(waiting[0].papers[0].url.contains("signature="));
    verification_approve(&admin, asked.id).await.unwrap();
    assert!(badges().await.contains(&"basic".to_owned()));
    assert!(verifications_waiting(&admin).await.unwrap().items.is_empty());
    let again = verification_approve(&admin, asked.id).await.unwrap_err().to_refusal();
    assert_eq!(again.code, "verification_decided");
    let held = verification_request(&owner, &asks("basic", &[paper(&owner, "again").await])).await.unwrap_err();
    assert_eq!(held.to_refusal().code, "verification_held");
}

#[tokio::test]
async fn papers_stay_thirty_days_after_the_decision_and_the_badge_for_good() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let (owner, admin) = (test.context_of(&tutor.person), test.context_of(&test.person(Role::Admin).await));
    let asked = verification_request(&owner, &asks("basic", &[paper(&owner, "passport").await])).await.unwrap();
    let kept = async || {
        SweepUploads::run(&test.system(), Nothing {}).await.unwrap();
        sqlx::query_scalar::<_, i64>("select count(*) from uploads").fetch_one(&test.owner).await.unwrap()
    };
    test.clock.advance(Duration::days(100));
    assert_eq!(kept().await, 1, "what waits stays");
    verification_approve(&admin, asked.id).await.unwrap();
    test.clock.advance(Duration::days(29));
    assert_eq!(kept().await, 1);
    test.clock.advance(Duration::days(2));
    assert_eq!(kept().await, 0);
    let badges = tutor_profile_get(&test.anonymous(), tutor.tutor_id).await.unwrap().card.badges;
    assert!(badges.contains(&"basic".to_owned()));
}

#[tokio::test]
async fn a_rejection_needs_a_reason_which_is_mailed_and_one_may_ask_again() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let (owner, admin) = (test.context_of(&tutor.person), test.context_of(&test.person(Role::Admin).await));
    let asked = verification_request(&owner, &asks("basic", &[paper(&owner, "passport").await])).await.unwrap();
    let second = verification_request(&owner, &asks("basic", &[paper(&owner, "other").await])).await.unwrap_err();
    assert_eq!(second.to_refusal().code, "verification_waits");
    assert_eq!(verification_reject(&admin, asked.id, "").await.unwrap_err().to_refusal().code, "required");
    verification_reject(&admin, asked.id, "The date cannot be read.").await.unwrap();
    let email: String = sqlx::query_scalar("select email from users where id = $1")
        .bind(tutor.person.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert!(dev_mailbox(&test.system(), &email).await.unwrap()[0].text.contains("The date cannot be read."));
    let own = verifications_own(&owner).await.unwrap().items;
    assert_eq!(own[0].reason.as_deref(), Some("The date cannot be read."));
    verification_request(&owner, &asks("basic", &[paper(&owner, "sharper").await])).await.unwrap();
}

#[tokio::test]
async fn only_own_papers_count_and_tiers_are_climbed_one_at_a_time() {
    let test = TestApp::new().await;
    let (one, other) = (test.approved_tutor().await, test.approved_tutor().await);
    let (owner, stranger) = (test.context_of(&one.person), test.context_of(&other.person));
    let theirs = paper(&stranger, "passport").await;
    let code = async |request: VerificationRequest| {
        verification_request(&owner, &request).await.unwrap_err().to_refusal().code
    };
    assert_eq!(code(asks("basic", &[theirs])).await, "upload_unknown");
    assert_eq!(code(asks("verified", &[paper(&owner, "degree").await])).await, "verification_order");
    assert_eq!(code(asks("premium", &[paper(&owner, "degree").await])).await, "tier_unknown");
    assert_eq!(code(asks("basic", &[])).await, "papers_counted");
    let student = test.context_of(&test.student().await);
    let missing = verification_request(&student, &asks("basic", &[theirs])).await.unwrap_err().to_refusal();
    assert_eq!(missing.code, "tutor_profile_missing");
}

#[tokio::test]
async fn only_staff_sees_papers_and_nobody_decides_about_their_own() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let owner = test.context_of(&tutor.person);
    let asked = verification_request(&owner, &asks("basic", &[paper(&owner, "passport").await])).await.unwrap();
    for context in [&owner, &test.context_of(&test.student().await), &test.anonymous()] {
        assert_eq!(verifications_waiting(context).await.unwrap_err().to_refusal().code, "not_found");
        assert_eq!(verification_approve(context, asked.id).await.unwrap_err().to_refusal().code, "not_found");
    }
    sqlx::query("update users set roles = roles || '{admin}' where id = $1")
        .bind(tutor.person.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let both = test.context_of(&test.reload(tutor.person.id).await);
    assert_eq!(verification_approve(&both, asked.id).await.unwrap_err().to_refusal().code, "own_profile");
}

#[tokio::test]
async fn a_hundred_lessons_and_fast_answers_stand_on_the_card() {
    let test = TestApp::new().await;
    let tutor = test.approved_tutor().await;
    let badges = async |lessons: i64, minutes: Option<i32>| {
        let counted = "update tutors set lesson_count = $2, response_minutes = $3 where id = $1";
        let counted = sqlx::query(counted).bind(tutor.tutor_id.0).bind(lessons).bind(minutes);
        counted.execute(&test.owner).await.unwrap();
        let badges = tutor_profile_get(&test.anonymous(), tutor.tutor_id).await.unwrap().card.badges;
        ["lessons_100", "fast"].map(|code| badges.contains(&code.to_owned()))
    };
    assert_eq!(badges(9, Some(1)).await, [false, false], "too few to tell");
    assert_eq!(badges(99, Some(61)).await, [false, false]);
    assert_eq!(badges(99, None).await, [false, false]);
    assert_eq!(badges(10, Some(60)).await, [false, true]);
    assert_eq!(badges(100, None).await, [true, false]);
}
