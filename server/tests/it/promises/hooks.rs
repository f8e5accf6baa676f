//! Webhooks, and how the product is.

use super::Promises;
use serde_json::{Value, json};

impl Promises {
    /// A webhook from its first secret to its end.
    pub(super) async fn hooks(&mut self, owner: &str) {
        let wanted = json!({ "url": "https://hooks.example.com/in", "events": ["*"] });
        let chat = json!({ "webhook_url": "https://hooks.slack.com/services/T0/B0/x", "categories": ["lessons"] });
        let connected = self.ask("PUT /settings/integrations/{name}", "", owner, &chat).await;
        assert_eq!((&connected["state"], &connected["name"]), (&json!("ok"), &json!("slack")));
        self.ask("GET /settings/integrations/{name}", "", owner, &Value::Null).await;
        self.ask("POST /settings/integrations/{name}/test", "", owner, &Value::Null).await;
        let made = self.ask("POST /webhook-endpoints", "", owner, &wanted).await;
        assert!(made["secret"].is_string(), "{made}");
        let id = made["id"].as_str().unwrap().to_owned();
        self.ask("GET /webhook-endpoints", "", owner, &Value::Null).await;
        let fewer = json!({ "events": ["booking.*"] });
        self.ask("PATCH /webhook-endpoints/{id}", &id, owner, &fewer).await;
        self.ask("POST /webhook-endpoints/{id}/rotate", &id, owner, &Value::Null).await;
        self.ask("GET /webhook-endpoints/{id}", &id, owner, &Value::Null).await;
        let sent = self.ask("POST /webhook-endpoints/{id}/test", &id, owner, &Value::Null).await;
        self.ask("GET /webhook-endpoints/{id}/deliveries", &id, owner, &Value::Null).await;
        let both = format!("{id}|{}", sent["id"].as_str().unwrap());
        let replay = "POST /webhook-endpoints/{id}/deliveries/{delivery}/replay";
        self.ask(replay, &both, owner, &Value::Null).await;
        self.ask("DELETE /webhook-endpoints/{id}", &id, owner, &Value::Null).await;
        self.ask("GET /status", "", "", &Value::Null).await;
    }
}
