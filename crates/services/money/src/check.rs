//! What must hold of the ledger (MO1, MO2).

use crate::ledger::{journal_hash, seal_line};
use futures::TryStreamExt;
use spine::{Result, check::Invariant};
use sqlx::PgConnection;

/// Of journals, balances and payments.
pub const INVARIANTS: &[Invariant] = &[
    (
        "in every currency debits equal credits",
        "select currency || ' differs by ' || sum(amount) from postings group by currency having sum(amount) <> 0",
    ),
    (
        "the totals of the sealed journals are what their postings add up to",
        "select coalesce(t.currency, p.currency) || ' totals '
           || coalesce(t.debits, 0) || ' and ' || coalesce(t.credits, 0)
           || ', its postings ' || coalesce(p.debits, 0) || ' and ' || coalesce(p.credits, 0)
         from ledger_totals t full join (
           select currency, -sum(least(amount, 0)) as debits, sum(greatest(amount, 0)) as credits
           from journal_seals s join postings l on l.journal_id = s.journal_id
           where s.position <= (select max(position) from ledger_totals) group by currency) p on p.currency = t.currency
         where (coalesce(t.debits, 0), coalesce(t.credits, 0)) <> (coalesce(p.debits, 0), coalesce(p.credits, 0))",
    ),
    (
        "every journal has the lines it announced and balances",
        "select 'journal ' || j.id || ' (' || j.kind || ') announced ' || j.lines || ' lines, has ' || coalesce(sum(p.lines), 0) || ', differs by '
           || coalesce(string_agg(p.total::text || ' ' || p.currency, ', '), '0')
         from journals j left join lateral (select currency, count(*) as lines, sum(amount) as total from postings where journal_id = j.id group by currency) p on true
         group by j.id having coalesce(sum(p.lines), 0) <> j.lines or j.lines < 2 or bool_or(p.total <> 0)",
    ),
    (
        "every journal older than an hour is sealed",
        "select 'journal ' || j.id || ' (' || j.kind || ') of ' || j.created_at || ' is not sealed'
         from journals j
         where j.created_at < current_setting('edustream.now')::timestamptz - interval '1 hour'
           and not exists (select from journal_seals s where s.journal_id = j.id)",
    ),
    (
        "every posting belongs to a journal",
        "select 'posting ' || p.journal_id || '/' || p.line || ' has no journal' from postings p
         where not exists (select from journals j where j.id = p.journal_id)",
    ),
    (
        "every balance is the sum of its postings",
        "select a.kind || ' ' || a.id || ' has ' || a.balance || ', its postings sum to ' || coalesce(sum(p.amount), 0)
         from accounts a left join postings p on p.account_id = a.id
         group by a.id having a.balance <> coalesce(sum(p.amount), 0)",
    ),
    (
        "nobody's balance is negative",
        "select kind || ' ' || id || ' of ' || coalesce(holder_id::text, 'the platform') || ' has ' || balance || ' ' || currency from accounts
         where balance < 0 and kind not in ('provider_clearing', 'platform_promo', 'platform_advance', 'chargebacks',
           'debt_contra', 'credit_issue', 'fx_position')",
    ),
    (
        "a pending journal is settled at most once, and only pending ones are",
        "select 'journal ' || h.id || ' (' || h.phase || ') is settled ' || count(*) || ' times' from journals s join journals h on h.id = s.settles
         group by h.id having count(*) > 1 or h.phase <> 'pending'",
    ),
    (
        "a payment that succeeded brought its money, and no other one did",
        "select 'payment ' || p.id || ' is ' || p.status || ' and brought ' || coalesce(brought.amount, 0) || ' of ' || p.amount
         from payments p left join lateral (
           select sum(l.amount) as amount from journals j join postings l on l.journal_id = j.id join accounts a on a.id = l.account_id
           where j.payment_id = p.id
             and a.kind = case p.purpose when 'credit_pack' then 'platform_fee' else 'wallet' end
             and a.holder_id is not distinct from case when p.purpose <> 'credit_pack' then p.user_id end) brought on true
         where p.purpose <> 'lesson' and coalesce(brought.amount, 0) <> case p.status when 'succeeded' then p.amount when 'disputed' then coalesce(brought.amount, 0) else 0 end",
    ),
    (
        "money from outside came by a payment, and went back by one",
        "select 'journal ' || j.id || ' (' || j.kind || ') of ' || j.created_at || ' names no payment that exists'
         from journals j where j.kind in ('topup', 'topup_reversal')
           and not exists (select from payments p where p.id = j.payment_id)",
    ),
    (
        "the bank has of each chargeback what its books say",
        "select 'chargeback ' || c.id || ' of ' || c.amount || ' took ' || coalesce(j.out, 0)
         from chargebacks c left join lateral (
           select sum(p.amount) as out from journals j join postings p on p.journal_id = j.id
             join accounts a on a.id = p.account_id
           where a.kind = 'provider_clearing' and (j.about_id = c.id or (j.payment_id = c.payment_id
             and j.about_id is null and j.kind in ('topup_reversal', 'credit_reversal')))) j on true
         where coalesce(j.out, 0) <> case when c.withdrawn and not c.reinstated then c.amount else 0 end
           -- One from before chargebacks were booked for lessons waits for the bank's next word.
           and not (c.withdrawn and c.state = 'open' and j.out is null)",
    ),
    (
        "a payment and its order tell the same",
        "select 'payment ' || p.id || ' is ' || p.status || ', its order is ' || coalesce(o.state, 'missing')
         from payments p left join payment_orders o on o.payment_id = p.id and o.kind in ('charge', 'hold')
         where o.id is null or (p.amount, p.currency) <> (o.amount, o.currency)
           or p.status <> case when o.state in ('planned', 'open') then 'pending' when o.state = 'lapsed' then 'failed'
             else o.state end",
    ),
    (
        "what payment providers report is understood",
        "select 'report ' || event_id || ' of ' || provider || ' (' || coalesce(decision, kind, '-')
           || ', order ' || coalesce(order_id::text, '-') || ') '
           || case when handled_at is null then 'waits since ' || received_at else 'was set aside' end
         from payment_inbox where outcome = 'set_aside'
           or (handled_at is null and received_at < current_setting('edustream.now')::timestamptz - interval '1 hour')",
    ),
    (
        "what lies in somebody's package account is what their packages are worth",
        "select coalesce(a.holder_id, k.owner_id) || ' has ' || coalesce(a.balance, 0) || ' '
           || coalesce(a.currency, k.currency)
           || ', their packages are worth ' || coalesce(k.value, 0)
         from (select holder_id, currency, balance from accounts where kind = 'package' and balance <> 0) a
         full join (select owner_id, currency, sum(value + set_aside) as value from packages
                    where value + set_aside <> 0 group by owner_id, currency) k
           on k.owner_id = a.holder_id and k.currency = a.currency
         where coalesce(a.balance, 0) <> coalesce(k.value, 0)",
    ),
    (
        "the lessons of a package are left, or taken by a booking that was not called off",
        "select 'package ' || k.id || ' has ' || k.lessons || ' lessons, ' || k.lessons_left || ' left and '
           || count(l.booking_id) || ' taken'
         from packages k left join package_lessons l on l.package_id = k.id and l.returned_at is null
         where k.state in ('active', 'gifted')
         group by k.id having k.lessons <> k.lessons_left + count(l.booking_id)",
    ),
    (
        "what is set aside for payouts is what is on its way, and what arrived is gone",
        "select coalesce(a.holder_id, p.user_id) || ' has ' || coalesce(a.balance, 0) || ' '
           || coalesce(a.currency, p.currency)
           || ' set aside, on its way are ' || coalesce(p.amount, 0)
         from (select holder_id, currency, balance from accounts where kind = 'earning_reserved' and balance <> 0) a
         full join (select user_id, currency, sum(amount) as amount from payouts where status = 'requested'
                    group by user_id, currency) p on p.user_id = a.holder_id and p.currency = a.currency
         where coalesce(a.balance, 0) <> coalesce(p.amount, 0)",
    ),
    (
        "what tutors owe has its other side at the platform",
        "select currency || ': owed ' || coalesce(sum(balance) filter (where kind = 'debt'), 0) || ', other side '
           || coalesce(sum(balance) filter (where kind = 'debt_contra'), 0)
         from accounts where kind in ('debt', 'debt_contra') group by currency having sum(balance) <> 0",
    ),
    (
        "money that moved for a package, a gift or a payout names one that exists",
        "select 'journal ' || j.id || ' (' || j.kind || ') is about ' || coalesce(j.about_id::text, 'nothing')
           || ', which there is not'
         from journals j where case
           when j.kind in ('package_buy', 'package_transfer', 'package_end', 'package_expire', 'package_settle')
             then not exists (select from packages k where k.id = j.about_id)
           when j.kind = 'package_gift' then not exists (select from package_gifts g where g.id = j.about_id)
           when j.kind like 'payout\\_%' then not exists (select from payouts p where p.id = j.about_id)
           else false end",
    ),
    (
        "what lies in somebody's wallet of credits is what their lots hold",
        "select coalesce(a.holder_id, l.owner_id) || ' has ' || coalesce(a.balance, 0) || ' credits, their lots hold '
           || coalesce(l.held, 0)
         from (select holder_id, balance from accounts where kind = 'wallet' and currency = 'CREDIT' and balance <> 0) a
         full join (select owner_id, sum(left_amount) as held from credit_lots where left_amount > 0
                    group by owner_id) l on l.owner_id = a.holder_id
         where coalesce(a.balance, 0) <> coalesce(l.held, 0)",
    ),
    (
        "credits that a lesson took are held for it, given back or earned",
        "select 'booking ' || u.booking_id || ' took ' || sum(u.amount - u.returned) || ' credits of lots, and '
           || b.total - b.refunded || ' of its payer'
         from credit_uses u join bookings b on b.id = u.booking_id
         group by u.booking_id, b.total, b.refunded, b.payment_state
         having sum(u.amount - u.returned)
           <> case when b.payment_state in ('PENDING', 'VOIDED') then 0 else b.total - b.refunded end",
    ),
    (
        "a card's money is taken, let go and given back as its lesson says",
        "select 'booking ' || b.id || ' is ' || b.payment_state || ', its payment ' || p.id || ' took '
           || coalesce(o.taken, 0) || ' and gave back ' || coalesce(o.back, 0)
         from bookings b join payments p on p.booking_id = b.id and p.status = 'succeeded'
         left join lateral (
           select sum(amount) filter (where kind = 'capture') as taken,
             sum(amount) filter (where kind = 'refund') as back
           from payment_orders where payment_id = p.id) o on true
         where coalesce(o.taken, 0) - coalesce(o.back, 0)
           <> case when b.payment_state in ('PENDING', 'AUTHORIZED', 'VOIDED') then 0 else b.total - b.refunded end",
    ),
    (
        "what was converted for a lesson is what its journals say, there and home",
        "select 'lesson ' || c.booking_id || ' was converted for ' || c.own_amount || ' ' || c.own_currency
           || ', home came '
           || c.own_returned || ', its journals say ' || coalesce(j.there, 0) || ' and ' || coalesce(j.home, 0)
         from booking_conversions c left join lateral (
           select -sum(p.amount) filter (where j.kind = 'fx_convert') as there,
             sum(p.amount) filter (where j.kind = 'fx_return') as home
           from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
           where j.booking_id = c.booking_id and j.kind in ('fx_convert', 'fx_return') and a.kind = 'wallet'
             and p.currency = c.own_currency) j on true
         where coalesce(j.there, 0) <> c.own_amount or coalesce(j.home, 0) <> c.own_returned",
    ),
    (
        "every journal is of a kind that this check knows",
        "select 'journal ' || id || ' is a ' || kind from journals where kind not in (
           'opening', 'topup', 'topup_reversal', 'forfeit', 'booking_hold', 'booking_capture', 'booking_release',
           'booking_refund', 'booking_complete', 'booking_cancel_split', 'dispute_refund', 'earnings_clear',
           'payment_refund', 'debt_net', 'chargeback', 'chargeback_return', 'chargeback_lost',
           'package_buy', 'package_gift', 'package_transfer', 'package_end', 'package_expire', 'package_settle',
           'package_return',
           'course_enrol', 'course_release', 'course_clear', 'course_refund',
           'payout_reserve', 'payout_paid', 'payout_failed', 'credit_grant', 'credit_buy', 'credit_reversal',
           'credit_expire', 'fx_convert', 'fx_return', 'withdraw', 'withdraw_failed',
           'promo_grant', 'promo_use', 'promo_expire', 'affiliate_commission', 'ad_click', 'subscription',
           'campaign_bonus', 'seat_buy', 'sponsor_fund', 'sponsor_withdraw', 'sponsor_use', 'sponsor_return')",
    ),
    (
        "the rules of credits in force are their newest version",
        "select 'version ' || r.version || ' is in force, ' || v.version || ' is the newest'
         from credit_rules r cross join lateral (
           select * from credit_rule_versions order by version desc limit 1) v
         where r.version <> v.version",
    ),
    (
        "a promo code was used as often as lessons say, and within its limits",
        "select p.code || ' counts ' || p.uses || ' uses of ' || p.spent || ', its lessons ' || count(u.booking_id)
           || ' of ' || coalesce(sum(u.amount) filter (where u.currency = p.currency), 0)
         from promo_codes p left join promo_uses u on u.promo_code_id = p.id and u.returned_at is null
         group by p.id having (p.uses, p.spent) <> (count(u.booking_id),
             coalesce(sum(u.amount) filter (where u.currency = p.currency), 0))
           or p.uses > p.max_uses or p.spent > p.budget",
    ),
];

/// The first break of the seals over the journals. Everything after a break would differ too, so one line is enough.
pub async fn seal_chain(connection: &mut PgConnection) -> Result<Vec<String>> {
    let mut rows = sqlx::query!(
        r#"select s.position, s.journal_id, s.previous_hash, s.hash, line.facts as "facts?",
             line.postings as "postings?"
           from journal_seals s cross join lateral ledger_line(s.journal_id) line order by s.position"#
    )
    .fetch(&mut *connection);
    let (mut position, mut previous) = (0, vec![0; 32]);
    while let Some(row) = rows.try_next().await? {
        position += 1;
        let line = seal_line(row.facts.as_deref().unwrap_or_default(), row.postings.as_deref().unwrap_or_default());
        if row.position != position || row.previous_hash != previous {
            return Ok(vec![format!("a seal is missing before position {}", row.position)]);
        }
        if row.hash != journal_hash(&previous, &line) {
            return Ok(vec![format!("journal {} is not what was sealed at position {position}", row.journal_id)]);
        }
        previous = row.hash;
    }
    drop(rows);
    let head = sqlx::query!("select position, hash from journal_head").fetch_optional(&mut *connection).await?;
    let Some(head) = head else { return Ok(vec!["the chain's end is not noted any more".to_owned()]) };
    if (position, previous.as_slice()) != (head.position, head.hash.as_slice()) {
        return Ok(vec![format!("the chain ends at position {position}, and {} were sealed", head.position)]);
    }
    Ok(Vec::new())
}
