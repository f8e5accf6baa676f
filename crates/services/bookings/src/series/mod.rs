//! Lessons that repeat (BK6): made with their first lessons, extended as time goes on, called off from a date on.
//!
//! A series books nothing itself. Each of its lessons is a booking, made by the same call as any other, judged by the
//! calendar, the price and the wallet of that moment; a lesson that cannot be booked is kept with the reason. Which
//! lessons are done is told by the bookings and the skips themselves, so a repeated request, or a job that runs twice,
//! finds what is there.

mod extend;
mod read;

pub use extend::{ExtendSeries, series_extend};
pub use read::series_get;

use crate::booking::{asked_price, booking_cancel, booking_decline, moment};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        PayWith,
        booking::ParsedBookingRequest,
        refusals,
        series::{Rule, Series, SeriesRequest},
        trial::refusals::trial_single,
    },
    calendar::{Zone, parse_instant},
    identity::{Role, family::refusals::parents_decide},
    ids::{BookingId, SeriesId, UserId},
    money::Currency,
};
use extend::materialise;
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result, SignedIn,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, Tries},
    unit::Unit,
};
use uuid::Uuid;

/// What a repetition of the request is answered from.
#[derive(Serialize, Deserialize)]
struct Made {
    id: SeriesId,
}

/// Makes a series and books its lessons of the next twelve weeks.
///
/// # Errors
/// 403 `email_not_verified`, `age_parent_required` for children; 422 for what a booking is refused for, `rrule_…` at
/// `rrule`, `self_booking`,
/// `subject_not_taught`; 404 for a tutor who is not listed; 429 as bookings are; the refusals of the key. What stands
/// against a single lesson is no refusal: it is skipped, with the reason.
pub async fn series_create(context: &Context, request: &SeriesRequest, key: Option<&IdempotencyKey>) -> Result<Series> {
    let person = context.require_verified()?;
    if person.roles.contains(&Role::Child) {
        return Err(parents_decide().into());
    }
    let keyed = Keyed::of(context, key, "series.create", request)?;
    let made = attempted(|| async {
        let mut unit = Unit::begin(context, keyed.as_ref()).await?;
        let made = make(&mut unit, person, request, keyed.clone()).await;
        unit.finish(made).await
    })
    .await?;
    materialise(context, made.id, person).await?;
    series_get(context, made.id).await
}

/// Counts the try with what is stored, on this connection: a second one would be waited for while this one is held.
async fn count(unit: &mut Unit<'_>, subject: &str) -> Result<()> {
    let tried =
        sqlx::query!("select window_start, count from rate_counters where bucket = $1", Limit::Booking.bucket(subject));
    let tried = tried.fetch_optional(&mut **unit.work()).await?;
    let tries = Tries {
        window_start: tried.as_ref().map(|tried| tried.window_start),
        count: tried.as_ref().map(|tried| tried.count),
    };
    let counted = Limit::Booking.try_once_more(&unit.context().app, subject, &tries)?;
    unit.count(counted);
    Ok(())
}

/// The first lesson of a series.
fn first_of(request: &SeriesRequest, now: DateTime<Utc>) -> Result<ParsedBookingRequest> {
    if request.trial {
        return Err(trial_single().into());
    }
    let first = ParsedBookingRequest::parse(&request.first(), now)?;
    // Each lesson is paid when it is booked, when nobody is there to pay at a page.
    if first.pay_with != PayWith::Wallet {
        return Err(refusals::payment_method_unavailable().into());
    }
    Ok(first)
}

async fn make<'a>(
    unit: &mut Unit<'a>,
    person: &SignedIn,
    request: &SeriesRequest,
    key: Option<Keyed<'a>>,
) -> Result<Made> {
    let (context, now) = (unit.context(), moment(unit.context()));
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let first = first_of(request, now)?;
    let rule = Rule::parse(&request.rrule)?;
    count(unit, &person.id.to_string()).await?;
    let tutor = sqlx::query!(
        r#"select t.user_id, t.hourly_rate, own.price as "own_price?", t.currency,
             coalesce(a.time_zone, u.time_zone) as "time_zone!",
             exists (select from tutor_subjects taught where taught.tutor_id = t.id and taught.subject_id = $2)
               as "teaches!"
           from tutors t join users u on u.id = t.user_id left join availability a on a.tutor_id = t.id
           left join tutor_rates own
             on (own.tutor_id, own.subject_id, own.minutes, own.currency) = (t.id, $2, $4, t.currency)
           where t.id = $1 and (t.user_id = $3 or (tutor_listed(t) and not people_apart(t.user_id, $3)))"#,
        first.tutor_id.0,
        first.subject_id.0,
        person.id.0,
        first.minutes,
    );
    let tutor = tutor.fetch_optional(&mut **unit.work()).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    if tutor.user_id == person.id.0 {
        return Err(refusals::self_booking().into());
    }
    if !tutor.teaches {
        return Err(refusals::subject_not_taught().into());
    }
    // The same price that each of its lessons is booked at.
    let price = asked_price(Currency::parse(&tutor.currency)?, (tutor.own_price, tutor.hourly_rate), first.minutes)?;
    let zone: Zone = tutor.time_zone.parse().unwrap_or(Zone::UTC);
    rule.occurrences(first.start, zone)?;
    let id = SeriesId(context.new_id());
    sqlx::query!(
        "insert into series (id, tutor_id, tutor_user_id, student_id, subject_id, rrule, starts_at, time_zone, minutes,
           pay_with, topic, goals, created_at, next_at, agreed_price)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'wallet', $10, $11, $12, $7, $13)",
        id.0,
        first.tutor_id.0,
        tutor.user_id,
        person.id.0,
        first.subject_id.0,
        request.rrule.trim(),
        first.start,
        zone.name(),
        first.minutes,
        first.topic,
        first.goals,
        now,
        price.minor,
    )
    .execute(&mut **unit.work())
    .await?;
    let made = Made { id };
    unit.answer(key, 201, &made)?;
    Ok(made)
}

/// Calls the lessons of a series off that start from an instant on (now, when none is named): each by its own rule and
/// its own policy, as if it were cancelled alone. No more of them are booked.
///
/// # Errors
/// 422 `instant_invalid`; 404 for strangers, 403 `participants_only` for staff; the refusals of texts.
pub async fn series_cancel(
    context: &Context,
    id: SeriesId,
    (from, reason): (Option<&str>, Option<&str>),
) -> Result<Series> {
    let person = context.require_person()?.id;
    let now = moment(context);
    let from = match from.map(str::trim).filter(|from| !from.is_empty()) {
        Some(from) => parse_instant("from", from).map_err(|refusal| refusal.at("from"))?.max(now),
        None => now,
    };
    let people = sqlx::query!("select student_id, tutor_user_id from series where id = $1", id.0);
    let people = people.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("series"))?;
    let is_tutor = person.0 == people.tutor_user_id;
    if !is_tutor && person.0 != people.student_id {
        return Err(if crate::looks_after_lessons(context) {
            refusals::participants_only()
        } else {
            Refusal::not_found("series")
        }
        .into());
    }
    // From here on nothing that starts later is booked, whatever becomes of the lessons below: a lesson under way has
    // locked the row and is waited for. Those before stay due.
    sqlx::query!(
        "update series set cancelled_from = least(cancelled_from, $2),
           next_at = case when next_at < least(cancelled_from, $2) then next_at end
         where id = $1",
        id.0,
        from,
    )
    .execute(context.writes())
    .await?;
    for lesson in lessons_from(context, id, from).await? {
        let done = if is_tutor && lesson.requested {
            booking_decline(context, lesson.id, reason.unwrap_or("-"), None).await
        } else {
            booking_cancel(context, lesson.id, reason.map(str::to_owned), None).await
        };
        // One that has moved on meanwhile is no lesson to call off any more.
        match done {
            Ok(_) | Err(spine::Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    series_get(context, id).await
}

struct Open {
    id: BookingId,
    requested: bool,
}

async fn lessons_from(context: &Context, id: SeriesId, from: DateTime<Utc>) -> Result<Vec<Open>> {
    let rows = sqlx::query!(
        r#"select id, session_state = 'REQUESTED' as "requested!" from bookings
           where series_id = $1 and starts_at >= $2 and session_state in ('REQUESTED', 'SCHEDULED')
           order by starts_at, id"#,
        id.0,
        from,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    Ok(rows.into_iter().map(|row| Open { id: BookingId(row.id), requested: row.requested }).collect())
}

/// Whether somebody is one of the two of a series.
fn takes_part(person: UserId, (student, tutor): (Uuid, Uuid)) -> bool {
    person.0 == student || person.0 == tutor
}
