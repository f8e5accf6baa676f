//! Reading bookings: one by id, or one's own as lists.

use super::{
    rows::{BookingRow, select_booking},
    view::booking_view,
};
use domain::{
    Refusal,
    bookings::{Booking, booking::BookingList},
    calendar::Slot,
    identity::Role,
    ids::BookingId,
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    lists::{TimePlace, page_cut, time_cursor_read},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Lessons that are named at once.
const TEACHING_MAX: i64 = 500;

/// A booking the reader takes part in, or any for staff; others do not exist (404).
pub async fn booking_get(context: &Context, id: BookingId) -> Result<Booking> {
    context.require_person()?;
    let row = booking_seen(context, id).await?;
    booking_view(context, &row, context.now())
}

/// Any lesson, without what its people wrote: for finance, who sends its money back.
///
/// # Errors
/// 404, also for people without the scope.
pub async fn booking_of_money(context: &Context, id: BookingId) -> Result<Booking> {
    context.require_scope(Role::Finance)?;
    let mut connection = context.writes().acquire().await?;
    let row = booking_seen_any(&mut connection, id).await?.ok_or_else(|| Refusal::not_found("booking"))?;
    let booking = booking_view(context, &row, context.now())?;
    Ok(Booking { topic: String::new(), goals: String::new(), reason: None, ..booking })
}

/// Anybody's row without a lock: what an act would move is shown off it, and the act judges anew under its lock.
pub(crate) async fn booking_seen_any(connection: &mut PgConnection, id: BookingId) -> Result<Option<BookingRow>> {
    Ok(select_booking!("where b.id = $1", id.0).fetch_optional(connection).await?)
}

/// The row, as it is at this moment and without a lock; 404 for those who may not see it.
pub(crate) async fn booking_seen(context: &Context, id: BookingId) -> Result<BookingRow> {
    let row = select_booking!(
        "where b.id = $1 and ($3 or $2 in (b.student_id, b.payer_id)
           or ($2 = b.tutor_user_id and coalesce(b.approval, 'approved') = 'approved'))",
        id.0,
        context.actor_id(),
        crate::looks_after_lessons(context),
    )
    .fetch_optional(context.writes())
    .await?;
    Ok(row.ok_or_else(|| Refusal::not_found("booking"))?)
}

/// The reader's own bookings, as student and as tutor: what is to come or asked for (soonest first), what was held, and
/// what was called off (latest first).
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
    let name = match list {
        BookingList::Upcoming => "bookings to come",
        BookingList::Requested => "bookings asked for",
        BookingList::Past => "bookings held",
        BookingList::Cancelled => "bookings called off",
    };
    let after = time_cursor_read(name, cursor)?;
    let fetch = i64::from(limit) + 1;
    let rows = match list {
        BookingList::Upcoming => upcoming(context, person.id.0, after, fetch).await?,
        BookingList::Requested => requested(context, person.id.0, after, fetch).await?,
        BookingList::Past => closed(context, person.id.0, &["ENDED"], after, fetch).await?,
        BookingList::Cancelled => {
            closed(context, person.id.0, &["DECLINED", "CANCELLED", "EXPIRED"], after, fetch).await?
        }
    };
    let (rows, next_cursor) = page_cut(rows, limit, name, |row| (row.starts_at, row.id))?;
    let now = context.now();
    let items = rows.iter().map(|row| booking_view(context, row, now)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor })
}

/// The reader's own lessons as a tutor that are to come and meet a stretch of time, soonest first.
pub(crate) async fn teaching_within(context: &Context, during: Slot) -> Result<Vec<Booking>> {
    let person = context.require_person()?;
    let rows = select_booking!(
        "where b.tutor_user_id = $1 and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')
           and coalesce(b.approval, 'approved') = 'approved' and b.starts_at < $3 and b.ends_at > $2
         order by b.starts_at, b.id limit $4",
        person.id.0,
        during.start,
        during.end,
        TEACHING_MAX,
    )
    .fetch_all(context.writes())
    .await?;
    let now = context.now();
    rows.iter().map(|row| booking_view(context, row, now)).collect()
}

async fn upcoming(context: &Context, person: Uuid, after: Option<TimePlace>, fetch: i64) -> Result<Vec<BookingRow>> {
    let (start, id) = after.map_or((None, Uuid::nil()), |(start, id)| (Some(start), id));
    // One walk along the index of each side; "student or tutor" in one condition would sort everything the person ever
    // had.
    Ok(select_booking!(
        "where b.id in (
             (select id from bookings where student_id = $1 and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')
                and (starts_at, id) > (coalesce($2::timestamptz, '-infinity'), $3)
              order by starts_at, id limit $4)
             union all
             (select id from bookings where tutor_user_id = $1 and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')
                and coalesce(approval, 'approved') = 'approved'
                and (starts_at, id) > (coalesce($2::timestamptz, '-infinity'), $3)
              order by starts_at, id limit $4))
           order by b.starts_at, b.id limit $4",
        person,
        start,
        id,
        fetch,
    )
    .fetch_all(context.writes())
    .await?)
}

async fn requested(context: &Context, tutor: Uuid, after: Option<TimePlace>, fetch: i64) -> Result<Vec<BookingRow>> {
    let (start, id) = after.map_or((None, Uuid::nil()), |(start, id)| (Some(start), id));
    Ok(select_booking!(
        "where b.tutor_user_id = $1 and b.session_state = 'REQUESTED' and coalesce(b.approval, 'approved') = 'approved'
           and (b.starts_at, b.id) > (coalesce($2::timestamptz, '-infinity'), $3)
         order by b.starts_at, b.id limit $4",
        tutor,
        start,
        id,
        fetch,
    )
    .fetch_all(context.writes())
    .await?)
}

async fn closed(
    context: &Context,
    person: Uuid,
    states: &[&str],
    before: Option<TimePlace>,
    fetch: i64,
) -> Result<Vec<BookingRow>> {
    let (start, id) = before.map_or((None, Uuid::max()), |(start, id)| (Some(start), id));
    Ok(select_booking!(
        "where b.id in (
             (select id from bookings where student_id = $1 and session_state = any ($2)
                and (starts_at, id) < (coalesce($3::timestamptz, 'infinity'), $4)
              order by starts_at desc, id desc limit $5)
             union all
             (select id from bookings where tutor_user_id = $1 and session_state = any ($2)
                and coalesce(approval, 'approved') = 'approved'
                and (starts_at, id) < (coalesce($3::timestamptz, 'infinity'), $4)
              order by starts_at desc, id desc limit $5))
           order by b.starts_at desc, b.id desc limit $5",
        person,
        states as &[&str],
        start,
        id,
        fetch,
    )
    .fetch_all(context.writes())
    .await?)
}
