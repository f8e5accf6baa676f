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
        "what a campaign cost is what its clicks moved, and what its days add up to",
        "select 'campaign ' || coalesce(c.id, j.about_id) || ' cost ' || coalesce(c.spent, 0) || ', its days '
           || coalesce(c.days, 0) || ', its journals ' || coalesce(j.paid, 0)
         from (select c.id, c.spent, coalesce((select sum(d.spent) from ad_days d where d.campaign_id = c.id), 0)
                 as days from ad_campaigns c) c
         full join (select j.about_id, sum(p.amount) as paid from journals j join postings p on p.journal_id = j.id
                      join accounts a on a.id = p.account_id
                    where j.kind = 'ad_click' and a.kind = 'platform_fee' group by j.about_id) j on j.about_id = c.id
         where (coalesce(c.spent, 0), coalesce(c.days, 0)) <> (coalesce(j.paid, 0), coalesce(j.paid, 0))",
    ),
    (
        "a month of a plan that was paid moved its money, once",
        "select 'month ' || coalesce(c.id, j.about_id) || ' cost ' || coalesce(c.amount, 0) || ', its journal moved '
           || coalesce(j.paid, 0)
         from subscription_charges c
         full join (select j.about_id, sum(p.amount) as paid from journals j join postings p on p.journal_id = j.id
                      join accounts a on a.id = p.account_id
                    where j.kind = 'subscription' and a.kind = 'platform_fee' group by j.about_id) j
           on j.about_id = c.id
         where coalesce(c.amount, 0) <> coalesce(j.paid, 0)",
    ),
    (
        "an account has the plan that its subscription says",
        "select 'account ' || u.id || ' is ' || u.plan || ', its subscription says ' || coalesce(s.plan, 'nothing')
         from users u left join subscriptions s on s.user_id = u.id and s.state in ('active', 'past_due')
         where u.plan <> coalesce(s.plan, 'free')",
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
