//! Threads and messages over a real database: who may write, what lies sealed, what each of two sees.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod acts;
mod attacked;
mod case_look;
mod children;
mod files;
mod finding;
mod forgetting;
mod groups;
mod groups_attacked;
mod later;
mod listening;
mod notices;
mod push;
mod reading;
mod sealed;
mod sending;
mod who;

use domain::{
    ids::{MessageId, ThreadId, UserId},
    messages::{
        message::{Message, MessageRequest},
        thread::{Thread, Window},
    },
};
use services::{
    Context, Result,
    messages::{
        send::message_send,
        threads::{thread_get, threads_list},
    },
};
use testkit::{ApprovedTutor, TestApp};
use uuid::Uuid;

/// A listed tutor and a student who has written first.
pub struct Pair {
    pub test: TestApp,
    pub tutor: ApprovedTutor,
    pub ada: Context,
    pub rosa: Context,
    pub thread: ThreadId,
    pub first: Message,
}

impl Pair {
    pub async fn new() -> Self {
        let test = TestApp::new().await;
        let tutor = test.approved_tutor().await;
        let ada = test.context_of(&test.student().await);
        let rosa = test.context_of(&tutor.person);
        let first = to_person(&ada, tutor.person.id, "Hello").await.unwrap();
        Self { test, tutor, ada, rosa, thread: first.thread_id, first }
    }

    /// The student writes.
    pub async fn asks(&self, text: &str) -> Message {
        to_thread(&self.ada, self.thread, text).await.unwrap()
    }

    /// The tutor answers.
    pub async fn answers(&self, text: &str) -> Message {
        to_thread(&self.rosa, self.thread, text).await.unwrap()
    }
}

pub fn request(text: &str) -> MessageRequest {
    MessageRequest { client_id: Uuid::now_v7().to_string(), text: text.into(), ..MessageRequest::default() }
}

pub async fn to_person(context: &Context, person: UserId, text: &str) -> Result<Message> {
    message_send(context, &MessageRequest { recipient_id: Some(person.to_string()), ..request(text) }).await
}

pub async fn to_thread(context: &Context, thread: ThreadId, text: &str) -> Result<Message> {
    message_send(context, &MessageRequest { thread_id: Some(thread.to_string()), ..request(text) }).await
}

pub async fn threads(context: &Context) -> Vec<Thread> {
    threads_list(context, false, None, None).await.unwrap().items
}

pub async fn texts(context: &Context, thread: ThreadId) -> Vec<String> {
    let view = thread_get(context, thread, Window::Last, None).await.unwrap();
    view.items.into_iter().map(|message| message.text).collect()
}

pub fn nobodys_message() -> MessageId {
    MessageId(Uuid::now_v7())
}

/// Kinds and audiences of the events about messages, in the order they were told.
pub async fn told(test: &TestApp) -> Vec<(String, Vec<Uuid>)> {
    sqlx::query_as("select kind, audience from outbox_events where kind like 'message.%' order by id")
        .fetch_all(&test.owner)
        .await
        .unwrap()
}
