//! Another time: suggested, taken, declined, raced for; paid once.

use domain::{
    bookings::{BookingRequest, SessionState, Side},
    identity::Role,
    ids::BookingId,
};
use services::{
    Context, Error,
    bookings::booking::{
        BookingJob, booking_cancel, booking_confirm, booking_create, booking_expire, booking_get, booking_invitation,
        booking_propose, booking_reschedule, proposal_accept, proposal_decline,
    },
    calendar::availability::slots_list,
    platform::mails::dev_mailbox,
};
use testkit::{
    TutorOptions,
    scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refused},
};
use tokio::task::JoinSet;

const LATER: &str = "2026-03-05T14:00:00Z";

fn at(instant: &str) -> chrono::DateTime<chrono::Utc> {
    instant.parse().unwrap()
}

async fn start_of(context: &Context, id: BookingId) -> chrono::DateTime<chrono::Utc> {
    booking_get(context, id).await.unwrap().start
}

async fn newest_subject(scene: &Scene, person: &services::SignedIn) -> String {
    dev_mailbox(&scene.test.system(), &scene.email_of(person).await).await.unwrap().remove(0).subject
}

fn sequence(file: &str) -> u32 {
    file.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_lesson_moves_when_both_agree_and_costs_nothing_more() {
    let scene = Scene::new().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let id = scene.scheduled(TOMORROW).await;
    let money = scene.student_money().await;
    let before = booking_invitation(&student, id).await.unwrap();
    let asked = booking_reschedule(&student, id, LATER, None).await.unwrap();
    let proposal = asked.proposal.unwrap();
    assert_eq!((asked.start, proposal.by, proposal.starts), (at(TOMORROW), Side::Student, vec![at(LATER)]));
    assert!(newest_subject(&scene, &scene.tutor.person).await.starts_with("Another time?"));
    assert_eq!(refused(proposal_accept(&student, id, 1, None).await).1, "other_side_answers");
    let moved = proposal_accept(&tutor, id, 1, None).await.unwrap();
    assert_eq!((moved.start, moved.minutes, moved.moves, moved.proposal), (at(LATER), 60, 1, None));
    assert_eq!((moved.session_state, scene.student_money().await), (SessionState::Scheduled, money));
    for person in [&scene.student, &scene.tutor.person] {
        assert!(newest_subject(&scene, person).await.starts_with("New time:"));
    }
    let after = booking_invitation(&student, id).await.unwrap();
    assert!(sequence(&after) > sequence(&before) && after.contains("DTSTART:20260305T140000Z"), "{after}");
    scene.book(TOMORROW).await.expect("the old time is free");
    let other = scene.test.student().await;
    let taken = booking_create(&scene.test.context_of(&other), scene.request(LATER), None).await;
    assert_eq!(refused(taken).1, "slot_taken");
    assert_eq!(refused(proposal_accept(&tutor, id, 1, None).await).0, 404, "taken once");
    booking_cancel(&student, id, None, None).await.unwrap();
    assert_eq!(scene.student_money().await, (97_000, 3_000, 0), "only the second booking is paid");
}

#[tokio::test]
async fn a_lesson_whose_money_was_taken_moves_without_another_payment_either() {
    let scene = Scene::new().await;
    let id = scene.scheduled(FAR_AHEAD).await;
    booking_reschedule(&scene.as_tutor(), id, LATER, None).await.unwrap();
    proposal_accept(&scene.as_student(), id, 1, None).await.unwrap();
    assert_eq!(scene.student_money().await, (97_000, 0, 3_000));
    scene.move_to("2026-03-05T15:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().session_state, SessionState::Ended);
    assert_eq!((scene.student_money().await, scene.earnings().await), ((97_000, 0, 0), (2_400, 0)));
}

#[tokio::test]
async fn a_no_leaves_everything_as_it_is_and_says_why() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    booking_reschedule(&scene.as_student(), id, LATER, None).await.unwrap();
    let kept = proposal_decline(&scene.as_tutor(), id, Some("I teach then."), None).await.unwrap();
    assert_eq!((kept.start, kept.proposal, kept.moves), (at(TOMORROW), None, 0));
    let mail = dev_mailbox(&scene.test.system(), &scene.email_of(&scene.student).await).await.unwrap().remove(0);
    assert!(mail.subject.starts_with("The time stays") && mail.text.contains("I teach then."), "{}", mail.text);
    assert_eq!(refused(proposal_accept(&scene.as_tutor(), id, 1, None).await).0, 404);
}

#[tokio::test]
async fn what_the_calendar_does_not_have_is_not_suggested() {
    let scene = Scene::with(TutorOptions {
        availability: serde_json::json!({
            "time_zone": "UTC", "weekly": [{ "weekday": "tue", "start": "08:00", "end": "18:00" },
                { "weekday": "wed", "start": "08:00", "end": "18:00" }]
        }),
        ..TutorOptions::default()
    })
    .await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let id = scene.scheduled(TOMORROW).await;
    scene.scheduled("2026-03-04T10:00:00Z").await;
    let ask = |context: Context, start: &'static str| async move {
        refused(booking_reschedule(&context, id, start, None).await).1
    };
    assert_eq!(ask(student.clone(), "2026-03-04T10:30:00Z").await, "slot_taken");
    assert_eq!(ask(student.clone(), "2026-03-04T20:00:00Z").await, "not_available");
    assert_eq!(ask(student.clone(), "2026-03-04 10:00").await, "instant_invalid");
    assert_eq!(ask(student.clone(), TOMORROW).await, "start_same");
    assert_eq!(ask(tutor.clone(), "2026-03-04T10:30:00Z").await, "slot_taken");
    // Half an hour later overlaps nothing but the lesson itself, which does not stand in its own way.
    booking_reschedule(&student, id, "2026-03-03T10:30:00Z", None).await.unwrap();
    // A tutor may work when they like.
    booking_reschedule(&tutor, id, "2026-03-04T20:00:00Z", None).await.unwrap();
    proposal_accept(&student, id, 1, None).await.unwrap();
    assert_eq!(start_of(&tutor, id).await, at("2026-03-04T20:00:00Z"));
}

#[tokio::test]
async fn a_time_that_was_taken_meanwhile_is_not_taken_twice() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    booking_reschedule(&scene.as_student(), id, LATER, None).await.unwrap();
    let other = scene.test.student().await;
    scene.test.fund(&other, domain::money::Money::new(3_000, domain::money::Currency::Usd)).await;
    booking_create(&scene.test.context_of(&other), scene.request(LATER), None).await.unwrap();
    assert_eq!(refused(proposal_accept(&scene.as_tutor(), id, 1, None).await).1, "slot_taken");
    assert_eq!(start_of(&scene.as_student(), id).await, at(TOMORROW));
}

#[tokio::test]
async fn strangers_see_nothing_and_staff_does_nothing() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    is_not_found(booking_reschedule(&stranger, id, LATER, None).await);
    booking_reschedule(&scene.as_student(), id, LATER, None).await.unwrap();
    is_not_found(proposal_accept(&stranger, id, 1, None).await);
    is_not_found(proposal_decline(&stranger, id, None, None).await);
    assert_eq!(refused(proposal_accept(&admin, id, 1, None).await).1, "participants_only");
    assert_eq!(refused(booking_reschedule(&admin, id, LATER, None).await).1, "participants_only");
}

#[tokio::test]
async fn a_lesson_moves_three_times_and_not_a_fourth() {
    let scene = Scene::new().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let id = scene.scheduled(TOMORROW).await;
    for day in 4..7 {
        booking_reschedule(&student, id, &format!("2026-03-0{day}T10:00:00Z"), None).await.unwrap();
        proposal_accept(&tutor, id, 1, None).await.unwrap();
    }
    let again = booking_reschedule(&student, id, "2026-03-08T10:00:00Z", None).await;
    assert_eq!(refused(again), (409, "reschedule_limit".into()));
    assert!(!booking_get(&student, id).await.unwrap().actions.contains(&"reschedule".to_owned()));
}

#[tokio::test]
async fn a_tutor_answers_a_request_with_other_times_and_the_student_takes_one() {
    let scene = Scene::new().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let id = scene.booked(TOMORROW).await;
    let times = ["2026-03-05T14:00:00Z".to_owned(), "2026-03-06T14:00:00Z".to_owned()];
    assert_eq!(refused(booking_propose(&student, id, &times, None).await).1, "tutor_only");
    let asked = booking_propose(&tutor, id, &times, None).await.unwrap();
    assert_eq!((asked.session_state, asked.proposal.unwrap().starts.len()), (SessionState::Requested, 2));
    assert!(newest_subject(&scene, &scene.student).await.starts_with("Other times for"));
    assert_eq!(refused(proposal_accept(&student, id, 3, None).await).0, 404);
    let agreed = proposal_accept(&student, id, 2, None).await.unwrap();
    assert_eq!((agreed.session_state, agreed.start), (SessionState::Scheduled, at("2026-03-06T14:00:00Z")));
    assert_eq!((agreed.moves, scene.student_money().await), (0, (97_000, 3_000, 0)));
    scene.book(TOMORROW).await.expect("the time of the request is free");
}

#[tokio::test]
async fn a_request_whose_other_times_nobody_takes_runs_out_and_says_so() {
    let scene = Scene::new().await;
    let id = scene.booked("2026-03-07T10:00:00Z").await;
    booking_propose(&scene.as_tutor(), id, &[LATER.to_owned()], None).await.unwrap();
    assert_eq!(
        refused(booking_expire(&scene.test.system(), BookingJob { booking_id: id }).await).1,
        "request_not_expired"
    );
    scene.move_to("2026-03-05T14:00:00Z");
    scene.test.run_jobs().await;
    let over = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((over.session_state, over.proposal), (SessionState::Expired, None));
    assert_eq!(scene.student_money().await.0, 100_000);
    assert!(newest_subject(&scene, &scene.student).await.starts_with("Not agreed:"));
}

#[tokio::test]
async fn a_tutor_who_agrees_after_all_agrees_to_the_time_of_the_request() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    booking_propose(&scene.as_tutor(), id, &[LATER.to_owned()], None).await.unwrap();
    let agreed = booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    assert_eq!((agreed.start, agreed.proposal), (at(TOMORROW), None));
    assert_eq!(refused(proposal_accept(&scene.as_student(), id, 1, None).await).0, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_who_move_and_cancel_a_lesson_at_once_one_wins() {
    let scene = Scene::new().await;
    for round in 0..6 {
        let request = BookingRequest { ..scene.request(&format!("2026-03-{:02}T10:00:00Z", 4 + round)) };
        let id = booking_create(&scene.as_student(), request, None).await.unwrap().id;
        booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
        let free = scene.student_money().await.0;
        let to = format!("2026-03-{:02}T14:00:00Z", 4 + round);
        booking_reschedule(&scene.as_student(), id, &to, None).await.unwrap();
        let mut race = JoinSet::new();
        for turn in 0..16 {
            let (student, tutor) = (scene.as_student(), scene.as_tutor());
            race.spawn(async move {
                let done = if (turn + round) % 2 == 0 {
                    proposal_accept(&tutor, id, 1, None).await
                } else {
                    booking_cancel(&student, id, None, None).await
                };
                match done {
                    Ok(booking) => booking.session_state.code().to_owned(),
                    Err(Error::Refused(refusal)) => refusal.code,
                    Err(error) => format!("error: {error}"),
                }
            });
        }
        let told = race.join_all().await;
        let won = |word: &str| told.iter().filter(|told| *told == word).count();
        assert!(won("SCHEDULED") <= 1 && won("CANCELLED") == 1, "a cancelled or moved and cancelled lesson: {told:?}");
        assert!(!told.iter().any(|told| told.starts_with("error")), "{told:?}");
        assert_eq!(scene.student_money().await.0, free + 3_000);
    }
}

#[tokio::test]
async fn attack_m10_every_time_that_is_offered_is_taken_for_a_move() {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekly: Vec<_> =
        days.iter().map(|day| serde_json::json!({ "weekday": day, "start": "00:00", "end": "24:00" })).collect();
    let scene = Scene::with(TutorOptions {
        availability: serde_json::json!({ "time_zone": "UTC", "weekly": weekly, "buffer_minutes": 5 }),
        ..TutorOptions::default()
    })
    .await;
    let id = scene.scheduled(TOMORROW).await;
    let window = (Some("2026-03-04T00:00:00Z"), Some("2026-03-04T06:00:00Z"));
    let offered = slots_list(&scene.as_student(), scene.tutor.tutor_id, window, Some(60), None).await.unwrap();
    assert!(offered.len() > 5, "{offered:?}");
    let start = offered[3].start.to_rfc3339();
    let asked = booking_reschedule(&scene.as_student(), id, &start, None).await.unwrap();
    assert_eq!(asked.proposal.unwrap().starts, [offered[3].start]);
    let moved = proposal_accept(&scene.as_tutor(), id, 1, None).await.unwrap();
    assert_eq!(moved.start, offered[3].start);
}
