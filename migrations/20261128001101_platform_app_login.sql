-- The application logs in as itself and is nobody else: its pool owns nothing, is no member of the owner, and what it asks for is judged by its grants alone.
-- Before, it logged in as the owner and took the role on, which `reset role` gave back. (The owner stays a member of it: the previous binary takes it on.)
create table app_login (
  one boolean primary key default true check (one),
  password text not null check (length(password) >= 32)
);
comment on table app_login is 'local: what edustream_app logs in with, made at the first migration and never changed; the owner reads it, and a server that joins reads it as the owner. Rows live for ever';
revoke all on app_login from edustream_app;
