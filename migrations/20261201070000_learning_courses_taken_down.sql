-- A course that the staff took down: nobody but its teacher and the staff sees it, whoever learns in it included, until another version was looked at.
-- The previous binary knows none of these and shows no such course, as it has no version.
alter table courses add column taken_down_at timestamptz;
alter table courses add constraint courses_taken_down check (taken_down_at is null or version is null);

-- When what a course shows was closed to whoever has it by an address alone: it was taken down, or its teacher's account was closed. An address that was
-- given before is good no more; later ones are given to those alone who may see it still.
create function course_closed_at(course uuid) returns timestamptz language sql stable as $$
  select greatest(c.taken_down_at, u.suspended_at, u.deleted_at) from courses c join users u on u.id = c.teacher_id where c.id = course
$$;

-- Whether a course is shown to that reader, whoever they are: it has a version, its teacher's account stands, and no block is between the two.
create function course_shown(c courses, u users, reader uuid) returns boolean language sql stable as $$
  select c.version is not null and u.suspended_at is null and u.deleted_at is null and not people_apart(c.teacher_id, reader)
$$;

-- What somebody handed in, or the teacher said to it, as whoever reports it sees it, and whose doing it is.
create function submission_reported(submission uuid, reader uuid) returns table (about_id uuid, shown text) language sql stable as $$
  select case when e.teacher_id = reader then s.learner_id else e.teacher_id end,
    case when e.teacher_id = reader then s.text else s.feedback end
  from assignment_submissions s join enrolments e on e.id = s.enrolment_id
  where s.id = submission and (e.teacher_id = reader or (s.learner_id = reader and s.feedback is not null))
$$;
