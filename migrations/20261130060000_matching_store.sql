-- What a ranker may know, fed by events (MA1): what was declared, version by version, and what was shown with what came of it. A reader who asks for a
-- moment is given what was known then, so that nothing of later reaches a score of earlier.
create table match_profiles (
  person_id uuid not null,                 -- tutors.id or users.id
  side text not null check (side in ('tutor', 'student')),
  known_at timestamptz not null,
  facts jsonb not null,                    -- domain::matching::market::TutorFacts or StudentFacts
  superseded_at timestamptz check (superseded_at > known_at),
  primary key (person_id, side, known_at)
);
comment on table match_profiles is 'distributed by person_id: what tutors and students declared, by the moment from which it was known. Rows live 400 days after they were superseded, purged by KeepHouse through match_profiles_superseded';
create unique index match_profiles_current on match_profiles (person_id, side) where superseded_at is null;
create index match_profiles_superseded on match_profiles (superseded_at) where superseded_at is not null;
grant update, delete on match_profiles to edustream_app;

create table match_shown (
  list_id uuid not null,
  place smallint not null check (place between 0 and 99),
  student_id uuid not null references users,
  tutor_id uuid not null references tutors,
  subject text not null check (length(subject) between 1 and 80),
  shown_at timestamptz not null,
  model text not null check (length(model) between 1 and 80),  -- the version that ranked it, or rules
  score real not null,
  explored boolean not null,
  propensity real not null check (propensity > 0 and propensity <= 1),
  shadow_place smallint check (shadow_place between 0 and 999), -- where a version that is only tried out would have put it
  clicked_at timestamptz,
  booked_at timestamptz,
  booking_id uuid,
  done_at timestamptz,
  completed boolean,
  rating smallint check (rating between 1 and 5),
  rated_at timestamptz,
  primary key (list_id, place),
  check ((booked_at is null) = (booking_id is null)),
  check ((done_at is null) = (completed is null)),
  check ((rating is null) = (rated_at is null)),
  check (done_at is null or booked_at is not null),
  check (rated_at is null or booked_at is not null)
);
comment on table match_shown is 'local: who was recommended to whom, with the chance of each place and what came of it. Rows live 400 days, purged by KeepHouse through match_shown_time';
create index match_shown_time on match_shown (shown_at);
create index match_shown_pair on match_shown (student_id, tutor_id, shown_at desc);
create index match_shown_tutor on match_shown (tutor_id, shown_at desc);
create unique index match_shown_booking on match_shown (booking_id) where booking_id is not null;
grant update, delete on match_shown to edustream_app;

-- What a student said of a tutor; one word per pair, the last one.
create table match_feedback (
  student_id uuid not null,
  tutor_id uuid not null references tutors,
  kind text not null check (kind in ('not_interested', 'pass', 'block')),
  said_at timestamptz not null,
  ends_at timestamptz check (ends_at > said_at),
  primary key (student_id, tutor_id),
  check ((kind = 'block') = (ends_at is null))
);
comment on table match_feedback is 'distributed by student_id: whom somebody does not want to be shown, and until when. Rows live 1 day after they end, purged by KeepHouse through match_feedback_ends';
create index match_feedback_ends on match_feedback (ends_at) where ends_at is not null;
create index match_feedback_tutor on match_feedback (tutor_id);
grant update, delete on match_feedback to edustream_app;

-- Since when a kept answer is of no use: for a student, and (the nil id) for everybody.
create table match_marks (
  person_id uuid primary key,
  changed_at timestamptz not null,
  version bigint not null default 1
);
comment on table match_marks is 'distributed by person_id: counts what makes a kept list of recommendations old. Rows live for ever';
grant update, delete on match_marks to edustream_app;

-- Which version of the ranker serves, from when on and for how many: a new row each time, nothing is changed.
create table match_promotions (
  id uuid primary key,
  act text not null check (act in ('promote', 'rollback')),
  version text check (length(version) between 1 and 80),       -- null: the rules
  rollout_percent smallint not null check (rollout_percent between 0 and 100),
  decided_at timestamptz not null,
  decided_by uuid not null references users,
  check (act = 'rollback' or version is not null)
);
comment on table match_promotions is 'reference: which version ranks since when, and who decided it. Rows live for ever';
create index match_promotions_latest on match_promotions (decided_at desc, id desc);

-- Whom somebody keeps away, or is kept away by, once the installation has a table of that: asked by name, because this schema is older than that table.
create function match_kept_apart(person uuid) returns setof uuid language plpgsql stable as $$
begin
  if to_regclass('blocks') is not null then
    return query execute 'select blocked_id from blocks where blocker_id = $1 union select blocker_id from blocks where blocked_id = $1' using person;
  end if;
end
$$;
