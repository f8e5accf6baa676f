-- Messages that go out later, and messages somebody wants to be reminded of. The previous binary knows neither table.
create table later_messages (
  id uuid primary key,                           -- the message's, once it has gone out; the row is gone then
  thread_id uuid not null references threads,
  sender_id uuid not null references users,
  client_id text not null check (length(client_id) between 1 and 100),
  booking_id uuid references bookings,
  text_sealed bytea,
  send_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,                          -- called off, or refused when its time came
  refused text,                                  -- why it was not sent; its text stays, so that it can be read again
  constraint later_messages_state check (
    case
      when ended_at is null then refused is null and text_sealed is not null
      when refused is null then text_sealed is null
      else text_sealed is not null
    end)
);
comment on table later_messages is 'local: messages that wait for their time, sealed. Rows live 30 days after they ended, purged by KeepHouse through later_messages_ended';
create unique index later_messages_once on later_messages (sender_id, client_id);
create index later_messages_sender on later_messages (sender_id, send_at, id);
create index later_messages_thread on later_messages (thread_id);
create index later_messages_booking on later_messages (booking_id) where booking_id is not null;
create index later_messages_ended on later_messages (ended_at) where ended_at is not null;
grant update, delete on later_messages to edustream_app;

create table message_reminders (
  user_id uuid not null references users,
  message_id uuid not null references messages,
  remind_at timestamptz not null,
  created_at timestamptz not null,
  primary key (user_id, message_id)
);
comment on table message_reminders is 'local: which message somebody wants to be reminded of, until then. Rows live 30 days after their time, purged by KeepHouse through message_reminders_at';
create index message_reminders_at on message_reminders (remind_at);
create index message_reminders_message on message_reminders (message_id);
grant update, delete on message_reminders to edustream_app;
