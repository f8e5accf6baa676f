//! Cases as their two sides and who decides read them.

use super::{
    super::{rows::select_booking, view::name_in},
    files::files_read,
    offer::presence_of,
    reader::Reader,
    told,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Side,
        case::{
            AppealDecision, Case, CaseAppeal, CaseCategory, CaseDecision, CaseLine, CaseOutcome, CasePolicy,
            CaseProposal, CaseReason, CaseStatement, CaseStatus, FirstDecision, answer_by,
            appeal::{AppealOutcome, appeal_until},
            offer::{OfferReason, OfferReasonCode},
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
use words::{Locale, format::number, tr};

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
        r#"select c.id, c.booking_id, c.category, c.side, c.opened_at, c.decide_by, c.decided_at,
           least(c.offered_at, c.proposed_at, c.decided_at) as answered_at, c.appeal_by, c.final_at,
           student.display_name as student_name, tutor.display_name as tutor_name, subject.names as subject_names
         from cases c join bookings b on b.id = c.booking_id join users student on student.id = b.student_id
         join users tutor on tutor.id = b.tutor_user_id join subjects subject on subject.id = b.subject_id
         where $1 in (b.student_id, b.payer_id, b.tutor_user_id)
         order by c.opened_at desc, c.id desc limit $2"#,
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
    pub answered_at: Option<DateTime<Utc>>,
    pub appeal_by: Option<DateTime<Utc>>,
    pub final_at: Option<DateTime<Utc>>,
    pub student_name: String,
    pub tutor_name: String,
    pub subject_names: serde_json::Value,
}

impl LineRow {
    pub fn read(self, context: &Context) -> Result<CaseLine> {
        let (now, answer_by) = (context.now(), answer_by(self.opened_at));
        let status = status(self.decided_at, self.appeal_by, self.final_at);
        let deadline = self.appeal_by.unwrap_or(self.decide_by);
        let silent = self.answered_at.is_none() && now >= answer_by;
        Ok(CaseLine {
            id: CaseId(self.id),
            booking_id: BookingId(self.booking_id),
            category: category(&self.category)?,
            status,
            opened_by: side(&self.side)?,
            opened_at: self.opened_at,
            answer_by,
            answered_at: self.answered_at,
            deadline,
            overdue: status != CaseStatus::Decided && (now >= deadline || silent),
            student_name: self.student_name,
            tutor_name: self.tutor_name,
            subject_name: name_in(&self.subject_names, &context.locale),
        })
    }
}

fn category(code: &str) -> Result<CaseCategory> {
    CaseCategory::parse(code).ok_or_else(|| super::unread(code))
}

pub(super) fn side(code: &str) -> Result<Side> {
    Side::parse(code).ok_or_else(|| super::unread(code))
}

fn decision_of(code: &str) -> Result<CaseDecision> {
    CaseDecision::parse(code).ok_or_else(|| super::unread(code))
}

const fn status(
    decided_at: Option<DateTime<Utc>>,
    appeal_by: Option<DateTime<Utc>>,
    final_at: Option<DateTime<Utc>>,
) -> CaseStatus {
    match (decided_at, appeal_by, final_at) {
        (None, ..) => CaseStatus::Open,
        (Some(_), Some(_), None) => CaseStatus::Appealed,
        (Some(_), ..) => CaseStatus::Decided,
    }
}

/// A case, as it is stored.
pub(super) struct CaseRow {
    pub booking_id: Uuid,
    pub category: String,
    pub side: String,
    pub opened_at: DateTime<Utc>,
    pub decide_by: DateTime<Utc>,
    pub decision: Option<String>,
    pub refund: Option<i64>,
    pub note: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<Uuid>,
    pub proposed_by: Option<Uuid>,
    pub offered_decision: Option<String>,
    pub offered_refund: Option<i64>,
    pub offered_reasons: Option<serde_json::Value>,
    pub offered_at: Option<DateTime<Utc>>,
    pub offer_until: Option<DateTime<Utc>>,
    pub student_accepted_at: Option<DateTime<Utc>>,
    pub tutor_accepted_at: Option<DateTime<Utc>>,
    pub appeal_by: Option<DateTime<Utc>>,
    pub final_decision: Option<String>,
    pub final_refund: Option<i64>,
    pub final_outcome: Option<String>,
    pub final_note: Option<String>,
    pub final_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    /// What the first of two said, of the decision that waits.
    pub first_by: Option<String>,
    pub first_decision: Option<String>,
    pub first_refund: Option<i64>,
    pub first_note: Option<String>,
    pub first_at: Option<DateTime<Utc>>,
    pub student_surveyed: bool,
    pub tutor_surveyed: bool,
}

async fn case_row(work: &mut PgConnection, id: CaseId) -> Result<Option<CaseRow>> {
    let row = sqlx::query_as!(
        CaseRow,
        r#"select c.booking_id, c.category, c.side, c.opened_at, c.decide_by, c.decision, c.refund, c.note,
           c.decided_at, c.decided_by, c.proposed_by,
           c.offered_decision, c.offered_refund, c.offered_reasons, c.offered_at, c.offer_until,
           c.student_accepted_at, c.tutor_accepted_at, c.appeal_by, c.final_decision, c.final_refund, c.final_outcome,
           c.final_note, c.final_at, least(c.offered_at, c.proposed_at, c.decided_at) as answered_at,
           proposer.display_name as "first_by?",
           case when c.decided_at is null then c.proposed_decision else c.final_proposed_decision end as first_decision,
           case when c.decided_at is null then c.proposed_refund else c.final_proposed_refund end as first_refund,
           case when c.decided_at is null then c.proposed_note else c.final_proposed_note end as first_note,
           case when c.decided_at is null then c.proposed_at else c.final_proposed_at end as first_at,
           exists (select from case_surveys s where s.case_id = c.id and s.side = 'student') as "student_surveyed!",
           exists (select from case_surveys s where s.case_id = c.id and s.side = 'tutor') as "tutor_surveyed!"
         from cases c left join users proposer
           on proposer.id = case when c.decided_at is null then c.proposed_by else c.final_proposed_by end
           and c.final_at is null
         where c.id = $1"#,
        id.0,
    );
    Ok(row.fetch_optional(work).await?)
}

/// The case whole; whether the reader may see it was asked before.
pub(super) async fn case_read(work: &mut Work<'_, Postgres>, context: &Context, id: CaseId) -> Result<Case> {
    let row = case_row(work, id).await?.ok_or_else(|| Refusal::not_found("case"))?;
    let lesson = select_booking!("where b.id = $1", row.booking_id).fetch_one(&mut **work).await?;
    let (statements, appeals) = (statements(work, id).await?, appeals(work, id).await?);
    let (evidence, presence) = (files_read(work, context, id).await?, presence_of(work, context, &lesson).await?);
    let timeline = told::timeline(work, (&row, &lesson), &appeals).await?;
    let reader = Reader::of(context, &lesson);
    let similar = match reader {
        Reader::Decides => Some(super::desk::similar(work, context, &row.category).await?),
        Reader::Side { .. } | Reader::Other => None,
    };
    let currency = Currency::parse(&lesson.currency)?;
    let of = |minor: Option<i64>| Money::new(minor.unwrap_or_default(), currency);
    let first_decision = match (reader, &row.first_by, &row.first_decision, row.first_at) {
        // What one of the staff has in mind is nobody's promise: the two people of the lesson do not read it.
        (Reader::Decides, Some(by), Some(code), Some(proposed_at)) => Some(FirstDecision {
            by: by.clone(),
            decision: decision_of(code)?,
            refund: of(row.first_refund),
            note: row.first_note.clone().unwrap_or_default(),
            proposed_at,
        }),
        _ => None,
    };
    Ok(Case {
        id,
        booking_id: BookingId(row.booking_id),
        category: category(&row.category)?,
        status: status(row.decided_at, row.appeal_by, row.final_at),
        opened_by: side(&row.side)?,
        opened_at: row.opened_at,
        answer_by: answer_by(row.opened_at),
        answered_at: row.answered_at,
        deadline: row.appeal_by.unwrap_or(row.decide_by),
        student_name: lesson.student_name.clone(),
        tutor_name: lesson.tutor_name.clone(),
        subject_name: name_in(&lesson.subject_names, &context.locale),
        start: lesson.starts_at,
        end: lesson.ends_at,
        paid: of(Some(lesson.total - lesson.refunded)),
        policy: CasePolicy { cancellation_policy: lesson.cancellation_policy.clone(), version: lesson.policy_version },
        presence,
        timeline,
        statements,
        evidence,
        proposal: proposal(context, &row, currency)?,
        decision: outcome(&row, currency)?,
        appeal_until: row.decided_at.map(appeal_until),
        actions: reader.actions(context, &row, &appeals),
        appeals,
        appeal_decision: appeal_decision(&row, currency)?,
        first_decision,
        similar,
    })
}

fn proposal(context: &Context, row: &CaseRow, currency: Currency) -> Result<Option<CaseProposal>> {
    let (Some(code), Some(made_at), Some(until)) = (&row.offered_decision, row.offered_at, row.offer_until) else {
        return Ok(None);
    };
    let reasons: Vec<OfferReason> = match &row.offered_reasons {
        Some(stored) => serde_json::from_value(stored.clone())?,
        None => Vec::new(),
    };
    let l = Locale::of(&context.locale);
    let told = |reason: OfferReason| CaseReason { code: reason.code, minutes: reason.minutes, text: said(l, reason) };
    let accepted = [(Side::Student, row.student_accepted_at), (Side::Tutor, row.tutor_accepted_at)];
    Ok(Some(CaseProposal {
        decision: decision_of(code)?,
        refund: Money::new(row.offered_refund.unwrap_or_default(), currency),
        reasons: reasons.into_iter().map(told).collect(),
        made_at,
        until,
        accepted_by: accepted.into_iter().filter_map(|(side, at)| at.map(|_| side)).collect(),
    }))
}

/// A reason as a sentence.
fn said(l: Locale, reason: OfferReason) -> String {
    let minutes = number(l, reason.minutes.unwrap_or_default());
    match reason.code {
        OfferReasonCode::PolicyKept => tr!(l, case_reason.policy_kept).to_owned(),
        OfferReasonCode::WordsOnly => tr!(l, case_reason.words_only).to_owned(),
        OfferReasonCode::TutorAbsent => tr!(l, case_reason.tutor_absent).to_owned(),
        OfferReasonCode::StudentAbsent => tr!(l, case_reason.student_absent).to_owned(),
        OfferReasonCode::StudentWaited => tr!(l, case_reason.student_waited, minutes = minutes),
        OfferReasonCode::TutorAway => tr!(l, case_reason.tutor_away, minutes = minutes),
        OfferReasonCode::StudentAway => tr!(l, case_reason.student_away, minutes = minutes),
        OfferReasonCode::LineBroke => tr!(l, case_reason.line_broke, minutes = minutes),
        OfferReasonCode::HeldTogether => tr!(l, case_reason.held_together, minutes = minutes),
    }
}

fn outcome(row: &CaseRow, currency: Currency) -> Result<Option<CaseOutcome>> {
    let (Some(code), Some(decided_at)) = (&row.decision, row.decided_at) else { return Ok(None) };
    Ok(Some(CaseOutcome {
        decision: decision_of(code)?,
        refund: Money::new(row.refund.unwrap_or_default(), currency),
        note: row.note.clone().unwrap_or_default(),
        decided_at,
        agreed: row.student_accepted_at.is_some() && row.tutor_accepted_at.is_some(),
    }))
}

fn appeal_decision(row: &CaseRow, currency: Currency) -> Result<Option<AppealDecision>> {
    let (Some(code), Some(outcome), Some(decided_at)) = (&row.final_decision, &row.final_outcome, row.final_at) else {
        return Ok(None);
    };
    let refund = row.final_refund.unwrap_or_default();
    Ok(Some(AppealDecision {
        outcome: AppealOutcome::parse(outcome).ok_or_else(|| super::unread(outcome))?,
        decision: decision_of(code)?,
        refund: Money::new(refund, currency),
        further: Money::new(refund - row.refund.unwrap_or_default(), currency),
        note: row.final_note.clone().unwrap_or_default(),
        decided_at,
    }))
}

async fn statements(work: &mut PgConnection, id: CaseId) -> Result<Vec<CaseStatement>> {
    let rows =
        sqlx::query!("select side, body, said_at from case_statements where case_id = $1 order by said_at, id", id.0)
            .fetch_all(work)
            .await?;
    rows.into_iter().map(|row| Ok(CaseStatement { by: side(&row.side)?, at: row.said_at, text: row.body })).collect()
}

async fn appeals(work: &mut PgConnection, id: CaseId) -> Result<Vec<CaseAppeal>> {
    let rows = sqlx::query!("select side, reason, made_at from case_appeals where case_id = $1 order by made_at", id.0)
        .fetch_all(work)
        .await?;
    let read = |side: String| self::side(&side);
    rows.into_iter()
        .map(|row| Ok(CaseAppeal { by: read(row.side)?, reason: row.reason, made_at: row.made_at }))
        .collect()
}
