//! Where a lesson happens: who may enter, who was there, board and notes, recordings, and rooms elsewhere (RM1–RM5).
//!
//! A browser's socket is one *peer* of a room. What peers say to each other is passed on by [`hub`] in memory, and to
//! peers of other servers through a table and `NOTIFY` ([`between`]). Who is there is decided by rows
//! ([`presence`]), and what happened is told by signed ones ([`timeline`]). Pictures and sound go from page to page, or
//! by one server for all ([`forward`]).

mod between;
mod chat;
mod document;
mod forward;
mod hub;
mod ice;
pub mod jobs;
mod join;
mod kept;
mod live;
mod meeting;
mod own;
mod pictures;
mod presence;
mod recording;
pub mod retention;
mod seat;
mod timeline;
pub mod video;

pub use between::over_close;
pub use chat::{ReportedLine, line_reported, lines_get};
pub use document::Document;
pub use forward::{forwarding_begin, forwarding_end, forwarding_peers};
pub use join::{Room, join, room_look};
pub use kept::{Left, board_picture, notes_text, room_left};
pub use live::{Entered, Told, enter};
pub use meeting::{Meeting, meeting_join, meeting_look};
pub use own::{Kept, documents_of, lines_of};
pub use pictures::{board_picture_open, board_picture_place};
pub use presence::{How, stale_close};
pub use recording::{
    PastRecording, RecordingSigned, SweepRecordings, consent_put, part_put, recording_as_past, recording_get,
    recording_open, recording_start, recording_stop, recordings_list, recordings_of, silent_end,
};
pub use timeline::timeline_get;

use spine::sealing::SealedColumn;

/// The sealed columns of rooms. What crosses between servers is sealed too, and gone before a key is.
pub const SEALED: [SealedColumn; 5] = [
    SealedColumn::new("rooms", "id", "document_sealed"),
    SealedColumn::new("room_lines", "id", "text_sealed"),
    SealedColumn::new("recordings", "id", "key_sealed"),
    video::SEALED[0],
    video::SEALED[1],
];

use chrono::{DateTime, SubsecRound, Utc};
use spine::Context;

/// Business time as the database can hold it.
pub(crate) fn moment(context: &Context) -> DateTime<Utc> {
    context.now().trunc_subsecs(6)
}
