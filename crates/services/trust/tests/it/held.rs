//! Reviews that wait to be read: hidden meanwhile, shown or kept away, and never by their own writer.

use crate::staff;
use domain::{
    bookings::review::{ReviewChange, ReviewRequest},
    ids::{BookingId, HeldTextId},
    trust::moderation::{Concern, RemoveRequest},
};
use services::{
    bookings::review::{review_create, review_edit, review_get},
    people::reviews::tutor_reviews,
    trust::moderation::{held_approve, held_approve_all, held_list, held_remove},
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};
use uuid::Uuid;

fn review(booking: BookingId, comment: &str) -> ReviewRequest {
    ReviewRequest {
        booking_id: booking.to_string(),
        rating: Some(2),
        knowledge: Some(2),
        communication: Some(2),
        professionalism: Some(2),
        comment: comment.into(),
    }
}

/// Both have written; the student something that has to be read first.
async fn written(scene: &Scene, comment: &str) -> domain::bookings::review::Review {
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    let own = review_create(&scene.as_student(), &review(id, comment)).await.unwrap();
    review_create(&scene.as_tutor(), &review(id, "Came prepared.")).await.unwrap();
    review_get(&scene.as_student(), own.id).await.unwrap()
}

async fn shown(scene: &Scene) -> usize {
    tutor_reviews(&scene.as_student(), scene.tutor.tutor_id, 10, None).await.unwrap().items.len()
}

#[tokio::test]
async fn a_review_with_a_number_waits_and_appears_when_it_is_let_through() {
    let scene = Scene::new().await;
    let own = written(&scene, "Better call me: +49 151 23456789").await;
    assert!(own.held && own.hidden_until.is_some());
    assert_eq!(shown(&scene).await, 0);
    is_not_found(review_get(&scene.as_tutor(), own.id).await);
    let admin = staff(&scene).await;
    let waiting = held_list(&admin).await.unwrap().items;
    assert_eq!((waiting.len(), waiting[0].concerns.as_slice()), (1, [Concern::Contact].as_slice()));
    is_not_found(held_list(&scene.as_student()).await);
    is_not_found(held_approve(&scene.as_student(), waiting[0].id).await);
    held_approve(&admin, waiting[0].id).await.unwrap();
    assert_eq!(refused(held_approve(&admin, waiting[0].id).await), (409, "text_decided".into()));
    assert_eq!(shown(&scene).await, 1);
    assert!(!review_get(&scene.as_tutor(), own.id).await.unwrap().held);
    is_not_found(held_approve(&admin, HeldTextId(Uuid::now_v7())).await);
}

#[tokio::test]
async fn what_is_kept_away_stays_away_and_needs_a_reason() {
    let scene = Scene::new().await;
    let own = written(&scene, "He is a fucking liar").await;
    let admin = staff(&scene).await;
    let id = held_list(&admin).await.unwrap().items[0].id;
    assert_eq!(refused(held_remove(&admin, id, &RemoveRequest::default()).await).0, 422);
    held_remove(&admin, id, &RemoveRequest { reason: "It insults somebody.".into() }).await.unwrap();
    scene.move_to("2026-04-20T11:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(shown(&scene).await, 0);
    is_not_found(review_get(&scene.as_tutor(), own.id).await);
}

#[tokio::test]
async fn its_writer_takes_it_out_and_it_appears_and_a_public_one_cannot_take_it_in() {
    let scene = Scene::new().await;
    let own = written(&scene, "See www.cheaper.example").await;
    let change = |comment: &str| ReviewChange { comment: Some(comment.into()), ..ReviewChange::default() };
    let mended = review_edit(&scene.as_student(), own.id, &change("Patient and clear.")).await.unwrap();
    assert!(!mended.held);
    assert_eq!(shown(&scene).await, 1);
    assert!(held_list(&staff(&scene).await).await.unwrap().items.is_empty());
    let back = review_edit(&scene.as_student(), own.id, &change("See www.cheaper.example")).await;
    assert_eq!(refused(back), (422, "review_change_held".into()));
}

#[tokio::test]
async fn several_texts_are_let_through_at_once_and_what_was_decided_stays_so() {
    let scene = Scene::new().await;
    let admin = staff(&scene).await;
    written(&scene, "Better call me: +49 151 23456789").await;
    let first = held_list(&admin).await.unwrap().items[0].id;
    let fresh = HeldTextId(Uuid::now_v7());
    assert_eq!(refused(held_approve_all(&admin, &[]).await), (422, "texts_unchosen".into()));
    is_not_found(held_approve_all(&scene.as_student(), &[first]).await);
    is_not_found(held_approve_all(&admin, &[fresh]).await);
    assert_eq!(shown(&scene).await, 0);
    assert_eq!(held_approve_all(&admin, &[first, first]).await.unwrap(), 1, "once, however often it is named");
    assert_eq!(shown(&scene).await, 1);
    assert_eq!(held_approve_all(&admin, &[first]).await.unwrap(), 0, "decided already");
    let reason = RemoveRequest { reason: "Too late.".into() };
    assert_eq!(refused(held_remove(&admin, first, &reason).await), (409, "text_decided".into()));
}
