//! A course from its first draft to the certificate, and every step that is not anybody's.

use chrono::Duration;
use domain::{
    ids::{CourseId, EnrolmentId, UnitId},
    learning::{
        course::{Course, CourseRequest, CourseState, DeclineRequest},
        enrolment::{EnrolRequest, Enrolment, NoteRequest},
        outline::{Module, Outline, Question, Unit},
        quiz::{Answer, AttemptRequest},
        watched::WatchedRequest,
    },
    money::{Currency, Money},
};
use services::{
    Context, Result,
    learning::{certificate, courses, enrolment, notes},
    platform::{check::check_all, idempotency::IdempotencyKey},
};
use testkit::scene::{Scene, is_not_found, refused};

pub fn unit(kind: &str, title: &str) -> Unit {
    Unit { kind: kind.into(), title: title.into(), text: "Read this.".into(), ..Unit::default() }
}

fn quiz() -> Unit {
    let question = Question {
        kind: "single".into(),
        text: "Which?".into(),
        options: vec!["this".into(), "that".into()],
        answers: vec!["1".into()],
        feedback: "That.".into(),
    };
    Unit { questions: vec![question], ..unit("quiz", "Check") }
}

pub fn outline() -> Outline {
    let units = vec![unit("text", "One"), unit("text", "Two"), unit("text", "Three"), quiz()];
    Outline { modules: vec![Module { title: "All".into(), opens_after_days: 0, units }] }
}

pub async fn draft(scene: &Scene, price: i64) -> Course {
    let request = CourseRequest {
        title: Some("Pictures".into()),
        subject_id: Some(scene.test.subject().await),
        price: Some(Money::new(price, Currency::Usd)),
        ..CourseRequest::default()
    };
    let made = courses::course_create(&scene.as_tutor(), &request).await.unwrap();
    courses::outline_put(&scene.as_tutor(), made.card.id, &outline()).await.unwrap()
}

pub async fn shown(scene: &Scene, price: i64) -> Course {
    let course = draft(scene, price).await;
    courses::course_submit(&scene.as_tutor(), course.card.id).await.unwrap();
    let admin = scene.test.context_of(&scene.test.admin().await);
    courses::course_approve(&admin, course.card.id).await.unwrap();
    course
}

pub fn units(course: &Course) -> Vec<UnitId> {
    course.modules.iter().flat_map(|module| module.units.iter().filter_map(|unit| unit.id)).collect()
}

pub async fn enrolled(context: &Context, id: CourseId) -> Result<Enrolment> {
    enrolment::enrol(context, id, &EnrolRequest::default(), None).await
}

/// Wallet and escrow of the learner, earnings of the teacher that can be paid out or wait.
pub async fn money(scene: &Scene) -> (i64, i64, i64) {
    let of = |kind| scene.test.balance(&scene.student, kind, "USD");
    let (waits, cleared) = scene.earnings().await;
    (of("wallet").await, of("escrow").await, waits + cleared)
}

pub async fn clean(scene: &Scene, after: &str) {
    scene.test.run_jobs().await;
    scene.test.seal_all().await;
    let all = check_all(&scene.test.owner, scene.now()).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "after {after}: {wrong:#?}");
}

/// Later, with everything done that the calendar fires.
pub async fn later(scene: &Scene, time: Duration) {
    scene.test.run_jobs().await;
    scene.test.clock.advance(time);
    scene.test.run_jobs().await;
}

pub async fn read(context: &Context, unit: UnitId) -> Enrolment {
    enrolment::unit_complete(context, unit).await.unwrap()
}

#[tokio::test]
async fn a_draft_is_nobodys_but_its_teachers_until_somebody_else_says_yes() {
    let scene = Scene::new().await;
    let course = draft(&scene, 0).await;
    let (id, student) = (course.card.id, scene.as_student());
    is_not_found(courses::course_get(&student, id).await);
    is_not_found(courses::course_update(&student, id, &CourseRequest::default()).await);
    is_not_found(courses::outline_put(&student, id, &outline()).await);
    is_not_found(courses::course_submit(&student, id).await);
    is_not_found(courses::course_approve(&student, id).await);
    is_not_found(courses::course_approve(&scene.as_tutor(), id).await);
    is_not_found(enrolled(&student, id).await);
    let admin = scene.test.context_of(&scene.test.admin().await);
    assert_eq!(refused(courses::course_approve(&admin, id).await), (409, "course_not_waiting".into()));
    courses::course_submit(&scene.as_tutor(), id).await.unwrap();
    assert_eq!(refused(courses::outline_put(&scene.as_tutor(), id, &outline()).await).1, "course_waits");
    let reason = DeclineRequest::default();
    assert_eq!(refused(courses::course_decline(&admin, id, &reason).await), (422, "required".into()));
    let reason = DeclineRequest { reason: "Add an example.".into() };
    courses::course_decline(&admin, id, &reason).await.unwrap();
    let told = courses::course_get(&scene.as_tutor(), id).await.unwrap();
    assert_eq!((told.card.state, told.reason.as_deref()), (CourseState::Declined, Some("Add an example.")));
    is_not_found(courses::course_get(&student, id).await);
}

#[tokio::test]
async fn strangers_see_titles_and_learners_no_answers() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await;
    let seen = courses::course_get(&scene.test.anonymous(), course.card.id).await.unwrap();
    let all: Vec<&Unit> = seen.modules.iter().flat_map(|module| &module.units).collect();
    assert!(all.iter().all(|unit| unit.text.is_empty() && unit.questions.is_empty() && !unit.title.is_empty()));
    let place = enrolled(&scene.as_student(), course.card.id).await.unwrap();
    let asked: Vec<&Question> =
        place.modules.iter().flat_map(|module| &module.units).flat_map(|view| &view.unit.questions).collect();
    assert!(!asked.is_empty() && asked.iter().all(|question| question.answers.is_empty()));
}

#[tokio::test]
async fn what_is_paid_waits_and_goes_to_the_teacher_when_the_course_cannot_be_given_back() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let (learner, before) = (scene.as_student(), money(&scene).await);
    let key = IdempotencyKey::parse("enrol-0000000000000001").unwrap();
    let asked = EnrolRequest { pay_with: "wallet".into(), expected_price: Some(500) };
    let place = enrolment::enrol(&learner, course.card.id, &asked, Some(&key)).await.unwrap();
    let again = enrolment::enrol(&learner, course.card.id, &asked, Some(&key)).await.unwrap();
    assert_eq!(place.id, again.id, "sent twice, done once");
    assert_eq!(money(&scene).await, (before.0 - 500, before.1 + 500, before.2));
    assert_eq!(refused(enrolled(&learner, course.card.id).await), (409, "enrolled_already".into()));
    let ids = units(&course);
    assert!((read(&learner, ids[0]).await.progress - 0.25).abs() < 1e-9);
    assert_eq!(money(&scene).await.1, before.1 + 500, "a quarter is done");
    let half = read(&learner, ids[1]).await;
    assert!(half.refundable_until.is_none());
    assert_eq!(money(&scene).await, (before.0 - 500, before.1, before.2 + 400));
    assert_eq!(refused(enrolment::enrolment_return(&learner, place.id, None).await), (409, "refund_over".into()));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_course_that_is_given_back_in_time_costs_nothing() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let (learner, before) = (scene.as_student(), money(&scene).await);
    let place = enrolled(&learner, course.card.id).await.unwrap();
    let other = scene.test.context_of(&scene.test.student().await);
    is_not_found(enrolment::enrolment_return(&other, place.id, None).await);
    is_not_found(enrolment::enrolment_get(&other, place.id).await);
    enrolment::enrolment_return(&learner, place.id, None).await.unwrap();
    assert_eq!(money(&scene).await, before);
    assert_eq!(refused(enrolment::enrolment_return(&learner, place.id, None).await).1, "enrolment_over");
    is_not_found(enrolment::unit_complete(&learner, units(&course)[0]).await);
    enrolled(&learner, course.card.id).await.unwrap();
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn after_two_weeks_the_teacher_is_paid_without_anybody_asking() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    let before = money(&scene).await;
    let place = enrolled(&scene.as_student(), course.card.id).await.unwrap();
    // The calendar begins with the first look at it.
    scene.test.run_jobs().await;
    scene.test.clock.advance(Duration::days(14) + Duration::hours(1));
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await, (before.0 - 500, before.1, before.2 + 400));
    scene.test.run_jobs().await;
    assert_eq!(money(&scene).await.2, before.2 + 400, "once");
    assert_eq!(refused(enrolment::enrolment_return(&scene.as_student(), place.id, None).await).1, "refund_over");
}

#[tokio::test]
async fn who_cannot_pay_or_teaches_it_does_not_enrol() {
    let scene = Scene::new().await;
    let course = shown(&scene, 500).await;
    assert_eq!(refused(enrolled(&scene.as_tutor(), course.card.id).await), (409, "course_own".into()));
    let poor = scene.test.context_of(&scene.test.student().await);
    assert_eq!(refused(enrolled(&poor, course.card.id).await), (409, "not_enough_balance".into()));
    let other = EnrolRequest { pay_with: "credits".into(), expected_price: None };
    let asked = enrolment::enrol(&scene.as_student(), course.card.id, &other, None).await;
    assert_eq!(refused(asked), (422, "course_pay_other".into()));
}

#[tokio::test]
async fn a_quiz_is_passed_by_answers_and_the_last_unit_makes_the_certificate() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await;
    let learner = scene.as_student();
    let place = enrolled(&learner, course.card.id).await.unwrap();
    let ids = units(&course);
    for id in &ids[..3] {
        read(&learner, *id).await;
    }
    assert_eq!(refused(enrolment::unit_complete(&learner, ids[3]).await), (409, "unit_other_kind".into()));
    let answered = |place: i64| AttemptRequest { answers: vec![Answer::Place(place)] };
    let none = AttemptRequest { answers: vec![] };
    assert_eq!(refused(enrolment::quiz_attempt(&learner, ids[3], &none).await), (422, "answers_incomplete".into()));
    let wrong = enrolment::quiz_attempt(&learner, ids[3], &answered(0)).await.unwrap();
    assert!(!wrong.passed && wrong.questions[0].feedback == "That.");
    assert_eq!(refused(certificate::certificate_pdf(&learner, place.id).await).1, "course_unfinished");
    let right = enrolment::quiz_attempt(&learner, ids[3], &answered(1)).await.unwrap();
    assert_eq!((right.passed, right.number), (true, 2));
    let done = enrolment::enrolment_get(&learner, place.id).await.unwrap();
    assert!((done.progress - 1.0).abs() < 1e-9 && done.next_unit.is_none());
    let code = done.certificate.unwrap().code;
    let shown = certificate::certificate_get(&scene.test.anonymous(), &code).await.unwrap();
    assert_eq!(
        (shown.course_title.as_str(), shown.learner_name.as_str()),
        ("Pictures", scene.student.display_name.as_str())
    );
    let other = format!("{}{}", &code[..19], if code.ends_with('a') { 'b' } else { 'a' });
    is_not_found(certificate::certificate_get(&scene.test.anonymous(), &other).await);
    is_not_found(certificate::certificate_get(&scene.test.anonymous(), "../x").await);
}

#[tokio::test]
async fn learners_keep_their_version_until_they_choose_the_next() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await;
    let learner = scene.as_student();
    let place = enrolled(&learner, course.card.id).await.unwrap();
    let mut next = course.outline();
    next.modules[0].units.push(unit("text", "Five"));
    let draft = courses::outline_put(&scene.as_tutor(), course.card.id, &next).await.unwrap();
    courses::course_submit(&scene.as_tutor(), course.card.id).await.unwrap();
    let admin = scene.test.context_of(&scene.test.admin().await);
    courses::course_approve(&admin, course.card.id).await.unwrap();
    let kept = enrolment::enrolment_get(&learner, place.id).await.unwrap();
    assert_eq!((kept.version, kept.newer_version, kept.modules[0].units.len()), (1, Some(2), 4));
    let new = *units(&draft).last().unwrap();
    is_not_found(enrolment::unit_complete(&learner, new).await);
    read(&learner, units(&course)[0]).await;
    let moved = enrolment::version_change(&learner, place.id).await.unwrap();
    assert_eq!((moved.version, moved.newer_version), (2, None));
    assert!((moved.progress - 0.2).abs() < 1e-9, "what was done stays done");
    read(&learner, new).await;
}

#[tokio::test]
async fn who_is_not_in_the_course_does_nothing_in_its_units() {
    let test = Scene::new().await;
    let course = shown(&test, 0).await;
    let (id, stranger) = (units(&course)[0], test.as_student());
    is_not_found(enrolment::unit_complete(&stranger, id).await);
    is_not_found(enrolment::unit_watched(&stranger, id, &WatchedRequest::default()).await);
    is_not_found(enrolment::quiz_attempt(&stranger, units(&course)[3], &AttemptRequest::default()).await);
    is_not_found(notes::notes_own(&stranger, id).await);
    let note = NoteRequest { at: 1.0, text: "x".into() };
    is_not_found(notes::note_add(&stranger, id, &note).await);
    is_not_found(enrolment::submissions_of(&stranger, id).await);
    is_not_found(enrolment::submissions_of(&stranger, UnitId(uuid::Uuid::nil())).await);
    assert!(enrolment::submissions_of(&test.as_tutor(), id).await.unwrap().items.is_empty());
    is_not_found(enrolment::enrolment_get(&stranger, EnrolmentId(uuid::Uuid::nil())).await);
}

#[tokio::test]
async fn report_9_an_outline_made_from_an_older_draft_takes_no_other_module_away() {
    let scene = Scene::new().await;
    let (tutor, course) = (scene.as_tutor(), draft(&scene, 0).await);
    let id = course.card.id;
    let module = |title: &str| Module { title: title.into(), ..Module::default() };
    let mut three = course.outline();
    three.modules = ["One", "Two", "Three"].map(module).to_vec();
    let three = courses::outline_put(&tutor, id, &three).await.unwrap();
    let without_second = || {
        let mut outline = three.outline();
        outline.modules.remove(1);
        outline
    };
    let seen = three.outline_version.as_deref();
    let two = courses::outline_put_seen(&tutor, id, &without_second(), seen).await.unwrap();
    let again = courses::outline_put_seen(&tutor, id, &without_second(), seen).await;
    assert_eq!(refused(again), (409, "outline_changed_elsewhere".into()));
    let titles: Vec<String> = two.modules.iter().map(|module| module.title.clone()).collect();
    assert_eq!(titles, ["One", "Three"]);
    let kept = courses::course_get(&tutor, id).await.unwrap();
    assert_eq!((kept.modules, kept.outline_version), (two.modules, two.outline_version));
}

#[tokio::test]
async fn report_11_of_eight_who_write_units_of_one_draft_at_once_one_is_let_in_and_nothing_is_lost_in_silence() {
    let scene = Scene::new().await;
    let (tutor, course) = (scene.as_tutor(), draft(&scene, 0).await);
    let id = course.card.id;
    let writers = (0..8).map(|n| {
        let (tutor, mut outline, seen) = (tutor.clone(), course.outline(), course.outline_version.clone());
        outline.modules[0].units[n % 4].title = format!("Written by {n}");
        tokio::spawn(async move {
            match courses::outline_put_seen(&tutor, id, &outline, seen.as_deref()).await {
                Ok(_) => true,
                Err(error) => {
                    assert_eq!(error.to_refusal().code, "outline_changed_elsewhere");
                    false
                }
            }
        })
    });
    let mut let_in = 0;
    for writer in writers.collect::<Vec<_>>() {
        let_in += usize::from(writer.await.unwrap());
    }
    assert_eq!(let_in, 1);
}

#[tokio::test]
async fn report_9_what_an_old_page_says_of_a_course_is_written_over_nothing_newer() {
    let scene = Scene::new().await;
    let (tutor, course) = (scene.as_tutor(), draft(&scene, 0).await);
    let id = course.card.id;
    let facts = CourseRequest {
        title: Some("From an old page".into()),
        draft_number: course.draft_number,
        ..CourseRequest::default()
    };
    let newer = CourseRequest { title: Some("From a new one".into()), ..facts.clone() };
    courses::outline_put(&tutor, id, &course.outline()).await.unwrap();
    courses::course_update(&tutor, id, &newer).await.expect("an outline is written beside it");
    assert_eq!(refused(courses::course_update(&tutor, id, &facts).await), (409, "changed_elsewhere".into()));
    let seen = courses::course_get(&tutor, id).await.unwrap();
    let facts = CourseRequest { draft_number: seen.draft_number, ..facts };
    assert_eq!(courses::course_update(&tutor, id, &facts).await.unwrap().card.title, "From an old page");
    let stranger = courses::course_get(&scene.as_student(), shown(&scene, 0).await.card.id).await.unwrap();
    assert_eq!(stranger.draft_number, None, "of those who teach it alone");
}
