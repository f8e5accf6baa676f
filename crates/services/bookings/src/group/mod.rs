//! Lessons with several students (BK6): offered by a tutor, booked place by place, called off as a whole.

mod read;
mod reword;

pub use read::{group_get, group_list};
pub use reword::group_reword;

use crate::booking::{booking_cancel, calendar_lock, lesson_call_off, moment};
use calendar::{open_hours::rules_and_lengths, taken_time::taken_time_of};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Booking, Reason,
        group::{GroupLesson, GroupLessonRequest, ParsedGroupLesson},
        refusals,
        slot::check_slot,
    },
    calendar::{Audience, AvailabilityRules, Candidate, availability::AvailabilityExplanation, explain, reach},
    ids::{BookingId, GroupLessonId, TutorId, UserId},
    people::refusals::tutor_profile_missing,
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    job::{Each, Job, job_new},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use uuid::Uuid;

/// Offers a group lesson; its time is the tutor's from now on.
///
/// # Errors
/// 422 by field, `subject_not_taught`, `seat_price_currency`; 409 `tutor_profile_missing`, `slot_taken`; 404 for a
/// tutor who is not listed; the refusals of the key.
pub async fn group_create(
    context: &Context,
    request: &GroupLessonRequest,
    key: Option<&IdempotencyKey>,
) -> Result<GroupLesson> {
    let person = context.require_verified()?.id;
    let parsed = ParsedGroupLesson::parse(request, moment(context));
    if let (None, Err(refusal)) = (key, &parsed) {
        return Err(refusal.clone().into());
    }
    let keyed = Keyed::of(context, key, "group.create", request)?;
    limit_take(&context.app, Limit::Hold, &person.to_string()).await?;
    let id = attempted(|| async {
        let mut unit = Unit::begin_locked(context, keyed.as_ref(), &mut [calendar_lock(person.0)]).await?;
        let made = make(&mut unit, person, &parsed, keyed.clone()).await;
        unit.finish(made).await
    })
    .await
    .map_err(claimed)?;
    group_get(context, id).await
}

/// Somebody who does not queue for the calendar claimed the time meanwhile.
fn claimed(error: Error) -> Error {
    let taken = error.database().is_some_and(|database| database.constraint() == Some("time_claims_no_overlap"));
    if taken { refusals::slot_taken().at("start").into() } else { error }
}

/// What the tutor teaches, charges and has taken already.
struct Teacher {
    id: Uuid,
    currency: String,
    zone: String,
    rules: Option<serde_json::Value>,
    teaches: bool,
    listed: bool,
}

async fn make<'a>(
    unit: &mut Unit<'a>,
    person: UserId,
    parsed: &std::result::Result<ParsedGroupLesson, Refusal>,
    key: Option<Keyed<'a>>,
) -> Result<GroupLessonId> {
    let (context, now) = (unit.context(), moment(unit.context()));
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let parsed = parsed.as_ref().map_err(|refusal| Error::from(refusal.clone()))?;
    let teacher = sqlx::query_as!(
        Teacher,
        r#"select t.id, t.currency, u.time_zone as zone, a.rules as "rules?", tutor_listed(t) as "listed!",
             exists (select from tutor_subjects s where s.tutor_id = t.id and s.subject_id = $2) as "teaches!"
           from tutors t join users u on u.id = t.user_id left join availability a on a.tutor_id = t.id
           where t.user_id = $1"#,
        person.0,
        parsed.subject_id.0,
    );
    let teacher = teacher.fetch_optional(&mut **unit.work()).await?.ok_or_else(tutor_profile_missing)?;
    if !teacher.listed {
        return Err(Refusal::not_found("tutor").into());
    }
    if !teacher.teaches {
        return Err(refusals::subject_not_taught().into());
    }
    if teacher.currency != parsed.price.currency.code() {
        return Err(refusals::seat_price_currency(teacher.currency).into());
    }
    let hours = teacher.rules.unwrap_or_else(|| serde_json::json!({ "time_zone": teacher.zone }));
    let (rules, _) = rules_and_lengths(hours, Vec::new())?;
    check_time(unit, (person, &rules), parsed, now).await?;
    let id = GroupLessonId(context.new_id());
    insert(unit, (id, TutorId(teacher.id), person), parsed, &rules, now).await?;
    unit.answer(key, 201, &id)?;
    Ok(id)
}

/// Nothing else stands there. A tutor may teach when they like, so the own open hours are not asked.
async fn check_time(
    unit: &mut Unit<'_>,
    (person, rules): (UserId, &AvailabilityRules),
    parsed: &ParsedGroupLesson,
    now: DateTime<Utc>,
) -> Result<()> {
    let reach = reach(parsed.start, parsed.start);
    let mut taken = taken_time_of(&mut **unit.work(), &[person.0], reach, now).await?;
    let taken = taken.remove(&person.0).unwrap_or_default();
    let candidate = Candidate { now, start: parsed.start, minutes: parsed.minutes, lengths: &[] };
    let mut explained = explain(rules, &taken, &candidate, Audience::Student);
    explained.reasons.retain(|reason| matches!(reason.code.as_str(), "busy" | "buffer"));
    let explained = AvailabilityExplanation { bookable: explained.reasons.is_empty(), ..explained };
    Ok(check_slot(&explained).map_err(|refusal| refusal.at("start"))?)
}

async fn insert(
    unit: &mut Unit<'_>,
    (id, tutor, person): (GroupLessonId, TutorId, UserId),
    parsed: &ParsedGroupLesson,
    rules: &AvailabilityRules,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("delete from time_claims where person_id = $1 and kind = 'hold' and expires_at <= $2", person.0, now)
        .execute(&mut **unit.work())
        .await?;
    sqlx::query!(
        "with claimed as (
           insert into time_claims (person_id, during, source_id, kind)
           values ($3, tstzrange($7, $8::timestamptz + $15), $1, 'group')
         )
         insert into group_lessons (id, tutor_id, tutor_user_id, subject_id, title, about, starts_at, ends_at, minutes,
           seats, price, currency, time_zone, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        id.0,
        tutor.0,
        person.0,
        parsed.subject_id.0,
        parsed.title,
        parsed.about,
        parsed.start,
        parsed.end(),
        parsed.minutes,
        parsed.seats,
        parsed.price.minor,
        parsed.price.currency.code(),
        rules.zone().name(),
        now,
        sqlx::postgres::types::PgInterval::try_from(rules.buffer()).map_err(Error::Unexpected)?,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// Gives the caller's own place back, by the lesson's cancellation policy.
///
/// # Errors
/// 404 where the caller has no place; 409 `booking_already_…`, the refusals of the key.
pub async fn seat_give_back(context: &Context, id: GroupLessonId, key: Option<&IdempotencyKey>) -> Result<Booking> {
    let person = context.require_person()?.id;
    // The caller's own before one of a child's, then the newest: what was given back before can be named again by its
    // key.
    let own = sqlx::query_scalar!(
        "select id from bookings where group_id = $1 and $2 in (student_id, payer_id)
         order by session_state in ('SCHEDULED', 'ACTIVE') desc, student_id = $2 desc, created_at desc limit 1",
        id.0,
        person.0,
    );
    let own = own.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("seat"))?;
    booking_cancel(context, BookingId(own), None, key).await
}

/// Calls a group lesson off: everybody gets everything back. What breaks off in between is gone on with by a job, and
/// by whoever asks again.
///
/// # Errors
/// 404 for everybody but its tutor; 409 `group_off`, `group_begun`; the refusals of texts.
pub async fn group_cancel(context: &Context, id: GroupLessonId, reason: Option<&str>) -> Result<GroupLesson> {
    let person = context.require_person()?.id;
    let reason = Reason::parse_optional(reason)?;
    let job = GroupOff { group_id: id, reason: reason.as_ref().map(|reason| reason.as_str().to_owned()) };
    group_call_off(context, person, &job).await?;
    if let Err(error) = places_call_off(context, person, &job).await {
        tracing::warn!(group_id = %id, %error, "places of a group lesson are called off by its job");
    }
    group_get(context, id).await
}

/// Payload of [`CallGroupOff`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupOff {
    /// The group lesson that is off.
    pub group_id: GroupLessonId,
    /// What its tutor wrote, for those who had a place.
    pub reason: Option<String>,
}

/// Gives every place of a group lesson that is off back.
pub struct CallGroupOff;

impl Job for CallGroupOff {
    const KIND: &'static str = "CallGroupOff";
    type Payload = GroupOff;

    async fn run(context: &Context, job: GroupOff) -> Result<()> {
        let tutor = sqlx::query_scalar!("select tutor_user_id from group_lessons where id = $1", job.group_id.0);
        let Some(tutor) = tutor.fetch_optional(context.writes()).await? else { return Ok(()) };
        places_call_off(context, UserId(tutor), &job).await
    }
}

pub(crate) async fn group_call_off(context: &Context, tutor: UserId, off: &GroupOff) -> Result<()> {
    attempted(|| async {
        let mut locks = [calendar_lock(off.group_id.0), calendar_lock(tutor.0)];
        let mut unit = Unit::begin_locked(context, None, &mut locks).await?;
        let done = call_off(&mut unit, tutor, off).await;
        unit.finish(done).await
    })
    .await
}

async fn places_call_off(context: &Context, tutor: UserId, off: &GroupOff) -> Result<()> {
    let reason = Reason::parse_optional(off.reason.as_deref())?;
    let open = sqlx::query_scalar!(
        "select id from bookings where group_id = $1 and session_state in ('REQUESTED', 'SCHEDULED') order by id",
        off.group_id.0
    );
    let mut each = Each::default();
    for booking in open.fetch_all(context.writes()).await? {
        let off = lesson_call_off(context, BookingId(booking), tutor, reason.as_ref()).await;
        each.note("lesson", booking, off);
    }
    each.done()
}

async fn call_off(unit: &mut Unit<'_>, person: UserId, off: &GroupOff) -> Result<()> {
    let (context, now, id) = (unit.context(), moment(unit.context()), off.group_id);
    let group = sqlx::query!(
        r#"select starts_at, cancelled_at, exists (select from bookings b where b.group_id = g.id
             and b.session_state in ('REQUESTED', 'SCHEDULED')) as "open!"
           from group_lessons g where id = $1 and tutor_user_id = $2 for update of g"#,
        id.0,
        person.0
    );
    let group = group.fetch_optional(&mut **unit.work()).await?.ok_or_else(|| Refusal::not_found("group lesson"))?;
    match group.cancelled_at {
        // It broke off: those who still have a place are told now.
        Some(_) if group.open => return Ok(()),
        Some(_) => return Err(refusals::group_off().into()),
        None => {}
    }
    if group.starts_at <= now {
        return Err(refusals::group_begun().into());
    }
    sqlx::query!(
        "with freed as (
           delete from time_claims where source_id = $1 and kind = 'group'
         ), kept as (
           delete from group_seats where group_id = $1 and offer_id is not null
         ), waiting as (
           update waitlist_entries set state = 'left' where group_id = $1 and state in ('waiting', 'offered')
           returning id
         ), offered as (
           update waitlist_offers set state = 'over' where state = 'open' and entry_id in (select id from waiting)
         )
         update group_lessons set cancelled_at = $2 where id = $1",
        id.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.later(job_new::<CallGroupOff>(context, off, now)?);
    unit.audit(Act { act: "group.cancel", subject_id: Some(id.0), before: None, after: None });
    Ok(())
}
