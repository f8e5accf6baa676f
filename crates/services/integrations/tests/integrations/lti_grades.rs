//! Results: told once, when a course is finished, to the platform that named a line for it; again while it stumbles.

use super::lti_stage::{Stage, opens_with};
use chrono::Duration;
use domain::ids::{CourseId, UnitId};
use serde_json::json;
use services::{
    SignedIn,
    integrations::lti::{grades_follow, link_remove, links_list},
    learning::enrolment::unit_complete,
};

/// A member who came to a free course with a line for its result.
async fn learning(stage: &Stage, line: &str) -> (SignedIn, CourseId, Vec<UnitId>) {
    let (course, units) = stage.course(0).await;
    let mia = stage.member("mia@b.test").await;
    stage.linked(&mia, "mia").await;
    let line = stage.platform.line(line);
    stage.came(&stage.test().anonymous(), "mia", &opens_with(course, &line)).await.unwrap();
    (mia, course, units)
}

async fn finish(stage: &Stage, person: &SignedIn, units: &[UnitId]) {
    for unit in units {
        unit_complete(&stage.test().context_of(person), *unit).await.unwrap();
    }
}

fn paths(stage: &Stage) -> Vec<(String, u16)> {
    stage.platform.scored().into_iter().map(|scored| (scored.path, scored.status)).collect()
}

#[tokio::test]
async fn a_finished_course_is_told_once_to_the_platform_that_opened_it() {
    let stage = Stage::new().await;
    let (mia, course, units) = learning(&stage, "1").await;
    finish(&stage, &mia, &units[..1]).await;
    stage.test().run_jobs().await;
    assert!(stage.platform.scored().is_empty(), "half of it is no result");
    finish(&stage, &mia, &units[1..]).await;
    stage.test().run_jobs().await;
    let scored = stage.platform.scored();
    assert_eq!(paths(&stage), [("/lines/1/scores?type=course".to_owned(), 200)]);
    let score = &scored[0].score;
    assert_eq!((&score["userId"], &score["scoreGiven"]), (&json!("mia"), &score["scoreMaximum"]));
    assert_eq!((&score["activityProgress"], &score["gradingProgress"]), (&json!("Completed"), &json!("FullyGraded")));
    // What is heard twice is told once.
    let mut work = stage.test().system().begin().await.unwrap();
    for event in spine::events::after(&mut *work, 0, 1_000).await.unwrap() {
        grades_follow(&mut work, &stage.test().system(), &event).await.unwrap();
    }
    work.commit().await.unwrap();
    stage.test().run_jobs().await;
    assert_eq!(stage.platform.scored().len(), 1);
    // Whoever comes back from another place of the platform is told there too, by the same word that lets us in.
    let other = opens_with(course, &stage.platform.line("2"));
    stage.came(&stage.test().anonymous(), "mia", &other).await.unwrap();
    stage.test().run_jobs().await;
    assert_eq!(paths(&stage).len(), 2);
    assert_eq!(stage.platform.scored()[1].score, *score);
    assert_eq!(stage.platform.let_in(), 1);
}

#[tokio::test]
async fn a_platform_that_stumbles_is_told_again_and_one_that_says_never_is_not() {
    let stage = Stage::new().await;
    let (mia, _, units) = learning(&stage, "1").await;
    stage.platform.plan([503, 0, 401, 200]);
    finish(&stage, &mia, &units).await;
    stage.test().run_jobs().await;
    for _ in 0..4 {
        stage.test().clock.advance(Duration::hours(2));
        stage.test().run_jobs().await;
    }
    let statuses: Vec<u16> = paths(&stage).into_iter().map(|(_, status)| status).collect();
    assert_eq!(statuses, [503, 0, 401, 200]);
    assert_eq!(stage.platform.let_in(), 2, "after a no it asks anew to be let in");
    let told: (i32, bool) = sqlx::query_as("select tries, told_at is not null from lti_grades")
        .fetch_one(&stage.test().owner)
        .await
        .unwrap();
    assert_eq!(told, (4, true));
}

#[tokio::test]
async fn a_line_that_is_gone_is_given_up_and_so_is_a_platform_that_never_answers() {
    let stage = Stage::new().await;
    let (mia, course, units) = learning(&stage, "1").await;
    let never = opens_with(course, &stage.platform.line("2"));
    stage.came(&stage.test().anonymous(), "mia", &never).await.unwrap();
    // The first that is told is told that its line is gone, the other one that the platform is not well.
    stage.platform.plan(std::iter::once(404).chain(std::iter::repeat_n(500, 30)));
    finish(&stage, &mia, &units).await;
    stage.test().run_jobs().await;
    for _ in 0..90 {
        stage.test().clock.advance(Duration::hours(1));
        stage.test().run_jobs().await;
    }
    let ends: Vec<(bool, Option<String>)> =
        sqlx::query_as("select given_up_at is not null, problem from lti_grades order by tries")
            .fetch_all(&stage.test().owner)
            .await
            .unwrap();
    assert_eq!(ends, [(true, Some("status 404".to_owned())), (true, Some("status 500".to_owned()))]);
    assert_eq!(stage.platform.scored().len(), 12);
}

#[tokio::test]
async fn nothing_is_told_of_whoever_ended_the_link_or_came_without_a_line() {
    let stage = Stage::new().await;
    let (mia, _, units) = learning(&stage, "1").await;
    let own = stage.test().context_of(&mia);
    link_remove(&own, links_list(&own).await.unwrap().items[0].id).await.unwrap();
    finish(&stage, &mia, &units).await;
    stage.test().run_jobs().await;
    assert!(stage.platform.scored().is_empty());
    assert_eq!(stage.scene.count("lti_grades").await, 0);
}
