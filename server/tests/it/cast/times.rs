//! Lessons whose time is talked about.

use super::Cast;
use chrono::Duration;
use domain::bookings::{hold::HoldRequest, series::SeriesRequest};
use serde_json::{Value, json};
use services::{
    Clock,
    bookings::{
        booking::{booking_reschedule, feed_address, hold_create},
        series::series_create,
    },
};
use uuid::Uuid;

/// Whether an address names a lesson whose time is talked about, a hold or a series.
pub(super) fn is_about_times(path: &str) -> bool {
    let named = ["/no-show", "/bookings/{id}/held", "/reschedule/", "/proposals/", "/series/{id}", "/holds/{id}"];
    named.iter().any(|part| path.contains(part))
        || ["/bookings/{id}/join", "/bookings/{id}/meet-here", "/bookings/{id}/room"]
            .iter()
            .any(|place| path.ends_with(place))
}

impl Cast<'_> {
    /// What such an address names.
    pub(super) async fn times_id(&mut self, path: &str) -> String {
        match path {
            _ if path.contains("/series/") => self.series().await,
            _ if path.contains("/holds/") => self.hold().await,
            _ if path.ends_with("/held") => self.unsettled().await.to_string(),
            _ if path.contains("/no-show") || path.ends_with("/join") || path.ends_with("/room") => self.begun().await,
            _ if path.ends_with("/meet-here") => self.begun().await,
            _ => self.asked_to_move().await,
        }
    }

    /// The form of an act on the time of a lesson; none for all others.
    pub(super) async fn times_form(&mut self, name: &str) -> Option<String> {
        let key = Uuid::now_v7();
        Some(match name {
            "bookings/reschedule" => {
                format!("booking_id={}&key={key}&start={}", self.lesson(true).await, self.another_start())
            }
            "bookings/propose" => {
                format!("booking_id={}&key={key}&starts[0]={}", self.lesson(false).await, self.another_start())
            }
            "bookings/proposal-accept" | "bookings/proposal-decline" => {
                format!("booking_id={}&key={key}&number=1", self.asked_to_move().await)
            }
            "bookings/series-cancel" => format!("series_id={}&reason=because", self.series().await),
            "bookings/hold" => {
                let start = self.another_start();
                format!("tutor_id={}&start={start}&minutes=60", self.tutor.tutor_id)
            }
            "bookings/hold-release" => format!("hold_id={}", self.hold().await),
            "bookings/held" => format!("booking_id={}&key={key}", self.unsettled().await),
            "bookings/no-show" => format!("booking_id={}&key={key}&who=tutor", self.begun().await),
            _ => return None,
        })
    }

    /// The body of such an act; none for all others.
    pub(super) async fn times_body(&mut self, path: &str, who: &str) -> Option<Value> {
        Some(match path {
            "/series" => {
                let request = self.request(who).await;
                json!({ "tutor_id": request.tutor_id, "subject_id": request.subject_id, "start": request.start,
                        "minutes": 60, "pay_with": "wallet", "rrule": "FREQ=WEEKLY;COUNT=1" })
            }
            "/series/{id}/cancel" => json!({ "reason": "because" }),
            "/bookings/holds" => {
                let request = self.request(who).await;
                json!({ "tutor_id": request.tutor_id, "start": request.start, "minutes": 60 })
            }
            "/bookings/{id}/reschedule" => json!({ "start": self.another_start() }),
            "/bookings/{id}/propose" => json!({ "starts": [self.another_start()] }),
            "/bookings/{id}/no-show" => json!({ "who": "tutor" }),
            "/calendar/feed/rotate" | "/bookings/{id}/join" | "/bookings/{id}/held" => Value::Null,
            _ if path.ends_with("/accept") && !path.contains("/chargebacks/") => Value::Null,
            _ => return self.money_body(path, who).await,
        })
    }

    /// A time that nobody has.
    pub(super) fn another_start(&mut self) -> String {
        self.next_start += Duration::hours(2);
        self.next_start.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// The student's lesson with the tutor, for which one of the two suggests another time: whichever lets those
    /// answer who may.
    pub(super) async fn asked_to_move(&mut self) -> String {
        let lesson = self.lesson(true).await;
        let (id, start) = (lesson.parse().unwrap(), self.another_start());
        let teacher = self.house.app.reload(self.tutor.person.id).await;
        booking_reschedule(&self.house.app.context_of(&teacher), id, &start, None).await.unwrap();
        lesson
    }

    /// The student's lesson with the tutor, which began a quarter of an hour ago.
    pub(super) async fn begun(&mut self) -> String {
        let lesson = self.lesson(true).await;
        let begun = "update bookings set starts_at = $2, ends_at = $2 + interval '1 hour' where id = $1::uuid";
        let start = self.house.app.clock.now() - Duration::minutes(15);
        sqlx::query(begun).bind(&lesson).bind(start).execute(&self.house.app.owner).await.unwrap();
        lesson
    }

    /// A series of one lesson of the student's with the tutor.
    pub(super) async fn series(&mut self) -> String {
        let request = self.request("student").await;
        let series = SeriesRequest {
            tutor_id: request.tutor_id,
            subject_id: request.subject_id,
            rrule: "FREQ=WEEKLY;COUNT=1".into(),
            start: request.start,
            minutes: 60,
            pay_with: "wallet".into(),
            ..SeriesRequest::default()
        };
        series_create(&self.house.app.context_of(self.student()), &series, None).await.unwrap().id.to_string()
    }

    /// A time that the student holds.
    pub(super) async fn hold(&mut self) -> String {
        let (tutor_id, start) = (self.tutor.tutor_id.to_string(), self.another_start());
        let student = self.house.app.context_of(self.student());
        hold_create(&student, &HoldRequest { tutor_id, start, minutes: 60, trial: false }).await.unwrap().id.to_string()
    }

    /// The address of the student's lessons for calendars.
    pub(super) async fn feed(&self) -> String {
        let address = feed_address(&self.house.app.context_of(self.student())).await.unwrap();
        format!("/api/v1/calendar/{}", address.rsplit('/').next().unwrap())
    }
}
