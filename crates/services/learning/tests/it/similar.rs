//! What those who learn in a course also study.

use crate::courses::{draft, enrolled, shown};
use services::{Context, learning::courses::courses_similar, people::blocks::block_put};
use testkit::scene::{Scene, is_not_found};

async fn learners(scene: &Scene, count: usize) -> Vec<Context> {
    let mut people = Vec::new();
    for _ in 0..count {
        people.push(scene.test.context_of(&scene.test.student().await));
    }
    people
}

#[tokio::test]
async fn three_who_share_two_courses_tie_them_and_two_do_not() {
    let scene = Scene::new().await;
    let mut courses = Vec::new();
    for _ in 0..3 {
        courses.push(shown(&scene, 0).await.card.id);
    }
    let [one, shared, rare] = [courses[0], courses[1], courses[2]];
    for (at, person) in learners(&scene, 3).await.iter().enumerate() {
        enrolled(person, one).await.unwrap();
        enrolled(person, shared).await.unwrap();
        if at < 2 {
            enrolled(person, rare).await.unwrap();
        }
    }
    let anybody = scene.test.anonymous();
    let ids = |context: Context, id| async move {
        let found = courses_similar(&context, id).await.unwrap();
        found.items.into_iter().map(|card| card.id).collect::<Vec<_>>()
    };
    // Each of them is of a subject of its own, so only what learners share ties them.
    assert_eq!(ids(anybody.clone(), one).await, [shared]);
    assert!(ids(anybody.clone(), rare).await.is_empty());
    let own = scene.as_student();
    enrolled(&own, shared).await.unwrap();
    assert!(ids(own, one).await.is_empty(), "nobody is offered what they take already");
    let away = scene.as_student();
    block_put(&away, scene.tutor.person.id).await.unwrap();
    is_not_found(courses_similar(&away, one).await);
    is_not_found(courses_similar(&anybody, draft(&scene, 0).await.card.id).await);
}
