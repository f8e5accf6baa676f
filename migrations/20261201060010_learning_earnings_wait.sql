-- A course's earnings wait out the window in which a payment is disputed, as a lesson's do; what was taken along counts as done; decisions 0202 and 0203.
-- The previous binary pays at once, and says nothing of it here: such rows wait for nothing.
alter table enrolments add column earned bigint check (earned >= 0);
alter table enrolments add column clears_at timestamptz;
alter table enrolments add column cleared_at timestamptz;
comment on column enrolments.earned is 'what the teacher gets of the price, once it cannot be given back';
comment on column enrolments.clears_at is 'when that can be paid out; null where it was paid at once';
comment on column enrolments.cleared_at is 'when it could be';
alter table enrolments add constraint enrolments_clear
  check ((earned is null) = (clears_at is null) and (clears_at is null or settled_at is not null)
    and (cleared_at is null or clears_at is not null));
create index enrolments_clearing on enrolments (clears_at, id) where clears_at is not null and cleared_at is null;
grant update (earned, clears_at, cleared_at) on enrolments to edustream_app;

alter table unit_progress add column opened_at timestamptz;
comment on column unit_progress.opened_at is 'when the learner first got the address of its film or what is taken along of it';
