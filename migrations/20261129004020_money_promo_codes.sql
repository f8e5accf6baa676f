-- Promo codes and where they were used. The rules are domain/money/promo.rs; the code's row is locked by the booking that uses it.
create table promo_codes (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9_-]{3,40}$'),
  percent smallint check (percent between 1 and 100),
  amount bigint check (amount > 0),
  currency text not null,                 -- of the amount and of the budget
  max_uses integer check (max_uses > 0),
  max_uses_per_user integer check (max_uses_per_user > 0),
  budget bigint check (budget > 0),
  first_booking_only boolean not null,
  starts_at timestamptz,
  ends_at timestamptz,
  active boolean not null default true,
  uses integer not null default 0 check (uses >= 0),
  spent bigint not null default 0 check (spent >= 0),
  created_by uuid references users,       -- null: made with the installation
  created_at timestamptz not null,
  check ((percent is null) <> (amount is null)),
  check (starts_at < ends_at),
  constraint promo_codes_uses check (max_uses is null or uses <= max_uses),
  constraint promo_codes_budget check (budget is null or spent <= budget)
);
comment on table promo_codes is 'reference: codes that take something off a lesson, and how much of each is used. Rows live for ever';
create index promo_codes_age on promo_codes (created_at desc, id desc);
create index promo_codes_maker on promo_codes (created_by) where created_by is not null;
grant update (max_uses, max_uses_per_user, budget, first_booking_only, starts_at, ends_at, active, uses, spent) on promo_codes to edustream_app;

create table promo_uses (
  booking_id uuid primary key,
  promo_code_id uuid not null references promo_codes,
  user_id uuid not null references users,  -- who pays
  amount bigint not null check (amount >= 0),
  currency text not null,
  created_at timestamptz not null,
  returned_at timestamptz                  -- the lesson was called off and all of its money went back: the use does not count
);
comment on table promo_uses is 'local: lessons that a promo code made cheaper. Rows live with bookings';
create index promo_uses_user on promo_uses (user_id, promo_code_id) where returned_at is null;
create index promo_uses_code on promo_uses (promo_code_id);
grant update (returned_at) on promo_uses to edustream_app;

-- Five dollars off the first lesson, on every installation; an admin can stop it.
insert into promo_codes (id, code, amount, currency, max_uses_per_user, first_booking_only, created_at)
values ('01939000-0000-7000-8000-000000000005', 'FIRST5', 500, 'USD', 1, true, '2026-11-29T00:00:00Z');
