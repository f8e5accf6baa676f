//! Reports of people, blocks, sanctions, held texts, questions to the support, help, and the desk of the staff.

use super::Promises;
use chrono::Duration;
use domain::identity::Role;
use serde_json::{Value, json};
use services::Clock;
use testkit::ApprovedTutor;

impl Promises {
    /// A picture that the staff takes away, and takes again.
    pub(super) async fn pictures(&mut self, id: &str, admin: &str) {
        let shown = "with sent as (
                       insert into uploads (id, owner_id, purpose, file_name, media_type, size, state, likeness,
                         created_at)
                       values ($2, $1, 'photo', 'me.jpg', 'image/jpeg', 1, 'ready', 255, now()))
                     update users set picture = 'upload/' || $2::text where id = $1";
        let shown = sqlx::query(shown).bind(id.parse::<uuid::Uuid>().unwrap()).bind(uuid::Uuid::now_v7());
        shown.execute(&self.house.app.owner).await.unwrap();
        let why = json!({ "reason": "because" });
        self.ask("POST /admin/users/{id}/picture/refuse", id, admin, &why).await;
        self.ask("POST /admin/users/{id}/picture/allow", id, admin, &Value::Null).await;
    }

    /// What keeps people safe, beside a lesson of the student's.
    pub(super) async fn trust(&mut self, tutor: &ApprovedTutor, (student, teacher): (&str, &str)) {
        let start = self.house.app.clock.now() + Duration::days(3);
        let lesson = json!({ "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "minutes": 60,
                             "start": start.format("%Y-%m-%dT04:00:00Z").to_string(), "pay_with": "wallet" });
        let lesson = self.ask("POST /bookings", "", student, &lesson).await;
        let booking = lesson["id"].as_str().unwrap().to_owned();
        let booking = booking.as_str();
        self.ask("POST /bookings/{id}/confirm", booking, teacher, &Value::Null).await;
        let (first, second) = (self.house.app.person(Role::Admin).await, self.house.app.person(Role::Admin).await);
        let (admin, other) = (self.house.token(&first).await, self.house.token(&second).await);
        let person = self.house.app.student().await;
        let own = self.house.token(&person).await;
        let id = person.id.to_string();
        let report = json!({ "kind": "user", "subject_id": id, "reason": "spam", "text": "Look." });
        let report = self.ask("POST /reports", "", student, &report).await;
        self.ask("GET /admin/reports", "", &admin, &Value::Null).await;
        let warn = json!({ "act": "warn", "reason": "Please stop." });
        self.ask("POST /admin/reports/{id}/act", report["id"].as_str().unwrap(), &admin, &warn).await;
        let me = self.ask("GET /auth/me", "", &own, &Value::Null).await;
        let sanction = me["sanctions"][0]["id"].as_str().unwrap().to_owned();
        self.ask("POST /sanctions/{id}/appeal", &sanction, &own, &json!({ "text": "Why?" })).await;
        self.ask("GET /admin/appeals", "", &other, &Value::Null).await;
        let answer = json!({ "stands": false, "answer": "You are right." });
        self.ask("POST /admin/sanctions/{id}/answer", &sanction, &other, &answer).await;
        self.ask("PUT /blocks/{id}", &id, student, &Value::Null).await;
        self.ask("GET /blocks", "", student, &Value::Null).await;
        self.ask("DELETE /blocks/{id}", &id, student, &Value::Null).await;
        for act in ["approve", "remove"] {
            let text = self.held_text(booking, person.id.0).await;
            self.ask("GET /admin/moderation", "", &admin, &Value::Null).await;
            let body = if act == "approve" { Value::Null } else { json!({ "reason": "It insults." }) };
            self.ask(&format!("POST /admin/moderation/{{id}}/{act}"), &text, &admin, &body).await;
        }
        let sign = "insert into fraud_items (id, kind, user_id, score, reasons, found_at, seen_at)
                    select gen_random_uuid(), 'fake_reviews', $1, 70,
                      '[{\"code\": \"reviews_ring\", \"found\": 2, \"threshold\": 1}]', now(), now() returning id";
        let sign = sqlx::query_scalar::<_, uuid::Uuid>(sign).bind(person.id.0).fetch_one(&self.house.app.owner).await;
        self.ask("GET /admin/fraud", "", &admin, &Value::Null).await;
        let act = json!({ "act": "clear", "reason": "A family." });
        self.ask("POST /admin/fraud/{id}/act", &sign.unwrap().to_string(), &admin, &act).await;
        self.support(student, &admin).await;
        self.desk(booking, &admin).await;
    }

    async fn held_text(&self, booking: &str, author: uuid::Uuid) -> String {
        let id = sqlx::query_scalar::<_, uuid::Uuid>(
            "insert into held_texts (id, kind, subject_id, booking_id, author_id, concerns, held_at)
             values (gen_random_uuid(), 'review', gen_random_uuid(), $1, $2, '{link}', now()) returning id",
        );
        let booking: uuid::Uuid = booking.parse().unwrap();
        id.bind(booking).bind(author).fetch_one(&self.house.app.owner).await.unwrap().to_string()
    }

    async fn support(&mut self, student: &str, admin: &str) {
        let question = json!({ "topic": "payment", "text": "Where is my money?" });
        let ticket = self.ask("POST /support/tickets", "", student, &question).await;
        let id = ticket["id"].as_str().unwrap().to_owned();
        self.ask("GET /support/tickets", "", student, &Value::Null).await;
        self.ask("GET /support/tickets/{id}", &id, student, &Value::Null).await;
        self.ask("GET /admin/tickets", "", admin, &Value::Null).await;
        self.ask("POST /support/tickets/{id}/replies", &id, admin, &json!({ "text": "On its way." })).await;
        self.ask("POST /support/tickets/{id}/solve", &id, student, &Value::Null).await;
        self.ask("GET /help?q=lesson", "", "", &Value::Null).await;
        self.ask("GET /help/{slug}", "wallet", "", &Value::Null).await;
        self.ask("POST /help/{slug}/helpful", "wallet", student, &json!({ "helpful": true })).await;
    }

    async fn desk(&mut self, booking: &str, admin: &str) {
        self.ask("GET /admin/bookings", "", admin, &Value::Null).await;
        self.ask("GET /admin/bookings.csv", "", admin, &Value::Null).await;
        let change = json!({ "change": "cancel_for_tutor", "reason": "Agreed by phone." });
        self.ask("POST /admin/bookings/{id}/change/preview", booking, admin, &change).await;
        self.ask("POST /admin/bookings/{id}/change", booking, admin, &change).await;
        for act in ["retry", "discard"] {
            let job = sqlx::query_scalar::<_, i64>(
                "insert into jobs (kind, payload, run_at, attempts, last_error, state, created_at, finished_at)
                 values ('SealAudit', '{}', now(), 10, 'it broke', 'dead', now(), now()) returning id",
            );
            let job = job.fetch_one(&self.house.app.owner).await.unwrap().to_string();
            self.ask("GET /admin/jobs", "", admin, &Value::Null).await;
            let body = if act == "retry" { Value::Null } else { json!({ "reason": "Nobody needs it." }) };
            self.ask(&format!("POST /admin/jobs/{{id}}/{act}"), &job, admin, &body).await;
        }
        self.ask("GET /admin/health", "", admin, &Value::Null).await;
    }
}
