//! Calendars elsewhere (CL5): what is taken there is taken here, whatever the provider does; lessons stand there; and
//! nothing is ever called off unasked.

use super::calendar_stage::{BOTH, Stage};
use chrono::TimeDelta;
use domain::{
    bookings::SessionState,
    integrations::calendars::{CalendarProvider, CalendarQuestionKind, CalendarSettings, ConnectionState, Fault},
};
use services::{
    bookings::booking::{booking_cancel, booking_get, booking_reschedule, proposal_accept},
    integrations::calendars::{connection_delete, connection_update, connections_list, google_told, question_answer},
};
use testkit::scene::{FAR_AHEAD, TOMORROW, is_not_found, refused};

const LATER: &str = "2026-03-05T14:00:00Z";

#[tokio::test]
async fn what_is_taken_elsewhere_is_taken_here_in_slots_and_at_the_booking_until_it_is_not() {
    for provider in BOTH {
        let stage = Stage::new().await;
        // It ends on the hour: lessons begin where a free stretch does.
        stage.outside.put("rosa", "dentist", "2026-03-03T09:30:00Z", 90);
        stage.outside.put("rosa", "reading", "2026-03-04T10:00:00Z", 60);
        stage.outside.free("rosa", "reading");
        for more in 0..5 {
            stage.outside.put("rosa", &format!("more{more}"), "2026-03-07T10:00:00Z", 30);
        }
        stage.connect_tutor(provider, "rosa").await;
        assert!(!stage.is_offered(TOMORROW).await, "{provider:?}");
        assert_eq!(refused(stage.scene.book(TOMORROW).await), (409, "slot_taken".into()));
        let busy: Vec<String> = sqlx::query_scalar("select external_id || ' ' || during from calendar_busy")
            .fetch_all(&stage.scene.test.owner)
            .await
            .unwrap();
        assert!(stage.is_offered("2026-03-04T10:00:00Z").await, "{provider:?} {busy:?}: what is free takes no time");
        assert_eq!(stage.own().await.busy_times, 6);

        stage.outside.delete("rosa", "dentist");
        stage.tell().await;
        assert!(stage.is_offered(TOMORROW).await);
        stage.scene.book(TOMORROW).await.expect("it is free there");
    }
}

#[tokio::test]
async fn an_entry_that_moves_takes_its_new_time_and_gives_back_the_old_one() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.outside.put("rosa", "dentist", TOMORROW, 60);
        stage.connect_tutor(provider, "rosa").await;
        stage.outside.put("rosa", "dentist", LATER, 60);
        stage.tell().await;
        assert!(stage.is_offered(TOMORROW).await && !stage.is_offered(LATER).await);
    }
}

#[tokio::test]
async fn news_that_never_come_are_found_by_the_clock() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.connect_tutor(provider, "rosa").await;
        stage.outside.put("rosa", "dentist", TOMORROW, 60);
        stage.scene.test.run_jobs().await;
        assert!(stage.is_offered(TOMORROW).await, "nobody has told us");
        stage.wait(TimeDelta::minutes(31)).await;
        assert_eq!(refused(stage.scene.book(TOMORROW).await).1, "slot_taken");
    }
}

#[tokio::test]
async fn a_place_that_the_provider_forgot_is_read_from_the_beginning_and_what_went_meanwhile_is_gone() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.outside.put("rosa", "dentist", TOMORROW, 60);
        stage.outside.put("rosa", "choir", LATER, 60);
        stage.connect_tutor(provider, "rosa").await;
        stage.outside.delete("rosa", "dentist");
        stage.outside.forget();
        stage.tell().await;
        assert!(stage.is_offered(TOMORROW).await && !stage.is_offered(LATER).await, "{provider:?}");
        assert_eq!(stage.own().await.state, ConnectionState::Ok);
    }
}

#[tokio::test]
async fn a_token_that_ended_is_renewed_and_nobody_notices() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.connect_tutor(provider, "rosa").await;
        stage.outside.end_tokens();
        stage.outside.put("rosa", "dentist", TOMORROW, 60);
        stage.tell().await;
        assert!(!stage.is_offered(TOMORROW).await, "{provider:?} {:?}", stage.own().await);
        assert_eq!(stage.own().await.state, ConnectionState::Ok);
    }
}

#[tokio::test]
async fn a_permission_that_was_taken_back_asks_its_owner_once_and_keeps_what_is_known() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.outside.put("rosa", "dentist", TOMORROW, 60);
        stage.connect_tutor(provider, "rosa").await;
        stage.outside.revoke("rosa");
        stage.tell().await;
        let own = stage.own().await;
        assert_eq!((own.state, own.last_error), (ConnectionState::NeedsSignIn, Some(Fault::SignIn)));
        assert!(!stage.is_offered(TOMORROW).await, "what was taken is still believed");
        stage.outside.asked();
        stage.wait(TimeDelta::hours(5)).await;
        assert!(stage.outside.asked().is_empty(), "nobody is asked in vain");
        assert_eq!(stage.mails("calendar_sign_in").await, 1);

        let id = own.id;
        stage.connect_tutor(provider, "rosa").await;
        let own = stage.own().await;
        assert_eq!((own.state, own.id), (ConnectionState::Ok, id), "the same calendar is the same connection");
    }
}

#[tokio::test]
async fn after_three_failures_a_calendar_is_out_of_date_its_owner_is_told_once_and_it_mends_by_itself() {
    for (status, fault) in [(500, Fault::Unavailable), (429, Fault::TooOften), (403, Fault::Refused)] {
        let stage = Stage::new().await;
        stage.outside.put("rosa", "dentist", TOMORROW, 60);
        stage.connect_tutor(CalendarProvider::Google, "rosa").await;
        stage.outside.fail(4, status, None);
        for state in [ConnectionState::Ok, ConnectionState::Ok, ConnectionState::OutOfDate, ConnectionState::OutOfDate]
        {
            stage.wait(TimeDelta::minutes(31)).await;
            let own = stage.own().await;
            assert_eq!((own.state, own.last_error), (state, Some(fault)), "{status}");
        }
        assert_eq!(stage.mails("calendar_stale").await, 1);
        let stale = services::calendar::outside::calendars_stale(&stage.scene.as_tutor()).await.unwrap();
        assert_eq!(stale, [(CalendarProvider::Google, ConnectionState::OutOfDate)], "the page of hours says so");
        assert!(!stage.is_offered(TOMORROW).await);
        stage.wait(TimeDelta::minutes(31)).await;
        assert_eq!(stage.own().await.state, ConnectionState::Ok);
        assert!(services::calendar::outside::calendars_stale(&stage.scene.as_tutor()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_asks_for_patience_is_left_alone_as_long_as_they_ask() {
    let stage = Stage::new().await;
    stage.connect_tutor(CalendarProvider::Google, "rosa").await;
    stage.outside.fail(1, 429, Some(1_200));
    stage.tell().await;
    stage.outside.asked();
    stage.wait(TimeDelta::minutes(10)).await;
    assert!(stage.outside.asked().is_empty());
    stage.wait(TimeDelta::minutes(11)).await;
    assert!(!stage.outside.asked().is_empty());
    assert_eq!(stage.own().await.state, ConnectionState::Ok);
}

#[tokio::test]
async fn an_agreed_lesson_stands_there_moves_there_and_goes_there_and_takes_no_time_twice() {
    for provider in BOTH {
        let stage = Stage::new().await;
        let early = stage.scene.scheduled(TOMORROW).await;
        stage.connect_tutor(provider, "rosa").await;
        assert_eq!(stage.starts("rosa"), [TOMORROW], "what was agreed before is written as well");
        let late = stage.scene.scheduled(FAR_AHEAD).await;
        stage.scene.book("2026-03-17T10:00:00Z").await.expect("a request that nobody has answered");
        stage.scene.test.run_jobs().await;
        assert_eq!(stage.starts("rosa"), [TOMORROW, FAR_AHEAD]);
        assert_eq!((stage.own().await.lessons, stage.own().await.busy_times), (2, 0));

        booking_reschedule(&stage.scene.as_student(), early, LATER, None).await.unwrap();
        proposal_accept(&stage.scene.as_tutor(), early, 1, None).await.unwrap();
        stage.scene.test.run_jobs().await;
        assert_eq!(stage.starts("rosa"), [LATER, FAR_AHEAD]);
        booking_cancel(&stage.scene.as_student(), late, None, None).await.unwrap();
        stage.scene.test.run_jobs().await;
        stage.tell().await;
        assert_eq!(stage.starts("rosa"), [LATER], "{provider:?}");
        assert!(stage.is_offered(FAR_AHEAD).await && stage.is_offered(TOMORROW).await);
        let asked = connections_list(&stage.scene.as_tutor()).await.unwrap().questions;
        assert!(asked.is_empty(), "what we did ourselves is not asked about: {asked:?}");
    }
}

#[tokio::test]
async fn a_lesson_that_is_deleted_there_is_asked_about_and_still_on_until_somebody_says_so_here() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.connect_tutor(provider, "rosa").await;
        let id = stage.scene.scheduled(FAR_AHEAD).await;
        stage.scene.test.run_jobs().await;
        stage.delete_lesson("rosa").await;
        let question = stage.question().await;
        assert_eq!((question.kind, question.booking_id), (CalendarQuestionKind::Deleted, id));
        assert_eq!(question.counterpart, stage.scene.student.display_name);
        assert_eq!(booking_get(&stage.scene.as_tutor(), id).await.unwrap().session_state, SessionState::Scheduled);
        assert_eq!(stage.mails("calendar_asks").await, 1);
        stage.wait(TimeDelta::hours(25)).await;
        assert_eq!((stage.question().await.id, stage.mails("calendar_asks").await), (question.id, 1), "asked once");
        assert!(stage.starts("rosa").is_empty(), "and not written again before there is an answer");

        let stranger = stage.scene.as_student();
        is_not_found(question_answer(&stranger, question.id, "put_back").await);
        let tutor = stage.scene.as_tutor();
        assert_eq!(refused(question_answer(&tutor, question.id, "cancel").await).1, "calendar_answer_unknown");
        question_answer(&tutor, question.id, "put_back").await.unwrap();
        is_not_found(question_answer(&tutor, question.id, "leave_out").await);
        stage.scene.test.run_jobs().await;
        assert_eq!(stage.starts("rosa"), [FAR_AHEAD], "{provider:?}");
        stage.tell().await;
        assert!(stage.questions().await.is_empty());
    }
}

#[tokio::test]
async fn a_lesson_that_is_left_out_stays_out_and_stays_on() {
    let stage = Stage::new().await;
    stage.connect_tutor(CalendarProvider::Outlook, "rosa").await;
    let id = stage.scene.scheduled(FAR_AHEAD).await;
    stage.scene.test.run_jobs().await;
    stage.delete_lesson("rosa").await;
    question_answer(&stage.scene.as_tutor(), stage.question().await.id, "leave_out").await.unwrap();
    stage.wait(TimeDelta::hours(25)).await;
    assert!(stage.starts("rosa").is_empty() && stage.questions().await.is_empty());
    assert_eq!(booking_get(&stage.scene.as_tutor(), id).await.unwrap().session_state, SessionState::Scheduled);
}

#[tokio::test]
async fn a_lesson_that_is_moved_there_is_asked_about_and_moving_it_back_is_an_answer() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.connect_tutor(provider, "rosa").await;
        let id = stage.scene.scheduled(FAR_AHEAD).await;
        stage.scene.test.run_jobs().await;
        stage.move_lesson("rosa", "2026-03-16T15:00:00Z").await;
        let question = stage.question().await;
        assert_eq!(question.moved_to, Some("2026-03-16T15:00:00Z".parse().unwrap()));
        let lesson = booking_get(&stage.scene.as_tutor(), id).await.unwrap();
        assert_eq!(lesson.start, FAR_AHEAD.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        stage.move_lesson("rosa", FAR_AHEAD).await;
        assert!(stage.questions().await.is_empty(), "{provider:?}");
    }
}

#[tokio::test]
async fn a_lesson_that_is_called_off_here_after_it_was_deleted_there_asks_nothing_more() {
    let stage = Stage::new().await;
    stage.connect_tutor(CalendarProvider::Google, "rosa").await;
    let id = stage.scene.scheduled(FAR_AHEAD).await;
    stage.scene.test.run_jobs().await;
    stage.delete_lesson("rosa").await;
    booking_cancel(&stage.scene.as_tutor(), id, Some("A cold.".into()), None).await.unwrap();
    stage.scene.test.run_jobs().await;
    assert!(stage.questions().await.is_empty());
    assert_eq!(stage.own().await.state, ConnectionState::Ok, "what is not there any more is out");
}

#[tokio::test]
async fn two_peoples_calendars_never_mix() {
    let stage = Stage::new().await;
    let student = stage.scene.as_student();
    stage.outside.put("rosa", "dentist", TOMORROW, 60);
    stage.outside.put("tom", "football", LATER, 60);
    stage.connect_tutor(CalendarProvider::Google, "rosa").await;
    stage.connect(&student, CalendarProvider::Google, "tom").await;
    assert!(stage.is_offered(LATER).await && !stage.is_offered(TOMORROW).await, "tom's football is not rosa's");
    let own = stage.own().await;
    assert_eq!((own.account.as_str(), own.busy_times), ("rosa", 1));
    stage.scene.scheduled(FAR_AHEAD).await;
    stage.scene.test.run_jobs().await;
    assert_eq!((stage.starts("rosa").len(), stage.starts("tom").len()), (2, 2), "each has the lesson beside the own");
    let settings = CalendarSettings { blocks: Some(false), exports: None };
    is_not_found(connection_update(&student, own.id, settings).await);
    is_not_found(connection_delete(&student, own.id).await);
    assert_eq!(refused(stage.scene.book(LATER).await).1, "student_busy", "the student is at football");
}

#[tokio::test]
async fn a_connection_that_ends_leaves_nothing_that_opens_it_and_nothing_that_was_taken() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.outside.put("rosa", "dentist", TOMORROW, 60);
        stage.connect_tutor(provider, "rosa").await;
        assert_eq!(stage.outside.watches().len(), 1);
        let token = "select count(*) from calendar_connections
             where position(convert_to('renew-rosa', 'utf8') in secret_sealed) > 0";
        let readable: i64 = sqlx::query_scalar(token).fetch_one(&stage.scene.test.owner).await.unwrap();
        assert_eq!(readable, 0);
        connection_delete(&stage.scene.as_tutor(), stage.own().await.id).await.unwrap();
        for table in ["calendar_connections", "calendar_busy", "calendar_exports", "calendar_questions"] {
            assert_eq!(stage.scene.count(table).await, 0, "{table}");
        }
        assert!(stage.outside.watches().is_empty(), "the provider is asked to be quiet");
        stage.scene.test.drain().await;
        assert!(stage.is_offered(TOMORROW).await);
    }
}

#[tokio::test]
async fn what_is_switched_off_blocks_nothing_and_what_is_not_to_stand_there_goes() {
    let stage = Stage::new().await;
    stage.outside.put("rosa", "dentist", TOMORROW, 60);
    stage.connect_tutor(CalendarProvider::Google, "rosa").await;
    stage.scene.scheduled(FAR_AHEAD).await;
    stage.scene.test.run_jobs().await;
    let settings = CalendarSettings { blocks: Some(false), exports: Some(false) };
    connection_update(&stage.scene.as_tutor(), stage.own().await.id, settings).await.unwrap();
    stage.scene.test.run_jobs().await;
    assert!(stage.is_offered(TOMORROW).await);
    assert_eq!(stage.starts("rosa"), [TOMORROW], "the own entry stays, the lesson goes");
}

#[tokio::test]
async fn only_the_secret_of_the_channel_makes_a_look_and_it_tells_nobody_whether_a_channel_exists() {
    let stage = Stage::new().await;
    stage.connect_tutor(CalendarProvider::Google, "rosa").await;
    let watch = stage.outside.watches().remove(0);
    assert_eq!(watch.address, "https://edustream.test/api/v1/webhooks/google-calendar");
    stage.outside.asked();
    let nobody = stage.scene.test.anonymous();
    for (channel, secret) in
        [(watch.channel.as_str(), ""), (&watch.channel, "x"), ("", &watch.secret), ("x", &watch.secret)]
    {
        is_not_found(google_told(&nobody, channel, secret).await);
    }
    stage.scene.test.run_jobs().await;
    assert!(stage.outside.asked().is_empty());
    google_told(&nobody, &watch.channel, &watch.secret).await.unwrap();
    stage.scene.test.run_jobs().await;
    assert!(!stage.outside.asked().is_empty());
}

#[tokio::test]
async fn a_channel_is_renewed_before_it_ends_and_the_former_one_is_stopped() {
    for provider in BOTH {
        let stage = Stage::new().await;
        stage.connect_tutor(provider, "rosa").await;
        let first = stage.outside.watches().remove(0);
        stage.wait(TimeDelta::days(7)).await;
        let watches = stage.outside.watches();
        assert_eq!(watches.len(), 1, "{provider:?}");
        assert_ne!((&watches[0].channel, &watches[0].secret), (&first.channel, &first.secret));
    }
}
