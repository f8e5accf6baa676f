-- Cohorts (LE6): a course that a few people take together, week by week. A place is an enrolment of the course and a numbered seat, which its foreign key bounds
-- as group_seats does. The rules are domain/learning/cohort.rs. The previous binary knows none of this; it settles such an enrolment by the day it was bought.
create table cohorts (
  id uuid primary key,
  course_id uuid not null references courses,
  teacher_id uuid not null references users,
  starts_on date not null,
  starts_at timestamptz not null,          -- midnight of that day on the teacher's clock
  weeks smallint not null check (weeks between 4 and 8),
  seats smallint not null check (seats between 2 and 12),
  currency text not null,
  price bigint not null check (price >= 0),
  goal text not null default '' check (length(goal) <= 300),
  time_zone text not null,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  unique (id, seats)
);
comment on table cohorts is 'local: a course that several people take together. Rows live for ever';
create index cohorts_ahead on cohorts (starts_at, id) where cancelled_at is null;
create index cohorts_course on cohorts (course_id, starts_at);
create index cohorts_teacher on cohorts (teacher_id, starts_at desc);
grant update (goal, cancelled_at) on cohorts to edustream_app;

create table cohort_seats (
  cohort_id uuid not null,
  number smallint not null,
  seats smallint not null,
  learner_id uuid not null references users,
  enrolment_id uuid not null unique references enrolments,
  taken_at timestamptz not null,
  primary key (cohort_id, number),
  foreign key (cohort_id, seats) references cohorts (id, seats),
  unique (cohort_id, learner_id),
  check (number between 1 and seats)
);
comment on table cohort_seats is 'local: who has which place of a cohort. Rows live with cohorts';
create index cohort_seats_learner on cohort_seats (learner_id, taken_at desc);
grant delete on cohort_seats to edustream_app;

-- When the course begins for whoever is in a cohort: its parts open, and the days to give it back count, from then on.
alter table enrolments add column begins_at timestamptz;
comment on column enrolments.begins_at is 'when the cohort begins that the learner takes the course with; null without one';

-- Whether a cohort is shown to that reader: its course is, and nobody in it is kept apart from them.
create function cohort_shown(o cohorts, c courses, u users, reader uuid) returns boolean language sql stable as $$
  select course_shown(c, u, reader)
    and not exists (select from cohort_seats s where s.cohort_id = o.id and people_apart(s.learner_id, reader))
$$;
