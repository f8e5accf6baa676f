-- Conversations of several people. The two sides of a pair stay as they are; a group has an owner, perhaps a title, and seats that come and go. The previous binary lists groups and refuses to
-- open them: it insists on the two sides.
alter table threads
  alter column low_id drop not null,
  alter column high_id drop not null,
  add column kind text not null default 'pair' check (kind in ('pair', 'group')),
  add column owner_id uuid references users,     -- who asks people in and out; nobody when no adult is left
  add column title_sealed bytea;                 -- what its owner calls it, sealed as its texts are
alter table threads add constraint threads_pair_or_group check (
  case kind
    when 'pair' then low_id is not null and high_id is not null and owner_id is null and title_sealed is null
    else low_id is null and high_id is null
  end);
comment on table threads is 'local: conversations, one for two people, and groups. Rows live for ever';
create index threads_owner on threads (owner_id) where owner_id is not null;

alter table thread_people
  add column in_group boolean not null default false,
  add column from_number bigint not null default 0 check (from_number >= 0),
  add column left_at timestamptz,
  add constraint thread_people_pairs_stay check (in_group or (left_at is null and from_number = 0));
comment on column thread_people.from_number is 'the last message that was there when this person came to a group: those behind it are theirs to read';
comment on column thread_people.left_at is 'of a group: since when this seat is nobody''s';

-- Whose seats count now. A parent reads along as long as it decides for a child with a seat; in a group one that was asked in for itself is a parent beside its child too.
create or replace view thread_seats as
  select p.thread_id, p.user_id,
    case when p.in_group and p.part = 'writer' and exists (
      select from children c join thread_people w on w.user_id = c.child_id and w.thread_id = p.thread_id and w.part = 'writer' and w.left_at is null
      where c.parent_id = p.user_id and c.handed_over_at is null) then 'parent' else p.part end as part,
    p.read_number, p.archived, p.muted_until, p.joined_at, p.from_number, p.in_group, p.part = 'writer' as asked_in
  from thread_people p
  where p.left_at is null and (p.part = 'writer' or exists (
    select from children c join thread_people w on w.user_id = c.child_id and w.thread_id = p.thread_id and w.part = 'writer' and w.left_at is null
    where c.parent_id = p.user_id and c.handed_over_at is null));

-- Whether a message reaches that seat: not one from before it came, not one that waits for a parent, and in a group nothing between people who are kept apart.
create function message_seen(m messages, reader uuid, seat_part text, seat_from bigint, seat_in_group boolean) returns boolean language sql stable as $$
  select m.number > seat_from and (m.held_at is null or m.sender_id = reader or seat_part = 'parent')
    and not (seat_in_group and people_apart(m.sender_id, reader))
$$;
