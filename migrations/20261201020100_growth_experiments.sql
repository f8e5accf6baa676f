-- Experiments: what is expected and compared, which unit was shown which variant, and what it did afterwards. The previous binary writes none of it.
create table experiments (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9_.-]{2,59}$'),
  hypothesis text not null check (length(hypothesis) between 1 and 600),
  metric text not null check (metric ~ '^[a-z][a-z0-9_.-]{0,59}$'),
  guardrails text[] not null check (cardinality(guardrails) <= 10),
  variants text[] not null check (cardinality(variants) between 2 and 10),   -- the control first
  weights bigint[] not null check (cardinality(weights) = cardinality(variants) and 0 < all (weights)),
  unit text not null check (unit in ('user', 'student', 'tutor', 'visitor')),
  baseline double precision check (baseline > 0 and baseline < 1),
  effect double precision,
  planned bigint check (planned > 0),       -- units of each variant that finding the effect takes
  state text not null default 'draft' check (state in ('draft', 'running', 'stopped', 'killed')),
  created_by uuid references users,          -- null: came with the product
  created_at timestamptz not null,
  started_at timestamptz,
  stopped_at timestamptz,
  check ((started_at is null) = (state = 'draft')),
  check ((stopped_at is null) = (state in ('draft', 'running')))
);
comment on table experiments is 'reference: experiments, as they were planned. Rows live for ever';
grant update (state, started_at, stopped_at) on experiments to edustream_app;

create table experiment_units (
  experiment_id uuid not null references experiments,
  unit text not null check (length(unit) between 1 and 64),
  variant text not null,
  exposed_at timestamptz not null,
  primary key (experiment_id, unit)
);
comment on table experiment_units is 'distributed by experiment_id: which unit was shown which variant first. Rows live 400 days, purged by KeepHouse through experiment_units_age';
create index experiment_units_age on experiment_units (exposed_at);
create index experiment_units_unit on experiment_units (unit);
grant update, delete on experiment_units to edustream_app; -- the sweep locks what it takes away

create table experiment_values (
  experiment_id uuid not null,
  unit text not null,
  metric text not null check (metric ~ '^[a-z][a-z0-9_.-]{0,59}$'),
  value double precision not null,
  times bigint not null default 1 check (times > 0),
  first_at timestamptz not null,
  primary key (experiment_id, unit, metric),
  foreign key (experiment_id, unit) references experiment_units on delete cascade
);
comment on table experiment_values is 'distributed by experiment_id: what a unit did after it was shown its variant, added up. Rows live with experiment_units';
grant update (value, times), delete on experiment_values to edustream_app;

-- The two that were promised: each begins when somebody starts it.
insert into experiments (id, key, hypothesis, metric, guardrails, variants, weights, unit, baseline, effect, planned, created_at) values
  ('0193a000-0000-7000-8000-000000000001', 'matching_ranker',
   'Students who are shown tutors in the order of the learned ranker book a fifth more often within a week than students who are shown them by the published rules.',
   'lesson_booked', '{lesson_completed}', '{control,ranker}', '{5000,5000}', 'student', 0.1, 0.2, 3841, '2026-11-29T00:00:00Z'),
  ('0193a000-0000-7000-8000-000000000002', 'course_recommendations',
   'Learners who are shown what others went on to study enrol in another course 15 per cent more often within a month than learners who are shown the newest courses.',
   'course_enrolled', '{course_finished,course_given_back}', '{control,similar}', '{5000,5000}', 'user', 0.08, 0.15, 8568, '2026-11-29T00:00:00Z');
