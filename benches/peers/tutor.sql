-- The peer's one statement for a tutor, among those of benches/people.sql.
\set t random(0, 199)
select id, display_name, headline, languages, hourly_rate, currency, rating, review_count, subjects, bio, response_minutes from peer.tutors where id = public.bench_id(3, :t);
