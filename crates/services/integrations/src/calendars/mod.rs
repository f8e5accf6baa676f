//! Calendars elsewhere (CL5).
//!
//! One look ([`LookAtCalendar`]) does everything for one connection, and is the same whatever asked for it: news of the
//! provider, an event of a lesson, a person, or the clock ([`PollCalendars`], because news get lost). It reads what has
//! changed, keeps what is taken there, asks about lessons that somebody deleted or moved, writes the lessons that are
//! not there yet, and renews the channel by which the provider tells us. What one look does not finish, or what is lost
//! between two of its steps, the next one finds again.
//!
//! What is taken elsewhere is told to everybody who asks for somebody's time by the database itself (`claims_within`),
//! so no way to a booking passes it over. It is stored under the lock of the person's calendar: of a booking and an
//! entry that come at once, the second sees the first. A lesson is never called off by what somebody does elsewhere.

mod connect;
mod export;
mod import;
mod keys;
mod look;
mod own;
mod poll;
mod questions;
mod rows;
mod tell;
mod watch;

pub use connect::{CalendarReturn, connection_begin, connection_finish};
pub use look::LookAtCalendar;
pub use own::{connection_delete, connection_look, connection_update, connections_list};
pub use poll::{PollCalendars, lessons_follow};
pub use questions::question_answer;
pub use watch::{OutlookNews, google_told, outlook_told};

use spine::sealing::{Place, SealedColumn};
use uuid::Uuid;

/// The sealed column of connections.
pub const SEALED: SealedColumn = SealedColumn::new("calendar_connections", "id", "secret_sealed");

const fn secret_place(connection: Uuid) -> Place {
    Place::new("calendar_connections", "secret_sealed", connection)
}
