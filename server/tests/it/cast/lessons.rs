//! What is done around lessons: reviews of those that took place.

use super::Cast;
use chrono::Duration;
use domain::{
    bookings::{
        group::{GroupLessonRequest, SeatRequest},
        materials::MaterialRequest,
        review::ReviewRequest,
        waitlist::WaitRequest,
    },
    ids::{BookingId, ReviewId},
    money::{Currency, Money},
    people::tutor_profile::RateRequest,
    platform::uploads::UploadRequest,
    room::board::BoardPictureRequest,
};
use serde_json::{Value, json};
use services::{
    Clock, Context,
    bookings::{
        booking::{BookingJob, lesson_end, lesson_start, seat_take},
        group::{group_create, seat_give_back},
        notes::material_add,
        review::review_create,
        waitlist::{wait_join, waitlist},
    },
    platform::uploads::upload_whole,
    room::{board_picture_place, join},
};
use uuid::Uuid;

/// Whether an address names something that belongs to a lesson.
pub(super) fn is_about_lessons(path: &str) -> bool {
    [
        "/reviews/{id}",
        "/bookings/{id}/reviews",
        "/bookings/{id}/replacement",
        "/bookings/{id}/notes",
        "/materials",
        "/students/{id}",
        "/group-lessons/{id}",
        "/waitlist/",
        "/rooms/{id}",
        "/recordings/{id}",
    ]
    .iter()
    .any(|part| path.contains(part))
}

impl Cast<'_> {
    /// What such an address names.
    pub(super) async fn lessons_id(&mut self, path: &str) -> String {
        match path {
            _ if path.contains("/recording") => self.recording_id(path).await,
            _ if path.contains("/pictures/{upload}") => {
                let (room, picture) = self.room_with_picture().await;
                format!("{room}/pictures/{picture}")
            }
            _ if path.contains("/rooms/{id}") => self.room().await,
            _ if path.contains("/seats/mine") => self.group(true).await,
            _ if path.contains("/group-lessons/{id}") => self.group(false).await,
            _ if path.contains("/waitlist/offers/") => self.offer().await.1,
            _ if path.contains("/waitlist/") => self.offer().await.0,
            _ if path.contains("/students/{id}") => {
                self.lesson(true).await;
                self.student().id.to_string()
            }
            _ if path.contains("/materials/{upload}") => {
                let (lesson, upload) = self.lesson_with_file().await;
                format!("{lesson}/materials/{upload}")
            }
            _ if path.contains("/materials") || path.contains("/notes") => self.lesson(true).await,
            _ if path.contains("/replacement") => self.trial().await.to_string(),
            _ if path.contains("/bookings/{id}/reviews") => self.held().await.to_string(),
            _ => self.review().await.to_string(),
        }
    }

    /// The body of an act around a lesson; none for all others.
    pub(super) async fn lessons_body(&mut self, method: &str, path: &str, who: &str) -> Option<Value> {
        if let Some(body) = self.cases_body(path) {
            return Some(body);
        }
        if path.contains("/seats") || path.contains("/claim") {
            self.pay(who).await;
        }
        Some(match (method, path) {
            (_, "/reviews") => json!({
                "booking_id": self.held().await, "rating": 5, "knowledge": 5, "communication": 5, "professionalism": 5,
                "comment": "Clear and kind."
            }),
            (_, "/group-lessons") => json!({
                "title": "Together", "subject_id": self.tutor.subject_id, "start": self.another_start(), "minutes": 60,
                "seats": 2, "price": { "amount": 700, "currency": "USD" }
            }),
            (_, "/group-lessons/{id}/seats" | "/waitlist/offers/{id}/claim") => json!({ "pay_with": "wallet" }),
            (_, "/waitlist") => json!({ "group_lesson_id": self.full_group().await.0 }),
            (_, "/bookings/{id}/replacement") => json!({ "reason": "style" }),
            (_, "/bookings/{id}/notes") => json!({ "topics": "Fractions", "private": "Needs a break." }),
            (_, "/bookings/{id}/materials") => json!({ "upload_id": self.lesson_file(who).await }),
            ("PATCH", "/group-lessons/{id}") => json!({ "title": "Algebra" }),
            ("PATCH", "/reviews/{id}") => json!({ "comment": "Clear, kind and on time." }),
            (_, "/reviews/{id}/reply") => json!({ "text": "Thank you." }),
            (_, "/rooms/{id}/pictures") => json!({ "upload_id": self.board_file(who).await }),
            (_, "/rooms/{id}/recording/consent") => json!({ "given": true }),
            (_, "/reviews/{id}/helpful") => Value::Null,
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn lessons_form(&mut self, name: &str, who: &str) -> Option<String> {
        if name.starts_with("bookings/seat") || name == "bookings/offer-claim" {
            self.pay(who).await;
        }
        let key = Uuid::now_v7();
        Some(match name {
            "bookings/group" => {
                let day = (self.house.app.clock.now() + Duration::days(40)).format("%Y-%m-%d");
                let subject = self.tutor.subject_id;
                let rest = "time=10:00&minutes=60&seats=2&price=7&currency=USD";
                format!("key={key}&title=Together&subject_id={subject}&date={day}&{rest}")
            }
            "bookings/group-cancel" => format!("group_id={}", self.group(false).await),
            "bookings/group-reword" => format!("group_id={}&title=Algebra", self.group(false).await),
            "bookings/seat" => format!("group_id={}&key={key}", self.group(false).await),
            "bookings/seat-give-back" => format!("group_id={}&key={key}", self.group(true).await),
            "bookings/wait" => format!("group_id={}", self.full_group().await.0),
            "bookings/wait-leave" => format!("wait_id={}", self.offer().await.0),
            "bookings/offer-claim" => format!("offer_id={}&key={key}", self.offer().await.1),
            "bookings/trial-replace" => format!("booking_id={}&reason=style", self.trial().await),
            "bookings/notes" => format!("booking_id={}&topics=Fractions", self.lesson(true).await),
            "bookings/material-remove" => {
                let (lesson, upload) = self.lesson_with_file().await;
                format!("booking_id={lesson}&upload_id={upload}")
            }
            "bookings/review" => format!(
                "booking_id={}&rating=5&knowledge=5&communication=5&professionalism=5&comment=Clear.",
                self.held().await
            ),
            "bookings/review-edit" => format!("review_id={}&comment=Clear+and+kind.", self.review().await),
            "bookings/review-reply" => format!("review_id={}&text=Thank+you.", self.review().await),
            "bookings/review-helpful" => format!("review_id={}", self.review().await),
            _ => return None,
        })
    }

    /// Whoever asks has the money for a place.
    async fn pay(&mut self, who: &str) {
        self.request(who).await;
    }

    /// A group lesson of the tutor's, with a place of the student's.
    async fn group(&mut self, taken: bool) -> String {
        let request = GroupLessonRequest {
            title: "Together".into(),
            subject_id: self.tutor.subject_id.to_string(),
            start: self.another_start(),
            minutes: 60,
            seats: 2,
            price: Some(RateRequest { amount: 700.into(), currency: "USD".into() }),
            ..GroupLessonRequest::default()
        };
        let teacher = self.house.app.reload(self.tutor.person.id).await;
        let group = group_create(&self.house.app.context_of(&teacher), &request, None).await.unwrap();
        if taken {
            self.pay("student").await;
            let student = self.house.app.context_of(self.student());
            seat_take(&student, group.id, &SeatRequest::default(), (None, None)).await.unwrap();
        }
        group.id.to_string()
    }

    /// A group lesson whose two places strangers have, and who they are.
    async fn full_group(&mut self) -> (String, Vec<Context>) {
        let id = self.group(false).await;
        let mut strangers = Vec::new();
        for _ in 0..2 {
            let stranger = self.house.app.student().await;
            self.house.app.fund(&stranger, Money::new(10_000, Currency::Usd)).await;
            let stranger = self.house.app.context_of(&stranger);
            seat_take(&stranger, id.parse().unwrap(), &SeatRequest::default(), (None, None)).await.unwrap();
            strangers.push(stranger);
        }
        (id, strangers)
    }

    /// What the student waited for, and what is kept for the student now.
    async fn offer(&mut self) -> (String, String) {
        let (id, strangers) = self.full_group().await;
        let student = self.house.app.context_of(self.student());
        let group_lesson_id = Some(id.clone());
        let entry = wait_join(&student, &WaitRequest { group_lesson_id, ..WaitRequest::default() }).await.unwrap();
        seat_give_back(&strangers[0], id.parse().unwrap(), None).await.unwrap();
        self.house.app.run_jobs().await;
        let own = waitlist(&student).await.unwrap().items;
        let kept = own.iter().find(|own| own.id == entry.id).unwrap().offer.unwrap();
        (entry.id.to_string(), kept.id.to_string())
    }

    /// A file for a lesson, sent by whoever asks.
    async fn lesson_file(&self, who: &str) -> String {
        let context = self.house.app.context_of(self.person(who).unwrap_or(self.student()));
        let request = UploadRequest {
            purpose: "lesson".into(),
            file_name: "fractions.pdf".into(),
            size: 18,
            content_type: "application/pdf".into(),
        };
        upload_whole(&context, &request, b"%PDF-1.4 fractions").await.unwrap().to_string()
    }

    /// A picture that somebody sent for a board.
    async fn board_file(&self, who: &str) -> String {
        let context = self.house.app.context_of(self.person(who).unwrap_or(self.student()));
        let request = UploadRequest {
            purpose: "board".into(),
            file_name: "triangle.png".into(),
            size: testkit::PNG.len() as i64,
            content_type: "image/png".into(),
        };
        upload_whole(&context, &request, testkit::PNG).await.unwrap().to_string()
    }

    /// The room with a picture that the student placed on its board.
    async fn room_with_picture(&mut self) -> (String, String) {
        let (room, upload_id) = (self.room().await, self.board_file("student").await);
        let student = self.house.app.context_of(self.student());
        let request = BoardPictureRequest { upload_id: upload_id.clone() };
        board_picture_place(&student, room.parse().unwrap(), &request).await.unwrap();
        (room, upload_id)
    }

    /// The student's lesson with a file that the student added.
    pub(super) async fn lesson_with_file(&mut self) -> (String, String) {
        let lesson = self.lesson(true).await;
        let upload_id = self.lesson_file("student").await;
        let student = self.house.app.context_of(self.student());
        material_add(&student, lesson.parse().unwrap(), &MaterialRequest { upload_id: upload_id.clone() })
            .await
            .unwrap();
        (lesson, upload_id)
    }

    /// The room of the student's lesson with the tutor, which has begun.
    pub(super) async fn room(&mut self) -> String {
        let lesson = self.begun().await.parse().unwrap();
        join(&self.house.app.context_of(self.student()), lesson).await.unwrap().room_id.to_string()
    }

    /// The student's lesson with the tutor, which is over and not settled: no room saw it.
    pub(super) async fn unsettled(&mut self) -> BookingId {
        let lesson = self.lesson(true).await;
        let over = "update bookings set starts_at = $2, ends_at = $2 + interval '1 hour' where id = $1::uuid";
        let start = self.house.app.clock.now() - Duration::hours(2);
        sqlx::query(over).bind(&lesson).bind(start).execute(&self.house.app.owner).await.unwrap();
        let booking_id = lesson.parse().unwrap();
        lesson_start(&self.house.app.system(), BookingJob { booking_id }).await.unwrap();
        booking_id
    }

    /// The same, which took place.
    pub(super) async fn held(&mut self) -> BookingId {
        let booking_id = self.unsettled().await;
        lesson_end(&self.house.app.system(), BookingJob { booking_id }).await.unwrap();
        booking_id
    }

    /// Such a lesson as the trial of its two people, which nobody has replaced.
    pub(super) async fn trial(&mut self) -> BookingId {
        let lesson = self.held().await;
        for sql in [
            "delete from trial_replacements where booking_id <> $1",
            "update bookings set trial = false where trial and id <> $1",
            "update bookings set trial = true where id = $1",
        ] {
            sqlx::query(sql).bind(lesson.0).execute(&self.house.app.owner).await.unwrap();
        }
        lesson
    }

    /// The student's review of such a lesson, public because the tutor has written too.
    pub(super) async fn review(&mut self) -> ReviewId {
        let booking = self.held().await;
        let request = ReviewRequest {
            booking_id: booking.to_string(),
            rating: Some(5),
            knowledge: Some(5),
            communication: Some(5),
            professionalism: Some(5),
            comment: "Clear.".into(),
        };
        let student = self.house.app.context_of(self.student());
        let review = review_create(&student, &request).await.unwrap().id;
        let teacher = self.house.app.reload(self.tutor.person.id).await;
        review_create(&self.house.app.context_of(&teacher), &request).await.unwrap();
        review
    }

    /// A subject of the taxonomy that the schema brings.
    pub(super) async fn slug(&self) -> String {
        let first = sqlx::query_scalar("select slug from subjects order by position, slug limit 1");
        first.fetch_one(&self.house.app.owner).await.unwrap()
    }
}
