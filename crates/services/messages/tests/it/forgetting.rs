//! Messages of two years ago: what goes with them, and what stays of a conversation.

use crate::{Pair, request, texts, threads, to_person, to_thread};
use chrono::Duration;
use domain::{
    ids::MessageId,
    messages::{
        message::{EditRequest, KEPT_DAYS, MessageRequest},
        thread::Window,
    },
    platform::uploads::UploadRequest,
};
use services::{
    messages::{
        acts::{message_edit, message_react},
        forget::ForgetMessages,
        search::messages_search,
        send::message_send,
        threads::{message_get, thread_get, unread_threads},
    },
    platform::uploads::upload_whole,
};
use spine::job::{Job, Nothing};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

/// As if a message could go since so many hours.
async fn aged(test: &TestApp, message: MessageId, hours: i64) {
    let sent_at = test.system().now() - Duration::days(KEPT_DAYS) - Duration::hours(hours);
    let aged = sqlx::query("update messages set sent_at = $2 where id = $1").bind(message.0).bind(sent_at);
    aged.execute(&test.owner).await.unwrap();
}

async fn forget(test: &TestApp) {
    ForgetMessages::run(&test.system(), Nothing {}).await.unwrap();
}

async fn count(test: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn after_two_years_a_message_goes_with_all_that_hangs_on_it_and_a_younger_one_stays() {
    let pair = Pair::new().await;
    let pdf = b"%PDF-1.4 fractions";
    let file = UploadRequest {
        purpose: "message".into(),
        file_name: "exercises.pdf".into(),
        size: i64::try_from(pdf.len()).unwrap(),
        content_type: "application/pdf".into(),
    };
    let file = upload_whole(&pair.ada, &file, pdf).await.unwrap().to_string();
    let with_file = MessageRequest {
        thread_id: Some(pair.thread.to_string()),
        attachment_ids: vec![file],
        ..request("Bring the marzipan")
    };
    let old = message_send(&pair.ada, &with_file).await.unwrap();
    message_react(&pair.rosa, old.id, "like", true).await.unwrap();
    let reminded = "insert into message_reminders (user_id, message_id, remind_at, created_at)
         values ($1, $2, now(), now())";
    let reminded = sqlx::query(reminded).bind(pair.tutor.person.id.0).bind(old.id.0);
    reminded.execute(&pair.test.owner).await.unwrap();
    pair.answers("I will").await;
    aged(&pair.test, old.id, 1).await;
    aged(&pair.test, pair.first.id, -1).await;

    forget(&pair.test).await;

    assert_eq!(texts(&pair.ada, pair.thread).await, ["Hello", "I will"], "an hour before its time one stays");
    assert!(messages_search(&pair.rosa, "marzipan", None, None).await.unwrap().items.is_empty());
    for left in [
        "select count(*) from message_files",
        "select count(*) from message_reactions",
        "select count(*) from message_reminders",
        "select count(*) from uploads where ends_at is null",
    ] {
        assert_eq!(count(&pair.test, left).await, 0, "{left}");
    }
    is_not_found(message_get(&pair.rosa, old.id).await);
    is_not_found(thread_get(&pair.rosa, pair.thread, Window::Before(old.id), None).await);
    is_not_found(message_react(&pair.rosa, old.id, "like", true).await);
    is_not_found(message_edit(&pair.ada, old.id, &EditRequest { text: "x".into(), version: None }).await);
}

#[tokio::test]
async fn a_conversation_of_which_nothing_is_left_waits_in_no_list_and_goes_on_where_it_was() {
    let pair = Pair::new().await;
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 1);
    aged(&pair.test, pair.first.id, 1).await;
    forget(&pair.test).await;
    assert!(threads(&pair.ada).await.is_empty() && threads(&pair.rosa).await.is_empty());
    assert_eq!(unread_threads(&pair.rosa).await.unwrap(), 0, "there is nothing to read");
    let strangers = to_thread(&pair.rosa, pair.thread, "How did it go?").await;
    assert_eq!(refused(strangers), (403, "booking_needed".into()), "who wrote first writes first again");
    let again = to_person(&pair.ada, pair.tutor.person.id, "Hello again").await.unwrap();
    assert_eq!((again.thread_id, again.number), (pair.thread, 2), "numbers are given once");
    assert_eq!(texts(&pair.rosa, pair.thread).await, ["Hello again"]);
    pair.answers("Welcome back").await;
}

#[tokio::test]
async fn one_night_takes_however_many_there_are_and_one_that_is_held_the_next() {
    let pair = Pair::new().await;
    let many = "insert into messages (id, thread_id, number, sender_id, client_id, text_sealed, sent_at)
         select gen_random_uuid(), thread_id, 1 + n, sender_id, 'old ' || n, text_sealed, sent_at - interval '800 days'
         from messages, generate_series(1, 1201) n where id = $1";
    sqlx::query(many).bind(pair.first.id.0).execute(&pair.test.owner).await.unwrap();
    let mut holder = pair.test.owner.begin().await.unwrap();
    let held = "select id from messages where number = 700 for key share";
    sqlx::query(held).execute(&mut *holder).await.unwrap();
    forget(&pair.test).await;
    assert_eq!(count(&pair.test, "select count(*) from messages").await, 2, "the young one, and the one that is held");
    holder.rollback().await.unwrap();
    forget(&pair.test).await;
    assert_eq!(texts(&pair.ada, pair.thread).await, ["Hello"]);
}

#[tokio::test]
async fn the_oldest_are_found_without_a_look_at_the_others() {
    let pair = Pair::new().await;
    let many = "insert into messages (id, thread_id, number, sender_id, client_id, text_sealed, sent_at)
         select gen_random_uuid(), thread_id, 1 + n, sender_id, 'young ' || n, text_sealed, sent_at
         from messages, generate_series(1, 5000) n where id = $1";
    sqlx::query(many).bind(pair.first.id.0).execute(&pair.test.owner).await.unwrap();
    sqlx::query("analyze messages").execute(&pair.test.owner).await.unwrap();
    let plan: Vec<String> = sqlx::query_scalar(
        "explain select id from messages where sent_at < now() - interval '730 days' order by sent_at limit 500
         for update skip locked",
    )
    .fetch_all(&pair.test.owner)
    .await
    .unwrap();
    assert!(plan.join("\n").contains("using messages_sent on"), "{plan:?}");
}
