-- The statements of one booking, as pgbench sends them: what the database alone can do with the same work.
--
-- Taken from the log of a server (log_min_duration_statement = 0) while one student booked one lesson with a tutor who answers requests, with an access token and an
-- Idempotency-Key, rate limits off; in the order of the log, BEGIN and COMMIT included, prepared like the server's. Take it again when the booking changes:
-- `benches/run.mjs` fails when a transaction leaves other rows behind than a booking over HTTP does. The server's worker sends the mails of both.
-- People come from benches/people.sql, ids are numbers, and each client has students, tutors and hours of its own.
-- Parameters: clients, first (hours begin there), k (counts from 0), people (1000: pgbench's half).
\set n (:first + :k) * :clients + :client_id
\set k :k + 1
\set s :n % 80 + :people
\set t :n % 200 + :people
\set h :n / 80 + 24

-- Who it is (identity: access token).
select u.id, u.email, u.email_verified_at is not null as "email_verified!", u.roles, u.display_name, u.time_zone, u.locale, u.currency, t.id as "tutor_id?"
from users u left join tutors t on t.user_id = u.id
where u.id = bench_id(1, :s) and u.suspended_at is null and u.deleted_at is null
  and exists (select from refresh_tokens r where r.family = bench_id(5, :s) and r.user_id = u.id and r.revoked_at is null);

begin;

-- Once per key (platform/idempotency).
with lock as (select pg_try_advisory_xact_lock(:n + 5000000000) as locked),
  fresh as (
    insert into idempotency_keys (user_id, key, route, request_hash, created_at)
    select bench_id(1, :s), bench_id(6, :n)::text, 'booking.create', '\x06bb97920a67769000a1e8e62dc18c66da464dfb18f6a55aa7ac9623447a1a7e', now() from lock where locked
    on conflict do nothing returning 1)
select lock.locked as "locked!", exists (select from fresh) as "fresh!", stored.route as "route?", stored.request_hash as "request_hash?", stored.answer
from lock left join idempotency_keys stored on stored.user_id = bench_id(1, :s) and stored.key = bench_id(6, :n)::text;

-- Both calendars (bookings/booking/create).
with swept as (
  delete from time_claims where kind = 'hold' and expires_at <= now()
    and person_id in (select user_id from tutors where id = bench_id(3, :t) union all select bench_id(1, :s))
)
select pg_advisory_xact_lock(hashtextextended(person::text, 0))
from (select user_id as person from tutors where id = bench_id(3, :t) union select bench_id(1, :s) order by 1 offset 0) people;

-- What the tutor offers (bookings/booking/offer).
select t.user_id as tutor_user_id, t.hourly_rate, t.currency, t.cancellation_policy, t.instant_booking, t.lesson_lengths,
  t.lifetime_earnings_usd, a.rules as "rules?",
  tutor.display_name as tutor_name, tutor.email as tutor_email, tutor.locale as tutor_locale, tutor.time_zone as tutor_zone_now,
  student.display_name as student_name, student.email as student_email, student.locale as student_locale,
  student.time_zone as student_zone_now, subject.names as "subject_names?",
  coalesce((select balance from accounts where id = account_id('wallet', bench_id(1, :s), t.currency)), 0) as "available!",
  exists (select from time_claims where person_id = bench_id(1, :s)
    and during && tstzrange(date_trunc('hour', now()) + make_interval(hours => :h), date_trunc('hour', now()) + make_interval(hours => :h, mins => 30))
    and (expires_at is null or expires_at > now())) as "student_busy!"
from tutors t join users tutor on tutor.id = t.user_id join users student on student.id = bench_id(1, :s)
left join availability a on a.tutor_id = t.id
left join tutor_subjects taught on taught.tutor_id = t.id and taught.subject_id = '5b0b1ec7-0000-7000-8000-000000000101'
left join subjects subject on subject.id = taught.subject_id
where t.id = bench_id(3, :t) and (t.user_id = bench_id(1, :s) or (t.approval = 'approved' and tutor.suspended_at is null and tutor.deleted_at is null));

-- What stands in the tutor's calendar (calendar/taken_time).
select person as "person!", stretch.is_lesson as "is_lesson!", stretch.starts_at as "starts_at!", stretch.ends_at as "ends_at!"
from unnest(array[bench_id(2, :t)]) as person
cross join lateral (
  select false as is_lesson, lower(during) as starts_at, upper(during) as ends_at from time_claims
  where person_id = person and during && tstzrange(now() + make_interval(hours => :h, days => -34), now() + make_interval(hours => :h, days => 16))
    and (expires_at is null or expires_at > now())
  union all
  select true, starts_at, ends_at from bookings
  where tutor_user_id = person and starts_at >= now() + make_interval(hours => :h, days => -34) and starts_at < now() + make_interval(hours => :h, days => 16)
    and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
) stretch;

-- Two claims and the booking (bookings/booking/create).
with claimed as (
  insert into time_claims (person_id, during, source_id, kind)
  select person, tstzrange(date_trunc('hour', now()) + make_interval(hours => :h), until), bench_id(7, :n), 'lesson'
  from (values (bench_id(2, :t), date_trunc('hour', now()) + make_interval(hours => :h, mins => 30) + interval '30 minutes'),
               (bench_id(1, :s), date_trunc('hour', now()) + make_interval(hours => :h, mins => 30))) claim (person, until) order by person
)
insert into bookings (id, tutor_id, tutor_user_id, student_id, subject_id, starts_at, ends_at, minutes, session_state, session_outcome,
  payment_state, dispute_state, pay_with, currency, price, discount, total, platform_fee, tutor_earnings, fee_percent, topic, goals,
  cancellation_policy, policy_version, student_time_zone, tutor_time_zone, hold_journal, answer_by, created_at)
values (bench_id(7, :n), bench_id(3, :t), bench_id(2, :t), bench_id(1, :s), '5b0b1ec7-0000-7000-8000-000000000101',
  date_trunc('hour', now()) + make_interval(hours => :h), date_trunc('hour', now()) + make_interval(hours => :h, mins => 30), 30, 'REQUESTED', 'none',
  'AUTHORIZED', 'NONE', 'wallet', 'USD', 1250, 0, 1250, 250, 1000, 20, '', '',
  'standard', 1, 'Europe/Kyiv', 'UTC', bench_id(8, :n), now() + interval '24 hours', now());

-- The held money (money/ledger/post).
with line as materialized (
  select account_id(kind, holder_id, currency) as account_id, line.*
  from unnest(array[bench_id(8, :n), bench_id(8, :n)], '{1,2}'::smallint[], '{wallet,wallet_hold}'::text[], array[bench_id(1, :s), bench_id(1, :s)], '{USD,USD}'::text[], '{-1250,1250}'::bigint[])
    with ordinality as line (journal_id, number, kind, holder_id, currency, amount, position)
), opened as (
  insert into accounts (kind, holder_id, currency, created_at)
  select distinct on (account_id) kind, holder_id, currency, now() from line
  where not exists (select from accounts where accounts.id = line.account_id) order by account_id
  on conflict (id) do nothing
), head as (
  insert into journals (id, kind, phase, settles, lines, booking_id, payment_id, exchange_rate_id, actor_id, created_at)
  select id, kind, phase, settles, lines, bench_id(7, :n), null, null, bench_id(1, :s), now()
  from unnest(array[bench_id(8, :n)], '{booking_hold}'::text[], '{pending}'::text[], '{NULL}'::uuid[], '{2}'::smallint[])
    with ordinality as head (id, kind, phase, settles, lines, position) order by position
)
insert into postings (journal_id, line, account_id, currency, amount)
select journal_id, number, account_id, currency, amount from line order by account_id, position;

-- What happened (platform/outbox), what is to happen (jobs), who is told (platform/mails).
insert into outbox_events (event_id, kind, subject_id, audience, data, trace_id, created_at)
values (bench_id(9, :n), 'booking.update', bench_id(7, :n), array[bench_id(1, :s), bench_id(2, :t)],
  '{"id": "01a1fbf5-7b29-7030-87ed-760d8d11f692", "notices": [{"to": "tutor", "code": "booking_requested"}], "version": 1, "dispute_state": "NONE", "payment_state": "AUTHORIZED", "session_state": "REQUESTED", "session_outcome": "none"}',
  '01a1fbf57b24709caba7016a377155c3', now());
insert into jobs (kind, payload, unique_key, priority, run_at, max_attempts, trace_id, created_at)
values ('ExpireRequest', jsonb_build_object('booking_id', bench_id(7, :n)), 'ExpireRequest ' || bench_id(7, :n), 0, now() + interval '24 hours', 10, '01a1fbf57b24709caba7016a377155c3', now())
on conflict (unique_key) where state = 'waiting' and unique_key is not null do nothing;
insert into mails (id, dedup_key, user_id, recipient, locale, template, subject, body_text, body_html, action_token, created_at)
values (bench_id(10, :n), 'booking_requested ' || bench_id(7, :n) || ' ' || bench_id(2, :t), bench_id(2, :t), 'bench-tutor-1000@demo.test', 'en', 'booking_requested', 'Bench student asks for a lesson: Algebra',
  repeat('A lesson in Algebra, please. ', 10), repeat('<p>A lesson in Algebra, please.</p>', 26), null, now())
on conflict (dedup_key) do nothing returning id;
insert into jobs (kind, payload, unique_key, priority, run_at, max_attempts, trace_id, created_at)
values ('SendMail', jsonb_build_object('mail_id', bench_id(10, :n)), null, 0, now(), 10, '01a1fbf57b24709caba7016a377155c3', now())
on conflict (unique_key) where state = 'waiting' and unique_key is not null do nothing;

-- The answer, for a repetition (platform/idempotency).
update idempotency_keys set status = 201, answer = '{"id": "01a1fbf5-7b29-7030-87ed-760d8d11f692", "end": "2026-11-23T00 00 00Z", "goals": "", "price": {"amount": 1250, "currency": "USD"}, "start": "2026-11-22T23 30 00Z", "topic": "", "total": {"amount": 1250, "currency": "USD"}, "tutor": {"user_id": "01a319ff-f1d0-8646-a0b4-6ca68181946c", "time_zone": "UTC", "display_name": "Bench tutor 1000"}, "reason": null, "actions": ["cancel"], "minutes": 30, "student": {"user_id": "9486f5a0-371d-83fd-98ad-9ad4f6f15639", "time_zone": "Europe/Kyiv", "display_name": "Bench student 1000"}, "discount": {"amount": 0, "currency": "USD"}, "refunded": {"amount": 0, "currency": "USD"}, "tutor_id": "0a0eb926-033a-8bcc-a122-d5301e3f9ada", "answer_by": "2026-11-22T02 35 31Z", "created_at": "2026-11-21T02 35 31Z", "subject_id": "5b0b1ec7-0000-7000-8000-000000000101", "checkout_url": null, "subject_name": "Algebra", "dispute_state": "NONE", "payment_state": "AUTHORIZED", "session_state": "REQUESTED", "hold_expires_at": null, "session_outcome": "none", "cancellation_policy": "standard"}'
where user_id = bench_id(1, :s) and key = bench_id(6, :n)::text and status is null;
commit;
