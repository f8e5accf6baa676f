-- Who learns and who pays are two people. student_id is who learns: whose time is claimed, who is told, whose lessons they are. payer_id is whose money it is;
-- null in rows of a binary that knew one person for both, and read as student_id then. A child's request waits for its parent (approval); the tutor does not
-- see it before. The previous binary writes neither column, and every row it writes or changes fits: it never asks a parent, and it holds, takes and gives
-- back the money of student_id alone, so the ledger refuses its steps on a child's lesson, which the next binary takes.
alter table bookings
  add column payer_id uuid references users,
  add column approval text check (approval in ('waiting', 'approved', 'declined')),
  add column approval_at timestamptz,
  add constraint bookings_approval_unpaid check (approval is null or approval = 'approved' or payment_state in ('PENDING', 'VOIDED')),
  add constraint bookings_payer_is_not_the_tutor check (payer_id <> tutor_user_id);
comment on column bookings.student_id is 'who learns';
comment on column bookings.payer_id is 'who pays; null is student_id';
comment on column bookings.approval is 'what a parent says to a child''s request; null where no parent is asked';
comment on column bookings.approval_at is 'when the parent said it';
create index bookings_waiting on bookings (payer_id, starts_at, id) where approval = 'waiting' and session_state = 'REQUESTED';
