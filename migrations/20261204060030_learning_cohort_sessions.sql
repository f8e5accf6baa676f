-- A cohort meets live when its teacher says so, in a room of its own (LE6). The previous binary makes none of these and finds none of them.
create table cohort_sessions (
  id uuid primary key,
  cohort_id uuid not null references cohorts,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  created_at timestamptz not null,
  unique (cohort_id, starts_at)
);
comment on table cohort_sessions is 'local: when a cohort meets live. Rows live with cohorts';

alter table rooms add column cohort_session_id uuid unique references cohort_sessions;
alter table rooms drop constraint rooms_of_one;
alter table rooms add constraint rooms_of_one check (num_nonnulls(booking_id, group_id, circle_session_id, cohort_session_id) = 1);
