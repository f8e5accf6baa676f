//! What must hold of growth.

use spine::check::Invariant;

/// Of rewards, commissions and campaigns.
pub const INVARIANTS: &[Invariant] = &[
    (
        "a reward of money that was paid moved it, once, and promotional credit came from nowhere else",
        "select 'reward ' || coalesce(w.id, j.about_id) || ' is ' || coalesce(w.paid, 0) || ', its journal gave '
           || coalesce(j.given, 0)
         from (select id, amount + invited_amount as paid from referral_rewards
               where state = 'paid' and kind = 'lesson'
               union all select gift_id, amount from campaign_people where gift = 'winback'
               union all select booking_id, amount from trial_replacements
               union all select id, amount from winback_credits) w
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
    (
        "a campaign spent what people were given, within its budget and for as many as it may reach",
        "select 'campaign ' || c.id || ' says ' || c.spent || ' for ' || c.people || ', people were given '
           || coalesce(sum(p.cost), 0) || ' for ' || count(p.gift_id)
         from campaigns c left join campaign_people p on p.campaign_id = c.id
         group by c.id having (c.spent, c.people) <> (coalesce(sum(p.cost), 0), count(p.gift_id))
           or c.spent > c.budget or c.people > c.people_max",
    ),
    (
        "a gift of a campaign to a tutor moved its money, once, and one of credits is one lot",
        "select 'gift ' || coalesce(g.gift_id, j.id) || ' is ' || coalesce(g.amount, 0) || ', what moved '
           || coalesce(j.given, 0)
         from (select gift_id, amount from campaign_people where gift in ('bonus', 'guarantee', 'credits')) g
         full join (select j.about_id as id, sum(p.amount)::bigint as given
                    from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
                    where j.kind = 'campaign_bonus' and a.kind = 'earning_available' group by j.about_id
                    union all select id, amount from credit_lots where source = 'campaign') j on j.id = g.gift_id
         where coalesce(g.amount, 0) <> coalesce(j.given, 0)",
    ),
    (
        "promotional credit that ended was a campaign's, a trial's or won back, and no more than it gave",
        "select 'gift ' || coalesce(g.gift_id, j.about_id) || ' gave back ' || coalesce(g.taken_back, 0)
           || ', its journal moved ' || coalesce(j.taken, 0)
         from (select gift_id, taken_back from campaign_people where taken_back > 0
               union all select booking_id, taken_back from trial_replacements where taken_back > 0
               union all select id, taken_back from winback_credits where taken_back > 0) g
         full join (select j.about_id, -sum(p.amount) as taken from journals j join postings p on p.journal_id = j.id
                      join accounts a on a.id = p.account_id
                    where j.kind = 'promo_expire' and a.kind = 'promo' group by j.about_id) j on j.about_id = g.gift_id
         where coalesce(g.taken_back, 0) <> coalesce(j.taken, 0)",
    ),
    (
        "a month of winning back spent what its people were given",
        "select 'month ' || m.month || ' says ' || m.spent || ' for ' || m.people || ', people were given '
           || coalesce(sum(w.cost), 0) || ' for ' || count(w.id)
         from winback_months m left join winback_credits w on w.month = m.month
         group by m.month having (m.spent, m.people) <> (coalesce(sum(w.cost), 0), count(w.id))",
    ),
];
