//! Who may write to whom, and for whom nothing is there.

use super::{Pair, nobodys_message, request, threads, to_person, to_thread};
use domain::{
    ids::{ThreadId, UserId},
    messages::{
        message::{EditRequest, MessageRequest, ReleaseRequest},
        thread::{ThreadChangeRequest, Window},
    },
};
use services::messages::{
    acts::{message_delete, message_edit, message_react, message_read, message_release, thread_change},
    send::message_send,
    threads::{Wanted, message_get, thread_get, wanted},
};
use testkit::{
    TestApp,
    scene::{Scene, TOMORROW, is_not_found, refused},
};
use uuid::Uuid;

#[tokio::test]
async fn an_adult_writes_first_to_a_listed_tutor_by_either_id_and_to_nobody_else() {
    let test = TestApp::new().await;
    let (tutor, unlisted, other) = (test.approved_tutor().await, test.tutor().await, test.student().await);
    let ada = test.context_of(&test.student().await);
    let by_person = to_person(&ada, tutor.person.id, "Hello").await.unwrap();
    let by_profile = to_person(&ada, UserId(tutor.tutor_id.0), "Hello again").await.unwrap();
    assert_eq!(by_person.thread_id, by_profile.thread_id);
    for stranger in [unlisted.id, other.id] {
        assert_eq!(refused(to_person(&ada, stranger, "Hello").await), (403, "booking_needed".into()));
    }
    let rosa = test.context_of(&tutor.person);
    assert_eq!(refused(to_person(&rosa, other.id, "Buy lessons").await), (403, "booking_needed".into()));
    is_not_found(to_person(&ada, UserId(Uuid::now_v7()), "Hello").await);
}

#[tokio::test]
async fn a_lesson_joins_its_two_sides() {
    let scene = Scene::new().await;
    assert_eq!(refused(to_person(&scene.as_tutor(), scene.student.id, "Hi").await), (403, "booking_needed".into()));
    scene.booked(TOMORROW).await;
    to_person(&scene.as_tutor(), scene.student.id, "Hi").await.unwrap();
}

#[tokio::test]
async fn nobody_writes_to_themselves_without_a_confirmed_address_or_as_nobody() {
    let pair = Pair::new().await;
    let own = UserId(pair.rosa.actor_id().unwrap());
    assert_eq!(refused(to_person(&pair.rosa, own, "Note").await), (422, "message_to_self".into()));
    let own_profile = UserId(pair.tutor.tutor_id.0);
    assert_eq!(refused(to_person(&pair.rosa, own_profile, "Note").await), (422, "message_to_self".into()));
    let mut fresh = pair.test.student().await;
    fresh.email_verified = false;
    let fresh = pair.test.context_of(&fresh);
    assert_eq!(refused(to_person(&fresh, own, "Hello").await), (403, "email_not_verified".into()));
    assert_eq!(refused(to_person(&pair.test.anonymous(), own, "Hello").await), (401, "sign_in_required".into()));
}

#[tokio::test]
async fn whoever_is_unlisted_later_can_still_be_answered_and_a_closed_account_cannot() {
    let pair = Pair::new().await;
    sqlx::query("update tutors set approval = 'declined' where id = $1")
        .bind(pair.tutor.tutor_id.0)
        .execute(&pair.test.owner)
        .await
        .unwrap();
    pair.asks("Still there?").await;
    sqlx::query("update users set deleted_at = now() where id = $1")
        .bind(pair.tutor.person.id.0)
        .execute(&pair.test.owner)
        .await
        .unwrap();
    assert_eq!(refused(to_thread(&pair.ada, pair.thread, "Hello?").await), (409, "nobody_reads".into()));
}

#[tokio::test]
async fn for_a_stranger_neither_the_thread_nor_its_messages_exist() {
    let pair = Pair::new().await;
    let eve = pair.test.context_of(&pair.test.admin().await);
    let (thread, first) = (pair.thread, pair.first.id);
    is_not_found(thread_get(&eve, thread, Window::Last, None).await);
    is_not_found(to_thread(&eve, thread, "Hi").await);
    is_not_found(message_get(&eve, first).await);
    is_not_found(message_read(&eve, first).await);
    is_not_found(message_react(&eve, first, "like", true).await);
    is_not_found(message_edit(&eve, first, &EditRequest { text: "x".into(), version: None }).await);
    is_not_found(message_delete(&eve, first).await);
    is_not_found(message_release(&eve, first, ReleaseRequest { version: Some(1) }).await);
    is_not_found(thread_change(&eve, thread, &ThreadChangeRequest::default()).await);
    assert_eq!(threads(&eve).await, []);
}

#[tokio::test]
async fn what_does_not_exist_is_not_found_and_what_is_no_id_is_neither() {
    let pair = Pair::new().await;
    is_not_found(message_get(&pair.ada, nobodys_message()).await);
    is_not_found(to_thread(&pair.ada, ThreadId(Uuid::now_v7()), "Hi").await);
    let wrong = MessageRequest { recipient_id: Some("ada".into()), ..request("Hi") };
    is_not_found(message_send(&pair.ada, &wrong).await);
}

#[tokio::test]
async fn a_page_finds_the_thread_there_is_or_the_person_and_never_a_stranger() {
    let pair = Pair::new().await;
    let tutor = UserId(pair.tutor.tutor_id.0);
    let found = wanted(&pair.ada, Some(tutor), None).await.unwrap();
    assert!(matches!(found, Wanted::Thread(thread) if thread == pair.thread));
    let new = pair.test.context_of(&pair.test.student().await);
    let Wanted::Person(person) = wanted(&new, Some(tutor), None).await.unwrap() else { panic!("no thread yet") };
    assert_eq!(person.id, pair.tutor.person.id);
    is_not_found(wanted(&new, Some(pair.test.student().await.id), None).await.map(drop));
    is_not_found(wanted(&pair.rosa, Some(tutor), None).await.map(drop));
    is_not_found(wanted(&new, None, None).await.map(drop));
}
