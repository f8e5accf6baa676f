-- Payouts of earnings, and how tutors are paid. The rules are domain/money/payouts.rs; the money lies in earning_reserved until the bank says how it ended.
create table payout_methods (
  user_id uuid primary key references users,
  kind text not null check (kind in ('connect', 'bank', 'manual')),
  payee_kind text not null check (payee_kind in ('individual', 'business')),
  holder text not null check (length(holder) <= 100),
  account text not null check (length(account) <= 64),
  automatic boolean not null default false,
  onboarding_id uuid unique,             -- the provider's page that asks who somebody is
  onboarded_at timestamptz,
  updated_at timestamptz not null
);
comment on table payout_methods is 'distributed by user_id: how a tutor is paid, one way at most. Rows live for ever';
create index payout_methods_automatic on payout_methods (user_id) where automatic;
grant update, delete on payout_methods to edustream_app;

create table payouts (
  id uuid primary key,
  user_id uuid not null references users,
  currency text not null,
  amount bigint not null check (amount > 0),
  fee bigint not null check (fee between 0 and amount),
  speed text not null check (speed in ('standard', 'instant')),
  method text not null check (method in ('connect', 'bank', 'manual')),
  status text not null check (status in ('requested', 'paid', 'failed')),
  created_at timestamptz not null,
  arrives_on date not null,
  decided_at timestamptz,
  check ((status = 'requested') = (decided_at is null))
);
comment on table payouts is 'local: payouts of earnings. Rows live for ever';
create index payouts_user on payouts (user_id, created_at desc, id desc);
create index payouts_waiting on payouts (created_at, id) where status = 'requested';
create index payouts_all on payouts (created_at desc, id desc);
grant update (status, decided_at) on payouts to edustream_app;
