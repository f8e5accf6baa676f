-- Who would come if a place of a full cohort became free (LE6). It is offered to one after the other, whoever waits longest first, and kept for them for a day;
-- an offer has the number of the place, bounded as the places themselves are. The rules are domain/learning/cohort_wait.rs. The previous binary knows none of
-- this and gives a kept place to whoever comes; its own guards stay.
create table cohort_waits (
  cohort_id uuid not null,
  learner_id uuid not null references users,
  seats smallint not null,
  joined_at timestamptz not null,
  offered_number smallint check (offered_number between 1 and seats),
  offered_until timestamptz,
  ends_at timestamptz not null,            -- from then on nobody comes any more
  primary key (cohort_id, learner_id),
  foreign key (cohort_id, seats) references cohorts (id, seats),
  unique (cohort_id, offered_number),
  check ((offered_number is null) = (offered_until is null))
);
comment on table cohort_waits is 'local: who waits for a place in a full cohort. Rows live until the first week of the cohort is over, purged by OfferCohortPlace through cohort_waits_pkey';
create index cohort_waits_learner on cohort_waits (learner_id, joined_at desc);
create index cohort_waits_line on cohort_waits (cohort_id, joined_at, learner_id) where offered_until is null;
grant update (joined_at, offered_number, offered_until), delete on cohort_waits to edustream_app;

-- Sessions that begin within a day are reminded of.
create index cohort_sessions_ahead on cohort_sessions (starts_at);
