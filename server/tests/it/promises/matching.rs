//! Recommendations, exchanges, and the ranker as the staff sees it.

use super::Promises;
use crate::cast::matching::Idle;
use serde_json::{Value, json};
use services::matching_live::ports::ranking_set;
use std::sync::Arc;
use testkit::ApprovedTutor;

impl Promises {
    /// What is recommended, what is said of it, and where a tutor stands.
    pub(super) async fn matching(&mut self, tutor: &ApprovedTutor, (student, teacher, admin): (&str, &str, &str)) {
        let list = format!("GET /recommendations?subject_id={}", tutor.subject_id);
        self.ask(&list, "", student, &Value::Null).await;
        let pass = json!({ "kind": "pass" });
        self.ask("POST /recommendations/{id}/feedback", &tutor.tutor_id.to_string(), student, &pass).await;
        self.ask("PUT /recommendations/daily", "", student, &json!({ "on": true })).await;
        self.ask("GET /recommendations/daily", "", student, &Value::Null).await;
        self.ask("GET /feed", "", student, &Value::Null).await;
        self.ask("POST /feed/hide", "", student, &json!({ "kind": "circle", "hidden": true })).await;
        self.ask("GET /tutors/me/standing", "", teacher, &Value::Null).await;
        self.exchanges().await;
        ranking_set(&self.house.app.app, Arc::new(Idle));
        self.ask("GET /admin/matching", "", admin, &Value::Null).await;
        let version = json!({ "version": "v1", "rollout": 10 });
        self.ask("POST /admin/matching/promote", "", admin, &version).await;
        self.ask("POST /admin/matching/rollback", "", admin, &Value::Null).await;
    }

    /// Two who could teach one another: one exchange is declined, the other one agreed on.
    async fn exchanges(&mut self) {
        for answer in ["decline", "accept"] {
            let (one, other) = (self.house.app.student().await, self.house.app.student().await);
            let (gift, wish) = (self.house.app.subject().await, self.house.app.subject().await);
            for (person, skill, kind) in
                [(&one, gift, "teach"), (&one, wish, "learn"), (&other, wish, "teach"), (&other, gift, "learn")]
            {
                let said = "insert into user_skills (user_id, skill_id, kind, proficiency) values ($1, $2, $3, 60)";
                let said = sqlx::query(said).bind(person.id.0).bind(skill.0).bind(kind);
                said.execute(&self.house.app.owner).await.unwrap();
            }
            let token = self.house.token(&one).await;
            self.ask("GET /exchange/matches", "", &token, &Value::Null).await;
            let cycles = self.ask("GET /exchange/cycles", "", &token, &Value::Null).await;
            let id = cycles["items"][0]["id"].as_str().unwrap().to_owned();
            self.ask(&format!("POST /exchange/cycles/{{id}}/{answer}"), &id, &token, &Value::Null).await;
        }
    }
}
