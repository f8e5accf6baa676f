-- Goals of learners, and what of their figures they want to see. The rules are domain/learning/goals.
create table goals (
  id uuid primary key,
  user_id uuid not null references users,
  text text not null check (length(text) between 1 and 200),
  target integer check (target between 1 and 10000), -- hours of learning
  due_on date,
  status text not null default 'open' check (status in ('open', 'done', 'dropped')),
  created_at timestamptz not null,
  closed_at timestamptz,
  check ((status = 'open') = (closed_at is null))
);
comment on table goals is 'distributed by user_id: what learners want to reach. Rows live for ever';
create index goals_user on goals (user_id, created_at desc);
grant update (text, target, due_on, status, closed_at), delete on goals to edustream_app;

create table progress_settings (
  user_id uuid primary key references users,
  streaks boolean not null default true,
  badges boolean not null default true
);
comment on table progress_settings is 'distributed by user_id: which figures a person wants to see. Rows live for ever';
grant update (streaks, badges), delete on progress_settings to edustream_app;
