-- Nudges: what somebody was told when nothing of theirs happened, or would have been told had they not been held out; and the answers to surveys. The previous binary writes none of it.
create table nudges (
  user_id uuid not null references users,
  kind text not null check (kind in ('welcome_find', 'welcome_lesson', 'welcome_help', 'rebook', 'winback_7', 'winback_14', 'winback_30', 'survey_lesson',
    'survey_nps', 'survey_dormant')),
  about_id uuid not null, -- the last lesson for what is told once after each, the person for what is told once
  held_out boolean not null,
  at timestamptz not null,
  primary key (user_id, kind, about_id)
);
comment on table nudges is 'local: what somebody was told of themselves, once. Rows live 800 days, purged by KeepHouse through nudges_at';
create index nudges_at on nudges (at);
create index nudges_kind on nudges (kind, at);
grant update, delete on nudges to edustream_app;

create table survey_answers (
  id uuid primary key,
  user_id uuid not null references users,
  kind text not null check (kind in ('nps', 'lesson', 'dormant')),
  score smallint,
  reason text check (reason in ('price', 'time', 'tutor', 'done', 'other')),
  comment text not null check (length(comment) <= 1000),
  at timestamptz not null,
  unique (user_id, kind),
  check (case kind when 'nps' then score between 0 and 10 when 'lesson' then score between 1 and 5 else score is null end),
  check ((kind = 'dormant') = (reason is not null)),
  check (kind = 'dormant' or score is not null)
);
comment on table survey_answers is 'local: what somebody answered to a survey, once each. Rows live 800 days, purged by KeepHouse through survey_answers_at';
create index survey_answers_at on survey_answers (at);
create index survey_answers_kind on survey_answers (kind, at desc);
grant update, delete on survey_answers to edustream_app;
