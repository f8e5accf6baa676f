//! Time off, trips, holidays and the limit of a week, as they are stored and as they decide what can be booked.

use chrono::Duration;
use domain::{
    bookings::Booking,
    calendar::{
        availability::{Availability, WeeklyBlock},
        away::{TimeOffRequest, TravelRequest},
        rules::WEEKDAYS,
    },
    ids::{BookingId, TimeOffId, TravelId},
};
use services::{
    bookings::{
        away::{time_off_list, time_off_preview, time_off_save},
        booking::{booking_cancel, booking_create, booking_get, booking_reschedule},
    },
    calendar::{
        availability::{availability_get, availability_put, slots_list, week_and_limits_put, week_put},
        away::{time_off_remove, travel_add, travel_list, travel_remove},
    },
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused, request_of};
use uuid::Uuid;

fn off(from: &str, to: &str) -> TimeOffRequest {
    TimeOffRequest { from: from.into(), to: to.into(), note: Some("Skiing".into()) }
}

fn trip(from: &str, to: &str, zone: &str) -> TravelRequest {
    TravelRequest { from: from.into(), to: to.into(), time_zone: zone.into() }
}

async fn lesson(scene: &Scene, id: BookingId) -> Booking {
    booking_get(&scene.as_student(), id).await.unwrap()
}

async fn rules(scene: &Scene) -> Availability {
    availability_get(&scene.as_tutor(), scene.tutor.tutor_id).await.unwrap()
}

#[tokio::test]
async fn lessons_in_the_way_are_named_before_anything_is_saved_and_stay_when_it_is() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let tutor = scene.as_tutor();
    let looked = time_off_preview(&tutor, &off("2026-03-03", "2026-03-05")).await.unwrap();
    assert_eq!(looked.conflicts.iter().map(|lesson| lesson.id).collect::<Vec<_>>(), [id]);
    assert!(time_off_list(&tutor).await.unwrap().is_empty() && rules(&scene).await.time_off.is_empty());
    let saved = time_off_save(&tutor, &off("2026-03-03", "2026-03-05")).await.unwrap();
    assert_eq!((saved.conflicts.len(), saved.note.as_str()), (1, "Skiing"));
    let listed = time_off_list(&tutor).await.unwrap();
    assert_eq!((listed.len(), listed[0].id, listed[0].conflicts.len()), (1, saved.id, 1));
    assert_eq!(lesson(&scene, id).await.session_state.code(), "SCHEDULED");
    // Once the lesson is gone nothing is in the way.
    booking_cancel(&tutor, id, None, None).await.unwrap();
    assert!(time_off_list(&tutor).await.unwrap()[0].conflicts.is_empty());
}

#[tokio::test]
async fn nothing_is_booked_into_time_off_and_taking_it_back_opens_the_days() {
    let scene = Scene::new().await;
    let saved = time_off_save(&scene.as_tutor(), &off("2026-03-03", "2026-03-03")).await.unwrap();
    let answer = booking_create(&scene.as_student(), request_of(&scene.tutor, TOMORROW), None).await;
    assert_eq!(refused(answer), (409, "not_available".into()));
    time_off_remove(&scene.as_tutor(), saved.id).await.unwrap();
    is_not_found(time_off_remove(&scene.as_tutor(), saved.id).await);
    booking_create(&scene.as_student(), request_of(&scene.tutor, TOMORROW), None).await.unwrap();
}

#[tokio::test]
async fn the_same_stretch_twice_is_there_once_with_the_newer_note() {
    let scene = Scene::new().await;
    let tutor = scene.as_tutor();
    let first = time_off_save(&tutor, &off("2026-03-10", "2026-03-12")).await.unwrap();
    let again = TimeOffRequest { note: Some("Sailing".into()), ..off("2026-03-10", "2026-03-12") };
    let second = time_off_save(&tutor, &again).await.unwrap();
    assert_eq!((second.id, second.note.as_str()), (first.id, "Sailing"));
    assert_eq!(rules(&scene).await.time_off.len(), 1);
    travel_add(&tutor, &trip("2026-04-01", "2026-04-05", "Asia/Tokyo")).await.unwrap();
    travel_add(&tutor, &trip("2026-04-01", "2026-04-05", "Asia/Tokyo")).await.unwrap();
    assert_eq!(travel_list(&tutor).await.unwrap().len(), 1);
}

#[tokio::test]
async fn stretches_that_cannot_be_are_refused_and_nobody_elses_exist() {
    let scene = Scene::new().await;
    let (tutor, student) = (scene.as_tutor(), scene.as_student());
    for (from, to, code) in [
        ("2026-03-05", "2026-03-04", "end_not_after_start"),
        ("soon", "2026-03-04", "date_invalid"),
        ("2026-02-01", "2026-02-02", "range_over"),
        ("2026-03-05", "2028-03-04", "range_too_long"),
    ] {
        assert_eq!(refused(time_off_save(&tutor, &off(from, to)).await), (422, code.into()), "{from} {to}");
        assert_eq!(refused(travel_add(&tutor, &trip(from, to, "UTC")).await), (422, code.into()), "{from} {to}");
    }
    assert_eq!(
        refused(travel_add(&tutor, &trip("2026-03-05", "2026-03-06", "Mars/Base")).await).1,
        "time_zone_unknown"
    );
    travel_add(&tutor, &trip("2026-03-05", "2026-03-07", "Asia/Tokyo")).await.unwrap();
    let overlapping = travel_add(&tutor, &trip("2026-03-07", "2026-03-09", "Asia/Tokyo")).await;
    assert_eq!(refused(overlapping).1, "travel_overlaps");
    assert_eq!(refused(time_off_list(&student).await).1, "tutor_profile_missing");
    assert_eq!(refused(travel_list(&scene.test.anonymous()).await).0, 401);
    is_not_found(time_off_remove(&tutor, TimeOffId(Uuid::now_v7())).await);
    is_not_found(travel_remove(&tutor, TravelId(Uuid::now_v7())).await);
}

#[tokio::test]
async fn saving_the_week_or_all_rules_leaves_time_off_and_trips_alone() {
    let scene = Scene::new().await;
    let (tutor, id) = (scene.as_tutor(), scene.tutor.tutor_id);
    time_off_save(&tutor, &off("2026-03-10", "2026-03-12")).await.unwrap();
    travel_add(&tutor, &trip("2026-04-01", "2026-04-05", "Asia/Tokyo")).await.unwrap();
    let read = rules(&scene).await;
    let bare = Availability { time_off: Vec::new(), travel: Vec::new(), version: None, ..read.clone() };
    let limited = Availability { max_per_week: Some(5), holidays: Some("DE".into()), ..bare.clone() };
    for saved in [
        availability_put(&tutor, id, bare.clone()).await.unwrap(),
        week_put(&tutor, id, bare.clone()).await.unwrap(),
        week_and_limits_put(&tutor, id, limited).await.unwrap(),
    ] {
        assert_eq!((&saved.time_off, &saved.travel), (&read.time_off, &read.travel));
    }
    // A form of before says nothing of the new limits, and changes none of them.
    let kept = week_put(&tutor, id, bare).await.unwrap();
    assert_eq!((kept.max_per_week, kept.holidays.as_deref()), (Some(5), Some("DE")));
    let stale = week_and_limits_put(&tutor, id, Availability { version: read.version, ..read }).await;
    assert_eq!(refused(stale), (409, "availability_changed_elsewhere".into()));
}

#[tokio::test]
async fn a_trip_moves_the_hours_and_a_booked_lesson_stays_where_it_is() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    let start = lesson(&scene, id).await.start;
    let week = rules(&scene).await;
    let block = |day: &str| WeeklyBlock { weekday: day.into(), start: "09:00".into(), end: "10:00".into() };
    let hours = WEEKDAYS.map(block).to_vec();
    availability_put(&scene.as_tutor(), scene.tutor.tutor_id, Availability { weekly: hours, version: None, ..week })
        .await
        .unwrap();
    travel_add(&scene.as_tutor(), &trip("2026-03-05", "2026-03-05", "Asia/Tokyo")).await.unwrap();
    let window = (Some("2026-03-04T12:00:00Z"), Some("2026-03-06T12:00:00Z"));
    let slots = slots_list(&scene.test.anonymous(), scene.tutor.tutor_id, window, Some(60), None).await.unwrap();
    let starts: Vec<String> = slots.iter().map(|slot| slot.start.format("%dT%H:%M").to_string()).collect();
    assert_eq!(starts, ["05T00:00", "06T09:00"]);
    assert_eq!(lesson(&scene, id).await.start, start);
}

#[tokio::test]
async fn a_full_week_takes_no_more_lessons_but_lets_its_own_be_moved() {
    let scene = Scene::new().await;
    let week = rules(&scene).await;
    let limited = Availability { max_per_week: Some(1), version: None, ..week };
    availability_put(&scene.as_tutor(), scene.tutor.tutor_id, limited).await.unwrap();
    let id = scene.scheduled(TOMORROW).await;
    let start = lesson(&scene, id).await.start;
    let later = (start + Duration::days(1)).to_rfc3339();
    let answer = booking_create(&scene.as_student(), request_of(&scene.tutor, &later), None).await;
    assert_eq!(refused(answer), (409, "not_available".into()));
    let moved = booking_reschedule(&scene.as_student(), id, &later, None).await.unwrap();
    assert!(moved.proposal.is_some());
}
