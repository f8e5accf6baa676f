//! The evidence of a payment, read from what the product recorded. No text of a message is read.

use super::rows::Row;
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::{CancellationPolicy, SessionOutcome, SessionState, Side},
    money::{
        Currency, Money,
        chargebacks::evidence::{EvidenceField, EvidencePack, LessonEvidence, Mailed, Presence, Present, Wrote},
    },
};
use spine::{Error, Result};
use sqlx::PgConnection;
use uuid::Uuid;

/// Lines of the room that are told; the first of them.
const MOMENTS_MOST: i64 = 400;
/// Mails that are told.
const MAILS_MOST: i64 = 100;

/// What would be sent now.
pub(super) async fn evidence_of(work: &mut PgConnection, row: &Row) -> Result<Vec<EvidenceField>> {
    let payment = row.payment()?;
    let about = row.booking_id.or(row.package_id).unwrap_or(row.payment_id);
    let known = sqlx::query!(
        r#"select p.decided_at, u.display_name, u.created_at as joined_at,
             (select i.series || '-' || i.number from invoices i where i.user_id = p.user_id
                and i.about_id in ($2, p.id) and i.kind <> 'credit_note' order by i.issued_at limit 1) as receipt
           from payments p join users u on u.id = p.user_id where p.id = $1"#,
        row.payment_id,
        about,
    );
    let known = known.fetch_one(&mut *work).await?;
    let lesson = match row.booking_id {
        Some(booking) => lesson_of(work, booking).await?,
        None => None,
    };
    let pack = EvidencePack {
        payment: payment.id,
        purpose: payment.purpose,
        amount: payment.amount,
        paid_at: known.decided_at,
        customer: known.display_name,
        joined_at: known.joined_at,
        receipt: known.receipt,
        lesson,
        mails: mails(work, (row.user_id, about)).await?,
    };
    Ok(pack.fields())
}

struct Lesson {
    student_id: Uuid,
    tutor_user_id: Uuid,
    payer_id: Option<Uuid>,
    group_id: Option<Uuid>,
    created_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

async fn lesson_of(work: &mut PgConnection, booking: Uuid) -> Result<Option<LessonEvidence>> {
    let found = sqlx::query!(
        r#"select b.student_id, b.tutor_user_id, b.payer_id, b.group_id, b.created_at, b.answered_at, b.starts_at,
             b.ends_at, b.closed_at, b.session_state, b.session_outcome, b.cancellation_policy, b.policy_version,
             b.refunded, b.currency, t.display_name as tutor, coalesce(s.names ->> 'en', '') as "subject!"
           from bookings b join users t on t.id = b.tutor_user_id join subjects s on s.id = b.subject_id
           where b.id = $1"#,
        booking
    );
    let Some(found) = found.fetch_optional(&mut *work).await? else { return Ok(None) };
    let unread = || Error::unexpected(format!("booking {booking} cannot be read"));
    let lesson = Lesson {
        student_id: found.student_id,
        tutor_user_id: found.tutor_user_id,
        payer_id: found.payer_id,
        group_id: found.group_id,
        created_at: found.created_at,
        ends_at: found.ends_at,
    };
    Ok(Some(LessonEvidence {
        subject: found.subject,
        tutor: found.tutor,
        requested_at: found.created_at,
        answered_at: found.answered_at,
        start: found.starts_at,
        end: found.ends_at,
        closed_at: found.closed_at,
        state: SessionState::parse(&found.session_state).ok_or_else(unread)?,
        outcome: SessionOutcome::parse(&found.session_outcome).ok_or_else(unread)?,
        policy: CancellationPolicy::parse(&found.cancellation_policy)?,
        policy_version: found.policy_version,
        refunded: Money::new(found.refunded, Currency::parse(&found.currency)?),
        presence: presence(work, booking, &lesson).await?,
        wrote: wrote(work, &lesson).await?,
    }))
}

/// Who came into the room and left it.
async fn presence(work: &mut PgConnection, booking: Uuid, lesson: &Lesson) -> Result<Vec<Presence>> {
    let rows = sqlx::query!(
        "select m.at, m.person_id, m.kind from rooms r join room_moments m on m.room_id = r.id
         where (r.booking_id = $1 or r.group_id = $2) and m.person_id in ($3, $4) order by m.number limit $5",
        booking,
        lesson.group_id,
        lesson.student_id,
        lesson.tutor_user_id,
        MOMENTS_MOST,
    );
    let rows = rows.fetch_all(work).await?;
    let lines = rows.into_iter().filter_map(|row| {
        let side = if row.person_id == lesson.tutor_user_id { Side::Tutor } else { Side::Student };
        Some(Presence { at: row.at, side, what: Present::parse(&row.kind)? })
    });
    Ok(lines.collect())
}

/// How often each side wrote to the other from the day before the request to the day after the lesson.
async fn wrote(work: &mut PgConnection, lesson: &Lesson) -> Result<Vec<Wrote>> {
    let rows = sqlx::query!(
        r#"select m.sender_id = $2 as "tutors!", count(*) as "count!", min(m.sent_at) as "first!",
             max(m.sent_at) as "last!"
           from threads t join messages m on m.thread_id = t.id
           where m.sent_at between $4 and $5 and m.held_at is null
             and (t.low_id, t.high_id) in (
               (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid)),
               (least(coalesce($3, $1::uuid), $2::uuid), greatest(coalesce($3, $1::uuid), $2::uuid)))
           group by 1 order by 1"#,
        lesson.student_id,
        lesson.tutor_user_id,
        lesson.payer_id,
        lesson.created_at - Duration::days(1),
        lesson.ends_at + Duration::days(1),
    );
    let rows = rows.fetch_all(work).await?;
    let lines = rows.into_iter().map(|row| Wrote {
        side: if row.tutors { Side::Tutor } else { Side::Student },
        count: row.count,
        first: row.first,
        last: row.last,
    });
    Ok(lines.collect())
}

/// Mails that whoever paid got about it, by their templates.
async fn mails(work: &mut PgConnection, (person, about): (Uuid, Uuid)) -> Result<Vec<Mailed>> {
    let rows = sqlx::query!(
        r#"select template, sent_at as "sent_at!" from mails
           where user_id = $1 and sent_at is not null and strpos(dedup_key, $2) > 0 order by sent_at, id limit $3"#,
        person,
        about.to_string(),
        MAILS_MOST,
    );
    let rows = rows.fetch_all(work).await?;
    Ok(rows.into_iter().map(|row| Mailed { at: row.sent_at, template: row.template }).collect())
}
