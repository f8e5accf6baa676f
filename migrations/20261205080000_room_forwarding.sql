-- A room of more than a few has what is sent in it passed on by one server, wherever its sockets are. The server gives a sign of life while it does.
alter table rooms
  add column forward_server uuid,
  add column forward_number integer not null default 0 check (forward_number >= 0),
  add column forward_seen_at timestamptz,
  add constraint rooms_forwarded check ((forward_server is null) = (forward_seen_at is null));
comment on column rooms.forward_server is 'which server passes on what is sent in the room; null where pages send to each other';
comment on column rooms.forward_number is 'how often that began; what belongs to an earlier beginning is not listened to';
comment on column rooms.forward_seen_at is 'last sign of life of that server, in machine time';
grant update (forward_server, forward_number, forward_seen_at) on rooms to edustream_app;
