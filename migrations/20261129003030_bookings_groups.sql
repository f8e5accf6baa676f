-- Lessons with several students (BK6): the session is a row, each place is a row, and nobody can have the place that is not there: a place's number lies
-- between one and the number of places of its lesson, which its foreign key repeats. Each taken place is a booking of its own. The rules are
-- domain/bookings/group.rs.
create table group_lessons (
  id uuid primary key,
  tutor_id uuid not null references tutors,
  tutor_user_id uuid not null references users,
  subject_id uuid not null references subjects,
  title text not null check (length(title) between 1 and 120),
  about text not null default '' check (length(about) <= 2000),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  minutes integer not null check (minutes > 0 and ends_at = starts_at + make_interval(mins => minutes)),
  seats smallint not null check (seats between 2 and 30),
  price bigint not null check (price > 0),
  currency text not null,
  time_zone text not null,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  unique (id, seats)
);
comment on table group_lessons is 'local: lessons with several students. Rows live for ever';
comment on column group_lessons.price is 'of one place';
create index group_lessons_ahead on group_lessons (starts_at, id) where cancelled_at is null;
create index group_lessons_tutor on group_lessons (tutor_id, starts_at);
grant update (cancelled_at, title, about) on group_lessons to edustream_app;

create table group_seats (
  group_id uuid not null,
  number smallint not null,
  seats smallint not null,
  student_id uuid not null references users,
  booking_id uuid unique references bookings,
  offer_id uuid unique,
  primary key (group_id, number),
  foreign key (group_id, seats) references group_lessons (id, seats),
  unique (group_id, student_id),
  check (number between 1 and seats),
  check ((booking_id is null) <> (offer_id is null))
);
comment on table group_seats is 'local: who has which place of a group lesson, booked or kept for whoever is offered it. Rows live with group_lessons';
create index group_seats_student on group_seats (student_id);
grant update (booking_id, offer_id), delete on group_seats to edustream_app;

alter table bookings add column group_id uuid references group_lessons;
create index bookings_group on bookings (group_id) where group_id is not null;
-- The time of a group lesson's tutor is claimed by the session, once for all its places.
alter table time_claims drop constraint time_claims_kind_check;
alter table time_claims add constraint time_claims_kind_check check (kind in ('lesson', 'hold', 'blackout', 'imported', 'group'));
