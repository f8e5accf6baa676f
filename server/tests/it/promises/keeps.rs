//! Files, papers and what somebody keeps of the catalogue.

use super::Promises;
use crate::support::Ask;
use serde_json::{Value, json};
use testkit::ApprovedTutor;

impl Promises {
    /// A file from its announcement to its download, and a photo that becomes the account's.
    pub(super) async fn files(&mut self, token: &str) {
        for (purpose, kind, bytes) in
            [("message", "application/pdf", b"%PDF-1.4 fractions".to_vec()), ("photo", "image/png", dot())]
        {
            let announced =
                json!({ "purpose": purpose, "file_name": "file", "size": bytes.len(), "content_type": kind });
            let place = self.ask("POST /uploads", "", token, &announced).await;
            let id = place["id"].as_str().unwrap();
            let ask = Ask::new("PUT", place["upload_url"].as_str().unwrap()).bearer(token).raw(bytes);
            let sent = self.house.ask(ask).await;
            self.compare("put", "/api/v1/uploads/{id}/content", &sent);
            self.asked.insert(("put".into(), "/api/v1/uploads/{id}/content".into()));
            let view = self.ask("POST /uploads/{id}/complete", id, token, &Value::Null).await;
            let query = view["url"].as_str().unwrap().split_once('?').map(|(_, query)| format!("?{query}"));
            let operation = format!("GET /media/{{id}}{}", query.unwrap_or_default());
            self.ask(&operation, id, "", &Value::Null).await;
            if purpose == "photo" {
                let me = self.ask("PATCH /auth/me", "", token, &json!({ "photo_upload_id": id })).await;
                assert_eq!(me["photo_url"], view["url"]);
            }
        }
    }

    /// Papers of a tutor: one rejected, one approved.
    pub(super) async fn papers(&mut self, token: &str, admin: &str) {
        for answer in ["reject", "approve"] {
            let bytes = b"%PDF-1.4 passport".to_vec();
            let announced = json!({
                "purpose": "document", "file_name": "id.pdf", "size": bytes.len(), "content_type": "application/pdf"
            });
            let place = self.ask("POST /uploads", "", token, &announced).await;
            self.house.ask(Ask::new("PUT", place["upload_url"].as_str().unwrap()).raw(bytes)).await;
            self.ask("POST /uploads/{id}/complete", place["id"].as_str().unwrap(), token, &Value::Null).await;
            let asked = json!({ "tier": "basic", "upload_ids": [place["id"]] });
            let made = self.ask("POST /tutors/me/verifications", "", token, &asked).await;
            self.ask("GET /admin/verifications", "", admin, &Value::Null).await;
            let operation = format!("POST /admin/verifications/{{id}}/{answer}");
            self.ask(&operation, made["id"].as_str().unwrap(), admin, &json!({ "reason": "Too dark." })).await;
            self.ask("GET /tutors/me/verifications", "", token, &Value::Null).await;
        }
        // … and a look at their background that finds something to judge, twice.
        let me = self.ask("GET /auth/me", "", token, &Value::Null).await;
        let unchecked = sqlx::query("update tutors set background_until = null where user_id = $1::uuid");
        unchecked.bind(me["id"].as_str().unwrap()).execute(&self.house.app.owner).await.unwrap();
        for answer in ["refuse", "clear"] {
            let asked = self.ask("POST /tutors/me/background-check", "", token, &Value::Null).await;
            let id = asked["id"].as_str().unwrap().to_owned();
            self.house.ask(Ask::post(&format!("/sandbox/checks/{id}/consider"), &json!({}))).await;
            self.ask("GET /admin/background-checks", "", admin, &Value::Null).await;
            let operation = format!("POST /admin/background-checks/{{id}}/{answer}");
            self.ask(&operation, &id, admin, &json!({ "reason": "A conviction of last year." })).await;
            self.ask("GET /tutors/me/background-check", "", token, &Value::Null).await;
        }
    }

    /// What somebody keeps of the catalogue.
    pub(super) async fn kept(&mut self, tutor: &ApprovedTutor, token: &str) {
        let id = tutor.tutor_id.to_string();
        self.ask("GET /tutors/{id}", &id, token, &Value::Null).await;
        self.ask("GET /recently-viewed", "", token, &Value::Null).await;
        self.ask("PUT /favourites/{id}", &id, token, &Value::Null).await;
        self.ask("GET /favourites", "", token, &Value::Null).await;
        self.ask("DELETE /favourites/{id}", &id, token, &Value::Null).await;
        let search = json!({ "query": "q=algebra", "alert": "daily" });
        let kept = self.ask("POST /saved-searches", "", token, &search).await;
        self.ask("GET /saved-searches", "", token, &Value::Null).await;
        self.ask("DELETE /saved-searches/{id}", kept["id"].as_str().unwrap(), token, &Value::Null).await;
    }
}

/// A picture of one point.
pub fn dot() -> Vec<u8> {
    hex::decode(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003\
         010100c9fe92ef0000000049454e44ae426082",
    )
    .unwrap()
}
