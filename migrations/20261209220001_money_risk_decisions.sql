-- What finance says to a payment whose card is at risk: one word about each, and the first one stays. The previous
-- binary reads none of it; what it captures is what a clearing of the owner allowed.
create table payment_risk_decisions (
  payment_id uuid primary key references payments,
  decision text not null check (decision in ('approve', 'decline')),
  decided_by uuid,                                                      -- none where nobody had to: cleared, little, or called off
  reason text not null default '' check (length(reason) <= 1000),       -- for the staff alone
  decided_at timestamptz not null
);
comment on table payment_risk_decisions is 'local: what finance says to payments of cards at risk. Rows live 400 days, purged by KeepHouse through payment_risk_decisions_at';
create index payment_risk_decisions_at on payment_risk_decisions (decided_at);
grant update (reason), delete on payment_risk_decisions to edustream_app;
-- A capture that nobody was told of yet becomes a void.
grant update (kind) on payment_orders to edustream_app;
