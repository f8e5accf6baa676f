//! Circles (LE6): begun, found, joined and left; their sessions, partners and times.

mod partners;
mod read;
mod sessions;
mod times;
mod turnout;
mod write;

pub use partners::{partners_get, partners_put};
pub use read::{CircleFilter, circle_get, circle_list};
pub use sessions::{session_add, sessions_get};
pub(crate) use times::busy_of;
pub use times::circle_times;
pub use turnout::{attendance_put, recap_put, rsvp_put, survey_put};
pub use write::{circle_close, circle_create, circle_join, circle_leave};

use domain::{
    Refusal,
    ids::{CircleId, UserId},
    learning::{events::CircleNews, refusals},
};
use spine::Result;
use sqlx::PgConnection;
use uuid::Uuid;

fn missing() -> Refusal {
    Refusal::not_found("circle")
}

/// A circle as whoever changes it finds it, locked.
struct Locked {
    host_id: Uuid,
    size: i16,
    closed: bool,
    over_at: chrono::DateTime<chrono::Utc>,
    members: Vec<Uuid>,
    /// Nobody in it is kept apart from the reader, and its host's account stands.
    shown: bool,
}

impl Locked {
    async fn of(connection: &mut PgConnection, id: CircleId, reader: UserId) -> Result<Self> {
        // Whoever joins, leaves or closes queues here, so that the last place has one winner.
        sqlx::query!("select id from circles where id = $1 for update", id.0).fetch_optional(&mut *connection).await?;
        let row = sqlx::query_as!(
            Self,
            r#"select c.host_id, c.size, c.closed_at is not null as "closed!", c.over_at,
                 array(select m.person_id from circle_members m where m.circle_id = c.id
                       order by m.joined_at, m.number) as "members!",
                 circle_shown(c, $2) as "shown!"
               from circles c where c.id = $1"#,
            id.0,
            reader.0,
        );
        Ok(row.fetch_optional(connection).await?.ok_or_else(missing)?)
    }

    /// The same for somebody who is in it; there is no such circle for others.
    async fn of_member(connection: &mut PgConnection, id: CircleId, member: UserId) -> Result<Self> {
        let row = Self::of(connection, id, member).await?;
        if row.members.contains(&member.0) { Ok(row) } else { Err(missing().into()) }
    }

    /// The same for its host; other members are told whose it is.
    async fn of_host(connection: &mut PgConnection, id: CircleId, host: UserId) -> Result<Self> {
        let row = Self::of_member(connection, id, host).await?;
        if row.host_id == host.0 { Ok(row) } else { Err(refusals::circle_host_only().into()) }
    }

    fn is_over(&self, now: chrono::DateTime<chrono::Utc>) -> bool {
        self.closed || self.over_at <= now
    }

    fn news(&self, circle_id: CircleId, person_id: UserId) -> CircleNews {
        let members = self.members.iter().copied().map(UserId).collect();
        CircleNews { circle_id, person_id, members, session_id: None }
    }
}
