-- Another time for a lesson: who suggests which, how often that and a move have happened; and who could teach instead of a tutor who did not come.
-- One suggestion is open at a time, so it stands with the booking; what was suggested before is told by the events. The rules are
-- domain/bookings/proposal.rs.
alter table bookings
  add column proposed_starts timestamptz[] check (cardinality(proposed_starts) between 1 and 5),
  add column proposed_by text check (proposed_by in ('student', 'tutor')),
  add column proposed_at timestamptz,
  add column asks smallint not null default 0 check (asks >= 0),
  add column moves smallint not null default 0 check (moves >= 0),
  add column countered_at timestamptz,
  add column cancelled_by text check (cancelled_by in ('student', 'tutor')),
  add column replacement_tutor_id uuid references tutors,
  add column replacement_start timestamptz,
  add constraint bookings_proposal_whole
    check ((proposed_starts is null) = (proposed_by is null) and (proposed_starts is null) = (proposed_at is null)),
  add constraint bookings_replacement_whole check ((replacement_tutor_id is null) = (replacement_start is null));

-- Lessons that were agreed before there were reminders are reminded of, too. The job looks at the lesson as it stands then.
insert into jobs (kind, payload, unique_key, priority, run_at, created_at)
select 'RemindLesson', jsonb_build_object('booking_id', id), 'RemindLesson:' || id, 0, starts_at - interval '24 hours', now()
from bookings where session_state = 'SCHEDULED' and starts_at > now()
on conflict do nothing;

-- What a tutor missed of late, for the figures of their lessons.
create index bookings_missed on bookings (tutor_user_id, starts_at) where session_outcome = 'NO_SHOW_TUTOR';
