-- Outgoing webhooks: where programs of others hear what happens, and every event on its way there.
create table webhook_endpoints (
  id uuid primary key,
  user_id uuid not null references users,
  url text not null check (length(url) between 8 and 2000),
  events text[] not null check (cardinality(events) between 1 and 60),
  secret_sealed bytea not null,            -- what deliveries are signed with
  former_sealed bytea,                     -- the secret before, as long as it is good
  former_until timestamptz,
  sequence bigint not null default 0,      -- of the newest delivery
  created_at timestamptz not null,
  constraint webhook_endpoints_former_whole check ((former_sealed is null) = (former_until is null))
);
comment on table webhook_endpoints is 'local: where programs hear what happens. Rows live with users';
create index webhook_endpoints_user on webhook_endpoints (user_id, created_at, id);
grant update (url, events, secret_sealed, former_sealed, former_until, sequence), delete on webhook_endpoints to edustream_app;

create table webhook_deliveries (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoints on delete cascade,
  event_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  sequence bigint not null,
  body text not null check (octet_length(body) <= 200000), -- as it is sent, each time alike
  status text not null check (status in ('pending', 'failed', 'delivered', 'dead')),
  attempts integer not null default 0 check (attempts >= 0),
  created_at timestamptz not null,
  next_try_at timestamptz,
  tries_until timestamptz not null,
  claimed_until timestamptz,               -- by machine time: a worker is at it
  tried_at timestamptz,
  outcome text check (outcome in ('taken', 'answered', 'timed_out', 'unreachable', 'inside')),
  answer_status integer check (answer_status between 100 and 999),
  constraint webhook_deliveries_once unique (endpoint_id, event_id),
  constraint webhook_deliveries_order unique (endpoint_id, sequence),
  constraint webhook_deliveries_open check ((status in ('pending', 'failed')) = (next_try_at is not null)),
  constraint webhook_deliveries_answered check ((outcome is null) = (tried_at is null))
);
comment on table webhook_deliveries is 'local: events on their way to endpoints. Rows live 30 days, purged by KeepHouse through webhook_deliveries_age';
create index webhook_deliveries_lane on webhook_deliveries (endpoint_id, subject_id, sequence) where status in ('pending', 'failed');
create index webhook_deliveries_due on webhook_deliveries (next_try_at) where status in ('pending', 'failed');
create index webhook_deliveries_dead on webhook_deliveries (endpoint_id) where status = 'dead';
create index webhook_deliveries_age on webhook_deliveries (created_at);
grant update (status, attempts, next_try_at, tries_until, claimed_until, tried_at, outcome, answer_status), delete on webhook_deliveries to edustream_app;

-- The subscriber begins where the log stands now.
insert into event_cursors (subscriber, position)
select 'webhooks', position from event_head
on conflict do nothing;
