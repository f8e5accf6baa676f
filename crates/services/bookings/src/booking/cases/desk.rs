//! What whoever decides cases looks at: the queue with its two clocks, how quickly cases are answered, and what was
//! decided of others of the kind.

use super::read::LineRow;
use chrono::Duration;
use domain::{
    bookings::case::{
        CaseFigures, CaseLine, DECIDED_WITHIN_HOURS, SimilarCases,
        appeal::{FIGURES_DAYS, SIMILAR_DAYS},
        offer::ANSWERED_WITHIN_HOURS,
    },
    identity::Role,
    page::Page,
};
use spine::{Context, Result};
use sqlx::PgConnection;

/// Cases that one look at the queue shows; the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;

/// Cases that wait for a decision, and appeals that wait for somebody who did not make the first one, the one due first
/// on top. Nobody finds a case of their own lesson here. For the trust scope; for others there is no such page (404).
pub async fn cases_waiting(context: &Context) -> Result<Page<CaseLine>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let rows = sqlx::query_as!(
        LineRow,
        r#"select c.id, c.booking_id, c.category, c.side, c.opened_at, c.decide_by, c.decided_at,
           least(c.offered_at, c.proposed_at, c.decided_at) as answered_at, c.appeal_by, c.final_at,
           student.display_name as student_name, tutor.display_name as tutor_name, subject.names as subject_names
         from cases c join bookings b on b.id = c.booking_id join users student on student.id = b.student_id
         join users tutor on tutor.id = b.tutor_user_id join subjects subject on subject.id = b.subject_id
         where (c.decided_at is null or (c.appeal_by is not null and c.final_at is null))
           and c.decided_by is distinct from $1 and (c.decided_at is null or c.proposed_by is distinct from $1)
           and $1 not in (b.student_id, b.tutor_user_id, coalesce(b.payer_id, b.student_id))
         order by coalesce(c.appeal_by, c.decide_by), c.id limit $2"#,
        reader.0,
        QUEUE_PAGE,
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| row.read(context)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// How cases are answered. For the trust scope; for others there is no such page (404).
pub async fn case_figures(context: &Context) -> Result<CaseFigures> {
    context.require_scope(Role::Trust)?;
    let now = context.now();
    let waiting = sqlx::query!(
        r#"select count(*) as "waiting!", count(*) filter (where coalesce(appeal_by, decide_by) <= $1
             or (least(offered_at, proposed_at, decided_at) is null and opened_at <= $2)) as "overdue!"
           from cases where decided_at is null or (appeal_by is not null and final_at is null)"#,
        now,
        now - Duration::hours(ANSWERED_WITHIN_HOURS),
    );
    let waiting = waiting.fetch_one(context.writes()).await?;
    let opened = sqlx::query!(
        r#"with own as (
             select opened_at, decided_at, appeal_by, least(offered_at, proposed_at, decided_at) as answered_at
             from cases where opened_at > $2)
           select count(*) as "opened!", count(decided_at) as "decided!", count(appeal_by) as "appealed!",
             count(*) filter (where opened_at <= $1::timestamptz - $3::interval or answered_at is not null)
               as "answer_due!",
             count(*) filter (where answered_at <= opened_at + $3::interval) as "answered!",
             count(*) filter (where opened_at <= $1::timestamptz - $4::interval or decided_at is not null)
               as "decision_due!",
             count(*) filter (where decided_at <= opened_at + $4::interval) as "in_time!"
           from own"#,
        now,
        now - Duration::days(FIGURES_DAYS),
        hours(ANSWERED_WITHIN_HOURS),
        hours(DECIDED_WITHIN_HOURS),
    );
    let opened = opened.fetch_one(context.writes()).await?;
    let surveys = sqlx::query!(
        r#"select count(*) as "count!", round(100 * avg(rating))::bigint as both,
             round(100 * avg(rating) filter (where side = 'student'))::bigint as students,
             round(100 * avg(rating) filter (where side = 'tutor'))::bigint as tutors
           from case_surveys where said_at > $1"#,
        now - Duration::days(FIGURES_DAYS),
    );
    let surveys = surveys.fetch_one(context.writes()).await?;
    let percent = |part: i64, whole: i64| (whole > 0).then(|| 100 * part / whole);
    Ok(CaseFigures {
        days: FIGURES_DAYS,
        waiting: waiting.waiting,
        overdue: waiting.overdue,
        opened: opened.opened,
        decided: opened.decided,
        answered_in_time_percent: percent(opened.answered, opened.answer_due),
        decided_in_time_percent: percent(opened.in_time, opened.decision_due),
        appealed: opened.appealed,
        surveys: surveys.count,
        survey_average: surveys.both,
        survey_average_student: surveys.students,
        survey_average_tutor: surveys.tutors,
    })
}

/// A stretch of hours as the database has it.
fn hours(hours: i64) -> sqlx::postgres::types::PgInterval {
    sqlx::postgres::types::PgInterval { months: 0, days: 0, microseconds: hours * 3_600_000_000 }
}

/// What was decided of others of that kind, for good where it was appealed against, and how much went back.
pub(super) async fn similar(work: &mut PgConnection, context: &Context, category: &str) -> Result<SimilarCases> {
    let row = sqlx::query!(
        r#"select count(*) filter (where coalesce(c.final_decision, c.decision) = 'full') as "full!",
             count(*) filter (where coalesce(c.final_decision, c.decision) = 'partial') as "partial!",
             count(*) filter (where coalesce(c.final_decision, c.decision) = 'none') as "none!",
             round(percentile_cont(0.5) within group (order by 100.0 * coalesce(c.final_refund, c.refund) / b.total)
               )::bigint as median
           from cases c join bookings b on b.id = c.booking_id
           where c.category = $1 and c.decided_at > $2 and b.total > 0"#,
        category,
        context.now() - Duration::days(SIMILAR_DAYS),
    );
    let row = row.fetch_one(work).await?;
    Ok(SimilarCases {
        days: SIMILAR_DAYS,
        full: row.full,
        partial: row.partial,
        none: row.none,
        median_percent: row.median,
    })
}
