//! The own data beside its schemas.

use super::Promises;
use serde_json::{Value, json};

impl Promises {
    /// A copy of the own data, what it may be used for, and an end that is taken back.
    pub(super) async fn privacy(&mut self, token: &str) {
        let made = self.ask("POST /privacy/exports", "", token, &Value::Null).await;
        let id = made["id"].as_str().unwrap();
        self.house.app.run_jobs().await;
        let ready = self.ask("GET /privacy/exports/{id}", id, token, &Value::Null).await;
        let (_, query) = ready["url"].as_str().unwrap().split_once('?').unwrap();
        let file = format!("GET /privacy/exports/{{id}}/file?{query}");
        self.ask(&file, id, token, &Value::Null).await;
        self.ask("GET /privacy/consents", "", token, &Value::Null).await;
        let consents = json!({ "text_version": "2026-11", "marketing": true });
        self.ask("PUT /privacy/consents", "", token, &consents).await;
        self.ask("POST /privacy/deletion", "", token, &json!({ "password": "amber-lantern-58" })).await;
        self.ask("GET /privacy/deletion", "", token, &Value::Null).await;
        self.ask("DELETE /privacy/deletion", "", token, &Value::Null).await;
    }
}
