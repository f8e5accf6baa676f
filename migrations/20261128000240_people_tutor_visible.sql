-- One rule for who sees a tutor, and a fact that no race can leave wrong.

-- Listed tutors are seen, and can be booked, by everybody; the others by themselves and by the staff, unless the account is deleted. Simple enough for the
-- planner to put into the query that calls it.
create function tutor_visible(t tutors, reader uuid, staff boolean) returns boolean language sql stable as $$
  select tutor_listed(t) or ((t.user_id = reader or staff) and exists (select from users u where u.id = t.user_id and u.deleted_at is null))
$$;

-- A profile made while its account was being verified copied the fact of before, and the other transaction did not see the profile: not listed for ever. The
-- lock lets one wait for the other, whichever comes first. It is the one that changes of the account take, so that two of the same person queue.
create or replace function tutors_person_listed_begin() returns trigger language plpgsql as $$
begin
  new.person_listed := (select person_listed(u) from users u where u.id = new.user_id for no key update);
  return new;
end $$;

update tutors t set person_listed = person_listed(u) from users u where u.id = t.user_id and t.person_listed <> person_listed(u);
