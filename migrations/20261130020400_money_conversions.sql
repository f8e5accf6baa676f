-- Lessons paid in one's own currency (MO6): at which rate, and what came home of it. The rules are domain/money/conversion.
create table booking_conversions (
  booking_id uuid primary key,
  payer_id uuid not null references users,
  own_currency text not null,
  own_amount bigint not null check (own_amount > 0),
  currency text not null,
  amount bigint not null check (amount > 0),
  own_rate_id uuid not null references exchange_rates,     -- the own currency to dollars
  rate_id uuid not null references exchange_rates,         -- the lesson's currency to dollars
  returned bigint not null default 0,                      -- of amount
  own_returned bigint not null default 0,                  -- of own_amount
  created_at timestamptz not null,
  constraint booking_conversions_returned check (
    returned between 0 and amount and own_returned between 0 and own_amount and currency <> own_currency)
);
comment on table booking_conversions is 'distributed by payer_id: what a lesson in another currency was paid with. Rows live with bookings';
create index booking_conversions_payer on booking_conversions (payer_id);
grant update (returned, own_returned) on booking_conversions to edustream_app;

-- What was converted comes home in as many parts as the lesson gives back.
drop index journals_once_per_booking;
create unique index journals_once_per_booking on journals (booking_id, kind, hold_number)
  where booking_id is not null and kind not in ('dispute_refund', 'payment_refund', 'fx_return');
