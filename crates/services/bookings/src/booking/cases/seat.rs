//! A case locked behind its lesson, and who of the lesson acts.

use super::super::{jobs::booking_lock_any, reads::booking_seen_any, rows::BookingRow};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Side,
        case::{CaseDecision, appeal::Standing},
        refusals,
    },
    identity::family::refusals::parents_decide,
    ids::{BookingId, CaseId, UserId},
};
use spine::{Context, Result};
use sqlx::{PgConnection, Postgres, Transaction as Work};
use uuid::Uuid;

/// Where a case stands, under its lesson's lock, or as it was seen.
pub(super) struct Locked {
    pub row: BookingRow,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<Uuid>,
    /// Who said it first, where two had to agree.
    pub proposed_by: Option<Uuid>,
    /// What was decided first.
    pub decided: Option<(CaseDecision, i64)>,
    pub offered: Option<(CaseDecision, i64)>,
    pub offer_until: Option<DateTime<Utc>>,
    pub accepted: [Option<DateTime<Utc>>; 2],
    pub appeal_by: Option<DateTime<Utc>>,
    pub final_at: Option<DateTime<Utc>>,
}

impl Locked {
    /// Whether somebody else is to decide an appeal.
    pub const fn is_appealed(&self) -> bool {
        self.appeal_by.is_some() && self.final_at.is_none()
    }

    /// Whether the first decision was that person's, alone or as the first of two: somebody else judges it.
    pub fn decided_first(&self, person: UserId) -> bool {
        self.decided_at.is_some() && [self.decided_by, self.proposed_by].contains(&Some(person.0))
    }

    /// Whether there is anything left to say.
    pub const fn listens(&self) -> bool {
        self.decided_at.is_none() || self.is_appealed()
    }

    /// Whether that side took the proposal.
    pub fn accepted_by(&self, side: Side) -> bool {
        let [student, tutor] = self.accepted;
        match side {
            Side::Student => student.is_some(),
            Side::Tutor => tutor.is_some(),
        }
    }

    /// What that side did so far, for the rule about appeals.
    pub fn standing(&self, side: Side, appealed: bool) -> Standing {
        let took_it = self.accepted_by(side) && self.decided.is_some() && self.decided == self.offered;
        Standing { decided_at: self.decided_at, is_final: self.final_at.is_some(), appealed, took_it }
    }
}

/// Locks the lesson, then reads its case. The lesson's lock comes first everywhere, so that whoever acts on a case
/// queues.
///
/// # Errors
/// 404 `case`.
pub(super) async fn case_lock(work: &mut Work<'_, Postgres>, id: CaseId) -> Result<Locked> {
    let booking = booking_of(work, id).await?;
    let row = booking_lock_any(work, booking).await?;
    standing_of(work, id, row).await
}

/// The same without a lock: what a decision would move is shown off it, and deciding judges anew.
///
/// # Errors
/// 404 `case`.
pub(super) async fn case_seen(work: &mut PgConnection, id: CaseId) -> Result<Locked> {
    let booking = booking_of(work, id).await?;
    let row = booking_seen_any(work, booking).await?;
    standing_of(work, id, row).await
}

async fn booking_of(work: &mut PgConnection, id: CaseId) -> Result<BookingId> {
    let booking = sqlx::query_scalar!("select booking_id from cases where id = $1", id.0);
    let booking = booking.fetch_optional(work).await?.ok_or_else(|| Refusal::not_found("case"))?;
    Ok(BookingId(booking))
}

async fn standing_of(work: &mut PgConnection, id: CaseId, row: Option<BookingRow>) -> Result<Locked> {
    let row = row.ok_or_else(|| Refusal::not_found("case"))?;
    let case = sqlx::query!(
        "select decided_at, decided_by, proposed_by, decision, refund, offered_decision, offered_refund, offer_until,
           student_accepted_at, tutor_accepted_at, appeal_by, final_at from cases where id = $1",
        id.0,
    );
    let case = case.fetch_one(work).await?;
    let pair = |decision: Option<String>, refund: Option<i64>| Some((CaseDecision::parse(&decision?)?, refund?));
    Ok(Locked {
        row,
        decided_at: case.decided_at,
        decided_by: case.decided_by,
        proposed_by: case.proposed_by,
        decided: pair(case.decision, case.refund),
        offered: pair(case.offered_decision, case.offered_refund),
        offer_until: case.offer_until,
        accepted: [case.student_accepted_at, case.tutor_accepted_at],
        appeal_by: case.appeal_by,
        final_at: case.final_at,
    })
}

/// Which side of the lesson somebody is on.
///
/// # Errors
/// 403 `case_sides_only` for whoever decides cases, 404 for everybody else.
pub(super) fn side_in(context: &Context, row: &BookingRow, person: UserId) -> Result<Side> {
    if person.0 == row.tutor_user_id {
        return Ok(Side::Tutor);
    }
    if person.0 == row.student_id || Some(person.0) == row.payer_id {
        return Ok(Side::Student);
    }
    if super::read::decides(context) {
        return Err(refusals::case_sides_only().into());
    }
    Err(Refusal::not_found("case").into())
}

/// The side of somebody who decides about its money: a child's parent, not the child.
///
/// # Errors
/// As [`side_in`]; 403 `age_parent_required` for whose lesson somebody else paid.
pub(super) fn payer_side(context: &Context, row: &BookingRow, person: UserId) -> Result<Side> {
    let side = side_in(context, row, person)?;
    if side == Side::Student && row.payer_id.is_some_and(|payer| payer != person.0) {
        return Err(parents_decide().into());
    }
    Ok(side)
}
