-- The audit log is chained by a job, so that acts do not queue for its end.
--
-- The previous binary still reads the newest hash and writes its own, so both columns stay and are never null; rows of this one hold a random stand-in
-- that proves nothing. The next release drops them.
alter table audit_log alter column previous_hash set default '';
alter table audit_log alter column hash set default uuid_send(gen_random_uuid());

create table audit_seals (
  position bigint primary key check (position > 0),
  audit_id bigint not null unique references audit_log,
  previous_hash bytea not null,
  hash bytea not null unique
);
comment on table audit_seals is 'local: append-only hash chain over the audit log, written by one job so that acts never queue for it. Rows live for ever';

-- What a seal covers of one act, spelled once for the job that seals and the check that looks again: every column, in a form no value can imitate.
create function audit_line(a audit_log) returns text language sql stable
  return jsonb_build_array(a.id, (extract(epoch from a.at) * 1000000)::bigint, a.actor_id, a.act, a.subject_id, a.before, a.after, a.ip, a.trace_id)::text;

-- The end of the chain, outside the table: a chain whose tail was cut off is whole in itself. Only the function below writes it.
create table audit_head (
  one boolean primary key default true check (one),
  position bigint not null,
  hash bytea not null
);
comment on table audit_head is 'local: number and hash of the last seal of the audit log; moves forward only. Rows live for ever';
revoke insert, update, delete, truncate on audit_head from edustream_app;
revoke insert, update, delete, truncate on audit_seals from edustream_app;
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Appends seals and moves the head in one step; as the owner, since nobody else may. It takes only what goes on from the head, without a gap, and
-- the chain's arithmetic is its own: a caller cannot hand it a hash that does not follow from the rows.
create function audit_seal(most integer) returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head audit_head;
  entry record;
  sealed bigint := 0;
begin
  select * into head from audit_head for update skip locked;
  if not found then return 0; end if; -- another server seals
  for entry in
    select a.id, audit_line(a) as line from audit_log a
    -- Numbers are drawn before the commit: an older one may appear later, but not as late as this many acts.
    where a.id > coalesce((select s.audit_id - 50000 from audit_seals s order by s.position desc limit 1), 0)
      -- nothing older is still under way
      and age(a.xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)
      and not exists (select from audit_seals s where s.audit_id = a.id)
    order by a.id limit most
  loop
    insert into audit_seals (position, audit_id, previous_hash, hash)
    values (head.position + 1, entry.id, head.hash, sha256(head.hash || convert_to(entry.line, 'UTF8')))
    returning audit_seals.position, audit_seals.hash into head.position, head.hash;
    sealed := sealed + 1;
  end loop;
  update audit_head set position = head.position, hash = head.hash;
  return sealed;
end $$;
revoke all on function audit_seal(integer) from public;
grant execute on function audit_seal(integer) to edustream_app;
