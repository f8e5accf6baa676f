-- The event spine: positions without gaps, a cursor per subscriber, what was set aside, and a purge.
alter table outbox_events add column version smallint not null default 1;
alter table outbox_events add column position bigint;
comment on column outbox_events.position is 'place in the order of all events, from 1, without gaps; given by the sequencer after the commit';
create unique index outbox_events_position on outbox_events (position);
create index outbox_events_unsequenced on outbox_events (id) where position is null;
drop index outbox_events_unpublished; -- nothing ever read by it
create index outbox_events_age on outbox_events (created_at);
grant update (position) on outbox_events to edustream_app;
comment on table outbox_events is
  'local: what happened, written in the transaction that made it happen; read by position. Rows live 90 days, purged by events_purge through outbox_events_age';

create table event_head (
  one boolean primary key default true check (one),
  position bigint not null default 0
);
comment on table event_head is 'local: the last position given; its row lock makes one sequencer. Rows live for ever';
insert into event_head default values;
grant update on event_head to edustream_app;

create table event_cursors (
  subscriber text primary key,
  position bigint not null,              -- everything up to here is handled
  failing bigint,                        -- the event that could not be handled, if one could not
  tries integer not null default 0,
  next_try_at timestamptz,               -- machine time
  last_error text
);
comment on table event_cursors is 'local: how far each subscriber is; moved in the transaction that handled the events. Rows live for ever';
grant update on event_cursors to edustream_app;

create table event_failures (
  subscriber text not null,
  position bigint not null,
  event_id uuid not null,
  kind text not null,
  error text not null,
  at timestamptz not null,
  primary key (subscriber, position)
);
comment on table event_failures is 'local: events a subscriber could not handle after all tries; an operator reads them. Rows live for ever';

-- Deletes what is old, sequenced and behind every cursor, a bounded number at a time. Runs as the owner: the application may not delete events by itself, and
-- a caller who asks for younger ones gets nothing younger than thirty days.
create function events_purge(older_than timestamptz, most bigint) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  deleted bigint;
begin
  with old as (
    select id from outbox_events
    where created_at < least(older_than, now() - interval '30 days')
      and position <= (select min(position) from event_cursors)
    order by created_at limit least(most, 10000)
  )
  delete from outbox_events e using old where e.id = old.id;
  get diagnostics deleted = row_count;
  return deleted;
end $$;
revoke execute on function events_purge(timestamptz, bigint) from public;
grant execute on function events_purge(timestamptz, bigint) to edustream_app;

-- Holds are few and short: whether one of a person ran out is asked with every booking.
create index time_claims_holds on time_claims (person_id, expires_at) where kind = 'hold';

-- The mails begin with what is told from here on; a subscriber of a later release begins where the log ends when it first runs.
insert into event_cursors (subscriber, position) values ('mails', 0);
