//! What a key must be allowed to do for each operation, in one list that can be read through. An operation that is not
//! here, and names no scope in its own row, is closed to every key: whatever is about sign-ins, families' accounts and
//! the own data stays with people.

use super::operation::Operation;
use domain::identity::api_key::KeyScope::{self, Admin, Book, Money, Read, Teach};

/// The operation with the scope its name has here.
pub(super) fn named(operation: Operation) -> Operation {
    match scope_of(operation.name) {
        Some(scope) => operation.for_keys(scope),
        None => operation,
    }
}

fn scope_of(name: &str) -> Option<KeyScope> {
    [(Read, READ), (Book, BOOK), (Teach, TEACH), (Money, MONEY), (Admin, ADMIN)]
        .into_iter()
        .find(|(_, names)| names.contains(&name))
        .map(|(scope, _)| scope)
}

/// Looks, and changes nothing.
const READ: &[&str] = &[
    "openapi",
    "me",
    "subjects_list",
    "tutor_search",
    "tutor_profile_get",
    "tutor_reviews",
    "slots_list",
    "availability_get",
    "availability_explain",
    "booking_list",
    "booking_get",
    "booking_invitation",
    "booking_cancel_preview",
    "wallet_get",
    "wallet_history",
    "payment_get",
    "payout_balance",
    "family_consent",
    "children_list",
    "child_get",
    "child_lessons",
    "child_spending",
    "approvals_list",
    "meeting_link_get",
    "favourites_list",
    "recently_viewed",
    "saved_searches_list",
    "series_get",
    "tutor_metrics",
    "onboarding_get",
    "wallet_statement",
    "media_open",
    "listings_find",
    "group_list",
    "group_get",
    "waitlist",
    "help_list",
    "help_get",
    "notes_get",
    "materials_list",
    "students_list",
    "student_get",
    "student_notes",
    "student_reviews",
    "child_notes",
    "member_own",
    "member_hours_get",
    "member_get",
    "package_offers_get",
    "package_prices",
    "packages_list",
    "package_get",
    "payouts_list",
    "payout_statement",
    "review_get",
    "lesson_reviews",
    "skills_list",
    "skills_own",
    "skill_verifications_list",
    "student_profile_get",
    "promo_check",
];

/// Lessons as somebody who learns, and what they keep and say about them.
const BOOK: &[&str] = &[
    "booking_create",
    "booking_cancel",
    "booking_no_show",
    "booking_reschedule",
    "booking_propose",
    "reschedule_accept",
    "reschedule_decline",
    "proposal_accept",
    "hold_create",
    "hold_release",
    "series_create",
    "series_cancel",
    "favourite_put",
    "favourite_remove",
    "saved_search_create",
    "saved_search_delete",
    "report_create",
    "approval_approve",
    "approval_decline",
    "seat_take",
    "seat_give_back",
    "wait_join",
    "wait_leave",
    "offer_claim",
    "help_ask",
    "help_close",
    "help_accept",
    "review_create",
    "review_edit",
    "review_helpful",
    "review_not_helpful",
    "student_profile_put",
    "material_add",
    "material_remove",
];

/// Lessons and offers as somebody who teaches.
const TEACH: &[&str] = &[
    "tutor_profile_create",
    "tutor_profile_update",
    "availability_put",
    "meeting_link_put",
    "booking_confirm",
    "booking_decline",
    "tutor_submit",
    "upload_begin",
    "upload_receive",
    "upload_complete",
    "group_create",
    "group_cancel",
    "help_offer",
    "notes_put",
    "member_put",
    "member_hours_put",
    "package_offers_put",
    "review_reply",
    "skills_put",
];

/// Money moves.
const MONEY: &[&str] = &["topup_create", "package_buy", "package_claim", "payout_create"];

/// What staff do; the staff scopes of the owner are asked besides.
const ADMIN: &[&str] = &[
    "approvals_waiting",
    "tutor_approve",
    "tutor_decline",
    "verifications_waiting",
    "verification_approve",
    "verification_reject",
    "audit_list",
    "trial_balance",
    "reports_waiting",
    "report_close",
    "payouts_waiting",
    "payout_paid",
    "payout_failed",
    "breaks_list",
    "break_resolve",
    "promo_list",
    "promo_create",
    "promo_change",
    "subject_create",
    "subject_update",
    "subject_delete",
];
