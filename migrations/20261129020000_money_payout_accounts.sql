-- Accounts that payouts go to rest sealed. One that takes another one's place waits before money goes there, and the mail about it takes it back; a payout
-- keeps the account it was asked for. The previous binary goes on writing the open columns ('' is none), and the job SealColumns empties them.
alter table payout_methods add column account_sealed bytea;
alter table payout_methods add column before_sealed bytea;       -- how they were paid before: what the mail's link puts back
alter table payout_methods add column changed_at timestamptz;    -- since when the money goes elsewhere than what is put back
alter table payout_methods add column usable_at timestamptz;     -- no payout goes there earlier
alter table payout_methods add column held_at timestamptz;       -- its owner did not want it: nothing goes there
alter table payout_methods add column undo_hashes bytea[] not null default '{}'; -- of the links that take it back
alter table payout_methods add column undo_until timestamptz;
create index payout_methods_account_open on payout_methods (user_id) where account <> '';
create index payout_methods_undo on payout_methods using gin (undo_hashes);

alter table payouts add column holder text not null default '' check (length(holder) <= 100);
alter table payouts add column account text not null default '' check (length(account) <= 64);
alter table payouts add column account_sealed bytea;
alter table payouts add column held_at timestamptz;              -- asked for by somebody else than its owner: it can only come back
update payouts p set holder = m.holder, account = m.account from payout_methods m
  where m.user_id = p.user_id and p.status = 'requested' and p.method = 'bank' and m.kind = 'bank';
create index payouts_account_open on payouts (id) where account <> '';
grant update (holder, account, account_sealed, held_at) on payouts to edustream_app;
