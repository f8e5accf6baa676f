//! Where lessons happen.

use super::{
    About::Lessons,
    Table,
    Why::{Derived, Machinery, Proof},
    own,
};

pub(super) const OWN: &[Table] = &[
    own(
        "rooms",
        Lessons,
        "t.tutor_user_id = $1 or t.student_id = $1",
        &[
            "id",
            "booking_id",
            "group_id",
            "tutor_user_id",
            "student_id",
            "created_at",
            "circle_session_id",
            "cohort_session_id",
        ],
        // Opened beside them as `board` and `notes`.
        &[
            ("document_sealed", Derived),
            ("document_version", Machinery),
            ("forward_server", Machinery),
            ("forward_number", Machinery),
            ("forward_seen_at", Machinery),
        ],
    ),
    own(
        "room_presences",
        Lessons,
        "t.person_id = $1",
        &["id", "room_id", "person_id", "part", "joined_at", "left_at", "how"],
        &[("peer_id", Machinery), ("server_id", Machinery), ("seen_at", Derived), ("beat_at", Machinery)],
    ),
    own(
        "room_moments",
        Lessons,
        "t.person_id = $1",
        &["room_id", "number", "at", "person_id", "kind"],
        &[("seal", Proof)],
    ),
    // Opened beside them as `text`.
    own("room_lines", Lessons, "t.person_id = $1", &["id", "room_id", "person_id", "at"], &[("text_sealed", Derived)]),
    own(
        "recording_consents",
        Lessons,
        "t.person_id = $1 or t.said_by = $1",
        &["room_id", "person_id", "given", "said_by", "said_at"],
        &[],
    ),
    // The films themselves play, and are saved, from the list of recordings as long as they are kept.
    own(
        "recordings",
        Lessons,
        "t.started_by = $1 or t.room_id in (select r.id from rooms r where $1 in (r.tutor_user_id, r.student_id))",
        &["id", "room_id", "started_by", "media_type", "started_at", "ended_at", "ending", "size", "delete_at"],
        &[("key_sealed", Machinery), ("heard_at", Machinery), ("parts", Machinery)],
    ),
];
