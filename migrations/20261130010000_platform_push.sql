-- Web push: the key pair that names this installation to push services, devices that asked for it, and what is pushed to them, once per notice. The
-- previous binary pushes nothing and writes notices whose digest is a mail's.
create table push_keys (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  public_key bytea not null check (length(public_key) = 65), -- the uncompressed point (RFC 8292 §3.2)
  private_sealed bytea not null,
  created_at timestamptz not null
);
comment on table push_keys is 'reference: the key pair that signs pushes. Rows live for ever';
grant update on push_keys to edustream_app;

create table push_devices (
  id uuid primary key,
  user_id uuid not null references users,
  endpoint_hash bytea not null unique check (length(endpoint_hash) = 32), -- one browser tells one account
  device_sealed bytea not null,            -- where it is reached and what it opens pushes with
  sign_in uuid,                            -- the session it asked with: signed out, it is told nothing more
  failures integer not null default 0 check (failures >= 0), -- in a row
  created_at timestamptz not null
);
comment on table push_devices is 'local: browsers that asked for pushes, 10 of a person at most. Rows live with users';
create index push_devices_user on push_devices (user_id, created_at);
grant update, delete on push_devices to edustream_app;

create table pushes (
  id uuid primary key,
  dedup_key text not null unique,          -- one push per (event, person)
  user_id uuid not null references users,
  notice_id uuid,
  category text not null check (category in ('lessons', 'matching', 'messages', 'credits', 'system')),
  kind text not null,
  title text not null,
  url text not null check (url like '/%'),
  subject_kind text,
  subject_id uuid,
  name text,                               -- of the other person
  ordinary boolean not null,
  urgent boolean not null,
  told uuid[] not null default '{}' check (cardinality(told) <= 100), -- devices that are done
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  dropped_at timestamptz,
  constraint pushes_subject_whole check ((subject_kind is null) = (subject_id is null)),
  constraint pushes_end_once check (sent_at is null or dropped_at is null)
);
comment on table pushes is 'local: what was pushed to devices. Rows live 90 days, purged by KeepHouse through pushes_age';
create index pushes_user on pushes (user_id, created_at desc);
create index pushes_age on pushes (created_at);
create unique index pushes_notice on pushes (notice_id) where notice_id is not null;
grant update, delete on pushes to edustream_app;

-- Which channels the digest of a notice collects for.
alter table notices add column digest_email boolean not null default true;
alter table notices add column digest_push boolean not null default false;
