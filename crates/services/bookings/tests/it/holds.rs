//! A time that is kept while it is booked: by one person, for ten minutes, against everybody else.

use chrono::Duration;
use domain::bookings::hold::HoldRequest;
use domain::{
    bookings::BookingRequest,
    money::{Currency, Money},
};
use services::{
    Clock, Context, Error,
    bookings::booking::{booking_create, hold_create, hold_release},
    calendar::availability::slots_list,
    platform::rate_limits::Limit,
};
use testkit::{
    TestApp, TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refused},
};
use tokio::task::JoinSet;

fn of(scene: &Scene, start: &str) -> HoldRequest {
    HoldRequest { tutor_id: scene.tutor.tutor_id.to_string(), start: start.into(), minutes: 60, trial: false }
}

async fn other(scene: &Scene) -> Context {
    let person = scene.test.student().await;
    scene.test.fund(&person, Money::new(10_000, Currency::Usd)).await;
    scene.test.context_of(&person)
}

fn with(scene: &Scene, start: &str, hold: &domain::bookings::hold::Hold) -> BookingRequest {
    BookingRequest { hold_id: Some(hold.id.to_string()), ..scene.request(start) }
}

async fn is_free(scene: &Scene, start: &str) -> bool {
    let window = (Some("2026-03-03T09:00:00Z"), Some("2026-03-03T12:00:00Z"));
    let slots = slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, window, Some(60), None).await.unwrap();
    slots.iter().any(|slot| slot.start == start.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
}

#[tokio::test]
async fn a_held_time_is_nobody_elses_until_it_runs_out() {
    let scene = Scene::new().await;
    let (holder, rival) = (scene.as_student(), other(&scene).await);
    let hold = hold_create(&holder, &of(&scene, TOMORROW)).await.unwrap();
    assert_eq!(hold.expires_at, scene.now() + Duration::minutes(10));
    assert!(!is_free(&scene, TOMORROW).await);
    assert_eq!(refused(booking_create(&rival, scene.request(TOMORROW), None).await).1, "slot_taken");
    assert_eq!(refused(hold_create(&rival, &of(&scene, TOMORROW)).await).1, "slot_taken");
    scene.test.clock.advance(Duration::minutes(10) - Duration::seconds(1));
    assert_eq!(refused(booking_create(&rival, scene.request(TOMORROW), None).await).1, "slot_taken");
    scene.test.clock.advance(Duration::seconds(1));
    booking_create(&rival, scene.request(TOMORROW), None).await.expect("it ran out");
    assert_eq!(refused(booking_create(&holder, with(&scene, TOMORROW, &hold), None).await), (409, "hold_over".into()));
}

#[tokio::test]
async fn who_holds_a_time_books_it_with_the_hold_and_without_naming_it() {
    let scene = Scene::new().await;
    let holder = scene.as_student();
    let hold = hold_create(&holder, &of(&scene, TOMORROW)).await.unwrap();
    booking_create(&holder, with(&scene, TOMORROW, &hold), None).await.unwrap();
    assert_eq!(scene.count("time_claims").await, 2, "the booking takes the hold's place");
    hold_create(&holder, &of(&scene, "2026-03-03T13:00:00Z")).await.unwrap();
    booking_create(&holder, scene.request("2026-03-03T13:00:00Z"), None).await.unwrap();
    assert_eq!(scene.count("time_claims").await, 4);
}

#[tokio::test]
async fn nobody_holds_two_times_or_gives_up_somebody_elses() {
    let scene = Scene::new().await;
    let (holder, rival) = (scene.as_student(), other(&scene).await);
    hold_create(&holder, &of(&scene, TOMORROW)).await.unwrap();
    let second = hold_create(&holder, &of(&scene, "2026-03-03T13:00:00Z")).await.unwrap();
    assert!(is_free(&scene, TOMORROW).await, "the first is given up for the second");
    is_not_found(hold_release(&rival, second.id).await);
    is_not_found(hold_release(&scene.as_tutor(), second.id).await);
    let stolen = BookingRequest { hold_id: Some(second.id.to_string()), ..scene.request("2026-03-03T13:00:00Z") };
    assert_eq!(refused(booking_create(&rival, stolen, None).await).1, "hold_over");
    hold_release(&holder, second.id).await.unwrap();
    is_not_found(hold_release(&holder, second.id).await);
    booking_create(&rival, scene.request("2026-03-03T13:00:00Z"), None).await.unwrap();
}

#[tokio::test]
async fn one_good_time_is_not_held_for_nothing_all_day() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    // A new account has five an hour.
    scene.test.phone(scene.student.id).await;
    let holder = scene.as_student();
    for _ in 0..12 {
        let held = hold_create(&holder, &of(&scene, TOMORROW)).await.unwrap();
        hold_release(&holder, held.id).await.unwrap();
    }
    let more = hold_create(&holder, &of(&scene, TOMORROW)).await;
    assert_eq!(refused(more), (429, "rate_limited".into()));
    let elsewhere = scene.test.approved_tutor().await;
    let other_tutor = HoldRequest { tutor_id: elsewhere.tutor_id.to_string(), ..of(&scene, TOMORROW) };
    hold_create(&holder, &other_tutor).await.expect("another tutor has times of their own");
    hold_create(&other(&scene).await, &of(&scene, TOMORROW)).await.expect("and somebody else may hold this one");
    booking_create(&holder, scene.request("2026-03-03T13:00:00Z"), None).await.expect("booking is no hold");
}

#[tokio::test]
async fn many_strangers_do_not_close_a_tutors_hours_and_do_not_shut_out_the_students() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    let student = scene.as_student();
    scene.booked(TOMORROW).await;
    sqlx::query("insert into rate_counters (bucket, window_start, count) values ($1, $2, 59)")
        .bind(Limit::HeldByStrangers.bucket(&scene.tutor.tutor_id.to_string()))
        .bind(scene.test.clock.real_now())
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let (last, late) = (other(&scene).await, other(&scene).await);
    hold_create(&last, &of(&scene, "2026-03-03T13:00:00Z")).await.expect("the sixtieth of the hour");
    let more = hold_create(&late, &of(&scene, "2026-03-03T14:00:00Z")).await;
    assert_eq!(refused(more), (429, "rate_limited".into()));
    booking_create(&late, scene.request("2026-03-03T14:00:00Z"), None).await.expect("a stranger books all the same");
    hold_create(&student, &of(&scene, "2026-03-03T15:00:00Z")).await.expect("who has a lesson is no stranger");
    hold_create(&late, &of(&scene, "2026-03-03T16:00:00Z")).await.expect("nor is who has just booked one");
    let elsewhere = scene.test.approved_tutor().await;
    let other_tutor = HoldRequest { tutor_id: elsewhere.tutor_id.to_string(), ..of(&scene, TOMORROW) };
    hold_create(&other(&scene).await, &other_tutor).await.expect("another tutor is counted by themselves");
}

#[tokio::test]
async fn five_new_accounts_do_not_use_up_what_all_strangers_may_hold() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    let count = || async {
        let sum = "select coalesce(sum(count), 0)::bigint from rate_counters where bucket = $1";
        let bucket = Limit::HeldByStrangers.bucket(&scene.tutor.tutor_id.to_string());
        sqlx::query_scalar::<_, i64>(sum).bind(bucket).fetch_one(&scene.test.owner).await.unwrap()
    };
    for _ in 0..5 {
        let holder = other(&scene).await;
        for _ in 0..5 {
            let held = hold_create(&holder, &of(&scene, TOMORROW)).await.unwrap();
            hold_release(&holder, held.id).await.unwrap();
        }
        let more = hold_create(&holder, &of(&scene, TOMORROW)).await;
        assert_eq!(refused(more), (429, "rate_limited".into()), "five of the sixty are one account's");
    }
    let holder = other(&scene).await;
    for _ in 0..5 {
        assert_eq!(refused(hold_create(&holder, &of(&scene, "2026-03-03T10:07:00Z")).await).1, "not_available");
    }
    assert_eq!(count().await, 25, "what was refused is not counted");
}

#[tokio::test]
async fn an_account_of_a_week_or_with_a_phone_is_not_shut_out_by_new_ones() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    sqlx::query("insert into rate_counters (bucket, window_start, count) values ($1, $2, 60)")
        .bind(Limit::HeldByStrangers.bucket(&scene.tutor.tutor_id.to_string()))
        .bind(scene.test.clock.real_now())
        .execute(&scene.test.owner)
        .await
        .unwrap();
    let (new, known, old) = (scene.test.student().await, scene.test.student().await, scene.test.student().await);
    scene.test.phone(known.id).await;
    let week = sqlx::query("update users set created_at = created_at - interval '7 days' where id = $1");
    week.bind(old.id.0).execute(&scene.test.owner).await.unwrap();
    let held =
        async |person: &services::SignedIn| hold_create(&scene.test.context_of(person), &of(&scene, TOMORROW)).await;
    assert_eq!(refused(held(&new).await), (429, "rate_limited".into()));
    let first = held(&known).await.unwrap();
    hold_release(&scene.test.context_of(&known), first.id).await.unwrap();
    held(&old).await.unwrap();
}

#[tokio::test]
async fn what_cannot_be_booked_is_not_held() {
    let scene = Scene::new().await;
    let holder = scene.as_student();
    for (start, code) in [
        ("2026-03-01T10:00:00Z", "start_in_past"),
        ("2026-03-03T10:07:00Z", "not_available"),
        ("soon", "instant_invalid"),
    ] {
        assert_eq!(refused(hold_create(&holder, &of(&scene, start)).await).1, code, "{start}");
    }
    assert_eq!(refused(hold_create(&scene.as_tutor(), &of(&scene, TOMORROW)).await).1, "self_booking");
    scene.booked(TOMORROW).await;
    assert_eq!(refused(hold_create(&other(&scene).await, &of(&scene, TOMORROW)).await).1, "slot_taken");
    assert_eq!(refused(hold_create(&scene.test.anonymous(), &of(&scene, TOMORROW)).await).0, 401);
}

#[tokio::test]
async fn a_tutors_own_booking_elsewhere_leaves_the_holds_of_students_alone() {
    let scene = Scene::new().await;
    let second = scene.test.approved_tutor().await;
    hold_create(&scene.as_student(), &of(&scene, TOMORROW)).await.unwrap();
    scene.test.fund(&scene.tutor.person, Money::new(10_000, Currency::Usd)).await;
    let elsewhere = testkit::scene::request_of(&second, "2026-03-03T15:00:00Z");
    booking_create(&scene.as_tutor(), elsewhere, None).await.unwrap();
    let rival = other(&scene).await;
    assert_eq!(refused(booking_create(&rival, scene.request(TOMORROW), None).await).1, "slot_taken");
    let same_time = testkit::scene::request_of(&second, TOMORROW);
    assert_eq!(refused(booking_create(&scene.as_tutor(), same_time, None).await).1, "student_busy");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_holds_of_one_time_one_wins() {
    let scene = Scene::new().await;
    let mut race = JoinSet::new();
    for _ in 0..16 {
        let (context, request) = (other(&scene).await, of(&scene, TOMORROW));
        race.spawn(async move {
            match hold_create(&context, &request).await {
                Ok(_) => "ok".to_owned(),
                Err(Error::Refused(refusal)) => refusal.code,
                Err(error) => format!("error: {error}"),
            }
        });
    }
    let told = race.join_all().await;
    let count = |word: &str| told.iter().filter(|told| *told == word).count();
    assert_eq!((count("ok"), count("slot_taken")), (1, 15), "{told:?}");
}
