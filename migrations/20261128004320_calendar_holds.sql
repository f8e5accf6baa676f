-- A time that somebody keeps while they book it: a claim that runs out, on both calendars. Whose it is must be known, for the tutor's calendar has a
-- part in it too. Nobody holds two.
alter table time_claims add column held_by uuid check (kind = 'hold' or held_by is null);
create index time_claims_held on time_claims (held_by) where held_by is not null;
