//! What keeps for a child's lesson wherever it goes: who may teach it, and what a week may cost.

use crate::families::{Family, for_child};
use services::bookings::booking::{booking_confirm, booking_create, booking_reschedule, proposal_accept};
use testkit::scene::{TOMORROW, refused, request_of};

#[tokio::test]
async fn a_child_learns_from_whoever_was_checked_until_the_lesson_is_over_and_its_parent_from_anybody() {
    let family = Family::new().await;
    let until = async |text: Option<&str>| {
        let set = sqlx::query("update tutors set background_until = $1::timestamptz").bind(text);
        set.execute(&family.test.owner).await.unwrap();
    };
    let wanted = || for_child(&family.mia, &family.tutor, TOMORROW);
    // The lesson is from ten to eleven.
    for unchecked in [None, Some("2026-03-01T00:00:00Z"), Some("2026-03-03T10:59:59Z")] {
        until(unchecked).await;
        let no = booking_create(&family.as_parent(), wanted(), None).await;
        assert_eq!(refused(no), (409, "tutor_unchecked".into()), "{unchecked:?}");
        let jonas = family.as_child(&family.jonas).await;
        let asked = booking_create(&jonas, request_of(&family.tutor, TOMORROW), None).await;
        assert_eq!(refused(asked), (409, "tutor_unchecked".into()), "{unchecked:?}");
    }
    booking_create(&family.as_parent(), request_of(&family.tutor, "2026-03-04T10:00:00Z"), None).await.unwrap();
    until(Some("2026-03-03T11:00:00Z")).await;
    booking_create(&family.as_parent(), wanted(), None).await.unwrap();
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn a_lesson_moves_into_no_week_that_costs_more_than_the_parent_allows() {
    let family = Family::new().await;
    family.limit(&family.jonas, 6_000, "week").await;
    let (own, tutor) = (family.as_parent(), family.as_tutor());
    let booked = async |start: &str| {
        let booked = booking_create(&own, for_child(&family.jonas, &family.tutor, start), None).await.unwrap();
        booking_confirm(&tutor, booked.id, None).await.unwrap();
        booked.id
    };
    booked(TOMORROW).await;
    booked("2026-03-04T10:00:00Z").await;
    let next_week = booked("2026-03-10T10:00:00Z").await;
    booking_reschedule(&tutor, next_week, "2026-03-05T10:00:00Z", None).await.unwrap();
    let full = proposal_accept(&own, next_week, 1, None).await;
    assert_eq!(refused(full), (409, "spending_limit_reached".into()));
    booking_reschedule(&tutor, next_week, "2026-03-11T10:00:00Z", None).await.unwrap();
    let moved = proposal_accept(&own, next_week, 1, None).await.unwrap();
    assert_eq!(moved.start.to_rfc3339(), "2026-03-11T10:00:00+00:00", "in its own week it costs nothing more");
    family.nothing_is_wrong().await;
}

#[tokio::test]
async fn a_childs_lesson_moves_to_no_day_on_which_the_tutor_is_not_checked_any_more() {
    let family = Family::new().await;
    let asked = booking_create(&family.as_parent(), for_child(&family.mia, &family.tutor, TOMORROW), None).await;
    let lesson = asked.unwrap().id;
    booking_confirm(&family.as_tutor(), lesson, None).await.unwrap();
    let until = sqlx::query("update tutors set background_until = '2026-03-04T11:00:00Z'");
    until.execute(&family.test.owner).await.unwrap();
    let late = booking_reschedule(&family.as_tutor(), lesson, "2026-03-04T10:30:00Z", None).await;
    assert_eq!(refused(late), (409, "tutor_unchecked".into()));
    booking_reschedule(&family.as_tutor(), lesson, "2026-03-04T10:00:00Z", None).await.unwrap();
}
