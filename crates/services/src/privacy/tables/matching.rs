//! Tables of matching: what a ranker knows of somebody, what they were shown, and exchanges.

use super::{
    About::{Account, Lessons},
    Table, own,
};

pub(super) const OWN: &[Table] = &[
    own(
        "match_profiles",
        Account,
        "t.person_id = $1 or t.person_id in (select own.id from tutors own where own.user_id = $1)",
        &["person_id", "side", "known_at", "facts", "superseded_at"],
        &[],
    ),
    own(
        "match_shown",
        Account,
        "t.student_id = $1",
        &[
            "list_id",
            "place",
            "student_id",
            "tutor_id",
            "subject",
            "shown_at",
            "model",
            "score",
            "explored",
            "propensity",
            "shadow_place",
            "clicked_at",
            "booked_at",
            "booking_id",
            "done_at",
            "completed",
            "rating",
            "rated_at",
        ],
        &[],
    ),
    own("match_feedback", Account, "t.student_id = $1", &["student_id", "tutor_id", "kind", "said_at", "ends_at"], &[]),
    own("feed_hidden", Account, "t.person_id = $1", &["person_id", "kind", "hidden_at"], &[]),
    own("match_daily", Account, "t.person_id = $1", &["person_id", "since", "told", "told_at"], &[]),
    own("match_marks", Account, "t.person_id = $1", &["person_id", "changed_at", "version"], &[]),
    own(
        "match_promotions",
        Account,
        "t.decided_by = $1",
        &["id", "act", "version", "rollout_percent", "decided_at", "decided_by"],
        &[],
    ),
    own(
        "exchange_cycles",
        Lessons,
        "t.id in (select seat.cycle_id from exchange_seats seat where seat.person_id = $1)",
        &["id", "state", "opened_at", "answer_by", "closed_at"],
        &[],
    ),
    own(
        "exchange_seats",
        Lessons,
        "t.person_id = $1",
        &["cycle_id", "place", "person_id", "teaches", "learns", "meets_hour", "accepted_at", "holds", "booking_id"],
        &[],
    ),
];
