-- Lessons that take place elsewhere (RM3): what a teacher chose, the account it takes, the meeting of a lesson, and what its provider told of who was there.
-- The previous binary knows our own room alone and makes rooms that say so.
create table video_settings (
  user_id uuid primary key references users,
  provider text not null check (provider in ('builtin', 'zoom', 'google_meet', 'teams', 'daily', 'livekit')),
  set_at timestamptz not null
);
comment on table video_settings is 'local: where a teacher''s lessons take place; none is our own room. Rows live with their people';
grant update (provider, set_at), delete on video_settings to edustream_app;

create table video_connections (
  id uuid primary key,
  user_id uuid not null references users,
  provider text not null check (provider in ('zoom', 'google_meet', 'teams')),
  via text not null check (length(via) between 1 and 40), -- the port it was connected through: the sandbox's opens nothing else
  account text not null check (length(account) between 1 and 320),
  subject text not null check (length(subject) <= 300),   -- what the provider calls its owner
  secret_sealed bytea not null check (octet_length(secret_sealed) <= 20000),
  state text not null default 'ok' check (state in ('ok', 'needs_sign_in')),
  connected_at timestamptz not null,
  unique (user_id, provider)
);
comment on table video_connections is 'local: accounts of teachers at providers of rooms, with what opens them sealed. Rows live with their people';
create index video_connections_subject on video_connections (provider, subject);
grant update, delete on video_connections to edustream_app;

-- One per lesson. What opens it lies sealed: whoever has the link is in.
create table video_meetings (
  id uuid primary key,
  booking_id uuid not null unique references bookings,
  tutor_user_id uuid not null references users,
  provider text not null check (provider in ('zoom', 'google_meet', 'teams', 'daily', 'livekit')),
  via text not null check (length(via) between 1 and 40),
  external_id text check (length(external_id) between 1 and 300),
  made_sealed bytea check (octet_length(made_sealed) <= 20000),
  invited text check (length(invited) <= 300),            -- the provider's word for whoever comes with the student's own link
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  channel_id text check (length(channel_id) <= 300),
  channel_hash bytea check (octet_length(channel_hash) = 32),
  channel_until timestamptz,
  strangers boolean not null default false,               -- somebody was there whom nobody can tell
  failures integer not null default 0 check (failures >= 0),
  last_error text check (last_error in ('unavailable', 'too_often', 'refused', 'sign_in', 'unreadable')),
  working_until timestamptz,                              -- in machine time: one pass at a time
  due_at timestamptz,
  created_at timestamptz not null,
  check ((external_id is null) = (made_sealed is null)),
  check ((channel_id is null) = (channel_hash is null)),
  check (ends_at > starts_at)
);
comment on table video_meetings is 'local: the meeting of a lesson at a provider, with its links sealed. Rows live 400 days, purged by KeepHouse through video_meetings_ends';
create index video_meetings_ends on video_meetings (ends_at);
create index video_meetings_tutor on video_meetings (tutor_user_id, starts_at);
create index video_meetings_external on video_meetings (provider, external_id);
create index video_meetings_channel on video_meetings (channel_id) where channel_id is not null;
create index video_meetings_due on video_meetings (due_at) where due_at is not null;
grant update, delete on video_meetings to edustream_app;

-- What was heard, once. The id is the provider's, or the hash of what it posted.
create table video_inbox (
  meeting_id uuid not null references video_meetings on delete cascade,
  event_id text not null check (length(event_id) between 1 and 300),
  heard_at timestamptz not null,
  primary key (meeting_id, event_id)
);
comment on table video_inbox is 'local: posts of providers that were taken, at most 2,000 a meeting. Rows live with video_meetings';

-- One visit of somebody to such a meeting, whatever of it was told first. Whose it is stands in room_presences, once it is known to have begun.
create table video_visits (
  meeting_id uuid not null references video_meetings on delete cascade,
  visit text not null check (length(visit) between 1 and 620),
  person_id uuid not null references users,
  joined_at timestamptz,
  left_at timestamptz,
  presence_id uuid references room_presences on delete set null,
  primary key (meeting_id, visit),
  check (joined_at is not null or left_at is not null),
  check (left_at >= joined_at)
);
comment on table video_visits is 'local: visits to meetings elsewhere, as providers told them. Rows live with video_meetings';
create index video_visits_person on video_visits (person_id);
create index video_visits_presence on video_visits (presence_id);
grant update (joined_at, left_at, presence_id) on video_visits to edustream_app;

-- Where the people of a room meet is settled when it is made, and can only change to our own room: both end in the same place.
alter table rooms add column place text not null default 'builtin'
  check (place in ('builtin', 'zoom', 'google_meet', 'teams', 'daily', 'livekit'));
alter table rooms add column instead_of text check (instead_of in ('zoom', 'google_meet', 'teams', 'daily', 'livekit'));
alter table rooms add column place_moved_at timestamptz;
alter table rooms add constraint rooms_elsewhere_is_a_lesson check (place = 'builtin' or booking_id is not null);
comment on column rooms.instead_of is 'where the teacher had chosen to meet, when that could not be';
comment on column rooms.place_moved_at is 'when people who may have been elsewhere were asked to come here';
grant update (place, instead_of, place_moved_at) on rooms to edustream_app;

create function rooms_place_stays() returns trigger language plpgsql as $$
begin
  if new.place <> old.place and new.place <> 'builtin' then
    raise exception 'where a lesson takes place is settled; it can only move to our own room';
  end if;
  return new;
end
$$;
create trigger rooms_place_stays before update of place on rooms for each row execute function rooms_place_stays();

-- Stretches that a provider told of have no socket that could go silent, and a person may have several at once.
alter table room_presences add column outside boolean not null default false;
drop index room_presences_once;
create unique index room_presences_once on room_presences (room_id, person_id) where left_at is null and not outside;
grant update (joined_at) on room_presences to edustream_app;
