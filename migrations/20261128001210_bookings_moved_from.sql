-- A lesson that a changed rule of a time zone moved says so on its page: where it was before the first of such moves.
alter table bookings add column moved_from timestamptz;
comment on column bookings.moved_from is 'where it began until the rules of the tutor''s zone changed; null when they never moved it';
