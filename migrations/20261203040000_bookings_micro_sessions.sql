-- Micro sessions (BK6): a quarter of an hour with somebody who is there now. A student asks; tutors who said they are free now are asked one after the other, and
-- whoever says yes first has a lesson like any other. The rules are domain/bookings/micro. The previous binary knows none of these tables.
create table available_now (
  tutor_id uuid primary key references tutors,
  user_id uuid not null references users,
  since_at timestamptz not null,
  until_at timestamptz not null check (until_at > since_at)
);
comment on table available_now is 'local: tutors who said they are free now. Rows live 30 days after that is over, purged by KeepHouse through available_now_until';
create index available_now_until on available_now (until_at);
create index available_now_user on available_now (user_id);
grant update, delete on available_now to edustream_app;

create table micro_sessions (
  id uuid primary key,
  student_id uuid not null references users,   -- who asks
  learner_id uuid not null references users,   -- who learns: the same, or a child of theirs
  subject_id uuid not null references subjects,
  topic text not null check (length(topic) between 1 and 200),
  max_price bigint check (max_price > 0),
  currency text,
  state text not null default 'open' check (state in ('open', 'accepted', 'cancelled', 'ended')),
  reason text check (reason in ('nobody_came', 'could_not_pay', 'learner_busy', 'may_not_book')),
  booking_id uuid unique references bookings,
  created_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > created_at),
  check ((max_price is null) = (currency is null)),
  check ((state = 'accepted') = (booking_id is not null)),
  check ((state = 'ended') = (reason is not null))
);
comment on table micro_sessions is 'local: requests for somebody now, one open one a student. Rows live 90 days after they end, purged by KeepHouse through micro_sessions_ended';
create unique index micro_sessions_open on micro_sessions (student_id) where state = 'open';
create index micro_sessions_student on micro_sessions (student_id, created_at desc);
create index micro_sessions_learner on micro_sessions (learner_id);
create index micro_sessions_ended on micro_sessions (ends_at);
grant update (state, reason, booking_id), delete on micro_sessions to edustream_app;

create table micro_offers (
  id uuid primary key,
  session_id uuid not null references micro_sessions on delete cascade,
  tutor_id uuid not null references tutors,
  tutor_user_id uuid not null references users,
  price bigint not null check (price >= 0),
  currency text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  answer text check (answer in ('accepted', 'declined', 'lapsed')),
  unique (session_id, tutor_id)
);
comment on table micro_offers is 'local: which tutor was asked, and what they said. Rows live with micro_sessions';
-- A request is put to one tutor at a time, and a tutor is asked one thing at a time.
create unique index micro_offers_open on micro_offers (session_id) where answer is null;
create unique index micro_offers_asked on micro_offers (tutor_id) where answer is null;
create unique index micro_offers_accepted on micro_offers (session_id) where answer = 'accepted';
create index micro_offers_tutor on micro_offers (tutor_id, created_at desc);
create index micro_offers_user on micro_offers (tutor_user_id, created_at desc);
grant update (answer), delete on micro_offers to edustream_app;
