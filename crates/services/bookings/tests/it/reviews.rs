//! Reviews: written by both sides after the lesson, hidden until both are there, counted once.

use chrono::Duration;
use domain::{
    bookings::{
        Side,
        review::{ReviewChange, ReviewRequest},
    },
    identity::Role,
    ids::{BookingId, ReviewId, TutorId},
};
use services::{
    Context,
    bookings::{
        booking::booking_confirm,
        review::{
            lesson_reviews, review_create, review_edit, review_get, review_helpful, review_not_helpful, review_reply,
        },
    },
    people::{reviews::tutor_reviews, tutor_profile::tutor_profile_get},
    platform::mails::dev_mailbox,
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};
use tokio::task::JoinSet;

fn request(booking: BookingId, rating: i64) -> ReviewRequest {
    ReviewRequest {
        booking_id: booking.to_string(),
        rating: Some(rating),
        knowledge: Some(5),
        communication: Some(4),
        professionalism: Some(5),
        comment: "Clear and kind.".into(),
    }
}

/// A lesson that took place.
async fn held(scene: &Scene) -> BookingId {
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    id
}

/// What everybody reads of the tutor: how many reviews, their mean, and how many the list shows.
async fn public(scene: &Scene) -> (i64, f64, usize) {
    let anonymous = scene.test.anonymous();
    let card = tutor_profile_get(&anonymous, scene.tutor.tutor_id).await.unwrap().card;
    let list = tutor_reviews(&anonymous, scene.tutor.tutor_id, 20, None).await.unwrap().items;
    (card.review_count, card.rating, list.len())
}

#[tokio::test]
async fn nobody_reads_what_the_other_side_wrote_before_writing() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let written = review_create(&student, &request(lesson, 4)).await.unwrap();
    assert_eq!(written.hidden_until, Some(scene.now() + Duration::days(14)));
    assert_eq!((written.by, written.actions.as_slice()), (Side::Student, ["edit".to_owned()].as_slice()));
    assert_eq!(public(&scene).await.0, 0);
    for reader in [&tutor, &scene.test.anonymous()] {
        is_not_found(review_get(reader, written.id).await);
    }
    let seen = lesson_reviews(&tutor, lesson).await.unwrap();
    assert!(seen.other.is_none() && seen.other_waits && seen.may_write, "{seen:?}");
    let answer = ReviewRequest { knowledge: None, communication: None, professionalism: None, ..request(lesson, 5) };
    let own = review_create(&tutor, &answer).await.unwrap();
    assert_eq!((own.by, own.hidden_until, own.knowledge), (Side::Tutor, None, None));
    assert_eq!(public(&scene).await, (1, 4.0, 1));
    assert_eq!(review_get(&tutor, written.id).await.unwrap().rating, 4);
    assert_eq!(lesson_reviews(&student, lesson).await.unwrap().other.map(|review| review.id), Some(own.id));
    is_not_found(review_get(&scene.test.anonymous(), own.id).await);
}

#[tokio::test]
async fn after_fourteen_days_one_review_stands_alone_and_nobody_answers_it_with_stars() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let written = review_create(&scene.as_student(), &request(lesson, 2)).await.unwrap();
    scene.test.clock.advance(Duration::days(14) - Duration::seconds(1));
    scene.test.run_jobs().await;
    assert_eq!(public(&scene).await.0, 0);
    scene.test.clock.advance(Duration::seconds(1));
    scene.test.run_jobs().await;
    assert_eq!(public(&scene).await, (1, 2.0, 1));
    assert_eq!(review_get(&scene.test.anonymous(), written.id).await.unwrap().hidden_until, None);
    assert_eq!(refused(review_create(&scene.as_tutor(), &request(lesson, 1)).await).1, "review_too_late");
    assert!(!lesson_reviews(&scene.as_tutor(), lesson).await.unwrap().may_write);
}

#[tokio::test]
async fn only_the_two_sides_of_a_lesson_that_took_place_review_it_once() {
    let scene = Scene::new().await;
    let lesson = scene.booked(TOMORROW).await;
    assert_eq!(refused(review_create(&scene.as_student(), &request(lesson, 5)).await).1, "lesson_not_over");
    booking_confirm(&scene.as_tutor(), lesson, None).await.unwrap();
    assert_eq!(refused(review_create(&scene.as_tutor(), &request(lesson, 5)).await), (409, "lesson_not_over".into()));
    scene.move_to("2026-03-03T12:00:00Z");
    scene.test.run_jobs().await;
    let stranger = scene.test.context_of(&scene.test.student().await);
    is_not_found(review_create(&stranger, &request(lesson, 5)).await);
    is_not_found(lesson_reviews(&stranger, lesson).await);
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    assert_eq!(refused(review_create(&admin, &request(lesson, 5)).await), (403, "review_participants_only".into()));
    assert_eq!(refused(review_create(&scene.test.anonymous(), &request(lesson, 5)).await).0, 401);
    let bare = ReviewRequest { knowledge: None, ..request(lesson, 5) };
    assert_eq!(refused(review_create(&scene.as_student(), &bare).await), (422, "stars_counted".into()));
    review_create(&scene.as_student(), &request(lesson, 5)).await.unwrap();
    assert_eq!(refused(review_create(&scene.as_student(), &request(lesson, 1)).await).1, "review_exists");
}

#[tokio::test]
async fn a_cancelled_lesson_is_not_reviewed() {
    let scene = Scene::new().await;
    let lesson = scene.scheduled(TOMORROW).await;
    services::bookings::booking::booking_cancel(&scene.as_student(), lesson, None, None).await.unwrap();
    assert_eq!(refused(review_create(&scene.as_student(), &request(lesson, 1)).await).1, "review_not_held");
}

#[tokio::test]
async fn all_of_a_hidden_review_may_change_and_of_a_public_one_the_words() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let id = review_create(&student, &request(lesson, 4)).await.unwrap().id;
    is_not_found(review_edit(&tutor, id, &ReviewChange { rating: Some(5), ..ReviewChange::default() }).await);
    let better = ReviewChange { rating: Some(5), ..ReviewChange::default() };
    let edited = review_edit(&student, id, &better).await.unwrap();
    assert_eq!((edited.rating, edited.comment.as_str(), edited.edited_at), (5, "Clear and kind.", Some(scene.now())));
    review_create(&tutor, &request(lesson, 5)).await.unwrap();
    let worse = ReviewChange { rating: Some(1), ..ReviewChange::default() };
    assert_eq!(refused(review_edit(&student, id, &worse).await), (409, "review_stars_fixed".into()));
    let words = ReviewChange { comment: Some("Clear, kind and on time.".into()), ..ReviewChange::default() };
    review_edit(&student, id, &words).await.unwrap();
    assert_eq!(public(&scene).await, (1, 5.0, 1));
    assert_eq!(refused(review_edit(&tutor, id, &words).await), (403, "review_participants_only".into()));
    let stranger = scene.test.context_of(&scene.test.student().await);
    assert_eq!(refused(review_edit(&stranger, id, &words).await).0, 403);
    scene.test.clock.advance(Duration::hours(48));
    assert_eq!(refused(review_edit(&student, id, &words).await).1, "review_edit_over");
}

#[tokio::test]
async fn the_tutor_answers_a_public_review_once() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let id = review_create(&student, &request(lesson, 3)).await.unwrap().id;
    is_not_found(review_reply(&tutor, id, "Thank you.").await);
    let own = review_create(&tutor, &request(lesson, 5)).await.unwrap().id;
    assert_eq!(refused(review_reply(&student, id, "No.").await), (403, "review_tutor_only".into()));
    assert_eq!(refused(review_reply(&tutor, own, "And more.").await), (403, "review_tutor_only".into()));
    assert_eq!(refused(review_reply(&tutor, id, " ").await), (422, "required".into()));
    assert_eq!(review_get(&tutor, id).await.unwrap().actions, ["reply"]);
    review_reply(&tutor, id, "Thank you.").await.unwrap();
    assert_eq!(refused(review_reply(&tutor, id, "Again.").await), (409, "review_replied".into()));
    let shown = tutor_reviews(&scene.test.anonymous(), scene.tutor.tutor_id, 20, None).await.unwrap().items;
    assert_eq!(shown[0].reply.as_deref(), Some("Thank you."));
}

#[tokio::test]
async fn a_reader_says_once_that_a_review_helped_and_takes_it_back() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let id = review_create(&scene.as_student(), &request(lesson, 5)).await.unwrap().id;
    let reader = scene.test.context_of(&scene.test.student().await);
    is_not_found(review_helpful(&reader, id).await);
    review_create(&scene.as_tutor(), &request(lesson, 5)).await.unwrap();
    assert_eq!(review_get(&reader, id).await.unwrap().actions, ["helpful"]);
    for _ in 0..2 {
        assert_eq!(review_helpful(&reader, id).await.unwrap().helpful, 1);
    }
    for _ in 0..2 {
        assert_eq!(review_not_helpful(&reader, id).await.unwrap().helpful, 0);
    }
    for own in [scene.as_student(), scene.as_tutor()] {
        assert_eq!(refused(review_helpful(&own, id).await), (403, "review_own_vote".into()));
    }
    assert_eq!(refused(review_helpful(&scene.test.anonymous(), id).await).0, 401);
}

#[tokio::test]
async fn the_other_side_is_told_that_a_review_waits_and_each_when_it_can_be_read() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let count = async |context: Context, sign: &str| {
        let email = scene.email_of(context.person().unwrap()).await;
        let mails = dev_mailbox(&scene.test.system(), &email).await.unwrap();
        mails.iter().filter(|mail| mail.text.contains(sign)).count()
    };
    let (waits, read) = ("as soon as you have written yours", "You can read it now");
    review_create(&scene.as_student(), &request(lesson, 5)).await.unwrap();
    assert_eq!((count(scene.as_tutor(), waits).await, count(scene.as_tutor(), read).await), (1, 0));
    review_create(&scene.as_tutor(), &request(lesson, 5)).await.unwrap();
    for (reader, waiting) in [(scene.as_tutor(), 1), (scene.as_student(), 0)] {
        assert_eq!((count(reader.clone(), waits).await, count(reader, read).await), (waiting, 1));
    }
}

#[tokio::test]
async fn reviews_of_a_tutor_nobody_finds_are_read_by_the_two_sides_alone() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let id = review_create(&scene.as_student(), &request(lesson, 5)).await.unwrap().id;
    review_create(&scene.as_tutor(), &request(lesson, 5)).await.unwrap();
    review_get(&scene.test.anonymous(), id).await.unwrap();
    let suspended = sqlx::query("update users set suspended_at = now() where id = $1");
    suspended.bind(scene.tutor.person.id.0).execute(&scene.test.owner).await.unwrap();
    is_not_found(review_get(&scene.test.anonymous(), id).await);
    review_get(&scene.as_student(), id).await.unwrap();
    is_not_found(review_get(&scene.as_student(), ReviewId(TutorId(scene.tutor.tutor_id.0).0)).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_both_sides_that_write_at_once_one_is_the_second_and_opens_both() {
    let scene = Scene::new().await;
    let lesson = held(&scene).await;
    let mut race = JoinSet::new();
    for place in 0..16 {
        let context = if place % 2 == 0 { scene.as_student() } else { scene.as_tutor() };
        race.spawn(async move {
            match review_create(&context, &request(lesson, 4)).await {
                Ok(_) => "ok".to_owned(),
                Err(services::Error::Refused(refusal)) => refusal.code,
                Err(error) => format!("error: {error}"),
            }
        });
    }
    let told = race.join_all().await;
    let count = |word: &str| told.iter().filter(|told| *told == word).count();
    assert_eq!((count("ok"), count("review_exists") + count("review_too_late")), (2, 14), "{told:?}");
    assert_eq!(public(&scene).await, (1, 4.0, 1));
}
