-- Who wants tutors suggested each morning, and who was suggested to them. The previous binary knows nothing of it and suggests nobody.
create table match_daily (
  person_id uuid primary key,
  since timestamptz not null,
  told uuid[] not null default '{}' check (cardinality(told) <= 90),
  told_at timestamptz
);
comment on table match_daily is 'distributed by person_id: who wants tutors suggested each morning, and whom they were told of last. Rows live for ever';
grant update (told, told_at), delete on match_daily to edustream_app;
