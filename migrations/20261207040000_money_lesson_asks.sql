-- A lesson of a member that costs more than the institution said waits for a yes of who looks after it, as a child's waits for a parent. The previous binary knows
-- no such limit: it pays for the lesson at once, as it did, and a request that waits lapses by the job that it knows.
alter table institution_budgets add column ask_above bigint check (ask_above >= 0); -- what a lesson may cost without a yes; anything when there is none
grant update (ask_above) on institution_budgets to edustream_app;

create table lesson_asks (
  booking_id uuid primary key,
  institution_id uuid not null references institutions,
  member_id uuid not null references users,
  asked_at timestamptz not null
);
comment on table lesson_asks is 'local: lessons of members that waited for the yes of an institution; how it was decided stands with the booking. Rows live with bookings';
create index lesson_asks_of on lesson_asks (institution_id, asked_at desc);
create index lesson_asks_member on lesson_asks (member_id, asked_at);

-- Whether whoever has connected the institution's account signs in by it alone.
alter table institution_sso add column enforced boolean not null default false;
grant update (enforced) on institution_sso to edustream_app;
