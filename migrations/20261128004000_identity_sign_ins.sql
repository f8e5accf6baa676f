-- A log-in of a program is listed and ended as a browser's is, and every sign-in knows when its person last proved who they are. The previous binary goes on:
-- it writes browsers alone, and finds a program's row by no cookie.
alter table sessions add column kind text not null default 'browser' check (kind in ('browser', 'token')); -- a program's has the id of its family of tokens
alter table sessions add column proved_at timestamptz; -- since the log-in, where it is null

-- Whether an account was signed in to before, whatever was purged meanwhile: the first sign-in is no news to its owner.
alter table users add column signed_in_at timestamptz;
update users set signed_in_at = created_at;

-- The answer to a refresh token that was sent with a key, for a client that lost it on the way. Sealed: it holds tokens that are good.
create table refresh_answers (
  token_hash bytea primary key,            -- of the token that was spent
  key_hash bytea not null,
  next_hash bytea not null,                -- of the refresh token in the answer: used, the answer has arrived
  answer bytea not null,                   -- sealed
  expires_at timestamptz not null
);
comment on table refresh_answers is 'local: answers to refresh tokens, for a minute. Rows live until they run out, purged by KeepHouse through refresh_answers_expiry';
create index refresh_answers_expiry on refresh_answers (expires_at);
grant update, delete on refresh_answers to edustream_app;
