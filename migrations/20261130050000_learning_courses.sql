-- Courses, their versions, and those who learn in them. The rules are domain/learning. The previous binary knows none of these tables.
create table courses (
  id uuid primary key,
  teacher_id uuid not null references users,
  tutor_id uuid not null references tutors,
  subject_id uuid not null references subjects,
  title text not null check (length(title) between 1 and 120),
  description text not null default '' check (length(description) <= 5000),
  level text not null check (level in ('beginner', 'intermediate', 'advanced')),
  language text not null check (length(language) = 2),
  currency text not null,
  price bigint not null check (price >= 0),
  outline jsonb not null default '{"modules": []}',  -- the draft; what learners see lies in course_versions
  changed boolean not null default true,             -- the draft differs from the version that is shown
  state text not null default 'draft' check (state in ('draft', 'submitted', 'published', 'declined')),
  version integer check (version > 0),               -- the version that is shown
  reason text not null default '' check (length(reason) <= 1000),
  learners bigint not null default 0 check (learners >= 0),
  film_minutes integer not null default 0 check (film_minutes >= 0),
  submitted_at timestamptz,
  decided_by uuid references users,
  published_at timestamptz,
  created_at timestamptz not null,
  constraint courses_shown check ((version is null) = (published_at is null) and (state <> 'published' or version is not null))
);
comment on table courses is 'distributed by teacher_id: courses and their drafts. Rows live for ever';
create index courses_teacher on courses (teacher_id, created_at desc, id desc);
create index courses_newest on courses (published_at desc, id desc) where version is not null;
create index courses_popular on courses (learners desc, id desc) where version is not null;
create index courses_price on courses (price, id) where version is not null;
create index courses_subject on courses (subject_id, published_at desc) where version is not null;
create index courses_waiting on courses (submitted_at, id) where state = 'submitted';
create index courses_tutor on courses (tutor_id);
create index courses_decided on courses (decided_by) where decided_by is not null;
grant update on courses to edustream_app;

create table course_versions (
  course_id uuid not null references courses,
  number integer not null check (number > 0),
  title text not null,
  description text not null,
  outline jsonb not null,
  published_at timestamptz not null,
  primary key (course_id, number)
);
comment on table course_versions is 'distributed by course_id: what learners see, unchanged for ever. Rows live for ever';

create table course_units (
  id uuid primary key,
  course_id uuid not null references courses,
  kind text not null check (kind in ('video', 'text', 'quiz', 'assignment', 'file', 'live'))
);
comment on table course_units is 'distributed by course_id: which course a unit belongs to, over all drafts and versions. Rows live for ever';
create index course_units_course on course_units (course_id);

create table enrolments (
  id uuid primary key,
  course_id uuid not null references courses,
  learner_id uuid not null references users,
  teacher_id uuid not null references users,
  version integer not null,
  state text not null default 'active' check (state in ('active', 'returned')),
  currency text not null,
  price bigint not null check (price >= 0),
  enrolled_at timestamptz not null,
  settled_at timestamptz,                            -- what was paid went to the teacher, or back
  units_done integer not null default 0 check (units_done >= 0),
  last_at timestamptz not null,
  completed_at timestamptz,
  foreign key (course_id, version) references course_versions (course_id, number),
  constraint enrolments_not_the_teacher check (learner_id <> teacher_id),
  constraint enrolments_returned check (state <> 'returned' or settled_at is not null)
);
comment on table enrolments is 'distributed by learner_id: who learns in which version of a course, and what they paid. Rows live for ever';
create unique index enrolments_once on enrolments (course_id, learner_id) where state = 'active';
create index enrolments_learner on enrolments (learner_id, last_at desc, id desc);
create index enrolments_teacher on enrolments (teacher_id, enrolled_at desc);
create index enrolments_course on enrolments (course_id, enrolled_at desc);
create index enrolments_open on enrolments (enrolled_at, id) where settled_at is null;
grant update (version, state, settled_at, units_done, last_at, completed_at) on enrolments to edustream_app;

create table unit_progress (
  enrolment_id uuid not null references enrolments,
  unit_id uuid not null references course_units,
  learner_id uuid not null references users,
  video_id uuid,                                     -- the film that the stretches are of; another one begins anew
  seen bigint[] not null default '{}',               -- union of what was watched: from, until, from, until … in milliseconds
  again bigint[] not null default '{}',              -- what was watched once more
  sending text,                                      -- the last one, so that one that comes twice is no second look
  position_ms bigint not null default 0 check (position_ms >= 0),
  attempts integer not null default 0 check (attempts >= 0),
  best_score real check (best_score between 0 and 1),
  done_at timestamptz,
  updated_at timestamptz not null,
  primary key (enrolment_id, unit_id)
);
comment on table unit_progress is 'distributed by learner_id: what a learner did in a unit. Rows live with enrolments';
create index unit_progress_unit on unit_progress (unit_id);
create index unit_progress_learner on unit_progress (learner_id, updated_at desc);
grant update on unit_progress to edustream_app;

create table quiz_attempts (
  enrolment_id uuid not null references enrolments,
  unit_id uuid not null references course_units,
  number integer not null check (number > 0),
  learner_id uuid not null references users,
  answers jsonb not null,
  correct boolean[] not null,                        -- question by question: what a question is hard for
  score real not null check (score between 0 and 1),
  passed boolean not null,
  created_at timestamptz not null,
  primary key (enrolment_id, unit_id, number)
);
comment on table quiz_attempts is 'distributed by learner_id: tries at a quiz, fifty a person at most. Rows live with enrolments';
create index quiz_attempts_unit on quiz_attempts (unit_id);
create index quiz_attempts_learner on quiz_attempts (learner_id);
grant delete on quiz_attempts to edustream_app;

create table assignment_submissions (
  id uuid primary key,
  enrolment_id uuid not null references enrolments,
  unit_id uuid not null references course_units,
  learner_id uuid not null references users,
  text text not null check (length(text) <= 10000),
  upload_id uuid,                                    -- swept with its owner's files
  submitted_at timestamptz not null,
  feedback text check (length(feedback) <= 5000),
  marked_at timestamptz,
  check ((feedback is null) = (marked_at is null))
);
comment on table assignment_submissions is 'distributed by learner_id: what learners handed in. Rows live with enrolments';
create index assignment_submissions_unit on assignment_submissions (unit_id, submitted_at desc);
create index assignment_submissions_enrolment on assignment_submissions (enrolment_id, unit_id);
create index assignment_submissions_learner on assignment_submissions (learner_id);
grant update (text, upload_id, feedback, marked_at) on assignment_submissions to edustream_app;

create table unit_notes (
  id uuid primary key,
  unit_id uuid not null references course_units,
  learner_id uuid not null references users,
  at_ms bigint not null check (at_ms >= 0),
  text text not null check (length(text) between 1 and 2000),
  created_at timestamptz not null
);
comment on table unit_notes is 'distributed by learner_id: what learners wrote down for themselves, beside a moment of a film. Rows live for ever';
create index unit_notes_learner on unit_notes (learner_id, unit_id, at_ms);
create index unit_notes_unit on unit_notes (unit_id);
grant delete on unit_notes to edustream_app;

create table certificates (
  code text primary key check (code ~ '^[a-z0-9]{20}$'),
  enrolment_id uuid not null unique references enrolments,
  learner_id uuid not null references users,
  learner_name text not null,
  course_id uuid not null references courses,
  course_title text not null,
  teacher_name text not null,
  completed_at timestamptz not null
);
comment on table certificates is 'reference: proof that somebody finished a course, open to whoever has the code. Rows live for ever';
create index certificates_learner on certificates (learner_id);
create index certificates_course on certificates (course_id);
grant update (learner_name), delete on certificates to edustream_app;
