//! Goals and what is shown of progress.

use domain::learning::goals::{GoalRequest, GoalStatus, Milestone, ProgressSettings};
use services::learning::goals::{goal_add, goal_update, milestones_told, progress_own, progress_settings_put};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

fn goal(text: &str) -> GoalRequest {
    GoalRequest { text: Some(text.into()), ..GoalRequest::default() }
}

#[tokio::test]
async fn a_goal_is_its_owners_and_there_is_room_for_thirty() {
    let test = TestApp::new().await;
    let (own, other) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let first = goal_add(&own, &goal("Speak")).await.unwrap();
    let done = GoalRequest { status: Some("done".into()), ..GoalRequest::default() };
    is_not_found(goal_update(&other, first.id, &done).await);
    for _ in 1..30 {
        goal_add(&own, &goal("More")).await.unwrap();
    }
    assert_eq!(refused(goal_add(&own, &goal("Too many")).await), (409, "goals_too_many".into()));
    let reached = goal_update(&own, first.id, &done).await.unwrap();
    assert_eq!(reached.status, GoalStatus::Done);
    goal_add(&own, &goal("There is room again")).await.unwrap();
    assert!(progress_own(&other).await.unwrap().goals.is_empty());
}

#[tokio::test]
async fn what_is_switched_off_is_not_shown() {
    let test = TestApp::new().await;
    let own = test.context_of(&test.student().await);
    let first = goal_add(&own, &goal("Speak")).await.unwrap();
    let done = GoalRequest { status: Some("done".into()), ..GoalRequest::default() };
    goal_update(&own, first.id, &done).await.unwrap();
    let shown = progress_own(&own).await.unwrap();
    assert!(shown.streak.is_some() && !shown.badges.is_empty());
    progress_settings_put(&own, ProgressSettings { streaks: false, badges: false, weekly: false, helps: false })
        .await
        .unwrap();
    let hidden = progress_own(&own).await.unwrap();
    assert!(hidden.streak.is_none() && hidden.badges.is_empty());
}

#[tokio::test]
async fn what_was_reached_is_told_once_and_not_while_it_is_switched_off() {
    let test = TestApp::new().await;
    let (own, other) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    let done = GoalRequest { status: Some("done".into()), ..GoalRequest::default() };
    let first = goal_add(&own, &goal("Speak")).await.unwrap();
    assert!(progress_own(&own).await.unwrap().fresh.is_empty());
    goal_update(&own, first.id, &done).await.unwrap();
    let seen = |badges| ProgressSettings { streaks: true, badges, weekly: true, helps: true };
    progress_settings_put(&own, seen(false)).await.unwrap();
    assert!(progress_own(&own).await.unwrap().fresh.is_empty(), "nothing is celebrated for who wants none of it");
    progress_settings_put(&own, seen(true)).await.unwrap();
    let fresh = progress_own(&own).await.unwrap().fresh;
    assert_eq!(fresh, [Milestone::FirstGoal]);
    milestones_told(&other, &fresh).await.unwrap();
    assert_eq!(progress_own(&own).await.unwrap().fresh, fresh, "somebody else was told of theirs");
    for _ in 0..2 {
        milestones_told(&own, &fresh).await.unwrap();
    }
    let after = progress_own(&own).await.unwrap();
    assert!(after.fresh.is_empty() && after.badges == fresh, "it stays reached");
}
