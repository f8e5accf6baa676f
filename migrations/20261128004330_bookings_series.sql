-- Lessons that repeat. A series says when its lessons are, on the tutor's clock; each lesson is a booking of its own, made when its time comes near, and
-- what could not be booked is kept with its reason. The rules are domain/bookings/series.rs.
create table series (
  id uuid primary key,
  tutor_id uuid not null references tutors,
  tutor_user_id uuid not null references users,
  student_id uuid not null references users,
  subject_id uuid not null references subjects,
  rrule text not null check (length(rrule) between 11 and 200),
  starts_at timestamptz not null,
  time_zone text not null,
  minutes integer not null check (minutes > 0),
  pay_with text not null check (pay_with in ('card', 'wallet', 'package', 'credits')),
  topic text not null default '',
  goals text not null default '',
  created_at timestamptz not null,
  cancelled_from timestamptz,
  -- Its lessons are booked, or known not to be, up to here; null when there are no more.
  next_at timestamptz
);
comment on table series is 'local: lessons that repeat. Rows live for ever';
create index series_student on series (student_id, created_at);
create index series_next on series (next_at) where next_at is not null;
grant update (cancelled_from, next_at, topic, goals) on series to edustream_app;

create table series_skips (
  series_id uuid not null references series,
  starts_at timestamptz not null,
  reason text not null,
  primary key (series_id, starts_at)
);
comment on table series_skips is 'local: lessons of a series that were not booked, and why. Rows live with series';

alter table bookings add column series_id uuid references series, add column series_start timestamptz;
alter table bookings add constraint bookings_series_whole check ((series_id is null) = (series_start is null));
create unique index bookings_series on bookings (series_id, series_start) where series_id is not null;
