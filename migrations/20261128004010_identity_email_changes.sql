-- Another address for an account: it counts when the link mailed there is opened, and the old address has a way back for a week. Apart from the accounts, like a
-- registration, so that an address belongs to nobody whose mail was not read. The previous binary knows none of it.
create table email_changes (
  id uuid primary key,
  user_id uuid not null references users,
  old_email text not null,
  new_email text not null check (new_email = lower(new_email) and length(new_email) between 3 and 254),
  token_hash bytea unique,                 -- of the link to the new address; none was mailed to an address with an account
  undo_hashes bytea[] not null default '{}', -- of the links to the old one
  created_at timestamptz not null,
  asked_at timestamptz not null,           -- the same by machine time: what was added to the account since goes with the change
  confirmed_at timestamptz,
  ended_at timestamptz,                    -- stopped, taken back, or followed by another one
  kept_until timestamptz not null
);
comment on table email_changes is 'local: addresses that are to be, or were just, an account''s. Rows live until nothing can be taken back, purged by KeepHouse through email_changes_kept';
create index email_changes_kept on email_changes (kept_until);
create index email_changes_user on email_changes (user_id, created_at desc);
create index email_changes_undo on email_changes using gin (undo_hashes);
grant update, delete on email_changes to edustream_app;
