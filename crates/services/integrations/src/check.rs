//! What must hold of institutions.

use spine::check::Invariant;

/// Of seats.
pub const INVARIANTS: &[Invariant] = &[
    (
        "an institution has the seats that were bought, and those that are taken are its members and invitations",
        "select 'institution ' || i.id || ' has ' || i.seats || ' seats and ' || i.taken || ' taken, bought are '
           || b.seats || ', people are ' || m.taken
         from institutions i
         cross join lateral (select coalesce(sum(seats), 0) as seats from seat_purchases
                             where institution_id = i.id) b
         cross join lateral (select count(*) as taken from institution_members
                             where institution_id = i.id and state in ('invited', 'active')) m
         where (i.seats, i.taken) <> (b.seats, m.taken)",
    ),
    (
        "what an institution paid for a lesson, and what came home of it, is what the journals of the lesson say",
        "select 'lesson ' || coalesce(s.booking_id, j.booking_id) || ' cost its institution ' || coalesce(s.amount, 0)
           || ' and gave back ' || coalesce(s.returned, 0) || ', its journals say ' || coalesce(j.paid, 0) || ' and '
           || coalesce(j.back, 0)
         from lesson_sponsors s
         full join (select j.booking_id, coalesce(-sum(p.amount) filter (where j.kind = 'sponsor_use'), 0) as paid,
                      coalesce(sum(p.amount) filter (where j.kind = 'sponsor_return'), 0) as back
                    from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
                    where j.kind in ('sponsor_use', 'sponsor_return') and a.kind = 'sponsor'
                    group by j.booking_id) j on j.booking_id = s.booking_id
         where (coalesce(s.amount, 0), coalesce(s.returned, 0)) <> (coalesce(j.paid, 0), coalesce(j.back, 0))",
    ),
    (
        "the balance of an institution is what was paid in, less what lessons took and did not give back",
        "select 'institution ' || coalesce(a.holder_id, f.institution_id) || ' has ' || coalesce(a.balance, 0) || ' '
           || coalesce(a.currency, f.currency) || ', paid in were ' || coalesce(f.amount, 0)
         from (select holder_id, currency, balance from accounts where kind = 'sponsor') a
         full join (select institution_id, currency, sum(amount) as amount from institution_fundings
                    group by institution_id, currency) f on (f.institution_id, f.currency) = (a.holder_id, a.currency)
         left join lateral (select sum(amount - returned) as amount from lesson_sponsors
                            where institution_id = a.holder_id and currency = a.currency) s on true
         where coalesce(a.balance, 0) <> coalesce(f.amount, 0) - coalesce(s.amount, 0)",
    ),
    (
        "seats that were bought moved their price, once",
        "select 'seats ' || coalesce(s.id, j.about_id) || ' cost ' || coalesce(s.amount, 0) || ', their journal took '
           || coalesce(j.taken, 0)
         from seat_purchases s
         full join (select j.about_id, -sum(p.amount) as taken from journals j join postings p on p.journal_id = j.id
                      join accounts a on a.id = p.account_id
                    where j.kind = 'seat_buy' and a.kind = 'wallet' group by j.about_id) j on j.about_id = s.id
         where coalesce(s.amount, 0) <> coalesce(j.taken, 0)",
    ),
];
