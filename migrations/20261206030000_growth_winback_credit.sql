-- Winning back with promotional credit: what the owner lets it cost in a month, what was given to whom, and what became of it; and the nudges that came after the
-- first ten. The previous binary writes and reads none of it, and leaves nudges of kinds it does not know as they are.
create table growth_rules (
  the_one boolean primary key default true check (the_one),
  version integer not null default 1 check (version > 0),
  winback_budget bigint not null default 200000 check (winback_budget between 0 and 5000000), -- US cents in a month
  holdout_percent smallint not null default 0 check (holdout_percent between 0 and 20),        -- of accounts, in no experiment
  changed_by uuid references users,
  changed_at timestamptz
);
comment on table growth_rules is 'reference: what winning back may cost in a month, and how many accounts no experiment reaches, one row. Rows live for ever';
insert into growth_rules default values;
grant update (version, winback_budget, holdout_percent, changed_by, changed_at) on growth_rules to edustream_app;

create table winback_months (
  month date primary key check (extract(day from month) = 1),
  spent bigint not null default 0 check (spent >= 0),       -- US cents
  people integer not null default 0 check (people >= 0)
);
comment on table winback_months is 'local: what winning back gave in each month, in US cents. Rows live for ever';
grant update (spent, people) on winback_months to edustream_app;

create table winback_credits (
  id uuid primary key,                                       -- what the journals name
  user_id uuid not null references users,
  about_id uuid not null,                                    -- the last lesson: the spell it is for
  kind text not null check (kind in ('winback_14', 'winback_30')),
  month date not null references winback_months,
  cost bigint not null check (cost > 0),                     -- US cents
  amount bigint not null check (amount > 0),                 -- in the person's own currency
  currency text not null,
  given_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > given_at),
  again_at timestamptz not null check (again_at >= ends_at), -- before this nothing is given again
  taken_at timestamptz,
  taken_back bigint,
  unique (user_id, about_id),
  check ((taken_at is null) = (taken_back is null)),
  check (taken_back between 0 and amount),
  constraint winback_credits_pause exclude using gist (user_id with =, tstzrange(given_at, again_at) with &&)
);
comment on table winback_credits is 'local: promotional credit for who had been quiet, and what of it was not used. Rows live for ever';
create index winback_credits_open on winback_credits (ends_at, id) where taken_at is null;
create index winback_credits_given on winback_credits (given_at);
grant update (taken_at, taken_back) on winback_credits to edustream_app;

alter table nudges drop constraint nudges_kind_check;
alter table nudges add constraint nudges_kind_check check (kind in ('welcome_find', 'welcome_lesson', 'welcome_help', 'rebook', 'winback_7', 'winback_14',
  'winback_30', 'survey_lesson', 'survey_nps', 'survey_dormant', 'package_nudge', 'checkout_nudge', 'quarterly')) not valid;
alter table nudges validate constraint nudges_kind_check;
