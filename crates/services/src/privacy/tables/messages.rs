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
        "t.low_id = $1 or t.high_id = $1 or t.owner_id = $1",
        &["id", "kind", "low_id", "high_id", "owner_id", "last_number", "last_at", "created_at"],
        // A title is opened beside them.
        &[("key_sealed", Secret), ("title_sealed", Derived)],
    ),
    own(
        "thread_people",
        Messages,
        "t.user_id = $1",
        &[
            "thread_id",
            "user_id",
            "part",
            "read_number",
            "archived",
            "muted_until",
            "joined_at",
            "in_group",
            "from_number",
            "left_at",
            "delivered_number",
        ],
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
        &[("text_sealed", Derived), ("words", Derived)],
    ),
    own(
        "message_files",
        Messages,
        "t.message_id in (select id from messages where sender_id = $1)",
        &["message_id", "upload_id", "place"],
        &[],
    ),
    own(
        "later_messages",
        Messages,
        "t.sender_id = $1",
        &["id", "thread_id", "sender_id", "client_id", "booking_id", "send_at", "created_at", "ended_at", "refused"],
        // Opened beside them as `text`.
        &[("text_sealed", Derived)],
    ),
    own("message_reminders", Messages, "t.user_id = $1", &["user_id", "message_id", "remind_at", "created_at"], &[]),
    own("message_reactions", Messages, "t.user_id = $1", &["message_id", "user_id", "code", "created_at"], &[]),
];
