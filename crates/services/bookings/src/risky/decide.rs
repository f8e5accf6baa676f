//! Finance decides about one payment.

use super::{mailed::declined_mail, rows::risky_payment};
use crate::booking::{BookingRow, booking_lock_any, booking_seen_any, moment, store_about};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        BookingRefusal, Transition,
        booking::CancelPreview,
        preview::of as preview_of,
        refusals,
        risky::{RiskDecision, RiskRequest, RiskyPayment, declined, not_declined},
    },
    identity::Role,
    ids::{BookingId, PaymentId, UserId},
    money::Money,
};
use money::orders::{risk_decide as decision_store, risk_lock, risk_seen};
use serde_json::json;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::PgConnection;

/// What a decision would move: of an approval nothing does, the money is taken when its time has come. Changes nothing.
/// For finance.
///
/// # Errors
/// As for [`risk_decide`], but for the reason and the key.
pub async fn risk_preview(context: &Context, id: PaymentId, request: &RiskRequest) -> Result<CancelPreview> {
    let admin = context.require_scope(Role::Finance)?.id;
    let decision = request.decision()?;
    let mut look = context.look().await?;
    let booking = booking_of(&mut look, id).await?;
    let row = other_ones(booking_seen_any(&mut look, booking).await?, admin)?;
    risk_seen(&mut look, id).await?;
    let step = step_of(&row, decision, moment(context))?;
    let total = row.state()?.terms.total;
    let nothing = || CancelPreview {
        refund: Money::new(0, total.currency),
        kept: total,
        rule: String::new(),
        rule_code: String::new(),
        rule_facts: json!({}),
        journal: Vec::new(),
    };
    Ok(step.as_ref().map_or_else(nothing, preview_of))
}

/// Says whether the money of a card at risk is taken. An approval lets a capture that waits go on; declined, the
/// capture becomes a void, the lesson is off with everything back, and the payer is told what to do. Finance alone
/// reads why.
///
/// # Errors
/// 404 for others and for a card at no risk; 422 `risk_decision_unknown`, `required`, and those of any text; 403
/// `own_risky_payment`; 409 `risky_payment_decided`, `risky_payment_over`, `risky_lesson_begun`; the refusals of the
/// key.
pub async fn risk_decide(
    context: &Context,
    id: PaymentId,
    request: &RiskRequest,
    key: Option<&IdempotencyKey>,
) -> Result<RiskyPayment> {
    let admin = context.require_scope(Role::Finance)?.id;
    let (decision, reason) = (request.decision()?, request.reason()?);
    let key = Keyed::of(context, key, "risk.decide", &(id, request))?;
    let decided = attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = decide(&mut unit, (admin, id), (decision, &reason), key.clone()).await;
        unit.finish(done).await
    })
    .await;
    decided?;
    risky_payment(context, id).await
}

async fn decide<'a>(
    unit: &mut Unit<'a>,
    (admin, id): (UserId, PaymentId),
    (decision, reason): (RiskDecision, &str),
    key: Option<Keyed<'a>>,
) -> Result<()> {
    if let Some(key) = &key
        && let Replay::Stored(_) = key.read(&mut **unit.work()).await?
    {
        return Ok(());
    }
    let now = moment(unit.context());
    let booking = booking_of(unit.work(), id).await?;
    let row = other_ones(booking_lock_any(unit.work(), booking).await?, admin)?;
    risk_lock(unit, id).await?;
    let step = step_of(&row, decision, now)?;
    decision_store(unit, id, (decision, admin, reason)).await?;
    if let Some(step) = step {
        declined_mail(unit, &row, id).await?;
        store_about(unit, row, &step, (None, None), now).await?;
    }
    let after = json!({ "decision": decision.code(), "reason": reason, "booking": booking.0 });
    unit.audit(Act { act: "payment.risk", subject_id: Some(id.0), before: None, after: Some(after) });
    unit.answer(key, 200, &json!({}))
}

/// The lesson that a payment is for.
async fn booking_of(connection: &mut PgConnection, id: PaymentId) -> Result<BookingId> {
    let booking = sqlx::query_scalar!("select booking_id from payments where id = $1", id.0);
    let booking = booking.fetch_optional(connection).await?.flatten();
    Ok(booking.map(BookingId).ok_or_else(|| Refusal::not_found("payment"))?)
}

/// The lesson, where it is none of their own.
fn other_ones(row: Option<BookingRow>, admin: UserId) -> Result<BookingRow> {
    let row = row.ok_or_else(|| Refusal::not_found("payment"))?;
    let state = row.state()?;
    if state.terms.learns_or_pays(admin) || state.terms.tutor == admin {
        return Err(refusals::own_risky_payment().into());
    }
    Ok(row)
}

/// The step that a decline would store.
fn step_of(row: &BookingRow, decision: RiskDecision, now: DateTime<Utc>) -> Result<Option<Transition>> {
    if decision == RiskDecision::Approve {
        return Ok(None);
    }
    let step = declined(&row.state()?, now).map_err(|refusal| match refusal {
        BookingRefusal::Fault(fault) => Error::unexpected(format!("booking {}: {fault}", row.id)),
        other => not_declined(other).into(),
    })?;
    Ok(Some(step))
}
