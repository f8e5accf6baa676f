-- Double entry: accounts, journals, postings, seals; payments at the provider; exchange rates.

-- One account per kind, holder and unit: its id is a function of the three, so that writing a journal needs no look-up and two servers cannot make two of them.
-- (MD5 spreads, it does not protect: the three parts are ours.)
create function account_id(kind text, holder_id uuid, currency text) returns uuid language sql immutable parallel safe
  return md5(kind || ':' || coalesce(holder_id::text, '') || ':' || currency)::uuid;

create table accounts (
  id uuid primary key generated always as (account_id(kind, holder_id, currency)) stored,
  kind text not null check (kind in ('wallet','promo','wallet_hold','escrow','earning_pending','earning_available','platform_fee','provider_clearing','platform_promo')),
  holder_id uuid,
  currency text not null check (currency in ('USD','EUR','GBP','JPY','KWD','BRL','CNY','RUB','AED','INR','CAD','AUD','CREDIT')),
  balance bigint not null default 0,
  created_at timestamptz not null,
  unique (id, currency),
  constraint accounts_no_negative_balance check (balance >= 0 or kind in ('provider_clearing','platform_promo')),
  constraint accounts_holder check ((holder_id is null) = (kind in ('platform_fee','provider_clearing','platform_promo')))
) with (fillfactor = 50); -- room on each page, so that a new balance is a new version of the row beside the old one
comment on table accounts is 'local: one per kind, holder and unit; positive is what the platform owes or has earned';
create index accounts_holder_index on accounts (holder_id);
-- No one writes a balance: it moves with the postings only (see posting_apply).
revoke insert on accounts from edustream_app;
grant insert (kind, holder_id, currency, created_at) on accounts to edustream_app;

create table journals (
  sequence bigint generated always as identity unique,
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z_]+$'),
  phase text not null check (phase in ('posted', 'pending', 'post', 'void')),
  settles uuid unique references journals,  -- a pending journal is settled once, by a post or a void
  lines smallint not null check (lines between 2 and 100), -- how many postings it has, so that none can be added later
  booking_id uuid,
  payment_id uuid,
  exchange_rate_id uuid,
  actor_id uuid,
  created_at timestamptz not null,
  check ((settles is not null) = (phase in ('post', 'void')))
);
comment on table journals is 'local: append-only; corrections are new journals';
-- One hold, one capture, one release, one refund, one payout per booking, whatever is repeated or races; only disputes may give back in parts.
create unique index journals_once_per_booking on journals (booking_id, kind) where booking_id is not null and kind <> 'dispute_refund';
create unique index journals_once_per_payment on journals (payment_id, kind) where payment_id is not null;

create table postings (
  journal_id uuid not null references journals,
  line smallint not null,
  account_id uuid not null,
  currency text not null,
  amount bigint not null check (amount <> 0 and abs(amount) <= 100000000000000),
  primary key (journal_id, line),
  unique (journal_id, account_id),
  foreign key (account_id, currency) references accounts (id, currency) -- an account never mixes units
);
comment on table postings is 'local: append-only lines of journals; positive credits the account';
create index postings_account on postings (account_id, journal_id);

-- The balance is the sum of the postings because nothing else may write it: the row lock is taken here, the CHECK on accounts refuses overdrafts.
-- Runs as the owner of the schema, since the application's role may not write balances. Postings are inserted in the order of account_id, which is
-- therefore the order of the locks.
create function posting_apply() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from journals where id = new.journal_id and new.line between 1 and lines) then
    raise exception 'journal % has no line %', new.journal_id, new.line using errcode = 'check_violation', constraint = 'postings_final';
  end if;
  update accounts set balance = balance + new.amount where id = new.account_id;
  return null;
end $$;
create trigger postings_apply after insert on postings for each row execute function posting_apply();

-- At the commit a journal has exactly the lines it announced, and they sum to zero in every unit. After that the primary key and postings_apply refuse every
-- further line, so the check need not run again.
create function journal_must_balance() returns trigger language plpgsql as $$
declare
  found_lines bigint;
  unbalanced text;
begin
  select sum(p.lines), min(p.currency) filter (where p.total <> 0) into found_lines, unbalanced
  from (select currency, count(*) as lines, sum(amount) as total from postings where journal_id = new.id group by currency) p;
  if found_lines is distinct from new.lines then
    raise exception 'journal % announced % postings and has %', new.id, new.lines, coalesce(found_lines, 0) using errcode = 'check_violation', constraint = 'journals_balance';
  end if;
  if unbalanced is not null then
    raise exception 'journal % does not balance in %', new.id, unbalanced using errcode = 'check_violation', constraint = 'journals_balance';
  end if;
  return null;
end $$;
create constraint trigger journals_balance after insert on journals deferrable initially deferred for each row execute function journal_must_balance();

create table journal_seals (
  position bigint primary key check (position > 0),
  journal_id uuid not null unique references journals,
  previous_hash bytea not null,
  hash bytea not null unique
);
comment on table journal_seals is 'local: append-only hash chain over the journals, written by one job so that commits never queue for it';

-- What a seal covers of one journal, spelled once for the job that seals and the check that looks again: every fact, and the postings in order.
create function ledger_line(journal uuid, out facts text, out postings text) language sql stable
  begin atomic
    select concat_ws('|', j.sequence, j.id, j.kind, j.phase, j.lines, coalesce(j.settles::text, '-'), coalesce(j.booking_id::text, '-'), coalesce(j.payment_id::text, '-'),
                     coalesce(j.exchange_rate_id::text, '-'), coalesce(j.actor_id::text, '-'), (extract(epoch from j.created_at) * 1000000)::bigint),
           (select string_agg(concat_ws('|', p.line, p.account_id, p.currency, p.amount), E'\n' order by p.line) from postings p where p.journal_id = j.id)
    from journals j where j.id = journal;
  end;

create table payments (
  id uuid primary key,
  user_id uuid not null references users,
  purpose text not null check (purpose in ('wallet_topup')),
  provider text not null,
  provider_reference text unique,
  checkout_url text,                      -- where the card holder pays; known once the provider took the payment on
  status text not null check (status in ('pending','succeeded','failed','disputed')),
  currency text not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null,
  decided_at timestamptz
);
comment on table payments is 'local: payments at a provider';
create index payments_user on payments (user_id, created_at desc);
grant update (provider_reference, checkout_url, status, decided_at) on payments to edustream_app;

create table exchange_rates (
  id uuid primary key,
  from_currency text not null,
  to_currency text not null,
  numerator bigint not null check (numerator > 0),   -- to_minor = from_minor * numerator / denominator
  denominator bigint not null check (denominator > 0),
  source text not null,
  at timestamptz not null
);
comment on table exchange_rates is 'reference: append-only rates with source and time';
create index exchange_rates_latest on exchange_rates (from_currency, to_currency, at desc);
