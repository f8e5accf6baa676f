//! Where lessons happen.

use super::{
    About::{Account, Lessons},
    Table,
    Why::{Derived, Machinery, Proof, Secret},
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
            "place",
            "instead_of",
            "place_moved_at",
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
        &["id", "room_id", "person_id", "part", "joined_at", "left_at", "how", "outside"],
        &[("peer_id", Machinery), ("server_id", Machinery), ("seen_at", Derived), ("beat_at", Machinery)],
    ),
    own(
        "room_moments",
        Lessons,
        "t.person_id = $1",
        &["room_id", "number", "at", "person_id", "kind"],
        &[("seal", Proof)],
    ),
    own("lesson_words", Lessons, "t.person_id = $1", &["booking_id", "side", "person_id", "said_at"], &[]),
    // The files themselves are among those that were sent.
    own("room_pictures", Lessons, "t.person_id = $1", &["upload_id", "room_id", "person_id", "placed_at"], &[]),
    own("video_settings", Account, "t.user_id = $1", &["user_id", "provider", "set_at"], &[]),
    own(
        "video_connections",
        Account,
        "t.user_id = $1",
        &["id", "user_id", "provider", "via", "account", "subject", "state", "connected_at"],
        &[("secret_sealed", Secret)],
    ),
    own(
        "video_meetings",
        Lessons,
        "t.tutor_user_id = $1 or t.booking_id in (select b.id from bookings b where b.student_id = $1)",
        &[
            "id",
            "booking_id",
            "tutor_user_id",
            "provider",
            "via",
            "external_id",
            "starts_at",
            "ends_at",
            "strangers",
            "created_at",
        ],
        &[
            ("made_sealed", Secret),
            ("invited", Machinery),
            ("channel_id", Machinery),
            ("channel_hash", Secret),
            ("channel_until", Machinery),
            ("failures", Machinery),
            ("last_error", Machinery),
            ("working_until", Machinery),
            ("due_at", Machinery),
        ],
    ),
    own(
        "video_visits",
        Lessons,
        "t.person_id = $1",
        &["meeting_id", "person_id", "joined_at", "left_at"],
        &[("visit", Machinery), ("presence_id", Machinery)],
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
