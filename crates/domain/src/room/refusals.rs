//! How this context says no.

use crate::refusal::list::refusals;
use chrono::{DateTime, Utc};

refusals! {
    Conflict room_not_open(opens_at: DateTime<Utc>):
        "The room is not open yet. It opens 15 minutes before the lesson starts.";
    Conflict room_closed: "This lesson is over, and its room is closed. Book the next one to meet again.";
    Conflict room_off: "This lesson does not take place, so it has no room. Book another time.";
    Conflict room_not_agreed: "This lesson is not confirmed yet. You can join once it is.";
    Conflict meeting_closed: "This session is over, and its room is closed. Come to the next one.";
    Conflict meeting_off: "This session does not take place, so it has no room. Ask whoever hosts it.";
    Conflict room_kept_apart: "You cannot come into this room now. Write to whoever hosts it.";
    Conflict room_full(limit: usize): "There are already {limit} people in this room. Wait until somebody leaves.";
    Forbidden room_participants_only: "Only the people of this lesson can join it.";
    Invalid room_frame_unread[allowed: &str] at "type": "This frame is not one of: {allowed}.";
    Invalid room_line_missing = required / "line" at "text": "Write something first.";
    Conflict room_lines_many(limit: i64): "There are already {limit} messages in this room. Go on in your messages.";
    Conflict board_full: "Board and notes are full. Erase something first.";
    Invalid board_unread: "This change of board and notes cannot be read. Reload the page.";
}
