-- A part of a lesson's price that goes back is no decision about the rest: whoever could object still can. Six states are new; the previous binary writes none
-- of them and reads all of them.
create or replace function booking_state_legal(session_state text, session_outcome text, payment_state text, dispute_state text) returns boolean
language plpgsql immutable as $$
begin
  return (session_state, session_outcome, payment_state, dispute_state) in (
  ('REQUESTED', 'none', 'PENDING', 'NONE'),
  ('REQUESTED', 'none', 'AUTHORIZED', 'NONE'),
  ('SCHEDULED', 'none', 'PENDING', 'NONE'),
  ('SCHEDULED', 'none', 'AUTHORIZED', 'NONE'),
  ('SCHEDULED', 'none', 'CAPTURED', 'NONE'),
  ('ACTIVE', 'none', 'AUTHORIZED', 'NONE'),
  ('ACTIVE', 'none', 'CAPTURED', 'NONE'),
  ('ENDED', 'COMPLETED', 'CAPTURED', 'NONE'),
  ('ENDED', 'COMPLETED', 'CAPTURED', 'OPEN'),
  ('ENDED', 'COMPLETED', 'CAPTURED', 'RESOLVED_UPHELD'),
  ('ENDED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'NONE'),
  ('ENDED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'OPEN'),
  ('ENDED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'RESOLVED_UPHELD'),
  ('ENDED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'RESOLVED_SPLIT'),
  ('ENDED', 'COMPLETED', 'REFUNDED', 'RESOLVED_REFUNDED'),
  ('ENDED', 'NOT_HELD', 'VOIDED', 'NONE'),
  ('ENDED', 'NOT_HELD', 'REFUNDED', 'NONE'),
  ('ENDED', 'NO_SHOW_STUDENT', 'CAPTURED', 'NONE'),
  ('ENDED', 'NO_SHOW_STUDENT', 'CAPTURED', 'OPEN'),
  ('ENDED', 'NO_SHOW_STUDENT', 'CAPTURED', 'RESOLVED_UPHELD'),
  ('ENDED', 'NO_SHOW_STUDENT', 'PARTIALLY_REFUNDED', 'NONE'),
  ('ENDED', 'NO_SHOW_STUDENT', 'PARTIALLY_REFUNDED', 'OPEN'),
  ('ENDED', 'NO_SHOW_STUDENT', 'PARTIALLY_REFUNDED', 'RESOLVED_UPHELD'),
  ('ENDED', 'NO_SHOW_STUDENT', 'PARTIALLY_REFUNDED', 'RESOLVED_SPLIT'),
  ('ENDED', 'NO_SHOW_STUDENT', 'REFUNDED', 'RESOLVED_REFUNDED'),
  ('ENDED', 'NO_SHOW_TUTOR', 'VOIDED', 'NONE'),
  ('ENDED', 'NO_SHOW_TUTOR', 'REFUNDED', 'NONE'),
  ('DECLINED', 'none', 'VOIDED', 'NONE'),
  ('CANCELLED', 'none', 'CAPTURED', 'NONE'),
  ('CANCELLED', 'none', 'CAPTURED', 'OPEN'),
  ('CANCELLED', 'none', 'CAPTURED', 'RESOLVED_UPHELD'),
  ('CANCELLED', 'none', 'VOIDED', 'NONE'),
  ('CANCELLED', 'none', 'PARTIALLY_REFUNDED', 'NONE'),
  ('CANCELLED', 'none', 'PARTIALLY_REFUNDED', 'OPEN'),
  ('CANCELLED', 'none', 'PARTIALLY_REFUNDED', 'RESOLVED_UPHELD'),
  ('CANCELLED', 'none', 'PARTIALLY_REFUNDED', 'RESOLVED_SPLIT'),
  ('CANCELLED', 'none', 'REFUNDED', 'NONE'),
  ('CANCELLED', 'none', 'REFUNDED', 'RESOLVED_REFUNDED'),
  ('EXPIRED', 'none', 'VOIDED', 'NONE')
)
;
end $$;

-- What was counted as decided by a refund alone is as undecided as it was.
update bookings b set dispute_state = 'NONE'
where dispute_state = 'RESOLVED_SPLIT' and not exists (select from cases c where c.booking_id = b.id);
