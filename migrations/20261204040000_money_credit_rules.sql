-- What governs credits becomes versions: what everybody begins with and how long credits live join the row of rules, and every version is kept with who made it and why.
-- The previous binary reads the row as before and begins everybody with fifty credits for twelve months.
alter table credit_rules add column starter bigint not null default 50 check (starter between 0 and 500);
alter table credit_rules add column valid_months smallint not null default 12 check (valid_months between 3 and 36);
alter table credit_rules add column version integer not null default 1 check (version > 0);
alter table credit_rules add constraint credit_rules_bounds check (
  normal_floor between 1 and 100 and normal_ceiling between 1 and 100 and premium_floor between 1 and 200 and premium_ceiling between 1 and 200
  and premium_sessions <= 1000 and spent_per_day between 10 and 5000 and pair_per_week <= 50 and normal_floor <= premium_floor);

create table credit_rule_versions (
  version integer primary key check (version > 0),
  starter bigint not null,
  valid_months smallint not null,
  normal_floor bigint not null,
  normal_ceiling bigint not null,
  premium_floor bigint not null,
  premium_ceiling bigint not null,
  premium_rating_tenths integer not null,
  premium_sessions integer not null,
  spent_per_day bigint not null,
  pair_per_week integer not null,
  reason text not null check (length(reason) <= 500),
  made_by uuid references users, -- nobody made the first one
  made_at timestamptz not null,
  check ((version = 1) = (made_by is null))
);
comment on table credit_rule_versions is 'reference: every version of the rules of credits, never changed. Rows live for ever';
insert into credit_rule_versions
select 1, starter, valid_months, normal_floor, normal_ceiling, premium_floor, premium_ceiling, premium_rating_tenths, premium_sessions, spent_per_day, pair_per_week, '',
  null, '2026-01-01 00:00:00+00' from credit_rules;

alter table credit_lots drop constraint credit_lots_source_check;
alter table credit_lots add constraint credit_lots_source_check
  check (source in ('starter', 'pack', 'earned', 'returned', 'referral', 'campaign', 'opening'));
