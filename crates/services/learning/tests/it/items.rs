//! What questions are worth: first tries at exactly what is shown, for who teaches it.

use crate::courses::{enrolled, shown, units};
use domain::{
    ids::{CourseId, UnitId},
    learning::{
        outline::Outline,
        quiz::{Answer, AttemptRequest},
    },
};
use services::{
    Context,
    learning::{
        courses::{course_approve, course_get, course_submit, outline_put},
        enrolment::{quiz_attempt, version_change},
        items::quiz_items,
    },
};
use testkit::scene::{Scene, is_not_found, refused};

async fn tried(context: &Context, unit: UnitId, place: i64) {
    let request = AttemptRequest { answers: vec![Answer::Place(place)] };
    assert_eq!(quiz_attempt(context, unit, &request).await.unwrap().passed, place == 1);
}

async fn learner(scene: &Scene, course: CourseId) -> Context {
    let context = scene.test.context_of(&scene.test.student().await);
    enrolled(&context, course).await.unwrap();
    context
}

/// What is shown is replaced by the draft with something changed in it.
async fn shown_again(scene: &Scene, course: CourseId, change: impl FnOnce(&mut Outline)) {
    let mut outline = course_get(&scene.as_tutor(), course).await.unwrap().outline();
    change(&mut outline);
    outline_put(&scene.as_tutor(), course, &outline).await.unwrap();
    course_submit(&scene.as_tutor(), course).await.unwrap();
    course_approve(&scene.test.context_of(&scene.test.admin().await), course).await.unwrap();
}

#[tokio::test]
async fn what_questions_are_worth_is_for_who_teaches_the_course_alone() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await;
    let ids = units(&course);
    let learner = learner(&scene, course.card.id).await;
    for stranger in [&learner, &scene.as_student(), &scene.test.context_of(&scene.test.tutor().await)] {
        is_not_found(quiz_items(stranger, ids[3]).await);
    }
    assert_eq!(refused(quiz_items(&scene.as_tutor(), ids[0]).await), (409, "unit_other_kind".into()));
    let draft = crate::courses::draft(&scene, 0).await;
    assert!(quiz_items(&scene.as_tutor(), units(&draft)[3]).await.unwrap().items.is_empty(), "nothing is shown of it");
}

#[tokio::test]
async fn the_first_try_of_each_counts_until_the_questions_are_changed() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await;
    let (id, quiz, teacher) = (course.card.id, units(&course)[3], scene.as_tutor());
    let people = [learner(&scene, id).await, learner(&scene, id).await, learner(&scene, id).await];
    for (person, first) in people.iter().zip([1, 0, 0]) {
        tried(person, quiz, first).await;
        tried(person, quiz, 1).await;
    }
    let told = quiz_items(&teacher, quiz).await.unwrap();
    assert_eq!((told.people, told.items.len()), (3, 1));
    assert!((told.items[0].right.unwrap() - 1.0 / 3.0).abs() < 1e-9 && told.items[0].hard);
    shown_again(&scene, id, |outline| outline.modules[0].units[0].text = "Read that.".into()).await;
    version_change(&people[0], people_place(&people[0]).await).await.unwrap();
    assert_eq!(quiz_items(&teacher, quiz).await.unwrap(), told, "the questions are the same");
    shown_again(&scene, id, |outline| outline.modules[0].units[3].questions[0].text = "Which one?".into()).await;
    tried(&people[1], quiz, 1).await;
    assert_eq!(quiz_items(&teacher, quiz).await.unwrap().people, 0, "their version has the old questions");
    version_change(&people[1], people_place(&people[1]).await).await.unwrap();
    tried(&people[1], quiz, 1).await;
    let now = quiz_items(&teacher, quiz).await.unwrap();
    assert_eq!((now.people, now.items[0].text.as_str(), now.items[0].right), (1, "Which one?", None));
}

async fn people_place(context: &Context) -> domain::ids::EnrolmentId {
    services::learning::enrolment::enrolments_own(context, Some(20), None).await.unwrap().items[0].id
}
