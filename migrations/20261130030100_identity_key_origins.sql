-- Pages of other sites may use a key that names their origin; and how often each key asked.
alter table api_keys add column origins text[] not null default '{}' check (cardinality(origins) <= 10);
create index api_keys_origins on api_keys using gin (origins) where revoked_at is null;

create table api_key_usage (
  key_id uuid not null references api_keys on delete cascade,
  day timestamptz not null,                -- its beginning, in UTC
  requests bigint not null check (requests >= 0),
  refused bigint not null check (refused >= 0), -- of those, more than the key may ask
  primary key (key_id, day)
);
comment on table api_key_usage is 'local: how often keys asked. Rows live 90 days, purged by KeepHouse through api_key_usage_age';
create index api_key_usage_age on api_key_usage (day);
grant update (requests, refused), delete on api_key_usage to edustream_app;
