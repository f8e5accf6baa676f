-- A card's hold that its bank lets go is an end of its own, and a refund that came back days later fails after all (decisions 0200, 0201).
alter table payment_orders drop constraint payment_orders_state_check;
alter table payment_orders add constraint payment_orders_state_check
  check (state in ('planned','open','succeeded','failed','disputed','lapsed'));
alter table payment_orders drop constraint payment_orders_legal;
alter table payment_orders add constraint payment_orders_legal check (
(state, reference is not null, decided_at is not null) in (
  ('planned', false, false),
  ('open', true, false),
  ('succeeded', true, true),
  ('failed', false, true),
  ('failed', true, true),
  ('disputed', true, true),
  ('lapsed', true, true)
)
);
alter table payment_inbox drop constraint payment_inbox_decision_check;
alter table payment_inbox add constraint payment_inbox_decision_check
  check (decision in ('succeed','fail','dispute','returned','lapse'));
