-- Institutions: schools and companies that buy seats for people who learn here. The previous binary knows none of it; the only thing of its own that changes is
-- that a document may be about seats, which it lists to nobody who did not buy any.
create table institutions (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$'), -- stands in addresses
  name text not null check (length(name) between 1 and 80),
  seats integer not null default 0,
  taken integer not null default 0,
  created_at timestamptz not null,
  -- Whoever buys, invites, joins or leaves moves these two through triggers alone; two who take the last seat at once meet here.
  constraint institutions_seats check (taken between 0 and seats and seats <= 100000)
);
comment on table institutions is 'local: institutions, how many seats each has and how many are taken. Rows live for ever';
grant update (name) on institutions to edustream_app;

create table institution_admins (
  institution_id uuid not null references institutions,
  user_id uuid not null references users,
  since timestamptz not null,
  primary key (institution_id, user_id)
);
comment on table institution_admins is 'local: who looks after an institution. Rows live with institutions';
create index institution_admins_user on institution_admins (user_id);
grant delete on institution_admins to edustream_app;

-- A row is an invitation, then a member, then somebody who was one; the first two hold a seat.
create table institution_members (
  id uuid primary key,
  institution_id uuid not null references institutions,
  email text not null check (length(email) <= 254),  -- where the invitation went; empty once it is erased
  state text not null check (state in ('invited', 'active', 'left', 'removed', 'lapsed')),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  name text not null default '' check (length(name) <= 80), -- as the institution calls them
  user_id uuid references users,
  joined_at timestamptz,
  code_hash bytea unique,                              -- of the link in the mail, while it waits
  invited_by uuid references users,
  check ((code_hash is not null) = (state = 'invited')),
  check ((joined_at is not null) = (user_id is not null)),
  check (state <> 'active' or user_id is not null),
  check ((ended_at is not null) = (state in ('left', 'removed', 'lapsed')))
);
comment on table institution_members is 'local: who was invited to an institution, is or was a member. Rows live 400 days after their end, purged by KeepHouse through institution_members_ended';
create unique index institution_members_address on institution_members (institution_id, email) where state in ('invited', 'active') and email <> '';
create unique index institution_members_person on institution_members (institution_id, user_id) where state = 'active';
create index institution_members_of on institution_members (institution_id, invited_at desc, id desc);
create index institution_members_user on institution_members (user_id) where user_id is not null;
create index institution_members_inviter on institution_members (invited_by) where invited_by is not null;
create index institution_members_email on institution_members (email) where email <> '';
create index institution_members_waiting on institution_members (expires_at) where state = 'invited';
create index institution_members_ended on institution_members (ended_at) where ended_at is not null;
grant update, delete on institution_members to edustream_app;

-- Whether somebody sits on a seat, asked with every booking.
create function institution_seated(person uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from institution_members where user_id = person and state = 'active')
$$;

-- The count of seats follows the rows, whoever writes them; the application's role may not write it.
create function institution_seat_count() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moved integer := 0;
begin
  if tg_op <> 'DELETE' and new.state in ('invited', 'active') then moved := moved + 1; end if;
  if tg_op <> 'INSERT' and old.state in ('invited', 'active') then moved := moved - 1; end if;
  if moved <> 0 then
    update institutions set taken = taken + moved where id = case tg_op when 'DELETE' then old.institution_id else new.institution_id end;
  end if;
  return null;
end $$;
create trigger institution_members_seat after insert or delete or update of state on institution_members
  for each row execute function institution_seat_count();
revoke all on function institution_seat_count() from public, edustream_app;

-- What seats cost: the row with the largest `seats_from` that a purchase reaches.
create table seat_prices (
  currency text not null check (currency in ('USD','EUR','GBP','JPY','KWD','BRL','CNY','RUB','AED','INR','CAD','AUD')),
  seats_from integer not null check (seats_from between 1 and 10000),
  price bigint not null check (price > 0),             -- of one seat
  primary key (currency, seats_from)
);
comment on table seat_prices is 'reference: what a seat of an institution costs, by how many are bought at once. Rows live for ever';
insert into seat_prices (currency, seats_from, price) values
  ('USD', 1, 1200), ('USD', 50, 1000), ('USD', 200, 800), ('EUR', 1, 1100), ('EUR', 50, 900), ('EUR', 200, 750),
  ('GBP', 1, 950), ('GBP', 50, 800), ('GBP', 200, 650), ('JPY', 1, 1800), ('JPY', 50, 1500), ('JPY', 200, 1200),
  ('KWD', 1, 3700), ('KWD', 50, 3100), ('KWD', 200, 2500), ('BRL', 1, 6000), ('BRL', 50, 5000), ('BRL', 200, 4000),
  ('CNY', 1, 8600), ('CNY', 50, 7200), ('CNY', 200, 5800), ('RUB', 1, 110000), ('RUB', 50, 92000), ('RUB', 200, 74000),
  ('AED', 1, 4400), ('AED', 50, 3700), ('AED', 200, 2900), ('INR', 1, 100000), ('INR', 50, 84000), ('INR', 200, 67000),
  ('CAD', 1, 1650), ('CAD', 50, 1350), ('CAD', 200, 1100), ('AUD', 1, 1850), ('AUD', 50, 1550), ('AUD', 200, 1250);

create table seat_purchases (
  id uuid primary key,
  institution_id uuid not null references institutions,
  buyer_id uuid not null references users,
  seats integer not null check (seats between 1 and 10000),
  currency text not null,
  amount bigint not null check (amount > 0),           -- all of it together, as its journal says
  at timestamptz not null
);
comment on table seat_purchases is 'local: seats that were bought, never changed. Rows live for ever';
create index seat_purchases_of on seat_purchases (institution_id, at desc, id desc);
create index seat_purchases_buyer on seat_purchases (buyer_id);

create function institution_seats_bought() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update institutions set seats = seats + new.seats where id = new.institution_id;
  return null;
end $$;
create trigger seat_purchases_seats after insert on seat_purchases for each row execute function institution_seats_bought();
revoke all on function institution_seats_bought() from public, edustream_app;

alter table invoices drop constraint invoices_about_kind_check;
alter table invoices add constraint invoices_about_kind_check check (about_kind in ('topup', 'credits', 'package', 'lesson', 'seats'));
