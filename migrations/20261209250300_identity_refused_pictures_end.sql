-- A picture that is not taken again is forgotten a year after the account it was taken away from has left. The previous
-- binary writes none and keeps them.
alter table refused_pictures add column ends_at timestamptz;       -- null while its person has an account
create index refused_pictures_ends on refused_pictures (ends_at) where ends_at is not null;
grant update (ends_at) on refused_pictures to edustream_app;
comment on table refused_pictures is 'reference: pictures that the staff does not take again. '
  'Rows live a year after their person has left, purged by KeepHouse through refused_pictures_ends';
update refused_pictures set ends_at = now() + interval '1 year' where user_id is null;
