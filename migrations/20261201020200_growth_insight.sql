-- What is counted of what happens: numbers by day, and which people who agreed to it did what. No single event is kept. The previous binary writes none of it.
create table insight_counts (
  day date not null,
  source text not null check (source in ('client', 'server')),
  name text not null check (name ~ '^[a-z][a-z0-9_.-]{0,59}$'),
  detail text not null default '' check (length(detail) <= 100),  -- the event's first word; '' is all of them
  events bigint not null check (events > 0),
  subjects bigint not null default 0 check (subjects >= 0),       -- of the server's: how many lessons, accounts … they were about
  primary key (day, source, name, detail)
);
comment on table insight_counts is 'local: events by day. Rows live 800 days, purged by KeepHouse through insight_counts_pkey';
grant update, delete on insight_counts to edustream_app;

create table insight_people (
  day date not null,
  name text not null check (name ~ '^[a-z][a-z0-9_.-]{0,59}$'),
  person_id uuid not null references users,
  times integer not null check (times > 0),
  primary key (day, name, person_id)
);
comment on table insight_people is 'distributed by person_id: what people who agreed to it did in browsers, by day. Rows live 400 days, purged by KeepHouse through insight_people_pkey';
create index insight_people_person on insight_people (person_id);
grant update, delete on insight_people to edustream_app;

-- Days of the ledger are found without an index that every booking would have to keep.
create index journals_at on journals using brin (created_at);
