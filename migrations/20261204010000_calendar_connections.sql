-- Calendars of people at Google, Outlook and CalDAV servers (CL5): what is taken there is taken here, lessons are written there, and what somebody does to
-- such a lesson outside is asked about. The previous binary knows none of it; it sees the taken times, because it asks the same function.
create table calendar_connections (
  id uuid primary key,
  user_id uuid not null references users,
  provider text not null check (provider in ('google', 'outlook', 'caldav')),
  via text not null check (via in ('google', 'outlook', 'caldav', 'sandbox')),
  state text not null default 'ok' check (state in ('ok', 'out_of_date', 'needs_sign_in')),
  account text not null check (length(account) between 1 and 320), -- what the person knows it by
  secret_sealed bytea not null check (length(secret_sealed) <= 12000),
  sync_token text check (length(sync_token) <= 8000), -- where the next look goes on; none: everything is read
  full_at timestamptz,                     -- when everything was read last
  blocks boolean not null default true,    -- whether what is taken there is taken here
  exports boolean not null default true,   -- whether lessons are written there
  channel_id text check (length(channel_id) <= 200),
  channel_resource text check (length(channel_resource) <= 500),
  channel_hash bytea check (length(channel_hash) = 32), -- of the secret that its news carry
  channel_until timestamptz,
  connected_at timestamptz not null,
  last_ok_at timestamptz,                  -- the last look that went through
  last_error text check (last_error in ('unavailable', 'too_often', 'refused', 'sign_in', 'unreadable', 'too_many')),
  failures integer not null default 0 check (failures >= 0),
  due_at timestamptz not null,             -- when it is looked at again, whether anybody tells us something or not
  working_until timestamptz,               -- somebody looks at it now, by machine time
  told_at timestamptz,                     -- its owner was told that it does not work
  unique (user_id, provider),
  unique (channel_id),
  constraint calendar_connections_channel check ((channel_id is null) = (channel_hash is null))
);
comment on table calendar_connections is 'local: calendars elsewhere that people connected, with what opens them sealed. Rows live with their people';
create index calendar_connections_due on calendar_connections (due_at, id) where state <> 'needs_sign_in';
grant update, delete on calendar_connections to edustream_app;

create table calendar_busy (
  connection_id uuid not null references calendar_connections on delete cascade,
  person_id uuid not null references users,
  external_id text not null check (length(external_id) between 1 and 1100),
  during tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null
    and lower_inc(during) and not upper_inc(during)),
  primary key (connection_id, external_id)
);
comment on table calendar_busy is 'local: when people are taken by their calendars elsewhere, without what for. Rows live with calendar_connections';
create index calendar_busy_ahead on calendar_busy (person_id, upper(during));
grant update, delete on calendar_busy to edustream_app;

-- Whoever asks what stands in somebody's calendar hears of both: claims, and what is taken elsewhere.
create or replace function claims_within(person uuid, from_at timestamptz, until_at timestamptz) returns setof time_claims language sql stable as $$
  select * from time_claims c where c.person_id = person and lower(c.during) >= from_at and lower(c.during) < until_at
  union all
  select * from (
    select * from time_claims c where c.person_id = person and lower(c.during) < from_at order by lower(c.during) desc limit 1
  ) before where upper(before.during) > from_at
  union all
  select b.person_id, b.during, b.connection_id, 'imported', null::timestamptz, null::uuid
  from calendar_busy b join calendar_connections k on k.id = b.connection_id
  where b.person_id = person and upper(b.during) > from_at and lower(b.during) < until_at and k.blocks
$$;

create table calendar_exports (
  connection_id uuid not null references calendar_connections on delete cascade,
  booking_id uuid not null references bookings,
  external_id text not null check (length(external_id) between 1 and 1100),
  etag text check (length(etag) <= 500),
  starts_at timestamptz not null,          -- as it was written there
  ends_at timestamptz not null,
  version bigint not null,                 -- of the booking
  left_out boolean not null default false, -- its owner does not want it there
  again boolean not null default false,    -- its owner wants it there again, whatever became of it
  written_at timestamptz not null,
  primary key (connection_id, booking_id),
  unique (connection_id, external_id),
  check (starts_at < ends_at)
);
comment on table calendar_exports is 'local: lessons as they stand in calendars elsewhere. Rows live with calendar_connections';
create index calendar_exports_booking on calendar_exports (booking_id);
grant update, delete on calendar_exports to edustream_app;

create table calendar_questions (
  id uuid primary key,
  connection_id uuid not null references calendar_connections on delete cascade,
  booking_id uuid not null references bookings,
  kind text not null check (kind in ('deleted', 'moved')),
  moved_to timestamptz,
  asked_at timestamptz not null,
  answer text check (answer in ('put_back', 'leave_out', 'settled')),
  answered_at timestamptz,
  constraint calendar_questions_moved check ((moved_to is null) = (kind = 'deleted')),
  constraint calendar_questions_answered check ((answer is null) = (answered_at is null))
);
comment on table calendar_questions is 'local: lessons that somebody deleted or moved in a calendar elsewhere, and what they want. Rows live 30 days after the answer, purged by KeepHouse through calendar_questions_answered_at';
create unique index calendar_questions_open on calendar_questions (connection_id, booking_id) where answered_at is null;
create index calendar_questions_answered_at on calendar_questions (answered_at) where answered_at is not null;
create index calendar_questions_booking on calendar_questions (booking_id);
grant update, delete on calendar_questions to edustream_app;
