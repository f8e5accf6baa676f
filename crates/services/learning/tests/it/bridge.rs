//! Help where somebody is stuck: offered once, to whoever is, without naming anybody who did not agree.

use crate::courses::{enrolled, shown, units};
use chrono::Duration;
use domain::{
    ids::{CourseId, UnitId},
    learning::{
        bridge::{BridgeAnswerRequest, BridgeOffer, StuckWhy},
        course::Course,
        goals::ProgressSettings,
        quiz::{Answer, AttemptRequest},
    },
};
use services::{
    Clock, Context, Result, SignedIn,
    learning::{
        bridge::{bridge_answer, bridge_help, stuck_units},
        enrolment::quiz_attempt,
        goals::progress_settings_put,
    },
    people::blocks::block_put,
};
use testkit::scene::{Scene, is_not_found, refused};

fn says(answer: &str) -> BridgeAnswerRequest {
    BridgeAnswerRequest { answer: answer.into() }
}

async fn offer(context: &Context, unit: UnitId) -> Option<BridgeOffer> {
    bridge_help(context, unit).await.unwrap().offer
}

/// A course with a unit where somebody may get stuck.
struct Lecture {
    scene: Scene,
    course: Course,
    unit: UnitId,
}

impl Lecture {
    async fn new() -> Self {
        let scene = Scene::new().await;
        let course = shown(&scene, 0).await;
        let unit = units(&course)[3];
        Self { scene, course, unit }
    }

    fn id(&self) -> CourseId {
        self.course.card.id
    }

    async fn learner(&self) -> (SignedIn, Context) {
        let person = self.scene.test.student().await;
        let context = self.scene.test.context_of(&person);
        enrolled(&context, self.id()).await.unwrap();
        (person, context)
    }

    /// They try the quiz in vain, twice.
    async fn stuck(&self, context: &Context) {
        for _ in 0..2 {
            tried(context, self.unit, 0).await;
        }
    }

    /// They pass it.
    async fn done(&self, context: &Context) {
        tried(context, self.unit, 1).await;
    }
}

async fn tried(context: &Context, unit: UnitId, place: i64) {
    let request = AttemptRequest { answers: vec![Answer::Place(place)] };
    let marked = quiz_attempt(context, unit, &request).await.unwrap();
    assert_eq!(marked.passed, place == 1);
}

async fn helps(context: &Context, helps: bool) -> Result<ProgressSettings> {
    progress_settings_put(context, ProgressSettings { helps, ..ProgressSettings::default() }).await
}

#[tokio::test]
async fn strangers_and_those_who_are_not_stuck_are_offered_nothing() {
    let lecture = Lecture::new().await;
    let stranger = lecture.scene.test.context_of(&lecture.scene.test.student().await);
    is_not_found(bridge_help(&stranger, lecture.unit).await);
    is_not_found(bridge_answer(&stranger, lecture.unit, &says("tutor")).await);
    is_not_found(bridge_help(&lecture.scene.as_tutor(), lecture.unit).await);
    assert_eq!(refused(bridge_help(&lecture.scene.test.anonymous(), lecture.unit).await).0, 401);
    let (_, learner) = lecture.learner().await;
    tried(&learner, lecture.unit, 0).await;
    assert!(offer(&learner, lecture.unit).await.is_none(), "once is no reason");
    is_not_found(bridge_answer(&learner, lecture.unit, &says("tutor")).await);
    lecture.stuck(&learner).await;
    assert_eq!(
        refused(bridge_answer(&learner, lecture.unit, &says("yes")).await),
        (422, "bridge_answer_unknown".into())
    );
    is_not_found(stuck_units(&learner, lecture.id()).await);
    is_not_found(stuck_units(&stranger, lecture.id()).await);
}

#[tokio::test]
async fn help_is_offered_until_it_is_answered_and_never_again() {
    let lecture = Lecture::new().await;
    let (_, learner) = lecture.learner().await;
    lecture.stuck(&learner).await;
    let offered = offer(&learner, lecture.unit).await.expect("they are stuck");
    assert_eq!((offered.why, offered.tutors_now, offered.peers.len()), (StuckWhy::Failed, 0, 0));
    bridge_answer(&learner, lecture.unit, &says("dismissed")).await.unwrap();
    lecture.stuck(&learner).await;
    assert!(offer(&learner, lecture.unit).await.is_none());
    assert_eq!(refused(bridge_answer(&learner, lecture.unit, &says("tutor")).await), (409, "bridge_answered".into()));
}

#[tokio::test]
async fn nobody_is_named_who_did_not_agree_is_kept_apart_or_was_stuck_as_well() {
    let lecture = Lecture::new().await;
    let (person, learner) = lecture.learner().await;
    lecture.stuck(&learner).await;
    let (silent, agrees, apart, stuck) =
        (lecture.learner().await, lecture.learner().await, lecture.learner().await, lecture.learner().await);
    lecture.stuck(&stuck.1).await;
    for (_, context) in [&silent, &agrees, &apart, &stuck] {
        lecture.done(context).await;
    }
    for (_, context) in [&agrees, &apart, &stuck] {
        helps(context, true).await.unwrap();
    }
    block_put(&apart.1, person.id).await.unwrap();
    let named = offer(&learner, lecture.unit).await.unwrap().peers;
    assert_eq!(named.iter().map(|peer| peer.user_id).collect::<Vec<_>>(), [agrees.0.id]);
    helps(&agrees.1, false).await.unwrap();
    assert!(offer(&learner, lecture.unit).await.unwrap().peers.is_empty(), "taken back, it holds at once");
}

#[tokio::test]
async fn a_tutor_of_the_subject_who_is_there_now_is_counted_and_none_else() {
    let lecture = Lecture::new().await;
    let (_, learner) = lecture.learner().await;
    lecture.stuck(&learner).await;
    let subject = offer(&learner, lecture.unit).await.unwrap().subject_id;
    let options = testkit::TutorOptions { subject: Some(subject), ..testkit::TutorOptions::default() };
    let here = lecture.scene.test.approved_tutor_with(options).await;
    let now = lecture.scene.test.clock.now();
    for tutor in [&here, &lecture.scene.tutor] {
        sqlx::query("insert into available_now (tutor_id, user_id, since_at, until_at) values ($1, $2, $3, $4)")
            .bind(tutor.tutor_id.0)
            .bind(tutor.person.id.0)
            .bind(now)
            .bind(now + Duration::hours(1))
            .execute(&lecture.scene.test.owner)
            .await
            .unwrap();
    }
    let teaches = lecture.scene.tutor.subject_id == subject;
    assert_eq!(offer(&learner, lecture.unit).await.unwrap().tutors_now, 1 + i64::from(teaches));
    block_put(&learner, here.person.id).await.unwrap();
    assert_eq!(offer(&learner, lecture.unit).await.unwrap().tutors_now, i64::from(teaches));
}

#[tokio::test]
async fn a_teacher_sees_where_people_get_stuck_and_how_many_took_help() {
    let lecture = Lecture::new().await;
    let teacher = lecture.scene.as_tutor();
    assert!(stuck_units(&teacher, lecture.id()).await.unwrap().items.is_empty());
    for number in 0..3 {
        let (_, learner) = lecture.learner().await;
        lecture.stuck(&learner).await;
        if number == 0 {
            bridge_answer(&learner, lecture.unit, &says("peer")).await.unwrap();
        }
    }
    let told = stuck_units(&teacher, lecture.id()).await.unwrap().items;
    let one = told.first().expect("a unit");
    assert_eq!((told.len(), one.unit_id, one.learners, one.failed, one.took_help), (1, lecture.unit, 3, 3, 1));
    assert!(one.hard && !one.title.is_empty());
}
