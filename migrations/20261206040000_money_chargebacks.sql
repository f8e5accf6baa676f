-- Chargebacks: what card holders ask back through their bank, and how it is answered. The previous binary knows none of it: it books what a bank takes as before
-- (decision 'dispute'), and does not read the accounts and journals that are new here.
alter table accounts drop constraint accounts_kind_check;
alter table accounts add constraint accounts_kind_check check (kind in (
  'wallet', 'promo', 'wallet_hold', 'escrow', 'package', 'sponsor', 'earning_pending', 'earning_available', 'earning_reserved', 'debt',
  'platform_fee', 'provider_clearing', 'platform_promo', 'platform_advance', 'chargebacks', 'debt_contra', 'credit_issue', 'fx_position'));
alter table accounts drop constraint accounts_no_negative_balance;
alter table accounts add constraint accounts_no_negative_balance check (balance >= 0 or kind in (
  'provider_clearing', 'platform_promo', 'platform_advance', 'chargebacks', 'debt_contra', 'credit_issue', 'fx_position'));
alter table accounts drop constraint accounts_holder;
alter table accounts add constraint accounts_holder check ((holder_id is null) = (kind in (
  'platform_fee', 'provider_clearing', 'platform_promo', 'platform_advance', 'chargebacks', 'debt_contra', 'credit_issue', 'fx_position')));

alter table payment_inbox add column word jsonb; -- what the rules read of it beside: domain::money::chargebacks::DisputeWord
alter table payment_inbox drop constraint payment_inbox_decision_check;
alter table payment_inbox add constraint payment_inbox_decision_check
  check (decision in ('succeed','fail','dispute','returned','lapse','chargeback'));

create table chargebacks (
  id uuid primary key,
  provider text not null,
  reference text not null check (length(reference) between 1 and 255), -- the provider's name for it
  order_id uuid not null references payment_orders,
  payment_id uuid not null references payments,
  reason text not null check (length(reason) <= 100),                  -- the bank's, in the provider's word
  currency text not null,
  amount bigint not null check (amount > 0),
  due_at timestamptz,                                                  -- until when it can be answered
  -- What was ever said about it: only ever turned on, so that the order of reports makes no difference.
  reviewed boolean not null default false,
  won boolean not null default false,
  lost boolean not null default false,
  withdrawn boolean not null default false,
  reinstated boolean not null default false,
  state text not null default 'open' check (state in ('open', 'answered', 'won', 'lost', 'accepted')),
  intent text check (intent in ('answer', 'accept')),                  -- what somebody wants done
  intent_at timestamptz,
  intent_by uuid references users,                                     -- null: by itself, before its time was over
  intent_reason text check (length(intent_reason) <= 1000),
  evidence jsonb,                                                      -- domain::money::chargebacks::evidence::EvidenceField, as it is sent
  told_at timestamptz,                                                 -- when the provider took that on
  refused text check (length(refused) <= 100),                         -- why it did not take it
  round integer not null default 0 check (round >= 0),                 -- how often it did not
  opened_at timestamptz not null,
  closed_at timestamptz,
  unique (provider, reference),
  constraint chargebacks_intent check ((intent is null) = (intent_at is null) and (told_at is null or intent is not null)),
  constraint chargebacks_accepted check (intent is distinct from 'accept' or intent_reason is not null),
  constraint chargebacks_closed check ((state in ('won', 'lost', 'accepted')) = (closed_at is not null))
);
comment on table chargebacks is 'local: what card holders asked back through their bank, once per dispute at the provider. Rows live with payments';
create index chargebacks_open on chargebacks (due_at, id) where state = 'open';
create index chargebacks_all on chargebacks (opened_at desc, id desc);
create index chargebacks_payment on chargebacks (payment_id);
create index chargebacks_order on chargebacks (order_id);
create index chargebacks_intent_by on chargebacks (intent_by) where intent_by is not null;
create index chargebacks_untold on chargebacks (intent_at) where intent is not null and told_at is null;
grant update (due_at, reviewed, won, lost, withdrawn, reinstated, state, intent, intent_at, intent_by, intent_reason, evidence, told_at, refused, round, closed_at)
  on chargebacks to edustream_app;

-- Those that banks took before: their money was booked, and they wait for the bank's word.
insert into chargebacks (id, provider, reference, order_id, payment_id, reason, currency, amount, withdrawn, state, opened_at)
select distinct on (o.id) i.id, o.provider, left(coalesce(case when i.payload like '{%' then i.payload::jsonb #>> '{data,object,id}' end, i.event_id), 255),
  o.id, o.payment_id, 'general', o.currency, o.amount, true, 'open', i.received_at
from payment_inbox i join payment_orders o on o.provider = i.provider and (o.id = i.order_id or o.charge = i.charge)
where i.decision = 'dispute' and i.outcome = 'moved' and o.state = 'disputed'
order by o.id, i.received_at;
