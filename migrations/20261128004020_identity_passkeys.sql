-- Passkeys: public keys of devices that sign in by themselves. Nothing here signs anybody in. The previous binary asks nobody for one.
create table passkeys (
  id uuid primary key,
  user_id uuid not null references users,
  credential_id bytea not null unique check (length(credential_id) between 16 and 1023),
  name text not null check (length(name) between 1 and 60),
  passkey jsonb not null,                  -- public key, counter and flags, as the library reads them
  created_at timestamptz not null,
  last_used_at timestamptz
);
comment on table passkeys is 'local: passkeys. Rows live with users, or until their owner takes them away';
create index passkeys_user on passkeys (user_id, id desc);
grant update, delete on passkeys to edustream_app;

create table passkey_challenges (
  challenge_hash bytea primary key,
  ceremony text not null check (ceremony in ('register', 'sign_in')),
  user_id uuid,                            -- who adds one; nobody is named by who signs in
  state jsonb not null,
  expires_at timestamptz not null
);
comment on table passkey_challenges is 'local: challenges that were given out, at most 20,000. Rows live until they are used or run out, purged by KeepHouse through passkey_challenges_expiry';
create index passkey_challenges_expiry on passkey_challenges (expires_at);
grant update, delete on passkey_challenges to edustream_app;
