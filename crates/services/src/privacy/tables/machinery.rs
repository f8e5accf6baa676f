//! Tables of which nothing goes into a copy.

use super::{
    Holds::Nothing,
    Table,
    Why::{self, Derived, Everybody, Machinery, Others, Passing, Proof, Secret},
};

const fn no(name: &'static str, why: Why) -> Table {
    Table { name, holds: Nothing(why) }
}

/// In the order of the reasons.
pub(super) const NOTHING: &[Table] = &[
    no("app_login", Secret),
    no("data_keys", Secret),
    no("settings", Secret),
    no("push_keys", Secret),
    no("lti_keys", Secret),
    // A registration that nobody confirmed may be anybody's who typed the address.
    no("registrations", Others),
    // Who was erased has no account that could ask.
    no("erasures", Others),
    // What providers reported, word for word; what came of it stands in payments and payment_orders.
    no("payment_inbox", Derived),
    no("video_inbox", Derived),
    // Numbers by day.
    no("insight_counts", Derived),
    no("passkey_challenges", Passing),
    no("oidc_flows", Passing),
    no("lti_launches", Passing),
    no("phone_codes", Passing),
    no("socket_tickets", Passing),
    no("refresh_answers", Passing),
    no("idempotency_keys", Passing),
    no("form_flashes", Passing),
    no("outbox_events", Passing),
    no("event_failures", Passing),
    no("jobs", Passing),
    no("rate_counters", Passing),
    no("room_frames", Passing),
    // Where the pieces of a recording lie; what it is stands in recordings.
    no("recording_parts", Machinery),
    no("audit_head", Proof),
    no("audit_seals", Proof),
    no("journal_head", Proof),
    no("journal_seals", Proof),
    no("ledger_totals", Proof),
    no("exchange_rates", Everybody),
    no("exchange_doubts", Everybody),
    no("fraud_rules", Everybody),
    no("credit_rules", Everybody),
    no("winback_months", Everybody),
    no("film_days", Everybody),
    no("institution_budgets", Others),
    no("institutions", Others),
    no("institution_brands", Others),
    no("institution_domains", Others),
    no("institution_sso", Others),
    no("scim_groups", Others),
    no("lti_platforms", Others),
    no("lti_classes", Others),
    no("invoice_issuer", Everybody),
    no("seat_prices", Everybody),
    no("invoice_series", Everybody),
    no("search_words", Everybody),
    no("subjects", Everybody),
    no("sanction_acts", Everybody),
    no("ticket_tiers", Everybody),
    no("help_counts", Everybody),
    no("_sqlx_migrations", Machinery),
    no("archive_marks", Machinery),
    no("event_cursors", Machinery),
    no("event_head", Machinery),
    no("warehouse_progress", Machinery),
    no("flags", Machinery),
    no("job_schedules", Machinery),
    no("payment_cursors", Machinery),
    no("status_days", Machinery),
];
