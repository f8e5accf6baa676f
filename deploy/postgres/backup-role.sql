-- The role that backups of a PostgreSQL of your own are taken as; run it as a superuser in the database `edustream`.
-- Its password is set by whoever runs this: alter role edustream_backup password '…'.
do $$ begin
  if not exists (select from pg_roles where rolname = 'edustream_backup') then
    create role edustream_backup login replication;
  end if;
end $$;
-- It ends the segment of the log that is written to, so that each minute's log is whole.
grant execute on function pg_switch_wal() to edustream_backup;
