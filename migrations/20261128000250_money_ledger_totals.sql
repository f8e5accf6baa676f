-- What all sealed journals add up to, per currency, so that the trial balance reads a few rows and the journals since the last seal, and not the whole ledger.
-- `edustream check` adds everything up again.
create table ledger_totals (
  currency text primary key,
  position bigint not null check (position > 0), -- of the last seal that is counted in; the same in every row
  debits bigint not null check (debits >= 0),
  credits bigint not null check (credits >= 0)
);
comment on table ledger_totals is 'local: debits and credits of all journals up to a seal, moved on by the job that seals. Rows live for ever';
grant update on ledger_totals to edustream_app;

-- Counts in up to `most` journals that were sealed since; answers how many those were. The caller holds the lock of the seals.
create function ledger_totals_follow(most bigint) returns bigint language plpgsql as $$
declare
  reached bigint := coalesce((select max(position) from ledger_totals), 0);
  target bigint := (select max(position) from (select position from journal_seals where position > reached order by position limit most) next);
begin
  if target is null then return 0; end if;
  insert into ledger_totals as total (currency, position, debits, credits)
  select p.currency, target, -coalesce(sum(p.amount) filter (where p.amount < 0), 0), coalesce(sum(p.amount) filter (where p.amount > 0), 0)
  from journal_seals s join postings p on p.journal_id = s.journal_id
  where s.position > reached and s.position <= target
  group by p.currency
  on conflict (currency) do update set debits = total.debits + excluded.debits, credits = total.credits + excluded.credits;
  update ledger_totals set position = target;
  return target - reached;
end $$;
