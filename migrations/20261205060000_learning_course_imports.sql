-- Courses that are made from a file: Markdown, a Common Cartridge or a SCORM package. The rules are domain/learning/import. The previous binary knows
-- neither the table nor the job.
create table course_imports (
  id uuid primary key,
  owner_id uuid not null references users,
  upload_id uuid not null unique,                    -- goes once the file was taken apart
  subject_id uuid not null references subjects,
  asked text check (asked in ('markdown', 'common_cartridge', 'scorm')),
  kind text check (kind in ('markdown', 'common_cartridge', 'scorm')), -- what the file is
  file_name text not null check (length(file_name) <= 120),
  status text not null default 'waiting' check (status in ('waiting', 'done', 'failed')),
  tries integer not null default 0 check (tries >= 0), -- begun so often; a worker that dies in it leaves its mark too
  course_id uuid references courses,
  report jsonb not null default '{}' check (length(report::text) <= 200000),
  refusal jsonb,                                     -- why there is no course
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint course_imports_done check ((status = 'done') = (course_id is not null)),
  constraint course_imports_failed check ((status = 'failed') = (refusal is not null)),
  constraint course_imports_finished check ((status = 'waiting') = (finished_at is null))
);
comment on table course_imports is 'distributed by owner_id: files that become courses, and what was not taken of them. Rows live 90 days, purged by KeepHouse through course_imports_finished_at';
create index course_imports_owner on course_imports (owner_id, created_at desc);
create index course_imports_finished_at on course_imports (finished_at) where finished_at is not null;
create index course_imports_course on course_imports (course_id) where course_id is not null;
create index course_imports_subject on course_imports (subject_id);
grant update (kind, status, tries, course_id, report, refusal, finished_at), delete on course_imports to edustream_app;
