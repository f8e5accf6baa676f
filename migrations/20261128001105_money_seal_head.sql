-- The end of the journals' chain is kept outside of the table of seals, and a seal is taken only if it follows from the journals: emptied seals were
-- written anew without a word, and a tail that was cut off was whole in itself.
create table journal_head (
  one boolean primary key default true check (one),
  position bigint not null,
  hash bytea not null
);
comment on table journal_head is 'local: number and hash of the last seal over the journals; moves forward only. Rows live for ever';
revoke insert, update, delete, truncate on journal_head from edustream_app;
insert into journal_head (position, hash)
select coalesce(max(position), 0), coalesce((select hash from journal_seals order by position desc limit 1), decode(repeat('00', 32), 'hex')) from journal_seals;

-- Whoever adds seals, the release before by itself and later ones by the function below: they go on from the head, and their hashes are what the journals say.
create function journal_seals_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head journal_head;
  seal record;
begin
  select * into head from journal_head for update;
  for seal in
    select n.position, n.previous_hash, n.hash, coalesce(line.facts, '') || E'\n' || coalesce(line.postings, '') as line
    from added n cross join lateral ledger_line(n.journal_id) line order by n.position
  loop
    if seal.position <> head.position + 1 or seal.previous_hash <> head.hash or seal.hash <> sha256(head.hash || convert_to(seal.line, 'UTF8')) then
      raise exception 'seal % does not follow from the journals', seal.position using errcode = 'check_violation', constraint = 'journal_seals_follow';
    end if;
    head.position := seal.position;
    head.hash := seal.hash;
  end loop;
  update journal_head set position = head.position, hash = head.hash where position <> head.position;
  return null;
end $$;
revoke all on function journal_seals_follow() from public;
create trigger journal_seals_follow after insert on journal_seals referencing new table as added for each statement execute function journal_seals_follow();

-- When an act was written by the clock of the database, which nobody chooses: one that was forged cannot be dated back. Old rows have none.
alter table audit_log add column recorded_at timestamptz;
alter table audit_log alter column recorded_at set default clock_timestamp();
-- The application says what was done, never under which number or when it was written.
revoke insert on audit_log from edustream_app;
grant insert (at, actor_id, act, subject_id, before, after, ip, trace_id, previous_hash, hash) on audit_log to edustream_app;

create or replace function audit_line(a audit_log) returns text language sql stable
  return (jsonb_build_array(a.id, (extract(epoch from a.at) * 1000000)::bigint, a.actor_id, a.act, a.subject_id, a.before, a.after, a.ip, a.trace_id)
    || case when a.recorded_at is null then '[]'::jsonb else jsonb_build_array((extract(epoch from a.recorded_at) * 1000000)::bigint) end)::text;
