//! Cohorts of a course that two teach: both hold its sessions, one opens it and calls it off.

use crate::{
    cohorts::{learner, opened, request, taken},
    courses::{later, shown},
};
use chrono::Duration;
use domain::{
    ids::{CohortId, CourseId},
    learning::{
        co_teacher::{CoTeacherAnswer, CoTeacherEnd, CoTeacherRequest},
        cohort_session::CohortSessionRequest,
    },
    room::entry::Part,
};
use services::{
    Clock, Context,
    learning::{
        cohorts::{
            cohort_cancel, cohort_create, cohort_get, cohort_list, cohort_progress, cohort_session_add,
            cohort_sessions_get,
        },
        courses::{co_teacher_answer, co_teacher_ask, co_teacher_end},
    },
    room::{Meeting, enter, meeting_join, over_close},
};
use testkit::{
    ApprovedTutor,
    scene::{Scene, is_not_found, refused},
};

/// A course with a cohort, and a tutor who may teach it too.
struct Class {
    scene: Scene,
    course: CourseId,
    cohort: CohortId,
    other: ApprovedTutor,
}

impl Class {
    async fn new() -> Self {
        let scene = Scene::new().await;
        let course = shown(&scene, 0).await.card.id;
        let cohort = opened(&scene, course, 2).await.id;
        let other = scene.test.approved_tutor().await;
        Self { scene, course, cohort, other }
    }

    fn second(&self) -> Context {
        self.scene.test.context_of(&self.other.person)
    }

    async fn agrees(&self) {
        let request = CoTeacherRequest { tutor: self.other.tutor_id.to_string(), share: 30 };
        co_teacher_ask(&self.scene.as_tutor(), self.course, &request).await.unwrap();
        let answer = CoTeacherAnswer { agrees: true, share: 30 };
        co_teacher_answer(&self.second(), self.course, &answer).await.unwrap();
    }

    fn session(&self, days: i64) -> CohortSessionRequest {
        let start = (self.scene.test.clock.now() + Duration::days(days)).to_rfc3339();
        CohortSessionRequest { start, minutes: 60 }
    }
}

#[tokio::test]
async fn before_the_yes_and_after_the_end_a_cohort_is_a_strangers() {
    let class = Class::new().await;
    let (second, id) = (class.second(), class.cohort);
    is_not_found(cohort_session_add(&second, id, &class.session(40), None).await);
    is_not_found(cohort_progress(&second, id).await);
    is_not_found(cohort_sessions_get(&second, id).await);
    class.agrees().await;
    cohort_session_add(&second, id, &class.session(40), None).await.unwrap();
    co_teacher_end(&second, class.course, &CoTeacherEnd::default()).await.unwrap();
    is_not_found(cohort_session_add(&second, id, &class.session(42), None).await);
    is_not_found(cohort_progress(&second, id).await);
    is_not_found(cohort_sessions_get(&second, id).await);
    let seen = cohort_get(&second, id).await.unwrap();
    assert!(!seen.teaches && !seen.own && seen.waits.is_none() && seen.actions == ["enrol"]);
}

#[tokio::test]
async fn whoever_teaches_too_sees_everybody_and_neither_opens_a_cohort_nor_calls_one_off() {
    let class = Class::new().await;
    class.agrees().await;
    let (second, id) = (class.second(), class.cohort);
    taken(&learner(&class.scene).await, id).await.unwrap();
    let seen = cohort_get(&second, id).await.unwrap();
    assert!(seen.teaches && !seen.own && seen.waits == Some(0), "{seen:?}");
    assert_eq!(seen.actions, [""; 0]);
    assert_eq!(cohort_progress(&second, id).await.unwrap().people.len(), 1);
    let mine = cohort_list(&second, (None, true), None, None).await.unwrap().items;
    assert_eq!(mine.iter().map(|cohort| cohort.id).collect::<Vec<_>>(), [id]);
    is_not_found(cohort_cancel(&second, id).await);
    let made = cohort_create(&second, &request(&class.scene, class.course, 3), None).await;
    assert_eq!(refused(made), (422, "cohort_course_unknown".into()));
    assert_eq!(refused(taken(&second, id).await), (409, "course_own".into()));
    let own = cohort_get(&class.scene.as_tutor(), id).await.unwrap();
    assert!(own.teaches && own.own && own.actions == ["cancel"]);
}

#[tokio::test]
async fn both_hold_a_session_beside_all_learners_until_one_teaches_it_no_more() {
    let class = Class::new().await;
    class.agrees().await;
    let (leader, second, id) = (class.scene.as_tutor(), class.second(), class.cohort);
    let people = [learner(&class.scene).await, learner(&class.scene).await];
    for person in &people {
        taken(person, id).await.unwrap();
    }
    let session = cohort_session_add(&second, id, &class.session(40), None).await.unwrap();
    let meeting = Meeting::Cohort { cohort: id, session: session.id };
    later(&class.scene, session.start - class.scene.test.clock.now()).await;
    let mut inside = Vec::new();
    for teacher in [&leader, &second] {
        let room = meeting_join(teacher, meeting).await.unwrap();
        assert_eq!(room.part, Part::Tutor);
        inside.push(enter(teacher, room.room_id, None).await.unwrap());
    }
    for person in &people {
        let room = meeting_join(person, meeting).await.unwrap();
        inside.push(enter(person, room.room_id, None).await.expect("nobody takes anybody's place"));
    }
    assert_eq!(over_close(&class.scene.test.app).await.unwrap(), 0);
    co_teacher_end(&leader, class.course, &CoTeacherEnd { tutor_id: Some(class.other.tutor_id) }).await.unwrap();
    assert_eq!(over_close(&class.scene.test.app).await.unwrap(), 1);
    is_not_found(meeting_join(&second, meeting).await);
    drop(inside);
}

#[tokio::test]
async fn both_are_reminded_of_a_session() {
    let class = Class::new().await;
    class.agrees().await;
    cohort_session_add(&class.second(), class.cohort, &class.session(31), None).await.unwrap();
    later(&class.scene, Duration::days(30) + Duration::hours(1)).await;
    let told: Vec<uuid::Uuid> =
        sqlx::query_scalar("select user_id from notices where dedup_key like 'session_reminder:%' order by user_id")
            .fetch_all(&class.scene.test.owner)
            .await
            .unwrap();
    let mut both = vec![class.scene.tutor.person.id.0, class.other.person.id.0];
    both.sort_unstable();
    assert_eq!(told, both);
}
