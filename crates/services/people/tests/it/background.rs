//! Background checks: asked for once at a time, believed by the provider's word, judged by the staff, over in time.

use adapters::checks::CheckResult;
use chrono::Duration;
use domain::{identity::Role, people::background_check::CheckState};
use services::{
    Context,
    people::{
        background_check::{
            LapseChecks, check_clear, check_refuse, check_reported, check_request, checks_judged, checks_own,
            sandbox_check,
        },
        tutor_profile::tutor_profile_get,
    },
};
use spine::job::{Job, Nothing};
use testkit::{
    ApprovedTutor, TestApp,
    scene::{is_not_found, refused},
};

/// A tutor whom nobody checked yet, and somebody of the staff.
async fn unchecked(test: &TestApp) -> (ApprovedTutor, Context, Context) {
    let tutor = test.approved_tutor().await;
    let none = sqlx::query("update tutors set background_until = null where id = $1").bind(tutor.tutor_id.0);
    none.execute(&test.owner).await.unwrap();
    let (own, admin) = (test.context_of(&tutor.person), test.context_of(&test.person(Role::Admin).await));
    (tutor, own, admin)
}

async fn tier(test: &TestApp) -> (String, bool) {
    let row = sqlx::query_as("select verification, coalesce(background_until > $1, false) from tutors");
    row.bind(test.app.clock.now()).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn whoever_is_clear_is_told_so_on_their_page_and_asks_again_only_towards_the_end() {
    let test = TestApp::new().await;
    let (tutor, own, _) = unchecked(&test).await;
    is_not_found(sandbox_check(&test.anonymous(), uuid::Uuid::nil().into(), CheckResult::Clear).await);
    let asked = check_request(&own).await.unwrap();
    assert_eq!(asked.status, CheckState::Pending);
    assert_eq!(asked.invitation_url, Some(format!("/sandbox/checks/{}", asked.id)));
    assert_eq!(refused(check_request(&own).await), (409, "background_check_waits".into()));
    for _ in 0..2 {
        sandbox_check(&test.anonymous(), asked.id, CheckResult::Clear).await.unwrap();
    }
    // What comes late changes nothing.
    sandbox_check(&test.anonymous(), asked.id, CheckResult::Consider).await.unwrap();
    let seen = checks_own(&own).await.unwrap().items.remove(0);
    assert_eq!((seen.status, seen.invitation_url), (CheckState::Clear, None));
    assert_eq!(seen.valid_until, Some(test.app.clock.now() + Duration::days(730)));
    let badges = tutor_profile_get(&test.anonymous(), tutor.tutor_id).await.unwrap().card.badges;
    assert!(badges.contains(&"checked".to_owned()), "{badges:?}");
    assert_eq!(refused(check_request(&own).await), (409, "background_check_held".into()));
    test.clock.advance(Duration::days(671));
    assert!(check_request(&own).await.is_ok());
}

#[tokio::test]
async fn what_was_found_is_judged_by_the_staff_and_by_nobody_of_themselves() {
    let test = TestApp::new().await;
    let (tutor, own, admin) = unchecked(&test).await;
    is_not_found(checks_judged(&own).await);
    let asked = check_request(&own).await.unwrap();
    assert_eq!(refused(check_clear(&admin, asked.id).await), (409, "background_check_decided".into()));
    sandbox_check(&test.anonymous(), asked.id, CheckResult::Consider).await.unwrap();
    is_not_found(check_clear(&own, asked.id).await);
    assert_eq!(refused(check_refuse(&admin, asked.id, "  ").await).0, 422);
    let waiting = checks_judged(&admin).await.unwrap().items;
    assert_eq!((waiting.len(), waiting[0].tutor_id), (1, tutor.tutor_id));
    // The provider's word does not overrule the person who looks.
    sandbox_check(&test.anonymous(), asked.id, CheckResult::Clear).await.unwrap();
    assert_eq!(tier(&test).await, ("none".into(), false));
    check_refuse(&admin, asked.id, "A conviction of last year.").await.unwrap();
    assert_eq!(refused(check_clear(&admin, asked.id).await), (409, "background_check_decided".into()));
    let seen = checks_own(&own).await.unwrap().items.remove(0);
    assert_eq!((seen.status, seen.reason.as_deref()), (CheckState::Refused, Some("A conviction of last year.")));
    let again = check_request(&own).await.unwrap();
    sandbox_check(&test.anonymous(), again.id, CheckResult::Consider).await.unwrap();
    check_clear(&admin, again.id).await.unwrap();
    assert_eq!(tier(&test).await, ("none".into(), true));
}

#[tokio::test]
async fn with_papers_it_makes_the_highest_tier_and_loses_it_when_it_is_over() {
    let test = TestApp::new().await;
    let (_, own, _) = unchecked(&test).await;
    sqlx::query("update tutors set verification = 'verified'").execute(&test.owner).await.unwrap();
    let asked = check_request(&own).await.unwrap();
    sandbox_check(&test.anonymous(), asked.id, CheckResult::Clear).await.unwrap();
    assert_eq!(tier(&test).await, ("premium".into(), true));
    test.clock.advance(Duration::days(729));
    LapseChecks::run(&test.system(), Nothing {}).await.unwrap();
    assert_eq!(tier(&test).await, ("premium".into(), true));
    test.clock.advance(Duration::days(1));
    for _ in 0..2 {
        LapseChecks::run(&test.system(), Nothing {}).await.unwrap();
        assert_eq!(tier(&test).await, ("verified".into(), false));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_requests_at_once_one_is_made_and_a_stranger_reports_nothing() {
    let test = TestApp::new().await;
    let (_, own, _) = unchecked(&test).await;
    let mut race = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let own = own.clone();
        race.spawn(async move { check_request(&own).await.is_ok() });
    }
    assert_eq!(race.join_all().await.into_iter().filter(|made| *made).count(), 1);
    let id = checks_own(&own).await.unwrap().items[0].id;
    let body =
        format!(r#"{{"type":"report.completed","data":{{"object":{{"candidate_id":"{id}","result":"clear"}}}}}}"#);
    assert_eq!(refused(check_reported(&test.anonymous(), body.as_bytes(), Some("00")).await).1, "report_unsigned");
    assert_eq!(tier(&test).await, ("none".into(), false));
}
