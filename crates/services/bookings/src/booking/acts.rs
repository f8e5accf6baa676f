//! What people do to a booking: confirm, decline, cancel, and look at the money before cancelling.

use super::{
    attendance::contradicts,
    held::{held_against, said_held},
    reads::booking_seen,
    rows::{BookingRow, select_booking},
    step::{judge, refused, store},
    view::booking_view,
};
use domain::{
    Refusal,
    bookings::{
        Booking, BookingState, Command, Reason, Side, booking::CancelPreview, cancel_command,
        preview::of as preview_of, refusals, side_of,
    },
    ids::{BookingId, UserId},
};
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};

/// The tutor says yes.
///
/// # Errors
/// 404 for strangers, 403 `tutor_only` for the student, 409 `booking_already_…` when it has moved on, the refusals of
/// the key.
pub async fn booking_confirm(context: &Context, id: BookingId, key: Option<&IdempotencyKey>) -> Result<Booking> {
    act(context, id, key, Act { route: "booking.confirm", side: ActingSide::Tutor, reason: None }).await
}

/// The tutor says no, with a reason the student reads; the held money goes back at once.
///
/// # Errors
/// 422 `reason_required`; otherwise as [`booking_confirm`].
pub async fn booking_decline(
    context: &Context,
    id: BookingId,
    reason: &str,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let reason = Some(Reason::parse(reason)?);
    act(context, id, key, Act { route: "booking.decline", side: ActingSide::Tutor, reason }).await
}

/// Either side calls it off; which side it is decides what comes back (see [`booking_cancel_preview`]).
///
/// # Errors
/// 404 for strangers, 403 `participants_only` for staff, 409 `booking_already_…`, `booking_decline_instead`, the
/// refusals of the key.
pub async fn booking_cancel(
    context: &Context,
    id: BookingId,
    reason: Option<String>,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let reason = Reason::parse_optional(reason.as_deref())?;
    act(context, id, key, Act { route: "booking.cancel", side: ActingSide::Either, reason }).await
}

/// One side waited in vain: after the grace the lesson is over. Without the tutor the student gets everything back, in
/// the same transaction; without the student the tutor is paid. Where that side said that the lesson took place, it is
/// a case.
///
/// # Errors
/// 422 `no_show_who_unknown`; 404 for strangers, 403 `participants_only`, `no_show_of_other`; 409
/// `no_show_before_start`, `no_show_too_early`, `no_show_was_there`, `booking_already_…`, the refusals of the key.
pub async fn booking_no_show(
    context: &Context,
    id: BookingId,
    who: &str,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let absent = Side::parse(who).ok_or_else(refusals::no_show_who_unknown)?;
    let route = match absent {
        Side::Tutor => "booking.no_show_tutor",
        Side::Student => "booking.no_show_student",
    };
    act(context, id, key, Act { route, side: ActingSide::Waited(absent), reason: None }).await
}

/// Exactly the money that cancelling now would move, read off the very step that cancelling would store. Changes
/// nothing.
pub async fn booking_cancel_preview(context: &Context, id: BookingId) -> Result<CancelPreview> {
    let person = context.require_person()?;
    // Looks without a lock: a page that is only read must not keep an act waiting, and cancelling judges anew.
    let row = booking_seen(context, id).await?;
    let command = cancel_command(&row.state()?, person.id).ok_or_else(refusals::participants_only)?;
    let step = judge(&row, &command, super::moment(context))?.map_err(refused)?;
    Ok(preview_of(&step))
}

/// One act as asked for.
struct Act {
    route: &'static str,
    side: ActingSide,
    reason: Option<Reason>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ActingSide {
    /// Only the tutor answers: confirms without a reason, declines with one.
    Tutor,
    /// Both may cancel.
    Either,
    /// The side across from who did not come.
    Waited(Side),
}

async fn act(context: &Context, id: BookingId, key: Option<&IdempotencyKey>, act: Act) -> Result<Booking> {
    let person = context.require_person()?.id;
    let reason = act.reason.as_ref().map(Reason::as_str);
    let key = Keyed::of(context, key, act.route, &(id, reason))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = act_within(&mut unit, (id, person), key.clone(), &act).await;
        unit.finish(done).await
    })
    .await
}

async fn act_within<'a>(
    unit: &mut Unit<'a>,
    (id, person): (BookingId, UserId),
    key: Option<Keyed<'a>>,
    act: &Act,
) -> Result<Booking> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let row = booking_lock(unit.work(), context, id).await?;
    let command = command_of(&row.state()?, person, act)?;
    let now = super::moment(context);
    let step = judge(&row, &command, now)?.map_err(refused)?;
    if let ActingSide::Waited(absent) = act.side
        && contradicts(unit, &row, absent).await?
    {
        return Err(refusals::no_show_was_there().into());
    }
    let mut against = None;
    if let ActingSide::Waited(absent) = act.side
        && said_held(unit, id, absent).await?
    {
        against = Some(absent);
    }
    let row = match against {
        Some(absent) => held_against(unit, row, (person, absent)).await?,
        None => store(unit, row, &step, act.reason.as_ref().map(Reason::as_str), now).await?,
    };
    let booking = booking_view(context, &row, now)?;
    unit.answer(key, 200, &booking)?;
    Ok(booking)
}

fn command_of(state: &BookingState, person: UserId, act: &Act) -> std::result::Result<Command, Refusal> {
    match act.side {
        ActingSide::Tutor if person != state.terms.tutor => Err(refusals::tutor_only()),
        ActingSide::Tutor => Ok(match &act.reason {
            Some(reason) => Command::Decline { reason: reason.clone() },
            None => Command::Confirm,
        }),
        ActingSide::Either => cancel_command(state, person).ok_or_else(refusals::participants_only),
        ActingSide::Waited(absent) => match side_of(state, person) {
            Some(side) if side == absent => Err(refusals::no_show_of_other()),
            Some(_) => Ok(Command::ReportNoShow { absent }),
            None => Err(refusals::participants_only()),
        },
    }
}

/// Locks a booking that the reader may see: participants, support and trust; for others it does not exist (404).
pub(crate) async fn booking_lock(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    id: BookingId,
) -> Result<BookingRow> {
    let row = select_booking!(
        "where b.id = $1 and ($3 or $2 in (b.student_id, b.payer_id)
           or ($2 = b.tutor_user_id and coalesce(b.approval, 'approved') = 'approved'))
         for no key update of b, t",
        id.0,
        context.actor_id(),
        crate::looks_after_lessons(context),
    )
    .fetch_optional(&mut **work)
    .await?;
    Ok(row.ok_or_else(|| Refusal::not_found("booking"))?)
}
