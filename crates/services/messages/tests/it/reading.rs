//! Reading: lists, windows, what is unread.

use super::{Pair, texts, threads, to_person};
use chrono::Duration;
use domain::messages::thread::{ThreadChangeRequest, Window};
use services::{
    cockpit::tutor_cockpit,
    messages::{
        acts::{message_read, thread_change},
        threads::{thread_get, threads_list, unread_threads},
    },
};
use testkit::scene::refused;

#[tokio::test]
async fn what_others_wrote_is_unread_until_it_is_read_and_the_own_words_never_are() {
    let pair = Pair::new().await;
    assert_eq!((unread_threads(&pair.ada).await.unwrap(), unread_threads(&pair.rosa).await.unwrap()), (0, 1));
    let second = pair.asks("And another thing").await;
    assert_eq!(threads(&pair.rosa).await[0].unread, 2);
    message_read(&pair.rosa, pair.first.id).await.unwrap();
    assert_eq!(threads(&pair.rosa).await[0].unread, 1);
    message_read(&pair.rosa, second.id).await.unwrap();
    message_read(&pair.rosa, pair.first.id).await.unwrap();
    assert_eq!((threads(&pair.rosa).await[0].unread, unread_threads(&pair.rosa).await.unwrap()), (0, 0));
    let seen = thread_get(&pair.ada, pair.thread, Window::Last, None).await.unwrap().thread;
    let rosa = seen.participants.iter().find(|person| person.id == pair.tutor.person.id).unwrap();
    assert_eq!(rosa.read_number, second.number, "the sender sees how far it was read");
    pair.answers("Good").await;
    assert_eq!((unread_threads(&pair.ada).await.unwrap(), unread_threads(&pair.rosa).await.unwrap()), (1, 0));
}

#[tokio::test]
async fn a_tutors_cockpit_counts_the_conversations_with_something_new() {
    let pair = Pair::new().await;
    pair.asks("And another thing").await;
    to_person(&pair.test.context_of(&pair.test.student().await), pair.tutor.person.id, "Me too").await.unwrap();
    let unread = async || tutor_cockpit(&pair.rosa).await.unwrap().unread;
    assert_eq!(unread().await, 2, "conversations, not messages");
    pair.answers("Yes").await;
    assert_eq!(unread().await, 1);
    let other = pair.test.context_of(&pair.test.approved_tutor().await.person);
    assert_eq!(tutor_cockpit(&other).await.unwrap().unread, 0, "nobody else's are counted");
    assert_eq!(refused(tutor_cockpit(&pair.ada).await).1, "tutor_profile_missing");
}

#[tokio::test]
async fn whoever_answers_has_read_what_stands_above() {
    let pair = Pair::new().await;
    pair.answers("Yes?").await;
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 0);
}

#[tokio::test]
async fn a_long_thread_is_read_in_windows_that_meet_without_gap_or_overlap() {
    let pair = Pair::new().await;
    for at in 1..25 {
        pair.asks(&format!("m{at}")).await;
    }
    let all = texts(&pair.rosa, pair.thread).await;
    assert_eq!((all.len(), all[0].as_str(), all[24].as_str()), (25, "Hello", "m24"));
    let (mut window, mut backwards) = (Window::Last, Vec::new());
    loop {
        let view = thread_get(&pair.rosa, pair.thread, window, Some(10)).await.unwrap();
        backwards.splice(0..0, view.items.into_iter().map(|message| message.text));
        let Some(next) = view.next_cursor else { break };
        window = Window::Before(next);
    }
    assert_eq!(backwards, all);
    let (mut window, mut forwards) = (Window::After(pair.first.id), vec!["Hello".to_owned()]);
    loop {
        let view = thread_get(&pair.rosa, pair.thread, window, Some(7)).await.unwrap();
        forwards.extend(view.items.into_iter().map(|message| message.text));
        let Some(next) = view.next_cursor else { break };
        window = Window::After(next);
    }
    assert_eq!(forwards, all);
    for limit in [0, 101, -1] {
        let wrong = thread_get(&pair.rosa, pair.thread, Window::Last, Some(limit)).await;
        assert_eq!(refused(wrong), (422, "limit_out_of_range".into()), "{limit}");
    }
}

#[tokio::test]
async fn a_place_in_another_thread_is_no_place_in_this_one() {
    let pair = Pair::new().await;
    let other = pair.test.approved_tutor().await;
    let elsewhere = to_person(&pair.ada, other.person.id, "Hello").await.unwrap();
    assert_eq!(refused(thread_get(&pair.ada, pair.thread, Window::After(elsewhere.id), None).await).0, 404);
}

#[tokio::test]
async fn the_list_begins_with_the_latest_and_goes_on_where_a_page_ends() {
    let pair = Pair::new().await;
    let mut expected = vec![pair.thread];
    for _ in 0..4 {
        pair.test.clock.advance(Duration::minutes(1));
        let tutor = pair.test.approved_tutor().await;
        expected.insert(0, to_person(&pair.ada, tutor.person.id, "Hello").await.unwrap().thread_id);
    }
    pair.test.clock.advance(Duration::minutes(1));
    pair.answers("Yes?").await;
    expected.rotate_right(1);
    let (mut cursor, mut listed) = (None::<String>, Vec::new());
    loop {
        let page = threads_list(&pair.ada, false, Some(2), cursor.as_deref()).await.unwrap();
        listed.extend(page.items.into_iter().map(|thread| thread.id));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(listed, expected);
    let list = threads(&pair.ada).await;
    assert_eq!(list[0].last_message.as_ref().unwrap().text, "Yes?");
    assert_eq!(list[0].participants.len(), 2);
}

#[tokio::test]
async fn a_thread_that_was_put_away_comes_back_with_the_next_message_and_a_muted_one_does_not() {
    let pair = Pair::new().await;
    let put_away = ThreadChangeRequest { archived: Some(true), ..ThreadChangeRequest::default() };
    assert!(thread_change(&pair.rosa, pair.thread, &put_away).await.unwrap().archived);
    assert!(threads(&pair.rosa).await.is_empty());
    assert_eq!(threads_list(&pair.rosa, true, None, None).await.unwrap().items.len(), 1);
    assert_eq!(threads(&pair.ada).await.len(), 1, "it is the reader's list alone");
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 0);
    pair.asks("Are you there?").await;
    assert_eq!((threads(&pair.rosa).await.len(), unread_threads(&pair.rosa).await.unwrap()), (1, 1));
    let until = (services::Clock::now(&*pair.test.clock) + Duration::days(1)).to_rfc3339();
    let silent = ThreadChangeRequest { archived: Some(true), muted_until: Some(Some(until)), title: None };
    assert!(thread_change(&pair.rosa, pair.thread, &silent).await.unwrap().muted_until.is_some());
    pair.asks("Hello?").await;
    assert_eq!((threads(&pair.rosa).await.len(), unread_threads(&pair.rosa).await.unwrap()), (0, 0));
    let loud = ThreadChangeRequest { archived: Some(false), muted_until: Some(None), title: None };
    assert_eq!(thread_change(&pair.rosa, pair.thread, &loud).await.unwrap().muted_until, None);
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 1);
}

#[tokio::test]
async fn a_silence_ends_by_itself() {
    let pair = Pair::new().await;
    let until = (services::Clock::now(&*pair.test.clock) + Duration::hours(1)).to_rfc3339();
    let silent = ThreadChangeRequest { archived: None, muted_until: Some(Some(until)), title: None };
    thread_change(&pair.rosa, pair.thread, &silent).await.unwrap();
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 0);
    pair.test.clock.advance(Duration::minutes(61));
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 1);
    assert_eq!(threads(&pair.rosa).await[0].muted_until, None);
}
