//! A circle from its first member to what a session was worth, and a cohort.

use super::Promises;
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use services::Clock;
use testkit::ApprovedTutor;

impl Promises {
    /// Somebody begins a circle, somebody else joins, they meet.
    pub(super) async fn circles(&mut self, tutor: &ApprovedTutor) {
        let (host, other) = (self.house.app.student().await, self.house.app.student().await);
        let (host_id, other_id) = (host.id, other.id);
        let (host, other) = (self.house.token(&host).await, self.house.token(&other).await);
        let soon = self.house.app.clock.now() + chrono::Duration::days(3);
        let schedule = json!({ "start": soon.to_rfc3339(), "minutes": 60, "sessions": 2 });
        let asked = json!({ "title": "Fractions", "subject_id": tutor.subject_id, "size": 3, "schedule": schedule,
                            "agenda": "A page a week." });
        let made = self.ask("POST /circles", "", &host, &asked).await;
        let circle = made["id"].as_str().unwrap().to_owned();
        self.ask("GET /circles", "", "", &Value::Null).await;
        self.ask("POST /circles/{id}/join", &circle, &other, &Value::Null).await;
        self.ask("GET /circles/{id}", &circle, &other, &Value::Null).await;
        self.ask("PUT /circles/{id}/partners", &circle, &host, &json!({ "partner_id": other_id })).await;
        self.ask("GET /circles/{id}/partners", &circle, &other, &Value::Null).await;
        self.ask("GET /circles/{id}/times", &circle, &host, &Value::Null).await;
        let later = json!({ "start": (soon + chrono::Duration::days(2)).to_rfc3339(), "minutes": 60 });
        self.ask("POST /circles/{id}/sessions", &circle, &host, &later).await;
        let sessions = self.ask("GET /circles/{id}/sessions", &circle, &host, &Value::Null).await;
        let session = sessions["items"][0]["id"].as_str().unwrap().to_owned();
        let comes = json!({ "session_id": session, "answer": "yes" });
        self.ask("PUT /circles/{id}/rsvp", &circle, &other, &comes).await;
        // It goes on.
        let begun =
            "update circle_sessions set starts_at = $2 - interval '10 minutes', ends_at = $2 + interval '1 hour'
                     where id = $1::uuid";
        let begun = sqlx::query(begun).bind(&session).bind(self.house.app.clock.now());
        begun.execute(&self.house.app.owner).await.unwrap();
        let place = format!("{circle}|{session}");
        self.ask("POST /circles/{id}/sessions/{session}/join", &place, &other, &Value::Null).await;
        // It was held a moment ago.
        let held = "update circle_sessions set starts_at = $2 - interval '2 hours', ends_at = $2 - interval '1 hour'
                    where id = $1::uuid";
        let held = sqlx::query(held).bind(&session).bind(self.house.app.clock.now());
        held.execute(&self.house.app.owner).await.unwrap();
        let came = "update circle_members set joined_at = joined_at - interval '1 day'";
        sqlx::query(came).execute(&self.house.app.owner).await.unwrap();
        let present = json!({ "present": [host_id, other_id] });
        self.ask("POST /circles/{id}/sessions/{session}/attendance", &place, &host, &present).await;
        let recap = json!({ "recap": "Halves." });
        self.ask("POST /circles/{id}/sessions/{session}/recap", &place, &other, &recap).await;
        self.ask("POST /circles/{id}/sessions/{session}/survey", &place, &other, &json!({ "useful": 5 })).await;
        self.ask("GET /circles/{id}/sessions", &circle, &other, &Value::Null).await;
        self.ask("POST /circles/{id}/leave", &circle, &other, &Value::Null).await;
        self.ask("POST /circles/{id}/close", &circle, &host, &Value::Null).await;
    }

    /// A cohort of a course that is shown: two take a place, one leaves, the teacher calls it off.
    pub(super) async fn cohorts(&mut self, course: &str, teacher: &str) {
        let day = (self.house.app.clock.now() + chrono::Duration::days(10)).date_naive();
        let asked = json!({ "course_id": course, "starts_on": day, "weeks": 6, "seats": 3, "goal": "Divide.",
                            "price": { "amount": 700, "currency": "USD" } });
        let made = self.ask("POST /cohorts", "", teacher, &asked).await;
        let cohort = made["id"].as_str().unwrap().to_owned();
        self.ask("GET /cohorts", "", "", &Value::Null).await;
        for leaves in [true, false] {
            let person = self.house.app.student().await;
            self.house.app.fund(&person, Money::new(2_000, Currency::Usd)).await;
            let learner = self.house.token(&person).await;
            let pay = json!({ "pay_with": "wallet", "expected_price": 700 });
            self.ask("POST /cohorts/{id}/enrol", &cohort, &learner, &pay).await;
            self.ask("GET /cohorts/{id}/progress", &cohort, &learner, &Value::Null).await;
            if leaves {
                self.ask("POST /cohorts/{id}/leave", &cohort, &learner, &Value::Null).await;
            }
        }
        self.ask("GET /cohorts/{id}", &cohort, "", &Value::Null).await;
        self.cohort_line(&cohort).await;
        self.cohort_sessions(&cohort, teacher).await;
        self.ask("GET /cohorts/{id}/progress", &cohort, teacher, &Value::Null).await;
        self.ask("POST /cohorts/{id}/cancel", &cohort, teacher, &Value::Null).await;
    }

    /// Two take the last places, a third stands in line and leaves it.
    async fn cohort_line(&mut self, cohort: &str) {
        for waits in [false, false, true] {
            let person = self.house.app.student().await;
            self.house.app.fund(&person, Money::new(2_000, Currency::Usd)).await;
            let learner = self.house.token(&person).await;
            if waits {
                let line = self.ask("POST /cohorts/{id}/wait", cohort, &learner, &Value::Null).await;
                assert_eq!(line["waiting"]["place"], 1, "{line}");
                self.ask("DELETE /cohorts/{id}/wait", cohort, &learner, &Value::Null).await;
            } else {
                let pay = json!({ "pay_with": "wallet", "expected_price": 700 });
                self.ask("POST /cohorts/{id}/enrol", cohort, &learner, &pay).await;
            }
        }
    }

    /// A live session that its teacher sets, and goes into.
    async fn cohort_sessions(&mut self, cohort: &str, teacher: &str) {
        let start = (self.house.app.clock.now() + chrono::Duration::days(12)).to_rfc3339();
        let set = json!({ "start": start, "minutes": 60 });
        let made = self.ask("POST /cohorts/{id}/sessions", cohort, teacher, &set).await;
        self.ask("GET /cohorts/{id}/sessions", cohort, teacher, &Value::Null).await;
        let session = made["id"].as_str().unwrap().to_owned();
        let begun =
            "update cohort_sessions set starts_at = $2 - interval '10 minutes', ends_at = $2 + interval '1 hour'
                     where id = $1::uuid";
        let begun = sqlx::query(begun).bind(&session).bind(self.house.app.clock.now());
        begun.execute(&self.house.app.owner).await.unwrap();
        let place = format!("{cohort}|{session}");
        self.ask("POST /cohorts/{id}/sessions/{session}/join", &place, teacher, &Value::Null).await;
    }
}
