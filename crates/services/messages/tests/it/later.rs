//! Messages that go out later, and messages somebody is reminded of.

use crate::{Pair, request, texts, to_thread};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::UserId,
    messages::{
        later::{LATER_MAX, REMINDERS_MAX, RemindRequest},
        message::{Message, MessageRequest},
    },
};
use services::{
    Clock, Context, Result,
    messages::{
        acts::message_delete,
        later::{later_cancel, later_list},
        reminders::{message_remind, reminder_end, reminders_list},
        send::message_send,
    },
    people::blocks::block_put,
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};
use uuid::Uuid;

fn in_hours(test: &TestApp, hours: i64) -> DateTime<Utc> {
    test.clock.now() + Duration::hours(hours)
}

fn later(pair: &Pair, text: &str, hours: i64) -> MessageRequest {
    let send_at = Some(in_hours(&pair.test, hours).to_rfc3339());
    MessageRequest { thread_id: Some(pair.thread.to_string()), send_at, ..request(text) }
}

async fn send(context: &Context, request: &MessageRequest) -> Result<Message> {
    message_send(context, request).await
}

async fn notices(test: &TestApp, person: Uuid, kind: &str) -> i64 {
    sqlx::query_scalar("select count(*) from notices where user_id = $1 and kind = $2")
        .bind(person)
        .bind(kind)
        .fetch_one(&test.owner)
        .await
        .unwrap()
}

async fn remind(context: &Context, message: &Message, at: DateTime<Utc>) -> Result<DateTime<Utc>> {
    Ok(message_remind(context, message.id, &RemindRequest { at: at.to_rfc3339() }).await?.at)
}

#[tokio::test]
async fn a_message_goes_out_at_its_time_once_under_its_id_and_nobody_sees_it_before() {
    let pair = Pair::new().await;
    let asked = later(&pair, "Good morning", 8);
    let kept = send(&pair.ada, &asked).await.unwrap();
    assert!(kept.send_at.is_some());
    pair.test.run_jobs().await;
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Hello"]);
    assert_eq!(later_list(&pair.ada).await.unwrap().items[0].text, "Good morning");
    assert!(later_list(&pair.rosa).await.unwrap().items.is_empty(), "the own ones alone");
    let again = send(&pair.ada, &asked).await.unwrap();
    assert_eq!((again.id, later_list(&pair.ada).await.unwrap().items.len()), (kept.id, 1), "sent twice, kept once");
    pair.test.clock.advance(Duration::hours(9));
    pair.test.run_jobs().await;
    pair.test.run_jobs().await;
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Hello", "Good morning"]);
    assert!(later_list(&pair.ada).await.unwrap().items.is_empty());
    let known = send(&pair.ada, &asked).await.unwrap();
    assert_eq!((known.id, known.send_at), (kept.id, None), "its time is over, and the same id is the same message");
    assert_eq!(texts(&pair.rosa, pair.thread).await.len(), 2);
}

#[tokio::test]
async fn what_waits_rests_sealed() {
    let pair = Pair::new().await;
    send(&pair.ada, &later(&pair, "unmistakable marzipan", 8)).await.unwrap();
    let row: String =
        sqlx::query_scalar("select to_jsonb(l)::text from later_messages l").fetch_one(&pair.test.owner).await.unwrap();
    let sealed: Vec<u8> =
        sqlx::query_scalar("select text_sealed from later_messages").fetch_one(&pair.test.owner).await.unwrap();
    assert!(!row.contains("marzipan") && !sealed.windows(8).any(|part| part == b"marzipan"));
    let jobs: i64 = sqlx::query_scalar("select count(*) from jobs j where to_jsonb(j)::text ilike '%marzipan%'")
        .fetch_one(&pair.test.owner)
        .await
        .unwrap();
    assert_eq!(jobs, 0);
}

#[tokio::test]
async fn a_message_that_was_taken_back_is_not_sent_and_its_id_is_not_sent_again() {
    let pair = Pair::new().await;
    let asked = later(&pair, "Good morning", 8);
    let kept = send(&pair.ada, &asked).await.unwrap();
    is_not_found(later_cancel(&pair.rosa, kept.id).await);
    later_cancel(&pair.ada, kept.id).await.unwrap();
    is_not_found(later_cancel(&pair.ada, kept.id).await);
    pair.test.clock.advance(Duration::hours(9));
    pair.test.run_jobs().await;
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Hello"]);
    let again = send(&pair.ada, &asked).await.unwrap();
    assert!(again.deleted, "a client that asks again after hours learns that it is gone");
    let left: i64 = sqlx::query_scalar("select count(*) from later_messages where text_sealed is not null")
        .fetch_one(&pair.test.owner)
        .await
        .unwrap();
    assert_eq!(left, 0, "not a byte of its text stays");
}

#[tokio::test]
async fn whoever_is_blocked_meanwhile_sends_nothing_and_is_told() {
    let pair = Pair::new().await;
    let ada = UserId(pair.ada.actor_id().unwrap());
    let kept = send(&pair.ada, &later(&pair, "Good morning", 8)).await.unwrap();
    block_put(&pair.rosa, ada).await.unwrap();
    pair.test.clock.advance(Duration::hours(9));
    pair.test.run_jobs().await;
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Hello"]);
    let item = later_list(&pair.ada).await.unwrap().items.remove(0);
    assert_eq!((item.text.as_str(), item.refused.as_deref()), ("Good morning", Some("nobody_reads")));
    assert_eq!(notices(&pair.test, ada.0, "message_unsent").await, 1);
    pair.test.run_jobs().await;
    assert_eq!(notices(&pair.test, ada.0, "message_unsent").await, 1, "told once");
    later_cancel(&pair.ada, kept.id).await.unwrap();
    assert!(later_list(&pair.ada).await.unwrap().items.is_empty(), "looked at, it goes");
}

#[tokio::test]
async fn what_may_not_be_sent_now_is_not_kept_for_later_and_no_more_than_fit() {
    let pair = Pair::new().await;
    let past = send(&pair.ada, &later(&pair, "Yesterday", -24)).await;
    assert_eq!(refused(past), (422, "instant_past".into()));
    assert_eq!(refused(send(&pair.ada, &later(&pair, "In years", 24 * 400)).await), (422, "instant_too_far".into()));
    let stranger = pair.test.context_of(&pair.test.student().await);
    is_not_found(send(&stranger, &later(&pair, "Hi", 1)).await);
    let sender = pair.ada.actor_id().unwrap();
    sqlx::query(
        "insert into later_messages (id, thread_id, sender_id, client_id, text_sealed, send_at, created_at)
         select gen_random_uuid(), $1, $2, 'c' || n, 'x', now(), now() from generate_series(1, $3::int) n",
    )
    .bind(pair.thread.0)
    .bind(sender)
    .bind(i32::try_from(LATER_MAX).unwrap())
    .execute(&pair.test.owner)
    .await
    .unwrap();
    assert_eq!(refused(send(&pair.ada, &later(&pair, "One more", 1)).await), (409, "later_too_many".into()));
}

#[tokio::test]
async fn a_reminder_comes_once_at_its_time_and_the_last_time_counts() {
    let pair = Pair::new().await;
    let (said, rosa) = (pair.asks("Can you look at this?").await, pair.tutor.person.id.0);
    remind(&pair.rosa, &said, in_hours(&pair.test, 1)).await.unwrap();
    remind(&pair.rosa, &said, in_hours(&pair.test, 3)).await.unwrap();
    assert_eq!(reminders_list(&pair.rosa).await.unwrap().items.len(), 1);
    assert!(reminders_list(&pair.ada).await.unwrap().items.is_empty());
    pair.test.clock.advance(Duration::hours(2));
    pair.test.run_jobs().await;
    assert_eq!(notices(&pair.test, rosa, "message_reminder").await, 0, "it was put off");
    pair.test.clock.advance(Duration::hours(2));
    pair.test.run_jobs().await;
    pair.test.run_jobs().await;
    assert_eq!(notices(&pair.test, rosa, "message_reminder").await, 1);
    assert!(reminders_list(&pair.rosa).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn nobody_is_reminded_of_what_is_gone_or_of_what_they_may_not_see() {
    let pair = Pair::new().await;
    let said = pair.asks("Can you look at this?").await;
    let stranger = pair.test.context_of(&pair.test.student().await);
    is_not_found(remind(&stranger, &said, in_hours(&pair.test, 1)).await);
    assert_eq!(refused(remind(&pair.rosa, &said, in_hours(&pair.test, -1)).await), (422, "instant_past".into()));
    remind(&pair.rosa, &said, in_hours(&pair.test, 1)).await.unwrap();
    remind(&pair.ada, &said, in_hours(&pair.test, 1)).await.unwrap();
    is_not_found(reminder_end(&stranger, said.id).await);
    reminder_end(&pair.ada, said.id).await.unwrap();
    is_not_found(reminder_end(&pair.ada, said.id).await);
    message_delete(&pair.ada, said.id).await.unwrap();
    assert_eq!(refused(remind(&pair.rosa, &said, in_hours(&pair.test, 1)).await), (409, "message_deleted".into()));
    pair.test.clock.advance(Duration::hours(2));
    pair.test.run_jobs().await;
    for person in [pair.tutor.person.id.0, pair.ada.actor_id().unwrap()] {
        assert_eq!(notices(&pair.test, person, "message_reminder").await, 0);
    }
}

#[tokio::test]
async fn a_person_has_no_more_reminders_than_fit() {
    let pair = Pair::new().await;
    let said = to_thread(&pair.rosa, pair.thread, "Look").await.unwrap();
    sqlx::query(
        "with made as (
           insert into messages (id, thread_id, number, sender_id, client_id, text_sealed, sent_at)
           select gen_random_uuid(), $1, 1000 + n, $2, 'c' || n, 'x', now() from generate_series(1, $3::int) n
           returning id)
         insert into message_reminders (user_id, message_id, remind_at, created_at)
         select $2, id, now() + interval '400 days', now() from made",
    )
    .bind(pair.thread.0)
    .bind(pair.tutor.person.id.0)
    .bind(i32::try_from(REMINDERS_MAX).unwrap())
    .execute(&pair.test.owner)
    .await
    .unwrap();
    let one_more = remind(&pair.rosa, &said, in_hours(&pair.test, 1)).await;
    assert_eq!(refused(one_more), (409, "reminders_too_many".into()));
}
