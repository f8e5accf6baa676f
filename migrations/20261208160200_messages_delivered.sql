-- How far somebody's devices have been handed what others wrote. The previous binary leaves it where it is.
alter table thread_people add column delivered_number bigint not null default 0 check (delivered_number >= 0);

create or replace view thread_seats as
  select p.thread_id, p.user_id,
    case when p.in_group and p.part = 'writer' and exists (
      select from children c join thread_people w on w.user_id = c.child_id and w.thread_id = p.thread_id and w.part = 'writer' and w.left_at is null
      where c.parent_id = p.user_id and c.handed_over_at is null) then 'parent' else p.part end as part,
    p.read_number, p.archived, p.muted_until, p.joined_at, p.from_number, p.in_group, p.part = 'writer' as asked_in, p.delivered_number
  from thread_people p
  where p.left_at is null and (p.part = 'writer' or exists (
    select from children c join thread_people w on w.user_id = c.child_id and w.thread_id = p.thread_id and w.part = 'writer' and w.left_at is null
    where c.parent_id = p.user_id and c.handed_over_at is null));
