//! How each invariant is broken by hand.

mod courses;
mod credits;

const AUDIT_CHAIN: &str = "the chain of the audit log is whole";

/// How it is broken, which invariant must find it, and the statements that break it.
pub type Break = (&'static str, &'static str, &'static str);

/// All of them.
pub fn breaks() -> impl Iterator<Item = &'static Break> {
    BREAKS.iter().chain(credits::BREAKS).chain(courses::BREAKS)
}

const BREAKS: &[Break] = &[
    (
        "a changed posting",
        "in every currency debits equal credits",
        "update postings set amount = amount + 1 where ctid = (select min(ctid) from postings)",
    ),
    (
        "a picture that nobody sent",
        "a picture that somebody sent is there",
        "update users set picture = 'upload/' || gen_random_uuid() where id = (select id from users limit 1)",
    ),
    (
        "a deleted posting",
        "every journal has the lines it announced and balances",
        "delete from postings where ctid = (select min(ctid) from postings)",
    ),
    (
        "two changed postings that cancel out",
        "every journal has the lines it announced and balances",
        "update postings set amount = amount + 1 where line = 1 and journal_id = (select id from journals
           where sequence = 1);
         update postings set amount = amount - 1 where line = 1 and journal_id = (select id from journals
           where sequence = 2)",
    ),
    (
        "a posting without a journal",
        "every posting belongs to a journal",
        "alter table postings drop constraint postings_journal_id_fkey;
         update postings set journal_id = gen_random_uuid() where journal_id = (select journal_id
           from postings limit 1)",
    ),
    (
        "a written balance",
        "every balance is the sum of its postings",
        "update accounts set balance = balance + 100 where kind = 'wallet'",
    ),
    (
        "a total that was written",
        "the totals of the sealed journals are what their postings add up to",
        "update ledger_totals set debits = debits + 1, credits = credits + 1",
    ),
    (
        "a negative balance",
        "nobody's balance is negative",
        "alter table accounts drop constraint accounts_no_negative_balance; update accounts set balance = -1
           where kind = 'wallet'",
    ),
    (
        "a hold settled twice",
        "a pending journal is settled at most once, and only pending ones are",
        "alter table journals drop constraint journals_settles_key;
         alter table journals disable trigger user; drop index journals_once_per_booking;
         insert into journals (id, kind, phase, settles, lines, booking_id, created_at)
           select gen_random_uuid(), 'booking_release', 'void', settles, 2, booking_id, now()
           from journals where settles is not null limit 1",
    ),
    (
        "a settled journal that was not pending",
        "a pending journal is settled at most once, and only pending ones are",
        "update journals set phase = 'posted' where id = (select settles from journals
           where settles is not null limit 1)",
    ),
    (
        "a hold that nobody waits for",
        "a pending journal that is not settled is the hold of a booking that waits for its money",
        "alter table bookings drop constraint bookings_hold; update bookings set hold_journal = null
           where session_state = 'REQUESTED'",
    ),
    (
        "a payment without its money",
        "a payment that succeeded brought its money, and no other one did",
        "insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at)
           select gen_random_uuid(), id, 'wallet_topup', 'sandbox', 'succeeded', 'USD', 500, now() from users limit 1",
    ),
    (
        "a top-up whose payment nobody knows",
        "money from outside came by a payment, and went back by one",
        "update journals set payment_id = gen_random_uuid() where kind = 'topup'",
    ),
    (
        "a top-up without a payment, from before the rule",
        "money from outside came by a payment, and went back by one",
        "alter table journals drop constraint journals_named;
         update journals set payment_id = null where kind = 'topup'",
    ),
    (
        "money of a lesson that nobody booked",
        "money that moved for a lesson names its booking",
        "update journals set booking_id = gen_random_uuid() where kind = 'booking_capture'",
    ),
    (
        "a payment whose order says otherwise",
        "a payment and its order tell the same",
        "insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at)
           select gen_random_uuid(), id, 'wallet_topup', 'sandbox', 'pending', 'USD', 500, now() from users limit 1;
         update payment_orders set state = 'failed', decided_at = now()",
    ),
    (
        "a report that contradicts",
        "what payment providers report is understood",
        "insert into payment_inbox (id, provider, event_id, order_id, decision, reference, payload, received_at,
             outcome, handled_at)
           select gen_random_uuid(), 'sandbox', 'e1', gen_random_uuid(), 'succeed', 'r', '{}', now(),
             'set_aside', now()",
    ),
    (
        "a report that nobody handles",
        "what payment providers report is understood",
        "insert into payment_inbox (id, provider, event_id, order_id, decision, reference, payload, received_at)
           values (gen_random_uuid(), 'sandbox', 'e1', gen_random_uuid(), 'dispute', 'r', '{}', '2020-01-01')",
    ),
    (
        "two claims at one time",
        "nobody is taken twice at one time",
        "alter table time_claims drop constraint time_claims_no_overlap;
         insert into time_claims (person_id, during, source_id, kind)
           select person_id, during, gen_random_uuid(), 'blackout' from time_claims limit 1",
    ),
    (
        "a dispute that nobody can decide",
        "a lesson is disputed exactly while a case about it waits",
        "update bookings set dispute_state = 'OPEN' where session_outcome = 'COMPLETED'",
    ),
    (
        "a case about a lesson that nobody disputes",
        "a lesson is disputed exactly while a case about it waits",
        "insert into cases (id, booking_id, opened_by, side, category, opened_at, decide_by)
         select gen_random_uuid(), id, student_id, 'student', 'other', now(), now() + interval '2 days'
         from bookings where session_outcome = 'COMPLETED'",
    ),
    (
        "an open booking without claims",
        "an open booking claims the time of its tutor and its student",
        "delete from time_claims where source_id = (select id from bookings where session_state = 'SCHEDULED')
           and person_id = (select student_id from bookings where session_state = 'SCHEDULED')",
    ),
    (
        "an open booking that moved without its claims",
        "an open booking claims the time of its tutor and its student",
        "update bookings set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'
           where session_state = 'SCHEDULED'",
    ),
    (
        "a claim of a cancelled booking",
        "a booking that is off claims nobody's time",
        "insert into time_claims (person_id, during, source_id, kind)
           select student_id, tstzrange(starts_at, ends_at), id, 'lesson' from bookings
             where session_state = 'CANCELLED'",
    ),
    (
        "a claim of no booking",
        "a booking that is off claims nobody's time",
        "update time_claims set source_id = gen_random_uuid() where source_id = (select id from bookings
           where session_state = 'SCHEDULED')",
    ),
    (
        "a refund that was not paid",
        "the money of every booking lies where its states say",
        "update bookings set refunded = refunded + 1, payment_state = 'PARTIALLY_REFUNDED',
           dispute_state = 'RESOLVED_SPLIT' where session_state = 'ENDED'",
    ),
    (
        "earnings that were not posted",
        "the money of every booking lies where its states say",
        "update bookings set tutor_earnings = tutor_earnings + 1 where session_state = 'ENDED'",
    ),
    (
        "clearing that never happened",
        "the money of every booking lies where its states say",
        "update bookings set earnings_cleared_at = null where session_state = 'ENDED'",
    ),
    (
        "a missing event",
        "every version of a booking was told",
        "delete from outbox_events where id = (select min(id) from outbox_events where kind like 'booking.%')",
    ),
    ("a lost position", "positions of events have no gaps", "update event_head set position = position + 1"),
    (
        "an event nobody could handle",
        "no subscriber is stuck or has set an event aside",
        "insert into event_failures (subscriber, position, event_id, kind, error, at)
           values ('mails', 1, gen_random_uuid(), 'a.b', 'x', now())",
    ),
    (
        "money in a package account without a package",
        "what lies in somebody's package account is what their packages are worth",
        "insert into accounts (kind, holder_id, currency, balance, created_at)
           select 'package', student_id, 'USD', 5, now() from bookings limit 1",
    ),
    (
        "lessons of a package that nobody took",
        "the lessons of a package are left, or taken by a booking that was not called off",
        "insert into packages (id, owner_id, buyer_id, tutor_id, tutor_user_id, lessons, lessons_left, minutes,
           currency,
           price, single_price, value, state, bought_at, expires_at)
           select gen_random_uuid(), student_id, student_id, tutor_id, tutor_user_id, 5, 3, 60, 'USD', 100, 25, 0,
             'active', now(), now() + interval '1 year' from bookings limit 1",
    ),
    (
        "money set aside for no payout",
        "what is set aside for payouts is what is on its way, and what arrived is gone",
        "insert into accounts (kind, holder_id, currency, balance, created_at)
           select 'earning_reserved', tutor_user_id, 'USD', 5, now() from bookings limit 1",
    ),
    (
        "a debt that nobody is owed",
        "what tutors owe has its other side at the platform",
        "insert into accounts (kind, holder_id, currency, balance, created_at)
           select 'debt', tutor_user_id, 'USD', 5, now() from bookings limit 1",
    ),
    (
        "a promo code that was used without a lesson",
        "a promo code was used as often as lessons say, and within its limits",
        "update promo_codes set uses = uses + 1",
    ),
    (
        "a wrong rating",
        "the ratings of a tutor are the sum of the reviews",
        "update tutors set rating_sum = 5, review_count = 1",
    ),
    (
        "a group lesson that claims no time",
        "a group lesson claims its tutor's time until it is called off",
        "insert into group_lessons (id, tutor_id, tutor_user_id, subject_id, title, starts_at, ends_at, minutes,
          seats, price, currency, time_zone, created_at)
           select gen_random_uuid(), tutor_id, tutor_user_id, subject_id, 'x', now() + interval '1 year',
             now() + interval '1 year 1 hour', 60, 2, 100, 'USD', 'UTC', now()
           from bookings limit 1",
    ),
    (
        "a place that belongs to nobody's booking",
        "a place of a group lesson is an open booking's or an open offer's",
        "insert into group_lessons (id, tutor_id, tutor_user_id, subject_id, title, starts_at, ends_at, minutes,
          seats, price, currency, time_zone, created_at, cancelled_at)
           select gen_random_uuid(), tutor_id, tutor_user_id, subject_id, 'x', now(), now() + interval '1 hour', 60,
             2, 100, 'USD', 'UTC', now(), now()
           from bookings limit 1;
         insert into group_seats (group_id, number, seats, student_id, offer_id)
           select g.id, 1, g.seats, b.student_id, gen_random_uuid() from group_lessons g, bookings b limit 1",
    ),
    (
        "a review that hides alone",
        "the reviews of a lesson are hidden or public together",
        "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
          professionalism, comment, created_at, hidden_until)
           select gen_random_uuid(), id, tutor_id, student_id, 5, 5, 5, 5, '', now(), now() from bookings limit 1;
         insert into student_reviews (id, booking_id, tutor_id, student_id, rating, comment, created_at)
           select gen_random_uuid(), booking_id, tutor_id, student_id, 5, '', now() from reviews
             where hidden_until is not null",
    ),
    (
        "a hidden review that nothing publishes",
        "a hidden review has the job that publishes it",
        "insert into reviews (id, booking_id, tutor_id, student_id, rating, knowledge, communication,
          professionalism, comment, created_at, hidden_until)
           select gen_random_uuid(), id, tutor_id, student_id, 5, 5, 5, 5, '', now(), now() from bookings limit 1",
    ),
    (
        "an illegal state",
        "the four states of every booking are a legal combination",
        "alter table bookings drop constraint bookings_legal_state; update bookings set dispute_state = 'OPEN'
           where session_state = 'DECLINED'",
    ),
    (
        "a changed sealed journal",
        "the chain of the journals' seals is whole",
        "update journals set created_at = created_at + interval '1 second' where sequence = 1",
    ),
    (
        "a changed sealed posting",
        "the chain of the journals' seals is whole",
        "update postings set amount = -amount where journal_id = (select id from journals where sequence = 1)",
    ),
    ("a missing seal", "the chain of the journals' seals is whole", "delete from journal_seals where position = 2"),
    (
        "a tail of seals that was cut off",
        "the chain of the journals' seals is whole",
        "delete from journal_seals where position = (select max(position) from journal_seals)",
    ),
    ("emptied seals", "the chain of the journals' seals is whole", "delete from journal_seals"),
    ("a lost end of the chain", "the chain of the journals' seals is whole", "delete from journal_head"),
    (
        "a journal that nobody sealed",
        "every journal older than an hour is sealed",
        "alter table journals disable trigger user;
         insert into journals (id, kind, phase, lines, payment_id, created_at)
           values (gen_random_uuid(), 'topup', 'posted', 2, gen_random_uuid(), '2026-01-01T00:00:00Z')",
    ),
    (
        "an act that was dated back",
        AUDIT_CHAIN,
        "update audit_log set recorded_at = recorded_at - interval '1 day' where id = (select max(id) from audit_log)",
    ),
    (
        "a changed audit row",
        AUDIT_CHAIN,
        "update audit_log set after = '{\"a\": 2}' where id = (select max(id) from audit_log)",
    ),
    (
        "a changed address of an act",
        AUDIT_CHAIN,
        "update audit_log set ip = '192.0.2.1' where id = (select min(id) from audit_log)",
    ),
    (
        "a changed trace of an act",
        AUDIT_CHAIN,
        "update audit_log set trace_id = 'x' where id = (select min(id) from audit_log)",
    ),
    ("a missing audit row", AUDIT_CHAIN, "delete from audit_log where id = (select min(id) from audit_log)"),
    (
        "an act taken away behind those that lived their time",
        AUDIT_CHAIN,
        "update audit_head set gone = (select min(position) from audit_seals);
         delete from audit_log where id = (select max(audit_id) from audit_seals)",
    ),
    (
        "a tail that was cut off",
        AUDIT_CHAIN,
        "create temporary table last on commit drop as select max(audit_id) as id from audit_seals;
         delete from audit_seals where audit_id in (select id from last);
         delete from audit_log where id in (select id from last)",
    ),
    ("an emptied log", AUDIT_CHAIN, "delete from audit_seals; delete from audit_log"),
    (
        "an act that nobody sealed",
        "every act older than an hour is sealed",
        "insert into audit_log (at, act) values ('2026-03-01T00:00:00Z', 'test.forged')",
    ),
    (
        "a flag that outlived its day",
        "no flag has outlived its day",
        "insert into flags (key, kind, owner, expires_on, created_at, changed_at)
         values ('old', 'release', 'search', '2026-01-31', now(), now())",
    ),
    (
        "a profile that missed its person's verification",
        "a profile knows whether its person may be listed",
        "update tutors set person_listed = not person_listed",
    ),
    (
        "a late job",
        "no job is more than an hour late",
        "update jobs set run_at = '2026-03-01T00:00:00Z' where id = (select min(id) from jobs where state = 'waiting')",
    ),
    (
        "a dead letter",
        "no job is a dead letter",
        "update jobs set state = 'dead' where id = (select min(id) from jobs)",
    ),
    (
        "an answer that was not stored",
        "every answered idempotency key has its answer",
        "insert into idempotency_keys (user_id, key, route, request_hash, created_at)
           values (gen_random_uuid(), 'k', 'r', '', now())",
    ),
    (
        "an open booking that nothing moves on",
        "every open booking has the job that moves it on",
        "delete from jobs where kind = 'EndLesson' and state = 'waiting'",
    ),
    (
        "a payout's journal without a payout",
        "money that moved for a package, a gift or a payout names one that exists",
        "alter table journals disable trigger user; alter table journals drop constraint journals_named;
         update journals set kind = 'payout_paid', about_id = gen_random_uuid() where sequence = 1",
    ),
    (
        "a journal of a kind that nobody wrote down",
        "every journal is of a kind that this check knows",
        "alter table journals disable trigger user; alter table journals drop constraint journals_named;
         update journals set kind = 'found_money' where sequence = 1",
    ),
    (
        "a refund without its money",
        "a refund that is done moved its money, once, and nothing else did",
        "insert into refunds (id, booking_id, payer_id, tutor_user_id, status, currency, amount, created_at,
           proposed_by, decided_by, decided_at)
         select gen_random_uuid(), id, student_id, tutor_user_id, 'done', 'USD', 100, now(), student_id, student_id,
           now() from bookings limit 1",
    ),
];
