-- Notices: what somebody is told of, once per event and channel. The previous binary writes mails without them: those go out at once, as before.
create table notices (
  id uuid primary key,
  dedup_key text not null unique,          -- one notice per (event, person)
  user_id uuid not null references users,
  category text not null check (category in ('lessons', 'matching', 'messages', 'credits', 'system')),
  kind text not null,
  title text not null,
  url text not null check (url like '/%'),
  subject_kind text,
  subject_id uuid,
  name text,                               -- of the other person
  in_app boolean not null,                 -- whether it stands in the centre
  digest_at timestamptz,                   -- the collecting mail it goes into
  digested_at timestamptz,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notices_subject_whole check ((subject_kind is null) = (subject_id is null))
);
comment on table notices is 'local: what people were told of. Rows live 90 days, purged by KeepHouse through notices_age';
create index notices_user on notices (user_id, created_at desc, id desc);
create index notices_unread on notices (user_id) where in_app and read_at is null;
create index notices_digest on notices (user_id, digest_at) where digest_at is not null and digested_at is null;
create index notices_subject on notices (user_id, subject_id) where subject_id is not null and read_at is null;
create index notices_age on notices (created_at);
grant update, delete on notices to edustream_app;

create table notice_preferences (
  user_id uuid primary key references users,
  off text[] not null default '{}' check (cardinality(off) <= 50), -- category:channel that is switched off
  quiet_hours boolean not null default true,
  digest text not null default 'off' check (digest in ('off', 'daily', 'weekly')),
  updated_at timestamptz not null
);
comment on table notice_preferences is 'local: how people want to be told. Rows live with users';
grant update, delete on notice_preferences to edustream_app;

-- A mail of a notice: when it goes at the earliest, and what its reader may have switched off until then.
alter table mails add column notice_id uuid;
alter table mails add column category text;
alter table mails add column ordinary boolean not null default false;
alter table mails add column send_after timestamptz;
alter table mails add column dropped_at timestamptz;
create index mails_user on mails (user_id, created_at desc);
create index mails_notice on mails (notice_id) where notice_id is not null and sent_at is null and dropped_at is null;
