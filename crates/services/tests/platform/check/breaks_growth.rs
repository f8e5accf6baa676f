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
