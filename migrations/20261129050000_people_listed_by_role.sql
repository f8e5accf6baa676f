-- Who is listed is a tutor still: whose role was taken is not found and not booked, as whoever is suspended. The previous binary calls the same functions
-- and reads the same column, so it stops listing them too.
create or replace function person_listed(u users) returns boolean language sql immutable as $$
  select u.email_verified_at is not null and u.suspended_at is null and u.deleted_at is null and 'tutor' = any (u.roles)
$$;
comment on column tutors.person_listed is 'the account is verified, has the role tutor, is not suspended, not deleted; written by triggers only';

drop trigger users_person_listed on users;
create trigger users_person_listed after update of email_verified_at, suspended_at, deleted_at, roles on users
  for each row when (person_listed(old) is distinct from person_listed(new)) execute function users_person_listed_follow();

update tutors t set person_listed = person_listed(u) from users u where u.id = t.user_id and t.person_listed <> person_listed(u);
