-- Reports of a card processor as it really sends them: about orders, about money alone, about nothing we ask for; and what does not fit is written down for a
-- person. The previous binary writes reports as before: what is new may be missing.

alter table payment_inbox alter column order_id drop not null;
alter table payment_inbox alter column decision drop not null;
alter table payment_inbox add column kind text check (length(kind) between 1 and 255);     -- the provider's word for what happened
alter table payment_inbox add column charge text check (length(charge) between 1 and 255); -- the provider's name for the money, where it speaks of that
alter table payment_inbox add column amount bigint;                                        -- as the report says, minor units
alter table payment_inbox add column currency text;
alter table payment_inbox add constraint payment_inbox_amount_whole check ((amount is null) = (currency is null));
alter table payment_inbox drop constraint payment_inbox_outcome_check;
alter table payment_inbox add constraint payment_inbox_outcome_check
  check (outcome in ('moved','known','foreign','set_aside','withdrawn','ignored','quarantined'));

alter table payment_orders add column charge text;          -- the provider's name for the money that was taken
alter table payment_orders add column reason text check (length(reason) <= 100); -- why the provider said no, in its word
alter table payment_orders add column looked_at timestamptz;  -- when the provider was last asked how it stands
create unique index payment_orders_charge on payment_orders (provider, charge) where charge is not null;
create index payment_orders_waiting on payment_orders (coalesce(looked_at, created_at), id) where state in ('planned', 'open');
grant update (charge, reason, looked_at) on payment_orders to edustream_app;

create table payment_breaks (
  id uuid primary key,
  provider text not null,
  kind text not null check (kind in ('stray','unknown_order','amount_differs','contradicts','unfunded','unanswered','lost')),
  subject text not null check (length(subject) between 1 and 255), -- the report's or the order's name: what breaks is written down once
  report_id uuid,
  order_id uuid,
  reference text,
  said_amount bigint,
  said_currency text,
  found_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references users,
  note text not null default '' check (length(note) <= 500),
  unique (provider, kind, subject),
  check ((said_amount is null) = (said_currency is null)),
  check (resolved_by is null or resolved_at is not null)
);
comment on table payment_breaks is 'local: where a payment provider and our books tell different things. Rows live 400 days after they were resolved, purged by KeepHouse through payment_breaks_resolved';
create index payment_breaks_resolved on payment_breaks (resolved_at) where resolved_at is not null;
create index payment_breaks_open on payment_breaks (found_at desc, id desc) where resolved_at is null;
create index payment_breaks_all on payment_breaks (found_at desc, id desc);
grant update (resolved_at, resolved_by, note), delete on payment_breaks to edustream_app;

create table payment_cursors (
  provider text primary key,
  seen_until timestamptz not null
);
comment on table payment_cursors is 'local: until when a provider''s list of reports was read, by machine time. Rows live for ever';
grant update on payment_cursors to edustream_app;
