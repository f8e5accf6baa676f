-- Notices in a team's chat: where somebody's news is posted besides, and every post on its way there.
create table team_chats (
  id uuid primary key,
  user_id uuid not null references users,
  name text not null check (name in ('slack', 'teams')),
  url_sealed bytea not null,               -- whoever knows it can post there
  shown text not null check (length(shown) <= 80), -- enough of it to know it again
  categories text[] not null check (cardinality(categories) between 1 and 5),
  state text not null check (state in ('ok', 'out_of_date')),
  failures integer not null default 0 check (failures >= 0), -- posts in a row that were given up
  problem text check (problem in ('gone', 'answered', 'timed_out', 'unreachable', 'inside')),
  told_at timestamptz,
  created_at timestamptz not null,
  constraint team_chats_one unique (user_id, name)
);
comment on table team_chats is 'local: where news is posted besides. Rows live with users';
grant update (url_sealed, shown, categories, state, failures, problem, told_at), delete on team_chats to edustream_app;

create table team_chat_posts (
  id uuid primary key,
  chat_id uuid not null references team_chats on delete cascade,
  notice_id uuid references notices on delete cascade, -- none for a test
  title text not null,
  url text not null,
  tries integer not null default 0 check (tries >= 0),
  created_at timestamptz not null,
  over_at timestamptz,                     -- taken, or given up
  constraint team_chat_posts_once unique (chat_id, notice_id)
);
comment on table team_chat_posts is 'local: news on its way to chats. Rows live 7 days, purged by KeepHouse through team_chat_posts_age';
create index team_chat_posts_age on team_chat_posts (created_at);
create index team_chat_posts_notice on team_chat_posts (notice_id);
grant update (tries, over_at), delete on team_chat_posts to edustream_app;
