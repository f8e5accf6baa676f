-- How far rows lie in cold storage (OP4). An installation that archives has a row here, and from then on events that are not there yet are not taken away,
-- however long that takes; one that does not has none, and events go as before. Written by the owner alone, after what was stored was read back.
create table archive_marks (
  what text primary key check (what ~ '^[a-z_]+$'),
  place bigint not null check (place >= 0),
  moved_at timestamptz not null default now()
);
comment on table archive_marks is 'local: up to which place rows of a table lie in cold storage, read back and compared. Rows live for ever';
revoke all on archive_marks from edustream_app;
grant select on archive_marks to edustream_app;

create or replace function events_purge(older_than timestamptz, most bigint) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  deleted bigint;
begin
  with old as (
    select id from outbox_events
    where created_at < least(older_than, now() - interval '30 days')
      and position <= (select min(position) from event_cursors)
      and position <= coalesce((select place from archive_marks where what = 'outbox_events'), position)
    order by created_at limit least(most, 10000)
  )
  delete from outbox_events e using old where e.id = old.id;
  get diagnostics deleted = row_count;
  return deleted;
end $$;
