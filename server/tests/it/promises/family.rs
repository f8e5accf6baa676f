//! A parent, a child and a teenager.

use super::Promises;
use serde_json::{Value, json};
use testkit::ApprovedTutor;

impl Promises {
    /// A parent with a child that asks for two lessons, and with a teenager who is linked; the child's id.
    pub(super) async fn family(&mut self, tutor: &ApprovedTutor, parent: &str) -> String {
        let own = self.ask("GET /auth/me", "", parent, &Value::Null).await;
        self.house.app.phone(own["id"].as_str().unwrap().parse().unwrap()).await;
        self.ask("GET /family/consent", "", parent, &Value::Null).await;
        let child = json!({
            "display_name": "Mia", "birth_date": "2016-05-04", "time_zone": "UTC", "consent_version": "2026-11"
        });
        let made = self.ask("POST /family/children", "", parent, &child).await;
        let id = made["id"].as_str().unwrap();
        self.ask("GET /family/children", "", parent, &Value::Null).await;
        self.ask("GET /family/children/{id}", id, parent, &Value::Null).await;
        self.ask("PATCH /family/children/{id}", id, parent, &json!({ "may_message": false })).await;
        self.child_leaves(parent, child).await;
        let told = json!({ "requests": true, "lessons": false });
        self.ask("PUT /family/children/{id}/notifications", id, parent, &told).await;
        let session = self.ask("POST /family/children/{id}/session", id, parent, &Value::Null).await;
        let token = session["access_token"].as_str().unwrap().to_owned();
        let mut asked = Vec::new();
        for day in 12..14 {
            let request = json!({
                "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "minutes": 60, "pay_with": "wallet",
                "start": format!("2026-03-{day}T10:00:00Z")
            });
            let booking = self.ask("POST /bookings", "", &token, &request).await;
            asked.push(booking["id"].as_str().unwrap().to_owned());
        }
        self.ask("GET /family/approvals", "", parent, &Value::Null).await;
        self.ask("POST /family/approvals/{id}/approve", &asked[0], parent, &Value::Null).await;
        self.ask("POST /family/approvals/{id}/decline", &asked[1], parent, &json!({ "reason": "Not now." })).await;
        self.ask("GET /family/children/{id}/lessons", id, parent, &Value::Null).await;
        self.ask("GET /family/children/{id}/spending", id, parent, &Value::Null).await;
        self.ask("GET /family/children/{id}/progress", id, parent, &Value::Null).await;
        let teacher = self.house.token(&tutor.person).await;
        let notes = json!({ "topics": "Fractions", "homework": "Page 12", "next_steps": "Decimals" });
        self.ask("POST /bookings/{id}/confirm", &asked[0], &teacher, &Value::Null).await;
        self.ask("PUT /bookings/{id}/notes", &asked[0], &teacher, &notes).await;
        let young = self.house.app.student().await;
        let born = sqlx::query("update users set birth_date = '2011-01-01', birth_date_sealed = null where id = $1");
        born.bind(young.id.0).execute(&self.house.app.owner).await.unwrap();
        let code = self.ask("POST /family/links", "", parent, &Value::Null).await;
        let teenager = self.house.token(&young).await;
        self.ask("POST /family/links/claim", "", &teenager, &json!({ "code": code["code"] })).await;
        id.to_owned()
    }
}
