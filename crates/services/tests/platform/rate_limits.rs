//! Limits are exact, say when to come back, and are shared by servers.

use chrono::Duration;
use domain::RefusalKind;
use services::{
    Error,
    platform::{
        rate_limits::{Limit, Tries, counter_of, limit_take},
        unit::Unit,
    },
};
use std::collections::BTreeMap;
use testkit::TestApp;

async fn limited() -> TestApp {
    TestApp::with(|settings| settings.rate_limits = true).await
}

/// Seconds to wait, none when let in.
async fn wait(test: &TestApp, limit: Limit, subject: &str) -> Option<u32> {
    match limit_take(&test.app, limit, subject).await {
        Ok(()) => None,
        Err(Error::Refused(refusal)) => {
            assert_eq!((refusal.kind, refusal.code.as_str()), (RefusalKind::RateLimited, "rate_limited"));
            refusal.retry_after_seconds
        }
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn each_limit_lets_in_its_number_and_not_one_more() {
    let test = limited().await;
    for (limit, most) in [
        (Limit::Register, 5),
        (Limit::Login, 10),
        (Limit::LoginFromNew, 300),
        (Limit::PasswordReset, 5),
        (Limit::ResetFrom, 3),
        (Limit::ResetFor, 20),
        (Limit::ResetAsked, 20),
        (Limit::Money, 20),
        (Limit::Search, 20),
        (Limit::Message, 60),
        (Limit::Conversation, 30),
        (Limit::HeldByStrangers, 60),
        (Limit::HeldByStranger, 5),
        (Limit::BegunByStrangers, 100),
        (Limit::Api, 100),
    ] {
        for take in 1..=most {
            assert_eq!(wait(&test, limit, "somebody").await, None, "{limit:?} {take} of {most}");
        }
        assert!(wait(&test, limit, "somebody").await.is_some(), "{limit:?} after {most}");
        assert_eq!(wait(&test, limit, "somebody else").await, None);
    }
}

#[tokio::test]
async fn the_refusal_says_when_the_next_try_is_let_in_and_that_is_true() {
    let test = limited().await;
    for _ in 0..10 {
        assert_eq!(wait(&test, Limit::Login, "203.0.113.7").await, None);
    }
    let seconds = wait(&test, Limit::Login, "203.0.113.7").await.unwrap();
    assert!((50..=60).contains(&seconds), "{seconds}");
    test.clock.advance_real(Duration::seconds(i64::from(seconds) - 8));
    assert!(wait(&test, Limit::Login, "203.0.113.7").await.is_some());
    test.clock.advance_real(Duration::seconds(9));
    assert_eq!(wait(&test, Limit::Login, "203.0.113.7").await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_tries_at_once_are_counted_exactly() {
    let test = limited().await;
    let tries = (0..100).map(|_| {
        let app = test.app.clone();
        tokio::spawn(async move { limit_take(&app, Limit::Login, "203.0.113.7").await.is_ok() })
    });
    let mut let_in = 0;
    for one in tries.collect::<Vec<_>>() {
        let_in += usize::from(one.await.unwrap());
    }
    assert_eq!(let_in, 10);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn reads_that_come_at_once_are_counted_exactly_also_when_a_window_turns() {
    let test = limited().await;
    for turn in 0..3 {
        let tries = (0..200).map(|_| {
            let app = test.app.clone();
            tokio::spawn(async move { limit_take(&app, Limit::Search, "203.0.113.7").await.is_ok() })
        });
        let mut let_in = 0;
        for one in tries.collect::<Vec<_>>() {
            let_in += usize::from(one.await.unwrap());
        }
        assert_eq!(let_in, 20, "turn {turn}");
        test.clock.advance_real(Duration::seconds(61));
    }
}

#[tokio::test]
async fn an_act_that_is_rolled_back_does_not_count() {
    let test = limited().await;
    let context = test.system();
    let bucket = Limit::Booking.bucket("student");
    let tries = async || {
        let row: Option<(_, i32)> = sqlx::query_as("select window_start, count from rate_counters where bucket = $1")
            .bind(&bucket)
            .fetch_optional(&test.app.pool)
            .await
            .unwrap();
        row.map_or_else(Tries::default, |(since, count)| Tries { window_start: Some(since), count: Some(count) })
    };
    for _ in 0..20 {
        let mut unit = Unit::begin(&context, None).await.unwrap();
        unit.count(Limit::Booking.try_once_more(&test.app, "student", &tries().await).unwrap());
        let ended = unit.finish::<()>(Err(Error::unexpected("rolled back"))).await;
        assert!(ended.is_err());
    }
    for booking in 1..=6 {
        let mut unit = Unit::begin(&context, None).await.unwrap();
        let taken = Limit::Booking.try_once_more(&test.app, "student", &tries().await);
        assert_eq!(taken.is_ok(), booking <= 5, "booking {booking}");
        unit.count(taken.ok().flatten());
        unit.finish(Ok(())).await.unwrap();
    }
}

#[tokio::test]
async fn sign_in_is_refused_when_the_counters_cannot_be_reached() {
    let test = limited().await;
    test.app.pool.close().await;
    assert!(matches!(limit_take(&test.app, Limit::Login, "203.0.113.7").await, Err(Error::Unavailable(_))));
    assert!(limit_take(&test.app, Limit::Search, "203.0.113.7").await.is_ok());
}

#[tokio::test]
async fn without_limits_nothing_is_counted() {
    let test = TestApp::new().await;
    for _ in 0..50 {
        limit_take(&test.app, Limit::Register, "203.0.113.7").await.unwrap();
    }
    let counters: i64 = sqlx::query_scalar("select count(*) from rate_counters").fetch_one(&test.owner).await.unwrap();
    assert_eq!(counters, 0);
}

#[tokio::test]
async fn s1_what_strangers_make_up_is_counted_in_so_many_places_and_no_more() {
    let test = limited().await;
    let place = |address: &str| counter_of(&test.app, Limit::LoginFromNew, address);
    let addresses: Vec<String> = (0..8_000).map(|n| format!("nobody{n}@example.com")).collect();
    let mut first: BTreeMap<String, &String> = BTreeMap::new();
    let shared = addresses.iter().find_map(|address| Some((first.insert(place(address), address)?, address)));
    let (one, other) = shared.expect("eight thousand addresses have a million places");
    for address in [one, other] {
        assert_eq!(wait(&test, Limit::LoginFromNew, address).await, None);
    }
    for address in addresses.iter().take(20) {
        assert_eq!(wait(&test, Limit::ResetFor, address).await, None);
    }
    let rows: Vec<(String, i32)> =
        sqlx::query_as("select bucket, count from rate_counters").fetch_all(&test.owner).await.unwrap();
    let kept = |rule: &str| rows.iter().filter(|(bucket, _)| bucket.starts_with(rule)).collect::<Vec<_>>();
    assert_eq!(kept("login_from_new:"), [&(place(one), 2)], "two that share a place are counted together");
    assert!(kept("reset_for:").len() <= 20 && kept("reset_for:").iter().map(|(_, count)| count).sum::<i32>() == 20);
    let plain = |bucket: &str| {
        let place = bucket.split_once(":~").map(|(_, place)| place);
        place.is_some_and(|place| place.len() == 5 && u32::from_str_radix(place, 16).is_ok())
    };
    assert!(rows.iter().all(|(bucket, _)| plain(bucket)), "no address lies in the counters: {rows:?}");
    let other_house = limited().await;
    assert_ne!(
        addresses.iter().take(20).map(|it| place(it)).collect::<Vec<_>>(),
        addresses.iter().take(20).map(|it| counter_of(&other_house.app, Limit::LoginFromNew, it)).collect::<Vec<_>>(),
        "who shares a place is a secret of the installation"
    );
    for own in [Limit::Money, Limit::Booking, Limit::StepUp] {
        assert_eq!(counter_of(&test.app, own, "somebody"), own.bucket("somebody"), "an account has a row of its own");
    }
}
