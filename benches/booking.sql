-- The statements of one booking, as pgbench sends them: what the database alone can do with the same work.
-- Prepared by benches/run.mjs: table bench_people(n, id, user_id, tutor, account_wallet, account_hold).
\set s random(1, :people)
\set t random(1, :people)
\set slot random(1, 2000000)
begin;
insert into idempotency_keys (user_id, key, route, request_hash, created_at) select user_id, gen_random_uuid()::text, 'booking.create', '\x00', now() from bench_people where n = :s;
insert into time_claims (person_id, during, source_id, kind)
  select x.id, tstzrange('2040-01-01'::timestamptz + make_interval(mins => :slot * 60), '2040-01-01'::timestamptz + make_interval(mins => :slot * 60 + 60)), gen_random_uuid(), 'lesson'
  from (select gen_random_uuid() as id union all select gen_random_uuid()) x;
with journal as (
  insert into journals (id, kind, phase, created_at) values (gen_random_uuid(), 'booking_hold', 'pending', now()) returning id
) insert into postings (journal_id, line, account_id, currency, amount)
  select journal.id, v.line, case v.line when 0 then p.account_wallet else p.account_hold end, 'USD', v.amount
  from journal, bench_people p, (values (0, -1::bigint), (1, 1::bigint)) v(line, amount) where p.n = :s;
insert into bookings (id, tutor_id, tutor_user_id, student_id, subject_id, starts_at, ends_at, minutes, session_state, payment_state, pay_with, currency, price, total,
    fee_percent, cancellation_policy, policy_version, student_time_zone, tutor_time_zone, hold_journal, answer_by, platform_fee, tutor_earnings, created_at)
  select gen_random_uuid(), t.tutor, t.user_id, s.user_id, (select id from subjects limit 1), '2040-01-01'::timestamptz, '2040-01-01'::timestamptz + interval '60 minutes', 60,
    'REQUESTED', 'AUTHORIZED', 'wallet', 'USD', 1, 1, 20, 'standard', 1, 'UTC', 'UTC', gen_random_uuid(), now(), 0, 1, now()
  from bench_people s, bench_people t where s.n = :s and t.n = :t and t.tutor is not null and t.user_id <> s.user_id;
insert into outbox_events (event_id, kind, data, created_at) values (gen_random_uuid(), 'booking.requested', '{}', now());
insert into jobs (kind, payload, run_at, created_at) values ('expire_request', '{}', now() + interval '1 day', now());
update idempotency_keys set status = 201, answer = '{}' where user_id = (select user_id from bench_people where n = :s) and status is null;
commit;
