-- Where lessons happen (RM1, RM2, RM5). A room belongs to one lesson, or to all places of a group lesson. Its board and notes are one document of which
-- the whole state is kept, sealed; the next room of the same two people begins with a copy of it.
create table rooms (
  id uuid primary key,
  booking_id uuid unique references bookings,
  group_id uuid unique references group_lessons,
  tutor_user_id uuid not null references users,
  student_id uuid references users,
  document_sealed bytea check (octet_length(document_sealed) <= 2200000),
  document_version bigint not null default 0 check (document_version >= 0),
  created_at timestamptz not null,
  check ((booking_id is null) <> (group_id is null)),
  check ((student_id is null) = (booking_id is null))
);
comment on table rooms is 'local: the room of a lesson with its board and notes. Rows live for ever';
comment on column rooms.document_sealed is 'whole state of board and notes (Yjs, version 1), sealed';
create index rooms_pair on rooms (tutor_user_id, student_id, created_at desc) where document_sealed is not null;
create index rooms_student on rooms (student_id);
grant update (document_sealed, document_version) on rooms to edustream_app;

-- Who is and was there, one row per stretch. `seen_at` and `beat_at` go on while the socket is open, in business and in machine time; a stretch whose
-- server died ends where it was last seen. Somebody is in a room once: who comes in on a second device leaves on the first.
create table room_presences (
  id uuid primary key,
  room_id uuid not null references rooms on delete cascade,
  peer_id uuid not null,
  person_id uuid not null references users,
  part text not null check (part in ('student', 'tutor', 'observer')),
  server_id uuid not null,
  joined_at timestamptz not null,
  seen_at timestamptz not null,
  beat_at timestamptz not null,
  left_at timestamptz,
  how text check (how in ('leave', 'drop')),
  check ((left_at is null) = (how is null)),
  check (left_at >= joined_at)
);
comment on table room_presences is 'local: when somebody was in a room. Rows live with rooms';
create unique index room_presences_once on room_presences (room_id, person_id) where left_at is null;
create index room_presences_room on room_presences (room_id, joined_at);
create index room_presences_person on room_presences (person_id, joined_at desc);
create index room_presences_open on room_presences (server_id, beat_at) where left_at is null;
grant update (seen_at, beat_at, left_at, how) on room_presences to edustream_app;

-- What is told of it: evidence, so nothing of it is ever changed. Each line is signed together with the seal of the line before it.
create table room_moments (
  room_id uuid not null references rooms on delete cascade,
  number integer not null check (number > 0),
  at timestamptz not null,
  person_id uuid not null references users,
  kind text not null check (kind in ('join', 'leave', 'drop', 'return', 'share')),
  seal bytea not null check (octet_length(seal) = 32),
  primary key (room_id, number)
);
comment on table room_moments is 'local: the timeline of a room, signed line by line. Rows live with rooms';
create index room_moments_person on room_moments (person_id);

create table room_lines (
  id uuid primary key,
  room_id uuid not null,
  person_id uuid not null references users,
  at timestamptz not null,
  text_sealed bytea not null check (octet_length(text_sealed) <= 20000)
);
comment on table room_lines is 'local: what was written in the chat of a room. Rows live 400 days, purged by KeepHouse through room_lines_at';
create index room_lines_room on room_lines (room_id, at, id);
create index room_lines_person on room_lines (person_id);
create index room_lines_at on room_lines (at);
grant update (at), delete on room_lines to edustream_app; -- the purge locks what it takes

-- What one server says to the others that hold sockets of a room; they are woken by NOTIFY with the id and read it once.
create table room_frames (
  id uuid primary key,
  room_id uuid not null,
  body_sealed bytea not null check (octet_length(body_sealed) <= 140000),
  at timestamptz not null
);
comment on table room_frames is 'local: what crosses between servers of one room. Rows live a day, purged by KeepHouse through room_frames_at';
create index room_frames_at on room_frames (at);
grant update (at), delete on room_frames to edustream_app;
