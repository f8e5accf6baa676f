-- From a course to a human (LE8): where somebody got stuck they are offered help once, and whoever has done it may agree to be asked. The rules are
-- domain/learning/bridge.rs. The previous binary offers nothing.
create table bridge_offers (
  enrolment_id uuid not null references enrolments,
  unit_id uuid not null references course_units,
  learner_id uuid not null references users,
  why text not null check (why in ('failed', 'rewatched')),
  offered_at timestamptz not null,
  answer text check (answer in ('tutor', 'peer', 'dismissed')),
  answered_at timestamptz,
  primary key (enrolment_id, unit_id),
  check ((answer is null) = (answered_at is null))
);
comment on table bridge_offers is 'distributed by learner_id: where somebody got stuck in a course and was offered help, once a unit. Rows live with enrolments';
create index bridge_offers_unit on bridge_offers (unit_id);
create index bridge_offers_learner on bridge_offers (learner_id, offered_at desc);
grant update (answer, answered_at), delete on bridge_offers to edustream_app;

alter table progress_settings add column helps boolean not null default false;
comment on column progress_settings.helps is 'others of a course who are stuck where this one is done are told the name';
grant update (helps) on progress_settings to edustream_app;
