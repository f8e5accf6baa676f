-- Lessons that an institution pays for: its balance, what it gives each member a month, and what it paid. The previous binary writes none of it; a lesson that was paid
-- so is one that was paid from the member's wallet to it, and what it gives back rests there until the new binary sees it.
alter table accounts drop constraint accounts_kind_check;
alter table accounts add constraint accounts_kind_check check (kind in (
  'wallet', 'promo', 'wallet_hold', 'escrow', 'package', 'sponsor', 'earning_pending', 'earning_available', 'earning_reserved', 'debt',
  'platform_fee', 'provider_clearing', 'platform_promo', 'platform_advance', 'debt_contra', 'credit_issue', 'fx_position'));

-- What an institution paid comes home in as many parts as the lesson gives back.
drop index journals_once_per_booking;
create unique index journals_once_per_booking on journals (booking_id, kind, hold_number)
  where booking_id is not null and kind not in ('dispute_refund', 'payment_refund', 'fx_return', 'sponsor_return');

create table institution_budgets (
  institution_id uuid primary key references institutions,
  currency text not null check (currency in ('USD','EUR','GBP','JPY','KWD','BRL','CNY','RUB','AED','INR','CAD','AUD')),
  per_member bigint not null check (per_member >= 0),  -- for the lessons that one member books in a month (UTC)
  lesson_most bigint check (lesson_most > 0),          -- what one lesson may cost
  changed_at timestamptz not null
);
comment on table institution_budgets is 'local: what an institution pays for its members, one row each. Rows live for ever';
grant update (per_member, lesson_most, changed_at) on institution_budgets to edustream_app;

-- What its admins paid in, and took out again: nobody takes out more than they paid in.
create table institution_fundings (
  id uuid primary key,
  institution_id uuid not null references institutions,
  admin_id uuid not null references users,
  currency text not null,
  amount bigint not null check (amount <> 0),
  at timestamptz not null
);
comment on table institution_fundings is 'local: money that admins paid into the balance of an institution, negative where it went back to them. Rows live for ever';
create index institution_fundings_of on institution_fundings (institution_id, at desc, id desc);
create index institution_fundings_admin on institution_fundings (admin_id);

create table lesson_sponsors (
  booking_id uuid primary key,
  institution_id uuid not null references institutions,
  member_id uuid not null references users,
  currency text not null,
  amount bigint not null check (amount > 0),
  returned bigint not null default 0,
  created_at timestamptz not null,
  constraint lesson_sponsors_returned check (returned between 0 and amount)
);
comment on table lesson_sponsors is 'local: lessons that an institution paid for, and what came back of it. Rows live with bookings';
create index lesson_sponsors_of on lesson_sponsors (institution_id, created_at);
create index lesson_sponsors_member on lesson_sponsors (member_id, created_at);
grant update (returned) on lesson_sponsors to edustream_app;
