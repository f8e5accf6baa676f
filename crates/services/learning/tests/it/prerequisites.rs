//! What comes before a course: who says so, what is refused, and who may begin.

use crate::{
    cohorts::{learner, opened, taken},
    courses::{draft, enrolled, read, shown, units},
};
use domain::{
    ids::CourseId,
    learning::{
        course::{Course, DeclineRequest},
        prerequisite::PrerequisitesRequest,
        quiz::{Answer, AttemptRequest},
    },
};
use services::{
    Context, Result,
    learning::{
        cohorts::cohort_wait,
        courses::{course_get, course_take_down, prerequisites_put},
        enrolment::quiz_attempt,
    },
};
use testkit::scene::{Scene, is_not_found, refusal, refused};

async fn before(teacher: &Context, course: CourseId, needs: &[CourseId], required: bool) -> Result<Course> {
    prerequisites_put(
        teacher,
        course,
        &PrerequisitesRequest { course_ids: needs.to_vec(), required, draft_number: None },
    )
    .await
}

async fn finish(person: &Context, course: &Course) {
    enrolled(person, course.card.id).await.unwrap();
    let all = units(course);
    for unit in all.iter().take(3) {
        read(person, *unit).await;
    }
    let right = AttemptRequest { answers: vec![Answer::Place(1)] };
    assert!(quiz_attempt(person, all[3], &right).await.unwrap().passed);
}

#[tokio::test]
async fn only_its_teacher_names_courses_that_everybody_finds_and_three_at_most() {
    let scene = Scene::new().await;
    let teacher = scene.as_tutor();
    let (course, hidden) = (shown(&scene, 0).await.card.id, draft(&scene, 0).await.card.id);
    let mut others = Vec::new();
    for _ in 0..4 {
        others.push(shown(&scene, 0).await.card.id);
    }
    is_not_found(before(&scene.as_student(), course, &others[..1], true).await);
    let other = scene.test.context_of(&scene.test.approved_tutor().await.person);
    is_not_found(before(&other, course, &others[..1], true).await);
    for (needs, code) in [
        (vec![course], "prerequisite_itself"),
        (others.clone(), "prerequisites_too_many"),
        (vec![hidden], "prerequisite_unknown"),
        (vec![CourseId(uuid::Uuid::nil())], "prerequisite_unknown"),
    ] {
        assert_eq!(refused(before(&teacher, course, &needs, true).await), (422, code.into()));
    }
    let named = before(&teacher, course, &others[..3], false).await.unwrap().prerequisites;
    let ids: Vec<_> = named.courses.iter().map(|one| one.course_id).collect();
    assert_eq!((ids, named.required), (others[..3].to_vec(), false));
    assert!(before(&teacher, course, &[], true).await.unwrap().prerequisites.courses.is_empty());
}

#[tokio::test]
async fn no_course_comes_before_itself_by_way_of_others_whoever_is_first() {
    let scene = Scene::new().await;
    let teacher = scene.as_tutor();
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(shown(&scene, 0).await.card.id);
    }
    before(&teacher, all[1], &all[..1], true).await.unwrap();
    before(&teacher, all[2], &all[1..2], true).await.unwrap();
    let closes = before(&teacher, all[0], &all[2..], false).await;
    assert_eq!(refused(closes), (422, "prerequisites_circle".into()));
    before(&teacher, all[2], &[], true).await.unwrap();
    let (left, right) =
        futures::future::join(before(&teacher, all[0], &all[2..], true), before(&teacher, all[2], &all[..1], true))
            .await;
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1, "one of two who would close it");
}

#[tokio::test]
async fn whoever_has_not_finished_what_is_asked_for_is_told_what_and_pays_nothing() {
    let scene = Scene::new().await;
    let teacher = scene.as_tutor();
    let (first, second) = (shown(&scene, 0).await, shown(&scene, 500).await);
    before(&teacher, second.card.id, &[first.card.id], true).await.unwrap();
    let person = learner(&scene).await;
    let told = refusal(enrolled(&person, second.card.id).await);
    assert_eq!(told.code, "prerequisites_missing");
    assert!(told.message.contains("Pictures"), "{}", told.message);
    let cohort = opened(&scene, second.card.id, 2).await.id;
    assert_eq!(refused(taken(&person, cohort).await), (409, "prerequisites_missing".into()));
    assert_eq!(refused(cohort_wait(&person, cohort).await), (409, "prerequisites_missing".into()));
    assert!(!course_get(&person, second.card.id).await.unwrap().prerequisites.courses[0].done);
    finish(&person, &first).await;
    assert!(course_get(&person, second.card.id).await.unwrap().prerequisites.courses[0].done);
    enrolled(&person, second.card.id).await.unwrap();
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn what_is_only_recommended_or_shown_no_more_keeps_nobody_out() {
    let scene = Scene::new().await;
    let teacher = scene.as_tutor();
    let (first, second, third) = (shown(&scene, 0).await, shown(&scene, 0).await, shown(&scene, 0).await);
    before(&teacher, second.card.id, &[first.card.id], false).await.unwrap();
    enrolled(&scene.as_student(), second.card.id).await.unwrap();
    before(&teacher, third.card.id, &[first.card.id], true).await.unwrap();
    let staff = scene.test.context_of(&scene.test.admin().await);
    course_take_down(&staff, first.card.id, &DeclineRequest { reason: "Against the law.".into() }).await.unwrap();
    enrolled(&scene.as_student(), third.card.id).await.unwrap();
    assert!(course_get(&scene.as_student(), third.card.id).await.unwrap().prerequisites.courses.is_empty());
}
