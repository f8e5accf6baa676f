-- Who wants nothing to do with whom. A block holds both ways: neither finds, writes to nor books the other. What a parent blocks is blocked for the
-- children the parent decides for.
create table blocks (
  blocker_id uuid not null references users,
  blocked_id uuid not null references users,
  created_at timestamptz not null,
  primary key (blocker_id, blocked_id),
  constraint blocks_others check (blocker_id <> blocked_id)
);
comment on table blocks is 'local: whom people keep away from themselves. Rows live for ever, until they are taken back';
create index blocks_blocked on blocks (blocked_id);
grant delete on blocks to edustream_app;

-- The one rule: whether a block stands between two people. Compiled once a session, as it is asked for every tutor somebody looks at.
create function people_apart(one uuid, other uuid) returns boolean language plpgsql stable as $$
begin
  if one is null or other is null or one = other then
    return false;
  end if;
  return exists (
    select from blocks b
    where (b.blocked_id = other and (b.blocker_id = one or exists (
             select from children c where c.child_id = one and c.parent_id = b.blocker_id and c.handed_over_at is null)))
       or (b.blocked_id = one and (b.blocker_id = other or exists (
             select from children c where c.child_id = other and c.parent_id = b.blocker_id and c.handed_over_at is null))));
end
$$;

-- Whoever is blocked is not there for the other: the same function as before, for pages, calendars and bookings alike. The previous binary asks it too.
create or replace function tutor_visible(t tutors, u users, reader uuid, staff boolean) returns boolean language sql stable as $$
  select (tutor_listed(t) and (staff or not people_apart(t.user_id, reader)))
    or ((t.user_id = reader or staff) and u.deleted_at is null)
$$;
