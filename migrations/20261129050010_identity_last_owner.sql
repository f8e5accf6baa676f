-- Nobody ends the last owner, whoever asks and however many ask at one moment: an installation without one is nobody's. The services say so before; this is
-- for what they cannot see, two owners who end each other. The previous binary meets it as an error where it would have done the harm.
create function users_last_owner() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('users_last_owner', 0));
  if not exists (select from users o where o.roles @> '{owner}' and o.id <> new.id
                 and o.email_verified_at is not null and o.suspended_at is null and o.deleted_at is null) then
    raise exception 'the last owner stays' using errcode = 'check_violation', constraint = 'users_last_owner', table = 'users';
  end if;
  return null;
end $$;
create trigger users_last_owner after update of roles, suspended_at, deleted_at on users
  for each row when (
    old.roles @> '{owner}' and old.email_verified_at is not null and old.suspended_at is null and old.deleted_at is null
    and not (new.roles @> '{owner}' and new.suspended_at is null and new.deleted_at is null)
  ) execute function users_last_owner();
