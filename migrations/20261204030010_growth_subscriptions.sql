-- Plans of tutors: a subscription, and each month that was paid. What plan an account has stands with the account, where whoever asks what it allows finds it. The
-- previous binary writes none of it: everybody is free there.
alter table users add column plan text not null default 'free' check (plan in ('free', 'pro', 'enterprise'));
comment on column users.plan is 'what the account allows; follows subscriptions';

create table subscriptions (
  id uuid primary key,
  user_id uuid not null references users,
  plan text not null check (plan in ('pro', 'enterprise')),
  next_plan text not null check (next_plan in ('free', 'pro', 'enterprise')), -- what follows the paid month
  currency text not null,
  price bigint not null check (price > 0),             -- of the running month, with nothing taken off
  state text not null check (state in ('starting', 'active', 'past_due', 'ended')),
  started_at timestamptz not null,
  paid_from timestamptz not null,
  paid_until timestamptz not null check (paid_until >= paid_from),
  next_try_at timestamptz not null,
  grace_until timestamptz,
  ended_at timestamptz,
  check ((state = 'past_due') = (grace_until is not null)),
  check ((state = 'ended') = (ended_at is not null))
);
comment on table subscriptions is 'local: a tutor''s plan, paid by the month. Rows live for ever';
create unique index subscriptions_one on subscriptions (user_id) where state <> 'ended';
create index subscriptions_due on subscriptions (next_try_at, id) where state <> 'ended';
create index subscriptions_of on subscriptions (user_id, started_at desc);
grant update on subscriptions to edustream_app;

create table subscription_charges (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  plan text not null check (plan in ('pro', 'enterprise')),
  currency text not null,
  amount bigint not null check (amount > 0),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  paid_at timestamptz not null,
  unique (subscription_id, from_at)                    -- a month is paid once
);
comment on table subscription_charges is 'local: a month of a tutor''s plan that was paid. Rows live for ever';

-- How often a key may ask: what an operator gave it, or what its owner's plan allows.
create function key_tier(k api_keys) returns text language sql stable as $$
  select case when k.tier = 'standard' and exists (select from users u where u.id = k.user_id and u.plan <> 'free') then 'plus' else k.tier end
$$;
