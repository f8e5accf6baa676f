-- Who books in the booking benchmark: 2 x 80 students with money and 2 x 200 tutors who are always open, one half for HTTP (numbers from 0), one for pgbench
-- (numbers from 1000), alike in everything. Run by benches/bookings.mjs as the owner of the database, after `seed --demo`, whose students' password they share.

-- Ids that can be computed from a number, ascending like the product's own (version 7), so that indexes grow at the same place.
create function bench_id(kind integer, number bigint) returns uuid language sql immutable parallel safe
  return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid;

insert into users (id, email, email_verified_at, password_hash, roles, display_name, birth_date, time_zone, locale, currency, country, created_at)
select bench_id(kind, n), format('bench-%s-%s@demo.test', role, n), email_verified_at, password_hash, array[role], format('Bench %s %s', role, n), birth_date, time_zone, locale,
  'USD', country, created_at
from users, (values (1, 'student', 80), (2, 'tutor', 200)) kinds (kind, role, many), generate_series(0, 1000, 1000) half, lateral generate_series(half, half + many - 1) n
where email = 'student-001@demo.test';

-- Half an hour on the hour with half an hour's pause after it: every hour of the next sixty days can be booked once.
insert into tutors (id, user_id, headline, bio, languages, hourly_rate, hourly_rate_usd, lesson_lengths, approval, submitted_at, created_at)
select bench_id(3, n), bench_id(2, n), 'Always open', repeat('Patient and always open. ', 20), array['en'], 2500, 2500, array[30], 'approved', created_at, created_at
from users, generate_series(0, 1000, 1000) half, lateral generate_series(half, half + 199) n where id = bench_id(2, n);
insert into tutor_subjects (tutor_id, subject_id, level, years)
select t.id, s.id, 'expert', 5 from tutors t, subjects s where t.headline = 'Always open' and s.slug = 'algebra';
insert into availability (tutor_id, time_zone, rules, updated_at)
select id, 'UTC', jsonb_build_object('time_zone', 'UTC', 'exceptions', '[]'::jsonb, 'horizon_days', 60, 'buffer_minutes', 30, 'increment_minutes', 30,
  'minimum_notice_minutes', 0, 'weekly', (select jsonb_agg(jsonb_build_object('weekday', d, 'start', '00:00', 'end', '24:00')) from unnest('{mon,tue,wed,thu,fri,sat,sun}'::text[]) d)), now()
from tutors where headline = 'Always open';

-- A hundred thousand dollars each, by the book.
insert into accounts (kind, holder_id, currency, created_at)
select kind, id, 'USD', now() from users, unnest('{wallet,wallet_hold}'::text[]) kind where email like 'bench-student-%';
insert into accounts (kind, holder_id, currency, created_at) values ('provider_clearing', null, 'USD', now()) on conflict (id) do nothing;
insert into journals (id, kind, phase, lines, created_at)
select bench_id(4, n), 'opening', 'posted', 2, now() from generate_series(0, 1000, 1000) half, lateral generate_series(half, half + 79) n;
insert into postings (journal_id, line, account_id, currency, amount)
select bench_id(4, n), line, account_id(kind, case kind when 'wallet' then bench_id(1, n) end, 'USD'), 'USD', amount
from generate_series(0, 1000, 1000) half, lateral generate_series(half, half + 79) n, (values (1, 'provider_clearing', -10000000::bigint), (2, 'wallet', 10000000)) posting (line, kind, amount);

-- What pgbench's students are signed in with.
insert into refresh_tokens (token_hash, family, user_id, created_at, expires_at)
select sha256(bench_id(5, n)::text::bytea), bench_id(5, n), bench_id(1, n), now(), now() + interval '30 days' from generate_series(1000, 1079) n;

analyze users, tutors, tutor_subjects, availability, accounts, journals, postings, refresh_tokens, time_claims, bookings, jobs, mails, outbox_events, idempotency_keys;
