//! The feature store: what was known when, whatever came later.

use crate::support::{list, say, tutors_of, wishes};
use domain::matching::market::Market;
use services::{
    Clock, Context,
    bookings::booking::{booking_confirm, booking_create},
    matching_live::{
        feedback::profile_opened,
        standing::standing,
        store::{market_at, profiles_ensure},
    },
};
use testkit::{TestApp, scene::request_of};

async fn market(test: &TestApp, context: &Context) -> Market {
    market_at(context, test.clock.now()).await.unwrap()
}

fn pass(test: &TestApp, minutes: i64) {
    test.clock.move_to(test.clock.now() + chrono::Duration::minutes(minutes));
}

#[tokio::test]
async fn a_market_of_a_moment_is_the_same_whatever_happens_afterwards() {
    let test = TestApp::new().await;
    let system = test.system();
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 3).await;
    let person = test.student().await;
    test.fund(&person, domain::money::Money::new(100_000, domain::money::Currency::Usd)).await;
    let student = test.context_of(&person);
    wishes(&student, subject, "Pass the exam").await;
    test.drain().await;
    profiles_ensure(&system).await.unwrap();
    list(&student, subject).await;
    pass(&test, 10);
    profile_opened(&student, tutors[0].tutor_id).await.unwrap();
    pass(&test, 10);
    let then = test.clock.now();
    let before = market(&test, &system).await;
    let clicked = before.shown.iter().filter(|row| row.clicked).count();
    assert_eq!((before.tutors.len(), before.students.len(), before.shown.len(), clicked), (3, 1, 3, 1));
    assert_eq!(before.students[0].facts.goals, "Pass the exam");
    pass(&test, 10);
    let start = "2026-03-03T10:00:00Z";
    let booking = booking_create(&student, request_of(&tutors[0], start), None).await.unwrap();
    booking_confirm(&test.context_of(&tutors[0].person), booking.id, None).await.unwrap();
    profile_opened(&student, tutors[1].tutor_id).await.unwrap();
    wishes(&student, subject, "Something else altogether").await;
    say(&student, tutors[2].tutor_id, "pass").await;
    test.drain().await;
    list(&student, subject).await;
    pass(&test, 10);
    let after = market(&test, &system).await;
    assert_ne!(after, before);
    let booked: Vec<_> = after.shown.iter().filter(|row| row.booked).collect();
    assert_eq!(booked.len(), 1);
    assert!(booked[0].pending && !booked[0].completed, "the lesson has yet to come");
    assert_eq!(market_at(&system, then).await.unwrap(), before, "what came later changes nothing");
    sqlx::query("delete from match_shown where shown_at > $1").bind(then).execute(&test.owner).await.unwrap();
    assert_eq!(market_at(&system, then).await.unwrap(), before, "nor does taking it away");
    test.clock.move_to("2026-03-03T11:30:00Z".parse().unwrap());
    test.run_jobs().await;
    pass(&test, 10);
    let held = market(&test, &system).await;
    let held = held.shown.iter().find(|row| row.booked).unwrap();
    assert!(held.completed && !held.pending);
    assert_eq!(market_at(&system, then).await.unwrap(), before);
}

#[tokio::test]
async fn lists_are_written_down_with_the_chance_of_each_place_and_not_without_end() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    tutors_of(&test, subject, 2).await;
    let student = test.context_of(&test.student().await);
    for _ in 0..64 {
        list(&student, subject).await;
        pass(&test, 6);
    }
    let rows =
        "select count(distinct list_id), min(propensity), count(*) filter (where model = 'rules') from match_shown";
    let (lists, least, by_rules): (i64, f32, i64) = sqlx::query_as(rows).fetch_one(&test.owner).await.unwrap();
    assert_eq!((lists, by_rules), (60, 120));
    assert!(least > 0.0);
}

#[tokio::test]
async fn a_tutor_sees_the_own_place_and_what_became_of_being_shown() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 3).await;
    profiles_ensure(&test.system()).await.unwrap();
    sqlx::query("update tutors set response_minutes = 20, rating_sum = 50, review_count = 10 where id = $1")
        .bind(tutors[0].tutor_id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let student = test.context_of(&test.student().await);
    list(&student, subject).await;
    profile_opened(&student, tutors[0].tutor_id).await.unwrap();
    let best = standing(&test.context_of(&tutors[0].person)).await.unwrap();
    assert_eq!((best.place, best.of, best.shown, best.clicked, best.booked), (1, 3, 1, 1, 0));
    assert!(best.advice.is_empty());
    let other = standing(&test.context_of(&tutors[1].person)).await.unwrap();
    assert_eq!((other.place, other.of), (2, 3));
    assert!(other.reasons.iter().all(|line| !line.text.is_empty()));
    assert_eq!(testkit::scene::refused(standing(&student).await), (409, "tutor_profile_missing".into()));
}
