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
  platform_fee bigint check (platform_fee between 0 and total),
  tutor_earnings bigint check (tutor_earnings between 0 and total),
  fee_percent smallint not null,          -- of the tutor's tier when the booking was made; shown, decided anew on completion
  topic text not null default '',
  goals text not null default '',
  cancellation_policy text not null check (cancellation_policy in ('flexible','standard','strict')),
  policy_version integer not null,
  student_time_zone text not null,
  tutor_time_zone text not null,
  hold_journal uuid,                      -- the pending journal to post or void
  answer_by timestamptz,
  reason text,
  answered_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  check (tutor_user_id <> student_id)
);
comment on table bookings is 'local: the contract for a lesson; money and state change together';
create index bookings_student on bookings (student_id, starts_at);
create index bookings_tutor on bookings (tutor_user_id, starts_at);
create index bookings_open on bookings (session_state, starts_at) where session_state in ('REQUESTED','SCHEDULED','ACTIVE');
grant update on bookings to edustream_app;
