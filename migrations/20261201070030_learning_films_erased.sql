-- Whoever leaves takes along the films and words of courses that nobody learns in; certificates of the others name nobody.
grant delete on video_segments, video_renditions, video_captions to edustream_app;
grant update (title, description, outline) on course_versions to edustream_app;
grant update (teacher_name) on certificates to edustream_app;

-- Whether somebody learns in a course: what they learn from stays with them.
create function course_is_learned(course uuid) returns boolean language sql stable as $$
  select exists (select from enrolments e where e.course_id = course and e.state = 'active')
$$;
