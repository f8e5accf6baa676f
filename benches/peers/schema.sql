-- The peer's tables: as many tutors with the same texts as ours, in the same cluster, and what nine statements of a booking need. Nothing of ours in them:
-- no states, no history, no rights. Loaded by benches/peer.mjs as superuser after the product's own tables are filled.
create schema peer;
set search_path to peer, public;

create table tutors as
select t.id, u.display_name, t.headline, t.bio, t.languages, t.hourly_rate, t.currency, t.review_count, t.ranking as rating, t.response_minutes,
  array(select s.slug from public.tutor_subjects ts join public.subjects s on s.id = ts.subject_id where ts.tutor_id = t.id) as subjects
from public.tutors t join public.users u on u.id = t.user_id;
alter table tutors add primary key (id);
alter table tutors add column search tsvector
  generated always as (setweight(to_tsvector('english', headline), 'A') || setweight(to_tsvector('english', bio), 'C')) stored;
create index on tutors using gin (search);
create index on tutors (rating desc, id);
create index on tutors (hourly_rate);

create table people (id uuid primary key, balance bigint not null check (balance >= 0));
insert into people select ('00000001-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1000000000 from generate_series(0, 159) n; -- who pays
insert into people select ('00000002-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0 from generate_series(0, 63) n;          -- where it is held

create table keys (key uuid primary key, person_id uuid not null, created_at timestamptz not null default now());
create table claims (
  person_id uuid not null, during tstzrange not null, booking_id uuid not null,
  exclude using gist (person_id with =, during with &&)
);
create table bookings (
  id uuid primary key, tutor_id uuid not null, student_id uuid not null, starts_at timestamptz not null, minutes integer not null, price bigint not null,
  state text not null default 'REQUESTED', created_at timestamptz not null default now()
);
create index on bookings (tutor_id, starts_at);
create index on bookings (student_id, starts_at);
create table journals (id uuid primary key, booking_id uuid not null, created_at timestamptz not null default now());
create table postings (journal_id uuid not null, person_id uuid not null, amount bigint not null, primary key (journal_id, person_id));
create table events (id bigint generated always as identity primary key, kind text not null, data jsonb not null, created_at timestamptz not null default now());

create function postings_balance() returns trigger language plpgsql as $$
begin
  if (select sum(amount) from peer.postings where journal_id = new.journal_id) <> 0 then raise exception 'a journal does not add up'; end if;
  return null;
end $$;
create constraint trigger postings_balance after insert on postings deferrable initially deferred for each row execute function postings_balance();
-- pgbench runs the peer's statements as it runs ours: with the application's role.
grant usage on schema peer to edustream_app;
grant all on all tables in schema peer to edustream_app;
grant all on all sequences in schema peer to edustream_app;
analyze;
