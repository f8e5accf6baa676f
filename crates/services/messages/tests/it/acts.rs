//! Edits, deletions, reactions: what is done to messages that are there.

use super::{Pair, texts, told};
use domain::messages::{
    message::{EditRequest, ReleaseRequest},
    reactions::Reaction,
    thread::Window,
};
use services::messages::{
    acts::{message_delete, message_edit, message_react, message_release},
    threads::{thread_get, unread_threads},
};
use testkit::scene::{is_not_found, refused};

fn edit(text: &str) -> EditRequest {
    EditRequest { text: text.into(), version: None }
}

#[tokio::test]
async fn an_edit_shows_that_it_was_one_and_the_same_text_is_none() {
    let pair = Pair::new().await;
    assert_eq!(message_edit(&pair.ada, pair.first.id, &edit(" Hello ")).await.unwrap().edited_at, None);
    assert_eq!(told(&pair.test).await.len(), 1);
    let edited = message_edit(&pair.ada, pair.first.id, &edit("Good evening")).await.unwrap();
    assert_eq!((edited.text.as_str(), edited.number), ("Good evening", 1));
    assert!(edited.edited_at.is_some());
    let seen = thread_get(&pair.rosa, pair.thread, Window::Last, None).await.unwrap().items;
    assert_eq!((seen[0].text.as_str(), seen[0].edited_at), ("Good evening", edited.edited_at));
    assert_eq!(told(&pair.test).await[1].0, "message.changed");
}

#[tokio::test]
async fn others_messages_are_nobodys_to_change_though_they_are_seen() {
    let pair = Pair::new().await;
    is_not_found(message_edit(&pair.rosa, pair.first.id, &edit("No")).await);
    is_not_found(message_delete(&pair.rosa, pair.first.id).await);
    is_not_found(message_release(&pair.rosa, pair.first.id, ReleaseRequest { version: Some(1) }).await);
    assert_eq!(texts(&pair.ada, pair.thread).await, ["Hello"]);
}

#[tokio::test]
async fn a_wrong_edit_changes_nothing() {
    let pair = Pair::new().await;
    for (text, code) in [("", "required"), ("a\0", "text_unstorable"), (&*"x".repeat(10_001), "text_too_long")] {
        assert_eq!(refused(message_edit(&pair.ada, pair.first.id, &edit(text)).await), (422, code.into()));
    }
    assert_eq!(texts(&pair.ada, pair.thread).await, ["Hello"]);
}

#[tokio::test]
async fn a_deleted_message_leaves_its_place_and_not_a_byte_of_its_text() {
    let pair = Pair::new().await;
    message_react(&pair.rosa, pair.first.id, "like", true).await.unwrap();
    for _ in 0..2 {
        message_delete(&pair.ada, pair.first.id).await.unwrap();
    }
    let seen = thread_get(&pair.rosa, pair.thread, Window::Last, None).await.unwrap().items;
    assert_eq!((seen[0].text.as_str(), seen[0].deleted, seen[0].reactions.len()), ("", true, 0));
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 0, "there is nothing to read");
    let kept: i64 = sqlx::query_scalar("select count(*) from messages where text_sealed is not null")
        .fetch_one(&pair.test.owner)
        .await
        .unwrap();
    assert_eq!(kept, 0);
    assert_eq!(refused(message_edit(&pair.ada, pair.first.id, &edit("x")).await), (409, "message_deleted".into()));
    let like = message_react(&pair.rosa, pair.first.id, "like", true).await;
    assert_eq!(refused(like), (409, "message_deleted".into()));
    let kinds: Vec<String> = told(&pair.test).await.into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, ["message.new", "message.changed", "message.changed"], "deleted once, told once");
}

#[tokio::test]
async fn a_reaction_is_put_once_counted_by_person_and_taken_away_again() {
    let pair = Pair::new().await;
    for _ in 0..2 {
        message_react(&pair.rosa, pair.first.id, "love", true).await.unwrap();
    }
    let both = message_react(&pair.ada, pair.first.id, "love", true).await.unwrap();
    assert_eq!((both.reactions.len(), both.reactions[0].code), (1, Reaction::Love));
    assert_eq!(both.reactions[0].user_ids.len(), 2);
    for _ in 0..2 {
        message_react(&pair.ada, pair.first.id, "love", false).await.unwrap();
    }
    let one = message_react(&pair.ada, pair.first.id, "like", false).await.unwrap();
    assert_eq!(one.reactions[0].user_ids, [pair.tutor.person.id]);
    let unknown = message_react(&pair.ada, pair.first.id, "angry", true).await;
    assert_eq!(refused(unknown), (422, "reaction_unknown".into()));
    assert_eq!(told(&pair.test).await.len(), 4, "what changes nothing is not told");
}
