-- Affiliates: whoever brings people from a site of theirs and is paid a part of the platform's fee for their first lessons. The code is the end of the partner's id
-- behind `p-`, which no code of a person's has, so that registration keeps both in one place. The previous binary writes none of it.
create table affiliates (
  id uuid primary key,
  user_id uuid not null unique references users,
  name text not null check (length(name) between 1 and 80),
  site text not null check (length(site) between 1 and 200),
  payout text not null check (payout in ('wallet', 'bank')),
  state text not null check (state in ('waiting', 'approved', 'declined')),
  code text generated always as ('p-' || right(id::text, 12)) stored unique,
  reason text not null default '' check (length(reason) <= 1000), -- why it was declined, for the partner to read
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references users,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'declined') = (reason <> ''))
);
comment on table affiliates is 'local: who asked to be a partner, and what was decided. Rows live for ever';
create index affiliates_waiting on affiliates (asked_at, id) where state = 'waiting';
grant update on affiliates to edustream_app;

create table affiliate_clicks (
  affiliate_id uuid not null references affiliates,
  day date not null,
  clicks bigint not null check (clicks > 0),
  primary key (affiliate_id, day)
);
comment on table affiliate_clicks is 'local: how often a partner''s link was followed, by day. Rows live 800 days, purged by KeepHouse through affiliate_clicks_day';
create index affiliate_clicks_day on affiliate_clicks (day);
grant update, delete on affiliate_clicks to edustream_app;

create table affiliate_commissions (
  id uuid primary key,
  affiliate_id uuid not null references affiliates,
  invited_id uuid not null references users,
  nth smallint not null check (nth between 1 and 100), -- which of their lessons that count
  booking_id uuid not null unique references bookings,
  rule smallint not null,                              -- the number of the rule that decided it
  state text not null check (state in ('paid', 'held')),
  reason text check (reason in ('mailbox', 'family', 'place', 'payment', 'teaches', 'ring', 'closed')),
  fee bigint not null check (fee > 0),                 -- what the platform kept of the lesson
  fee_currency text not null,
  amount bigint not null check (amount >= 0),
  currency text not null,                              -- the partner's
  decided_at timestamptz not null,
  unique (invited_id, nth),
  check ((reason is null) = (state = 'paid')),
  check ((state = 'paid') = (amount > 0))
);
comment on table affiliate_commissions is 'local: what was paid, or held back, for a lesson of somebody who came by a partner''s link. Rows live for ever';
create index affiliate_commissions_of on affiliate_commissions (affiliate_id, decided_at desc);
