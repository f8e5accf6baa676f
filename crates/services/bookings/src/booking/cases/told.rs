//! What happened when, as the product knows it: from the lesson, its money, its reminders, its room and how often the
//! two wrote. No text of a message is read.

use super::{super::rows::BookingRow, read::CaseRow};
use chrono::Duration;
use domain::{
    bookings::{
        Side,
        case::{CaseAppeal, CaseMoment, CaseStep, told::ROOM_MOMENTS_MAX},
        reminder::LEADS_MINUTES,
    },
    money::{Currency, Money},
};
use spine::Result;
use sqlx::{PgConnection, Postgres, Transaction as Work};

/// Everything in order.
pub(super) async fn timeline(
    work: &mut Work<'_, Postgres>,
    (case, lesson): (&CaseRow, &BookingRow),
    appeals: &[CaseAppeal],
) -> Result<Vec<CaseStep>> {
    let mut steps = of_case(case, lesson, appeals);
    steps.extend(times(work, lesson).await?);
    steps.extend(money(work, lesson).await?);
    steps.extend(chargebacks(work, lesson).await?);
    steps.extend(reminders(work, lesson).await?);
    steps.extend(written(work, (case, lesson)).await?);
    steps.extend(room(work, lesson).await?);
    steps.sort_by_key(|step| step.at);
    Ok(steps)
}

fn of_case(case: &CaseRow, lesson: &BookingRow, appeals: &[CaseAppeal]) -> Vec<CaseStep> {
    let step = CaseStep::of;
    let opener = Side::parse(&case.side);
    let known = [
        Some(step(CaseMoment::Requested, lesson.created_at).by(Side::Student)),
        lesson.answered_at.map(|at| step(CaseMoment::Answered, at).by(Side::Tutor)),
        Some(step(CaseMoment::Start, lesson.starts_at)),
        Some(step(CaseMoment::End, lesson.ends_at)),
        lesson.closed_at.map(|at| step(CaseMoment::Closed, at)),
        Some(CaseStep { by: opener, ..step(CaseMoment::Opened, case.opened_at) }),
        case.offered_at.map(|at| step(CaseMoment::Offered, at)),
        case.student_accepted_at.map(|at| step(CaseMoment::Accepted, at).by(Side::Student)),
        case.tutor_accepted_at.map(|at| step(CaseMoment::Accepted, at).by(Side::Tutor)),
        case.decided_at.map(|at| step(CaseMoment::Decided, at)),
        case.final_at.map(|at| step(CaseMoment::AppealDecided, at)),
    ];
    let appealed = appeals.iter().map(|appeal| step(CaseMoment::Appealed, appeal.made_at).by(appeal.by));
    known.into_iter().flatten().chain(appealed).collect()
}

/// Other times that were suggested and agreed on, while the events of it are kept.
async fn times(work: &mut PgConnection, lesson: &BookingRow) -> Result<Vec<CaseStep>> {
    let rows = sqlx::query!(
        r#"select kind, created_at, data ->> 'by' as by from outbox_events
           where subject_id = $1 and kind in ('booking.times_proposed', 'booking.rescheduled')
           order by created_at limit 40"#,
        lesson.id,
    );
    let step = |kind: &str| if kind == "booking.rescheduled" { CaseMoment::Moved } else { CaseMoment::TimesProposed };
    let rows = rows.fetch_all(work).await?;
    let steps = rows.into_iter().map(|row| CaseStep {
        by: row.by.as_deref().and_then(Side::parse),
        ..CaseStep::of(step(&row.kind), row.created_at)
    });
    Ok(steps.collect())
}

/// Each step of the money, with what it moved of the price.
async fn money(work: &mut PgConnection, lesson: &BookingRow) -> Result<Vec<CaseStep>> {
    let currency = Currency::parse(&lesson.currency)?;
    let rows = sqlx::query!(
        r#"select j.kind, j.created_at,
             max(abs(p.amount)) filter (where a.kind in ('wallet', 'wallet_hold', 'escrow', 'package',
               'provider_clearing') and a.holder_id is distinct from $2) as moved
           from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
           where j.booking_id = $1 and a.currency = $3
           group by j.id, j.kind, j.created_at order by j.created_at limit 40"#,
        lesson.id,
        lesson.tutor_user_id,
        lesson.currency,
    );
    let rows = rows.fetch_all(work).await?;
    let steps = rows.into_iter().filter_map(|row| {
        let kind = match row.kind.as_str() {
            "booking_hold" => CaseMoment::MoneyHeld,
            "booking_capture" => CaseMoment::MoneyTaken,
            "booking_complete" | "booking_cancel_split" => CaseMoment::MoneyEarned,
            "booking_release" | "booking_refund" | "dispute_refund" | "payment_refund" => CaseMoment::MoneyBack,
            "earnings_clear" => CaseMoment::MoneyCleared,
            _ => return None,
        };
        let amount = row.moved.map(|minor| Money::new(minor, currency));
        Some(CaseStep { amount, ..CaseStep::of(kind, row.created_at) })
    });
    Ok(steps.collect())
}

/// What whoever paid asked their bank for, and when the bank had decided.
async fn chargebacks(work: &mut PgConnection, lesson: &BookingRow) -> Result<Vec<CaseStep>> {
    let rows = sqlx::query!(
        "select c.opened_at, c.closed_at, c.currency, c.amount from chargebacks c join payments p on p.id = c.payment_id
         where p.booking_id = $1 order by c.opened_at limit 10",
        lesson.id,
    );
    let mut steps = Vec::new();
    for row in rows.fetch_all(work).await? {
        let amount = Some(Money::new(row.amount, Currency::parse(&row.currency)?));
        let step = |kind, at| CaseStep { amount, ..CaseStep::of(kind, at) };
        steps.push(step(CaseMoment::BankAsked, row.opened_at));
        steps.extend(row.closed_at.map(|at| step(CaseMoment::BankDecided, at)));
    }
    Ok(steps)
}

/// Reminders that were written, found by the keys that they have.
async fn reminders(work: &mut PgConnection, lesson: &BookingRow) -> Result<Vec<CaseStep>> {
    let start = lesson.starts_at.timestamp();
    let sides = [(Side::Student, lesson.student_id), (Side::Tutor, lesson.tutor_user_id)];
    let mut steps = Vec::new();
    for (side, person) in sides {
        let key = |lead| format!("lesson_reminder:{lead}:{}:{start}:{person}", lesson.id);
        let keys: Vec<String> = LEADS_MINUTES.into_iter().map(key).collect();
        let rows = sqlx::query_scalar!(
            r#"select coalesce(sent_at, created_at) as "at!" from mails where dedup_key = any($1)"#,
            &keys
        );
        let rows = rows.fetch_all(&mut *work).await?;
        steps.extend(rows.into_iter().map(|at| CaseStep::of(CaseMoment::Reminded, at).by(side)));
    }
    Ok(steps)
}

/// How often each side wrote to the other from the request to the opening, at the last time of it.
async fn written(work: &mut PgConnection, (case, lesson): (&CaseRow, &BookingRow)) -> Result<Vec<CaseStep>> {
    let rows = sqlx::query!(
        r#"select m.sender_id = $2 as "tutors!", count(*) as "count!", max(m.sent_at) as "last!"
           from threads t join messages m on m.thread_id = t.id
           where m.sent_at between $4 and $5 and m.held_at is null
             and (t.low_id, t.high_id) in (
               (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid)),
               (least(coalesce($3, $1::uuid), $2::uuid), greatest(coalesce($3, $1::uuid), $2::uuid)))
           group by 1"#,
        lesson.student_id,
        lesson.tutor_user_id,
        lesson.payer_id,
        lesson.created_at - Duration::days(1),
        case.opened_at,
    );
    let rows = rows.fetch_all(work).await?;
    let steps = rows.into_iter().map(|row| {
        let side = if row.tutors { Side::Tutor } else { Side::Student };
        CaseStep { count: Some(row.count), ..CaseStep::of(CaseMoment::Wrote, row.last).by(side) }
    });
    Ok(steps.collect())
}

/// Who came into the room and left it.
async fn room(work: &mut PgConnection, lesson: &BookingRow) -> Result<Vec<CaseStep>> {
    let rows = sqlx::query!(
        "select m.at, m.person_id, m.kind from rooms r join room_moments m on m.room_id = r.id
         where (r.booking_id = $1 or r.group_id = $2) and m.person_id in ($3, $4) order by m.number limit $5",
        lesson.id,
        lesson.group_id,
        lesson.student_id,
        lesson.tutor_user_id,
        ROOM_MOMENTS_MAX,
    );
    let rows = rows.fetch_all(work).await?;
    let steps = rows.into_iter().filter_map(|row| {
        let kind = match row.kind.as_str() {
            "join" => CaseMoment::Joined,
            "leave" => CaseMoment::Left,
            "drop" => CaseMoment::Dropped,
            "return" => CaseMoment::Returned,
            _ => return None,
        };
        let side = if row.person_id == lesson.tutor_user_id { Side::Tutor } else { Side::Student };
        Some(CaseStep::of(kind, row.at).by(side))
    });
    Ok(steps.collect())
}
