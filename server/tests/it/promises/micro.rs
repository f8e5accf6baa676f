//! Somebody now, from the question to the lesson; and a time for several people.

use super::Promises;
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use services::Clock;
use testkit::ApprovedTutor;

impl Promises {
    /// A student asks three times: it is taken back, refused, and answered.
    pub(super) async fn micro(&mut self, tutor: &ApprovedTutor, teacher: &str) {
        // Nothing of what was booked so far stands in the next minutes.
        self.house.app.clock.advance(chrono::Duration::days(60));
        let person = self.house.app.student().await;
        self.house.app.fund(&person, Money::new(5_000, Currency::Usd)).await;
        let student = self.house.token(&person).await;
        let until = json!({ "until": (self.house.app.clock.now() + chrono::Duration::hours(2)).to_rfc3339() });
        self.ask("PUT /tutors/me/available-now", "", teacher, &until).await;
        self.ask("GET /tutors/me/available-now", "", teacher, &Value::Null).await;
        self.ask("GET /micro-sessions/available", "", &student, &Value::Null).await;
        let ask = json!({ "subject_id": tutor.subject_id, "topic": "Fractions" });
        let first = self.ask("POST /micro-sessions", "", &student, &ask).await;
        let first = first["id"].as_str().unwrap().to_owned();
        self.ask("GET /micro-sessions", "", teacher, &Value::Null).await;
        self.ask("POST /micro-sessions/{id}/decline", &first, teacher, &Value::Null).await;
        self.ask("DELETE /micro-sessions/{id}", &first, &student, &Value::Null).await;
        let second = self.ask("POST /micro-sessions", "", &student, &ask).await;
        let second = second["id"].as_str().unwrap().to_owned();
        self.ask("POST /micro-sessions/{id}/accept", &second, teacher, &Value::Null).await;
        let told = self.ask("GET /micro-sessions/{id}", &second, &student, &Value::Null).await;
        assert_eq!(told["status"], "accepted");
        let now = self.house.app.clock.now();
        let search = json!({
            "people": [person.id, tutor.person.id], "minutes": 60, "from": now.to_rfc3339(),
            "to": (now + chrono::Duration::days(2)).to_rfc3339()
        });
        let found = self.ask("POST /calendar/find-times", "", &student, &search).await;
        assert_eq!(found["items"][0]["reasons"][0]["code"], "everyone_free");
    }
}
