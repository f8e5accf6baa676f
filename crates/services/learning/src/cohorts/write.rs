//! Cohorts are opened by the teacher of a course, and called off.

use super::{missing, read::cohort_get, seats::group_of};
use crate::enrolment::{Place, place_give_back};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    calendar::{Zone, today_in},
    ids::{CohortId, CourseId, EnrolmentId, UserId},
    learning::{
        cohort::{COHORTS_MAX, Cohort, CohortRequest, LATE_DAYS, ParsedCohort},
        enrolment::counted,
        events::{CohortEvent, CohortNews},
        refusals,
    },
    money::Currency,
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

/// Opens a cohort of one of the caller's courses.
///
/// # Errors
/// 403 `email_not_verified`; 409 `tutor_profile_missing`, `cohorts_too_many`; 422 by field; 429; the refusals of the
/// key.
pub async fn cohort_create(context: &Context, request: &CohortRequest, key: Option<&IdempotencyKey>) -> Result<Cohort> {
    let person = context.require_verified()?;
    let zone: Zone = person.time_zone.parse().unwrap_or(Zone::UTC);
    let teacher = person.id;
    let own = sqlx::query_scalar!("select currency from tutors where user_id = $1", teacher.0);
    let own = own.fetch_optional(context.writes()).await?.ok_or_else(tutor_profile_missing)?;
    let parsed = ParsedCohort::parse(request, Currency::parse(&own)?, zone, today_in(zone, context.now()));
    if let (None, Err(refusal)) = (key, &parsed) {
        return Err(refusal.clone().into());
    }
    let keyed = Keyed::of(context, key, "cohort.create", request)?;
    limit_take(&context.app, Limit::Hold, &teacher.to_string()).await?;
    let id = attempted(|| async {
        let mut unit = Unit::begin(context, keyed.as_ref()).await?;
        let made = create_within(&mut unit, (teacher, zone), &parsed, keyed.clone()).await;
        unit.finish(made).await
    })
    .await?;
    cohort_get(context, id).await
}

async fn create_within<'a>(
    unit: &mut Unit<'a>,
    (teacher, zone): (UserId, Zone),
    parsed: &std::result::Result<ParsedCohort, Refusal>,
    key: Option<Keyed<'a>>,
) -> Result<CohortId> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let parsed = parsed.as_ref().map_err(|refusal| Error::from(refusal.clone()))?;
    let (context, now) = (unit.context(), unit.context().now());
    sqlx::query!("select id from users where id = $1 for no key update", teacher.0)
        .fetch_one(&mut **unit.work())
        .await?;
    let open = sqlx::query_scalar!(
        r#"select count(*) as "count!" from cohorts
           where teacher_id = $1 and cancelled_at is null and starts_at + weeks * interval '7 days' > $2"#,
        teacher.0,
        now
    );
    if open.fetch_one(&mut **unit.work()).await? >= COHORTS_MAX {
        return Err(refusals::cohorts_too_many(COHORTS_MAX).into());
    }
    let id = CohortId(context.new_id());
    let made = sqlx::query!(
        "insert into cohorts (id, course_id, teacher_id, starts_on, starts_at, weeks, seats, currency, price, goal,
           time_zone, created_at)
         select $1, c.id, c.teacher_id, $4, $5, $6, $7, coalesce($8, c.currency), coalesce($9, c.price), $10, $11, $12
         from courses c where c.id = $2 and c.teacher_id = $3 and c.version is not null",
        id.0,
        parsed.course_id.0,
        teacher.0,
        parsed.starts_on,
        parsed.starts_at,
        parsed.weeks,
        parsed.seats,
        parsed.price.map(|price| price.currency.code()),
        parsed.price.map(|price| price.minor),
        parsed.goal,
        zone.name(),
        now,
    );
    if made.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::cohort_course_unknown().into());
    }
    unit.audit(Act { act: "cohort.create", subject_id: Some(id.0), before: None, after: None });
    unit.answer(key, 201, &id)?;
    Ok(id)
}

/// Payload of [`CallCohortOff`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CohortCalledOff {
    /// The cohort that is off.
    pub cohort_id: CohortId,
}

/// Gives everybody of a cohort that is off their money back.
pub struct CallCohortOff;

impl Job for CallCohortOff {
    const KIND: &'static str = "CallCohortOff";
    type Payload = CohortCalledOff;

    async fn run(context: &Context, job: CohortCalledOff) -> Result<()> {
        places_give_back(context, job.cohort_id).await
    }
}

/// Calls a cohort off, until its first week is over: everybody gets everything back that has not been earned. What
/// breaks off in between is gone on with by a job.
///
/// # Errors
/// 404 for everybody but its teacher; 409 `cohort_off`, `cohort_begun`.
pub async fn cohort_cancel(context: &Context, id: CohortId) -> Result<Cohort> {
    let teacher = context.require_person()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = cancel_within(&mut unit, id, teacher).await;
        unit.finish(done).await
    })
    .await?;
    if let Err(error) = places_give_back(context, id).await {
        tracing::warn!(cohort_id = %id, %error, "places of a cohort are given back by its job");
    }
    cohort_get(context, id).await
}

async fn cancel_within(unit: &mut Unit<'_>, id: CohortId, teacher: UserId) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let cohort = sqlx::query!(
        "select course_id, starts_at, cancelled_at from cohorts where id = $1 and teacher_id = $2 for update",
        id.0,
        teacher.0
    );
    let cohort = cohort.fetch_optional(&mut **unit.work()).await?.ok_or_else(missing)?;
    if cohort.cancelled_at.is_some() {
        return Err(refusals::cohort_off().into());
    }
    if is_late(cohort.starts_at, now) {
        return Err(refusals::cohort_begun().into());
    }
    call_off(unit, (id, CourseId(cohort.course_id), teacher)).await?;
    unit.later(job_new::<CallCohortOff>(context, &CohortCalledOff { cohort_id: id }, now)?);
    unit.audit(Act { act: "cohort.cancel", subject_id: Some(id.0), before: None, after: None });
    Ok(())
}

async fn call_off(unit: &mut Unit<'_>, (id, course_id, teacher_id): (CohortId, CourseId, UserId)) -> Result<()> {
    let now = unit.context().now();
    sqlx::query!("update cohorts set cancelled_at = $2 where id = $1", id.0, now).execute(&mut **unit.work()).await?;
    sqlx::query!("delete from cohort_waits where cohort_id = $1", id.0).execute(&mut **unit.work()).await?;
    let group = group_of(unit.work(), id.0).await?;
    unit.tell(&CohortEvent::Off(CohortNews { cohort_id: id, course_id, teacher_id, learner_id: None, group }))
}

/// Calls off the cohort of a place whose course is not there on its first day; the group is told once.
pub(crate) async fn cohort_ends(unit: &mut Unit<'_>, enrolment: Uuid) -> Result<()> {
    let cohort = sqlx::query!(
        "select o.id, o.course_id, o.teacher_id from cohorts o join cohort_seats s on s.cohort_id = o.id
         where s.enrolment_id = $1 and o.cancelled_at is null for update of o",
        enrolment
    );
    let Some(cohort) = cohort.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    call_off(unit, (CohortId(cohort.id), CourseId(cohort.course_id), UserId(cohort.teacher_id))).await
}

/// Whether its first week is over: nobody comes any more, and nobody calls it off.
pub(super) fn is_late(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now >= starts_at + TimeDelta::days(LATE_DAYS)
}

async fn places_give_back(context: &Context, id: CohortId) -> Result<()> {
    let open = sqlx::query_scalar!(
        "select s.enrolment_id from cohort_seats s join cohorts o on o.id = s.cohort_id
           join enrolments e on e.id = s.enrolment_id
         where s.cohort_id = $1 and o.cancelled_at is not null and e.state = 'active'
           and (e.price = 0 or e.settled_at is null) order by s.number",
        id.0
    );
    let mut each = Each::default();
    for enrolment in open.fetch_all(context.writes()).await? {
        let given = attempted(|| async {
            let mut unit = Unit::begin(context, None).await?;
            let given = place_end(&mut unit, EnrolmentId(enrolment)).await;
            unit.finish(given).await
        });
        each.note("cohort place", enrolment, given.await);
    }
    each.done()
}

/// Whoever was paid for it already keeps the course, as its learner does.
async fn place_end(unit: &mut Unit<'_>, id: EnrolmentId) -> Result<()> {
    let Some(place) = Place::of(unit.work(), id.0, true).await? else { return Ok(()) };
    if place.state != "active" || place.price > 0 && place.settled_at.is_some() {
        return Ok(());
    }
    let count = counted(&place.outline, &place.done(unit.work()).await?);
    let sale = place.sale()?;
    place_give_back(unit, &place, &sale, count).await
}
