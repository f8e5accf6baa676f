//! Waiting for a place of a full cohort: the line, the day a place is kept, and who gets it.

use crate::{
    cohorts::{learner, opened, taken},
    courses::{later, shown},
    holds,
};
use chrono::Duration;
use domain::{ids::CohortId, learning::cohort::Cohort};
use services::{
    Context, Result,
    learning::{
        cohorts::{cohort_cancel, cohort_get, cohort_leave, cohort_list, cohort_unwait, cohort_wait},
        enrolment,
    },
    people::blocks::block_put,
};
use testkit::scene::{Scene, is_not_found, refused};

/// A cohort of two with nobody outside, and who has its places.
async fn full(scene: &Scene) -> (CohortId, [Context; 2]) {
    let cohort = opened(scene, shown(scene, 500).await.card.id, 2).await;
    let inside = [learner(scene).await, learner(scene).await];
    for person in &inside {
        taken(person, cohort.id).await.unwrap();
    }
    (cohort.id, inside)
}

async fn seen(person: &Context, id: CohortId) -> Cohort {
    cohort_get(person, id).await.unwrap()
}

async fn offers(scene: &Scene) -> i64 {
    sqlx::query_scalar("select count(*) from notices where kind = 'cohort_place'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn nobody_waits_who_could_take_a_place_or_may_not_have_one() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await.card.id;
    let cohort = opened(&scene, course, 2).await.id;
    let (inside, outside) = (learner(&scene).await, learner(&scene).await);
    assert_eq!(refused(cohort_wait(&outside, cohort).await), (409, "cohort_place_free".into()));
    taken(&inside, cohort).await.unwrap();
    taken(&learner(&scene).await, cohort).await.unwrap();
    assert_eq!(refused(cohort_wait(&inside, cohort).await), (409, "enrolled_already".into()));
    assert_eq!(refused(cohort_wait(&scene.as_tutor(), cohort).await), (409, "course_own".into()));
    let blocked = learner(&scene).await;
    block_put(&blocked, scene.tutor.person.id).await.unwrap();
    is_not_found(cohort_wait(&blocked, cohort).await);
    is_not_found(cohort_unwait(&blocked, cohort).await);
    for _ in 0..10 {
        let other = opened(&scene, course, 2).await.id;
        taken(&learner(&scene).await, other).await.unwrap();
        taken(&learner(&scene).await, other).await.unwrap();
        cohort_wait(&outside, other).await.unwrap();
    }
    assert_eq!(refused(cohort_wait(&outside, cohort).await), (409, "cohort_waits_too_many".into()));
    let late = learner(&scene).await;
    scene.test.clock.advance(Duration::days(38));
    assert_eq!(refused(cohort_wait(&late, cohort).await), (409, "cohort_begun".into()));
}

#[tokio::test]
async fn a_place_that_becomes_free_is_kept_a_day_for_the_first_and_then_for_the_next() {
    let scene = Scene::new().await;
    let (id, inside) = full(&scene).await;
    let (first, second, passer) = (learner(&scene).await, learner(&scene).await, learner(&scene).await);
    assert_eq!(seen(&first, id).await.actions, ["wait"]);
    let line = cohort_wait(&first, id).await.unwrap().waiting.unwrap();
    assert_eq!((line.place, line.offered_until), (1, None));
    scene.test.clock.advance(Duration::minutes(1));
    assert_eq!(cohort_wait(&second, id).await.unwrap().waiting.unwrap().place, 2);
    assert_eq!(cohort_wait(&first, id).await.unwrap().waiting.unwrap().place, 1, "asked twice, waited once");
    assert_eq!((seen(&scene.as_tutor(), id).await.waits, seen(&passer, id).await.waits), (Some(2), None));
    assert_eq!(cohort_list(&passer, (None, false), None, None).await.unwrap().items[0].free, 0);
    cohort_leave(&inside[0], id).await.unwrap();
    // Before anybody has been told, too, whoever waits comes first.
    assert_eq!(refused(taken(&passer, id).await), (409, "cohort_full".into()));
    scene.test.run_jobs().await;
    assert_eq!(offers(&scene).await, 1);
    let offered = seen(&first, id).await;
    assert!(offered.waiting.unwrap().offered_until.is_some() && offered.actions == ["enrol", "unwait"]);
    assert_eq!((seen(&second, id).await.free, seen(&passer, id).await.free), (0, 0));
    assert_eq!(refused(taken(&second, id).await), (409, "cohort_full".into()));
    // A day later it is the next one's.
    later(&scene, Duration::hours(25)).await;
    assert_eq!(refused(taken(&first, id).await), (409, "cohort_full".into()));
    assert_eq!(seen(&first, id).await.waiting, None);
    taken(&second, id).await.unwrap();
    assert_eq!((seen(&second, id).await.waiting, offers(&scene).await), (None, 2));
    assert_eq!(seen(&passer, id).await.free, 0);
    holds(&scene.test).await;
}

#[tokio::test]
async fn a_place_that_is_given_back_and_one_that_is_not_wanted_go_to_whoever_waits() {
    let scene = Scene::new().await;
    let (id, inside) = full(&scene).await;
    let (first, second) = (learner(&scene).await, learner(&scene).await);
    cohort_wait(&first, id).await.unwrap();
    scene.test.clock.advance(Duration::minutes(1));
    cohort_wait(&second, id).await.unwrap();
    let place = seen(&inside[0], id).await.enrolment_id.unwrap();
    enrolment::enrolment_return(&inside[0], place, None).await.unwrap();
    scene.test.run_jobs().await;
    let left = cohort_unwait(&first, id).await.unwrap();
    assert_eq!(left.waiting, None);
    scene.test.run_jobs().await;
    taken(&second, id).await.unwrap();
    // Nobody waits any more: what becomes free is anybody's.
    cohort_leave(&inside[1], id).await.unwrap();
    scene.test.run_jobs().await;
    taken(&first, id).await.unwrap();
    holds(&scene.test).await;
}

#[tokio::test]
async fn a_place_that_is_kept_has_one_winner_however_many_try() {
    let scene = Scene::new().await;
    let (id, inside) = full(&scene).await;
    let mut people = Vec::new();
    for _ in 0..4 {
        people.push(learner(&scene).await);
        cohort_wait(&people[people.len() - 1], id).await.unwrap();
        scene.test.clock.advance(Duration::minutes(1));
    }
    cohort_leave(&inside[0], id).await.unwrap();
    scene.test.run_jobs().await;
    let tried = futures::future::join_all(people.iter().chain(&people).map(|person| taken(person, id))).await;
    assert_eq!(tried.iter().filter(|one| one.is_ok()).count(), 1);
    assert_eq!(seen(&people[0], id).await.actions, ["leave"], "the first has it");
    let taken_places: i64 = sqlx::query_scalar("select count(*) from cohort_seats where cohort_id = $1")
        .bind(id.0)
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(taken_places, 2);
    holds(&scene.test).await;
}

#[tokio::test]
async fn the_database_keeps_one_place_for_one_person() -> Result<()> {
    let scene = Scene::new().await;
    let (id, _) = full(&scene).await;
    let (first, second) = (learner(&scene).await, learner(&scene).await);
    cohort_wait(&first, id).await?;
    cohort_wait(&second, id).await?;
    let keep = async |person: &Context, number: i16| {
        sqlx::query(
            "update cohort_waits set offered_number = $3, offered_until = ends_at where cohort_id = $1
             and learner_id = $2",
        )
        .bind(id.0)
        .bind(person.actor_id())
        .bind(number)
        .execute(&scene.test.owner)
        .await
    };
    keep(&first, 1).await.unwrap();
    assert!(keep(&second, 1).await.is_err(), "one place is kept for one");
    assert!(keep(&second, 3).await.is_err(), "there is no third place");
    Ok(())
}

#[tokio::test]
async fn nobody_is_offered_a_place_of_a_cohort_that_is_off_or_long_begun() {
    let scene = Scene::new().await;
    let (id, _) = full(&scene).await;
    let waits = learner(&scene).await;
    cohort_wait(&waits, id).await.unwrap();
    cohort_cancel(&scene.as_tutor(), id).await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!((offers(&scene).await, seen(&waits, id).await.waiting), (0, None));
    let (late, people) = full(&scene).await;
    cohort_wait(&waits, late).await.unwrap();
    scene.test.run_jobs().await;
    scene.test.clock.advance(Duration::days(38));
    cohort_leave(&people[0], late).await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!(offers(&scene).await, 0);
}
