-- What somebody keeps for themselves of the catalogue: tutors saved, tutors looked at, searches that tell when there is somebody new.
create table favourites (
  user_id uuid not null references users,
  tutor_id uuid not null references tutors on delete cascade,
  created_at timestamptz not null,
  primary key (user_id, tutor_id)
);
comment on table favourites is 'distributed by user_id: tutors somebody saved, 200 at most. Rows live for ever';
create index favourites_tutor on favourites (tutor_id);
grant update, delete on favourites to edustream_app;

create table viewed_tutors (
  user_id uuid not null,                   -- of no key: a row is worth nothing without its tutor, and is gone in a season
  tutor_id uuid not null,
  viewed_at timestamptz not null,
  primary key (user_id, tutor_id)
);
comment on table viewed_tutors is 'distributed by user_id: whose page somebody opened last, 50 at most. Rows live 90 days, purged by KeepHouse through viewed_tutors_age';
create index viewed_tutors_age on viewed_tutors (viewed_at);
create index viewed_tutors_tutor on viewed_tutors (tutor_id);
grant update, delete on viewed_tutors to edustream_app;

create table saved_searches (
  id uuid primary key,
  user_id uuid not null references users,
  query text not null check (length(query) <= 2000),  -- the query string of GET /tutors
  alert text not null check (alert in ('daily', 'off')),
  told_at timestamptz not null,            -- who was approved later is new to its owner
  created_at timestamptz not null
);
comment on table saved_searches is 'distributed by user_id: searches somebody keeps, 20 at most. Rows live for ever';
create index saved_searches_user on saved_searches (user_id, created_at desc);
create index saved_searches_alert on saved_searches (id) where alert = 'daily';
grant update, delete on saved_searches to edustream_app;

-- When a tutor was listed first; who was listed before the column is new to nobody.
alter table tutors add column approved_at timestamptz;
create index tutors_approved_at on tutors (approved_at) where approved_at is not null;
