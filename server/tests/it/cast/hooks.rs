//! Webhooks of the cast, and browsers that are told.

use super::Cast;
use domain::{
    ids::WebhookEndpointId,
    integrations::{
        chats::{ChatName, ChatRequest},
        webhooks::EndpointRequest,
    },
};
use serde_json::{Value, json};
use services::integrations::{
    chats::chat_put,
    webhooks::{endpoint_create, endpoint_test},
};

/// A program of somebody's that hears everything.
const RECEIVER: &str = "https://hooks.example.com/in";
/// The browser of the example in RFC 8291.
const BROWSER: &str = "https://push.example.com/a";

/// A channel's incoming webhook.
const CHAT: &str = "https://hooks.slack.com/services/T000/B000/x";

impl Cast<'_> {
    /// Everybody has a chat of their own.
    async fn chat(&self) {
        for person in &self.people {
            let request = ChatRequest { webhook_url: Some(CHAT.into()), categories: None };
            chat_put(&self.house.app.context_of(person), ChatName::Slack, &request).await.unwrap();
        }
    }

    /// The student's webhook; ten are the most one has.
    async fn webhook(&self) -> WebhookEndpointId {
        let student = self.house.app.context_of(self.student());
        let earlier = sqlx::query("delete from webhook_endpoints where user_id = $1").bind(student.actor_id());
        earlier.execute(&self.house.app.owner).await.unwrap();
        let request = EndpointRequest { url: RECEIVER.into(), events: vec!["*".into()] };
        endpoint_create(&student, &request).await.unwrap().id
    }

    /// The same with something on its way there.
    async fn delivery(&self) -> (WebhookEndpointId, String) {
        let id = self.webhook().await;
        let student = self.house.app.context_of(self.student());
        (id, endpoint_test(&student, id).await.unwrap().id.to_string())
    }

    /// The address of the student's webhook; none for all others.
    pub(super) async fn hooks_address(&self, path: &str) -> Option<String> {
        if path.contains("/settings/integrations/{name}") {
            self.chat().await;
            return Some(path.replace("{name}", "slack"));
        }
        if !path.contains("/webhook-endpoints/{id}") && path != "/settings/webhooks/{id}" {
            return None;
        }
        let (id, delivery) = self.delivery().await;
        Some(path.replace("{id}", &id.to_string()).replace("{delivery}", &delivery))
    }

    /// The body of an act on one, or on a browser; none for all others.
    pub(super) fn hooks_body(method: &str, path: &str) -> Option<Value> {
        Some(match (method, path) {
            (_, "/settings/integrations/{name}") => json!({ "webhook_url": CHAT, "categories": ["lessons"] }),
            (_, "/settings/integrations/{name}/test") => Value::Null,
            (_, "/webhook-endpoints") => json!({ "url": RECEIVER, "events": ["*"] }),
            ("PATCH", "/webhook-endpoints/{id}") => json!({ "events": ["booking.*"] }),
            _ if path.starts_with("/webhook-endpoints/{id}") => Value::Null,
            ("POST", "/notifications/push") => json!({ "endpoint": BROWSER, "keys": {
                "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "auth": "BTBZMqHH6r4Tts7J_aSIgg",
            } }),
            (_, "/notifications/push") => json!({ "endpoint": BROWSER }),
            _ => return Self::video_body(method, path).or_else(|| Self::calendars_body(method, path)),
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn hooks_form(&self, name: &str) -> Option<String> {
        Some(match name {
            "integrations/chat-put" => {
                format!("chat=slack&webhook_url={}&categories[0]=lessons", CHAT.replace(':', "%3A").replace('/', "%2F"))
            }
            "integrations/chat-end" | "integrations/chat-test" => {
                self.chat().await;
                "chat=slack".to_owned()
            }
            "integrations/webhook-add" => "url=https%3A%2F%2Fhooks.example.com%2Fin&events[0]=*".to_owned(),
            "integrations/webhook-remove" | "integrations/webhook-rotate" | "integrations/webhook-test" => {
                format!("webhook_id={}", self.webhook().await)
            }
            "integrations/webhook-replay" => {
                let (id, delivery) = self.delivery().await;
                format!("webhook_id={id}&delivery_id={delivery}")
            }
            _ => return None,
        })
    }
}
