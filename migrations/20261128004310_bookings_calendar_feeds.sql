-- A person's lessons as an address that calendars subscribe to. Whoever knows it reads them, so it is kept like a password: found by its hash, and
-- sealed so that its owner can be shown it again.
create table calendar_feeds (
  user_id uuid primary key references users,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  secret_sealed bytea not null,
  made_at timestamptz not null
);
comment on table calendar_feeds is 'distributed by user_id: the secret address of a person''s lessons. Rows live with users';
grant update (secret_hash, secret_sealed, made_at), delete on calendar_feeds to edustream_app;
