//! Who paid asks for the money back.

use super::{
    booking_named,
    rows::{Row, select_refund},
};
use crate::booking::{BookingRow, booking_seen};
use domain::{
    Refusal,
    bookings::{
        BookingState,
        refund::{ASK_DAYS, ASKED_MAX, RefundReason, RefundStatus, RefundView, may_ask},
        refusals,
    },
    ids::{BookingId, UserId},
};
use spine::{
    Context, Result,
    audit::Act,
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use uuid::Uuid;

/// Asks for a refund of a lesson, by its id or that of its payment.
///
/// # Errors
/// 404 for a lesson of others; 403 `refund_payer_only` for its other people and the staff; 422 of
/// [`RefundReason::parse`]; 409 `nothing_to_refund`, `refund_too_late`, `refund_waiting`, `refunds_too_many`; 429.
pub async fn refund_ask(context: &Context, id: Uuid, request: &RefundReason) -> Result<RefundView> {
    let person = context.require_person()?.id;
    let reason = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.to_string()).await?;
    let mut unit = Unit::begin(context, None).await?;
    let booking = booking_named(unit.work(), id).await?.ok_or_else(|| Refusal::not_found("payment"))?;
    let row = booking_seen(context, booking).await?;
    let asked = ask(&mut unit, person, &row, &reason).await;
    unit.finish(asked).await
}

async fn ask(unit: &mut Unit<'_>, person: UserId, row: &BookingRow, reason: &str) -> Result<RefundView> {
    let (id, now) = (unit.context().new_id(), unit.context().now());
    let state = row.state()?;
    may_be_asked(&state, person, now)?;
    // Requests of one person queue here, so that two at once do not both find room.
    sqlx::query!("select id from users where id = $1 for no key update", person.0)
        .fetch_one(&mut **unit.work())
        .await?;
    let waiting = sqlx::query_scalar!(
        r#"select count(*) as "count!" from refunds where payer_id = $1 and status in ('asked', 'waiting_second')"#,
        person.0
    );
    if waiting.fetch_one(&mut **unit.work()).await? >= ASKED_MAX {
        return Err(refusals::refunds_too_many(ASKED_MAX).into());
    }
    let stored = sqlx::query!(
        "insert into refunds (id, booking_id, payer_id, tutor_user_id, status, asked_reason, currency, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (booking_id) where status in ('asked', 'waiting_second') do nothing",
        id,
        row.id,
        person.0,
        state.terms.tutor.0,
        RefundStatus::Asked.code(),
        reason,
        state.terms.total.currency.code(),
        now,
    );
    if stored.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::refund_waiting().into());
    }
    unit.audit(Act { act: "refund.ask", subject_id: Some(row.id), before: None, after: None });
    select_refund!("where f.id = $1", id).fetch_one(&mut **unit.work()).await?.view()
}

fn may_be_asked(state: &BookingState, person: UserId, now: chrono::DateTime<chrono::Utc>) -> Result<()> {
    if state.terms.payer != person {
        return Err(refusals::refund_payer_only().into());
    }
    if !state.tuple.is_settled() || state.kept() == 0 {
        return Err(refusals::nothing_to_refund().into());
    }
    if !may_ask(state.terms.end, now) {
        return Err(refusals::refund_too_late(ASK_DAYS).into());
    }
    Ok(())
}

/// The newest refund of a lesson that the reader paid; none when nobody asked, and for everybody else.
///
/// # Errors
/// 401.
pub async fn refund_of(context: &Context, booking: BookingId) -> Result<Option<RefundView>> {
    let person = context.require_person()?.id;
    let row = select_refund!(
        "where f.booking_id = $1 and f.payer_id = $2 order by f.created_at desc, f.id desc limit 1",
        booking.0,
        person.0,
    );
    row.fetch_optional(context.writes()).await?.as_ref().map(Row::view).transpose()
}
