-- A registration waits apart from the accounts until the mail's link is used: it is no account, opens nothing, and is written for an address that has an
-- account just as for one that has none. Each keeps its own password, so that whoever confirms the address gets what that person typed and nothing of others.
-- The previous binary goes on making accounts at once; they are confirmed as before, or taken over by a registration that is confirmed.
create table registrations (
  id uuid primary key,                     -- the account's, when it becomes one
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  password_hash text not null,
  role text not null check (role in ('student', 'tutor')),
  display_name text not null check (length(display_name) between 1 and 80),
  birth_date date not null,
  time_zone text not null,
  locale text not null,
  currency text not null,
  network text not null default '',        -- where it came from, as limits count it
  form_key uuid,                           -- which form: one that is sent twice is one registration
  token_hash bytea unique,                 -- of the mailed link; none was mailed to an address with an account
  created_at timestamptz not null,
  expires_at timestamptz not null,
  unique (email, form_key)
);
comment on table registrations is 'local: registrations whose address is not confirmed. Rows live until their link runs out, purged by KeepHouse through registrations_expiry';
create index registrations_email on registrations (email, created_at desc);
create index registrations_expiry on registrations (expires_at);
grant update, delete on registrations to edustream_app;
