//! Trial lessons: who may have one, what it costs, and that two people have one at most, under a rush too.

use super::{
    case_rounds::checked,
    families::{Family, for_child},
};
use domain::{
    bookings::{
        Booking, BookingRequest, SessionState, hold::HoldRequest, series::SeriesRequest, trial::ReplacementRequest,
    },
    ids::BookingId,
    money::{Currency, Money, promotions::PromotionRequest},
};
use services::{
    Context, Error, Result,
    bookings::{
        booking::{
            approval_approve, approval_decline, booking_cancel, booking_confirm, booking_create, booking_decline,
            booking_get, booking_list, booking_no_show, booking_reschedule, hold_create, proposal_accept,
        },
        series::series_create,
        trial::{trial_for, trial_quote},
    },
    calendar::availability::slots_list,
    money::promotions::promotion_create,
};
use std::collections::BTreeMap;
use testkit::{
    ApprovedTutor, TestApp,
    scene::{FAR_AHEAD, Scene, TOMORROW, refusal, refused, request_of},
};
use tokio::task::JoinSet;

/// The tutor offers a trial of half an hour for 8.00, and ordinary lessons of an hour alone.
pub async fn offers_trial(test: &TestApp, tutor: &ApprovedTutor) {
    let said = "update tutors set trial_minutes = 30, trial_price = 800, trial_currency = 'USD',
                lesson_lengths = '{60}' where id = $1";
    sqlx::query(said).bind(tutor.tutor_id.0).execute(&test.owner).await.unwrap();
}

/// A scene whose tutor offers a trial.
pub async fn offering() -> Scene {
    let scene = Scene::new().await;
    offers_trial(&scene.test, &scene.tutor).await;
    scene
}

/// A request for a trial.
pub fn trial_of(tutor: &ApprovedTutor, start: &str) -> BookingRequest {
    BookingRequest { minutes: 30, trial: true, ..request_of(tutor, start) }
}

/// The student books the trial.
pub async fn book(scene: &Scene, start: &str) -> Result<Booking> {
    // Nobody books that often in an hour.
    sqlx::query("delete from rate_counters").execute(&scene.test.owner).await.unwrap();
    booking_create(&scene.as_student(), trial_of(&scene.tutor, start), None).await
}

/// A trial that took place at [`TOMORROW`].
pub async fn held(scene: &Scene) -> BookingId {
    let id = book(scene, TOMORROW).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    scene.move_to("2026-03-03T10:30:00Z");
    scene.test.run_jobs().await;
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().session_state, SessionState::Ended);
    id
}

/// How often each outcome came up: `ok`, a refusal's code, or what went wrong.
pub async fn outcomes<T: std::fmt::Debug + 'static>(mut race: JoinSet<Result<T>>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    while let Some(answer) = race.join_next().await {
        let outcome = match answer.unwrap() {
            Ok(_) => "ok".to_owned(),
            Err(Error::Refused(refusal)) => refusal.code,
            Err(other) => format!("error: {other}"),
        };
        *counts.entry(outcome).or_default() += 1;
    }
    counts
}

#[tokio::test]
async fn a_trial_has_its_own_length_and_price_and_is_marked_for_both() {
    let scene = offering().await;
    let sale = PromotionRequest { kind: "discount".into(), percent: Some(20), ..PromotionRequest::default() };
    promotion_create(&scene.as_tutor(), &sale).await.unwrap();
    let offered = trial_for(&scene.as_student(), scene.tutor.tutor_id).await.unwrap().unwrap();
    assert_eq!((offered.minutes, offered.price.minor), (30, 800));
    let window = (Some("2026-03-03T09:00:00Z"), Some("2026-03-03T12:00:00Z"));
    let free = slots_list(&scene.as_student(), scene.tutor.tutor_id, window, Some(30), None).await.unwrap();
    assert!(!free.is_empty(), "its times are listed, though no lesson is that long");
    let subject = scene.tutor.subject_id.to_string();
    let wanted = (subject.as_str(), 30, TOMORROW);
    let shown = trial_quote(&scene.as_student(), scene.tutor.tutor_id, wanted).await.unwrap();
    assert_eq!((shown.price.minor, shown.sale), (800, None), "no sale counts for it");
    let hold =
        HoldRequest { tutor_id: scene.tutor.tutor_id.to_string(), start: TOMORROW.into(), minutes: 30, trial: true };
    hold_create(&scene.as_student(), &hold).await.unwrap();
    let booked = book(&scene, TOMORROW).await.unwrap();
    assert!(booked.trial);
    assert_eq!((booked.minutes, booked.price.minor, booked.total.minor, booked.sale), (30, 800, 800, None));
    assert_eq!(scene.student_money().await, (99_200, 800, 0));
    assert!(booking_get(&scene.as_tutor(), booked.id).await.unwrap().trial, "the tutor sees what it is");
    booking_confirm(&scene.as_tutor(), booked.id, None).await.unwrap();
    scene.move_to("2026-03-03T10:30:00Z");
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await.0, 640, "with the commission of any lesson");
    checked(&scene).await;
}

#[tokio::test]
async fn what_is_no_trial_is_refused_by_its_own_name() {
    let scene = offering().await;
    let student = scene.as_student();
    let ask = async |change: fn(&mut BookingRequest)| {
        let mut request = trial_of(&scene.tutor, TOMORROW);
        change(&mut request);
        refusal(booking_create(&student, request, None).await)
    };
    let longer = ask(|request| request.minutes = 60).await;
    assert_eq!((longer.code.as_str(), longer.facts["minutes"].as_i64()), ("trial_length", Some(30)));
    assert_eq!(ask(|request| request.pay_with = "credits".into()).await.code, "trial_payment");
    let package = |request: &mut BookingRequest| {
        request.pay_with = "package".into();
        request.package_id = Some(uuid::Uuid::from_u128(7).to_string());
    };
    assert_eq!(ask(package).await.code, "trial_payment");
    assert_eq!(ask(|request| request.promo_code = Some("SAVE10".into())).await.code, "trial_promo");
    let dearer = ask(|request| request.expected_price = Some(700)).await;
    assert_eq!((dearer.code.as_str(), dearer.kind.status()), ("price_changed", 409));
    let ordinary = ask(|request| request.trial = false).await;
    assert_eq!(ordinary.code, "not_available", "half an hour is the length of the trial alone");
    let elsewhere = scene.test.approved_tutor().await;
    let other = booking_create(&student, trial_of(&elsewhere, TOMORROW), None).await;
    assert_eq!(refused(other), (409, "trial_not_offered".into()));
    let price = "update tutors set trial_currency = 'EUR' where id = $1";
    sqlx::query(price).bind(scene.tutor.tutor_id.0).execute(&scene.test.owner).await.unwrap();
    assert_eq!(ask(|_| ()).await.code, "trial_not_offered", "its price is of another currency");
    assert_eq!((scene.count("bookings").await, scene.count("time_claims").await), (0, 0));
}

#[tokio::test]
async fn a_series_does_not_begin_as_a_trial_and_a_hold_of_one_needs_one() {
    let scene = offering().await;
    let series = SeriesRequest {
        tutor_id: scene.tutor.tutor_id.to_string(),
        subject_id: scene.tutor.subject_id.to_string(),
        rrule: "FREQ=WEEKLY;COUNT=3".into(),
        start: TOMORROW.into(),
        minutes: 30,
        pay_with: "wallet".into(),
        trial: true,
        ..SeriesRequest::default()
    };
    assert_eq!(refused(series_create(&scene.as_student(), &series, None).await), (422, "trial_single".into()));
    assert_eq!(scene.count("series").await, 0);
    let hold = |minutes, trial| HoldRequest {
        tutor_id: scene.tutor.tutor_id.to_string(),
        start: TOMORROW.into(),
        minutes,
        trial,
    };
    assert_eq!(refused(hold_create(&scene.as_student(), &hold(60, true)).await).1, "trial_length");
    book(&scene, TOMORROW).await.unwrap();
    let again = HoldRequest { start: FAR_AHEAD.into(), ..hold(30, true) };
    assert_eq!(refused(hold_create(&scene.as_student(), &again).await), (409, "trial_used".into()));
}

#[tokio::test]
async fn two_people_have_one_trial_and_what_was_called_off_is_none() {
    let scene = offering().await;
    let id = book(&scene, TOMORROW).await.unwrap().id;
    assert_eq!(refused(book(&scene, FAR_AHEAD).await), (409, "trial_used".into()), "it waits for the tutor");
    booking_decline(&scene.as_tutor(), id, "I am away.", None).await.unwrap();
    let id = book(&scene, TOMORROW).await.unwrap().id;
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    let id = book(&scene, TOMORROW).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    assert_eq!(trial_for(&scene.as_student(), scene.tutor.tutor_id).await.unwrap(), None);
    scene.move_to("2026-03-03T10:15:00Z");
    booking_no_show(&scene.as_student(), id, "tutor", None).await.unwrap();
    let id = book(&scene, "2026-03-04T10:00:00Z").await.expect("the tutor did not come").id;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    scene.move_to("2026-03-04T10:30:00Z");
    scene.test.run_jobs().await;
    assert_eq!(refused(book(&scene, FAR_AHEAD).await), (409, "trial_used".into()), "it took place");
    let other = scene.test.student().await;
    scene.test.fund(&other, Money::new(1_000, Currency::Usd)).await;
    let theirs = booking_create(&scene.test.context_of(&other), trial_of(&scene.tutor, FAR_AHEAD), None).await;
    assert!(theirs.unwrap().trial, "somebody else has theirs");
    checked(&scene).await;
}

#[tokio::test]
async fn a_trial_is_the_first_lesson_and_another_may_follow_it() {
    let scene = offering().await;
    let ordinary = scene.booked(FAR_AHEAD).await;
    assert_eq!(refused(book(&scene, TOMORROW).await), (409, "trial_known".into()));
    booking_cancel(&scene.as_student(), ordinary, None, None).await.unwrap();
    book(&scene, TOMORROW).await.expect("that one was called off");
    assert!(!scene.book(FAR_AHEAD).await.expect("and another follows").trial);
}

#[tokio::test]
async fn the_database_holds_one_trial_and_the_first_lesson_too() {
    let scene = offering().await;
    let copy = "insert into bookings select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(),
                  'trial', true, 'minutes', 30))).* from bookings b where id = $1";
    let constraint = async |id: BookingId| {
        let made = sqlx::query(copy).bind(id.0).execute(&scene.test.owner).await;
        made.unwrap_err().as_database_error().and_then(|error| error.constraint().map(str::to_owned))
    };
    let ordinary = scene.booked(FAR_AHEAD).await;
    assert_eq!(constraint(ordinary).await.as_deref(), Some("bookings_trial_first"));
    booking_cancel(&scene.as_student(), ordinary, None, None).await.unwrap();
    let trial = book(&scene, TOMORROW).await.unwrap().id;
    assert_eq!(constraint(trial).await.as_deref(), Some("bookings_trial_once"));
    let longer = "update bookings set minutes = 90, ends_at = starts_at + interval '90 minutes' where id = $1";
    let refused = sqlx::query(longer).bind(trial.0).execute(&scene.test.owner).await.unwrap_err();
    assert_eq!(refused.as_database_error().unwrap().constraint(), Some("bookings_trial_whole"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_requests_for_a_trial_one_is_booked() {
    let scene = offering().await;
    let mut race = JoinSet::new();
    for hour in 8..24 {
        let request = trial_of(&scene.tutor, &format!("2026-03-03T{hour:02}:00:00Z"));
        let context = scene.as_student();
        race.spawn(async move { booking_create(&context, request, None).await });
    }
    let counts = outcomes(race).await;
    assert_eq!(counts, BTreeMap::from([("ok".to_owned(), 1), ("trial_used".to_owned(), 15)]));
    assert_eq!(scene.student_money().await, (99_200, 800, 0));
}

#[tokio::test]
async fn a_trial_that_moves_keeps_its_price() {
    let scene = offering().await;
    let id = book(&scene, FAR_AHEAD).await.unwrap().id;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    let later = "2026-03-17T10:00:00Z";
    booking_reschedule(&scene.as_student(), id, later, None).await.unwrap();
    let moved = proposal_accept(&scene.as_tutor(), id, 1, None).await.unwrap();
    assert_eq!(
        (moved.start.to_rfc3339().as_str(), moved.total.minor, moved.trial),
        ("2026-03-17T10:00:00+00:00", 800, true)
    );
}

#[tokio::test]
async fn each_child_has_their_own_trial_and_a_parent_says_yes_to_it() {
    let family = Family::new().await;
    offers_trial(&family.test, &family.tutor).await;
    let as_mia: Context = family.as_child(&family.mia).await;
    let asked = booking_create(&as_mia, trial_of(&family.tutor, TOMORROW), None).await.unwrap();
    assert!(asked.trial);
    let again = booking_create(&as_mia, trial_of(&family.tutor, FAR_AHEAD), None).await;
    assert_eq!(refused(again).1, "trial_used");
    approval_decline(&family.as_parent(), asked.id, None, None).await.unwrap();
    let asked = booking_create(&as_mia, trial_of(&family.tutor, TOMORROW), None).await.unwrap();
    let agreed = approval_approve(&family.as_parent(), asked.id, None).await.unwrap();
    assert_eq!((agreed.total.minor, agreed.trial), (800, true));
    let jonas = BookingRequest { minutes: 30, trial: true, ..for_child(&family.jonas, &family.tutor, FAR_AHEAD) };
    booking_create(&family.as_parent(), jonas.clone(), None).await.expect("his own");
    let twice = BookingRequest { start: "2026-03-17T10:00:00Z".into(), ..jonas };
    assert_eq!(refused(booking_create(&family.as_parent(), twice, None).await).1, "trial_used");
    assert!(
        trial_for(&family.as_parent(), family.tutor.tutor_id).await.unwrap().is_some(),
        "there may be another child"
    );
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn lists_say_which_lesson_is_a_trial_and_nobody_can_replace_what_is_none() {
    let scene = offering().await;
    book(&scene, TOMORROW).await.unwrap();
    let ordinary = scene.booked(FAR_AHEAD).await;
    let list = booking_list(&scene.as_student(), domain::bookings::booking::BookingList::Upcoming, None, None).await;
    let trials: Vec<bool> = list.unwrap().items.iter().map(|booking| booking.trial).collect();
    assert_eq!(trials, [true, false]);
    let asked = ReplacementRequest { reason: "style".into(), words: None };
    let replaced = services::bookings::trial::replacement_ask(&scene.as_student(), ordinary, &asked).await;
    assert_eq!(refused(replaced), (409, "replacement_no_trial".into()));
}
