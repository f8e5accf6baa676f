-- Lessons paid by card (MO4): held at a provider's page, then taken, let go or given back by orders that follow.
alter table payments add column booking_id uuid;
comment on column payments.booking_id is 'the lesson that it pays for, exactly where the purpose is that';
alter table payments add constraint payments_lesson check ((purpose = 'lesson') = (booking_id is not null));
create index payments_booking on payments (booking_id) where booking_id is not null;

alter table payment_orders drop constraint payment_orders_kind_check;
alter table payment_orders add constraint payment_orders_kind_check
  check (kind in ('charge', 'hold', 'capture', 'void', 'refund'));
create unique index payment_orders_one_hold on payment_orders (payment_id) where kind = 'hold';
-- What is held is taken once or let go once, never both.
create unique index payment_orders_one_end on payment_orders (payment_id) where kind in ('capture', 'void');

-- The previous binary knows top-ups alone: only their orders follow.
create or replace function payment_order_follow() returns trigger language plpgsql as $$
begin
  if new.purpose <> 'wallet_topup' then return null; end if;
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
