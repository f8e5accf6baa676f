-- What was read of a message is named by whoever lets it through or changes it. The previous binary neither reads nor counts versions.
alter table messages add column version bigint not null default 1 check (version > 0);
comment on column messages.version is 'of the text: 1 when sent, one more with each edit';
comment on column messages.held_at is 'a way to be reached elsewhere, from or to a child, until the parent lets it through';

-- Whether a lesson joins its two sides: it was agreed on, or its request is still open. A request that was withdrawn left the tutor's desk by the very step
-- that closed it. What waits for a parent joins nobody yet.
create function lesson_joins(b bookings) returns boolean language sql immutable as $$
  select coalesce(b.approval, 'approved') = 'approved' and case b.session_state
    when 'DECLINED' then false
    when 'EXPIRED' then false
    when 'CANCELLED' then b.answered_at is distinct from b.closed_at
    else true
  end
$$;
