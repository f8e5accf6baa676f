//! Searches for somebody who is free in a window of time.

use super::{names, parsed, search};
use domain::{calendar::availability::Availability, catalog::tutor_search::TutorSearch};
use serde_json::json;
use services::{
    bookings::booking::booking_cancel, calendar::availability::availability_put, catalog::tutor_search::tutor_search,
};
use testkit::{ApprovedTutor, TestApp, TutorOptions, scene::Scene};

/// Monday 2 March 2026 is the day of the test clock; each tutor has one weekly block.
async fn open_on(test: &TestApp, name: &str, weekday: &str, start: &str, end: &str) -> ApprovedTutor {
    let availability = json!({
        "time_zone": "UTC", "weekly": [{"weekday": weekday, "start": start, "end": end}], "exceptions": [], "buffer_minutes": 0,
        "minimum_notice_minutes": 0, "horizon_days": 60, "increment_minutes": 30
    });
    let tutor = test.approved_tutor_with(TutorOptions { availability, ..TutorOptions::default() }).await;
    sqlx::query("update users set display_name = $2 where id = $1")
        .bind(tutor.person.id.0)
        .bind(name)
        .execute(&test.owner)
        .await
        .unwrap();
    tutor
}

fn window(from: &str, to: &str) -> TutorSearch {
    parsed(|r| (r.available_from, r.available_to) = (from.into(), to.into()))
}

#[tokio::test]
async fn only_tutors_with_a_free_slot_in_the_window_are_found_and_counted() {
    let test = TestApp::new().await;
    let tuesday = open_on(&test, "Tuesday", "tue", "09:00", "12:00").await;
    open_on(&test, "Friday", "fri", "09:00", "12:00").await;
    let asked = || window("2026-03-03T08:00:00Z", "2026-03-03T18:00:00Z");
    let result = tutor_search(&test.anonymous(), asked()).await.unwrap();
    assert_eq!((names(&result), result.total), (vec!["Tuesday"], 1));
    assert_eq!(result.facets.language[0].count, 1);

    sqlx::query(
        "insert into time_claims (person_id, during, source_id, kind) values ($1, '[2026-03-03 09:00+00,2026-03-03 12:00+00)', gen_random_uuid(), 'blackout')",
    )
    .bind(tuesday.person.id.0)
    .execute(&test.owner)
    .await
    .unwrap();
    services::catalog::caches::caches(&test.app).available.invalidate_all();
    services::catalog::caches::caches(&test.app).facets.invalidate_all();
    let result = tutor_search(&test.anonymous(), asked()).await.unwrap();
    assert_eq!((names(&result), result.total), (vec![], 0));
}

#[tokio::test]
async fn a_window_in_the_past_or_between_the_starts_finds_nobody() {
    let test = TestApp::new().await;
    open_on(&test, "Monday", "mon", "08:00", "10:30").await;
    for (from, to, found) in [
        ("2026-02-23T08:00:00Z", "2026-02-23T18:00:00Z", 0),
        ("2026-03-02T09:01:00Z", "2026-03-02T09:29:00Z", 0),
        ("2026-03-02T09:01:00Z", "2026-03-02T09:31:00Z", 1),
        ("2026-03-02T09:31:00Z", "2026-03-02T18:00:00Z", 0),
    ] {
        assert_eq!(tutor_search(&test.anonymous(), window(from, to)).await.unwrap().total, found, "{from}");
    }
}

#[tokio::test]
async fn pages_of_a_window_agree_with_the_whole() {
    let test = TestApp::new().await;
    for n in 0..5 {
        open_on(&test, &format!("Tuesday {n}"), "tue", "09:00", "12:00").await;
    }
    let asked = || window("2026-03-03T08:00:00Z", "2026-03-03T18:00:00Z");
    let whole: Vec<_> =
        tutor_search(&test.anonymous(), asked()).await.unwrap().page.items.iter().map(|card| card.id).collect();
    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let result = tutor_search(&test.anonymous(), TutorSearch { limit: 2, cursor, ..asked() }).await.unwrap();
        seen.extend(result.page.items.iter().map(|card| card.id));
        cursor = result.page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!((seen.len(), seen), (5, whole));
}

#[tokio::test]
async fn cards_show_the_next_three_free_hours() {
    let test = TestApp::new().await;
    open_on(&test, "Tuesday", "tue", "09:00", "10:30").await;
    let result = search(&test, |_| {}).await;
    let starts: Vec<String> = result.page.items[0].next_slots.iter().map(|slot| slot.start.to_rfc3339()).collect();
    assert_eq!(starts, ["2026-03-03T09:00:00+00:00", "2026-03-03T09:30:00+00:00", "2026-03-10T09:00:00+00:00"]);
    assert_eq!(result.page.items[0].next_slot, result.page.items[0].next_slots.first().copied());
}

#[tokio::test]
async fn finding_4_cards_of_a_search_for_an_evening_show_times_of_that_evening() {
    let test = TestApp::new().await;
    open_on(&test, "Tuesday", "tue", "09:00", "20:00").await;
    let evening = window("2026-03-03T18:00:00Z", "2026-03-04T00:00:00Z");
    let result = tutor_search(&test.anonymous(), evening).await.unwrap();
    let card = &result.page.items[0];
    let starts: Vec<String> = card.next_slots.iter().map(|slot| slot.start.format("%d. %H:%M").to_string()).collect();
    assert_eq!(starts, ["03. 18:00", "03. 18:30", "03. 19:00"]);
    assert_eq!(card.next_slot, card.next_slots.first().copied());
}

/// When the first free time on a tutor's card begins.
async fn next(test: &TestApp) -> Option<String> {
    let found = tutor_search(&test.anonymous(), parsed(|_| {})).await.unwrap();
    found.page.items[0].next_slot.map(|slot| slot.start.to_rfc3339())
}

#[tokio::test]
async fn hours_that_change_are_those_of_the_next_card_and_of_the_next_window() {
    let test = TestApp::new().await;
    let tutor = open_on(&test, "Ada", "tue", "09:00", "12:00").await;
    let tuesday = || window("2026-03-03T08:00:00Z", "2026-03-03T18:00:00Z");
    let wednesday = || window("2026-03-04T08:00:00Z", "2026-03-04T18:00:00Z");
    let total = async |asked: TutorSearch| tutor_search(&test.anonymous(), asked).await.unwrap().total;
    assert_eq!(next(&test).await.as_deref(), Some("2026-03-03T09:00:00+00:00"));
    assert_eq!((total(tuesday()).await, total(wednesday()).await), (1, 0));
    let hours: Availability = serde_json::from_value(json!({
        "time_zone": "UTC", "weekly": [{"weekday": "wed", "start": "14:00", "end": "16:00"}], "exceptions": [],
        "buffer_minutes": 0, "minimum_notice_minutes": 0, "horizon_days": 60, "increment_minutes": 30
    }))
    .unwrap();
    availability_put(&test.context_of(&tutor.person), tutor.tutor_id, hours).await.unwrap();
    test.drain().await;
    assert_eq!(
        next(&test).await.as_deref(),
        Some("2026-03-04T14:00:00+00:00"),
        "at once, and not when it is forgotten"
    );
    assert_eq!((total(tuesday()).await, total(wednesday()).await), (0, 1));
}

#[tokio::test]
async fn a_time_that_was_booked_leaves_the_card_and_comes_back_when_it_is_called_off() {
    let scene = Scene::new().await;
    let first = next(&scene.test).await.unwrap();
    let booked = scene.booked(&first).await;
    scene.test.drain().await;
    assert_ne!(next(&scene.test).await.as_ref(), Some(&first), "somebody has it");
    booking_cancel(&scene.as_student(), booked, None, None).await.unwrap();
    scene.test.drain().await;
    assert_eq!(next(&scene.test).await, Some(first));
}
