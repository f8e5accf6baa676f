-- Students ask for help, tutors of the subject answer, one answer becomes a booking (CA7).
create table help_requests (
  id uuid primary key,
  student_id uuid not null references users,
  subject_id uuid not null references subjects,
  text text not null check (length(text) <= 2000),
  budget bigint check (budget > 0),
  currency text,
  times jsonb not null default '[]',       -- domain::bookings::help::WeekTime
  time_zone text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'closed')),
  booking_id uuid references bookings,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  check ((budget is null) = (currency is null)),
  check ((state = 'accepted') = (booking_id is not null))
);
comment on table help_requests is 'distributed by student_id: requests for help, 3 open ones at most. Rows live 90 days after they end, purged by KeepHouse through help_requests_ends';
create index help_requests_student on help_requests (student_id, created_at desc);
create index help_requests_subject on help_requests (subject_id, created_at desc) where state = 'open';
create index help_requests_ends on help_requests (ends_at);
grant update, delete on help_requests to edustream_app;

create table help_offers (
  id uuid primary key,
  request_id uuid not null references help_requests on delete cascade,
  tutor_id uuid not null references tutors,
  text text not null check (length(text) <= 2000),
  price bigint not null check (price > 0),
  currency text not null,
  minutes integer not null,
  starts timestamptz[] not null check (cardinality(starts) between 1 and 5),
  created_at timestamptz not null,
  unique (request_id, tutor_id)
);
comment on table help_offers is 'local: tutors'' answers to requests for help, 10 a request. Rows live with help_requests';
create index help_offers_tutor on help_offers (tutor_id, created_at desc);
grant update, delete on help_offers to edustream_app;
