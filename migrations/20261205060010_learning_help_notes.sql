-- What was said in fifteen minutes of help becomes a note beside that moment of the film, for everybody who learns the course, once its teacher has read it
-- (LE8). The rules are domain/learning/help_note.rs. The previous binary shows none of them.
create table help_notes (
  id uuid primary key,
  enrolment_id uuid not null references enrolments,  -- who was helped
  unit_id uuid not null references course_units,
  course_id uuid not null references courses,
  author_id uuid not null references users,
  at_ms bigint not null check (at_ms between 0 and 86400000),
  text text not null check (length(text) between 1 and 1000),
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'declined')),
  reason text check (length(reason) <= 500),         -- why it is not shown, for its author
  created_at timestamptz not null,
  decided_at timestamptz,
  unique (enrolment_id, unit_id, author_id),         -- one help, one note
  constraint help_notes_decided check ((state = 'waiting') = (decided_at is null)),
  constraint help_notes_declined check ((state = 'declined') = (reason is not null))
);
comment on table help_notes is 'distributed by course_id: what tutors wrote beside a unit after they had helped somebody in it. Rows live for ever';
create index help_notes_unit on help_notes (unit_id, at_ms) where state = 'shown';
create index help_notes_waiting on help_notes (course_id, created_at) where state = 'waiting';
create index help_notes_author on help_notes (author_id, created_at desc);
grant update (state, reason, decided_at), delete on help_notes to edustream_app;

-- Whose doing a note is, and how it reads, for whoever sees it: learners of the course what is shown, its teacher everything.
create function help_note_reported(note uuid, reader uuid) returns table (about_id uuid, shown text) language sql stable as $$
  select n.author_id, n.text from help_notes n join courses c on c.id = n.course_id
  where n.id = note and n.author_id <> reader
    and (c.teacher_id = reader
      or (n.state = 'shown' and exists (
        select from enrolments e where e.course_id = n.course_id and e.learner_id = reader and e.state = 'active')))
$$;

-- Rows of the new kind are unknown to the previous binary's queue: it shows none of them, and they wait for this one.
alter table abuse_reports drop constraint abuse_reports_kind_check;
alter table abuse_reports add constraint abuse_reports_kind_check
  check (kind in ('user', 'message', 'review', 'profile', 'course', 'room_line', 'submission', 'help_note'));
