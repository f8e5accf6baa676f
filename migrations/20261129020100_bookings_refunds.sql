-- Refunds after a lesson: asked for by who paid, decided by finance, above a limit by two of them. The money is bookings' machine's; here lies who said what.
create table refunds (
  id uuid primary key,
  booking_id uuid not null references bookings,
  payer_id uuid not null references users,
  tutor_user_id uuid not null references users,
  status text not null check (status in ('asked', 'waiting_second', 'done', 'declined')),
  asked_reason text check (length(asked_reason) <= 1000),   -- null when the staff began it
  currency text not null,
  amount bigint check (amount > 0),                         -- decided, or proposed for the second one to decide
  answer text not null default '' check (length(answer) <= 1000), -- what the person is told
  created_at timestamptz not null,
  proposed_by uuid references users,
  decided_by uuid references users,
  decided_at timestamptz,
  check ((status in ('done', 'declined')) = (decided_at is not null)),
  check (status not in ('waiting_second', 'done') or (amount is not null and proposed_by is not null)),
  constraint refunds_two_people check (status <> 'done' or decided_by is not null)
);
comment on table refunds is 'local: money that goes back after a lesson, and who decided it. Rows live for ever';
create unique index refunds_open on refunds (booking_id) where status in ('asked', 'waiting_second');
create index refunds_waiting on refunds (created_at, id) where status in ('asked', 'waiting_second');
create index refunds_all on refunds (created_at desc, id desc);
create index refunds_payer on refunds (payer_id, created_at desc);
create index refunds_tutor on refunds (tutor_user_id);
create index refunds_booking on refunds (booking_id, created_at desc);
grant update (status, amount, answer, asked_reason, proposed_by, decided_by, decided_at) on refunds to edustream_app;

-- A lesson's price may go back in parts, each by a refund of its own.
drop index journals_once_per_booking;
create unique index journals_once_per_booking on journals (booking_id, kind, hold_number)
  where booking_id is not null and kind not in ('dispute_refund', 'payment_refund');
