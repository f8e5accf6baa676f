//! Calendars elsewhere.

use super::Promises;
use crate::support::Ask;
use serde_json::{Value, json};

impl Promises {
    /// Connects one at the sandbox, changes it, answers what it asks, and disconnects it.
    pub(super) async fn calendars(&mut self, owner: &str) {
        let begun = self.ask("POST /calendar/connections", "", owner, &json!({ "provider": "google" })).await;
        let state = begun["authorize_url"].as_str().unwrap().split_once("state=").unwrap().1.to_owned();
        let back = format!("/api/v1/calendar/connections/callback?code=sandbox-yes&state={state}");
        let back = self.house.ask(Ask::get(&back).bearer(owner)).await;
        self.compare("get", "/api/v1/calendar/connections/callback", &back);
        assert_eq!(back.headers["location"], "/settings/calendar?notice=calendar_connected");
        self.asked.insert(("get".into(), "/api/v1/calendar/connections/callback".into()));
        let own = self.ask("GET /calendar/connections", "", owner, &Value::Null).await;
        let id = own["items"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!((own["items"][0]["state"].as_str(), own["offered"][2].as_str()), (Some("ok"), Some("caldav")));
        self.ask("PATCH /calendar/connections/{id}", &id, owner, &json!({ "blocks": false })).await;
        self.ask("POST /calendar/connections/{id}/look", &id, owner, &Value::Null).await;
        let asked = uuid::Uuid::now_v7();
        let ask = "with lesson as (
               select id, starts_at, ends_at, version, created_at from bookings order by created_at limit 1),
             written as (
               insert into calendar_exports (connection_id, booking_id, external_id, starts_at, ends_at, version,
                 written_at) select $1::uuid, id, id::text, starts_at, ends_at, version, created_at from lesson)
             insert into calendar_questions (id, connection_id, booking_id, kind, asked_at)
             select $2, $1::uuid, id, 'deleted', created_at from lesson";
        sqlx::query(ask).bind(&id).bind(asked).execute(&self.house.app.owner).await.unwrap();
        let answer = json!({ "answer": "leave_out" });
        self.ask("POST /calendar/questions/{id}/answer", &asked.to_string(), owner, &answer).await;
        self.ask("DELETE /calendar/connections/{id}", &id, owner, &Value::Null).await;
    }
}
