//! A time kept for somebody while they book it: a claim on both calendars that runs out by itself.
//!
//! One per person: who holds another time, or books any, gives the first one up. It is judged as a booking is, with the
//! same locks, so that a hold and a booking of one time have one winner.

use super::{
    create::{calendar_lock, claimed, permit, tutor_user_of},
    loaded::Loaded,
    moment,
    step::refused,
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    bookings::{
        BookingRefusal,
        booking::ParsedBookingRequest,
        hold::{HOLD_MINUTES, Hold, HoldRequest},
    },
    ids::{HoldId, TutorId, UserId},
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    rate_limits::{Limit, limit_take, limit_take_within},
    unit::Unit,
};
use uuid::Uuid;

/// Keeps a free time for the caller.
///
/// # Errors
/// 403 `email_not_verified`; 422 by field, `self_booking`; 404 for a tutor who is not listed; 409 `slot_taken`,
/// `not_available`, `student_busy`, `tutor_new`; for a trial also as [`super::booking_create`]; 429 after thirty an
/// hour, after twelve a day with one tutor, and for an account of less than a week without a confirmed phone number
/// after five an hour with a tutor who does not teach them, or sixty by all such accounts.
pub async fn hold_create(context: &Context, request: &HoldRequest) -> Result<Hold> {
    let person = context.require_verified()?.id;
    let parsed = request.parse(moment(context))?;
    limit_take(&context.app, Limit::Hold, &person.to_string()).await?;
    // Asked for again and again a hold would keep a tutor's best hour from everybody, and costs nothing.
    limit_take(&context.app, Limit::HoldOf, &format!("{person}:{}", parsed.tutor_id)).await?;
    let tutor = tutor_user_of(context, parsed.tutor_id).await?;
    let stranger = match tutor {
        Some(tutor) => is_strange(context, tutor, person).await?,
        None => false,
    };
    let _permit = permit(context).await?;
    attempted(|| async {
        let mut calendars: Vec<i64> = tutor.into_iter().chain([person.0]).map(calendar_lock).collect();
        let mut unit = Unit::begin_locked(context, None, &mut calendars).await?;
        let held = hold_within(&mut unit, (person, stranger), &parsed).await;
        unit.finish(held).await
    })
    .await
    .map_err(claimed)
}

/// Whether the account is new and no lesson joins the two: as its student, or as who pays for it.
async fn is_strange(context: &Context, tutor: Uuid, person: UserId) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select (not account_is_settled($2, $3) and not exists (select from bookings b
             where b.tutor_user_id = $1 and (b.student_id = $2 or b.payer_id = $2) and lesson_joins(b))) as "found!""#,
        tutor,
        person.0,
        moment(context),
    );
    Ok(found.fetch_one(context.writes()).await?)
}

/// Many new accounts would keep a tutor's hours from everybody, ten minutes each. What is counted is what was held: who
/// tries and is refused shuts nobody out, and a few accounts do not use it up.
async fn stranger_count(unit: &mut Unit<'_>, tutor: TutorId, person: UserId) -> Result<()> {
    let app = &unit.context().app;
    limit_take_within(unit.work(), app, Limit::HeldByStranger, &format!("{person}:{tutor}")).await?;
    limit_take_within(unit.work(), app, Limit::HeldByStrangers, &tutor.to_string()).await
}

async fn hold_within(
    unit: &mut Unit<'_>,
    (person, stranger): (UserId, bool),
    parsed: &ParsedBookingRequest,
) -> Result<Hold> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let loaded = Loaded::read(unit.work(), (person, person), parsed, (None, now)).await?;
    if let Some(kept) = loaded.offered(unit.work(), person, parsed.start, now).await? {
        return Ok(kept);
    }
    loaded.takes_one_more()?;
    loaded.holds_sweep(unit.work(), (person, person), None, now).await?;
    let (offer, _) = loaded.offer()?;
    if offer.tutor_user_id == person.0 {
        return Err(refused(BookingRefusal::SelfBooking));
    }
    offer.trial_check(parsed)?;
    let rules = offer.check_time(unit.work(), parsed, (now, true)).await?;
    let hold = Hold { id: HoldId(context.new_id()), expires_at: now + Duration::minutes(HOLD_MINUTES) };
    sqlx::query!(
        "insert into time_claims (person_id, during, source_id, kind, expires_at, held_by)
         select person, tstzrange($2, until), $1, 'hold', $7, $5
         from (values ($3::uuid, $4::timestamptz + $6), ($5, $4)) claim (person, until) order by person",
        hold.id.0,
        parsed.start,
        offer.tutor_user_id,
        parsed.end(),
        person.0,
        sqlx::postgres::types::PgInterval::try_from(rules.buffer()).map_err(Error::Unexpected)?,
        hold.expires_at,
    )
    .execute(&mut **unit.work())
    .await?;
    if stranger {
        stranger_count(unit, parsed.tutor_id, person).await?;
    }
    Ok(hold)
}

/// Gives a time up that the caller holds.
///
/// # Errors
/// 404 for what is nobody's, or somebody else's.
pub async fn hold_release(context: &Context, id: HoldId) -> Result<()> {
    let person = context.require_person()?.id.0;
    let gone = sqlx::query!("delete from time_claims where source_id = $1 and held_by = $2", id.0, person);
    if gone.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("hold").into());
    }
    Ok(())
}

/// The caller's hold of a tutor's time, as long as it lasts.
pub async fn hold_of(context: &Context, tutor: TutorId, start: DateTime<Utc>) -> Result<Option<Hold>> {
    let person = context.require_person()?.id.0;
    let held = sqlx::query!(
        r#"select c.source_id, c.expires_at as "expires_at!" from time_claims c join tutors t on t.user_id = c.person_id
           where c.held_by = $1 and t.id = $2 and lower(c.during) = $3 and c.expires_at > $4"#,
        person,
        tutor.0,
        start,
        moment(context),
    );
    let held = held.fetch_optional(context.writes()).await?;
    Ok(held.map(|held| Hold { id: HoldId(held.source_id), expires_at: held.expires_at }))
}
