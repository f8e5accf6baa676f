//! How the invariants of growth are broken by hand.

/// As [`super::breaks::BREAKS`].
pub const BREAKS: &[(&str, &str, &str)] = &[
    (
        "an institution with a seat that nobody bought",
        "an institution has the seats that were bought, and those that are taken are its members and invitations",
        "insert into institutions (id, slug, name, seats, created_at)
           values (gen_random_uuid(), 'lindenhof', 'x', 1, now())",
    ),
    (
        "a lesson that an institution paid without a journal",
        "what an institution paid for a lesson, and what came home of it, is what the journals of the lesson say",
        "with school as (
           insert into institutions (id, slug, name, created_at) values (gen_random_uuid(), 'lindenhof', 'x', now())
           returning id
         )
         insert into lesson_sponsors (booking_id, institution_id, member_id, currency, amount, created_at)
           select b.id, school.id, b.student_id, 'USD', 100, now()
           from school cross join (select id, student_id from bookings limit 1) b",
    ),
    (
        "money of an institution that nobody paid in",
        "the balance of an institution is what was paid in, less what lessons took and did not give back",
        "with school as (
           insert into institutions (id, slug, name, created_at) values (gen_random_uuid(), 'lindenhof', 'x', now())
           returning id
         )
         insert into institution_fundings (id, institution_id, admin_id, currency, amount, at)
           select gen_random_uuid(), school.id, student_id, 'USD', 100, now()
           from school cross join (select student_id from bookings limit 1) b",
    ),
    (
        "seats that moved no money",
        "seats that were bought moved their price, once",
        "with school as (
           insert into institutions (id, slug, name, created_at) values (gen_random_uuid(), 'lindenhof', 'x', now())
           returning id
         )
         insert into seat_purchases (id, institution_id, buyer_id, seats, currency, amount, at)
           select gen_random_uuid(), school.id, student_id, 1, 'USD', 100, now()
           from school cross join (select student_id from bookings limit 1) b",
    ),
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
        "a sale that counts lessons there are not",
        "a sale was used as often, and gave as much, as its lessons say",
        "insert into promotions (id, tutor_id, user_id, kind, percent, currency, starts_at, uses, given, created_at)
           select gen_random_uuid(), tutor_id, tutor_user_id, 'discount', 10, 'USD', now(), 1, 300, now()
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
    (
        "a campaign that spent what nobody got",
        "a campaign spent what people were given, within its budget and for as many as it may reach",
        "insert into campaigns (id, kind, name, state, currency, amount, budget, spent, people_max, people, starts_at,
           ends_at, audience, lessons, valid_days, created_by, created_at)
           select gen_random_uuid(), 'credits', 'x', 'draft', 'CREDIT', 5, 50, 5, 10, 1, now(),
             now() + interval '1 day', 'newcomers', 1, 90, student_id, now() from bookings limit 1",
    ),
    (
        "a bonus that moved no money",
        "a gift of a campaign to a tutor moved its money, once, and one of credits is one lot",
        "with campaign as (
           insert into campaigns (id, kind, name, state, currency, amount, budget, people_max, starts_at, ends_at,
             subject_id, lessons, weekly_hours, created_by, created_at)
           select gen_random_uuid(), 'supply', 'x', 'draft', 'USD', 500, 500, 10, now(), now() + interval '1 day',
             subject_id, 5, 5, student_id, now() from bookings limit 1 returning id
         )
         insert into campaign_people (campaign_id, user_id, first_at, gift_id, gift, cost, amount, currency, given_at)
           select campaign.id, b.tutor_user_id, now(), gen_random_uuid(), 'bonus', 500, 500, 'USD', now()
           from campaign cross join (select * from bookings limit 1) b",
    ),
    (
        "promotional credit that ended on paper alone",
        "promotional credit that ended was a campaign's, a trial's or won back, and no more than it gave",
        "with campaign as (
           insert into campaigns (id, kind, name, state, currency, amount, budget, people_max, starts_at, ends_at,
             quiet_days, valid_days, created_by, created_at)
           select gen_random_uuid(), 'winback', 'x', 'draft', 'USD', 500, 500, 10, now(), now() + interval '1 day',
             45, 90, student_id, now() from bookings limit 1 returning id
         )
         insert into campaign_people (campaign_id, user_id, first_at, gift_id, gift, cost, amount, currency, given_at,
           ends_at, taken_at, taken_back)
           select campaign.id, b.student_id, now(), gen_random_uuid(), 'winback', 500, 500, 'USD', now(), now(),
             now(), 500
           from campaign cross join (select * from bookings limit 1) b",
    ),
    (
        "a month of winning back that nobody was given",
        "a month of winning back spent what its people were given",
        "insert into winback_months (month, spent, people) values ('2026-03-01', 1000, 1)",
    ),
];
