-- The four state fields of a booking may only stand together as the state machine allows. The list is printed by the domain crate
-- (bookings/legal_tuples.txt, which a test keeps equal to the machine's); a change of it is a new migration.
alter table bookings add column earnings_cleared_at timestamptz;
alter table bookings add constraint bookings_legal_state check (
(session_state, session_outcome, payment_state, dispute_state) in (
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
  ('ENDED', 'COMPLETED', 'PARTIALLY_REFUNDED', 'RESOLVED_SPLIT'),
  ('ENDED', 'COMPLETED', 'REFUNDED', 'RESOLVED_REFUNDED'),
  ('ENDED', 'NOT_HELD', 'VOIDED', 'NONE'),
  ('ENDED', 'NOT_HELD', 'REFUNDED', 'NONE'),
  ('ENDED', 'NO_SHOW_STUDENT', 'CAPTURED', 'NONE'),
  ('ENDED', 'NO_SHOW_STUDENT', 'CAPTURED', 'OPEN'),
  ('ENDED', 'NO_SHOW_STUDENT', 'CAPTURED', 'RESOLVED_UPHELD'),
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
);
-- Money that is only held is named by its pending journal, and by nothing else; a lesson that costs nothing holds nothing.
alter table bookings add constraint bookings_hold check ((hold_journal is not null) = (payment_state = 'AUTHORIZED' and total > 0));
-- Money can come back only after it was taken, and refunds say so.
alter table bookings add constraint bookings_refunded check (
  case payment_state
    when 'REFUNDED' then refunded = total
    when 'PARTIALLY_REFUNDED' then refunded > 0 and refunded < total
    else refunded = 0
  end
);
