-- Accounts, sign-in, tokens.
create table users (
  id uuid primary key,
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  email_verified_at timestamptz,
  password_hash text not null,
  roles text[] not null check (roles <@ array['child','parent','student','tutor','admin','owner'] and cardinality(roles) > 0),
  display_name text not null check (length(display_name) between 1 and 80),
  birth_date date not null,
  time_zone text not null,
  locale text not null check (locale in ('en','es','fr','de','pt','zh','ru','ar')),
  currency text not null default 'USD',
  country text check (country ~ '^[A-Z]{2}$'),
  suspended_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz not null
);
comment on table users is 'local: identity; the public part (name, zone) is a reference when distributed';
grant update on users to edustream_app;

create table sessions (
  id uuid primary key,
  user_id uuid not null references users,
  token_hash bytea not null unique,       -- SHA-256 of 256 random bits; the token itself is never stored
  user_agent text not null default '',
  ip text not null default '',
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table sessions is 'local: browser sessions';
create index sessions_user on sessions (user_id) where revoked_at is null;
grant update, delete on sessions to edustream_app;

create table refresh_tokens (
  token_hash bytea primary key,
  family uuid not null,                   -- all tokens that descend from one log-in; reuse of a spent one revokes the family
  user_id uuid not null references users,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
comment on table refresh_tokens is 'local: rotating refresh tokens of the API';
create index refresh_tokens_family on refresh_tokens (family);
create index refresh_tokens_user on refresh_tokens (user_id);
grant update, delete on refresh_tokens to edustream_app;

create table email_tokens (
  token_hash bytea primary key,
  user_id uuid not null references users,
  purpose text not null check (purpose in ('verify_email', 'reset_password')),
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table email_tokens is 'local: single-use links in mails';
create index email_tokens_user on email_tokens (user_id, purpose);
grant update, delete on email_tokens to edustream_app;

create table mails (
  id uuid primary key,
  dedup_key text not null unique,         -- one mail per (event, person)
  user_id uuid,
  recipient text not null,
  locale text not null,
  template text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  action_token text,                      -- dev mode only: what the action link carries; null in production
  created_at timestamptz not null,
  sent_at timestamptz
);
comment on table mails is 'local: mails to send and sent';
create index mails_recipient on mails (recipient, created_at desc);
grant update, delete on mails to edustream_app;
