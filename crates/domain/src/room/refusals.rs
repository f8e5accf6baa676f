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
    Forbidden recording_parent_decides:
        "A parent decides whether a child is recorded. Ask them to open this lesson and agree there.";
    Conflict recording_not_agreed(waiting: usize):
        "Not everybody here has agreed to a recording. Still missing: {waiting}. Ask them first.";
    Conflict recording_outside: "Join the room first. Then you can record.";
    Conflict recording_running: "This lesson is being recorded already.";
    Conflict recording_idle: "Nothing is being recorded. Reload the page.";
    Conflict recordings_many(limit: i64): "A lesson has at most {limit} recordings, and this one has them all.";
    Conflict recording_over: "This recording has ended. Start a new one.";
    Conflict recording_gap(expected: i32): "A part is missing. Send part {expected} next.";
    Conflict recording_full: "This recording is as long as one can be. Start a new one.";
    TooLarge recording_part_large(megabytes: i64): "Send parts of at most {megabytes} MB.";
    Invalid recording_part_empty at "number": "This part is empty. Send its bytes.";
    Conflict board_full: "Board and notes are full. Erase something first.";
    Conflict board_pictures_many(limit: i64):
        "There are already {limit} pictures on this board. Show the next one with your screen.";
    Forbidden board_picture_parent:
        "Where a child learns, pictures need a parent in the room. Ask them to come in, or send it as a message.";
    Forbidden board_picture_apart: "You cannot place pictures here now. Draw or write it instead.";
    Invalid board_unread: "This change of board and notes cannot be read. Reload the page.";
    Invalid video_provider_unknown at "provider":
        "Choose builtin, zoom, google_meet, teams, daily or livekit.";
    Unavailable video_not_set_up(provider: &str):
        "{provider} cannot be used here yet. Choose another place for your lessons.";
    Conflict video_no_account(provider: &str): "{provider} needs no account of yours. Just choose it.";
    Conflict video_not_connected(provider: &str): "Connect your {provider} account first. Then you can choose it.";
    Conflict video_not_finished:
        "The account was not connected. Start again from the settings, in one browser and within ten minutes.";
    Unavailable video_unavailable(provider: &str): "{provider} does not answer. Try again in a few minutes.";
    Forbidden video_signature_wrong: "The signature does not match. Check the secret of the webhook.";
    Conflict room_elsewhere(provider: &str): "You meet at {provider} for this lesson. Follow the link on its page.";
}
