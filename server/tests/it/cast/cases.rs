//! Cases about lessons, and what differs from a tutor's week for days on end.

use super::Cast;
use chrono::Duration;
use domain::{
    bookings::case::{CaseRequest, DecideRequest, StatementRequest},
    calendar::away::{TimeOffRequest, TravelRequest},
    identity::Role,
};
use serde_json::{Value, json};
use services::{
    Clock, Context,
    bookings::{
        away::time_off_save,
        booking::{case_decide, case_open, case_statement_add},
    },
    calendar::away::travel_add,
};
use uuid::Uuid;

/// Whether an address names a case, a lesson that somebody objects to, or a stretch of a tutor's calendar.
pub(super) fn is_about_cases(path: &str) -> bool {
    ["/time-off/{id}", "/travel/{id}", "/dispute", "/case", "/cases/{id}"].iter().any(|part| path.contains(part))
        && path.contains("{id}")
        && !path.starts_with("/sandbox")
}

impl Cast<'_> {
    /// What such an address names.
    pub(super) async fn cases_id(&mut self, path: &str) -> String {
        match path {
            _ if path.contains("/time-off/") => self.time_off().await,
            _ if path.contains("/travel/") => self.trip().await,
            _ if path.contains("/bookings/") => self.held().await.to_string(),
            _ if path.ends_with("/accept") => self.offered_case().await,
            _ if path.ends_with("/appeal") || path.ends_with("/survey") => self.decided_case().await,
            _ => self.case().await,
        }
    }

    /// The body of such an act; none for all others.
    pub(super) fn cases_body(&mut self, path: &str) -> Option<Value> {
        Some(match path {
            "/calendar/time-off" | "/calendar/time-off/preview" => {
                let (from, to) = self.days();
                json!({ "from": from, "to": to, "note": "Skiing" })
            }
            "/calendar/travel" => {
                let (from, to) = self.days();
                json!({ "from": from, "to": to, "time_zone": "Asia/Tokyo" })
            }
            "/bookings/{id}/dispute" => json!({ "category": "quality", "statement": "Half of it was silence." }),
            "/cases/{id}/statements" => json!({ "text": "The line broke." }),
            "/cases/{id}/accept" => Value::Null,
            "/cases/{id}/appeal" => json!({ "reason": "The line broke twice." }),
            "/cases/{id}/survey" => json!({ "rating": 4, "comment": "Quick." }),
            _ if path.starts_with("/admin/cases/{id}/resolve") => {
                json!({ "decision": "full", "note": "Both agree on it." })
            }
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn cases_form(&mut self, name: &str) -> Option<String> {
        Some(match name {
            "calendar/time-off-save" => {
                let (from, to) = self.days();
                format!("from={from}&to={to}&note=")
            }
            "calendar/travel-add" => {
                let (from, to) = self.days();
                format!("from={from}&to={to}&time_zone=Asia/Tokyo")
            }
            "calendar/time-off-remove" => format!("id={}", self.time_off().await),
            "calendar/travel-remove" => format!("id={}", self.trip().await),
            "cases/open" => format!(
                "booking_id={}&key={}&category=quality&statement=Half+of+it+was+silence.",
                self.held().await,
                Uuid::now_v7()
            ),
            "cases/say" => format!("case_id={}&text=The+line+broke.", self.case().await),
            "cases/accept" => format!("case_id={}&key={}", self.offered_case().await, Uuid::now_v7()),
            "cases/appeal" => {
                format!("case_id={}&key={}&reason=The+line+broke+twice.", self.decided_case().await, Uuid::now_v7())
            }
            "cases/survey" => format!("case_id={}&rating=4&comment=", self.decided_case().await),
            "cases/decide" => format!("case_id={}&decision=full&note=Both+agree+on+it.", self.case().await),
            _ => return None,
        })
    }

    /// Two days that nobody has asked about, a year ahead: no lesson of the others lies there.
    fn days(&mut self) -> (String, String) {
        self.next_start += Duration::hours(2);
        let far = self.next_start - self.house.app.clock.now();
        let first = (self.house.app.clock.now() + Duration::days(200) + far * 12).date_naive();
        (first.to_string(), first.to_string())
    }

    async fn as_tutor(&self) -> Context {
        let teacher = self.house.app.reload(self.tutor.person.id).await;
        self.house.app.context_of(&teacher)
    }

    /// Forgets the stretches there are: a list of them has a limit, and so many people ask.
    async fn forget(&self) {
        let forget = "update availability set rules = rules - 'time_off' - 'travel' where tutor_id = $1";
        sqlx::query(forget).bind(self.tutor.tutor_id.0).execute(&self.house.app.owner).await.unwrap();
    }

    async fn time_off(&mut self) -> String {
        self.forget().await;
        let (from, to) = self.days();
        let request = TimeOffRequest { from, to, note: None };
        time_off_save(&self.as_tutor().await, &request).await.unwrap().id.to_string()
    }

    async fn trip(&mut self) -> String {
        self.forget().await;
        let (from, to) = self.days();
        let request = TravelRequest { from, to, time_zone: "Asia/Tokyo".into() };
        travel_add(&self.as_tutor().await, &request).await.unwrap().id.to_string()
    }

    /// A case in which both have spoken, so that something is proposed.
    async fn offered_case(&mut self) -> String {
        let id = self.case().await;
        let said = StatementRequest { text: "The line broke.".into(), ..StatementRequest::default() };
        case_statement_add(&self.as_tutor().await, id.parse().unwrap(), &said).await.unwrap();
        id
    }

    /// A case that one of the staff decided.
    async fn decided_case(&mut self) -> String {
        let id = self.case().await;
        let staff = self.house.app.person(Role::Admin).await;
        let decision =
            DecideRequest { decision: "none".into(), note: "Both agree on it.".into(), ..DecideRequest::default() };
        case_decide(&self.house.app.context_of(&staff), id.parse().unwrap(), &decision).await.unwrap();
        id
    }

    /// A case of the student's about a lesson with the tutor.
    async fn case(&mut self) -> String {
        let lesson = self.held().await;
        let request = CaseRequest {
            category: "quality".into(),
            statement: "Half of it was silence.".into(),
            ..CaseRequest::default()
        };
        let student = self.house.app.context_of(self.student());
        case_open(&student, lesson, &request, None).await.unwrap().id.to_string()
    }
}
