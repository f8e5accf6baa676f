-- Whom somebody is kept apart from, as `people_apart` says of any two: what a parent blocks is blocked for the children the parent decides for, from
-- either end.
create or replace function match_kept_apart(person uuid) returns setof uuid language plpgsql stable as $$
begin
  return query
    with own as (
      select person as id
      union select c.parent_id from children c where c.child_id = person and c.handed_over_at is null
    ), kept as (
      select b.blocked_id as id, false as parents from blocks b where b.blocker_id in (select id from own)
      union select b.blocker_id, true from blocks b where b.blocked_id = person
    )
    select id from kept where id <> person
    union select c.child_id from kept join children c on c.parent_id = kept.id and c.handed_over_at is null where kept.parents and c.child_id <> person;
end
$$;

-- Whether an exchange can still take place: all its people are here, may book, and no two of them are kept apart.
create function exchange_stands(cycle uuid, at timestamptz) returns boolean language plpgsql stable as $$
begin
  return not exists (
      select from exchange_seats s join users u on u.id = s.person_id
      where s.cycle_id = cycle and (u.suspended_at is not null or u.deleted_at is not null or sanction_forbids(u.id, 'book', at)))
    and not exists (
      select from exchange_seats s join exchange_seats o on o.cycle_id = s.cycle_id and o.person_id > s.person_id
      where s.cycle_id = cycle and people_apart(s.person_id, o.person_id));
end
$$;

-- Whether an exchange is still shown to that reader: an open one as long as it can take place, and none with whom the reader is kept apart from.
create function exchange_seen(cycle exchange_cycles, reader uuid, at timestamptz) returns boolean language sql stable as $$
  select (cycle.state <> 'open' or exchange_stands(cycle.id, at))
    and not exists (select from exchange_seats s where s.cycle_id = cycle.id and people_apart(s.person_id, reader))
$$;
