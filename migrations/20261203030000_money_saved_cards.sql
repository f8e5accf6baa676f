-- Saved cards (MO3): the provider keeps the card, here stands its name there and what a person may see of it. The previous binary knows none of it and pays as
-- before.
create table payment_methods (
  id uuid primary key,                     -- the idempotency key at the provider
  user_id uuid not null references users,
  place smallint check (place between 1 and 10), -- which of a person's ten it takes; none once it is removed
  provider text not null,
  state text not null check (state in ('pending', 'ready', 'removed')),
  setup_reference text check (length(setup_reference) <= 255), -- the provider's name for the page it is saved at
  setup_url text check (length(setup_url) <= 2000),
  reference text check (length(reference) <= 255), -- the provider's name for the card
  brand text check (brand ~ '^[a-z_]{1,20}$'),
  last4 text check (last4 ~ '^[0-9]{4}$'),
  expires_month smallint check (expires_month between 1 and 12),
  expires_year smallint check (expires_year between 2000 and 2100),
  is_default boolean not null default false,
  created_at timestamptz not null,
  ready_at timestamptz,
  removed_at timestamptz,
  forgotten_at timestamptz,                -- the provider keeps nothing of it any more
  told_at timestamptz,                     -- its owner was told that it ends soon
  unique (user_id, place),
  unique (provider, reference),
  constraint payment_methods_placed check ((place is null) = (state = 'removed') and (removed_at is null) = (state <> 'removed')),
  constraint payment_methods_known check (state <> 'ready' or (reference is not null and brand is not null and last4 is not null
    and expires_month is not null and expires_year is not null and ready_at is not null)),
  constraint payment_methods_default_ready check (state = 'ready' or not is_default),
  constraint payment_methods_forgotten check (forgotten_at is null or state = 'removed')
);
comment on table payment_methods is 'local: cards that people saved, without anything that could charge them elsewhere. Rows live 30 days after the provider forgot the card, purged by KeepHouse through payment_methods_forgotten_at';
create unique index payment_methods_default on payment_methods (user_id) where is_default;
-- One page at a time: whoever asks again gets the same.
create unique index payment_methods_one_page on payment_methods (user_id) where state = 'pending';
create index payment_methods_owner on payment_methods (user_id, created_at desc, id desc);
create index payment_methods_waiting on payment_methods (created_at, id) where state = 'pending';
create index payment_methods_unforgotten on payment_methods (removed_at, id) where state = 'removed' and forgotten_at is null;
create index payment_methods_forgotten_at on payment_methods (forgotten_at) where forgotten_at is not null;
create index payment_methods_ending on payment_methods (expires_year, expires_month, id) where state = 'ready' and told_at is null;
grant update (place, state, setup_reference, setup_url, reference, brand, last4, expires_month, expires_year, is_default, ready_at, removed_at, forgotten_at, told_at),
  delete on payment_methods to edustream_app;

create table payment_customers (
  user_id uuid not null references users,
  provider text not null,
  reference text not null check (length(reference) between 1 and 255), -- the provider's name for the person
  created_at timestamptz not null,
  primary key (user_id, provider),
  unique (provider, reference)
);
comment on table payment_customers is 'local: what providers call the people whose cards they keep. Rows live with their people';
grant update, delete on payment_customers to edustream_app;

alter table payments add column method_id uuid;
comment on column payments.method_id is 'the saved card that is charged; none where it is paid at the provider''s page';
