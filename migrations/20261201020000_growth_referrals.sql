-- Referral: a code is the end of an account's id, so everybody has one and none is stored; what came of somebody who came by it is decided once per kind.
-- The previous binary writes none of it.
create index users_referral_code on users (right(id::text, 12));

create table referral_rewards (
  id uuid primary key,
  invited_id uuid not null references users,
  referrer_id uuid not null references users,
  kind text not null check (kind in ('lesson', 'credits')),
  state text not null check (state in ('paid', 'held')),
  reason text check (reason in ('mailbox', 'family', 'place', 'payment', 'teaches', 'ring', 'closed', 'cap')),
  booking_id uuid not null references bookings, -- the lesson that decided it
  currency text not null,                       -- of the referrer's part
  amount bigint not null check (amount >= 0),
  invited_currency text not null,
  invited_amount bigint not null check (invited_amount >= 0),
  decided_at timestamptz not null,
  unique (invited_id, kind),
  check (referrer_id <> invited_id),
  check ((reason is null) = (state = 'paid')),
  check ((state = 'paid') = (amount > 0) and (state = 'paid') = (invited_amount > 0))
);
comment on table referral_rewards is 'local: what was paid, or held back, for somebody who came by a code. Rows live for ever';
create index referral_rewards_referrer on referral_rewards (referrer_id, decided_at desc);

alter table credit_lots drop constraint credit_lots_source_check;
alter table credit_lots add constraint credit_lots_source_check check (source in ('starter', 'pack', 'earned', 'returned', 'referral', 'opening'));

-- The subscriber that pays rewards begins where the log stands when it is installed.
insert into event_cursors (subscriber, position)
select 'referrals', position from event_head
on conflict do nothing;
