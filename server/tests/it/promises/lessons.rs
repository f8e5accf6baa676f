//! What stays of a lesson: reviews, notes, files.

use super::Promises;
use crate::support::Ask;
use domain::money::{Currency, Money};
use serde_json::{Value, json};
use testkit::ApprovedTutor;

impl Promises {
    /// Both sides review a lesson that took place; the tutor answers, and a reader finds it helpful.
    pub(super) async fn reviews(&mut self, lesson: &str, student: &str, teacher: &str) {
        let review = json!({
            "booking_id": lesson, "rating": 5, "knowledge": 5, "communication": 4, "professionalism": 5,
            "comment": "Clear and kind."
        });
        let made = self.ask("POST /reviews", "", student, &review).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.ask("PATCH /reviews/{id}", &id, student, &json!({ "comment": "Clear, kind, on time." })).await;
        self.ask("POST /reviews", "", teacher, &json!({ "booking_id": lesson, "rating": 4 })).await;
        self.ask("POST /reviews/{id}/reply", &id, teacher, &json!({ "text": "Thank you." })).await;
        let reader = self.house.app.student().await;
        let reader = self.house.token(&reader).await;
        self.ask("POST /reviews/{id}/helpful", &id, &reader, &Value::Null).await;
        self.ask("DELETE /reviews/{id}/helpful", &id, &reader, &Value::Null).await;
        self.ask("GET /reviews/{id}", &id, "", &Value::Null).await;
        self.ask("GET /bookings/{id}/reviews", lesson, student, &Value::Null).await;
        self.refunds(lesson, student).await;
        self.risky(lesson).await;
        self.trial(lesson, student).await;
    }

    /// A trial with a tutor who was not the right one.
    async fn trial(&mut self, lesson: &str, student: &str) {
        let was = "update bookings set trial = true where id = $1::uuid";
        sqlx::query(was).bind(lesson).execute(&self.house.app.owner).await.unwrap();
        self.ask("GET /bookings/{id}/replacement", lesson, student, &Value::Null).await;
        let why = json!({ "reason": "pace", "words": "Too fast." });
        self.ask("POST /bookings/{id}/replacement", lesson, student, &why).await;
        self.ask("GET /bookings/{id}/replacement", lesson, student, &Value::Null).await;
    }

    /// Notes, files and the tutor's students.
    pub(super) async fn notes(&mut self, lesson: &str, student: &str, teacher: &str) {
        let notes =
            json!({ "topics": "Fractions", "homework": "Page 12", "next_steps": "Decimals", "private": "Shy." });
        self.ask("PUT /bookings/{id}/notes", lesson, teacher, &notes).await;
        self.ask("GET /bookings/{id}/notes", lesson, student, &Value::Null).await;
        let file = json!({
            "purpose": "lesson", "file_name": "f.pdf", "size": 18, "content_type": "application/pdf"
        });
        let place = self.ask("POST /uploads", "", student, &file).await;
        let upload = place["id"].as_str().unwrap().to_owned();
        let send = Ask::new("PUT", place["upload_url"].as_str().unwrap()).bearer(student);
        self.house.ask(send.raw(b"%PDF-1.4 fractions".to_vec())).await;
        self.ask("POST /uploads/{id}/complete", &upload, student, &Value::Null).await;
        self.ask("POST /bookings/{id}/materials", lesson, student, &json!({ "upload_id": upload })).await;
        self.ask("GET /bookings/{id}/materials", lesson, teacher, &Value::Null).await;
        let both = format!("{lesson}|{upload}");
        self.ask("DELETE /bookings/{id}/materials/{upload}", &both, student, &Value::Null).await;
        let students = self.ask("GET /tutors/me/students", "", teacher, &Value::Null).await;
        let person = students["items"][0]["id"].as_str().unwrap().to_owned();
        self.ask("GET /tutors/me/students/{id}", &person, teacher, &Value::Null).await;
        self.ask("GET /students/{id}/notes", &person, teacher, &Value::Null).await;
        self.ask("GET /students/{id}/reviews", &person, teacher, &Value::Null).await;
    }

    /// A group lesson from its offer to its end: places taken, given back and waited for.
    pub(super) async fn groups(&mut self, tutor: &ApprovedTutor, student: &str, teacher: &str) {
        let offer = |day: u32| {
            json!({ "title": "Together", "subject_id": tutor.subject_id, "start": format!("2026-03-{day}T08:00:00Z"),
                    "minutes": 60, "seats": 2, "price": { "amount": 700, "currency": "USD" } })
        };
        let made = self.ask("POST /group-lessons", "", teacher, &offer(24)).await;
        let group = made["id"].as_str().unwrap().to_owned();
        self.ask("GET /group-lessons", "", "", &Value::Null).await;
        self.ask("GET /group-lessons/{id}", &group, teacher, &Value::Null).await;
        self.ask("PATCH /group-lessons/{id}", &group, teacher, &json!({ "title": "Algebra" })).await;
        let pay = json!({ "pay_with": "wallet" });
        self.ask("POST /group-lessons/{id}/seats", &group, student, &pay).await;
        let (other, waits) = (self.house.app.student().await, self.house.app.student().await);
        for person in [&other, &waits] {
            self.house.app.fund(person, Money::new(10_000, Currency::Usd)).await;
        }
        let (other, waits) = (self.house.token(&other).await, self.house.token(&waits).await);
        self.ask("POST /group-lessons/{id}/seats", &group, &other, &pay).await;
        let wait = json!({ "group_lesson_id": group });
        self.ask("POST /waitlist", "", &waits, &wait).await;
        self.ask("DELETE /group-lessons/{id}/seats/mine", &group, &other, &Value::Null).await;
        self.house.app.run_jobs().await;
        let own = self.ask("GET /waitlist", "", &waits, &Value::Null).await;
        let offer_id = own["items"][0]["offer"]["id"].as_str().unwrap().to_owned();
        self.ask("POST /waitlist/offers/{id}/claim", &offer_id, &waits, &pay).await;
        let own = self.ask("POST /waitlist", "", &other, &wait).await;
        self.ask("DELETE /waitlist/{id}", own["id"].as_str().unwrap(), &other, &Value::Null).await;
        self.ask("POST /group-lessons/{id}/cancel", &group, teacher, &json!({ "reason": "I am ill." })).await;
    }
}
