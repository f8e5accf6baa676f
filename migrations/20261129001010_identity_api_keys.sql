-- Keys by which a program acts for its owner.
create table api_keys (
  id uuid primary key,
  user_id uuid not null references users,
  name text not null check (length(name) between 1 and 60),
  prefix text not null,                    -- how it begins: what is shown of it
  key_hash bytea not null unique,          -- SHA-256 of 256 random bits; the key itself is never stored
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['read', 'book', 'teach', 'money', 'admin']),
  tier text not null check (tier in ('standard', 'plus')),
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,                -- to the minute
  revoked_at timestamptz
);
comment on table api_keys is 'local: API keys. Rows live 90 days after they were ended, purged by KeepHouse through api_keys_revoked';
create index api_keys_user on api_keys (user_id, created_at desc, id desc) where revoked_at is null;
create index api_keys_revoked on api_keys (revoked_at) where revoked_at is not null;
grant update (last_used_at, revoked_at, tier), delete on api_keys to edustream_app;
