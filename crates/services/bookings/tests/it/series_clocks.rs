//! A lesson every week where clocks change, and where somebody else wants one of its hours.

use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::series::SeriesRequest,
    calendar::Zone,
    money::{Currency, Money},
};
use services::{
    Error,
    bookings::{booking::booking_create, series::series_create},
};
use testkit::{TutorOptions, scene::Scene};
use tokio::task::JoinSet;

/// A tutor of that zone who is booked at once, at any hour.
async fn somewhere(zone: &str) -> Scene {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let weekly: Vec<_> =
        days.iter().map(|day| serde_json::json!({ "weekday": day, "start": "00:00", "end": "24:00" })).collect();
    Scene::with(TutorOptions {
        time_zone: zone.into(),
        instant_booking: true,
        availability: serde_json::json!({ "time_zone": zone, "weekly": weekly, "horizon_days": 365 }),
        ..TutorOptions::default()
    })
    .await
}

fn request(scene: &Scene, start: &str, rrule: &str) -> SeriesRequest {
    SeriesRequest {
        tutor_id: scene.tutor.tutor_id.to_string(),
        subject_id: scene.tutor.subject_id.to_string(),
        rrule: rrule.into(),
        start: start.into(),
        minutes: 60,
        pay_with: "wallet".into(),
        ..SeriesRequest::default()
    }
}

/// Of both sides, since a moment: mails leave after ninety days.
async fn reminders(scene: &Scene, since: DateTime<Utc>) -> Vec<i64> {
    let mut counts = Vec::new();
    for person in [&scene.student, &scene.tutor.person] {
        let count = "select count(*) from mails where recipient = $1 and template = 'lesson_reminder'
           and created_at > $2";
        let count = sqlx::query_scalar(count).bind(scene.email_of(person).await).bind(since);
        counts.push(count.fetch_one(&scene.test.owner).await.unwrap());
    }
    counts
}

#[tokio::test]
async fn complaint_2_a_series_keeps_its_wall_time_through_both_changes_in_five_zones_and_is_reminded_of_once_each() {
    for (zone, firsts) in [
        ("Europe/Berlin", ["2026-03-16T08:00:00Z", "2026-10-12T07:00:00Z"]),
        ("America/New_York", ["2026-03-04T14:00:00Z", "2026-10-21T13:00:00Z"]),
        ("America/Santiago", ["2026-03-25T12:00:00Z", "2026-08-26T13:00:00Z"]),
        // Half an hour, in the other half of the year.
        ("Australia/Lord_Howe", ["2026-03-24T22:00:00Z", "2026-09-22T22:30:00Z"]),
        ("Africa/Cairo", ["2026-04-15T07:00:00Z", "2026-10-21T06:00:00Z"]),
    ] {
        let scene = somewhere(zone).await;
        let place: Zone = zone.parse().unwrap();
        for first in firsts {
            let begins: DateTime<Utc> = first.parse().unwrap();
            let since = begins - Duration::hours(36);
            scene.move_to(&since.to_rfc3339());
            scene.test.run_jobs().await;
            let asked = request(&scene, first, "FREQ=WEEKLY;COUNT=4");
            let made = series_create(&scene.as_student(), &asked, None).await.unwrap();
            let starts: Vec<_> = made.bookings.iter().map(|lesson| lesson.start).collect();
            let wall = |at: &DateTime<Utc>| at.with_timezone(&place).format("%a %H:%M").to_string();
            let walls: Vec<_> = starts.iter().map(wall).collect();
            assert_eq!((starts.len(), starts[0]), (4, begins), "{zone}");
            assert!(walls.iter().all(|wall| *wall == walls[0] && wall.ends_with("09:00")), "{zone}: {walls:?}");
            assert_ne!(starts[3] - starts[0], Duration::weeks(3), "{zone}: a change lies between them");
            for (at, start) in starts.iter().enumerate() {
                for before in [Duration::hours(24), Duration::hours(1), Duration::minutes(15), -Duration::minutes(61)] {
                    scene.move_to(&(*start - before).to_rfc3339());
                    scene.test.run_jobs().await;
                }
                let told = i64::try_from(3 * (at + 1)).unwrap();
                assert_eq!(reminders(&scene, since).await, [told, told], "{zone}: {start}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_series_and_single_lessons_at_one_of_its_hours_leave_one_lesson_there() {
    for _ in 0..4 {
        let scene = somewhere("Europe/Berlin").await;
        let mut race = JoinSet::new();
        for _ in 0..15 {
            let rival = scene.test.student().await;
            scene.test.fund(&rival, Money::new(3_000, Currency::Usd)).await;
            let (context, single) = (scene.test.context_of(&rival), scene.request("2026-03-23T08:00:00Z"));
            race.spawn(async move {
                match booking_create(&context, single, None).await {
                    Ok(_) => "single".to_owned(),
                    Err(Error::Refused(refusal)) => refusal.code,
                    Err(error) => format!("error: {error}"),
                }
            });
        }
        let (context, asked) = (scene.as_student(), request(&scene, "2026-03-16T08:00:00Z", "FREQ=WEEKLY;COUNT=3"));
        race.spawn(async move {
            match series_create(&context, &asked, None).await {
                Ok(made) => format!("series of {} without {}", made.bookings.len(), made.skipped.len()),
                Err(error) => format!("error: {error}"),
            }
        });
        let told = race.join_all().await;
        let count = |word: &str| told.iter().filter(|told| *told == word).count();
        let whole = count("series of 3 without 0");
        assert_eq!((whole + count("series of 2 without 1"), whole + count("single")), (1, 1), "{told:?}");
        assert_eq!(count("slot_taken"), 15 - count("single"), "{told:?}");
        let there = "select count(*) from bookings where starts_at = '2026-03-23T08:00:00Z'";
        assert_eq!(sqlx::query_scalar::<_, i64>(there).fetch_one(&scene.test.owner).await.unwrap(), 1);
    }
}
