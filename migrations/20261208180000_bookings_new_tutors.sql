-- New tutors are limited to a few students until a record (TR5). The lessons that fill a place: those that were paid for and are agreed,
-- running or were held, and those asked for whose money is there. One nobody came to, one for nothing (a trial, an exchange) and a
-- request that nobody has paid for fill none: whoever has no record could be shut out by them, for nothing and for ever.
create function fills_a_place(booking bookings) returns boolean language sql immutable parallel safe as $$
  select booking.group_id is null and booking.total > 0 and case booking.session_state
    when 'SCHEDULED' then true
    when 'ACTIVE' then true
    when 'ENDED' then booking.session_outcome = 'COMPLETED'
    when 'REQUESTED' then booking.payment_state = 'AUTHORIZED'
    else false end
$$;
-- Students other than this one who fill a place with a tutor; zero for whoever is one of them already, and never more than `most`: the
-- rest is not looked at. The previous binary does not ask.
create function students_beside(tutor_user uuid, student uuid, most bigint) returns bigint language plpgsql stable as $$
begin
  if exists (select from bookings b where b.tutor_user_id = tutor_user and b.student_id = student and fills_a_place(b)) then
    return 0;
  end if;
  return (select count(*) from (
    select distinct b.student_id from bookings b where b.tutor_user_id = tutor_user and fills_a_place(b) limit most) others);
end
$$;
