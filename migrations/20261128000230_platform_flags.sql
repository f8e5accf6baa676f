-- Flags as data: what is switched on for whom. Few rows, read as a whole by every server every few seconds.
create table flags (
  key text primary key check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
  kind text not null check (kind in ('release', 'experiment', 'operation')),
  rollout_percent smallint not null default 0 check (rollout_percent between 0 and 100),
  roles text[] not null default '{}' check (roles <@ array['child','parent','student','tutor','admin','owner']),
  people uuid[] not null default '{}' check (cardinality(people) <= 1000),
  owner text not null check (length(trim(owner)) between 1 and 80),
  expires_on date not null,
  killed_at timestamptz,                  -- since when it is off for everybody
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table flags is 'reference: what is switched on for whom; a flag goes when its day is over. Rows live for ever';
grant update, delete on flags to edustream_app;
