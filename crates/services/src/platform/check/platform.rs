//! What must hold of the machinery: jobs are done, answers are stored, mails exist once.

/// Name and statement; the setting `edustream.now` is business time.
pub(super) const INVARIANTS: &[(&str, &str)] = &[
    (
        "no job is more than an hour late",
        "select 'job ' || id || ' (' || kind || ') was due at ' || run_at || coalesce(', it says: ' || last_error, '') from jobs
         where state = 'waiting' and run_at < current_setting('edustream.now')::timestamptz - interval '1 hour'",
    ),
    (
        "no job is a dead letter",
        "select 'job ' || id || ' (' || kind || ') gave up: ' || coalesce(last_error, '-') from jobs where state = 'dead'",
    ),
    (
        "every answered idempotency key has its answer",
        "select 'key ' || key || ' of ' || user_id || ' was committed without an answer' from idempotency_keys
         where (status is null or answer is null)",
    ),
    (
        "every open booking has the job that moves it on",
        "select 'booking ' || b.id || ' (' || b.session_state || ') has no ' || needed.kind from bookings b
         cross join lateral (values (case b.session_state when 'REQUESTED' then 'ExpireRequest' else 'EndLesson' end)) needed (kind)
         where b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE') and not exists (
           select from jobs j where j.kind = needed.kind and j.payload ->> 'booking_id' = b.id::text and j.state = 'waiting')",
    ),
];
