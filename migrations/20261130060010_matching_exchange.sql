-- Barter cycles of skills (MA6): everybody teaches the next and learns from the one before. The first yes writes the cycle down; it holds when all have
-- said yes in time. A wish is met once, and a skill is given once at a time: of two cycles that want the same, one holds.
create table exchange_cycles (
  id uuid primary key,                     -- follows from who teaches whom what
  state text not null default 'open' check (state in ('open', 'agreed', 'declined', 'expired', 'lapsed')),
  opened_at timestamptz not null,
  answer_by timestamptz not null check (answer_by > opened_at),
  closed_at timestamptz,
  check ((state = 'open') = (closed_at is null))
);
comment on table exchange_cycles is 'local: circles of people who teach one another, from the first yes on. Rows live 400 days after they closed, purged by KeepHouse through exchange_cycles_closed';
create index exchange_cycles_open on exchange_cycles (answer_by) where state = 'open';
create index exchange_cycles_closed on exchange_cycles (closed_at) where closed_at is not null;
grant update, delete on exchange_cycles to edustream_app;

create table exchange_seats (
  cycle_id uuid not null references exchange_cycles on delete cascade,
  place smallint not null check (place between 0 and 3),
  person_id uuid not null references users,
  teaches uuid not null references subjects,
  learns uuid not null references subjects,
  meets_hour smallint check (meets_hour between 0 and 167),   -- an hour of the week (UTC) free for both, to teach the next
  accepted_at timestamptz,
  holds boolean not null default false,    -- the cycle is agreed on and not over
  primary key (cycle_id, place),
  unique (cycle_id, person_id),
  check (not holds or accepted_at is not null)
);
comment on table exchange_seats is 'local: who teaches what in a cycle, and who said yes. Rows live with exchange_cycles';
create unique index exchange_seats_one_wish on exchange_seats (person_id, learns) where holds;
create unique index exchange_seats_one_gift on exchange_seats (person_id, teaches) where holds;
create index exchange_seats_person on exchange_seats (person_id, cycle_id);
grant update, delete on exchange_seats to edustream_app;
