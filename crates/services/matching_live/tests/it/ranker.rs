//! The learned ranker behind its port: it orders when it may, and is never in the way.

use crate::support::{Fake, Mood, ids, list, tutors_of, version};
use domain::{
    identity::Role,
    matching::admin::{FLAG, PromoteRequest},
};
use services::{
    matching_live::{
        admin::{matching_told, promote, promoted, rollback},
        ports::ranking_set,
    },
    platform::flags::flags_list,
};
use std::sync::Arc;
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

fn asked(version: Option<&str>, rollout: Option<i64>) -> PromoteRequest {
    PromoteRequest { version: version.map(str::to_owned), rollout }
}

#[tokio::test]
async fn a_promoted_version_orders_for_those_it_is_let_out_to_and_the_answer_says_so() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 4).await;
    ranking_set(&test.app, Arc::new(Fake::of(Mood::Answers)));
    let admin = test.context_of(&test.admin().await);
    let student = test.context_of(&test.student().await);
    promote(&admin, &asked(Some("v1"), Some(0))).await.unwrap();
    let beside = list(&student, subject).await;
    assert_eq!(beside.model.kind, "rules", "it is only tried out");
    let shadowed = "select count(*) from match_shown where shadow_place is not null";
    assert_eq!(sqlx::query_scalar::<_, i64>(shadowed).fetch_one(&test.owner).await.unwrap(), 4);
    let told = promote(&admin, &asked(None, None)).await.unwrap();
    assert_eq!((told.model.version.as_str(), told.model.rollout_percent, told.model.loaded), ("v1", 100, true));
    // Each server knows its flags for four seconds of machine time.
    tokio::time::sleep(std::time::Duration::from_millis(4_200)).await;
    let learned = list(&student, subject).await;
    assert_eq!((learned.model.version.as_str(), learned.model.kind.as_str()), ("v1", "trees"));
    let best = tutors.iter().map(|tutor| tutor.tutor_id).max();
    assert_eq!(ids(&learned).first().copied(), best, "the best keeps the first place");
    assert_eq!(told.drift.len(), 1);
}

#[tokio::test]
async fn a_late_or_broken_ranker_is_the_rules_and_never_an_error() {
    for mood in [Mood::Late, Mood::Cannot] {
        let test = TestApp::new().await;
        let subject = test.subject().await;
        tutors_of(&test, subject, 2).await;
        ranking_set(&test.app, Arc::new(Fake::of(mood)));
        let admin = test.context_of(&test.admin().await);
        promote(&admin, &asked(Some("v1"), None)).await.unwrap();
        let student = test.context_of(&test.student().await);
        let begun = std::time::Instant::now();
        let answer = list(&student, subject).await;
        assert_eq!((answer.model.kind.as_str(), answer.items.len()), ("rules", 2), "{mood:?}");
        assert!(begun.elapsed() < std::time::Duration::from_secs(3), "{mood:?}: {:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn only_a_version_that_is_surely_better_goes_live_and_one_goes_back_by_one_step() {
    let test = TestApp::new().await;
    let mut fake = Fake::of(Mood::Answers);
    fake.versions.insert(0, version("v2", Some(0.02)));
    let mut broken = version("bad", Some(0.5));
    broken.broken = Some("model.json: is missing".into());
    fake.versions.push(broken);
    ranking_set(&test.app, Arc::new(fake));
    let admin = test.context_of(&test.admin().await);
    assert_eq!(refused(rollback(&admin).await), (409, "nothing_to_roll_back".into()));
    for (version, code) in [("v0", "model_not_better"), ("bad", "model_broken"), ("v9", "model_unknown")] {
        assert_eq!(refused(promote(&admin, &asked(Some(version), None)).await).1, code);
    }
    assert_eq!(refused(promote(&admin, &asked(Some("v1"), Some(33))).await), (422, "rollout_unknown".into()));
    assert_eq!(promoted(&admin).await.unwrap(), None);
    let version_of = |told: domain::matching::admin::MatchingTold| told.model.version;
    assert_eq!(version_of(promote(&admin, &asked(Some("v1"), Some(10))).await.unwrap()), "v1");
    assert_eq!(version_of(promote(&admin, &asked(None, Some(50))).await.unwrap()), "v2", "the newest that may");
    let flag = flags_list(&admin).await.unwrap().into_iter().find(|flag| flag.key == FLAG).unwrap();
    assert_eq!(flag.rollout_percent, 50);
    assert_eq!(version_of(rollback(&admin).await.unwrap()), "v1");
    assert_eq!(version_of(rollback(&admin).await.unwrap()), "rules");
    assert_eq!(refused(rollback(&admin).await), (409, "nothing_to_roll_back".into()));
    let acts = "select count(*) from audit_log where act in ('matching.promote', 'matching.rollback')";
    assert_eq!(sqlx::query_scalar::<_, i64>(acts).fetch_one(&test.owner).await.unwrap(), 4);
}

#[tokio::test]
async fn the_ranker_is_the_staffs_alone() {
    let test = TestApp::new().await;
    ranking_set(&test.app, Arc::new(Fake::of(Mood::Answers)));
    for role in [Role::Student, Role::Tutor, Role::Parent] {
        let context = test.context_of(&test.person(role).await);
        is_not_found(matching_told(&context).await);
        is_not_found(promote(&context, &asked(Some("v1"), None)).await);
        is_not_found(rollback(&context).await);
    }
    is_not_found(matching_told(&test.anonymous()).await);
    let told = matching_told(&test.context_of(&test.admin().await)).await.unwrap();
    assert_eq!((told.model.version.as_str(), told.versions.len()), ("rules", 2));
    assert!(told.shares.bookings_from_recommendations.is_none() && told.ctr.is_empty(), "no data is no number");
}
