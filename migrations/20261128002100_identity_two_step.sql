-- The second step of signing in: the secret an authenticator app shares with us, sealed, and recovery codes, hashed. The previous binary asks nobody for either.
create table totp_secrets (
  user_id uuid primary key references users,
  secret bytea not null,                   -- sealed
  created_at timestamptz not null,
  confirmed_at timestamptz,                -- from then on signing in asks for a code
  last_step bigint                         -- the newest code that was used, in steps of 30 seconds: it and older ones are worth nothing
);
comment on table totp_secrets is 'local: second factors. Rows live with users';
grant update, delete on totp_secrets to edustream_app;

create table recovery_codes (
  user_id uuid not null references totp_secrets on delete cascade,
  code_hash bytea not null,                -- SHA-256 of 120 random bits
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table recovery_codes is 'local: each signs in once instead of a code. Rows live with totp_secrets';
grant update, delete on recovery_codes to edustream_app;
