//! Ninety days of people who stop, who come and who are held out: each is told once, and the silent stay silent.

use chrono::{DateTime, Duration, Utc};
use domain::{
    growth::{
        flag_view::FlagRequest,
        lifecycle::{Nudge, held_out},
        survey::{SurveyAnswerRequest, SurveyKind},
    },
    identity::{Role, privacy::CONSENT_VERSION},
};
use services::{
    Clock, SignedIn,
    growth::{
        flags::flag_make,
        lifecycle::{FLAG, SendNudges},
        surveys::{survey_answer, survey_answered, survey_figures},
    },
};
use spine::job::{Job, Nothing};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, refused},
};

/// What is let out by a flag is let out.
pub(super) async fn let_out(test: &TestApp) {
    let staff = test.person(Role::Admin).await;
    let request = FlagRequest {
        key: Some(FLAG.into()),
        owner: Some("growth".into()),
        rollout: Some(100),
        ..FlagRequest::default()
    };
    flag_make(&test.context_of(&staff), &request).await.unwrap();
}

/// Somebody who is held out, or is not.
async fn somebody(test: &TestApp, silent: bool) -> SignedIn {
    loop {
        let person = test.person(Role::Student).await;
        if held_out(person.id) == silent {
            sqlx::query("update users set created_at = $2 where id = $1")
                .bind(person.id.0)
                .bind(test.clock.now())
                .execute(&test.owner)
                .await
                .unwrap();
            return person;
        }
    }
}

/// Days go by, and the job looks every six hours.
pub(super) async fn pass(test: &TestApp, days: i64) {
    let start = test.clock.now();
    for hours in (6..=days * 24).step_by(6) {
        test.clock.move_to(start + Duration::hours(hours));
        SendNudges::run(&test.system(), Nothing {}).await.unwrap();
    }
}

pub(super) async fn nudges(test: &TestApp, person: &SignedIn) -> Vec<(Nudge, DateTime<Utc>)> {
    let rows: Vec<(String, DateTime<Utc>)> =
        sqlx::query_as("select kind, at from nudges where user_id = $1 order by at")
            .bind(person.id.0)
            .fetch_all(&test.owner)
            .await
            .unwrap();
    rows.into_iter().map(|(kind, at)| (Nudge::parse(&kind).unwrap(), at)).collect()
}

pub(super) async fn mails(test: &TestApp, person: &SignedIn) -> Vec<String> {
    sqlx::query_scalar("select template from mails where user_id = $1 and dedup_key like 'nudge:%' order by created_at")
        .bind(person.id.0)
        .fetch_all(&test.owner)
        .await
        .unwrap()
}

pub(super) async fn agrees(test: &TestApp, person: &SignedIn) {
    sqlx::query(
        "insert into privacy_consents (id, user_id, purpose, given, text_version, given_at)
         values (gen_random_uuid(), $1, 'marketing', true, $2, $3)",
    )
    .bind(person.id.0)
    .bind(CONSENT_VERSION)
    .bind(test.clock.now())
    .execute(&test.owner)
    .await
    .unwrap();
}

#[tokio::test]
async fn in_ninety_days_everybody_is_told_once_and_the_held_out_nothing() {
    let test = TestApp::new().await;
    let_out(&test).await;
    let (told, silent) = (somebody(&test, false).await, somebody(&test, true).await);
    pass(&test, 90).await;
    let welcome = [Nudge::WelcomeFind, Nudge::WelcomeLesson, Nudge::WelcomeHelp];
    for person in [&told, &silent] {
        let kinds: Vec<Nudge> = nudges(&test, person).await.into_iter().map(|(nudge, _)| nudge).collect();
        assert_eq!(kinds, welcome, "what would have been told is counted alike");
    }
    assert_eq!(mails(&test, &told).await, welcome.map(Nudge::code));
    assert_eq!(mails(&test, &silent).await, [""; 0]);
    let notices: i64 = sqlx::query_scalar("select count(*) from notices where user_id = $1")
        .bind(silent.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(notices, 0);
}

/// A student of the scene who may hear, with one lesson that is over.
pub(super) async fn learned(consents: bool) -> Scene {
    let scene = Scene::new().await;
    let_out(&scene.test).await;
    if consents {
        agrees(&scene.test, &scene.student).await;
    }
    super::support::held(&scene, scene.request(TOMORROW)).await;
    scene
}

#[tokio::test]
async fn whoever_stops_hears_of_it_at_seven_fourteen_and_thirty_days_and_once_a_quarter() {
    let scene = learned(true).await;
    pass(&scene.test, 90).await;
    let ended: DateTime<Utc> =
        sqlx::query_scalar("select ends_at from bookings").fetch_one(&scene.test.owner).await.unwrap();
    let all = nudges(&scene.test, &scene.student).await;
    let days: Vec<_> = all.iter().map(|(nudge, at)| (*nudge, (*at - ended).num_days())).collect();
    let expected = [
        (Nudge::SurveyLesson, 0),
        (Nudge::Rebook, 3),
        (Nudge::Winback7, 7),
        (Nudge::Winback14, 14),
        (Nudge::Winback30, 30),
        (Nudge::SurveyDormant, 60),
        (Nudge::Quarterly, 74),
    ];
    assert_eq!(days, expected);
    assert_eq!(mails(&scene.test, &scene.student).await.len(), if held_out(scene.student.id) { 0 } else { 7 });
}

#[tokio::test]
async fn without_consent_whoever_comes_back_and_whoever_is_closed_is_not_won_back() {
    let scene = learned(false).await;
    pass(&scene.test, 40).await;
    let kinds: Vec<Nudge> = nudges(&scene.test, &scene.student).await.into_iter().map(|(nudge, _)| nudge).collect();
    assert_eq!(kinds, [Nudge::SurveyLesson, Nudge::Rebook], "no consent");
    let scene = learned(true).await;
    scene.booked("2026-03-24T10:00:00Z").await;
    pass(&scene.test, 20).await;
    let kinds: Vec<Nudge> = nudges(&scene.test, &scene.student).await.into_iter().map(|(nudge, _)| nudge).collect();
    assert_eq!(kinds, [Nudge::SurveyLesson], "a lesson is to come");
    let scene = learned(true).await;
    sqlx::query("update users set suspended_at = now()").execute(&scene.test.owner).await.unwrap();
    pass(&scene.test, 40).await;
    assert!(nudges(&scene.test, &scene.student).await.is_empty());
}

#[tokio::test]
async fn whoever_switched_it_off_gets_no_mail_of_it() {
    let test = TestApp::new().await;
    let_out(&test).await;
    let person = somebody(&test, false).await;
    sqlx::query(
        "insert into notice_preferences (user_id, off, quiet_hours, digest, updated_at)
         values ($1, '{matching:email,matching:in_app}', true, 'off', now())",
    )
    .bind(person.id.0)
    .execute(&test.owner)
    .await
    .unwrap();
    pass(&test, 10).await;
    assert_eq!(mails(&test, &person).await, [""; 0]);
    assert_eq!(nudges(&test, &person).await.len(), 3, "it was their turn");
}

#[tokio::test]
async fn nobody_is_told_anything_before_it_is_let_out() {
    let test = TestApp::new().await;
    let person = somebody(&test, false).await;
    pass(&test, 10).await;
    assert!(nudges(&test, &person).await.is_empty() && mails(&test, &person).await.is_empty());
}

async fn was_asked(test: &TestApp, person: &SignedIn, kind: &str, held_out: bool) {
    sqlx::query("insert into nudges (user_id, kind, about_id, held_out, at) values ($1, $2, $1, $3, $4)")
        .bind(person.id.0)
        .bind(kind)
        .bind(held_out)
        .bind(test.clock.now())
        .execute(&test.owner)
        .await
        .unwrap();
}

#[tokio::test]
async fn only_whoever_had_a_lesson_or_was_asked_answers() {
    let scene = Scene::new().await;
    let said = SurveyAnswerRequest { score: Some(1), ..SurveyAnswerRequest::default() };
    let (new, silent) = (scene.test.person(Role::Student).await, scene.test.person(Role::Student).await);
    was_asked(&scene.test, &silent, "survey_nps", true).await;
    was_asked(&scene.test, &new, "survey_lesson", false).await;
    for context in [scene.as_student(), scene.as_tutor(), scene.test.context_of(&new), scene.test.context_of(&silent)] {
        let answer = survey_answer(&context, SurveyKind::Nps, &said).await;
        assert_eq!(refused(answer), (403, "survey_not_asked".into()));
    }
    super::support::held(&scene, scene.request(TOMORROW)).await;
    for context in [scene.as_student(), scene.as_tutor()] {
        survey_answer(&context, SurveyKind::Nps, &said).await.unwrap();
    }
}

/// What became of the mails about it: sent, dropped.
async fn ended(test: &TestApp, person: &SignedIn) -> Vec<(String, bool, bool)> {
    sqlx::query_as(
        "select template, sent_at is not null, dropped_at is not null from mails
         where user_id = $1 and dedup_key like 'nudge:%' order by created_at",
    )
    .bind(person.id.0)
    .fetch_all(&test.owner)
    .await
    .unwrap()
}

#[tokio::test]
async fn consent_that_is_taken_back_before_the_mail_goes_holds_it_back() {
    let mut scene = learned(true).await;
    while held_out(scene.student.id) {
        scene = learned(true).await;
    }
    pass(&scene.test, 8).await;
    sqlx::query(
        "insert into privacy_consents (id, user_id, purpose, given, text_version, given_at)
         values (gen_random_uuid(), $1, 'marketing', false, $2, $3)",
    )
    .bind(scene.student.id.0)
    .bind(CONSENT_VERSION)
    .bind(scene.test.clock.now())
    .execute(&scene.test.owner)
    .await
    .unwrap();
    scene.test.clock.advance(Duration::days(1));
    scene.test.run_jobs().await;
    let mails = ended(&scene.test, &scene.student).await;
    let of = |nudge: Nudge| mails.iter().find(|one| one.0 == nudge.code()).map(|one| (one.1, one.2));
    assert_eq!(of(Nudge::Winback7), Some((false, true)), "{mails:?}");
    assert_eq!(of(Nudge::Rebook), Some((true, false)), "it asks for no consent");
}

#[tokio::test]
async fn whoever_is_suspended_before_the_mail_goes_gets_none() {
    let test = TestApp::new().await;
    let_out(&test).await;
    let person = somebody(&test, false).await;
    pass(&test, 1).await;
    sqlx::query("update users set suspended_at = now() where id = $1")
        .bind(person.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    test.clock.advance(Duration::days(1));
    test.run_jobs().await;
    assert_eq!(ended(&test, &person).await, [("welcome_find".to_owned(), false, true)]);
}

#[tokio::test]
async fn whoever_is_suspended_while_others_are_told_is_told_nothing() {
    let test = TestApp::new().await;
    let_out(&test).await;
    let person = somebody(&test, false).await;
    test.clock.advance(Duration::hours(6));
    let mut out = test.owner.begin().await.unwrap();
    sqlx::query("update users set suspended_at = now() where id = $1")
        .bind(person.id.0)
        .execute(&mut *out)
        .await
        .unwrap();
    let system = test.system();
    let telling = tokio::spawn(async move { SendNudges::run(&system, Nothing {}).await });
    let waits =
        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')";
    while !sqlx::query_scalar::<_, bool>(waits).fetch_one(&test.owner).await.unwrap() {
        assert!(!telling.is_finished(), "it did not ask again");
        tokio::task::yield_now().await;
    }
    out.commit().await.unwrap();
    telling.await.unwrap().unwrap();
    assert!(nudges(&test, &person).await.is_empty() && mails(&test, &person).await.is_empty());
}

#[tokio::test]
async fn a_survey_is_answered_once_and_the_figures_are_the_staffs() {
    let test = TestApp::new().await;
    let staff = test.person(Role::Admin).await;
    let analyst = test.context_of(&staff);
    let empty = survey_figures(&analyst, SurveyKind::Nps).await.unwrap();
    assert_eq!((empty.answered, empty.score, empty.answers.len()), (0, None, 0));
    for (score, comment) in [(10, "Kind."), (9, ""), (7, ""), (2, "Dear.")] {
        let person = test.person(Role::Student).await;
        let context = test.context_of(&person);
        assert!(!survey_answered(&context, SurveyKind::Nps).await.unwrap());
        was_asked(&test, &person, "survey_nps", false).await;
        let said = SurveyAnswerRequest { score: Some(score), reason: None, comment: comment.into() };
        survey_answer(&context, SurveyKind::Nps, &said).await.unwrap();
        assert!(survey_answered(&context, SurveyKind::Nps).await.unwrap());
        assert!(!survey_answered(&context, SurveyKind::Lesson).await.unwrap());
        let again = survey_answer(&context, SurveyKind::Nps, &said).await;
        assert_eq!(refused(again), (409, "survey_answered".into()));
        assert_eq!(survey_figures(&context, SurveyKind::Nps).await.unwrap_err().status(), 404);
        test.clock.move_to(test.clock.now() + Duration::minutes(1));
    }
    let told = survey_figures(&analyst, SurveyKind::Nps).await.unwrap();
    assert_eq!((told.answered, told.score), (4, Some(25.0)));
    assert_eq!(told.comments, ["Dear.", "Kind."]);
    let wrong = SurveyAnswerRequest { score: Some(11), ..SurveyAnswerRequest::default() };
    assert_eq!(refused(survey_answer(&analyst, SurveyKind::Nps, &wrong).await), (422, "survey_score".into()));
    let stopped = SurveyAnswerRequest { reason: Some("price".into()), ..SurveyAnswerRequest::default() };
    was_asked(&test, &staff, "survey_dormant", false).await;
    survey_answer(&analyst, SurveyKind::Dormant, &stopped).await.unwrap();
    let told = survey_figures(&analyst, SurveyKind::Dormant).await.unwrap();
    assert_eq!((told.score, told.answers[0].answer.as_str(), told.answers[0].people), (None, "price", 1));
    assert_eq!(survey_answer(&test.anonymous(), SurveyKind::Nps, &wrong).await.unwrap_err().status(), 401);
}
