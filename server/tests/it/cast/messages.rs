//! Messages of the cast: the student's to the tutor, and one of the child's that waits for the parent.

use super::Cast;
use domain::{
    messages::message::{Message, MessageRequest},
    platform::notices::{Category, Unsubscribe},
};
use serde_json::{Value, json};
use services::{
    Context, bookings::booking::approval_approve, messages::send::message_send, platform::notices::unsubscribe_path,
};
use uuid::Uuid;

impl Cast<'_> {
    /// The address of a message or a conversation of the student's; none for all others.
    pub(super) async fn message_address(&mut self, path: &str) -> Option<String> {
        let below = path.strip_prefix("/api/v1").unwrap_or(path);
        if below == "/notifications/unsubscribe" {
            let ends = Unsubscribe { person: self.student().id, category: Category::Messages };
            return unsubscribe_path(&self.house.app.app, ends);
        }
        let id = match below {
            "/notifications/{id}/read" => self.notice().await,
            "/messages/{id}/release" => self.held_message().await,
            "/messages/threads/{id}" => self.written().await.thread_id.to_string(),
            _ if path == "/messages/{id}" => self.written().await.thread_id.to_string(),
            _ if below.starts_with("/messages/{id}") => self.written().await.id.to_string(),
            _ => return None,
        };
        Some(path.replace("{id}", &id).replace("{code}", "like"))
    }

    /// The body of such an act; none for all others.
    pub(super) fn message_body(&self, path: &str) -> Option<Value> {
        let tutor = self.tutor.tutor_id;
        Some(match path {
            "/notifications/preferences" => json!({ "matrix": {}, "quiet_hours": true, "digest": "off" }),
            _ if path.starts_with("/notifications") => Value::Null,
            "/messages" => json!({ "recipient_id": tutor, "client_id": Uuid::now_v7(), "text": "Hello" }),
            "/messages/{id}" => json!({ "text": "Good evening" }),
            "/messages/threads/{id}" => json!({ "archived": true }),
            "/messages/{id}/release" => json!({ "version": 1 }),
            _ if path.starts_with("/messages/") => Value::Null,
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn message_form(&mut self, name: &str) -> Option<String> {
        let id = Uuid::now_v7();
        Some(match name {
            "notices/open" => format!("notice_id={}", self.notice().await),
            "notices/read-all" => String::new(),
            "notices/switches" => "on[]=messages:email&quiet_hours=true&digest=daily".to_owned(),
            "messages/send" => format!("recipient_id={}&client_id={id}&text=Hello", self.tutor.tutor_id),
            "messages/edit" => format!("message_id={}&version=1&text=Good+evening", self.written().await.id),
            "messages/delete" => format!("message_id={}", self.written().await.id),
            "messages/react" => format!("message_id={}&code=like&put=true", self.written().await.id),
            "messages/release" => format!("message_id={}&version=1", self.held_message().await),
            "messages/thread" => format!("thread_id={}&change=archive", self.written().await.thread_id),
            _ => return None,
        })
    }

    /// The student writes to the tutor.
    async fn written(&self) -> Message {
        let student = self.house.app.context_of(self.student());
        let to = MessageRequest { recipient_id: Some(self.tutor.tutor_id.to_string()), ..text("Hello") };
        message_send(&student, &to).await.unwrap()
    }

    /// The student is told that the tutor answered.
    async fn notice(&mut self) -> String {
        let thread = self.written().await.thread_id;
        let tutor = self.house.app.context_of(&self.tutor.person);
        let answer = MessageRequest { thread_id: Some(thread.to_string()), ..text("Good evening") };
        message_send(&tutor, &answer).await.unwrap();
        self.house.app.drain().await;
        let told = "select id from notices where user_id = $1 and kind = 'message_waits' order by id desc limit 1";
        let id: Uuid =
            sqlx::query_scalar(told).bind(self.student().id.0).fetch_one(&self.house.app.owner).await.unwrap();
        id.to_string()
    }

    /// The child gives a number away to the tutor of its lesson.
    async fn held_message(&mut self) -> String {
        let booking = self.asked().await;
        let as_one = |who: &str| -> Context { self.house.app.context_of(self.person(who).unwrap()) };
        approval_approve(&as_one("parent"), booking.parse().unwrap(), None).await.unwrap();
        let to = MessageRequest { booking_id: Some(booking), ..text("Call +49 151 23456789") };
        let sent = message_send(&as_one("child"), &to).await.unwrap();
        assert!(sent.held);
        sent.id.to_string()
    }
}

fn text(text: &str) -> MessageRequest {
    MessageRequest { client_id: Uuid::now_v7().to_string(), text: text.into(), ..MessageRequest::default() }
}
