-- Skill credits by lot (MO8): each with its own end, spent in the order of their ends. The rules are domain/money/credits.
create table credit_lots (
  id uuid primary key,
  owner_id uuid not null references users,
  source text not null check (source in ('starter', 'pack', 'earned', 'returned', 'opening')),
  amount bigint not null check (amount > 0),
  left_amount bigint not null check (left_amount between 0 and amount),
  booking_id uuid,                        -- the lesson that earned it, or that gave it back
  payment_id uuid references payments,    -- the payment that bought it
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  alerted_days smallint,                  -- the owner was told that so many days are left
  expired_at timestamptz,
  constraint credit_lots_expired check (expired_at is null or left_amount = 0)
);
comment on table credit_lots is 'distributed by owner_id: credits by lot. Rows live for ever';
create index credit_lots_owner on credit_lots (owner_id, expires_at, id) where left_amount > 0;
create unique index credit_lots_one_starter on credit_lots (owner_id) where source = 'starter';
create unique index credit_lots_payment on credit_lots (payment_id) where payment_id is not null;
create index credit_lots_ending on credit_lots (expires_at) where left_amount > 0;
grant update (left_amount, alerted_days, expired_at) on credit_lots to edustream_app;

create table credit_uses (
  booking_id uuid not null,
  lot_id uuid not null references credit_lots,
  owner_id uuid not null references users,
  amount bigint not null check (amount > 0),
  returned bigint not null default 0,     -- of it given back
  created_at timestamptz not null,
  primary key (booking_id, lot_id),
  constraint credit_uses_returned check (returned between 0 and amount)
);
comment on table credit_uses is 'distributed by owner_id: which lesson took how much of which lot. Rows live with credit_lots';
create index credit_uses_lot on credit_uses (lot_id);
create index credit_uses_owner on credit_uses (owner_id, created_at);
grant update (amount, returned) on credit_uses to edustream_app;

-- What a credit may cost and how fast credits may go, as data: one row.
create table credit_rules (
  the_one boolean primary key default true check (the_one),
  normal_floor bigint not null default 5 check (normal_floor > 0),
  normal_ceiling bigint not null default 15,
  premium_floor bigint not null default 15,
  premium_ceiling bigint not null default 20,
  premium_rating_tenths integer not null default 48 check (premium_rating_tenths between 10 and 50),
  premium_sessions integer not null default 50 check (premium_sessions >= 0),
  spent_per_day bigint not null default 200 check (spent_per_day > 0),
  pair_per_week integer not null default 7 check (pair_per_week > 0),
  constraint credit_rules_ranges check (
    normal_floor <= normal_ceiling and premium_floor <= premium_ceiling and normal_ceiling <= premium_ceiling)
);
comment on table credit_rules is 'reference: floors, ceilings and limits of credits, one row. Rows live for ever';
insert into credit_rules default values;
grant update on credit_rules to edustream_app;

-- Whoever holds credits from before holds them in one lot, for a year from now.
insert into credit_lots (id, owner_id, source, amount, left_amount, created_at, expires_at)
select gen_random_uuid(), holder_id, 'opening', balance, balance, now(), now() + interval '12 months'
from accounts where kind = 'wallet' and currency = 'CREDIT' and balance > 0;

-- Packs of credits and lessons are paid at a provider too.
alter table payments drop constraint payments_purpose_check;
alter table payments add constraint payments_purpose_check
  check (purpose in ('wallet_topup', 'credit_pack', 'lesson'));

-- Members who are no tutors teach for credits: their lessons hang on a profile that is nobody's page (decision 0145).
alter table tutors add column for_members boolean not null default false;
comment on column tutors.for_members is 'carries lessons for credits of a member who is no tutor: shown nowhere, listed nowhere';
