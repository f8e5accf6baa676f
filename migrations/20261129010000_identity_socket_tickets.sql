-- Tickets that open one socket each, for programs and pages that cannot send a header with the upgrade. The previous binary gives none out.
create table socket_tickets (
  ticket_hash bytea primary key,
  user_id uuid not null,
  sign_in uuid not null,                   -- the session it was asked for with: the socket ends with it
  expires_at timestamptz not null
);
comment on table socket_tickets is 'local: tickets for one socket each, 20 of a person at most. Rows live until they are used or run out, purged by KeepHouse through socket_tickets_expiry';
create index socket_tickets_expiry on socket_tickets (expires_at);
create index socket_tickets_user on socket_tickets (user_id, expires_at);
grant update, delete on socket_tickets to edustream_app;
