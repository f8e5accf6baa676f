//! Making a booking: one transaction from the look at the calendar to the held money (BK2, BK3).
//!
//! The calendars of both people are locked first, in the order of their ids, so bookings of one tutor or one student
//! queue, and each is judged by what the one before it left: of two hundred people who want one slot one gets it and
//! the others are told, without a single failed statement. The EXCLUDE constraint on `time_claims` stands behind that
//! for every other writer; a violation of it is looked at again and becomes the same refusal.

use super::{
    asking::{Asking, Place, SeriesPlace},
    card::with_page,
    family::Sides,
    loaded::Loaded,
    members::member_room,
    moment,
    paying::{Means, Paying},
    rows::BookingRow,
    step::{announce, refused},
    view::booking_view,
};
use crate::zone_changes::{rules_now, wall_of};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Booking, BookingRequest, Funding, PayWith, Transition, booking::ParsedBookingRequest, payer_of, refusals,
        request as request_booking,
    },
    calendar::AvailabilityRules,
    identity::family::refusals::parents_decide,
    ids::{BookingId, SubjectId, TutorId, UserId},
    money::Journal,
};
use moka::future::Cache;
use money::{
    credits::lots_follow,
    ledger::{JournalLinks, journals_close},
    orders::lesson_payment_start,
};
use spine::{
    Context, Error, Result, SignedIn,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::Limit,
    unit::Unit,
};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use uuid::Uuid;

/// How long a booking waits for its turn before the person is asked to come back.
const PLACE_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(5);

/// Books a lesson and holds its price in the student's wallet. With an instant tutor it is scheduled at once, otherwise
/// the tutor has 24 hours to answer.
///
/// # Errors
/// 401, 403 `email_not_verified`, `restricted_book`; 422 for what [`ParsedBookingRequest::parse`] refuses,
/// `self_booking`, `subject_not_taught`; 404 for a tutor who is not listed; 409 `price_changed`, `slot_taken` and
/// `not_available` (both with `next_slots` in the facts), `student_busy`, `tutor_new`, `hold_over`,
/// `not_enough_balance` (with what is missing); of a trial 409 `trial_not_offered`, `trial_used`, `trial_known` and
/// 422 `trial_length`; 429 after five bookings in an hour; the refusals of the key. By card also 404 and 422 for a
/// saved card that is not theirs or cannot be charged, and 409 `card_declined` with `booking_id` and `checkout_url` in
/// the facts: the time is kept as long as for any card, and the same key answers with the page.
pub async fn booking_create(
    context: &Context,
    request: BookingRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let person = context.require_verified()?;
    let asked = request.member()?;
    let parsed = match asked {
        Some((member, skill)) => of_member(context, &request, (member, skill)).await?,
        None => ParsedBookingRequest::parse(&request, moment(context)),
    };
    if let (None, Err(refusal)) = (key, &parsed) {
        return Err(refusal.clone().into());
    }
    let keyed = Keyed::of(context, key, "booking.create", &request)?;
    let _permit = permit(context).await?;
    let tutor_user = match &parsed {
        Ok(parsed) => tutor_user_of(context, parsed.tutor_id).await?,
        Err(_) => None,
    };
    let booked = attempted(|| book(context, person, &parsed, (tutor_user, keyed.clone()), Place::Free))
        .await
        .map_err(claimed)?;
    let funding = PayWith::parse(&request.pay_with).map_or(Funding::Wallet, Funding::from);
    with_page(context, booked, funding).await
}

/// A request for a member's time, as one for the profile that carries their lessons. A member is paid with credits.
async fn of_member(
    context: &Context,
    request: &BookingRequest,
    (member, skill): (UserId, SubjectId),
) -> Result<Parsed> {
    if request.pay_with != PayWith::Credits.code() {
        return Ok(Err(refusals::members_take_credits()));
    }
    let room = member_room(context, member, skill).await?;
    let request = BookingRequest { tutor_id: room.to_string(), subject_id: skill.to_string(), ..request.clone() };
    Ok(ParsedBookingRequest::parse(&request, moment(context)))
}

/// Books what a student and a tutor agreed on apart from the calendar's own price, once per key: repeated with the same
/// `agreement` it answers the same booking.
///
/// # Errors
/// As [`booking_create`]; 422 `idempotency_key_reused` when the key stands for another agreement.
pub(crate) async fn booking_of_agreement(
    context: &Context,
    lesson: ParsedBookingRequest,
    key: &IdempotencyKey,
    agreement: &impl serde::Serialize,
) -> Result<Booking> {
    let person = context.require_verified()?;
    let keyed = Keyed::of(context, Some(key), "booking.agreement", agreement)?;
    let _permit = permit(context).await?;
    let tutor_user = tutor_user_of(context, lesson.tutor_id).await?;
    let funding = Funding::from(lesson.pay_with);
    let parsed = Ok(lesson);
    let booked = attempted(|| book(context, person, &parsed, (tutor_user, keyed.clone()), Place::Free))
        .await
        .map_err(claimed)?;
    with_page(context, booked, funding).await
}

/// Books one lesson of a series, as [`booking_create`] does. One that is booked already stays as it is.
pub(crate) async fn booking_of_series(
    context: &Context,
    student: &SignedIn,
    lesson: ParsedBookingRequest,
    place: SeriesPlace,
) -> Result<()> {
    let _permit = permit(context).await?;
    let tutor_user = tutor_user_of(context, lesson.tutor_id).await?;
    let parsed = Ok(lesson);
    match attempted(|| book(context, student, &parsed, (tutor_user, None), Place::Series(place))).await {
        Err(error) if violates(&error, "bookings_series") => Ok(()),
        booked => booked.map(drop).map_err(claimed),
    }
}

fn violates(error: &Error, constraint: &str) -> bool {
    error.database().is_some_and(|database| database.constraint() == Some(constraint))
}

/// Somebody who does not queue for the calendar (an import) claimed the time, again and again.
pub(crate) fn claimed(error: Error) -> Error {
    if violates(&error, "time_claims_no_overlap") { refusals::slot_taken().into() } else { error }
}

/// The places for bookings under way: half of the connections. A hot slot, whose bookings queue for one calendar, must
/// not take them all.
struct Places(Arc<Semaphore>);

pub(crate) async fn permit(context: &Context) -> Result<OwnedSemaphorePermit> {
    let connections = context.writes().options().get_max_connections() as usize;
    let places = context.app.shelf.get(|| Places(Arc::new(Semaphore::new((connections / 2).max(1)))));
    let place = tokio::time::timeout(PLACE_TIMEOUT, places.0.clone().acquire_owned()).await;
    place.ok().and_then(std::result::Result::ok).ok_or(Error::Unavailable(sqlx::Error::PoolTimedOut))
}

/// People behind tutors' profiles, which never change: whose calendar a booking must lock is known before its
/// transaction begins.
struct TutorUsers(Cache<Uuid, Uuid>);

pub(super) async fn tutor_user_of(context: &Context, tutor: TutorId) -> Result<Option<Uuid>> {
    let known = context.app.shelf.get(|| TutorUsers(Cache::new(100_000)));
    if let Some(user) = known.0.get(&tutor.0).await {
        return Ok(Some(user));
    }
    let found = sqlx::query_scalar!("select user_id from tutors where id = $1", tutor.0);
    let found = found.fetch_optional(context.writes()).await?;
    if let Some(user) = found {
        known.0.insert(tutor.0, user).await;
    }
    Ok(found)
}

type Parsed = std::result::Result<ParsedBookingRequest, Refusal>;

async fn book(
    context: &Context,
    person: &SignedIn,
    parsed: &Parsed,
    (tutor_user, key): (Option<Uuid>, Option<Keyed<'_>>),
    place: Place,
) -> Result<Booking> {
    // Whose time it takes, and the caller: a parent's bookings for two children queue for one wallet.
    let learner = parsed.as_ref().ok().and_then(|parsed| parsed.learner_id).filter(|learner| *learner != person.id);
    let people = tutor_user.into_iter().chain(learner.map(|learner| learner.0)).chain([person.id.0]);
    let mut calendars: Vec<i64> = people.map(calendar_lock).collect();
    let mut unit = Unit::begin_locked(context, key.as_ref(), &mut calendars).await?;
    let booked = book_within(&mut unit, Asking::of(person), parsed, (key, place)).await;
    unit.finish(booked).await
}

/// Number of the advisory lock of a person's calendar: bookings of one tutor or one student queue for it, two tutors
/// who book each other at the same moment too, because locks are taken in ascending order.
pub fn calendar_lock(person: Uuid) -> i64 {
    let (high, low) = person.as_u64_pair();
    // Version 7 begins with the time: people of one moment differ in the second half.
    (high.rotate_left(32) ^ low).cast_signed()
}

/// Books the lesson of a tutor who said yes to it now, in the caller's transaction, which holds the calendars of all
/// sides. It is confirmed at once.
pub(crate) async fn booked_now(unit: &mut Unit<'_>, asking: Asking, lesson: ParsedBookingRequest) -> Result<Booking> {
    book_within(unit, asking, &Ok(lesson), (None, Place::Now)).await
}

async fn book_within<'a>(
    unit: &mut Unit<'a>,
    person: Asking,
    parsed: &Parsed,
    (key, place): (Option<Keyed<'a>>, Place),
) -> Result<Booking> {
    let (context, now) = (unit.context(), moment(unit.context()));
    // The key comes before every judgement: a repetition gets its answer even when the start has passed by now.
    let parsed = match (parsed, &key) {
        (Ok(parsed), _) => parsed,
        (Err(refusal), None) => return Err(refusal.clone().into()),
        (Err(refusal), Some(key)) => match key.read(&mut **unit.work()).await? {
            Replay::Stored(answer) => return Ok(serde_json::from_value(answer)?),
            Replay::Fresh => return Err(refusal.clone().into()),
        },
    };
    if let Place::Series(place) = place {
        series_lock(unit, place).await?;
    }
    let learner = parsed.learner_id.unwrap_or(person.id);
    let loaded = Loaded::read(unit.work(), (person.id, learner), parsed, (key.as_ref(), now)).await?;
    if let (Some(key), seen) = (&key, loaded.key_seen())
        && let Replay::Stored(answer) = key.judge(seen)?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let (payer, waits) = payer_of(person.id, person.is_child, learner, loaded.ties())?;
    if waits && matches!(place, Place::Now) {
        return Err(parents_decide().into());
    }
    loaded.age_check(parsed.end())?;
    loaded.permitted()?;
    loaded.takes_one_more()?;
    let limit = loaded.limit()?;
    loaded.hold_check(parsed.hold_id.is_some())?;
    loaded.holds_sweep(unit.work(), (person.id, learner), Some(parsed), now).await?;
    let (offer, tries) = loaded.offer()?;
    let priced = offer.price(learner, parsed, (place, now))?;
    // Lessons of a series keep their own time, however the grid of free times shifts around them.
    let rules = match place {
        Place::Now => offer.check_now(parsed)?,
        Place::Free | Place::Series(_) => {
            offer.check_time(unit.work(), parsed, (now, place.series().is_none())).await?
        }
    };
    let sides = Sides { learner, payer, waits };
    let (may_wait, member) = (!matches!(place, Place::Now), offer.member);
    let means = Means { held: offer.available, credit: offer.promo, member, may_wait };
    let paying = Paying::of(unit.work(), sides, parsed, (priced, means), now).await?;
    let sides = Sides { waits: waits || paying.asks(), ..sides };
    if let Some(limit) = limit.filter(|_| !waits) {
        limit.check(unit.work(), (learner, payer), (paying.total, parsed.start)).await?;
    }
    let mut new = offer.new_booking(context, sides, parsed, &paying)?;
    new.instant |= matches!(place, Place::Now);
    let step = request_booking(&new, now).map_err(refused)?;
    // A series counts once, when it is made; whoever asks for somebody now is counted when they ask.
    if matches!(place, Place::Free) {
        unit.count(Limit::Booking.try_once_more(&context.app, &person.id.to_string(), &tries)?);
    }
    let mut row = offer.into_row((context, now), parsed, (&rules, &step))?;
    row.series_id = place.series().map(|place| place.id.0);
    (row.promotion_id, row.sale) = paying.sale.map_or((None, 0), |sale| (Some(sale.promotion.0), sale.off.minor));
    row_insert(unit, &row, &rules, place.series().map(|place| place.start)).await?;
    paid_for(unit, (&paying, sides.payer), parsed, &step, BookingId(row.id)).await?;
    announce(unit, &row, None, &step)?;
    let booking = booking_view(context, &row, now)?;
    unit.answer(key, 201, &booking)?;
    Ok(booking)
}

/// Moves what a lesson costs, as its first step says.
async fn paid_for(
    unit: &mut Unit<'_>,
    (paying, payer): (&Paying, UserId),
    parsed: &ParsedBookingRequest,
    step: &Transition,
    booking: BookingId,
) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let before = paying.store(unit.work(), booking, now).await?;
    match parsed.pay_with {
        PayWith::Credits => lots_follow(unit.work(), context, (Some(booking), None), &step.journals).await?,
        PayWith::Card => drop(lesson_payment_start(unit, (payer, booking), paying.total, parsed.method_id).await?),
        PayWith::Wallet | PayWith::Package => {}
    }
    let links = JournalLinks { booking_id: Some(booking), ..JournalLinks::default() };
    let journals: Vec<Journal> = before.into_iter().chain(step.journals.iter().cloned()).collect();
    journals_close(unit, &journals, links)
}

/// The code of [`refusals::series_off`].
pub(crate) const SERIES_OFF: &str = "series_off";

/// Whoever calls a series off waits for a lesson that is being booked, and none is booked afterwards.
async fn series_lock(unit: &mut Unit<'_>, place: SeriesPlace) -> Result<()> {
    let on = sqlx::query_scalar!(
        "select 1 from series where id = $1 and (cancelled_from is null or cancelled_from > $2) for share",
        place.id.0,
        place.start,
    );
    on.fetch_optional(&mut **unit.work()).await?.ok_or_else(refusals::series_off)?;
    Ok(())
}

/// Stores the booking and claims both people's time, the tutor's with the buffer after it; for a place of a group
/// lesson the tutor's is claimed already.
pub(super) async fn row_insert(
    unit: &mut Unit<'_>,
    row: &BookingRow,
    rules: &AvailabilityRules,
    series_start: Option<DateTime<Utc>>,
) -> Result<()> {
    // What was agreed is the time on the tutor's clock; which rules put it at this instant is kept with it. The time of
    // a group lesson is the group's.
    let zone_rules = rules_now().filter(|_| row.group_id.is_none());
    let agreed_wall = zone_rules.as_ref().map(|_| wall_of(row.starts_at, rules.zone()));
    sqlx::query!(
        "with claimed as (
           insert into time_claims (person_id, during, source_id, kind)
           select person, tstzrange($6, until), $1, 'lesson'
           from (values ($3::uuid, $7::timestamptz + $28), ($4, $7)) claim (person, until)
           where $37::uuid is null or person = $4 order by person
         )
         insert into bookings (id, tutor_id, tutor_user_id, student_id, subject_id, starts_at, ends_at, minutes, session_state, session_outcome,
           payment_state, dispute_state, pay_with, currency, price, discount, total, platform_fee, tutor_earnings, fee_percent, topic, goals,
           cancellation_policy, policy_version, student_time_zone, tutor_time_zone, hold_journal, answer_by, created_at, agreed_wall, zone_rules, payer_id, approval,
           series_id, series_start, group_id, promotion_id, sale, trial)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
           $23, $24, $25, $26, $27, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40)",
        row.id,
        row.tutor_id,
        row.tutor_user_id,
        row.student_id,
        row.subject_id,
        row.starts_at,
        row.ends_at,
        row.minutes,
        row.session_state,
        row.session_outcome,
        row.payment_state,
        row.dispute_state,
        row.pay_with,
        row.currency,
        row.price,
        row.discount,
        row.total,
        row.platform_fee,
        row.tutor_earnings,
        row.fee_percent,
        row.topic,
        row.goals,
        row.cancellation_policy,
        row.policy_version,
        row.student_time_zone,
        row.tutor_time_zone,
        row.hold_journal,
        sqlx::postgres::types::PgInterval::try_from(rules.buffer()).map_err(Error::Unexpected)?,
        row.answer_by,
        row.created_at,
        agreed_wall,
        zone_rules,
        row.payer_id,
        row.approval,
        row.series_id,
        series_start,
        row.group_id,
        row.promotion_id,
        row.sale,
        row.trial,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}
