-- Who teaches a course beside whoever began it (LE1), and the parts of what each sale earned. The rules are domain/learning/co_teacher.rs and domain/money/courses.rs.
-- The previous binary asks nobody and pays whoever leads the course; what it sells meanwhile has no parts.
create table course_teachers (
  course_id uuid not null references courses,
  person_id uuid not null references users,
  tutor_id uuid not null references tutors,
  share integer not null check (share between 0 and 90),
  state text not null check (state in ('asked', 'agreed', 'declined', 'over')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (course_id, person_id),
  constraint course_teachers_answered check ((state = 'asked') = (answered_at is null))
);
comment on table course_teachers is 'distributed by course_id: who teaches a course beside whoever began it, and which part of what it earns is theirs. Rows live with courses';
create index course_teachers_person on course_teachers (person_id, asked_at desc);
create index course_teachers_tutor on course_teachers (tutor_id);
grant update on course_teachers to edustream_app;

create table enrolment_shares (
  enrolment_id uuid not null references enrolments,
  person_id uuid not null references users,
  share integer not null check (share between 1 and 90),
  primary key (enrolment_id, person_id)
);
comment on table enrolment_shares is 'distributed by enrolment_id: which part of what a place in a course earns is whose, as it was agreed on when it was sold. Rows live with enrolments';
create index enrolment_shares_person on enrolment_shares (person_id);

-- Whether somebody teaches a course: leads it, or agreed to teach it beside them.
create function course_taught_by(course uuid, person uuid) returns boolean language sql stable as $$
  select exists (select from courses c where c.id = course and c.teacher_id = person)
    or exists (select from course_teachers t where t.course_id = course and t.person_id = person and t.state = 'agreed')
$$;
