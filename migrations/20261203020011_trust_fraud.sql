-- Signs of fraud (TR5). From how many on a sign counts and how much are data; what scores enough waits for a person, who clears or confirms it with a reason.
-- Nothing follows by itself. The previous binary knows nothing of it.
create table fraud_rules (
  sign text primary key check (sign ~ '^[a-z_]+$'),
  threshold bigint not null check (threshold > 0),
  weight smallint not null check (weight between 1 and 100)
);
comment on table fraud_rules is 'reference: from how many on a sign of fraud counts, and how much. Rows live for ever';
insert into fraud_rules (sign, threshold, weight) values
  ('reviews_burst', 3, 50),
  ('reviews_ring', 1, 70),
  ('topups_hour', 6, 50),
  ('declined_hour', 4, 60),
  ('shared_accounts', 2, 60),
  ('booking_dollars', 501, 30),
  ('young_account', 1, 30);

create table fraud_items (
  id uuid primary key,
  kind text not null check (kind in ('fake_reviews', 'payment_velocity', 'shared_places', 'large_booking')),
  user_id uuid not null references users,
  state text not null default 'open' check (state in ('open', 'cleared', 'confirmed')),
  score smallint not null check (score between 1 and 100),
  reasons jsonb not null check (pg_column_size(reasons) <= 4000),
  found_at timestamptz not null,
  seen_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references users,
  note text check (length(note) between 1 and 500),
  check (seen_at >= found_at),
  check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null) and (decided_at is null) = (note is null))
);
comment on table fraud_items is 'local: signs of fraud that somebody looks at. Rows live for ever, under the id of the account alone';
create unique index fraud_items_open on fraud_items (kind, user_id) where state = 'open';
create index fraud_items_queue on fraud_items (score desc, found_at, id) where state = 'open';
create index fraud_items_user on fraud_items (user_id, kind, decided_at desc);
grant update (state, score, reasons, seen_at, decided_at, decided_by, note) on fraud_items to edustream_app;

create index known_places_place on known_places (place);
create index payments_created on payments (created_at);
create index reviews_created on reviews (created_at);
create index bookings_large on bookings (created_at) where total > 30000;
