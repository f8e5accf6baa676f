//! Lists of bookings: whose, which, in which order, page by page.

use domain::bookings::booking::BookingList;
use services::bookings::booking::{BookingJob, booking_cancel, booking_confirm, booking_list, lesson_end};
use testkit::scene::{Scene, refused};

#[tokio::test]
async fn upcoming_lessons_come_soonest_first_page_by_page_for_both_sides() {
    let scene = Scene::new().await;
    let mut expected = Vec::new();
    for hour in [14, 10, 18, 12, 16] {
        expected.push(scene.book(&format!("2026-03-03T{hour}:00:00Z")).await.unwrap());
    }
    expected.sort_by_key(|booking| booking.start);
    let expected: Vec<_> = expected.iter().map(|booking| booking.id).collect();
    for context in [scene.as_student(), scene.as_tutor()] {
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = booking_list(&context, BookingList::Upcoming, Some(2), cursor.as_deref()).await.unwrap();
            assert!(page.items.len() <= 2);
            seen.extend(page.items.iter().map(|booking| booking.id));
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, expected);
    }
    let stranger = scene.test.context_of(&scene.test.student().await);
    assert!(booking_list(&stranger, BookingList::Upcoming, None, None).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn what_is_asked_for_and_not_answered_is_the_tutors_list_alone() {
    let scene = Scene::new().await;
    let mut ids = Vec::new();
    for hour in [14, 10, 12] {
        ids.push(scene.booked(&format!("2026-03-03T{hour}:00:00Z")).await);
    }
    booking_confirm(&scene.as_tutor(), ids[0], None).await.unwrap();
    let asked = async |context, cursor: Option<String>| {
        let page = booking_list(&context, BookingList::Requested, Some(1), cursor.as_deref()).await.unwrap();
        (page.items.iter().map(|booking| booking.id).collect::<Vec<_>>(), page.next_cursor)
    };
    let (first, cursor) = asked(scene.as_tutor(), None).await;
    let (second, end) = asked(scene.as_tutor(), cursor).await;
    assert_eq!(([first, second].concat(), end), (vec![ids[1], ids[2]], None), "soonest first, none that was answered");
    assert_eq!(asked(scene.as_student(), None).await.0, [], "the student waits for it under what is to come");
}

#[tokio::test]
async fn past_and_cancelled_lessons_come_latest_first() {
    let scene = Scene::new().await;
    let mut ids = Vec::new();
    for hour in 10..16 {
        ids.push(scene.booked(&format!("2026-03-03T{hour}:00:00Z")).await);
    }
    for id in &ids[..3] {
        booking_confirm(&scene.as_tutor(), *id, None).await.unwrap();
    }
    for id in &ids[3..] {
        booking_cancel(&scene.as_student(), *id, None, None).await.unwrap();
    }
    scene.move_to("2026-03-04T00:00:00Z");
    for id in &ids[..3] {
        lesson_end(&scene.test.system(), BookingJob { booking_id: *id }).await.unwrap();
    }
    for (list, expected) in [(BookingList::Past, &ids[..3]), (BookingList::Cancelled, &ids[3..])] {
        let expected: Vec<_> = expected.iter().rev().copied().collect();
        let first = booking_list(&scene.as_student(), list, Some(2), None).await.unwrap();
        let cursor = first.next_cursor.clone().expect("there is a third");
        let second = booking_list(&scene.as_student(), list, Some(2), Some(&cursor)).await.unwrap();
        let seen: Vec<_> = first.items.iter().chain(&second.items).map(|booking| booking.id).collect();
        assert_eq!((seen, second.next_cursor), (expected, None));
    }
    let upcoming = booking_list(&scene.as_student(), BookingList::Upcoming, None, None).await.unwrap();
    assert!(upcoming.items.is_empty());
}

#[tokio::test]
async fn wrong_limits_and_cursors_are_refused_and_strangers_too() {
    let scene = Scene::new().await;
    let list = |limit, cursor| async move {
        let scene = Scene::new().await;
        refused(booking_list(&scene.as_student(), BookingList::Past, limit, cursor).await)
    };
    assert_eq!(list(Some(0), None).await, (422, "limit_out_of_range".into()));
    assert_eq!(list(Some(1_000_000_000), None).await, (422, "limit_out_of_range".into()));
    assert_eq!(list(None, Some("' OR 1=1--")).await, (422, "cursor_invalid".into()));
    let anonymous = booking_list(&scene.test.anonymous(), BookingList::Past, None, None).await;
    assert_eq!(refused(anonymous), (401, "sign_in_required".into()));
}
