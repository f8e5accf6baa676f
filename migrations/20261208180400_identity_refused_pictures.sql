-- Pictures that are not taken again, by how they look (TR4): a hash of the light and dark in 64 bits, which stays nearly the
-- same when a picture is made smaller or saved again. The previous binary writes no likeness and refuses nothing.
alter table uploads add column likeness bigint;
create table refused_pictures (
  likeness bigint primary key,
  user_id uuid,                            -- whose picture it was; null once the account is gone
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  by_id uuid not null
);
comment on table refused_pictures is 'reference: pictures that the staff does not take again. Rows live for ever, without the person once they have left';
create index refused_pictures_user on refused_pictures (user_id) where user_id is not null;
grant update (user_id, reason, at, by_id), delete on refused_pictures to edustream_app;
-- Whether a picture looks like one of them: so many of 64 bits may differ.
create function picture_refused(looks bigint, bits integer) returns boolean language sql stable as $$
  select exists (select from refused_pictures r where bit_count((r.likeness # looks)::bit(64)) <= bits)
$$;
