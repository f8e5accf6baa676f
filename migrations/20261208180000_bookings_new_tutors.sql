-- New tutors are limited to a few students until a record (TR5). Students other than this one who have, or had, a lesson of
-- their own with a tutor; zero for whoever is one of them already, and never more than `most`: the rest is not looked at.
-- The previous binary does not ask.
create function students_beside(tutor_user uuid, student uuid, most bigint) returns bigint language plpgsql stable as $$
begin
  if exists (select from bookings where tutor_user_id = tutor_user and student_id = student and group_id is null
               and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')) then
    return 0;
  end if;
  return (select count(*) from (
    select distinct student_id from bookings where tutor_user_id = tutor_user and group_id is null
      and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED') limit most) others);
end
$$;
