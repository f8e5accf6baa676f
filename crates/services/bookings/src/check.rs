//! What must hold of bookings: their states, their money, the time they claim, the events that tell of them.

use domain::bookings::{DisputeState, PaymentState, SessionOutcome, SessionState, is_legal};
use spine::{Result, check::Invariant};
use sqlx::PgConnection;

/// Of bookings and what hangs on them.
pub const INVARIANTS: &[Invariant] = &[
    (
        "nobody is taken twice at one time",
        "select 'person ' || person_id || ' is taken by ' || source_id || ' and by ' || next_source || ' at ' || next_start from (
           select person_id, source_id, during, lead(source_id) over w as next_source,
             lower(lead(during) over w) as next_start
           from time_claims window w as (partition by person_id order by lower(during), upper(during))) claim
         where next_start < upper(during)",
    ),
    (
        "an open booking claims the time of its tutor and its student",
        "select 'booking ' || b.id || ' (' || b.session_state || ') does not claim the time of ' || person.id
         from bookings b cross join lateral (values (b.student_id), (b.tutor_user_id)) person (id)
         where b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE') and not exists (
           select from time_claims c where c.person_id = person.id and c.source_id in (b.id, b.group_id)
             and c.kind in ('lesson', 'group') and c.during @> tstzrange(b.starts_at, b.ends_at))",
    ),
    (
        "a booking that is off claims nobody's time",
        "select 'booking ' || c.source_id || ' (' || coalesce(b.session_state,
           'missing') || ') still claims the time of ' || c.person_id
         from time_claims c left join bookings b on b.id = c.source_id
         where c.kind = 'lesson'
           and (b.id is null or b.session_state in ('DECLINED', 'CANCELLED',
             'EXPIRED') or c.person_id not in (b.student_id, b.tutor_user_id))",
    ),
    (
        "a lesson is disputed exactly while a case about it waits",
        "select 'booking ' || b.id || ' is ' || b.dispute_state || ', its case '
           || case when c.id is null then 'is missing' when c.decided_at is null then 'waits' else 'is decided' end
         from bookings b left join cases c on c.booking_id = b.id
         where (b.dispute_state = 'OPEN' and (c.id is null or c.decided_at is not null))
           or (b.dispute_state <> 'OPEN' and c.id is not null and c.decided_at is null)",
    ),
    (
        "the money of every booking lies where its states say",
        "select 'booking ' || id || ' (' || session_state || ', ' || payment_state || ') ' || word || ' ' || coalesce(found, 0) || ' instead of ' || wanted
         from (
           select b.id, b.session_state, b.payment_state, v.word, v.found, v.wanted
           from (
             select *, payment_state in ('CAPTURED', 'PARTIALLY_REFUNDED')
               and session_state in ('ENDED', 'CANCELLED') as settled from bookings
           ) b
           left join (
             select j.booking_id,
               sum(p.amount) filter (where a.kind = 'wallet_hold') as held,
               sum(p.amount) filter (where a.kind = 'escrow') as escrow,
               sum(p.amount) filter (where a.kind in ('wallet', 'promo', 'package', 'sponsor', 'provider_clearing')
                 and a.holder_id is distinct from k.tutor_user_id) as source,
               -- what is owed instead of taken counts against what was earned; credits are earned into a wallet
               sum(case when a.kind = 'debt' then -p.amount else p.amount end) filter (
                 where a.kind in ('earning_pending', 'earning_available', 'debt')
                   or (a.kind = 'wallet' and a.holder_id = k.tutor_user_id)) as earned,
               sum(case when a.kind = 'debt' then -p.amount else p.amount end) filter (
                 where a.kind in ('earning_available', 'debt')
                   or (a.kind = 'wallet' and a.holder_id = k.tutor_user_id)) as available,
               sum(p.amount) filter (where a.kind = 'platform_fee') as fee
             from journals j join bookings k on k.id = j.booking_id
               join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
             -- what is converted before and after is of two units, and nobody's price
             where j.kind not in ('fx_convert', 'fx_return')
             group by j.booking_id
           ) m on m.booking_id = b.id
           cross join lateral (values
             ('holds', m.held, case when b.payment_state = 'AUTHORIZED' then b.total else 0 end),
             ('keeps in escrow', m.escrow, case when b.payment_state = 'CAPTURED' and not b.settled then b.total
               else 0 end),
             ('took', -m.source, case when b.payment_state in ('PENDING', 'VOIDED') then 0
               else b.total - b.refunded end),
             ('earned', m.earned, case when b.settled then b.tutor_earnings else 0 end),
             ('cleared', m.available, case when b.settled and b.earnings_cleared_at is not null
               then b.tutor_earnings else 0 end),
             ('cost a fee of', m.fee, case when b.settled then b.platform_fee else 0 end)
           ) v (word, found, wanted)
           where coalesce(v.found, 0) <> v.wanted
         ) different",
    ),
    (
        "a sale was used as often, and gave as much, as its lessons say",
        "select 'promotion ' || coalesce(p.id, b.promotion_id) || ' counts ' || coalesce(p.uses, 0) || ' lessons and '
           || coalesce(p.given, 0) || ', its lessons are ' || coalesce(b.uses, 0) || ' and ' || coalesce(b.given, 0)
         from (select id, uses, given from promotions where uses > 0) p
         full join (select promotion_id, count(*) as uses, sum(sale) as given from bookings
                    where promotion_id is not null and promotion_counts(session_state, payment_state) = 1
                    group by promotion_id) b on b.promotion_id = p.id
         where (coalesce(p.uses, 0), coalesce(p.given, 0)) <> (coalesce(b.uses, 0), coalesce(b.given, 0))",
    ),
    (
        "money that moved for a lesson names its booking",
        "select 'journal ' || j.id || ' (' || j.kind || ') of ' || j.created_at || ' names no booking that exists'
         from journals j where (j.kind like 'booking\\_%' or j.kind in ('dispute_refund', 'earnings_clear', 'debt_net',
             'package_return', 'payment_refund', 'fx_convert', 'fx_return', 'promo_use', 'sponsor_use',
             'sponsor_return'))
           and not exists (select from bookings b where b.id = j.booking_id)
           -- A payout that came back, a package that ended and a course pay what is owed without a lesson.
           and not (j.kind = 'debt_net' and (exists (select from payouts p where p.id = j.about_id)
             or exists (select from packages k where k.id = j.about_id)
             or exists (select from enrolments e where e.id = j.about_id)
             or exists (select from chargebacks c where c.id = j.about_id)))",
    ),
    (
        "a refund that is done moved its money, once, and nothing else did",
        "select 'refund ' || coalesce(f.id, j.about_id) || ' (' || coalesce(f.status, 'missing') || ') gave back '
           || coalesce(j.back, 0) || ' of ' || coalesce(f.amount, 0)
         from (select id, status, amount from refunds where status = 'done') f
         full join (select j.about_id, sum(p.amount) as back from journals j join bookings k on k.id = j.booking_id
                      join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
                    where j.kind = 'payment_refund' and a.kind in ('wallet', 'provider_clearing')
                      and a.holder_id is distinct from k.tutor_user_id group by j.about_id) j on j.about_id = f.id
         where coalesce(j.back, 0) <> coalesce(f.amount, 0)",
    ),
    (
        "every version of a booking was told",
        "select 'booking ' || b.id || ' has version ' || b.version || ' and ' || count(distinct e.data ->> 'version') || ' events'
         from bookings b left join outbox_events e on e.subject_id = b.id and e.kind like 'booking.%'
         -- what is old enough may have been purged
         where b.created_at >= (select coalesce(min(created_at), 'infinity') from outbox_events)
         group by b.id having count(distinct e.data ->> 'version') <> b.version",
    ),
    (
        "a pending journal that is not settled is the hold of a booking that waits for its money",
        "select 'journal ' || h.id || ' of booking ' || coalesce(h.booking_id::text,
           '-') || ' is not settled, the booking is ' || coalesce(b.payment_state, 'missing')
         from journals h left join bookings b on b.id = h.booking_id
         where h.phase = 'pending' and not exists (select from journals s where s.settles = h.id)
           and (b.hold_journal is distinct from h.id or b.session_state not in ('REQUESTED', 'SCHEDULED', 'ACTIVE'))",
    ),
    (
        "every open booking has the job that moves it on",
        "select 'booking ' || b.id || ' (' || b.session_state || ') has no ' || needed.kind from bookings b
         cross join lateral (values (case when b.session_state <> 'REQUESTED'
           then 'EndLesson' when b.approval = 'waiting' then 'ExpireApproval' else 'ExpireRequest' end)) needed (kind)
         where b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE') and not exists (
           select from jobs j where j.payload ->> 'booking_id' = b.id::text and j.state = 'waiting'
             -- a lesson of which presence shows nothing waits a day for its two people
             and (j.kind = needed.kind or j.kind = 'SettleAttendance' and needed.kind = 'EndLesson'))",
    ),
    (
        "a group lesson claims its tutor's time until it is called off",
        "select 'group lesson ' || g.id || ' does not claim the time of ' || g.tutor_user_id from group_lessons g
         where g.cancelled_at is null and g.ends_at > (select coalesce(max(created_at), 'infinity')
           from outbox_events) and not exists (
           select from time_claims c where c.person_id = g.tutor_user_id and c.source_id = g.id
             and c.kind = 'group' and c.during @> tstzrange(g.starts_at, g.ends_at))
         union all
         select 'group lesson ' || c.source_id || ' is off and still claims the time of ' || c.person_id
           from time_claims c
         left join group_lessons g on g.id = c.source_id where c.kind = 'group'
           and (g.id is null or g.cancelled_at is not null)",
    ),
    (
        "a place of a group lesson is an open booking's or an open offer's",
        "select 'place ' || s.number || ' of group lesson ' || s.group_id || ' belongs to nothing' from group_seats s
         left join bookings b on b.id = s.booking_id left join waitlist_offers o on o.id = s.offer_id
         where (s.booking_id is not null and (b.group_id is distinct from s.group_id or b.student_id <> s.student_id
             or b.session_state in ('DECLINED', 'CANCELLED', 'EXPIRED')))
           or (s.offer_id is not null and (o.id is null or o.state <> 'open' or o.user_id <> s.student_id))
         union all
         select 'booking ' || b.id || ' has no place of its group lesson' from bookings b
         where b.group_id is not null and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')
           and not exists (select from group_seats s where s.booking_id = b.id)",
    ),
    (
        "the reviews of a lesson are hidden or public together",
        "select 'booking ' || r.booking_id || ' shows one of its two reviews'
          from reviews r join student_reviews s on s.booking_id = r.booking_id
         where (r.hidden_until is null) <> (s.hidden_until is null)
           and not exists (select from held_texts h where h.subject_id in (r.id, s.id) and coalesce(h.removed, true))",
    ),
    (
        "a hidden review has the job that publishes it",
        "select 'booking ' || hidden.booking_id || ' has a hidden review and no PublishReviews' from (
           select booking_id from reviews where hidden_until < '2150-01-01' union select booking_id
             from student_reviews where hidden_until < '2150-01-01') hidden
         where not exists (select from jobs j where j.kind = 'PublishReviews'
           and j.payload ->> 'booking_id' = hidden.booking_id::text and j.state = 'waiting')",
    ),
];

/// Bookings whose four states the machine does not know together.
pub async fn illegal_states(connection: &mut PgConnection) -> Result<Vec<String>> {
    let rows = sqlx::query!(
        "select session_state, session_outcome, payment_state, dispute_state, count(*) as \"count!\",
           min(id::text) as \"one!\" from bookings group by 1, 2, 3, 4"
    )
    .fetch_all(connection)
    .await?;
    let illegal = rows.into_iter().filter(|row| {
        let states = (
            SessionState::parse(&row.session_state),
            SessionOutcome::parse(&row.session_outcome),
            PaymentState::parse(&row.payment_state),
            DisputeState::parse(&row.dispute_state),
        );
        !matches!(states, (Some(session), Some(outcome), Some(payment), Some(dispute)) if is_legal(session, outcome,
          payment, dispute))
    });
    Ok(illegal
        .map(|row| {
            let states = [row.session_state, row.session_outcome, row.payment_state, row.dispute_state].join(" ");
            format!("{} bookings are {states}, among them {}", row.count, row.one)
        })
        .collect())
}
