//! That a lesson took place, said by its two people where no room saw it: both words settle it at once, one against the
//! other's is a case, and silence settles it a day later ([`super::attendance`]).

use super::{
    acts::booking_lock,
    cases::case_opened,
    rows::BookingRow,
    step::{judge, refused, store},
    view::booking_view,
};
use domain::{
    bookings::{
        Booking, Command, SessionOutcome, Side,
        case::{CaseCategory, ParsedCase},
        refusals, side_of,
    },
    ids::{BookingId, UserId},
};
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use words::{Locale, labels};

/// One of the two says that the lesson took place. When the other said so too, it is settled at once. May be repeated.
///
/// # Errors
/// 404 for strangers, 403 `participants_only` for staff; 409 `lesson_not_over`, `booking_already_…`, `payment_missing`,
/// the refusals of the key.
pub async fn booking_held(context: &Context, id: BookingId, key: Option<&IdempotencyKey>) -> Result<Booking> {
    let person = context.require_person()?.id;
    let key = Keyed::of(context, key, "booking.held", &id)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = held_within(&mut unit, (id, person), key.clone()).await;
        unit.finish(done).await
    })
    .await
}

async fn held_within<'a>(
    unit: &mut Unit<'a>,
    (id, person): (BookingId, UserId),
    key: Option<Keyed<'a>>,
) -> Result<Booking> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let row = booking_lock(unit.work(), context, id).await?;
    let side = side_of(&row.state()?, person).ok_or_else(refusals::participants_only)?;
    let now = super::moment(context);
    let step = judge(&row, &Command::End { outcome: SessionOutcome::Completed }, now)?.map_err(refused)?;
    sqlx::query!(
        "insert into lesson_words (booking_id, side, person_id, said_at) values ($1, $2, $3, $4)
         on conflict (booking_id, side) do nothing",
        id.0,
        side.code(),
        person.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    let row = if said_held(unit, id, side.other()).await? { store(unit, row, &step, None, now).await? } else { row };
    let booking = booking_view(context, &row, now)?;
    unit.answer(key, 200, &booking)?;
    Ok(booking)
}

/// Whether that side said that the lesson took place.
pub(super) async fn said_held(unit: &mut Unit<'_>, id: BookingId, side: Side) -> Result<bool> {
    let said = sqlx::query_scalar!(
        r#"select exists (select from lesson_words where booking_id = $1 and side = $2) as "said!""#,
        id.0,
        side.code(),
    );
    Ok(said.fetch_one(&mut **unit.work()).await?)
}

/// Somebody says that the other side did not come, and that side said that the lesson took place: it counts as held,
/// and what was paid waits for whoever decides between the two words. Where nothing was paid there is nothing to
/// decide.
pub(super) async fn held_against(
    unit: &mut Unit<'_>,
    row: BookingRow,
    (person, absent): (UserId, Side),
) -> Result<BookingRow> {
    let (context, now) = (unit.context(), super::moment(unit.context()));
    let step = judge(&row, &Command::End { outcome: SessionOutcome::Completed }, now)?.map_err(refused)?;
    let row = store(unit, row, &step, None, now).await?;
    if judge(&row, &Command::OpenDispute, now)?.is_err() {
        return Ok(row);
    }
    let category = match absent {
        Side::Tutor => CaseCategory::TutorNoShow,
        Side::Student => CaseCategory::StudentNoShow,
    };
    let statement = labels::held_against(Locale::of(&context.locale), absent.code()).to_owned();
    let said = ParsedCase { category, statement, files: Vec::new() };
    Ok(case_opened(unit, row, (person, absent.other()), &said).await?.1)
}
