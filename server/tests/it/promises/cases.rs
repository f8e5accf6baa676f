//! Cases, what differs from the week, and the day of a tutor and a student.

use super::Promises;
use chrono::Duration;
use serde_json::{Value, json};
use services::Clock;
use testkit::ApprovedTutor;

impl Promises {
    /// Time off and a trip that are added and taken back; what a day begins with.
    pub(super) async fn away(&mut self, student: &str, teacher: &str) {
        let off = json!({ "from": "2027-01-04", "to": "2027-01-05", "note": "Skiing" });
        self.ask("POST /calendar/time-off/preview", "", teacher, &off).await;
        let made = self.ask("POST /calendar/time-off", "", teacher, &off).await;
        self.ask("GET /calendar/time-off", "", teacher, &Value::Null).await;
        self.ask("DELETE /calendar/time-off/{id}", made["id"].as_str().unwrap(), teacher, &Value::Null).await;
        let trip = json!({ "from": "2027-02-04", "to": "2027-02-05", "time_zone": "Asia/Tokyo" });
        let made = self.ask("POST /calendar/travel", "", teacher, &trip).await;
        self.ask("GET /calendar/travel", "", teacher, &Value::Null).await;
        self.ask("DELETE /calendar/travel/{id}", made["id"].as_str().unwrap(), teacher, &Value::Null).await;
        self.ask("GET /tutors/me/cockpit", "", teacher, &Value::Null).await;
        self.ask("GET /students/me/home", "", student, &Value::Null).await;
    }

    /// A lesson that somebody objects to, what both say, and the decision.
    pub(super) async fn cases(&mut self, tutor: &ApprovedTutor, (student, teacher, admin): (&str, &str, &str)) {
        let start = self.house.app.clock.now() + Duration::days(2);
        let start = start.format("%Y-%m-%dT03:00:00Z").to_string();
        let request = json!({ "tutor_id": tutor.tutor_id, "subject_id": tutor.subject_id, "start": start,
                              "minutes": 60, "pay_with": "wallet" });
        let booking = self.ask("POST /bookings", "", student, &request).await;
        let id = booking["id"].as_str().unwrap().to_owned();
        self.ask("POST /bookings/{id}/confirm", &id, teacher, &Value::Null).await;
        let said = json!({ "client_id": uuid::Uuid::now_v7(), "recipient_id": tutor.tutor_id, "text": "No sound." });
        self.ask("POST /messages", "", student, &said).await;
        let over = booking["end"].as_str().unwrap().parse().unwrap();
        Clock::move_to(&*self.house.app.clock, over);
        self.house.app.run_jobs().await;
        let request = json!({ "category": "quality", "statement": "Half of it was silence." });
        let case = self.ask("POST /bookings/{id}/dispute", &id, student, &request).await;
        let id = case["id"].as_str().unwrap().to_owned();
        self.ask("GET /cases", "", student, &Value::Null).await;
        self.ask("POST /cases/{id}/statements", &id, teacher, &json!({ "text": "The line broke." })).await;
        self.ask("POST /cases/{id}/accept", &id, student, &Value::Null).await;
        self.ask("GET /admin/cases", "", admin, &Value::Null).await;
        self.ask("GET /admin/cases/{id}/messages", &id, admin, &Value::Null).await;
        let decision = json!({ "decision": "partial", "amount": 500, "note": "Half of it was held." });
        self.ask("POST /admin/cases/{id}/resolve/preview", &id, admin, &decision).await;
        self.ask("POST /admin/cases/{id}/resolve", &id, admin, &decision).await;
        self.ask("GET /cases/{id}", &id, teacher, &Value::Null).await;
        self.ask("POST /cases/{id}/survey", &id, student, &json!({ "rating": 4, "comment": "Quick." })).await;
        self.ask("POST /cases/{id}/appeal", &id, teacher, &json!({ "reason": "It was held." })).await;
        self.ask("GET /admin/cases/figures", "", admin, &Value::Null).await;
        self.ask("GET /cases/{id}", &id, admin, &Value::Null).await;
    }
}
