//! The queue: everything that people reported, of lessons too, children first.

use super::shown_open;
use domain::{
    bookings::report::ReportReason,
    identity::{Role, sanction::next_step},
    ids::{ReportId, UserId},
    page::Page,
    trust::report::{About, FiledReport, ProposedAct, QueuedReport, ReportAct, ReportSubject, due_at, queue_place},
};
use identity::staff::sanctions::sanctions_before;
use spine::{Context, Error, Result};
use uuid::Uuid;

/// Reports that one look at the queue shows; the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;

/// Reports that wait: children first, then harm, then what is due first. Nobody finds one here that is about them or
/// about a lesson of their own. For the trust scope; for others there is no such page (404).
pub async fn reports_queue(context: &Context) -> Result<Page<QueuedReport>> {
    let mut items = of_people(context).await?;
    items.extend(of_lessons(context).await?);
    items.sort_by_key(|item| queue_place(item.child, item.harmful, item.report.due_at, item.report.id));
    items.truncate(usize::try_from(QUEUE_PAGE).unwrap_or(usize::MAX));
    Ok(Page { items, next_cursor: None })
}

async fn of_people(context: &Context) -> Result<Vec<QueuedReport>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let rows = sqlx::query!(
        r#"select r.id, r.kind, r.subject_id, r.about_id, r.reason, r.body, r.shown_sealed, r.child, r.harmful,
             r.created_at, r.due_at, who.display_name as reporter_name, who.email as reporter_email,
             about.display_name as about_name, 'child' = any(about.roles) as "about_child!",
             (select count(*) from abuse_reports o where o.about_id = r.about_id and o.closed_at is null) as "reports!"
           from abuse_reports r join users who on who.id = r.reporter_id join users about on about.id = r.about_id
           where r.closed_at is null and r.about_id <> $1 and r.reporter_id <> $1
           order by r.child desc, r.harmful desc, r.due_at, r.id limit $2"#,
        reader.0,
        QUEUE_PAGE,
    );
    let mut items = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let kind = ReportSubject::parse(&row.kind).ok_or_else(|| Error::unexpected("stored report: its kind"))?;
        let before = sanctions_before(context, UserId(row.about_id)).await?;
        let (next, length) = next_step(&before, row.harmful);
        let until = length.map(|length| context.now() + length);
        items.push(QueuedReport {
            shown: shown_open(context, row.id, row.shown_sealed.as_deref()).await?,
            url: url_of(kind, row.subject_id, row.about_id),
            report: FiledReport {
                id: ReportId(row.id),
                kind,
                subject_id: row.subject_id,
                reason: row.reason,
                text: row.body,
                created_at: row.created_at,
                due_at: row.due_at,
                closed_at: None,
                answer: None,
            },
            reporter_name: row.reporter_name,
            reporter_email: row.reporter_email,
            child: row.child,
            harmful: row.harmful,
            overdue: row.due_at < context.now(),
            about: Some(About {
                user_id: UserId(row.about_id),
                display_name: row.about_name,
                is_child: row.about_child,
                reports: row.reports,
                sanctions: before,
            }),
            proposed: Some(ProposedAct { act: ReportAct::of(next), until }),
        });
    }
    Ok(items)
}

/// Where the staff looks at what was reported. A message is read in the report alone: nobody looks into conversations.
fn url_of(kind: ReportSubject, subject: Uuid, about: Uuid) -> String {
    match kind {
        ReportSubject::Booking => format!("/bookings/{subject}"),
        ReportSubject::Profile if subject != about => format!("/tutors/{subject}"),
        ReportSubject::Profile => format!("/members/{subject}"),
        ReportSubject::Course => format!("/admin/courses/{subject}"),
        ReportSubject::User
        | ReportSubject::Message
        | ReportSubject::Review
        | ReportSubject::RoomLine
        | ReportSubject::Submission
        | ReportSubject::HelpNote => format!("/admin/users/{about}"),
    }
}

async fn of_lessons(context: &Context) -> Result<Vec<QueuedReport>> {
    let waiting = bookings::report::reports_waiting(context).await?.items;
    let items = waiting.into_iter().map(|waiting| {
        let child = waiting.report.reason == ReportReason::ChildSafety;
        let due = due_at(waiting.report.created_at, child);
        QueuedReport {
            url: url_of(ReportSubject::Booking, waiting.report.subject_id, waiting.report.subject_id),
            report: waiting.report.into(),
            reporter_name: waiting.reporter_name,
            reporter_email: waiting.reporter_email,
            child,
            harmful: child,
            overdue: due < context.now(),
            about: None,
            shown: None,
            proposed: None,
        }
    });
    Ok(items.collect())
}

/// What the lock of a report finds.
pub(super) struct Waiting {
    pub reporter: UserId,
    pub about: UserId,
}

/// A report of somebody, locked: two decisions of one report queue, and the second is refused.
///
/// # Errors
/// 409 `report_closed`; none where the id is another report's, of a lesson.
pub(super) async fn lock(work: &mut sqlx::Transaction<'_, sqlx::Postgres>, id: ReportId) -> Result<Option<Waiting>> {
    let row = sqlx::query!("select reporter_id, about_id, closed_at from abuse_reports where id = $1 for update", id.0);
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    if row.closed_at.is_some() {
        return Err(domain::bookings::refusals::report_closed().into());
    }
    Ok(Some(Waiting { reporter: UserId(row.reporter_id), about: UserId(row.about_id) }))
}
