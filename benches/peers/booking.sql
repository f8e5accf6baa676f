-- The peer's nine statements, begin and commit, as pgbench sends them: what the database alone can do with them. Parameters: clients, first, base, k.
\set n (:first + :k) * :clients + :client_id
\set k :k + 1
\set s :n % 80 + 80
\set t :n % 200 + 10000
\set h :n / 80 + 24
\set e :n % 64
begin;
insert into peer.keys (key, person_id) values (public.bench_id(6, :n + 100000000), public.bench_id(1, :s));
insert into peer.claims (person_id, during, booking_id) values (public.bench_id(3, :t), tstzrange(to_timestamp(:base + :h * 3600), to_timestamp(:base + :h * 3600 + 1800)), public.bench_id(7, :n));
insert into peer.claims (person_id, during, booking_id) values (public.bench_id(1, :s), tstzrange(to_timestamp(:base + :h * 3600), to_timestamp(:base + :h * 3600 + 1800)), public.bench_id(7, :n));
insert into peer.bookings (id, tutor_id, student_id, starts_at, minutes, price) values (public.bench_id(7, :n), public.bench_id(3, :t), public.bench_id(1, :s), to_timestamp(:base + :h * 3600), 30, 1250);
update peer.people set balance = balance - 1250 where id = public.bench_id(1, :s);
insert into peer.journals (id, booking_id) values (public.bench_id(8, :n), public.bench_id(7, :n));
insert into peer.postings (journal_id, person_id, amount) values (public.bench_id(8, :n), public.bench_id(1, :s), -1250), (public.bench_id(8, :n), public.bench_id(2, :e), 1250);
update peer.people set balance = balance + 1250 where id = public.bench_id(2, :e);
insert into peer.events (kind, data) values ('booking.requested', jsonb_build_object('booking_id', public.bench_id(7, :n)));
commit;
