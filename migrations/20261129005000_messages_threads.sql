-- Messages between two people, and a parent who reads along with a child. Texts lie sealed with a key of their thread, which itself lies sealed. The previous
-- binary knows none of these tables.
create table threads (
  id uuid primary key,
  low_id uuid not null references users,         -- the two it is between, in the order of their ids
  high_id uuid not null references users,
  key_sealed bytea not null,                     -- what its texts are sealed with
  last_number bigint not null default 0,         -- of its messages; whoever writes locks this row, so numbers follow the commits
  last_at timestamptz not null,
  created_at timestamptz not null,
  constraint threads_two_people check (low_id < high_id)
);
comment on table threads is 'local: conversations, one for two people. Rows live for ever';
create unique index threads_pair on threads (low_id, high_id);
create index threads_high on threads (high_id);
grant update on threads to edustream_app;

create table thread_people (
  thread_id uuid not null references threads,
  user_id uuid not null references users,
  part text not null check (part in ('writer', 'parent')),
  read_number bigint not null default 0,         -- the last message this person has read; what is unread follows from it
  archived boolean not null default false,
  muted_until timestamptz,
  joined_at timestamptz not null,
  primary key (thread_id, user_id)
);
comment on table thread_people is 'local: who is in which conversation, and how far each has read. Rows live with threads';
create index thread_people_user on thread_people (user_id, thread_id);
grant update, delete on thread_people to edustream_app;

-- Whose seats count now: a parent reads along as long as it decides for the child.
create view thread_seats as
  select p.thread_id, p.user_id, p.part, p.read_number, p.archived, p.muted_until, p.joined_at
  from thread_people p
  where p.part = 'writer' or exists (
    select from children c join thread_people w on w.user_id = c.child_id and w.thread_id = p.thread_id and w.part = 'writer'
    where c.parent_id = p.user_id and c.handed_over_at is null);
grant select on thread_seats to edustream_app;

create table messages (
  id uuid primary key,
  thread_id uuid not null references threads,
  number bigint not null check (number > 0),
  sender_id uuid not null references users,
  client_id text not null check (length(client_id) between 1 and 100),
  booking_id uuid references bookings,
  text_sealed bytea,
  sent_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  held_at timestamptz,                           -- a child's contact details, until the parent lets them through
  constraint messages_deleted_are_empty check ((text_sealed is null) = (deleted_at is not null))
);
comment on table messages is 'local: what people wrote to each other, sealed. Rows live for ever: an id that a client has used is known for ever';
create unique index messages_once on messages (sender_id, client_id);
create unique index messages_number on messages (thread_id, number);
create index messages_booking on messages (booking_id) where booking_id is not null;
grant update on messages to edustream_app;

create table message_reactions (
  message_id uuid not null references messages,
  user_id uuid not null references users,
  code text not null check (code in ('like', 'love', 'laugh', 'celebrate', 'question')),
  created_at timestamptz not null,
  primary key (message_id, user_id, code)
);
comment on table message_reactions is 'local: answers without words, five kinds a person and message. Rows live with messages';
create index message_reactions_user on message_reactions (user_id);
grant delete on message_reactions to edustream_app;
