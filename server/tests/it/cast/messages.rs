//! Messages of the cast: the student's to the tutor, and one of the child's that waits for the parent.

use super::Cast;
use chrono::Duration;
use domain::{
    ids::ThreadId,
    messages::{
        group::ThreadRequest,
        later::RemindRequest,
        message::{Message, MessageRequest},
    },
    platform::notices::{Category, Unsubscribe},
};
use serde_json::{Value, json};
use services::{
    Clock, Context,
    bookings::booking::approval_approve,
    messages::{groups::group_begin, reminders::message_remind, send::message_send},
    platform::notices::unsubscribe_path,
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
        if let Some(address) = self.group_address(below).await {
            return Some(path.replace(below, &address));
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
            "/messages/threads" => json!({ "participants": [self.tutor.person.id] }),
            "/messages/threads/{id}" => json!({ "archived": true }),
            "/messages/{id}/remind" => json!({ "at": self.house.app.clock.now() + Duration::days(1) }),
            "/messages/{id}/release" => json!({ "version": 1 }),
            _ if path.starts_with("/messages/") => Value::Null,
            _ => return None,
        })
    }

    /// The address of a group of the student's with the tutor, or of what waits for its time; none for all others.
    async fn group_address(&mut self, below: &str) -> Option<String> {
        let tutor = self.tutor.person.id.to_string();
        Some(match below {
            // Whoever begins a group knows the tutor by a conversation.
            "/messages/threads" => {
                self.written().await;
                below.to_owned()
            }
            "/messages/threads/{id}/participants/{user_id}" | "/messages/{id}/people" => {
                let group = self.study_group().await.to_string();
                below.replace("{id}", &group).replace("{user_id}", &tutor)
            }
            "/messages/search" => "/messages/search?q=hello".to_owned(),
            "/messages/later/{id}" => below.replace("{id}", &self.waiting().await),
            "/messages/{id}/remind" => below.replace("{id}", &self.reminded().await),
            _ => return None,
        })
    }

    /// The student begins a group with the tutor.
    async fn study_group(&self) -> ThreadId {
        self.written().await;
        let student = self.house.app.context_of(self.student());
        let request =
            ThreadRequest { participants: vec![self.tutor.person.id.to_string()], ..ThreadRequest::default() };
        group_begin(&student, &request, None).await.unwrap().id
    }

    /// The student wants a message sent tomorrow.
    async fn waiting(&self) -> String {
        let student = self.house.app.context_of(self.student());
        let send_at = Some((self.house.app.clock.now() + Duration::days(1)).to_rfc3339());
        let to =
            MessageRequest { recipient_id: Some(self.tutor.tutor_id.to_string()), send_at, ..text("Good morning") };
        message_send(&student, &to).await.unwrap().id.to_string()
    }

    /// The student wants to be reminded of a message.
    async fn reminded(&self) -> String {
        let (student, message) = (self.house.app.context_of(self.student()), self.written().await.id);
        let at = (self.house.app.clock.now() + Duration::days(1)).to_rfc3339();
        message_remind(&student, message, &RemindRequest { at }).await.unwrap();
        message.to_string()
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
            "messages/group" => {
                self.written().await;
                format!("title=&key={id}&participants[0]={}", self.tutor.person.id)
            }
            "messages/group-title" => format!("thread_id={}&title=Mondays", self.study_group().await),
            "messages/group-add" | "messages/group-leave" => {
                format!("thread_id={}&user_id={}", self.study_group().await, self.tutor.person.id)
            }
            "messages/later-cancel" => format!("message_id={}", self.waiting().await),
            "messages/remind" => format!("message_id={}&after=hour", self.written().await.id),
            "messages/remind-end" => format!("message_id={}", self.reminded().await),
            _ => return None,
        })
    }

    /// The student writes to the tutor.
    pub(super) async fn written(&self) -> Message {
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
