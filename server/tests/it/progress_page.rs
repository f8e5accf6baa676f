//! The page of the own progress: what lessons left, and what was reached.

use crate::support::{Ask, TestHouse};
use chrono::Duration;
use domain::{
    bookings::notes::NotesRequest,
    money::{Currency, Money},
};
use services::{
    Clock,
    bookings::{
        booking::{booking_confirm, booking_create},
        notes::notes_put,
    },
};
use testkit::scene::{TOMORROW, request_of};

#[tokio::test]
async fn what_a_tutor_wrote_after_a_lesson_stands_there_and_what_was_reached_is_said_once() {
    let house = TestHouse::new().await;
    let (tutor, student) = (house.app.approved_tutor().await, house.app.student().await);
    house.app.fund(&student, Money::new(10_000, Currency::Usd)).await;
    let (teaches, learns) = (house.app.context_of(&tutor.person), house.app.context_of(&student));
    let who = house.token(&student).await;
    let page = async || house.ask(Ask::get("/progress").header("accept", "text/html").bearer(&who)).await.text;
    assert!(!page().await.contains("From your lessons"), "no empty shelf");
    let booked = booking_create(&learns, request_of(&tutor, TOMORROW), None).await.unwrap();
    booking_confirm(&teaches, booked.id, None).await.unwrap();
    house.app.clock.move_to(booked.end + Duration::minutes(1));
    house.app.run_jobs().await;
    let notes = NotesRequest {
        topics: Some("Fractions".into()),
        homework: Some("Page 12".into()),
        next_steps: None,
        private: Some("Loses focus.".into()),
    };
    notes_put(&teaches, booked.id, &notes).await.unwrap();
    let first = page().await;
    for words in ["From your lessons", "Page 12", &format!("/bookings/{}", booked.id), "Well done."] {
        assert!(first.contains(words), "{words} in {first}");
    }
    assert!(!first.contains("Loses focus."), "that is the tutor’s alone");
    let second = page().await;
    assert!(second.contains("Page 12") && !second.contains("Well done."), "{second}");
}
