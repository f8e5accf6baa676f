-- What two people agree on is a time on the tutor's clock. starts_at is where the rules of the zone put it, and those change: the booking keeps the wall
-- time and the release of the rules beside it, so that a newer release finds the lessons it moves. Both are null in rows of a binary that did not know them;
-- it computed with release 2025b.
alter table bookings
  add column agreed_wall timestamp without time zone,
  add column zone_rules text,
  add column time_kept_at timestamptz,
  add constraint bookings_agreed_wall check ((agreed_wall is null) = (zone_rules is null)),
  add constraint bookings_zone_rules check (zone_rules ~ '^[0-9]{4}[a-z]{1,3}$');
comment on column bookings.agreed_wall is 'wall time of starts_at in tutor_time_zone by the rules of zone_rules';
comment on column bookings.zone_rules is 'release of the IANA time zone database that starts_at was computed with, 2026f';
comment on column bookings.time_kept_at is 'when a newer release could not move it, so that it begins at another wall time than was first agreed';
create index bookings_time_kept on bookings (starts_at) where time_kept_at is not null;
