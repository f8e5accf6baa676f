//! Who was free now, and who asked for somebody.

use super::{
    About::{Lessons, Teaching},
    Table, own,
};

pub(super) const OWN: &[Table] = &[
    own("available_now", Teaching, "t.user_id = $1", &["tutor_id", "user_id", "since_at", "until_at"], &[]),
    own(
        "micro_sessions",
        Lessons,
        "$1 in (t.student_id, t.learner_id)",
        &[
            "id",
            "student_id",
            "learner_id",
            "subject_id",
            "topic",
            "max_price",
            "currency",
            "state",
            "reason",
            "booking_id",
            "created_at",
            "ends_at",
        ],
        &[],
    ),
    own(
        "micro_offers",
        Lessons,
        "t.tutor_user_id = $1",
        &["id", "session_id", "tutor_id", "tutor_user_id", "price", "currency", "created_at", "expires_at", "answer"],
        &[],
    ),
];
