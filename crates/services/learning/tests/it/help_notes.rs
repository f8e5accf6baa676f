//! Notes about help: who may write one, who decides, who reads it, and what becomes of it.

use crate::courses::{enrolled, shown, units};
use chrono::Duration;
use domain::{
    bookings::report::ReportRequest,
    ids::{EnrolmentId, UnitId},
    learning::{
        bridge::BridgeAnswerRequest,
        course::Course,
        help_note::{HelpNoteDeclineRequest, HelpNoteRequest, HelpNoteState},
        quiz::{Answer, AttemptRequest},
    },
};
use services::{
    Context,
    bookings::booking::{booking_confirm, booking_create},
    learning::{
        bridge::bridge_answer,
        enrolment::quiz_attempt,
        help_notes::{
            course_help_notes, help_given, help_note_add, help_note_approve, help_note_decline, help_note_remove,
            help_notes_own, unit_help_notes,
        },
    },
    people::blocks::block_put,
    privacy::ERASED,
    trust::report::{report_create, reports_queue},
};
use testkit::{
    ApprovedTutor,
    scene::{Scene, TOMORROW, is_not_found, refused, request_of},
};

/// A learner who was stuck in a quiz, and a tutor who has helped: not the one who teaches the course.
struct Helped {
    scene: Scene,
    course: Course,
    unit: UnitId,
    place: EnrolmentId,
    helper: ApprovedTutor,
}

impl Helped {
    async fn new() -> Self {
        let scene = Scene::new().await;
        let course = shown(&scene, 0).await;
        let unit = units(&course)[3];
        let learner = scene.as_student();
        let place = enrolled(&learner, course.card.id).await.unwrap().id;
        for _ in 0..2 {
            let request = AttemptRequest { answers: vec![Answer::Place(0)] };
            quiz_attempt(&learner, unit, &request).await.unwrap();
        }
        bridge_answer(&learner, unit, &BridgeAnswerRequest { answer: "tutor".into() }).await.unwrap();
        let helper = scene.test.approved_tutor().await;
        let asked = request_of(&helper, TOMORROW);
        let lesson = booking_create(&learner, asked, None).await.unwrap().id;
        booking_confirm(&scene.test.context_of(&helper.person), lesson, None).await.unwrap();
        sqlx::query(
            "insert into micro_sessions (id, student_id, learner_id, subject_id, topic, state, booking_id, created_at,
               ends_at)
             values (gen_random_uuid(), $1, $1, $2, 'Fractions', 'accepted', $3, $4, $4 + interval '10 minutes')",
        )
        .bind(scene.student.id.0)
        .bind(course.card.subject_id.0)
        .bind(lesson.0)
        .bind(scene.now() + Duration::minutes(1))
        .execute(&scene.test.owner)
        .await
        .unwrap();
        Self { scene, course, unit, place, helper }
    }

    fn helper(&self) -> Context {
        self.scene.test.context_of(&self.helper.person)
    }

    /// The lesson is over.
    async fn held(&self) {
        self.scene.move_to("2026-03-03T12:00:00Z");
        self.scene.test.run_jobs().await;
    }

    fn note(&self, text: &str) -> HelpNoteRequest {
        HelpNoteRequest { enrolment_id: Some(self.place), at: 0.0, text: text.into() }
    }
}

fn why(reason: &str) -> HelpNoteDeclineRequest {
    HelpNoteDeclineRequest { reason: reason.into() }
}

#[tokio::test]
async fn whoever_helped_writes_once_and_nobody_else_does() {
    let helped = Helped::new().await;
    let (helper, note) = (helped.helper(), helped.note("Divide first."));
    assert!(help_given(&helper).await.unwrap().items.is_empty(), "the lesson has not been held");
    is_not_found(help_note_add(&helper, helped.unit, &note).await);
    helped.held().await;
    for other in [&helped.scene.as_tutor(), &helped.scene.as_student()] {
        assert!(help_given(other).await.unwrap().items.is_empty());
        is_not_found(help_note_add(other, helped.unit, &note).await);
    }
    let given = help_given(&helper).await.unwrap().items;
    let told: Vec<_> = given.iter().map(|it| (it.unit_id, it.unit_title.as_str(), it.film)).collect();
    assert_eq!(told, [(helped.unit, "Check", false)]);
    is_not_found(help_note_add(&helper, units(&helped.course)[0], &note).await);
    assert_eq!(refused(help_note_add(&helper, helped.unit, &helped.note(" ")).await).1, "required");
    let odd = HelpNoteRequest { at: -1.0, ..note.clone() };
    assert_eq!(refused(help_note_add(&helper, helped.unit, &odd).await).1, "poster_moment");
    let written = help_note_add(&helper, helped.unit, &note).await.unwrap();
    assert_eq!((written.state, written.actions.as_slice()), (HelpNoteState::Waiting, &["remove".to_owned()][..]));
    assert!(help_given(&helper).await.unwrap().items.is_empty(), "once");
    assert_eq!(refused(help_note_add(&helper, helped.unit, &note).await), (409, "help_note_written".into()));
    helped.scene.test.clock.advance(Duration::days(15));
    help_note_remove(&helper, written.id).await.unwrap();
    is_not_found(help_note_add(&helper, helped.unit, &note).await);
}

#[tokio::test]
async fn a_note_is_read_by_the_course_once_its_teacher_shows_it() {
    let helped = Helped::new().await;
    helped.held().await;
    let (helper, teacher, learner) = (helped.helper(), helped.scene.as_tutor(), helped.scene.as_student());
    let stranger = helped.scene.test.context_of(&helped.scene.test.student().await);
    let id = help_note_add(&helper, helped.unit, &helped.note("Divide first.")).await.unwrap().id;
    let beside = async |reader: &Context| unit_help_notes(reader, helped.unit).await.unwrap().items;
    assert!(beside(&learner).await.is_empty() && beside(&teacher).await.is_empty(), "it waits");
    helped.scene.test.run_jobs().await;
    let told: Vec<uuid::Uuid> = sqlx::query_scalar("select user_id from notices where kind = 'help_note_waits'")
        .fetch_all(&helped.scene.test.owner)
        .await
        .unwrap();
    assert_eq!(told, [helped.scene.tutor.person.id.0], "its teacher hears of it, and nobody else");
    is_not_found(unit_help_notes(&stranger, helped.unit).await);
    is_not_found(unit_help_notes(&helper, helped.unit).await);
    for other in [&helper, &learner, &stranger] {
        is_not_found(course_help_notes(other, helped.course.card.id).await);
        is_not_found(help_note_approve(other, id).await);
        is_not_found(help_note_decline(other, id, &why("No.")).await);
    }
    let waiting = course_help_notes(&teacher, helped.course.card.id).await.unwrap().items;
    assert_eq!(waiting[0].actions, ["approve", "decline", "remove", "report"]);
    help_note_approve(&teacher, id).await.unwrap();
    assert_eq!(refused(help_note_decline(&teacher, id, &why("No.")).await), (409, "help_note_decided".into()));
    let told = beside(&learner).await;
    assert_eq!((told.len(), told[0].author_id, told[0].text.as_str()), (1, helped.helper.person.id, "Divide first."));
    assert!(told[0].reason.is_none() && told[0].actions == ["report"]);
    block_put(&learner, helped.helper.person.id).await.unwrap();
    assert!(beside(&learner).await.is_empty(), "who is kept apart is not read either");
    is_not_found(help_note_remove(&learner, id).await);
    help_note_remove(&teacher, id).await.unwrap();
    assert!(help_notes_own(&helper).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn a_note_that_is_declined_is_read_by_its_author_with_the_reason() {
    let helped = Helped::new().await;
    helped.held().await;
    let (helper, teacher) = (helped.helper(), helped.scene.as_tutor());
    let id = help_note_add(&helper, helped.unit, &helped.note("Call me.")).await.unwrap().id;
    assert_eq!(refused(help_note_decline(&teacher, id, &why(" ")).await).1, "required");
    help_note_decline(&teacher, id, &why("No contact details.")).await.unwrap();
    assert_eq!(refused(help_note_approve(&teacher, id).await).1, "help_note_decided");
    let own = help_notes_own(&helper).await.unwrap().items;
    assert_eq!((own[0].state, own[0].reason.as_deref()), (HelpNoteState::Declined, Some("No contact details.")));
    assert!(unit_help_notes(&helped.scene.as_student(), helped.unit).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn a_note_is_reported_by_whoever_reads_it_and_goes_with_its_author() {
    let helped = Helped::new().await;
    helped.held().await;
    let (helper, teacher, learner) = (helped.helper(), helped.scene.as_tutor(), helped.scene.as_student());
    let id = help_note_add(&helper, helped.unit, &helped.note("You are a fool.")).await.unwrap().id;
    let about = || ReportRequest {
        kind: "help_note".into(),
        subject_id: id.to_string(),
        reason: "harassment".into(),
        text: "This is rude.".into(),
    };
    is_not_found(report_create(&learner, &about()).await);
    is_not_found(report_create(&helper, &about()).await);
    report_create(&teacher, &about()).await.unwrap();
    help_note_approve(&teacher, id).await.unwrap();
    report_create(&learner, &about()).await.unwrap();
    let admin = helped.scene.test.context_of(&helped.scene.test.admin().await);
    let queue = reports_queue(&admin).await.unwrap().items;
    let told: Vec<_> = queue.iter().map(|item| (item.about.as_ref().unwrap().user_id, item.shown.clone())).collect();
    assert!(told.iter().all(|it| *it == (helped.helper.person.id, Some("You are a fool.".to_owned()))), "{told:?}");
    let erase = ERASED.iter().find(|(table, _)| *table == "help_notes").unwrap().1;
    sqlx::query(erase).bind(helped.helper.person.id.0).execute(&helped.scene.test.owner).await.unwrap();
    assert!(unit_help_notes(&learner, helped.unit).await.unwrap().items.is_empty());
}
