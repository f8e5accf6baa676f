-- The spine: roles, outbox, jobs, idempotency, audit, settings.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

do $$ begin
  if not exists (select from pg_roles where rolname = 'edustream_app') then create role edustream_app nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the same cluster was migrated at the same moment
end $$;
grant edustream_app to current_user;
do $$ begin execute format('grant connect, temporary on database %I to edustream_app', current_database()); end $$;
grant usage on schema public to edustream_app;
alter default privileges in schema public grant select, insert on tables to edustream_app;
alter default privileges in schema public grant usage, select on sequences to edustream_app;

create table settings (
  name text primary key,
  value text not null
);
comment on table settings is 'reference: secrets and facts every server must share (token key, schema facts)';
grant update on settings to edustream_app;

create table outbox_events (
  id bigint generated always as identity primary key,
  event_id uuid not null unique,
  kind text not null check (kind ~ '^[a-z_]+(\.[a-z_]+)*$'),
  subject_id uuid,                       -- the booking, tutor, … it is about
  audience uuid[] not null default '{}', -- people who may hear of it over a socket
  data jsonb not null,
  trace_id text not null default '',
  created_at timestamptz not null,
  published_at timestamptz
);
comment on table outbox_events is 'local: what happened, written in the transaction that made it happen; sockets, mail, webhooks and analytics read from here';
create index outbox_events_unpublished on outbox_events (id) where published_at is null;
create index outbox_events_subject on outbox_events (subject_id);
grant update (published_at) on outbox_events to edustream_app;

create table jobs (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  unique_key text,                       -- one waiting job per key
  priority smallint not null default 0 check (priority between -9 and 9),
  run_at timestamptz not null,
  attempts integer not null default 0,
  max_attempts integer not null default 10,
  locked_until timestamptz,
  locked_by text,
  last_error text,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  trace_id text not null default '',
  created_at timestamptz not null,
  finished_at timestamptz
);
comment on table jobs is 'local: work to do later, enqueued in the transaction that needs it';
create index jobs_due on jobs (priority desc, run_at, id) where state = 'waiting';
create unique index jobs_one_waiting_per_key on jobs (unique_key) where state = 'waiting' and unique_key is not null;
grant update, delete on jobs to edustream_app;

create table job_schedules (
  name text primary key,
  last_run_at timestamptz not null
);
comment on table job_schedules is 'local: when each cron entry ran last; the row lock is the leader election';
grant update on job_schedules to edustream_app;

create table idempotency_keys (
  user_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  route text not null,
  request_hash bytea not null,
  status smallint,                        -- null while in flight
  answer jsonb,
  created_at timestamptz not null,
  primary key (user_id, key)
);
comment on table idempotency_keys is 'local: the first answer to a request that moves money or books, stored in its own transaction';
create index idempotency_keys_age on idempotency_keys (created_at);
grant update, delete on idempotency_keys to edustream_app;

create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  act text not null check (act ~ '^[a-z_]+(\.[a-z_]+)*$'),
  subject_id uuid,
  before jsonb,
  after jsonb,
  ip text not null default '',
  trace_id text not null default '',
  previous_hash bytea not null,
  hash bytea not null unique
);
comment on table audit_log is 'local: append-only, hash-chained record of acts on accounts, money and permissions';
create index audit_log_subject on audit_log (subject_id, id);

create table form_flashes (
  id text primary key,
  data jsonb not null,
  expires_at timestamptz not null
);
comment on table form_flashes is 'local: what a refused form held, so that nothing typed is lost without JavaScript; minutes old at most, never passwords';
grant update, delete on form_flashes to edustream_app;

create table rate_counters (
  bucket text primary key,               -- rule and subject: login:203.0.113.7
  window_start timestamptz not null,
  count integer not null
);
comment on table rate_counters is 'local: fixed-window counters shared by all servers';
grant update, delete on rate_counters to edustream_app;
