-- An act lives seven years (ID8, ID10). Its seal stays, so that the chain goes on to prove the acts after it; how far acts have gone is kept beside the chain's end.
-- The application may ask for it and decides nothing: the function looks at the database's own clock, at when the database itself saw the act, and stops at the
-- first that is younger. The previous binary takes none away, and finds all it reads.
alter table audit_head add column gone bigint not null default 0 check (gone >= 0 and gone <= position);
comment on column audit_head.gone is 'position up to which acts have lived their time and were taken away; their seals stay';
comment on table audit_log is 'local: append-only, hash-chained record of acts on accounts, money and permissions. Rows live seven years, purged by ForgetActs through audit_log_pkey';
comment on table audit_seals is 'local: append-only hash chain over the audit log, written by one job so that acts never queue for it; a seal outlives its act. Rows live for ever';
alter table audit_seals drop constraint audit_seals_audit_id_fkey;

create function audit_purge(older_than timestamptz, most integer) returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head audit_head;
  entry record;
  reached bigint;
  taken bigint := 0;
begin
  select * into head from audit_head for update skip locked;
  if not found then return 0; end if; -- another server seals
  reached := head.gone;
  for entry in
    select s.position, s.audit_id, coalesce(a.recorded_at, a.at) as seen_at
    from audit_seals s left join audit_log a on a.id = s.audit_id
    where s.position > head.gone order by s.position limit least(most, 10000)
  loop
    -- One that is missing was taken by somebody else: nothing behind it goes, and the check tells of it.
    exit when entry.seen_at is null or entry.seen_at >= least(older_than, now() - interval '7 years');
    delete from audit_log where id = entry.audit_id;
    reached := entry.position;
    taken := taken + 1;
  end loop;
  update audit_head set gone = reached;
  return taken;
end $$;
revoke all on function audit_purge(timestamptz, integer) from public;
grant execute on function audit_purge(timestamptz, integer) to edustream_app;
