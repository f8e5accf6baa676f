-- How many lessons a student has had with a tutor that nobody objected to: from so many on, the tutor may confirm their
-- requests at once (tutors.auto_confirm_after).
create function lessons_unopposed(student uuid, tutor uuid) returns bigint language sql stable as $$
  select count(*) from bookings
  where student_id = student and tutor_id = tutor and session_outcome = 'COMPLETED' and dispute_state = 'NONE'
$$;
