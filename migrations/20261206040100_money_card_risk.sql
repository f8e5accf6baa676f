-- What banks and the payment provider think of a card: signs for the queue of fraud, and a hold that waits. The previous binary reads none of it.
alter table payment_inbox drop constraint payment_inbox_decision_check;
alter table payment_inbox add constraint payment_inbox_decision_check
  check (decision in ('succeed','fail','dispute','returned','lapse','chargeback','risk'));

create table payment_risks (
  provider text not null,
  reference text not null check (length(reference) between 1 and 255), -- the provider's name for what it says
  sign text not null check (sign in ('early_warning', 'review', 'elevated', 'highest')),
  order_id uuid not null references payment_orders,
  at timestamptz not null,
  over_at timestamptz,                                                 -- a review that somebody closed at the provider
  primary key (provider, reference, sign)
);
comment on table payment_risks is 'local: what a payment provider thinks of a card. Rows live 400 days, purged by KeepHouse through payment_risks_at';
create index payment_risks_order on payment_risks (order_id);
create index payment_risks_at on payment_risks (at);
grant update (over_at), delete on payment_risks to edustream_app;

alter table fraud_items drop constraint fraud_items_kind_check;
alter table fraud_items add constraint fraud_items_kind_check
  check (kind in ('fake_reviews', 'payment_velocity', 'shared_places', 'large_booking', 'card_risk'));
insert into fraud_rules (sign, threshold, weight) values
  ('early_warnings', 1, 70),
  ('card_reviews', 1, 50),
  ('card_elevated', 1, 50),
  ('card_highest', 1, 80);
