//! Skills from the list to a badge, the taxonomy, the one search, and a request for help that becomes a lesson.

use super::Promises;
use domain::identity::LOCALES;
use serde_json::{Value, json};
use services::Clock;
use testkit::ApprovedTutor;

impl Promises {
    pub(super) async fn skills(&mut self, admin: &str) {
        let people = [self.house.app.student().await, self.house.app.student().await];
        let older = "update users set created_at = created_at - interval '90 days' where id = $1";
        sqlx::query(older).bind(people[1].id.0).execute(&self.house.app.owner).await.unwrap();
        let (mut tokens, mut skill) = (Vec::new(), Value::Null);
        for person in &people {
            tokens.push(self.house.token(person).await);
        }
        self.ask("GET /search?q=algebra", "", "", &Value::Null).await;
        for token in &tokens {
            let skills = self.ask("GET /skills?q=algebra", "", token, &Value::Null).await;
            skill = skills["items"][0]["id"].clone();
            let lists = json!({
                "teach": [{ "skill_id": skill, "proficiency": 80 }], "learn": [{ "skill_id": skill, "proficiency": 80 }]
            });
            self.ask("PUT /skills/mine", "", token, &lists).await;
            self.ask("GET /skills/mine", "", token, &Value::Null).await;
        }
        let asked = json!({ "skill_id": skill, "evidence": "Ten years at school." });
        let made = self.ask("POST /skill-verifications", "", &tokens[0], &asked).await;
        let id = made["id"].as_str().unwrap();
        self.ask("GET /skill-verifications", "", &tokens[0], &Value::Null).await;
        self.ask("GET /skill-verifications?to=assess", "", &tokens[1], &Value::Null).await;
        let marks = json!({ "scores": { "accuracy": 2, "depth": 2, "teaching": 2 }, "comment": "Not yet." });
        self.ask("POST /skill-verifications/{id}/assessments", id, &tokens[1], &marks).await;
        let declined = "update skill_verifications set state = 'declined', decided_at = now() where id = $1::uuid";
        sqlx::query(declined).bind(id).execute(&self.house.app.owner).await.unwrap();
        let appeal = json!({ "reason": "They saw the wrong video." });
        self.ask("POST /skill-verifications/{id}/appeal", id, &tokens[0], &appeal).await;
        let looking = json!({
            "goals": "Pass the exam.", "subjects": [{ "subject_id": skill, "level": "beginner" }],
            "budget": { "amount": 2_500, "currency": "USD" }, "learning_style": "practice",
            "preferred_times": [{ "weekday": "sat", "start": "10:00", "end": "12:00" }], "languages": ["en"]
        });
        self.ask("PUT /students/me", "", &tokens[0], &looking).await;
        self.ask("GET /students/me", "", &tokens[0], &Value::Null).await;
        let page = json!({
            "headline": "Knits and explains.", "bio": "Ten years.",
            "credit_prices": [{ "skill_id": skill, "amount": 20 }], "listed": true
        });
        self.ask("PUT /members/me", "", &tokens[0], &page).await;
        self.ask("GET /members/me", "", &tokens[0], &Value::Null).await;
        self.ask("GET /members/{id}", &people[0].id.to_string(), "", &Value::Null).await;
        let week = json!({
            "time_zone": "UTC", "weekly": [{ "weekday": "mon", "start": "09:00", "end": "12:00" }],
            "exceptions": [{ "date": "2026-04-01", "kind": "blocked" }]
        });
        self.ask("PUT /members/me/availability", "", &tokens[0], &week).await;
        self.ask("GET /members/me/availability", "", &tokens[0], &Value::Null).await;
        self.taxonomy(admin).await;
    }

    async fn taxonomy(&mut self, admin: &str) {
        let names: serde_json::Map<String, Value> =
            LOCALES.into_iter().map(|code| (code.to_owned(), json!(format!("Knitting {code}")))).collect();
        let subject = json!({ "slug": "knitting", "category": "arts", "names": names, "synonyms": ["wool"] });
        let made = self.ask("POST /admin/subjects", "", admin, &subject).await;
        let id = made["id"].as_str().unwrap();
        self.ask("PATCH /admin/subjects/{id}", id, admin, &json!({ "synonyms": ["yarn"] })).await;
        self.ask("DELETE /admin/subjects/{id}", id, admin, &Value::Null).await;
    }

    pub(super) async fn help(&mut self, tutor: &ApprovedTutor, student: &str, teacher: &str) {
        let asked = json!({
            "subject_id": tutor.subject_id, "text": "Stuck with fractions.",
            "budget": { "amount": 3_000, "currency": "USD" },
            "times": [{ "weekday": "mon", "start": "16:00", "end": "20:00" }]
        });
        let mut ids = Vec::new();
        for _ in 0..2 {
            let made = self.ask("POST /help-requests", "", student, &asked).await;
            ids.push(made["id"].as_str().unwrap().to_owned());
        }
        self.ask("DELETE /help-requests/{id}", &ids[1], student, &Value::Null).await;
        let start = self.house.app.clock.now() + chrono::Duration::days(21);
        let start = start.date_naive().and_hms_opt(10, 0, 0).unwrap().and_utc();
        let offer = json!({
            "text": "I can help.", "price": { "amount": 2_500, "currency": "USD" }, "starts": [start.to_rfc3339()]
        });
        let offered = self.ask("POST /help-requests/{id}/offers", &ids[0], teacher, &offer).await;
        offered["id"].as_str().unwrap().clone_into(&mut self.offer);
        self.ask("GET /help-requests", "", student, &Value::Null).await;
        self.ask("GET /help-requests/{id}", &ids[0], teacher, &Value::Null).await;
        let taken = json!({ "pay_with": "wallet" });
        self.ask("POST /help-requests/{id}/offers/{offer}/accept", &ids[0], student, &taken).await;
    }
}
