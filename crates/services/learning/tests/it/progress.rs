//! Skills that were learned, what a week came to, and what a parent sees of a child.

use crate::courses::{enrolled, read, shown, units};
use domain::{
    identity::{Role, family::ChildRequest},
    learning::{
        enrolment::EnrolRequest,
        goals::{GoalRequest, ProgressSettings},
        quiz::{Answer, AttemptRequest},
    },
};
use services::{
    Context, SignedIn,
    identity::family::child_create,
    learning::{
        enrolment,
        goals::{child_progress, goal_add, progress_own, progress_settings_put},
    },
};
use testkit::{
    TestApp,
    scene::{Scene, is_not_found},
};

fn goal(text: &str) -> GoalRequest {
    GoalRequest { text: Some(text.into()), ..GoalRequest::default() }
}

async fn weeks(test: &TestApp, person: &SignedIn) -> i64 {
    sqlx::query_scalar("select count(*) from notices where kind = 'weekly_summary' and user_id = $1")
        .bind(person.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap()
}

async fn finished(scene: &Scene, learner: &Context) {
    let course = shown(scene, 0).await;
    enrolled(learner, course.card.id).await.unwrap();
    let all = units(&course);
    for unit in all.iter().take(3) {
        read(learner, *unit).await;
    }
    let right = AttemptRequest { answers: vec![Answer::Place(1)] };
    assert!(enrolment::quiz_attempt(learner, all[3], &right).await.unwrap().passed);
}

#[tokio::test]
async fn a_subject_is_learned_when_a_course_of_it_is_finished_and_not_before() {
    let scene = Scene::new().await;
    let own = scene.as_student();
    let course = shown(&scene, 0).await;
    enrolment::enrol(&own, course.card.id, &EnrolRequest::default(), None).await.unwrap();
    read(&own, units(&course)[0]).await;
    assert!(progress_own(&own).await.unwrap().skills.is_empty(), "begun is not learned");
    finished(&scene, &own).await;
    let skills = progress_own(&own).await.unwrap().skills;
    assert_eq!(skills.len(), 1);
    assert_eq!((skills[0].courses, skills[0].lessons, skills[0].minutes), (1, 0, 0));
    assert!(progress_own(&scene.as_tutor()).await.unwrap().skills.is_empty(), "teaching is not learning");
}

#[tokio::test]
async fn a_week_is_told_once_on_monday_to_whoever_did_something_and_wants_to_hear_it() {
    let test = TestApp::new().await;
    let (did, off, nothing) = (test.student().await, test.student().await, test.student().await);
    let hidden = ProgressSettings { weekly: false, ..ProgressSettings::default() };
    progress_settings_put(&test.context_of(&off), hidden).await.unwrap();
    goal_add(&test.context_of(&nothing), &goal("Older than the week")).await.unwrap();
    test.until("2026-03-10T09:00:00Z").await;
    for person in [&did, &off] {
        goal_add(&test.context_of(person), &goal("Speak")).await.unwrap();
    }
    let told = async || (weeks(&test, &did).await, weeks(&test, &off).await, weeks(&test, &nothing).await);
    test.until("2026-03-16T07:30:00Z").await;
    assert_eq!(told().await, (0, 0, 0), "it is early");
    for later in ["2026-03-16T09:30:00Z", "2026-03-16T11:30:00Z"] {
        test.until(later).await;
        assert_eq!(told().await, (1, 0, 0), "{later}");
    }
    test.until("2026-03-23T09:30:00Z").await;
    assert_eq!(told().await, (1, 0, 0), "a week in which nothing was done is not spoken of");
}

#[tokio::test]
async fn a_parent_sees_how_a_child_gets_on_and_nobody_else_does() {
    let test = TestApp::new().await;
    let (parent, other) = (test.person(Role::Parent).await, test.person(Role::Parent).await);
    let request = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2016-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let own = test.context_of(&parent);
    let child = child_create(&own, &request, None).await.unwrap();
    let mia = test.context_of(&test.reload(child.id).await);
    goal_add(&mia, &goal("Count to a hundred")).await.unwrap();
    let seen = child_progress(&own, child.id).await.unwrap();
    assert_eq!((seen.goals.len(), seen.streak.is_some()), (1, true));
    let off = ProgressSettings { streaks: false, badges: false, ..ProgressSettings::default() };
    progress_settings_put(&mia, off).await.unwrap();
    let seen = child_progress(&own, child.id).await.unwrap();
    assert!(seen.streak.is_none() && seen.badges.is_empty(), "what the child switched off is off");
    is_not_found(child_progress(&test.context_of(&other), child.id).await);
    is_not_found(child_progress(&test.context_of(&test.student().await), child.id).await);
    is_not_found(child_progress(&mia, child.id).await);
    is_not_found(child_progress(&own, parent.id).await);
    test.until("2026-03-09T09:30:00Z").await;
    assert_eq!(weeks(&test, &test.reload(child.id).await).await, 0, "a child's week is its parent's to look at");
}
