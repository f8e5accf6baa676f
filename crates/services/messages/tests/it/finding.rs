//! Looking for words: what is found, by whom, and that nothing but marks lies beside the sealed texts.

use crate::{Pair, children::Family, to_person, to_thread};
use domain::messages::{
    group::ThreadRequest,
    message::{EditRequest, Message},
    search::words_of,
};
use services::{
    Context,
    messages::{
        acts::{message_delete, message_edit},
        groups::{group_begin, participant_add},
        search::{MarkWords, messages_search},
    },
};
use spine::job::{Job, Nothing};
use testkit::{TestApp, scene::refused};

async fn found(context: &Context, typed: &str) -> Vec<String> {
    let page = messages_search(context, typed, None, None).await.unwrap();
    page.items.into_iter().map(|message: Message| message.text).collect()
}

async fn marks(test: &TestApp) -> Vec<Vec<i64>> {
    sqlx::query_scalar("select words from messages where words <> '{}' order by number")
        .fetch_all(&test.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_word_is_found_by_both_of_a_thread_however_it_is_bent_and_by_nobody_else() {
    let pair = Pair::new().await;
    pair.asks("Which EXERCISES are for Monday?").await;
    pair.answers("Die Übung auf Seite 112").await;
    let stranger = pair.test.context_of(&pair.test.student().await);
    to_person(&stranger, pair.tutor.person.id, "An exercise of mine").await.unwrap();
    assert_eq!(found(&pair.ada, "exercise").await, ["Which EXERCISES are for Monday?"]);
    assert_eq!(found(&pair.rosa, "exercise").await, ["An exercise of mine", "Which EXERCISES are for Monday?"]);
    assert_eq!(found(&pair.ada, "uebung 112").await, ["Die Übung auf Seite 112"]);
    assert_eq!(found(&stranger, "monday").await, Vec::<String>::new());
    assert_eq!(found(&pair.ada, "monday tuesday").await, Vec::<String>::new(), "each word must be there");
    let outside = pair.test.context_of(&pair.test.student().await);
    assert_eq!(found(&outside, "exercise").await, Vec::<String>::new());
    assert_eq!(refused(messages_search(&pair.test.anonymous(), "a", None, None).await).0, 401);
    assert_eq!(refused(messages_search(&pair.ada, " ?! ", None, None).await), (422, "question_empty".into()));
}

#[tokio::test]
async fn an_edited_text_is_found_by_its_new_words_and_a_deleted_one_by_none() {
    let pair = Pair::new().await;
    let said = pair.asks("Bring the marzipan").await;
    let edit = EditRequest { text: "Bring the nougat".into(), version: None };
    message_edit(&pair.ada, said.id, &edit).await.unwrap();
    assert_eq!(found(&pair.rosa, "marzipan").await, Vec::<String>::new());
    assert_eq!(found(&pair.rosa, "nougat").await, ["Bring the nougat"]);
    message_delete(&pair.ada, said.id).await.unwrap();
    assert_eq!(found(&pair.rosa, "nougat").await, Vec::<String>::new());
    let left: Vec<i64> = sqlx::query_scalar("select words from messages where id = $1")
        .bind(said.id.0)
        .fetch_one(&pair.test.owner)
        .await
        .unwrap();
    assert!(left.is_empty(), "not a mark stays of a text that is gone");
}

#[tokio::test]
async fn beside_a_text_lie_marks_that_say_nothing_without_the_key_of_its_thread() {
    let pair = Pair::new().await;
    let other = pair.test.context_of(&pair.test.student().await);
    pair.asks("marzipan").await;
    to_person(&other, pair.tutor.person.id, "marzipan").await.unwrap();
    let marks = marks(&pair.test).await;
    let same: Vec<&Vec<i64>> = marks.iter().filter(|words| words.len() == words_of("marzipan").len()).collect();
    assert!(same.len() >= 2, "{marks:?}");
    let [one, two] = [same[same.len() - 1], same[same.len() - 2]];
    assert!(one.iter().all(|mark| !two.contains(mark)), "one word has another mark in every thread");
}

#[tokio::test]
async fn what_a_server_of_before_wrote_or_changed_is_marked_by_the_job() {
    let pair = Pair::new().await;
    let (one, two) = (pair.asks("Bring the marzipan").await, pair.asks("And the nougat").await);
    let unmark = "update messages set words = null where id = $1";
    sqlx::query(unmark).bind(one.id.0).execute(&pair.test.owner).await.unwrap();
    // It writes a text and knows of no words.
    let rewrite = "update messages set text_sealed = text_sealed || ''::bytea where id = $1";
    sqlx::query(rewrite).bind(two.id.0).execute(&pair.test.owner).await.unwrap();
    assert_eq!(found(&pair.rosa, "marzipan").await.len() + found(&pair.rosa, "nougat").await.len(), 0);
    MarkWords::run(&pair.test.system(), Nothing {}).await.unwrap();
    assert_eq!(found(&pair.rosa, "marzipan").await.len() + found(&pair.rosa, "nougat").await.len(), 2);
    // One that takes a text away takes its words along.
    let gone = "update messages set text_sealed = null, deleted_at = now() where id = $1 returning words";
    let left: Vec<i64> = sqlx::query_scalar(gone).bind(one.id.0).fetch_one(&pair.test.owner).await.unwrap();
    assert!(left.is_empty());
}

#[tokio::test]
async fn what_waits_for_a_parent_is_found_by_its_writer_and_the_parent_alone() {
    let family = Family::with_lesson().await;
    let mia = family.as_mia().await;
    let sent = to_person(&family.as_tutor(), family.mia.id, "Call +49 151 23456789 about algebra").await.unwrap();
    assert!(sent.held);
    assert_eq!(found(&mia, "algebra").await, Vec::<String>::new());
    assert_eq!(found(&family.as_parent(), "algebra").await.len(), 1);
    assert_eq!(found(&family.as_tutor(), "algebra").await.len(), 1);
}

#[tokio::test]
async fn in_a_group_nobody_finds_what_was_said_before_they_came() {
    let pair = Pair::new().await;
    let late = pair.test.context_of(&pair.test.student().await);
    to_person(&late, pair.tutor.person.id, "Hello").await.unwrap();
    let ada = pair.ada.actor_id().unwrap().to_string();
    let request = ThreadRequest { participants: vec![ada], title: None };
    let group = group_begin(&pair.rosa, &request, None).await.unwrap().id;
    to_thread(&pair.rosa, group, "Early algebra").await.unwrap();
    participant_add(&pair.rosa, group, domain::ids::UserId(late.actor_id().unwrap())).await.unwrap();
    to_thread(&pair.rosa, group, "Late algebra").await.unwrap();
    assert_eq!(found(&late, "algebra").await, ["Late algebra"]);
    assert_eq!(found(&pair.ada, "algebra").await, ["Late algebra", "Early algebra"]);
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page_without_gap_or_overlap() {
    let pair = Pair::new().await;
    for number in 0..7 {
        pair.asks(&format!("algebra {number}")).await;
        pair.test.clock.advance(chrono::Duration::seconds(1));
    }
    let (mut all, mut cursor) = (Vec::new(), None::<String>);
    loop {
        let page = messages_search(&pair.rosa, "algebra", Some(3), cursor.as_deref()).await.unwrap();
        all.extend(page.items.into_iter().map(|message| message.text));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    let expected: Vec<String> = (0..7).rev().map(|number| format!("algebra {number}")).collect();
    assert_eq!(all, expected);
}
