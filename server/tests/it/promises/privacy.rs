//! The own data beside its schemas.

use super::Promises;
use crate::support::Ask;
use domain::identity::Password;
use serde_json::{Value, json};
use services::identity::passwords::password_hash;

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

    /// Another child whose account its parent ends, and keeps after all.
    pub(super) async fn child_leaves(&mut self, parent: &str, mut child: Value) {
        child["display_name"] = json!("Tom");
        let made = self.ask("POST /family/children", "", parent, &child).await;
        let id = made["id"].as_str().unwrap();
        // The parent came here without registering, so without a password.
        let own = self.ask("GET /auth/me", "", parent, &Value::Null).await;
        let known = Password::parse_typed("amber-lantern-58").unwrap();
        let hash = password_hash(&self.house.app.app, &known).await.unwrap();
        let set = sqlx::query("update users set password_hash = $2 where id::text = $1");
        let set = set.bind(own["id"].as_str()).bind(hash);
        set.execute(&self.house.app.owner).await.unwrap();
        let password = json!({ "password": "amber-lantern-58" });
        self.ask("POST /family/children/{id}/deletion", id, parent, &password).await;
        self.ask("GET /family/children/{id}/deletion", id, parent, &Value::Null).await;
        self.ask("DELETE /family/children/{id}/deletion", id, parent, &Value::Null).await;
    }

    /// An address whose mails came back, and its proof that it takes them again.
    pub(super) async fn an_address_that_takes_none(&mut self, token: &str, person: uuid::Uuid) {
        let gone = "insert into undeliverable_addresses (address, failures, first_at, last_at, undeliverable_at)
           select email, 1, now(), now(), now() from users where id = $1 returning address";
        let gone = sqlx::query_scalar(gone).bind(person).fetch_one(&self.house.app.owner);
        let address: String = gone.await.unwrap();
        self.ask("GET /auth/email", "", token, &Value::Null).await;
        self.ask("POST /auth/email/again", "", token, &Value::Null).await;
        let mailbox = self.house.ask(Ask::get(&format!("/dev/mailbox?to={address}"))).await.json();
        self.ask("POST /auth/email/proved", "", "", &json!({ "token": mailbox["items"][0]["token"] })).await;
    }
}
