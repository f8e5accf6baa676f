-- Who said something to what was handed in: a course has several teachers, and a report is about the one who wrote.
-- None for what was said before, and by the previous binary: then it was whoever led the course.
alter table assignment_submissions add column marked_by uuid;
grant update (marked_by) on assignment_submissions to edustream_app;

create or replace function submission_reported(submission uuid, reader uuid) returns table (about_id uuid, shown text) language sql stable as $$
  select case when s.learner_id = reader then coalesce(s.marked_by, e.teacher_id) else s.learner_id end,
    case when s.learner_id = reader then s.feedback else s.text end
  from assignment_submissions s join enrolments e on e.id = s.enrolment_id
  where s.id = submission and case when s.learner_id = reader then s.feedback is not null
    else e.teacher_id = reader or course_taught_by(e.course_id, reader) end
$$;
