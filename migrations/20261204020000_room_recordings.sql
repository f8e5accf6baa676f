-- Recordings of lessons (RM4). Nothing is recorded before everybody who is there has agreed, each for themselves and a parent for their child; what was
-- agreed can be taken back at any moment, and the recording ends with that. The previous binary records nothing.
create table recording_consents (
  room_id uuid not null references rooms on delete cascade,
  person_id uuid not null references users, -- who is recorded
  given boolean not null,
  said_by uuid not null references users,   -- themselves, or a child's parent
  said_at timestamptz not null,
  primary key (room_id, person_id)
);
comment on table recording_consents is 'local: what each person of a room said last about being recorded; every word of it stands in the audit. Rows live with rooms';
create index recording_consents_person on recording_consents (person_id);
create index recording_consents_sayer on recording_consents (said_by);
grant update (given, said_by, said_at) on recording_consents to edustream_app;

-- The bytes lie in the object store under recordings/ID/PART, each part sealed with the recording's own key, which is itself sealed.
create table recordings (
  id uuid primary key,
  room_id uuid not null references rooms,
  started_by uuid not null references users, -- whose page sends it
  key_sealed bytea not null check (octet_length(key_sealed) <= 200),
  media_type text not null default 'video/webm' check (media_type in ('video/webm', 'video/mp4')),
  started_at timestamptz not null,
  heard_at timestamptz not null,             -- in machine time: when its page last sent something
  ended_at timestamptz,
  ending text check (ending in ('stopped', 'withdrawn', 'joined', 'left', 'lost', 'full')),
  size bigint not null default 0 check (size between 0 and 1073741824),
  parts integer not null default 0 check (parts between 0 and 10000),
  delete_at timestamptz not null,
  check ((ended_at is null) = (ending is null)),
  check (ended_at >= started_at),
  check (delete_at >= started_at)
);
comment on table recordings is 'local: recordings of lessons, without their bytes. Rows live 90 days, or until a case about the lesson is closed, purged by SweepRecordings through recordings_delete';
create unique index recordings_running on recordings (room_id) where ended_at is null;
create index recordings_room on recordings (room_id, started_at desc);
create index recordings_starter on recordings (started_by);
create index recordings_delete on recordings (delete_at);
grant update (media_type, heard_at, ended_at, ending, size, parts, delete_at), delete on recordings to edustream_app;

create table recording_parts (
  recording_id uuid not null references recordings on delete cascade,
  number integer not null check (number between 1 and 10000),
  part_id uuid not null unique,              -- its name in the store
  bytes integer not null check (bytes between 1 and 4194304),
  primary key (recording_id, number)
);
comment on table recording_parts is 'local: the parts of a recording, in order. Rows live with recordings';

-- Whether somebody still decides about a lesson of that room: what was recorded there stays as long, and whoever decides may look at it.
create function room_has_open_case(room uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (
    select from rooms r join bookings b on b.id = r.booking_id or b.group_id = r.group_id join cases c on c.booking_id = b.id
    where r.id = room and (c.decided_at is null
      or c.final_at is null and (c.appeal_by > at or exists (select from case_appeals a where a.case_id = c.id))))
$$;
