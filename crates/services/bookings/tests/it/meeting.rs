//! Where a lesson takes place, and what stands in the calendars and mails of its two people.

use domain::{bookings::SessionState, identity::Role, people::meeting_link::MeetingLink};
use services::{
    Context,
    bookings::booking::{
        BookingJob, booking_cancel, booking_confirm, booking_decline, booking_get, booking_invitation, lesson_end,
    },
    people::meeting_link::meeting_link_put,
    platform::mails::{DevMail, dev_mailbox},
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused};

const LINK: &str = "https://meet.test/antonia";

async fn with_link() -> Scene {
    let scene = Scene::new().await;
    link_put(&scene, LINK).await;
    scene
}

async fn link_put(scene: &Scene, link: &str) {
    meeting_link_put(&scene.as_tutor(), &MeetingLink { link: link.into() }).await.unwrap();
}

async fn newest_mail(scene: &Scene, to: &Context) -> DevMail {
    let email = scene.email_of(to.person().unwrap()).await;
    dev_mailbox(&scene.test.system(), &email).await.unwrap().remove(0)
}

/// A property of the file, unfolded.
fn property(file: &str, name: &str) -> Option<String> {
    let lines = file.replace("\r\n ", "");
    lines.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::to_owned))
}

#[tokio::test]
async fn only_the_two_people_of_a_lesson_read_where_it_takes_place_and_only_once_both_agreed() {
    let scene = with_link().await;
    let id = scene.booked(TOMORROW).await;
    for context in [scene.as_student(), scene.as_tutor()] {
        assert_eq!(booking_get(&context, id).await.unwrap().meeting_link, None, "nobody agreed yet");
        assert!(!booking_invitation(&context, id).await.unwrap().contains("meet.test"));
    }
    let confirmed = booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    assert_eq!(confirmed.meeting_link.as_deref(), Some(LINK));
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().meeting_link.as_deref(), Some(LINK));
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    assert_eq!(booking_get(&admin, id).await.unwrap().meeting_link, None, "staff look at it, and do not come");
    assert!(!booking_invitation(&admin, id).await.unwrap().contains("meet.test"));
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    for context in [scene.as_student(), scene.as_tutor()] {
        assert_eq!(booking_get(&context, id).await.unwrap().meeting_link, None);
        assert!(!booking_invitation(&context, id).await.unwrap().contains("meet.test"));
    }
}

#[tokio::test]
async fn the_link_is_the_one_the_tutor_has_now_and_is_gone_when_the_lesson_is_over() {
    let scene = with_link().await;
    let id = scene.scheduled(TOMORROW).await;
    link_put(&scene, "https://other.test/room").await;
    let seen = booking_get(&scene.as_student(), id).await.unwrap().meeting_link;
    assert_eq!(seen.as_deref(), Some("https://other.test/room"));
    link_put(&scene, "").await;
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().meeting_link, None);
    link_put(&scene, LINK).await;
    scene.move_to("2026-03-03T11:00:00Z");
    lesson_end(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    let over = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((over.session_state, over.meeting_link), (SessionState::Ended, None));
}

#[tokio::test]
async fn strangers_get_no_calendar_file_and_nobody_in_particular_has_to_sign_in() {
    let scene = with_link().await;
    let id = scene.scheduled(TOMORROW).await;
    let stranger = scene.test.context_of(&scene.test.approved_tutor().await.person);
    is_not_found(booking_invitation(&stranger, id).await);
    let anonymous = booking_invitation(&scene.test.anonymous(), id).await;
    assert_eq!(refused(anonymous), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn every_step_of_a_booking_is_a_newer_entry_under_one_name() {
    let scene = with_link().await;
    let id = scene.booked(TOMORROW).await;
    let file = async || booking_invitation(&scene.as_student(), id).await.unwrap();
    let requested = file().await;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    let confirmed = file().await;
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    let cancelled = file().await;
    let sequence = |file: &str| property(file, "SEQUENCE").unwrap().parse::<u32>().unwrap();
    assert!(sequence(&requested) < sequence(&confirmed) && sequence(&confirmed) < sequence(&cancelled));
    for (file, method, status) in [
        (&requested, "PUBLISH", "TENTATIVE"),
        (&confirmed, "PUBLISH", "CONFIRMED"),
        (&cancelled, "CANCEL", "CANCELLED"),
    ] {
        assert_eq!(property(file, "UID"), Some(format!("{id}@edustream.test")));
        assert_eq!(property(file, "METHOD").as_deref(), Some(method));
        assert_eq!(property(file, "STATUS").as_deref(), Some(status));
        assert_eq!(property(file, "DTSTART").as_deref(), Some("20260303T100000Z"));
    }
    assert_eq!(property(&confirmed, "LOCATION").as_deref(), Some(LINK));
}

#[tokio::test]
async fn a_confirmation_is_mailed_with_its_place_its_steps_and_an_entry_for_the_calendar() {
    let scene = with_link().await;
    let id = scene.scheduled(TOMORROW).await;
    for context in [scene.as_student(), scene.as_tutor()] {
        let mail = newest_mail(&scene, &context).await;
        assert!(mail.subject.starts_with("Confirmed: "), "{}", mail.subject);
        assert!(mail.text.contains(&format!("You meet here: {LINK}")), "{}", mail.text);
        assert!(mail.text.contains("✓ Requested · ✓ Confirmed · → Join · Review"), "{}", mail.text);
        let calendar = mail.calendar.expect("an entry");
        assert_eq!(property(&calendar, "UID"), Some(format!("{id}@edustream.test")));
        assert_eq!(property(&calendar, "LOCATION").as_deref(), Some(LINK));
    }
    let names = [&scene.as_student(), &scene.as_tutor()].map(|context| context.person().unwrap().display_name.clone());
    let to_student = newest_mail(&scene, &scene.as_student()).await.calendar.unwrap();
    assert!(property(&to_student, "SUMMARY").unwrap().ends_with(&names[1]), "{to_student}");
}

#[tokio::test]
async fn a_cancellation_takes_the_entry_out_of_both_calendars() {
    let scene = with_link().await;
    let id = scene.scheduled(TOMORROW).await;
    booking_cancel(&scene.as_student(), id, Some("I am ill.".into()), None).await.unwrap();
    for context in [scene.as_tutor(), scene.as_student()] {
        let mail = newest_mail(&scene, &context).await;
        let calendar = mail.calendar.expect("an entry");
        assert_eq!(property(&calendar, "METHOD").as_deref(), Some("CANCEL"));
        assert!(!mail.text.contains("meet.test") && mail.text.contains("✕ Cancelled"), "{}", mail.text);
    }
}

#[tokio::test]
async fn where_the_tutor_has_given_no_link_both_are_told_what_follows() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    let student = newest_mail(&scene, &scene.as_student()).await;
    assert!(student.text.contains("hasn’t added a meeting link yet"), "{}", student.text);
    assert_eq!(property(&student.calendar.unwrap(), "LOCATION"), None);
    let tutor = newest_mail(&scene, &scene.as_tutor()).await;
    assert!(tutor.text.contains("You haven’t added a meeting link yet"), "{}", tutor.text);
}

#[tokio::test]
async fn a_request_and_a_no_carry_no_entry() {
    let scene = with_link().await;
    let id = scene.booked(FAR_AHEAD).await;
    assert_eq!(newest_mail(&scene, &scene.as_tutor()).await.calendar, None);
    booking_decline(&scene.as_tutor(), id, "I am away.", None).await.unwrap();
    let mail = newest_mail(&scene, &scene.as_student()).await;
    assert!(mail.calendar.is_none() && !mail.text.contains("meet.test"), "{}", mail.text);
}
