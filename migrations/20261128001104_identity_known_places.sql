-- Where somebody signed in from: what a limit lets pass that strangers used up.
create table known_places (
  user_id uuid not null references users,
  place bytea not null,                    -- SHA-256 of a network's address, or of a browser's cookie
  last_at timestamptz not null,
  primary key (user_id, place)
);
comment on table known_places is 'local: networks and browsers that signed in. Rows live 90 days after the last sign-in there, purged by KeepHouse through known_places_age';
create index known_places_age on known_places (last_at);
grant update, delete on known_places to edustream_app;
