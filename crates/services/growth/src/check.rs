//! What must hold of growth.

use spine::check::Invariant;

/// Of rewards and commissions.
pub const INVARIANTS: &[Invariant] = &[
    (
        "a reward of money that was paid moved it, once, and promotional credit came from nowhere else",
        "select 'reward ' || coalesce(w.id, j.about_id) || ' is ' || coalesce(w.paid, 0) || ', its journal gave '
           || coalesce(j.given, 0)
         from (select id, amount + invited_amount as paid from referral_rewards
               where state = 'paid' and kind = 'lesson') w
         full join (select j.about_id, sum(p.amount) as given from journals j join postings p on p.journal_id = j.id
                      join accounts a on a.id = p.account_id
                    where j.kind = 'promo_grant' and a.kind = 'promo' group by j.about_id) j on j.about_id = w.id
         where coalesce(w.paid, 0) <> coalesce(j.given, 0)",
    ),
    (
        "credits for a recommendation are two lots of each reward",
        "select 'rewards gave ' || w.paid || ' credits, lots hold ' || l.given
         from (select coalesce(sum(amount + invited_amount), 0) as paid from referral_rewards
               where state = 'paid' and kind = 'credits') w
         cross join (select coalesce(sum(amount), 0) as given from credit_lots where source = 'referral') l
         where w.paid <> l.given",
    ),
    (
        "a commission that was paid moved its money, once, and is within the fee it is a part of",
        "select 'commission ' || coalesce(c.id, j.about_id) || ' is ' || coalesce(c.amount, 0) || ', its journal gave '
           || coalesce(j.given, 0)
         from (select id, amount, currency = fee_currency and amount > fee or commission_returned(c) > amount as above
               from affiliate_commissions c where state = 'paid'
               union all select id, -amount, false from affiliate_returns) c
         full join (select j.about_id, sum(case when a.kind = 'debt' then -p.amount else p.amount end) as given
                    from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
                    where j.kind = 'affiliate_commission' and a.kind in ('wallet', 'earning_available', 'debt')
                    group by j.about_id) j on j.about_id = c.id
         where coalesce(c.amount, 0) <> coalesce(j.given, 0) or c.above",
    ),
];
