//! The staff changes a lesson in somebody's place: looked at before, as exactly the step that is stored.

use super::{
    jobs::booking_lock_any,
    moment,
    reads::booking_seen_any,
    rows::BookingRow,
    step::{judge, refused, store},
    view::booking_view,
};
use domain::{
    Refusal,
    bookings::{
        Booking, Transition, booking::CancelPreview, preview::of as preview_of, refusals,
        staff_change::StaffChangeRequest,
    },
    identity::Role,
    ids::BookingId,
};
use spine::{Context, Result, attempts::attempted, audit::Act, unit::Unit};

/// What a change would move. Changes nothing.
///
/// # Errors
/// As [`booking_change`], but for the reason.
pub async fn booking_change_preview(
    context: &Context,
    id: BookingId,
    request: &StaffChangeRequest,
) -> Result<CancelPreview> {
    context.require_scope(Role::Trust)?;
    let mut connection = context.writes().acquire().await?;
    let row = booking_seen_any(&mut connection, id).await?;
    let (_, step) = judged(context, row, request)?;
    Ok(preview_of(&step))
}

/// Changes a lesson in the place of one of its two people. Both read the reason.
///
/// # Errors
/// 404 for people without the scope and for no lesson; 403 `own_change`; 422 `staff_change_unknown`, `required`; 409
/// what the machine refuses.
pub async fn booking_change(context: &Context, id: BookingId, request: &StaffChangeRequest) -> Result<Booking> {
    context.require_scope(Role::Trust)?;
    let reason = request.reason()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = change_within(&mut unit, id, request, &reason).await;
        unit.finish(done).await
    })
    .await
}

async fn change_within(
    unit: &mut Unit<'_>,
    id: BookingId,
    request: &StaffChangeRequest,
    reason: &str,
) -> Result<Booking> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let row = booking_lock_any(unit.work(), id).await?;
    let (row, step) = judged(context, row, request)?;
    let before = serde_json::json!({ "session_state": row.session_state, "payment_state": row.payment_state });
    let row = store(unit, row, &step, Some(reason), now).await?;
    let after = serde_json::json!({ "change": request.change, "reason": reason, "session_state": row.session_state,
                                    "payment_state": row.payment_state });
    unit.audit(Act { act: "booking.change", subject_id: Some(id.0), before: Some(before), after: Some(after) });
    booking_view(context, &row, now)
}

fn judged(
    context: &Context,
    row: Option<BookingRow>,
    request: &StaffChangeRequest,
) -> Result<(BookingRow, Transition)> {
    let change = request.change()?;
    let row = row.ok_or_else(|| Refusal::not_found("booking"))?;
    let own = context.actor_id();
    if [Some(row.student_id), row.payer_id, Some(row.tutor_user_id)].contains(&own) {
        return Err(refusals::own_change().into());
    }
    let step = judge(&row, &change.command(), moment(context))?.map_err(refused)?;
    Ok((row, step))
}
