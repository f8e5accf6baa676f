-- Bookings and the one place that prevents double booking.
create table time_claims (
  person_id uuid not null,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  source_id uuid not null,
  kind text not null check (kind in ('lesson', 'hold', 'blackout', 'imported')),
  expires_at timestamptz check ((kind = 'hold') = (expires_at is not null)),
  primary key (person_id, source_id),
  constraint time_claims_no_overlap exclude using gist (person_id with =, during with &&)
);
comment on table time_claims is 'distributed by person_id: who is taken when; a lesson claims its tutor (with the buffer after it) and its student';
create index time_claims_source on time_claims (source_id);
grant update, delete on time_claims to edustream_app;

create table bookings (
  id uuid primary key,
  tutor_id uuid not null references tutors,
  tutor_user_id uuid not null references users,
  student_id uuid not null references users,
  subject_id uuid not null references subjects,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  minutes integer not null check (minutes > 0 and ends_at = starts_at + make_interval(mins => minutes)),
  session_state text not null,
  session_outcome text not null default 'none',
  payment_state text not null,
  dispute_state text not null default 'NONE',
  pay_with text not null check (pay_with in ('card','wallet','package','credits')),
  currency text not null,
  price bigint not null check (price >= 0),
  discount bigint not null default 0 check (discount between 0 and price),
  total bigint not null check (total = price - discount),
  refunded bigint not null default 0 check (refunded between 0 and total),
  platform_fee bigint not null check (platform_fee between 0 and price),     -- expected until the lesson is settled, posted after
  tutor_earnings bigint not null check (tutor_earnings between 0 and price), -- likewise
  fee_percent smallint not null check (fee_percent between 0 and 100),       -- the tutor's tier: when booked, and again when settled
  topic text not null default '',
  goals text not null default '',
  cancellation_policy text not null check (cancellation_policy in ('flexible','standard','strict')),
  policy_version integer not null,
  student_time_zone text not null,
  tutor_time_zone text not null,
  hold_journal uuid,                      -- the pending journal to post or void; null once it is settled
  answer_by timestamptz,
  reason text,
  answered_at timestamptz,
  closed_at timestamptz,                  -- when it ended or was cancelled, declined or expired
  version bigint not null default 1,
  created_at timestamptz not null,
  constraint bookings_two_people check (tutor_user_id <> student_id)
);
comment on table bookings is 'local: the contract for a lesson; money and state change together';
create index bookings_student on bookings (student_id, starts_at, id);
create index bookings_tutor on bookings (tutor_user_id, starts_at, id);
create index bookings_open on bookings (session_state, starts_at) where session_state in ('REQUESTED','SCHEDULED','ACTIVE');
grant update on bookings to edustream_app;
