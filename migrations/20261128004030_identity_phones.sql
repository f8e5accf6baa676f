-- Phone numbers, and codes on their way there; both sealed. The previous binary asks nobody for one.
create table phones (
  user_id uuid primary key references users,
  number bytea not null,                   -- sealed
  confirmed_at timestamptz not null
);
comment on table phones is 'local: confirmed phone numbers. Rows live with users';
grant update, delete on phones to edustream_app;

create table phone_codes (
  user_id uuid primary key,
  sealed bytea not null,                   -- code and number
  tries int not null,
  expires_at timestamptz not null
);
comment on table phone_codes is 'local: codes on their way to a phone. Rows live until they run out, purged by KeepHouse through phone_codes_expiry';
create index phone_codes_expiry on phone_codes (expires_at);
grant update, delete on phone_codes to edustream_app;
