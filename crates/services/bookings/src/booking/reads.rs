//! Reading bookings: one by id, or one's own as lists.

use super::{
    cursor,
    rows::{BookingRow, select_booking},
    view::booking_view,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{Booking, booking::BookingList},
    ids::BookingId,
    page::{Page, parse_limit},
};
use spine::{Context, Result};
use uuid::Uuid;

/// A booking the reader takes part in, or any for staff; others do not exist (404).
pub async fn booking_get(context: &Context, id: BookingId) -> Result<Booking> {
    context.require_person()?;
    let row = select_booking!(
        "where b.id = $1 and ($2 in (b.student_id, b.tutor_user_id) or $3)",
        id.0,
        context.actor_id(),
        context.is_staff(),
    )
    .fetch_optional(context.pool())
    .await?
    .ok_or_else(|| Refusal::not_found("booking"))?;
    booking_view(context, &row, context.now())
}

/// The reader's own bookings, as student and as tutor: what is to come (soonest first), what was held, and what was called off (latest first).
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn booking_list(
    context: &Context,
    list: BookingList,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Booking>> {
    let person = context.require_person()?;
    let limit = parse_limit(limit)?;
    let after = cursor.map(cursor::parse).transpose()?;
    let fetch = i64::from(limit) + 1;
    let mut rows = match list {
        BookingList::Upcoming => upcoming(context, person.id.0, after, fetch).await?,
        BookingList::Past => closed(context, person.id.0, &["ENDED"], after, fetch).await?,
        BookingList::Cancelled => {
            closed(context, person.id.0, &["DECLINED", "CANCELLED", "EXPIRED"], after, fetch).await?
        }
    };
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let next_cursor = rows.last().filter(|_| more).map(|last| cursor::of(last.starts_at, last.id));
    let now = context.now();
    let items = rows.iter().map(|row| booking_view(context, row, now)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}

async fn upcoming(
    context: &Context,
    person: Uuid,
    after: Option<(DateTime<Utc>, Uuid)>,
    fetch: i64,
) -> Result<Vec<BookingRow>> {
    let (start, id) = after.unwrap_or((DateTime::UNIX_EPOCH, Uuid::nil()));
    Ok(select_booking!(
        "where (b.student_id = $1 or b.tutor_user_id = $1) and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')
           and (b.starts_at, b.id) > ($2, $3) order by b.starts_at, b.id limit $4",
        person,
        start,
        id,
        fetch,
    )
    .fetch_all(context.pool())
    .await?)
}

async fn closed(
    context: &Context,
    person: Uuid,
    states: &[&str],
    before: Option<(DateTime<Utc>, Uuid)>,
    fetch: i64,
) -> Result<Vec<BookingRow>> {
    let (start, id) = before.map_or((None, Uuid::max()), |(start, id)| (Some(start), id));
    Ok(select_booking!(
        "where (b.student_id = $1 or b.tutor_user_id = $1) and b.session_state = any ($2)
           and (b.starts_at, b.id) < (coalesce($3::timestamptz, 'infinity'), $4) order by b.starts_at desc, b.id desc limit $5",
        person,
        states as &[&str],
        start,
        id,
        fetch,
    )
    .fetch_all(context.pool())
    .await?)
}
