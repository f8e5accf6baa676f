//! Reports of lessons that went wrong: told by one of the two, read and answered by an admin.

pub mod notices;

use crate::booking::booking_get;
use domain::{
    Refusal,
    bookings::{
        events::{ReportEvent, ReportNews},
        refusals,
        report::{
            ParsedReport, REPORTS_WAITING_MAX, Report, ReportKind, ReportReason, ReportRequest, WaitingReport,
            parse_answer,
        },
    },
    identity::Role,
    ids::{BookingId, ReportId, UserId},
    page::Page,
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
};
use uuid::Uuid;

/// Reports that one look at the queue shows; the rest follow as these are answered.
const QUEUE_PAGE: i64 = 100;

/// Stores a report of one of the two people of a lesson, and tells the admins.
///
/// # Errors
/// 422 by field, 404 for strangers, 403 `report_participants_only` for staff, 409 `report_waiting`, `reports_too_many`.
pub async fn report_create(context: &Context, request: &ReportRequest) -> Result<Report> {
    let person = context.require_person()?.id;
    let parsed = ParsedReport::parse(request)?;
    let booking = booking_get(context, parsed.booking).await?;
    if person != booking.student.user_id && person != booking.tutor.user_id {
        return Err(refusals::report_participants_only().into());
    }
    let mut transaction = context.begin().await?;
    // Reports of one person queue here, so that two at once do not both find room.
    sqlx::query!("select id from users where id = $1 for no key update", person.0).fetch_one(&mut *transaction).await?;
    let waiting = sqlx::query_scalar!(
        r#"select count(*) as "count!" from reports where reporter_id = $1 and closed_at is null"#,
        person.0
    );
    if waiting.fetch_one(&mut *transaction).await? >= REPORTS_WAITING_MAX {
        return Err(refusals::reports_too_many(REPORTS_WAITING_MAX).into());
    }
    let id = ReportId(context.new_id());
    let stored = sqlx::query!(
        "insert into reports (id, reporter_id, kind, subject_id, reason, body, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (reporter_id, kind, subject_id) where closed_at is null do nothing",
        id.0,
        person.0,
        parsed.kind.code(),
        parsed.booking.0,
        parsed.reason.code(),
        parsed.text,
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    if stored.rows_affected() == 0 {
        return Err(refusals::report_waiting().into());
    }
    let news = ReportNews { id, reporter_id: person, booking_id: parsed.booking };
    tell(&mut transaction, context, &ReportEvent::Filed(news)).await?;
    transaction.commit().await?;
    report_of(context, parsed.booking)
        .await?
        .ok_or_else(|| Error::unexpected("the report that was just stored is gone"))
}

/// The reader's newest report about a lesson, if they ever told us anything.
pub async fn report_of(context: &Context, booking: BookingId) -> Result<Option<Report>> {
    let person = context.require_person()?.id;
    let row = sqlx::query_as!(
        Row,
        "select id, kind, subject_id, reason, body, created_at, closed_at, answer from reports
         where reporter_id = $1 and kind = 'booking' and subject_id = $2 order by created_at desc, id desc limit 1",
        person.0,
        booking.0,
    );
    row.fetch_optional(context.writes()).await?.map(Row::read).transpose()
}

/// Reports that wait: a child in danger first, then whoever waits longest. Nobody reads a report about a lesson of
/// their own here. For admins; others find no such page (404).
pub async fn reports_waiting(context: &Context) -> Result<Page<WaitingReport>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let rows = sqlx::query!(
        "select r.id, r.kind, r.subject_id, r.reason, r.body, r.created_at, u.display_name, u.email
         from reports r join users u on u.id = r.reporter_id
         where r.closed_at is null and not exists
           (select from bookings b where b.id = r.subject_id and $2 in (b.student_id, b.tutor_user_id))
         order by r.reason = 'child_safety' desc, r.created_at, r.id limit $1",
        QUEUE_PAGE,
        reader.0,
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| {
        let report = Row {
            id: row.id,
            kind: row.kind,
            subject_id: row.subject_id,
            reason: row.reason,
            body: row.body,
            created_at: row.created_at,
            closed_at: None,
            answer: None,
        };
        Ok(WaitingReport { report: report.read()?, reporter_name: row.display_name, reporter_email: row.email })
    });
    Ok(Page { items: items.collect::<Result<_>>()?, next_cursor: None })
}

/// Answers a report and takes it off the queue; its author reads the answer by mail and on the lesson's page.
///
/// # Errors
/// 404 for people who are no admins, 403 `own_report`, 409 `report_closed`, 422 `required` without an answer.
pub async fn report_close(context: &Context, id: ReportId, answer: &str) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?.id;
    let answer = parse_answer(answer)?;
    let mut transaction = context.begin().await?;
    let row = sqlx::query!(
        r#"select r.reporter_id, r.subject_id, r.closed_at,
             exists (select from bookings b
               where b.id = r.subject_id and $2 in (b.student_id, b.tutor_user_id)) as "own!"
           from reports r where r.id = $1 for update of r"#,
        id.0,
        admin.0,
    )
    .fetch_optional(&mut *transaction)
    .await?
    .ok_or_else(|| Refusal::not_found("report"))?;
    if row.own {
        return Err(refusals::own_report().into());
    }
    if row.closed_at.is_some() {
        return Err(refusals::report_closed().into());
    }
    sqlx::query!(
        "update reports set closed_at = $2, closed_by = $3, answer = $4 where id = $1",
        id.0,
        context.now(),
        admin.0,
        answer,
    )
    .execute(&mut *transaction)
    .await?;
    let reporter_id = UserId(row.reporter_id);
    let news = ReportNews { id, reporter_id, booking_id: BookingId(row.subject_id) };
    tell(&mut transaction, context, &ReportEvent::Closed(news)).await?;
    // What was answered lives as long as the report, the log for ever.
    let act = Act { act: "report.close", subject_id: Some(id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(())
}

struct Row {
    id: Uuid,
    kind: String,
    subject_id: Uuid,
    reason: String,
    body: String,
    created_at: chrono::DateTime<chrono::Utc>,
    closed_at: Option<chrono::DateTime<chrono::Utc>>,
    answer: Option<String>,
}

impl Row {
    fn read(self) -> Result<Report> {
        let unread = |what: &str| Error::unexpected(format!("stored report: {what}"));
        Ok(Report {
            id: ReportId(self.id),
            kind: ReportKind::parse(&self.kind).ok_or_else(|| unread(&self.kind))?,
            subject_id: self.subject_id,
            reason: ReportReason::parse(&self.reason).ok_or_else(|| unread(&self.reason))?,
            text: self.body,
            created_at: self.created_at,
            closed_at: self.closed_at,
            answer: self.answer,
        })
    }
}
