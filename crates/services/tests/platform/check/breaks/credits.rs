//! Of credits, cards, what was converted and what a bank took back.

use super::Break;

pub const BREAKS: &[Break] = &[
    (
        "credits of a lot that lie in no wallet",
        "what lies in somebody's wallet of credits is what their lots hold",
        "insert into credit_lots (id, owner_id, source, amount, left_amount, created_at, expires_at)
           select gen_random_uuid(), student_id, 'opening', 5, 5, now(), now() + interval '1 year'
           from bookings limit 1",
    ),
    (
        "credits that a lesson took and does not hold",
        "credits that a lesson took are held for it, given back or earned",
        "insert into credit_lots (id, owner_id, source, amount, left_amount, created_at, expires_at)
           select gen_random_uuid(), student_id, 'opening', 7, 0, now(), now() + interval '1 year'
           from bookings where session_state = 'ENDED';
         insert into credit_uses (booking_id, lot_id, owner_id, amount, created_at)
           select b.id, l.id, l.owner_id, 7, now() from credit_lots l, bookings b
           where l.amount = 7 and b.session_state = 'ENDED'",
    ),
    (
        "a card that was never charged for a lesson that took place",
        "a card's money is taken, let go and given back as its lesson says",
        "insert into payments (id, user_id, purpose, booking_id, provider, status, currency, amount, created_at)
           select gen_random_uuid(), student_id, 'lesson', id, 'sandbox', 'succeeded', 'USD', total, now()
           from bookings where session_state = 'ENDED'",
    ),
    (
        "a conversion that moved no money",
        "what was converted for a lesson is what its journals say, there and home",
        "alter table booking_conversions drop constraint booking_conversions_own_rate_id_fkey;
         alter table booking_conversions drop constraint booking_conversions_rate_id_fkey;
         insert into booking_conversions (booking_id, payer_id, own_currency, own_amount, currency, amount,
           own_rate_id, rate_id, created_at)
         select id, student_id, 'EUR', 90, 'USD', 100, gen_random_uuid(), gen_random_uuid(), now()
           from bookings limit 1",
    ),
    (
        "rules that were changed behind their versions",
        "the rules of credits in force are their newest version",
        "update credit_rules set version = 7",
    ),
    (
        "a chargeback that took no money",
        "the bank has of each chargeback what its books say",
        "insert into chargebacks (id, provider, reference, order_id, payment_id, reason, currency, amount, withdrawn,
           lost, state, opened_at, closed_at)
           select gen_random_uuid(), 'sandbox', 'dp_1', id, payment_id, 'fraudulent', 'USD', 500, true,
             true, 'lost', now(), now() from payment_orders limit 1",
    ),
];
