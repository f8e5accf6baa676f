//! What people write to each other.

use super::{
    About::Messages,
    Table,
    Why::{Derived, Secret},
    own,
};

pub(super) const OWN: &[Table] = &[
    own(
        "threads",
        Messages,
        "t.low_id = $1 or t.high_id = $1",
        &["id", "low_id", "high_id", "last_number", "last_at", "created_at"],
        &[("key_sealed", Secret)],
    ),
    own(
        "thread_people",
        Messages,
        "t.user_id = $1",
        &["thread_id", "user_id", "part", "read_number", "archived", "muted_until", "joined_at"],
        &[],
    ),
    own(
        "messages",
        Messages,
        "t.sender_id = $1",
        &[
            "id",
            "thread_id",
            "number",
            "sender_id",
            "client_id",
            "booking_id",
            "sent_at",
            "edited_at",
            "version",
            "deleted_at",
            "held_at",
        ],
        // Opened beside them as `text`.
        &[("text_sealed", Derived)],
    ),
    own("message_reactions", Messages, "t.user_id = $1", &["message_id", "user_id", "code", "created_at"], &[]),
];
