-- The personal feed (LE5): what somebody does not want to see in it, and what the last look of a kept search found. The rules are domain/matching/feed.rs.
-- The previous binary knows neither; it tells of searches by mail alone.
create table feed_hidden (
  person_id uuid not null references users,
  kind text not null check (length(kind) between 1 and 20),
  hidden_at timestamptz not null,
  primary key (person_id, kind)
);
comment on table feed_hidden is 'distributed by person_id: kinds of news that somebody wants to see no more, one row a kind. Rows live for ever';
grant delete on feed_hidden to edustream_app;

alter table saved_searches add column news integer not null default 0 check (news >= 0);
alter table saved_searches add column news_at timestamptz;
comment on column saved_searches.news is 'how many tutors were new at news_at, when the owner was told last';
