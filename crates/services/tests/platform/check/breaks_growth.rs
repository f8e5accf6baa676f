//! How the invariants of growth are broken by hand.

/// As [`super::breaks::BREAKS`].
pub const BREAKS: &[(&str, &str, &str)] = &[
    (
        "a reward that moved no money",
        "a reward of money that was paid moved it, once, and promotional credit came from nowhere else",
        "insert into referral_rewards (id, invited_id, referrer_id, kind, state, booking_id, currency, amount,
           invited_currency, invited_amount, decided_at)
           select gen_random_uuid(), student_id, tutor_user_id, 'lesson', 'paid', id, 'USD', 1000, 'USD', 1000, now()
           from bookings limit 1",
    ),
    (
        "a reward of credits without its lots",
        "credits for a recommendation are two lots of each reward",
        "insert into referral_rewards (id, invited_id, referrer_id, kind, state, booking_id, currency, amount,
           invited_currency, invited_amount, decided_at)
           select gen_random_uuid(), student_id, tutor_user_id, 'credits', 'paid', id, 'CREDIT', 25, 'CREDIT', 25, now()
           from bookings limit 1",
    ),
    (
        "a campaign that cost money which nobody paid",
        "what a campaign cost is what its clicks moved, and what its days add up to",
        "insert into ad_campaigns (id, tutor_id, user_id, currency, bid, daily_budget, total_budget, spent, state,
           created_at, changed_at)
           select gen_random_uuid(), tutor_id, tutor_user_id, 'USD', 50, 100, 100, 50, 'running', now(), now()
           from bookings limit 1",
    ),
    (
        "a month of a plan that nobody paid",
        "a month of a plan that was paid moved its money, once",
        "with s as (
           insert into subscriptions (id, user_id, plan, next_plan, currency, price, state, started_at, paid_from,
             paid_until, next_try_at, ended_at)
           select gen_random_uuid(), tutor_user_id, 'pro', 'pro', 'USD', 2000, 'ended', now(), now(), now(), now(),
             now()
           from bookings limit 1 returning id
         )
         insert into subscription_charges (id, subscription_id, plan, currency, amount, from_at, until_at, paid_at)
           select gen_random_uuid(), id, 'pro', 'USD', 2000, now(), now() + interval '1 month', now() from s",
    ),
    (
        "a plan without a subscription",
        "an account has the plan that its subscription says",
        "update users set plan = 'pro' where id = (select tutor_user_id from bookings limit 1)",
    ),
    (
        "a commission that moved no money",
        "a commission that was paid moved its money, once, and is within the fee it is a part of",
        "with partner as (
           insert into affiliates (id, user_id, name, site, payout, state, asked_at, decided_at)
           select gen_random_uuid(), tutor_user_id, 'x', 'https://x.test', 'bank', 'approved', now(), now()
           from bookings limit 1 returning id
         )
         insert into affiliate_commissions (id, affiliate_id, invited_id, nth, booking_id, rule, state, fee,
           fee_currency, amount, currency, decided_at)
           select gen_random_uuid(), partner.id, b.student_id, 1, b.id, 1, 'paid', 500, 'USD', 250, 'USD', now()
           from partner cross join (select * from bookings limit 1) b",
    ),
];
