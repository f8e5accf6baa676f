-- The rule for who sees a tutor, told with the account beside it: without a query inside, the planner puts it into the statement that calls it; with one, a
-- function was run, and planned, for every row (a tutor by id cost twice what it had to). The old spelling asks the new one; the previous binary calls it.
create function tutor_visible(t tutors, u users, reader uuid, staff boolean) returns boolean language sql immutable as $$
  select tutor_listed(t) or ((t.user_id = reader or staff) and u.deleted_at is null)
$$;

create or replace function tutor_visible(t tutors, reader uuid, staff boolean) returns boolean language sql stable as $$
  select tutor_visible(t, u, reader, staff) from users u where u.id = t.user_id
$$;
