//! Micro sessions (BK6): somebody now, for a quarter of an hour.
//!
//! A request is put to one tutor at a time, each for a minute; who is next is decided when the one before said no or
//! nothing. Where a request stands is read from its rows and the clock, so that a late job changes nothing but how soon
//! the next one is asked. Whoever says yes, takes a request back or moves it on locks its row, and whoever says yes
//! holds the calendars of all sides before: the lesson, its money and the answer are one transaction.
//!
//! Lock order: key → calendars → request → offers → accounts.

mod accept;
mod ask;
mod available;
mod candidates;
mod moving;
pub mod notices;
mod read;

pub use accept::{micro_accept, micro_decline};
pub use ask::{micro_ask, micro_cancel};
pub use available::{available_now, available_now_put, micro_subjects};
pub use moving::{MicroJob, MoveMicro};
pub use read::{micro_get, micro_latest, micro_offers};

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::micro::events::MicroNews,
    ids::{BookingId, MicroSessionId, SubjectId, UserId},
};
use spine::Result;
use sqlx::{Postgres, Transaction as Work};
use uuid::Uuid;

fn missing() -> Refusal {
    Refusal::not_found("micro session")
}

/// A request whose row is locked.
struct Session {
    id: Uuid,
    student_id: Uuid,
    learner_id: Uuid,
    subject_id: Uuid,
    topic: String,
    max_price: Option<i64>,
    currency: Option<String>,
    state: String,
    booking_id: Option<Uuid>,
    ends_at: DateTime<Utc>,
}

impl Session {
    async fn lock(work: &mut Work<'_, Postgres>, id: MicroSessionId) -> Result<Option<Self>> {
        let locked = sqlx::query_as!(
            Self,
            "select id, student_id, learner_id, subject_id, topic, max_price, currency, state, booking_id, ends_at
             from micro_sessions where id = $1 for update",
            id.0,
        );
        Ok(locked.fetch_optional(&mut **work).await?)
    }

    /// Whether the people whose request it is may still book: an account that was suspended or closed while somebody
    /// was asked gets no lesson, and keeps nobody waiting.
    async fn may_go_on(&self, work: &mut Work<'_, Postgres>, now: DateTime<Utc>) -> Result<bool> {
        let may = sqlx::query_scalar!(
            // Held until the lesson is there: what suspends an account calls its lessons off afterwards, and finds it.
            r#"with people as (
                 select u.suspended_at, u.deleted_at from users u
                 where u.id in ($1, $2) or u.id in (
                   select c.parent_id from children c where c.child_id = $2 and c.handed_over_at is null)
                 order by u.id for share
               )
               select not sanction_forbids($1, 'book', $3)
                 and bool_and(suspended_at is null and deleted_at is null) as "may!" from people"#,
            self.student_id,
            self.learner_id,
            now,
        );
        Ok(may.fetch_one(&mut **work).await?)
    }

    fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == "open" && self.ends_at > now
    }

    const fn news(&self, booking: Option<BookingId>) -> MicroNews {
        MicroNews {
            id: MicroSessionId(self.id),
            student_id: UserId(self.student_id),
            subject_id: SubjectId(self.subject_id),
            booking_id: booking,
        }
    }
}
