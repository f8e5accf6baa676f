//! Cases as their two sides and who decides read them.

use super::super::view::name_in;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Side,
        case::{
            Case, CaseCategory, CaseDecision, CaseLine, CaseMoment, CaseOutcome, CaseProposal, CaseStatement,
            CaseStatus, CaseStep,
        },
    },
    identity::Role,
    ids::{BookingId, CaseId},
    money::{Currency, Money},
    page::Page,
};
use spine::{Context, Result};
use sqlx::{PgConnection, Postgres, Transaction as Work};
use uuid::Uuid;

/// Cases of a person that a list shows, newest first.
const OWN_MAX: i64 = 100;

/// Whether the reader decides cases.
pub(super) fn decides(context: &Context) -> bool {
    context.may(Role::Trust)
}

/// A case of the reader's own lesson, or any for the trust scope; others do not exist (404).
pub async fn case_get(context: &Context, id: CaseId) -> Result<Case> {
    let person = context.require_person()?.id;
    let mut work = context.begin().await?;
    let seen = sqlx::query_scalar!(
        r#"select 1 as "one!" from cases c join bookings b on b.id = c.booking_id
           where c.id = $1 and ($3 or $2 in (b.student_id, b.payer_id, b.tutor_user_id))"#,
        id.0,
        person.0,
        decides(context),
    );
    seen.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("case"))?;
    case_read(&mut work, context, id).await
}

/// The case about a lesson, if there is one and the reader may see it.
pub async fn case_of_booking(context: &Context, booking: BookingId) -> Result<Option<Case>> {
    let id = sqlx::query_scalar!("select id from cases where booking_id = $1", booking.0);
    match id.fetch_optional(context.writes()).await? {
        Some(id) => case_get(context, CaseId(id)).await.map(Some),
        None => Ok(None),
    }
}

/// The cases about the reader's own lessons, newest first.
pub async fn case_list(context: &Context) -> Result<Page<CaseLine>> {
    let person = context.require_person()?.id;
    let rows = sqlx::query_as!(
        LineRow,
        "select c.id, c.booking_id, c.category, c.side, c.opened_at, c.decide_by, c.decided_at,
           student.display_name as student_name, tutor.display_name as tutor_name, subject.names as subject_names
         from cases c join bookings b on b.id = c.booking_id join users student on student.id = b.student_id
         join users tutor on tutor.id = b.tutor_user_id join subjects subject on subject.id = b.subject_id
         where $1 in (b.student_id, b.payer_id, b.tutor_user_id)
         order by c.opened_at desc, c.id desc limit $2",
        person.0,
        OWN_MAX,
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| row.read(context)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// A case in a list, as it is stored.
pub(super) struct LineRow {
    pub id: Uuid,
    pub booking_id: Uuid,
    pub category: String,
    pub side: String,
    pub opened_at: DateTime<Utc>,
    pub decide_by: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    pub student_name: String,
    pub tutor_name: String,
    pub subject_names: serde_json::Value,
}

impl LineRow {
    pub fn read(self, context: &Context) -> Result<CaseLine> {
        Ok(CaseLine {
            id: CaseId(self.id),
            booking_id: BookingId(self.booking_id),
            category: category(&self.category)?,
            status: status(self.decided_at),
            opened_by: side(&self.side)?,
            opened_at: self.opened_at,
            deadline: self.decide_by,
            student_name: self.student_name,
            tutor_name: self.tutor_name,
            subject_name: name_in(&self.subject_names, &context.locale),
        })
    }
}

fn category(code: &str) -> Result<CaseCategory> {
    CaseCategory::parse(code).ok_or_else(|| super::unread(code))
}

fn side(code: &str) -> Result<Side> {
    Side::parse(code).ok_or_else(|| super::unread(code))
}

const fn status(decided_at: Option<DateTime<Utc>>) -> CaseStatus {
    if decided_at.is_some() { CaseStatus::Decided } else { CaseStatus::Open }
}

/// A case with its lesson, as it is stored.
struct CaseRow {
    line: LineRow,
    currency: String,
    total: i64,
    refunded: i64,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    decision: Option<String>,
    refund: Option<i64>,
    note: Option<String>,
    proposal: Option<Proposed>,
}

/// What waits for a second person, as it is stored.
struct Proposed {
    by: String,
    decision: String,
    refund: i64,
    note: String,
    at: DateTime<Utc>,
}

impl Proposed {
    fn read(self, currency: Currency) -> Result<CaseProposal> {
        Ok(CaseProposal {
            by: self.by,
            decision: CaseDecision::parse(&self.decision).ok_or_else(|| super::unread(&self.decision))?,
            refund: Money::new(self.refund, currency),
            note: self.note,
            proposed_at: self.at,
        })
    }
}

/// The case whole; whether the reader may see it was asked before.
pub(super) async fn case_read(work: &mut Work<'_, Postgres>, context: &Context, id: CaseId) -> Result<Case> {
    let row = case_row(work, context, id).await?.ok_or_else(|| Refusal::not_found("case"))?;
    let statements = statements(work, id).await?;
    let currency = Currency::parse(&row.currency)?;
    let timeline = timeline(&row);
    let decision = match (row.decision, row.line.decided_at) {
        (Some(code), Some(decided_at)) => Some(CaseOutcome {
            decision: CaseDecision::parse(&code).ok_or_else(|| super::unread(&code))?,
            refund: Money::new(row.refund.unwrap_or_default(), currency),
            note: row.note.unwrap_or_default(),
            decided_at,
        }),
        _ => None,
    };
    let proposal = row.proposal.map(|proposed| proposed.read(currency)).transpose()?;
    let line = row.line.read(context)?;
    Ok(Case {
        id: line.id,
        booking_id: line.booking_id,
        category: line.category,
        status: line.status,
        opened_by: line.opened_by,
        opened_at: line.opened_at,
        deadline: line.deadline,
        student_name: line.student_name,
        tutor_name: line.tutor_name,
        subject_name: line.subject_name,
        start: row.starts_at,
        end: row.ends_at,
        paid: Money::new(row.total - row.refunded, currency),
        timeline,
        statements,
        decision,
        proposal,
    })
}

async fn case_row(work: &mut PgConnection, context: &Context, id: CaseId) -> Result<Option<CaseRow>> {
    let row = sqlx::query!(
        r#"select c.id, c.booking_id, c.category, c.side, c.opened_at, c.decide_by, c.decided_at, c.decision, c.refund,
           c.note, student.display_name as student_name, tutor.display_name as tutor_name,
           subject.names as subject_names, b.currency, b.total, b.refunded, b.starts_at, b.ends_at, b.created_at,
           b.answered_at, b.closed_at, proposer.display_name as "proposer?", c.proposed_decision, c.proposed_refund,
           c.proposed_note, c.proposed_at
         from cases c join bookings b on b.id = c.booking_id join users student on student.id = b.student_id
         join users tutor on tutor.id = b.tutor_user_id join subjects subject on subject.id = b.subject_id
         -- What one of the staff has in mind is nobody's promise: the two people of the lesson do not read it.
         left join users proposer on proposer.id = c.proposed_by and c.decided_at is null and $2
           and $3 not in (b.student_id, b.tutor_user_id, coalesce(b.payer_id, b.student_id))
         where c.id = $1"#,
        id.0,
        decides(context),
        context.actor_id(),
    )
    .fetch_optional(work)
    .await?;
    Ok(row.map(|row| CaseRow {
        line: LineRow {
            id: row.id,
            booking_id: row.booking_id,
            category: row.category,
            side: row.side,
            opened_at: row.opened_at,
            decide_by: row.decide_by,
            decided_at: row.decided_at,
            student_name: row.student_name,
            tutor_name: row.tutor_name,
            subject_names: row.subject_names,
        },
        currency: row.currency,
        total: row.total,
        refunded: row.refunded,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        created_at: row.created_at,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
        decision: row.decision,
        refund: row.refund,
        note: row.note,
        proposal: row.proposer.zip(row.proposed_decision).map(|(by, decision)| Proposed {
            by,
            decision,
            refund: row.proposed_refund.unwrap_or_default(),
            note: row.proposed_note.unwrap_or_default(),
            at: row.proposed_at.unwrap_or(row.opened_at),
        }),
    }))
}

async fn statements(work: &mut PgConnection, id: CaseId) -> Result<Vec<CaseStatement>> {
    let rows =
        sqlx::query!("select side, body, said_at from case_statements where case_id = $1 order by said_at, id", id.0)
            .fetch_all(work)
            .await?;
    rows.into_iter().map(|row| Ok(CaseStatement { by: side(&row.side)?, at: row.said_at, text: row.body })).collect()
}

fn timeline(row: &CaseRow) -> Vec<CaseStep> {
    let moments = [
        (CaseMoment::Requested, Some(row.created_at)),
        (CaseMoment::Answered, row.answered_at),
        (CaseMoment::Start, Some(row.starts_at)),
        (CaseMoment::End, Some(row.ends_at)),
        (CaseMoment::Closed, row.closed_at),
        (CaseMoment::Opened, Some(row.line.opened_at)),
        (CaseMoment::Decided, row.line.decided_at),
    ];
    let mut steps: Vec<CaseStep> =
        moments.into_iter().filter_map(|(kind, at)| Some(CaseStep { at: at?, kind })).collect();
    steps.sort_by_key(|step| step.at);
    steps
}
