-- What somebody tells us about a lesson that went wrong. One that waits per person and lesson: whoever tells it again is told that it is read already.
create table reports (
  id uuid primary key,
  reporter_id uuid not null references users,
  kind text not null check (kind in ('booking')),
  subject_id uuid not null,
  reason text not null check (reason in ('tutor_no_show', 'student_no_show', 'technical', 'quality', 'conduct', 'billing', 'child_safety', 'other')),
  body text not null check (length(body) between 1 and 2000),
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references users,
  answer text check (length(answer) between 1 and 1000),
  check ((closed_at is null) = (answer is null) and (closed_at is null) = (closed_by is null))
);
comment on table reports is 'local: what people report, with our answer. Rows live 400 days after they were closed, purged by KeepHouse through reports_closed';
create unique index reports_one_open on reports (reporter_id, kind, subject_id) where closed_at is null;
create index reports_waiting on reports (created_at, id) where closed_at is null;
create index reports_closed on reports (closed_at) where closed_at is not null;
grant update (closed_at, closed_by, answer), delete on reports to edustream_app;
