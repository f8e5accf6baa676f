//! Tutors without a record take five students, and everybody once five lessons were held (TR5).

use super::trials::{held as trial_held, offers_trial, trial_of};
use domain::{
    bookings::{BookingRequest, hold::HoldRequest},
    ids::BookingId,
    money::{Currency, Money},
};
use services::{
    SignedIn,
    bookings::booking::{
        booking_cancel, booking_confirm, booking_create, booking_decline, booking_no_show, hold_create,
    },
};
use testkit::scene::{Scene, refused, request_of};

/// The start of lesson number `n`, an hour of the day after tomorrow.
fn start(n: usize) -> String {
    format!("2026-03-04T{:02}:00:00Z", 8 + n)
}

/// Somebody with money.
async fn student(scene: &Scene) -> SignedIn {
    let student = scene.test.student().await;
    scene.test.fund(&student, Money::new(30_000, Currency::Usd)).await;
    student
}

/// Five students with a lesson each.
async fn five(scene: &Scene) -> Vec<(SignedIn, BookingId)> {
    let mut made = Vec::new();
    for n in 0..5 {
        let student = student(scene).await;
        let request = request_of(&scene.tutor, &start(n));
        let booking = booking_create(&scene.test.context_of(&student), request, None).await.unwrap();
        made.push((student, booking.id));
    }
    made
}

#[tokio::test]
async fn a_sixth_student_is_refused_and_the_five_book_on() {
    let scene = Scene::new().await;
    let five = five(&scene).await;
    let sixth = scene.as_student();
    let request = request_of(&scene.tutor, &start(6));
    assert_eq!(refused(booking_create(&sixth, request.clone(), None).await), (409, "tutor_new".into()));
    let (tutor_id, start) = (request.tutor_id.clone(), request.start.clone());
    let hold = HoldRequest { tutor_id, start, minutes: 60, trial: false };
    assert_eq!(refused(hold_create(&sixth, &hold).await), (409, "tutor_new".into()), "nor is the time kept");
    assert_eq!(scene.student_money().await, (100_000, 0, 0), "nothing was taken");
    let again = booking_create(&scene.test.context_of(&five[0].0), request, None).await;
    assert!(again.is_ok(), "whoever learns there already goes on: {again:?}");
}

#[tokio::test]
async fn a_request_that_came_to_nothing_makes_room_for_another_student() {
    let scene = Scene::new().await;
    let five = five(&scene).await;
    let request = request_of(&scene.tutor, &start(6));
    booking_decline(&scene.as_tutor(), five[0].1, "I am away.", None).await.unwrap();
    booking_create(&scene.as_student(), request, None).await.unwrap();
    let seventh = scene.test.context_of(&student(&scene).await);
    let request = request_of(&scene.tutor, &start(7));
    assert_eq!(refused(booking_create(&seventh, request.clone(), None).await), (409, "tutor_new".into()));
    booking_cancel(&scene.test.context_of(&five[1].0), five[1].1, None, None).await.unwrap();
    booking_create(&seventh, request, None).await.unwrap();
}

#[tokio::test]
async fn a_lesson_that_nobody_came_to_fills_no_place() {
    for missing in ["student", "tutor"] {
        let scene = Scene::new().await;
        let five = five(&scene).await;
        booking_confirm(&scene.as_tutor(), five[0].1, None).await.unwrap();
        scene.move_to("2026-03-04T08:15:00Z");
        let waited = if missing == "student" { scene.as_tutor() } else { scene.test.context_of(&five[0].0) };
        booking_no_show(&waited, five[0].1, missing, None).await.unwrap();
        let booked = booking_create(&scene.as_student(), request_of(&scene.tutor, &start(9)), None).await;
        assert!(booked.is_ok(), "{missing}: {booked:?}");
        let seventh = scene.test.context_of(&student(&scene).await);
        let more = booking_create(&seventh, request_of(&scene.tutor, &start(10)), None).await;
        assert_eq!(refused(more), (409, "tutor_new".into()), "{missing}");
    }
}

#[tokio::test]
async fn a_request_that_nobody_paid_for_fills_no_place() {
    let scene = Scene::new().await;
    for n in 0..5 {
        let stranger = scene.test.context_of(&scene.test.student().await);
        let unpaid = BookingRequest { pay_with: "card".into(), ..request_of(&scene.tutor, &start(n)) };
        booking_create(&stranger, unpaid, None).await.unwrap();
    }
    booking_create(&scene.as_student(), request_of(&scene.tutor, &start(6)), None).await.unwrap();
}

#[tokio::test]
async fn a_trial_for_nothing_fills_no_place_and_a_paid_one_does() {
    for (price, full) in [(0_i64, false), (800, true)] {
        let scene = Scene::new().await;
        offers_trial(&scene.test, &scene.tutor).await;
        let set = sqlx::query("update tutors set trial_price = $2 where id = $1").bind(scene.tutor.tutor_id.0);
        set.bind(price).execute(&scene.test.owner).await.unwrap();
        for n in 0..5 {
            let student = scene.test.context_of(&student(&scene).await);
            booking_create(&student, trial_of(&scene.tutor, &start(n)), None).await.unwrap();
        }
        let booked = booking_create(&scene.as_student(), request_of(&scene.tutor, &start(6)), None).await;
        if full {
            assert_eq!(refused(booked), (409, "tutor_new".into()));
        } else {
            assert!(booked.is_ok(), "{booked:?}");
        }
    }
}

#[tokio::test]
async fn a_lesson_for_nothing_is_no_part_of_a_record() {
    for (price, record) in [(0_i64, 0_i64), (800, 1)] {
        let scene = Scene::new().await;
        offers_trial(&scene.test, &scene.tutor).await;
        let set = sqlx::query("update tutors set trial_price = $2 where id = $1").bind(scene.tutor.tutor_id.0);
        set.bind(price).execute(&scene.test.owner).await.unwrap();
        trial_held(&scene).await;
        let held = "select lesson_count from tutors where id = $1";
        let held = sqlx::query_scalar::<_, i64>(held).bind(scene.tutor.tutor_id.0);
        assert_eq!(held.fetch_one(&scene.test.owner).await.unwrap(), record, "a trial for {price}");
    }
}

#[tokio::test]
async fn a_record_of_five_lessons_ends_the_limit_and_four_do_not() {
    let scene = Scene::new().await;
    five(&scene).await;
    let request = request_of(&scene.tutor, &start(6));
    for (held, ends) in [(4_i64, false), (5, true)] {
        let set = sqlx::query("update tutors set lesson_count = $2 where id = $1").bind(scene.tutor.tutor_id.0);
        set.bind(held).execute(&scene.test.owner).await.unwrap();
        let asked = booking_create(&scene.as_student(), request.clone(), None).await;
        if ends {
            assert!(asked.is_ok(), "{asked:?}");
        } else {
            assert_eq!(refused(asked), (409, "tutor_new".into()), "{held} lessons held");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_new_students_at_once_five_get_a_lesson() {
    let scene = Scene::new().await;
    let mut race = tokio::task::JoinSet::new();
    for n in 0..12 {
        let context = scene.test.context_of(&student(&scene).await);
        let request = request_of(&scene.tutor, &start(n));
        race.spawn(async move { booking_create(&context, request, None).await.map(|booking| booking.id) });
    }
    let (mut made, mut codes) = (0, Vec::new());
    for outcome in race.join_all().await {
        match outcome {
            Ok(_) => made += 1,
            refusal => codes.push(refused(refusal).1),
        }
    }
    assert_eq!((made, codes), (5, vec!["tutor_new".to_owned(); 7]));
}
