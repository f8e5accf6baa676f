-- More signs of fraud (TR5): clicks on other people's advertisements, credits and rewards that go round between accounts of
-- one place. The previous binary counts none of them; it weighs what it counts by the rules it knows.
alter table fraud_items drop constraint fraud_items_kind_check;
alter table fraud_items add constraint fraud_items_kind_check check (kind in ('fake_reviews', 'payment_velocity',
  'shared_places', 'large_booking', 'card_risk', 'click_fraud', 'credit_collusion', 'referral_ring'));
insert into fraud_rules (sign, threshold, weight) values
  ('clicks_day', 12, 50), ('clicks_rival', 4, 60), ('credits_ring', 2, 70), ('credits_young', 3, 50), ('referrals_held', 2, 60);
create index bookings_credits on bookings (created_at) where pay_with = 'credits' and total > 0;
create index referral_rewards_held on referral_rewards (decided_at) where state = 'held';
