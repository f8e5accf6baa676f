//! Connections as they are stored.

use chrono::{DateTime, Utc};
use domain::{
    ids::CalendarConnectionId,
    integrations::calendars::{CalendarConnection, CalendarProvider, ConnectionState, Fault, shown_state},
};
use spine::{Error, Result};
use uuid::Uuid;

pub(super) struct Row {
    pub id: Uuid,
    pub user_id: Uuid,
    pub provider: String,
    pub via: String,
    pub state: String,
    pub account: String,
    pub secret_sealed: Vec<u8>,
    pub sync_token: Option<String>,
    pub full_at: Option<DateTime<Utc>>,
    pub blocks: bool,
    pub exports: bool,
    pub channel_id: Option<String>,
    pub channel_resource: Option<String>,
    pub channel_until: Option<DateTime<Utc>>,
    pub connected_at: DateTime<Utc>,
    pub last_ok_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub failures: i32,
    pub busy_times: i64,
    pub lessons: i64,
}

/// Selects connections, `$1` being now.
macro_rules! select_connection {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::calendars::rows::Row,
            r#"select c.id, c.user_id, c.provider, c.via, c.state, c.account, c.secret_sealed, c.sync_token, c.full_at,
               c.blocks, c.exports, c.channel_id, c.channel_resource, c.channel_until, c.connected_at, c.last_ok_at,
               c.last_error, c.failures,
               (select count(*) from calendar_busy b where b.connection_id = c.id and upper(b.during) > $1)
                 as "busy_times!",
               (select count(*) from calendar_exports e where e.connection_id = c.id and e.ends_at > $1
                 and not e.left_out) as "lessons!"
             from calendar_connections c "#
                + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_connection;

impl Row {
    pub fn provider(&self) -> Result<CalendarProvider> {
        CalendarProvider::parse(&self.provider).ok_or_else(|| Error::unexpected("a calendar of nobody's"))
    }

    pub fn state(&self) -> Result<ConnectionState> {
        ConnectionState::parse(&self.state).ok_or_else(|| Error::unexpected("a calendar's state cannot be read"))
    }

    /// What its owner sees.
    pub fn view(self, now: DateTime<Utc>) -> Result<CalendarConnection> {
        Ok(CalendarConnection {
            id: CalendarConnectionId(self.id),
            provider: self.provider()?,
            state: shown_state(self.state()?, (self.connected_at, self.last_ok_at), now),
            last_error: self.last_error.as_deref().and_then(Fault::parse),
            account: self.account,
            blocks: self.blocks,
            exports: self.exports,
            connected_at: self.connected_at,
            last_ok_at: self.last_ok_at,
            busy_times: self.busy_times,
            lessons: self.lessons,
        })
    }
}
