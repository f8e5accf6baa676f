-- Signs of fraud of kinds that the previous binary does not know wait in a state that it does not read: after a roll-back
-- its desk opens, without those. Those of today that wait are moved there.
alter table fraud_items drop constraint fraud_items_state_check;
alter table fraud_items drop constraint fraud_items_check1;
update fraud_items set state = 'waits' where state = 'open' and kind in ('click_fraud', 'credit_collusion', 'referral_ring');
alter table fraud_items add constraint fraud_items_state_check check (state in ('open', 'waits', 'cleared', 'confirmed'));
alter table fraud_items add constraint fraud_items_decided_check check ((state in ('open', 'waits')) = (decided_at is null)
  and (decided_at is null) = (decided_by is null) and (decided_at is null) = (note is null));
alter table fraud_items add constraint fraud_items_known_check
  check (state <> 'open' or kind not in ('click_fraud', 'credit_collusion', 'referral_ring'));
create unique index fraud_items_waits on fraud_items (kind, user_id) where state = 'waits';
create index fraud_items_waiting on fraud_items (score desc, found_at, id) where state in ('open', 'waits');
