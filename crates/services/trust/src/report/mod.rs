//! Reports of people and of what they wrote (TR3): told by whoever sees it, decided by somebody of the trust scope.
//!
//! What was reported is kept, sealed, as it was: its writer may change or delete it. Reports of lessons are
//! [`bookings::report`]'s; one door takes both, one queue shows both.

mod act;
mod queue;
mod subject;

pub use act::report_act;
pub use queue::reports_queue;

use chrono::{DateTime, Utc};
use domain::{
    bookings::report::ReportRequest,
    identity::sanction::ForbiddenAct,
    ids::{ReportId, UserId},
    trust::{
        events::{AbuseNews, TrustEvent},
        refusals,
        report::{AbuseReason, AbuseReport, FiledReport, REPORTS_WAITING_MAX, ReportSubject, due_at},
    },
};
use identity::staff::sanctions::is_forbidden;
use spine::{
    Context, Error, Result,
    events::tell,
    sealing::{Place, SealedColumn, seal, unseal},
};
use uuid::Uuid;

const TABLE: &str = "abuse_reports";
const COLUMN: &str = "shown_sealed";

/// What people reported lies sealed: it may be a message.
pub const SEALED: SealedColumn = SealedColumn::new(TABLE, "id", COLUMN);

pub(super) const fn place_of(id: Uuid) -> Place {
    Place::new(TABLE, COLUMN, id)
}

/// Stores a report, of a lesson or of somebody.
///
/// # Errors
/// Of lessons as [`bookings::report::report_create`] says. Of others 422 by field, `report_of_self`; 404 for what the
/// caller does not see; 403 `report_restricted`; 409 `report_waiting`, `reports_too_many`.
pub async fn report_create(context: &Context, request: &ReportRequest) -> Result<FiledReport> {
    if request.kind == ReportSubject::Booking.code() {
        return Ok(bookings::report::report_create(context, request).await?.into());
    }
    let person = context.require_person()?.id;
    let parsed = AbuseReport::parse(request)?;
    if is_forbidden(context, person, ForbiddenAct::Report).await? {
        return Err(refusals::report_restricted().into());
    }
    let found = subject::found(context, &parsed).await?;
    if found.about == person {
        return Err(refusals::report_of_self().into());
    }
    let (id, now) = (ReportId(context.new_id()), context.now());
    let harmful = parsed.reason.is_harmful();
    let shown = match &found.shown {
        Some(text) => Some(seal(&context.app, place_of(id.0), text.as_bytes()).await?),
        None => None,
    };
    let filed = Filed { id, person, found: &found, shown, harmful, now };
    store(context, &parsed, filed).await?;
    Ok(FiledReport {
        id,
        kind: parsed.kind,
        subject_id: found.id,
        reason: parsed.reason.code().to_owned(),
        text: parsed.text,
        created_at: now,
        due_at: due_at(now, harmful),
        closed_at: None,
        answer: None,
    })
}

/// A report as it is about to be stored.
struct Filed<'a> {
    id: ReportId,
    person: UserId,
    found: &'a subject::Found,
    shown: Option<Vec<u8>>,
    harmful: bool,
    now: DateTime<Utc>,
}

async fn store(context: &Context, parsed: &AbuseReport, filed: Filed<'_>) -> Result<()> {
    let Filed { id, person, found, shown, harmful, now } = filed;
    let mut work = context.begin().await?;
    // Reports of one person queue here, so that two at once do not both find room.
    let own = sqlx::query!(
        r#"select u.roles, (select count(*) from abuse_reports r where r.reporter_id = $1 and r.closed_at is null)
             as "waiting!", (select 'child' = any(roles) from users where id = $2) as "about_child"
           from users u where u.id = $1 for no key update of u"#,
        person.0,
        found.about.0,
    );
    let own = own.fetch_one(&mut *work).await?;
    if own.waiting >= REPORTS_WAITING_MAX {
        return Err(domain::bookings::refusals::reports_too_many(REPORTS_WAITING_MAX).into());
    }
    let child = own.about_child.unwrap_or_default()
        || own.roles.iter().any(|role| role == "child")
        || parsed.reason == AbuseReason::ChildSafety;
    let stored = sqlx::query!(
        "insert into abuse_reports (id, reporter_id, kind, subject_id, about_id, reason, body, shown_sealed, child,
           harmful, created_at, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (reporter_id, kind, subject_id) where closed_at is null do nothing",
        id.0,
        person.0,
        parsed.kind.code(),
        found.id,
        found.about.0,
        parsed.reason.code(),
        parsed.text,
        shown,
        child,
        harmful,
        now,
        due_at(now, harmful),
    )
    .execute(&mut *work)
    .await?;
    if stored.rows_affected() == 0 {
        return Err(domain::bookings::refusals::report_waiting().into());
    }
    tell(&mut work, context, &TrustEvent::AbuseFiled(AbuseNews { report_id: id, reporter_id: person })).await?;
    work.commit().await?;
    Ok(())
}

/// The text that was sealed with a report.
pub(super) async fn shown_open(context: &Context, id: Uuid, sealed: Option<&[u8]>) -> Result<Option<String>> {
    let Some(sealed) = sealed else { return Ok(None) };
    let plain = unseal(&context.app, place_of(id), sealed).await?;
    String::from_utf8(plain).map(Some).map_err(|_| Error::unexpected("what was reported is no text"))
}
