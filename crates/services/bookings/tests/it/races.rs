//! Many at once: one wins, the others are told, nothing fails and nothing is lost.

use domain::{
    bookings::{PaymentState, SessionState},
    money::{Currency, Money},
};
use services::{
    Error, Result,
    bookings::booking::{BookingJob, booking_cancel, booking_confirm, booking_create, booking_expire, booking_get},
    platform::idempotency::IdempotencyKey,
};
use std::collections::BTreeMap;
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, refused, request_of};
use tokio::task::JoinSet;

/// How often each outcome came up: `ok`, a refusal's code, or what went wrong.
async fn outcomes<T: std::fmt::Debug + 'static>(mut race: JoinSet<Result<T>>) -> BTreeMap<String, usize> {
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

fn counts<const N: usize>(expected: [(&str, usize); N]) -> BTreeMap<String, usize> {
    expected.into_iter().map(|(code, count)| (code.to_owned(), count)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_people_want_one_slot_and_exactly_one_gets_it() {
    let scene = Scene::new().await;
    let mut people = Vec::new();
    for _ in 0..200 {
        let person = scene.test.student().await;
        scene.test.fund(&person, Money::new(3_000, Currency::Usd)).await;
        people.push(person);
    }
    let mut race = JoinSet::new();
    for person in &people {
        let (context, request) = (scene.test.context_of(person), scene.request(TOMORROW));
        race.spawn(async move { booking_create(&context, request, None).await });
    }
    assert_eq!(outcomes(race).await, counts([("ok", 1), ("slot_taken", 199)]));
    assert_eq!((scene.count("bookings").await, scene.count("time_claims").await), (1, 2));
    let held: i64 = sqlx::query_scalar("select sum(balance)::bigint from accounts where kind = 'wallet_hold'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(held, 3_000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_tutors_who_book_each_other_at_once_do_not_wait_for_each_other() {
    let scene = Scene::new().await;
    let second = scene.test.approved_tutor().await;
    for person in [&scene.tutor.person, &second.person] {
        scene.test.fund(person, Money::new(100_000, Currency::Usd)).await;
    }
    let mut race = JoinSet::new();
    for hour in 10..22 {
        let start = format!("2026-03-03T{hour}:00:00Z");
        for (who, whom) in [(&scene.tutor.person, &second), (&second.person, &scene.tutor)] {
            let (context, request) = (scene.test.context_of(who), request_of(whom, &start));
            race.spawn(async move { booking_create(&context, request, None).await });
        }
    }
    let counts = outcomes(race).await;
    assert_eq!(counts.get("ok"), Some(&12), "{counts:?}");
    let refusals: usize = ["slot_taken", "student_busy"].iter().filter_map(|code| counts.get(*code)).sum();
    assert_eq!(refusals, 12, "{counts:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_wallet_spent_in_two_tabs_pays_once() {
    let scene = Scene::new().await;
    let second = scene.test.approved_tutor().await;
    let student = scene.test.student().await;
    scene.test.fund(&student, Money::new(3_000, Currency::Usd)).await;
    let mut race = JoinSet::new();
    for request in [scene.request(TOMORROW), request_of(&second, "2026-03-03T12:00:00Z")] {
        let context = scene.test.context_of(&student);
        race.spawn(async move { booking_create(&context, request, None).await });
    }
    assert_eq!(outcomes(race).await, counts([("not_enough_balance", 1), ("ok", 1)]));
    assert_eq!(scene.test.balance(&student, "wallet", "USD").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_key_sent_by_many_at_once_books_once() {
    let scene = Scene::new().await;
    let mut race = JoinSet::new();
    for _ in 0..8 {
        let (context, request) = (scene.as_student(), scene.request(TOMORROW));
        let key = IdempotencyKey::parse("many-clicks").unwrap();
        race.spawn(async move { booking_create(&context, request, Some(&key)).await });
    }
    let counts = outcomes(race).await;
    let others: Vec<_> =
        counts.keys().filter(|code| !["ok", "idempotency_in_flight"].contains(&code.as_str())).collect();
    assert!(others.is_empty() && counts.contains_key("ok"), "{counts:?}");
    assert_eq!(scene.count("bookings").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_confirmations_one_counts() {
    let scene = Scene::new().await;
    let id = scene.booked(testkit::scene::FAR_AHEAD).await;
    let mut race = JoinSet::new();
    for _ in 0..2 {
        let context = scene.as_tutor();
        race.spawn(async move { booking_confirm(&context, id, None).await });
    }
    assert_eq!(outcomes(race).await, counts([("booking_already_confirmed", 1), ("ok", 1)]));
    assert_eq!(scene.student_money().await, (97_000, 0, 3_000));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_confirmation_and_a_cancellation_at_once_leave_one_story() {
    for _ in 0..10 {
        let scene = Scene::new().await;
        let id = scene.booked(TOMORROW).await;
        let (tutor, student) = (scene.as_tutor(), scene.as_student());
        let (confirmed, cancelled) =
            tokio::join!(booking_confirm(&tutor, id, None), booking_cancel(&student, id, None, None));
        let cancelled = cancelled.expect("a request and a confirmed lesson can both be cancelled");
        if let Err(error) = confirmed {
            assert_eq!(refused::<()>(Err(error)), (409, "booking_already_cancelled".into()));
        }
        assert_eq!((cancelled.session_state, cancelled.payment_state), (SessionState::Cancelled, PaymentState::Voided));
        assert_eq!(booking_get(&student, id).await.unwrap().session_state, SessionState::Cancelled);
        assert_eq!(scene.student_money().await, (100_000, 0, 0));
        assert_eq!(scene.count("time_claims").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_confirmation_at_the_moment_a_request_ends_leaves_one_story() {
    for round in 0..6 {
        let scene = Scene::new().await;
        let id = scene.booked(FAR_AHEAD).await;
        let ends = booking_get(&scene.as_tutor(), id).await.unwrap().answer_by.unwrap();
        scene.move_to(&(ends - chrono::Duration::milliseconds(1)).to_rfc3339());
        let mut race = JoinSet::new();
        for turn in 0..16 {
            let (tutor, system, clock) = (scene.as_tutor(), scene.test.system(), scene.test.clock.clone());
            race.spawn(async move {
                // Its last moment passes in the middle of them.
                if turn == 8 {
                    services::Clock::move_to(&*clock, ends);
                }
                if (turn + round) % 2 == 0 {
                    booking_confirm(&tutor, id, None).await.map(drop)
                } else {
                    booking_expire(&system, BookingJob { booking_id: id }).await
                }
            });
        }
        let told = outcomes(race).await;
        assert!(!told.keys().any(|code| code.starts_with("error")), "{told:?}");
        scene.test.run_jobs().await;
        let (state, claims) =
            (booking_get(&scene.as_tutor(), id).await.unwrap().session_state, scene.count("time_claims").await);
        let money = scene.student_money().await;
        match state {
            SessionState::Scheduled => assert_eq!((money, claims), ((97_000, 0, 3_000), 2), "{told:?}"),
            SessionState::Expired => assert_eq!((money, claims), ((100_000, 0, 0), 0), "{told:?}"),
            other => panic!("{other:?}: {told:?}"),
        }
        scene.test.trial_balance_is_zero().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_claim_written_by_somebody_else_meanwhile_makes_the_slot_taken() {
    let scene = Scene::new().await;
    let mut import = scene.test.owner.begin().await.unwrap();
    sqlx::query("insert into time_claims (person_id, during, source_id, kind) values ($1, '[2026-03-03T10:30:00Z, 2026-03-03T10:40:00Z)', $2, 'imported')")
        .bind(scene.tutor.person.id.0)
        .bind(uuid::Uuid::now_v7())
        .execute(&mut *import)
        .await
        .unwrap();
    let (context, request) = (scene.as_student(), scene.request(TOMORROW));
    let booking = tokio::spawn(async move { booking_create(&context, request, None).await });
    // The booking cannot see the import yet and waits on the constraint; only then does the import commit.
    loop {
        let waiting: i64 = sqlx::query_scalar(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        )
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
        if waiting > 0 {
            break;
        }
        tokio::task::yield_now().await;
    }
    import.commit().await.unwrap();
    assert_eq!(refused(booking.await.unwrap()), (409, "slot_taken".into()));
}

#[tokio::test]
async fn a_hold_that_ran_out_is_swept_and_one_that_lives_stands_in_the_way() {
    let scene = Scene::new().await;
    sqlx::query("insert into time_claims (person_id, during, source_id, kind, expires_at) values ($1, '[2026-03-03T10:00:00Z, 2026-03-03T11:00:00Z)', $2, 'hold', $3)")
        .bind(scene.tutor.person.id.0)
        .bind(uuid::Uuid::now_v7())
        .bind(scene.now() + chrono::Duration::minutes(10))
        .execute(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!(refused(scene.book(TOMORROW).await), (409, "slot_taken".into()));
    scene.test.clock.advance(chrono::Duration::minutes(10));
    scene.book(TOMORROW).await.expect("the hold is over");
}
