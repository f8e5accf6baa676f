//! What must hold of the ledger (MO1, MO2). Each statement selects one line per problem.

/// Name and statement.
pub(super) const INVARIANTS: &[(&str, &str)] = &[
    (
        "in every currency debits equal credits",
        "select currency || ' differs by ' || sum(amount) from postings group by currency having sum(amount) <> 0",
    ),
    (
        "every journal has the lines it announced and balances",
        "select 'journal ' || j.id || ' (' || j.kind || ') announced ' || j.lines || ' lines, has ' || coalesce(sum(p.lines), 0) || ', differs by '
           || coalesce(string_agg(p.total::text || ' ' || p.currency, ', '), '0')
         from journals j left join lateral (select currency, count(*) as lines, sum(amount) as total from postings where journal_id = j.id group by currency) p on true
         group by j.id having coalesce(sum(p.lines), 0) <> j.lines or j.lines < 2 or bool_or(p.total <> 0)",
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
         where balance < 0 and kind not in ('provider_clearing', 'platform_promo')",
    ),
    (
        "a pending journal is settled at most once, and only pending ones are",
        "select 'journal ' || h.id || ' (' || h.phase || ') is settled ' || count(*) || ' times' from journals s join journals h on h.id = s.settles
         group by h.id having count(*) > 1 or h.phase <> 'pending'",
    ),
    (
        "a pending journal that is not settled is the hold of a booking that waits for its money",
        "select 'journal ' || h.id || ' of booking ' || coalesce(h.booking_id::text, '-') || ' is not settled, the booking is ' || coalesce(b.payment_state, 'missing')
         from journals h left join bookings b on b.id = h.booking_id
         where h.phase = 'pending' and not exists (select from journals s where s.settles = h.id)
           and (b.hold_journal is distinct from h.id or b.session_state not in ('REQUESTED', 'SCHEDULED', 'ACTIVE'))",
    ),
    (
        "a payment that succeeded brought its money, and no other one did",
        "select 'payment ' || p.id || ' is ' || p.status || ' and brought ' || coalesce(brought.amount, 0) || ' of ' || p.amount
         from payments p left join lateral (
           select sum(l.amount) as amount from journals j join postings l on l.journal_id = j.id join accounts a on a.id = l.account_id
           where j.payment_id = p.id and a.kind = 'wallet' and a.holder_id = p.user_id) brought on true
         where coalesce(brought.amount, 0) <> case p.status when 'succeeded' then p.amount when 'disputed' then coalesce(brought.amount, 0) else 0 end",
    ),
];
