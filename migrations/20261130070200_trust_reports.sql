-- What people report of others: a person, a message, a review, a profile, a course. Reports of lessons stay in `reports`, which the previous binary reads.
create table abuse_reports (
  id uuid primary key,
  reporter_id uuid not null references users,
  kind text not null check (kind in ('user', 'message', 'review', 'profile', 'course')),
  subject_id uuid not null,
  about_id uuid not null references users,       -- whose doing it is
  reason text not null check (reason in ('spam', 'harassment', 'off_platform', 'false_profile', 'child_safety', 'illegal', 'other')),
  body text not null check (length(body) between 1 and 2000),
  shown_sealed bytea,                            -- what it was when it was reported; its writer may change or delete it
  child boolean not null,                        -- a child is one of the two, or may be in danger
  harmful boolean not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references users,
  act text check (act in ('dismiss', 'warn', 'restrict', 'suspend', 'ban')),
  answer text check (length(answer) between 1 and 500),
  sanction_id uuid references sanctions,
  constraint abuse_reports_of_others check (reporter_id <> about_id),
  constraint abuse_reports_due check (due_at > created_at),
  constraint abuse_reports_closed_whole check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (act is null)
    and (closed_at is null) = (answer is null)),
  constraint abuse_reports_sanction check (sanction_id is null or act <> 'dismiss')
);
comment on table abuse_reports is 'local: what people report of others, and what was done. Rows live 400 days after they were closed, purged by KeepHouse through abuse_reports_closed';
create unique index abuse_reports_one_open on abuse_reports (reporter_id, kind, subject_id) where closed_at is null;
create index abuse_reports_queue on abuse_reports (child desc, harmful desc, due_at, id) where closed_at is null;
create index abuse_reports_about on abuse_reports (about_id);
create index abuse_reports_closed on abuse_reports (closed_at) where closed_at is not null;
grant update (body, shown_sealed, closed_at, closed_by, act, answer, sanction_id), delete on abuse_reports to edustream_app;

-- Who wrote a course that is shown.
create function course_owner(course uuid) returns uuid language sql stable as $$ select teacher_id from courses where id = course and version is not null $$;
