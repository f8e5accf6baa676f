//! Blocks: neither finds, writes to nor books the other, whoever of the two blocked.

use domain::{
    catalog::tutor_search::{TutorSearch, TutorSearchRequest},
    ids::UserId,
    messages::message::MessageRequest,
    money::Currency,
};
use services::{
    Context,
    catalog::tutor_search::tutor_search,
    messages::send::message_send,
    people::{
        blocks::{block_put, block_remove, blocks_list},
        tutor_profile::tutor_profile_get,
    },
};
use testkit::scene::{Scene, TOMORROW, is_not_found, refused};
use uuid::Uuid;

fn hello(to: UserId) -> MessageRequest {
    MessageRequest {
        recipient_id: Some(to.to_string()),
        client_id: Uuid::now_v7().to_string(),
        text: "Hello".into(),
        ..MessageRequest::default()
    }
}

async fn finds(context: &Context, scene: &Scene) -> bool {
    let search = TutorSearch::parse(&TutorSearchRequest::default(), Currency::Usd).unwrap();
    let found = tutor_search(context, search).await.unwrap();
    found.page.items.iter().any(|card| card.id == scene.tutor.tutor_id)
}

async fn nothing_works(scene: &Scene) {
    let student = scene.as_student();
    is_not_found(tutor_profile_get(&student, scene.tutor.tutor_id).await);
    is_not_found(scene.book(TOMORROW).await);
    assert!(!finds(&student, scene).await);
    message_send(&student, &hello(scene.tutor.person.id)).await.unwrap_err();
    message_send(&scene.as_tutor(), &hello(scene.student.id)).await.unwrap_err();
}

#[tokio::test]
async fn who_is_blocked_finds_nobody_and_is_told_nothing() {
    let scene = Scene::new().await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    assert!(finds(&student, &scene).await);
    message_send(&student, &hello(scene.tutor.person.id)).await.unwrap();
    block_put(&tutor, scene.student.id).await.unwrap();
    block_put(&tutor, scene.student.id).await.unwrap();
    nothing_works(&scene).await;
    let told = message_send(&student, &hello(scene.tutor.person.id)).await;
    assert_eq!(refused(told), (409, "nobody_reads".into()), "as of a closed account");
    let own = message_send(&tutor, &hello(scene.student.id)).await;
    assert_eq!(refused(own), (409, "blocked_by_you".into()));
    assert!(blocks_list(&student).await.unwrap().items.is_empty());
    assert_eq!(blocks_list(&tutor).await.unwrap().items.len(), 1);
    block_remove(&student, scene.tutor.person.id).await.unwrap();
    nothing_works(&scene).await;
    block_remove(&tutor, scene.student.id).await.unwrap();
    assert!(finds(&student, &scene).await);
    scene.book(TOMORROW).await.unwrap();
}

#[tokio::test]
async fn a_student_blocks_by_the_profile_and_booked_lessons_stay() {
    let scene = Scene::new().await;
    scene.scheduled(TOMORROW).await;
    let student = scene.as_student();
    block_put(&student, UserId(scene.tutor.tutor_id.0)).await.unwrap();
    is_not_found(tutor_profile_get(&student, scene.tutor.tutor_id).await);
    is_not_found(scene.book("2026-03-05T10:00:00Z").await);
    let blocked = blocks_list(&student).await.unwrap().items;
    assert_eq!((blocked[0].user_id, blocked[0].lessons_ahead), (scene.tutor.person.id, 1));
}

#[tokio::test]
async fn nobody_blocks_themselves_or_nobody() {
    let scene = Scene::new().await;
    let student = scene.as_student();
    assert_eq!(refused(block_put(&student, scene.student.id).await), (422, "block_of_self".into()));
    is_not_found(block_put(&student, UserId(Uuid::now_v7())).await);
    assert_eq!(refused(block_put(&scene.test.anonymous(), scene.student.id).await).0, 401);
}
