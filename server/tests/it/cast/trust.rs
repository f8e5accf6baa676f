//! Reports of people, blocks, sanctions, held texts, questions to the support, and the desk of the staff.

use super::Cast;
use domain::{
    bookings::report::ReportRequest,
    identity::{
        Role,
        sanction::{AppealRequest, SanctionKind},
    },
    ids::{SanctionId, UserId},
    trust::ticket::TicketRequest,
};
use serde_json::{Value, json};
use services::{
    identity::staff::sanctions::{NewSanction, appeal_path, sanction_appeal, sanction_apply},
    trust::{report::report_create, ticket::ticket_create},
};
use uuid::Uuid;

impl Cast<'_> {
    /// The address of a row about skills or about what keeps people safe; none for all others.
    pub(super) async fn skill_or_trust_address(&mut self, path: &str) -> Option<String> {
        match self.skill_address(path).await {
            Some(address) => Some(address),
            None => self.trust_address(path).await,
        }
    }

    /// The address of such a row with ids of things that exist; none for all others.
    async fn trust_address(&mut self, path: &str) -> Option<String> {
        let id = match path {
            "/report" => return Some(format!("/report?kind=user&id={}", self.somebody().await)),
            "/sanctions/{id}/appeal" => return Some(self.sanction(false).await.1),
            "/api/v1/sanctions/{id}/appeal" => return Some(format!("/api/v1{}", self.sanction(false).await.1)),
            _ if path.contains("{slug}") && path.contains("/help") => return Some(path.replace("{slug}", "wallet")),
            _ if path.contains("/blocks/{id}") => self.somebody().await.to_string(),
            _ if path.contains("/sanctions/{id}/answer") => self.sanction(true).await.0.to_string(),
            _ if path.contains("/support/{id}") || path.contains("/tickets/{id}") => self.ticket().await,
            _ if path.contains("/moderation/{id}") => self.held_text().await,
            _ if path.contains("/admin/fraud/{id}") => self.fraud_item().await,
            _ if path.contains("/admin/jobs/{id}") => self.dead_job().await,
            _ if path.contains("/admin/bookings/{id}") => self.lesson(false).await,
            _ => return None,
        };
        Some(path.replace("{id}", &id))
    }

    /// The body of such an act; none for all others. `address` is where it goes.
    pub(super) fn trust_body(path: &str, address: &str) -> Option<Value> {
        Some(match path {
            "/sanctions/{id}/appeal" => {
                let key = address.split_once("key=").map_or("", |(_, key)| key);
                json!({ "text": "It was not me.", "key": key })
            }
            "/admin/sanctions/{id}/answer" => json!({ "stands": true, "answer": "It stands." }),
            "/support/tickets" => json!({ "topic": "other", "text": "Where is it?" }),
            "/support/tickets/{id}/replies" => json!({ "text": "And there is more." }),
            "/support/tickets/{id}/solve" | "/admin/moderation/{id}/approve" | "/admin/jobs/{id}/retry" => Value::Null,
            "/admin/fraud/{id}/act" => json!({ "act": "clear", "reason": "A family." }),
            "/help/{slug}/helpful" => json!({ "helpful": true }),
            _ if path.starts_with("/admin/bookings/{id}/change") => {
                json!({ "change": "cancel_for_student", "reason": "Agreed by phone." })
            }
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn trust_form(&mut self, name: &str) -> Option<String> {
        Some(match name {
            "trust/report" => format!("kind=user&subject_id={}&reason=spam&text=Look.&next=", self.somebody().await),
            "trust/block" => format!("user_id={}&next=", self.somebody().await),
            "trust/unblock" => format!("user_id={}", self.somebody().await),
            "trust/appeal" => {
                let (id, path) = self.sanction(false).await;
                let key = path.split_once("key=").map_or("", |(_, key)| key);
                format!("sanction_id={id}&text=It+was+not+me.&key={key}")
            }
            "trust/appeal-answer" => format!("sanction_id={}&answer=No.&stands=true", self.sanction(true).await.0),
            "trust/report-act" => format!("report_id={}&act=dismiss&reason=Fine.&until=", self.abuse().await),
            "trust/texts-approve" => format!("text_ids[0]={}", self.held_text().await),
            "trust/text-approve" => format!("text_id={}", self.held_text().await),
            "trust/fraud-act" => format!("fraud_id={}&act=clear&reason=A+family.", self.fraud_item().await),
            "trust/text-remove" => format!("text_id={}&reason=It+insults.", self.held_text().await),
            "trust/ticket-ask" => format!("key={}&topic=other&text=Where+is+it&booking_id=", Uuid::now_v7()),
            "trust/ticket-say" => format!("ticket_id={}&text=And+more.", self.ticket().await),
            "trust/ticket-solve" => format!("ticket_id={}", self.ticket().await),
            "trust/help-vote" => "slug=messages&helpful=true".to_owned(),
            "trust/booking-change" => {
                format!("booking_id={}&change=cancel_for_student&reason=Agreed.", self.lesson(false).await)
            }
            "trust/job-retry" => format!("job={}", self.dead_job().await),
            "trust/job-discard" => format!("job={}&reason=Nobody+needs+it.", self.dead_job().await),
            _ => return None,
        })
    }

    /// Somebody with whom nobody here has to do.
    async fn somebody(&mut self) -> UserId {
        self.house.app.student().await.id
    }

    /// A warning of the student's, appealed against or not, and where it is appealed against.
    async fn sanction(&mut self, appealed: bool) -> (SanctionId, String) {
        let admin = self.house.app.person(Role::Admin).await;
        let context = self.house.app.context_of(&admin);
        let user = self.student().id;
        let mut work = context.begin().await.unwrap();
        let new = NewSanction { user, kind: SanctionKind::Warn, reason: "Rude.", until: None };
        let id = sanction_apply(&mut work, &context, &admin, new).await.unwrap();
        work.commit().await.unwrap();
        let path = appeal_path(&self.house.app.app, id).unwrap();
        if appealed {
            let request = AppealRequest { text: "Why?".into(), ..AppealRequest::default() };
            sanction_appeal(&self.house.app.context_of(self.student()), id, &request).await.unwrap();
        }
        (id, path)
    }

    /// A report of somebody that waits.
    async fn abuse(&mut self) -> String {
        let subject_id = self.somebody().await.to_string();
        let (kind, reason) = ("user".to_owned(), "spam".to_owned());
        let reporter = self.house.app.student().await;
        let request = ReportRequest { kind, subject_id, reason, text: "Look.".into() };
        report_create(&self.house.app.context_of(&reporter), &request).await.unwrap().id.to_string()
    }

    /// A question of the student's; ten are open at most.
    async fn ticket(&mut self) -> String {
        let student = self.house.app.context_of(self.student());
        sqlx::query("delete from tickets").execute(&self.house.app.owner).await.unwrap();
        let request = TicketRequest { topic: "other".into(), text: "Where is it?".into(), booking_id: None };
        ticket_create(&student, &request, None).await.unwrap().line.id.to_string()
    }

    /// A sign of fraud about somebody that waits.
    async fn fraud_item(&mut self) -> String {
        let insert = "insert into fraud_items (id, kind, user_id, score, reasons, found_at, seen_at)
                      values (gen_random_uuid(), 'shared_places', $1, 60, '[]', now(), now())
                      on conflict (kind, user_id) where state = 'open' do update set score = 60 returning id";
        let about = self.somebody().await;
        let id = sqlx::query_scalar::<_, uuid::Uuid>(insert).bind(about.0).fetch_one(&self.house.app.owner).await;
        id.unwrap().to_string()
    }

    /// A text of the student's that waits.
    async fn held_text(&mut self) -> String {
        let lesson: Uuid = self.lesson(false).await.parse().unwrap();
        let id = sqlx::query_scalar::<_, Uuid>(
            "insert into held_texts (id, kind, subject_id, booking_id, author_id, concerns, held_at)
             values (gen_random_uuid(), 'review', gen_random_uuid(), $1, $2, '{link}', now()) returning id",
        );
        let id = id.bind(lesson).bind(self.student().id.0).fetch_one(&self.house.app.owner).await.unwrap();
        id.to_string()
    }

    async fn dead_job(&mut self) -> String {
        let id = sqlx::query_scalar::<_, i64>(
            "insert into jobs (kind, payload, run_at, attempts, last_error, state, created_at, finished_at)
             values ('SealAudit', '{}', now(), 10, 'it broke', 'dead', now(), now()) returning id",
        );
        id.fetch_one(&self.house.app.owner).await.unwrap().to_string()
    }
}
