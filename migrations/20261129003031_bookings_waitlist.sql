-- Who would come if a place or a time became free (BK6). It is offered to one after the other, whoever waits longest first, and kept for them until the offer
-- runs out. The rules are domain/bookings/waitlist.rs.
create table waitlist_entries (
  id uuid primary key,
  user_id uuid not null references users,
  group_id uuid references group_lessons,
  tutor_id uuid references tutors,
  tutor_user_id uuid references users,
  subject_id uuid references subjects,
  from_at timestamptz,
  minutes integer check (minutes > 0),
  -- The group lesson starts then, or the time that was asked for ends.
  ends_at timestamptz not null,
  created_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'offered', 'booked', 'left')),
  check (group_id is null or tutor_id is null),
  check ((tutor_id is null) = (tutor_user_id is null) and (tutor_id is null) = (from_at is null) and (tutor_id is null) = (minutes is null)
    and (tutor_id is null) = (subject_id is null))
);
comment on table waitlist_entries is 'local: who waits for a place or a time. Rows live 90 days after what they wait for, purged by KeepHouse through waitlist_ended';
create unique index waitlist_once on waitlist_entries (user_id, group_id) where group_id is not null and state in ('waiting', 'offered');
create index waitlist_own on waitlist_entries (user_id, created_at) where state in ('waiting', 'offered');
create index waitlist_group on waitlist_entries (group_id, created_at, id) where state = 'waiting';
create index waitlist_tutor on waitlist_entries (tutor_user_id, created_at, id) where state = 'waiting';
create index waitlist_ended on waitlist_entries (ends_at);
grant update (state, created_at), delete on waitlist_entries to edustream_app;

create table waitlist_offers (
  id uuid primary key,
  entry_id uuid not null references waitlist_entries on delete cascade,
  user_id uuid not null references users,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'claimed', 'over'))
);
comment on table waitlist_offers is 'local: what was offered to whom. Rows live with waitlist_entries';
create unique index waitlist_offers_open on waitlist_offers (entry_id) where state = 'open';
create index waitlist_offers_user on waitlist_offers (user_id);
grant update (state) on waitlist_offers to edustream_app;
