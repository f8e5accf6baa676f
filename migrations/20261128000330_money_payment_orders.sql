-- Payment orders: what is asked of a provider, each once; and the inbox of what providers report.
--
-- The previous binary knows neither. It writes payments as before, and a trigger lets the order follow, until the next release drops the trigger,
-- payments.provider and payments.provider_reference. Payments from before get their order here, under the payment's id: that was their key at the provider.

create table payment_orders (
  id uuid primary key,                     -- the idempotency key at the provider
  payment_id uuid not null references payments,
  kind text not null check (kind in ('charge')),
  provider text not null,
  reference text,                          -- the provider's name for it
  state text not null check (state in ('planned','open','succeeded','failed','disputed')),
  currency text not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null,
  decided_at timestamptz,
  unique (provider, reference),
  -- The list is printed by the domain crate (money/orders.rs), whose test looks for it here; a change of it is a new migration.
  constraint payment_orders_legal check (
(state, reference is not null, decided_at is not null) in (
  ('planned', false, false),
  ('open', true, false),
  ('succeeded', true, true),
  ('failed', false, true),
  ('failed', true, true),
  ('disputed', true, true)
)
)
);
comment on table payment_orders is 'local: what is asked of a payment provider, stored with what causes it. Rows live with payments';
create unique index payment_orders_one_charge on payment_orders (payment_id) where kind = 'charge';
grant update (state, reference, decided_at) on payment_orders to edustream_app;

create table payment_inbox (
  id uuid primary key,
  provider text not null,
  event_id text not null check (length(event_id) between 1 and 255),
  order_id uuid not null,                  -- as the report says; it may be none of ours
  decision text not null check (decision in ('succeed','fail','dispute')),
  reference text not null,
  payload text not null,                   -- as it arrived
  received_at timestamptz not null,
  outcome text check (outcome in ('moved','known','foreign','set_aside','withdrawn')),
  handled_at timestamptz,
  unique (provider, event_id),
  check ((outcome is null) = (handled_at is null))
);
comment on table payment_inbox is 'local: reports of payment providers as they arrived, each once. Rows live 400 days after they were handled, purged by KeepHouse through payment_inbox_handled';
create index payment_inbox_handled on payment_inbox (handled_at) where handled_at is not null;
create index payment_inbox_waiting on payment_inbox (received_at) where handled_at is null;
grant update (outcome, handled_at), delete on payment_inbox to edustream_app;

-- What the previous binary writes to a payment is written to its order.
create function payment_order_follow() returns trigger language plpgsql as $$
begin
  insert into payment_orders (id, payment_id, kind, provider, reference, state, currency, amount, created_at, decided_at)
  select new.id, new.id, 'charge', new.provider, reference.known, state.now, new.currency, new.amount, new.created_at,
    case when state.now in ('planned', 'open') then null else coalesce(new.decided_at, new.created_at) end
  from (select case when new.status in ('succeeded', 'disputed') then coalesce(new.provider_reference, new.id::text) else new.provider_reference end) as reference (known),
    lateral (select case when new.status <> 'pending' then new.status when reference.known is null then 'planned' else 'open' end) as state (now)
  on conflict (payment_id) where kind = 'charge' do update
    set state = excluded.state, reference = coalesce(payment_orders.reference, excluded.reference), decided_at = coalesce(payment_orders.decided_at, excluded.decided_at)
    where payment_orders.state <> excluded.state;
  return null;
end $$;
create trigger payments_order_follow after insert or update of status, provider_reference on payments for each row execute function payment_order_follow();

-- Those from before: the trigger writes their orders.
update payments set status = status;
