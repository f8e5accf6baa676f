-- What people say they can teach and want to learn (PE4), and what peers found of it (PE5). A skill is a subject of the taxonomy.
create table user_skills (
  user_id uuid not null references users,
  skill_id uuid not null references subjects,
  kind text not null check (kind in ('teach', 'learn')),
  proficiency integer not null check (proficiency between 0 and 100),
  position integer not null default 0,
  primary key (user_id, skill_id, kind)
);
comment on table user_skills is 'distributed by user_id: skills somebody teaches or learns, 60 of each at most. Rows live for ever';
create index user_skills_skill on user_skills (skill_id, kind, proficiency);
grant update, delete on user_skills to edustream_app;

create table skill_verifications (
  id uuid primary key,
  user_id uuid not null references users,
  skill_id uuid not null references subjects,
  evidence text not null check (length(evidence) <= 2000),
  state text not null default 'waiting' check (state in ('waiting', 'verified', 'declined')),
  round integer not null default 1 check (round in (1, 2)),  -- the second one is the appeal
  appeal text check (length(appeal) <= 2000),
  submitted_at timestamptz not null,
  decided_at timestamptz,
  valid_until timestamptz,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'verified') = (valid_until is not null)),
  check ((round = 2) = (appeal is not null))
);
comment on table skill_verifications is 'distributed by user_id: requests that peers look at a skill, and what came of them. Rows live for ever';
create unique index skill_verifications_one_waits on skill_verifications (user_id, skill_id) where state = 'waiting';
create index skill_verifications_user on skill_verifications (user_id, submitted_at desc);
create index skill_verifications_skill on skill_verifications (skill_id, submitted_at) where state = 'waiting';
grant update on skill_verifications to edustream_app;

create table skill_assessments (
  verification_id uuid not null references skill_verifications,
  assessor_id uuid not null references users,
  round integer not null,
  accuracy smallint not null check (accuracy between 1 and 5),
  depth smallint not null check (depth between 1 and 5),
  teaching smallint not null check (teaching between 1 and 5),
  comment text not null check (length(comment) <= 2000),
  created_at timestamptz not null,
  primary key (verification_id, assessor_id)   -- nobody counts twice, not in an appeal either
);
comment on table skill_assessments is 'local: what peers found of a skill; only the words go, with whoever wrote them. Rows live for ever';
create index skill_assessments_assessor on skill_assessments (assessor_id, created_at desc);
grant update on skill_assessments to edustream_app;
