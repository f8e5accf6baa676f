-- Packages of lessons: what tutors offer, what somebody bought, to whom it was given, and which lessons were taken out of it. The rules are
-- domain/money/packages.
create table package_offers (
  tutor_id uuid not null references tutors on delete cascade,
  lessons integer not null check (lessons in (5, 10, 20)),
  discount_percent integer not null check (discount_percent between 5 and 15),
  valid_days integer not null check (valid_days between 30 and 730),
  primary key (tutor_id, lessons)
);
comment on table package_offers is 'distributed by tutor_id: a tutor''s own discounts, three rows at most; who has none offers the usual ones. Rows live for ever';
grant update on package_offers to edustream_app;

create table packages (
  id uuid primary key,
  owner_id uuid not null references users,
  buyer_id uuid not null references users,
  tutor_id uuid not null references tutors,
  tutor_user_id uuid not null references users,
  subject_id uuid references subjects,
  lessons integer not null check (lessons between 1 and 35),
  lessons_left integer not null,
  minutes integer not null check (minutes > 0),
  currency text not null,
  price bigint not null check (price > 0),
  single_price bigint not null check (single_price >= 0), -- what one lesson cost without a package
  value bigint not null check (value between 0 and price), -- of it in the owner's package account
  state text not null check (state in ('active', 'gifted', 'transferred', 'ended', 'expired')),
  bought_at timestamptz not null,
  expires_at timestamptz not null,
  extended boolean not null default false,
  alerted_days smallint,                                  -- the owner was told that so many days are left
  made_of uuid references packages,                       -- the package with another tutor that became this one
  closed_at timestamptz,
  constraint packages_left check (lessons_left between 0 and lessons and (lessons_left > 0 or value = 0)),
  constraint packages_closed check ((state in ('active', 'gifted')) = (closed_at is null) and (closed_at is null or value = 0)),
  constraint packages_not_the_tutors_own check (owner_id <> tutor_user_id)
);
comment on table packages is 'local: lessons paid ahead. Rows live for ever';
create index packages_owner on packages (owner_id, bought_at desc, id desc);
create index packages_buyer on packages (buyer_id);
create index packages_tutor on packages (tutor_user_id);
create index packages_ending on packages (expires_at) where state in ('active', 'gifted');
grant update (owner_id, lessons_left, value, state, expires_at, extended, alerted_days, closed_at) on packages to edustream_app;

create table package_gifts (
  id uuid primary key,
  package_id uuid not null references packages,
  giver_id uuid not null references users,
  email text not null check (length(email) <= 320),
  message text not null check (length(message) <= 500),
  code_hash bytea not null unique,        -- SHA-256 of what the link carries
  created_at timestamptz not null,
  claimed_by uuid references users,
  claimed_at timestamptz,
  check ((claimed_by is null) = (claimed_at is null))
);
comment on table package_gifts is 'local: packages that were given away, and who took them. Rows live with packages';
create index package_gifts_package on package_gifts (package_id, created_at);
create index package_gifts_giver on package_gifts (giver_id);
create index package_gifts_claimed on package_gifts (claimed_by) where claimed_by is not null;
grant update (email, message, claimed_by, claimed_at) on package_gifts to edustream_app;

create table package_lessons (
  booking_id uuid primary key,
  package_id uuid not null references packages,
  amount bigint not null check (amount >= 0), -- the share it took out
  returned_at timestamptz                     -- it was called off, and the share is back in the package or in the wallet
);
comment on table package_lessons is 'local: lessons taken out of packages. Rows live with packages';
create index package_lessons_package on package_lessons (package_id);
grant update (returned_at) on package_lessons to edustream_app;
