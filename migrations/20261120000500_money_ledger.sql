-- Double entry: accounts, journals, postings, seals; payments at the provider; exchange rates.
create table accounts (
  id uuid primary key,
  kind text not null check (kind in ('wallet','promo','wallet_hold','escrow','earning_pending','earning_available','platform_fee','provider_clearing','platform_promo')),
  holder_id uuid,
  currency text not null check (currency in ('USD','EUR','GBP','JPY','KWD','BRL','CNY','RUB','AED','INR','CAD','AUD','CREDIT')),
  balance bigint not null default 0,
  created_at timestamptz not null,
  unique nulls not distinct (kind, holder_id, currency),
  unique (id, currency),
  constraint accounts_no_negative_balance check (balance >= 0 or kind in ('provider_clearing','platform_promo')),
  constraint accounts_holder check ((holder_id is null) = (kind in ('platform_fee','provider_clearing','platform_promo')))
);
comment on table accounts is 'local: one per kind, holder and unit; positive is what the platform owes or has earned';
create index accounts_holder_index on accounts (holder_id);
revoke insert on accounts from edustream_app;
grant insert (id, kind, holder_id, currency, created_at), update (balance) on accounts to edustream_app;

create table journals (
  sequence bigint generated always as identity unique,
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z_]+$'),
  phase text not null check (phase in ('posted', 'pending', 'post', 'void')),
  settles uuid unique references journals,  -- a pending journal is settled once, by a post or a void
  booking_id uuid,
  payment_id uuid,
  exchange_rate_id uuid,
  actor_id uuid,
  created_at timestamptz not null,
  check ((settles is not null) = (phase in ('post', 'void')))
);
comment on table journals is 'local: append-only; corrections are new journals';
create index journals_booking on journals (booking_id) where booking_id is not null;

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

-- The balance is the sum of the postings because nothing else may write it in step with them: the row lock is taken here, the CHECK on accounts refuses overdrafts.
create function posting_apply() returns trigger language plpgsql as $$
begin
  update accounts set balance = balance + new.amount where id = new.account_id;
  return new;
end $$;
create trigger postings_apply after insert on postings for each row execute function posting_apply();

create function journal_must_balance() returns trigger language plpgsql as $$
declare
  checked uuid;
  lines integer;
  unbalanced text;
begin
  if tg_table_name = 'journals' then
    checked := new.id;
  else
    -- Written in the journal's own transaction: the journal's trigger checks the whole. (A savepoint has another xmin and is checked twice.)
    if exists (select from journals where id = new.journal_id and xmin::text::bigint = mod(pg_current_xact_id()::text::bigint, 4294967296)) then return null; end if;
    checked := new.journal_id;
  end if;
  select count(*) into lines from postings where journal_id = checked;
  if lines < 2 then
    raise exception 'journal % has % postings, at least 2 are needed', checked, lines using errcode = 'check_violation', constraint = 'journals_balance';
  end if;
  select currency into unbalanced from postings where journal_id = checked group by currency having sum(amount) <> 0 limit 1;
  if found then
    raise exception 'journal % does not balance in %', checked, unbalanced using errcode = 'check_violation', constraint = 'journals_balance';
  end if;
  return null;
end $$;
create constraint trigger journals_balance after insert on journals deferrable initially deferred for each row execute function journal_must_balance();
create constraint trigger postings_balance after insert on postings deferrable initially deferred for each row execute function journal_must_balance();

create table journal_seals (
  position bigint primary key check (position > 0),
  journal_id uuid not null unique references journals,
  previous_hash bytea not null,
  hash bytea not null unique
);
comment on table journal_seals is 'local: append-only hash chain over the journals, written by one job so that commits never queue for it';

create table payments (
  id uuid primary key,
  user_id uuid not null references users,
  purpose text not null check (purpose in ('wallet_topup')),
  provider text not null,
  provider_reference text unique,
  status text not null check (status in ('pending','succeeded','failed','disputed')),
  currency text not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null,
  decided_at timestamptz
);
comment on table payments is 'local: payments at a provider';
create index payments_user on payments (user_id, created_at desc);
grant update on payments to edustream_app;

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
