//! Somebody now: the student asks, and the tutor is asked.

use super::Cast;
use chrono::Duration;
use domain::{
    ids::BookingId,
    money::{Currency, Money},
};
use serde_json::{Value, json};
use services::{Clock, bookings::booking::booking_cancel};
use uuid::Uuid;

impl Cast<'_> {
    /// Nobody asks for anybody, and the tutor is there with nothing in the calendar for the next minutes.
    async fn nobody_asks(&self) {
        let owner = &self.house.app.owner;
        for sql in [
            "update micro_offers set answer = 'lapsed' where answer is null",
            "update micro_sessions set state = 'cancelled' where state = 'open'",
        ] {
            sqlx::query(sql).execute(owner).await.unwrap();
        }
        let lessons = "select b.id from micro_sessions s join bookings b on b.id = s.booking_id
                       where b.session_state = 'SCHEDULED' and b.tutor_user_id = $1";
        let lessons = sqlx::query_scalar(lessons).bind(self.tutor.person.id.0);
        let lessons: Vec<Uuid> = lessons.fetch_all(owner).await.unwrap();
        let teacher = self.house.app.context_of(&self.tutor.person);
        for lesson in lessons {
            booking_cancel(&teacher, BookingId(lesson), Some("because".into()), None).await.unwrap();
        }
        let there = "insert into available_now (tutor_id, user_id, since_at, until_at) values ($1, $2, $3, $4)
                     on conflict (tutor_id) do update set since_at = $3, until_at = $4";
        let now = self.house.app.clock.now();
        sqlx::query(there)
            .bind(self.tutor.tutor_id.0)
            .bind(self.tutor.person.id.0)
            .bind(now)
            .bind(now + Duration::hours(4))
            .execute(owner)
            .await
            .unwrap();
    }

    /// The student's question that the tutor is asked now.
    async fn micro_session(&self) -> Uuid {
        self.nobody_asks().await;
        let (owner, now, id) = (&self.house.app.owner, self.house.app.clock.now(), Uuid::now_v7());
        self.house.app.fund(self.student(), Money::new(3_000, Currency::Usd)).await;
        let asked = "insert into micro_sessions (id, student_id, learner_id, subject_id, topic, created_at, ends_at)
                     values ($1, $2, $2, $3, 'Fractions', $4, $4 + interval '10 minutes')";
        let asked = sqlx::query(asked).bind(id).bind(self.student().id.0).bind(self.tutor.subject_id.0).bind(now);
        asked.execute(owner).await.unwrap();
        let offered = "insert into micro_offers
                         (id, session_id, tutor_id, tutor_user_id, price, currency, created_at, expires_at)
                       values ($1, $1, $2, $3, 750, 'USD', $4, $4 + interval '1 minute')";
        let offered = sqlx::query(offered).bind(id).bind(self.tutor.tutor_id.0).bind(self.tutor.person.id.0).bind(now);
        offered.execute(owner).await.unwrap();
        id
    }

    /// The address of such a question; none for all others.
    pub(super) async fn micro_address(&self, path: &str) -> Option<String> {
        let below = path.strip_prefix("/api/v1").unwrap_or(path);
        let names = below.starts_with("/micro-sessions/{id}") || below == "/now/{id}";
        if names { Some(path.replace("{id}", &self.micro_session().await.to_string())) } else { None }
    }

    /// The body of such an act, and of looking for a time; none for all others.
    pub(super) async fn micro_body(&self, path: &str, who: &str) -> Option<Value> {
        Some(match path {
            "/micro-sessions" => {
                self.nobody_asks().await;
                let asks = self.person(who).unwrap_or(self.student());
                self.house.app.fund(asks, Money::new(3_000, Currency::Usd)).await;
                json!({ "subject_id": self.tutor.subject_id, "topic": "Fractions" })
            }
            "/tutors/me/available-now" => {
                json!({ "until": (self.house.app.clock.now() + Duration::hours(2)).to_rfc3339() })
            }
            "/calendar/find-times" => json!({
                "people": [self.person(who).unwrap_or(self.student()).id], "minutes": 60,
                "from": "2026-04-20T00:00:00Z", "to": "2026-04-24T00:00:00Z"
            }),
            _ if path.starts_with("/micro-sessions/{id}") => Value::Null,
            _ => return None,
        })
    }

    /// The form of such an act; none for all others.
    pub(super) async fn micro_form(&self, name: &str, who: &str) -> Option<String> {
        let key = Uuid::now_v7();
        Some(match name {
            "bookings/now-ask" => {
                self.micro_body("/micro-sessions", who).await;
                format!("key={key}&subject_id={}&topic=Fractions&max_price=&currency=USD", self.tutor.subject_id)
            }
            "bookings/now-available" => "minutes=60".to_owned(),
            "bookings/now-accept" => format!("session_id={}&key={key}", self.micro_session().await),
            "bookings/now-cancel" | "bookings/now-decline" => format!("session_id={}", self.micro_session().await),
            _ => return None,
        })
    }
}
