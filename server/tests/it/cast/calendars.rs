//! Calendars elsewhere of the cast, at the sandbox; what is asked there is asked of the student.

use super::Cast;
use domain::integrations::calendars::CalendarConnectionRequest;
use serde_json::{Value, json};
use services::{
    Context,
    integrations::calendars::{CalendarReturn, connection_begin, connection_finish},
};

impl Cast<'_> {
    /// The student's calendar.
    async fn calendar(&self) -> String {
        let student = self.house.app.context_of(self.student());
        let state = calendar_state(&student).await;
        let back = CalendarReturn { code: "sandbox-yes".into(), state, error: String::new() };
        connection_finish(&student, &back).await.unwrap().id.to_string()
    }

    /// A lesson of theirs that somebody deleted there.
    async fn calendar_question(&mut self) -> String {
        let booking = self.asked_to_move().await;
        let calendar = self.calendar().await;
        let id = uuid::Uuid::now_v7();
        let export =
            "insert into calendar_exports (connection_id, booking_id, external_id, starts_at, ends_at, version,
               written_at) select $1::uuid, id, id::text, starts_at, ends_at, version, created_at from bookings
             where id = $2::uuid on conflict do nothing";
        sqlx::query(export).bind(&calendar).bind(&booking).execute(&self.house.app.owner).await.unwrap();
        let ask = "insert into calendar_questions (id, connection_id, booking_id, kind, asked_at)
             select $3, $1::uuid, id, 'deleted', created_at from bookings where id = $2::uuid";
        sqlx::query(ask).bind(&calendar).bind(&booking).bind(id).execute(&self.house.app.owner).await.unwrap();
        id.to_string()
    }

    /// The address of one, or of a question; none for all others.
    pub(super) async fn calendars_address(&mut self, path: &str) -> Option<String> {
        if path.contains("/calendar/connections/{id}") {
            return Some(path.replace("{id}", &self.calendar().await));
        }
        if path.contains("/calendar/questions/{id}") {
            return Some(path.replace("{id}", &self.calendar_question().await));
        }
        None
    }

    /// The body of an act on one; none for all others.
    pub(super) fn calendars_body(method: &str, path: &str) -> Option<Value> {
        Some(match (method, path) {
            ("POST", "/calendar/connections") => json!({ "provider": "google" }),
            ("PATCH", "/calendar/connections/{id}") => json!({ "exports": false }),
            (_, "/calendar/questions/{id}/answer") => json!({ "answer": "put_back" }),
            _ if path.starts_with("/calendar/connections/{id}") => Value::Null,
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn calendars_form(&mut self, name: &str) -> Option<String> {
        Some(match name {
            "integrations/calendar-add" => "provider=google".to_owned(),
            "integrations/calendar-change" | "integrations/calendar-look" | "integrations/calendar-remove" => {
                format!("connection_id={}&blocks=true", self.calendar().await)
            }
            "integrations/calendar-answer" => {
                format!("question_id={}&answer=put_back", self.calendar_question().await)
            }
            _ => return None,
        })
    }
}

/// What goes with somebody to the sandbox and back; empty for whoever may not go.
pub(super) async fn calendar_state(context: &Context) -> String {
    let asked = CalendarConnectionRequest { provider: "google".into(), ..CalendarConnectionRequest::default() };
    let begun = connection_begin(context, &asked).await.ok().and_then(|begun| begun.authorize_url);
    begun.and_then(|page| page.split_once("state=").map(|(_, state)| state.to_owned())).unwrap_or_default()
}
