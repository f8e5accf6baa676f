//! Waiting for a place in a full cohort. What becomes free is offered by a job to whoever waits longest, kept for them
//! for a day, then offered to the next. Whoever joins, takes or offers a place queues at the cohort's row.

use super::{missing, read::cohort_get, write::is_late};
use crate::courses::prerequisites_of;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{CohortId, CourseId, UserId},
    learning::{
        cohort::{Cohort, LATE_DAYS},
        cohort_wait::{WAITS_MAX, WAITS_OWN_MAX, free_for, offer_until},
        refusals,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    attempts::attempted,
    job::{Job, job_new},
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};

/// Stands in line for a place. Whoever does already keeps their place in it.
///
/// # Errors
/// 403 `email_not_verified`; 404 as for [`super::cohort_enrol`]; 409 `course_own`, `enrolled_already`, `cohort_off`,
/// `cohort_begun`, `cohort_place_free`, `cohort_waits_full`, `cohort_waits_too_many`.
pub async fn cohort_wait(context: &Context, id: CohortId) -> Result<Cohort> {
    let person = context.require_verified()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let joined = join(&mut unit, id, person).await;
        unit.finish(joined).await
    })
    .await?;
    cohort_get(context, id).await
}

/// Leaves the line; a place that was kept goes to the next. Whoever does not wait changes nothing.
///
/// # Errors
/// 404 as for [`super::cohort_get`].
pub async fn cohort_unwait(context: &Context, id: CohortId) -> Result<Cohort> {
    let person = context.require_person()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let left = leave(&mut unit, id, person).await;
        unit.finish(left).await
    })
    .await?;
    cohort_get(context, id).await
}

async fn join(unit: &mut Unit<'_>, id: CohortId, person: UserId) -> Result<()> {
    let now = unit.context().now();
    sqlx::query!("select id from cohorts where id = $1 for update", id.0).fetch_optional(&mut **unit.work()).await?;
    let cohort = sqlx::query!(
        r#"select course_taught_by(o.course_id, $2) as "teaches!", o.course_id, o.starts_at, o.seats, o.cancelled_at,
             cohort_shown(o, c, u, $2) as "shown!",
             exists (select from enrolments e where e.course_id = o.course_id and e.learner_id = $2
               and e.state = 'active') as "enrolled!",
             exists (select from cohort_waits w where w.cohort_id = o.id and w.learner_id = $2
               and coalesce(w.offered_until > $3, true)) as "waits!",
             (select count(*) from cohort_waits w where w.cohort_id = o.id) as "line!",
             (select count(*) from cohort_waits w where w.learner_id = $2 and w.ends_at > $3) as "own!"
           from cohorts o join courses c on c.id = o.course_id join users u on u.id = o.teacher_id where o.id = $1"#,
        id.0,
        person.0,
        now,
    );
    let cohort = cohort.fetch_optional(&mut **unit.work()).await?.filter(|row| row.shown).ok_or_else(missing)?;
    if cohort.waits {
        return Ok(());
    }
    if cohort.teaches {
        return Err(refusals::course_own().into());
    }
    if cohort.enrolled {
        return Err(refusals::enrolled_already().into());
    }
    if cohort.cancelled_at.is_some() {
        return Err(refusals::cohort_off().into());
    }
    if is_late(cohort.starts_at, now) {
        return Err(refusals::cohort_begun().into());
    }
    prerequisites_of(unit.work(), CourseId(cohort.course_id), Some(person)).await?.may_begin()?;
    if place_for(unit.work(), id, person, now).await?.is_some() {
        return Err(refusals::cohort_place_free().into());
    }
    if cohort.line >= WAITS_MAX {
        return Err(refusals::cohort_waits_full(WAITS_MAX).into());
    }
    if cohort.own >= WAITS_OWN_MAX {
        return Err(refusals::cohort_waits_too_many(WAITS_OWN_MAX).into());
    }
    let closes_at = cohort.starts_at + TimeDelta::days(LATE_DAYS);
    // Whoever let an offer pass stands at the end.
    sqlx::query!(
        "insert into cohort_waits (cohort_id, learner_id, seats, joined_at, ends_at) values ($1, $2, $3, $4, $5)
         on conflict (cohort_id, learner_id)
           do update set offered_number = null, offered_until = null, joined_at = excluded.joined_at",
        id.0,
        person.0,
        cohort.seats,
        now,
        closes_at,
    )
    .execute(&mut **unit.work())
    .await?;
    // The line is over when nobody comes any more.
    let context = unit.context();
    let mut over = job_new::<OfferCohortPlace>(context, &OfferedCohort { cohort_id: id }, closes_at)?;
    over.unique_key = Some(format!("cohort_line:{id}"));
    unit.later(over);
    Ok(())
}

async fn leave(unit: &mut Unit<'_>, id: CohortId, person: UserId) -> Result<()> {
    waits_no_more(unit, id, person).await?;
    offer_soon(unit, id).await
}

/// Takes somebody off the list.
pub(super) async fn waits_no_more(unit: &mut Unit<'_>, id: CohortId, person: UserId) -> Result<()> {
    sqlx::query!("delete from cohort_waits where cohort_id = $1 and learner_id = $2", id.0, person.0)
        .execute(&mut **unit.work())
        .await?;
    Ok(())
}

/// The number of the place that somebody may take now: the one that is kept for them, or one that nobody waits for. The
/// caller holds the cohort's row.
pub(super) async fn place_for(
    work: &mut Work<'_, Postgres>,
    id: CohortId,
    person: UserId,
    now: DateTime<Utc>,
) -> Result<Option<i16>> {
    let row = sqlx::query!(
        r#"select o.seats, (select count(*) from cohort_seats s where s.cohort_id = o.id) as "taken!",
             (select count(*) from cohort_waits w where w.cohort_id = o.id and w.learner_id <> $2
               and coalesce(w.offered_until > $3, true)) as "waiting!",
             (select w.offered_number from cohort_waits w where w.cohort_id = o.id and w.learner_id = $2
               and w.offered_until > $3
               and not exists (select from cohort_seats s where s.cohort_id = o.id and s.number = w.offered_number)
             ) as kept,
             (select min(n) from generate_series(1, o.seats::int) n
              where not exists (select from cohort_seats s where s.cohort_id = o.id and s.number = n)
                and not exists (select from cohort_waits w where w.cohort_id = o.id and w.offered_number = n
                  and w.offered_until > $3 and w.learner_id <> $2)) as free
           from cohorts o where o.id = $1"#,
        id.0,
        person.0,
        now,
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let open = free_for(row.seats.into(), row.taken, row.waiting, row.kept.is_some());
    Ok(row.kept.or_else(|| row.free.and_then(|number| i16::try_from(number).ok())).filter(|_| open > 0))
}

/// Has what is free offered, if anybody waits for it.
pub(super) async fn offer_soon(unit: &mut Unit<'_>, id: CohortId) -> Result<()> {
    let waits =
        sqlx::query_scalar!(r#"select exists (select from cohort_waits where cohort_id = $1) as "waits!""#, id.0);
    if waits.fetch_one(&mut **unit.work()).await? {
        let (context, now) = (unit.context(), unit.context().now());
        unit.later(job_new::<OfferCohortPlace>(context, &OfferedCohort { cohort_id: id }, now)?);
    }
    Ok(())
}

/// Payload of [`OfferCohortPlace`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OfferedCohort {
    /// The cohort in which a place may be free.
    pub cohort_id: CohortId,
}

/// Offers the free places of a cohort to those who wait longest, and comes again when their day is over. With nothing
/// free or nobody waiting it does nothing.
pub struct OfferCohortPlace;

impl Job for OfferCohortPlace {
    const KIND: &'static str = "OfferCohortPlace";
    type Payload = OfferedCohort;

    async fn run(context: &Context, job: OfferedCohort) -> Result<()> {
        attempted(|| async {
            let mut unit = Unit::begin(context, None).await?;
            let done = offer_within(&mut unit, job.cohort_id).await;
            unit.finish(done).await
        })
        .await
    }
}

async fn offer_within(unit: &mut Unit<'_>, id: CohortId) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let cohort = sqlx::query!("select starts_at, cancelled_at from cohorts where id = $1 for update", id.0);
    let Some(cohort) = cohort.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let closes_at = cohort.starts_at + TimeDelta::days(LATE_DAYS);
    let Some(until) = offer_until(now, closes_at).filter(|_| cohort.cancelled_at.is_none()) else {
        sqlx::query!("delete from cohort_waits where cohort_id = $1", id.0).execute(&mut **unit.work()).await?;
        return Ok(());
    };
    line_tidy(unit.work(), id, now).await?;
    let offered = sqlx::query_scalar!(
        "with free as (
           select n, row_number() over (order by n) as k from cohorts o, generate_series(1, o.seats::int) n
           where o.id = $1 and not exists (select from cohort_seats s where s.cohort_id = $1 and s.number = n)
             and not exists (select from cohort_waits w where w.cohort_id = $1 and w.offered_number = n)
         ), line as (
           select learner_id, row_number() over (order by joined_at, learner_id) as k
           from cohort_waits where cohort_id = $1 and offered_until is null
         )
         update cohort_waits w set offered_number = free.n::smallint, offered_until = $2
         from free join line using (k) where w.cohort_id = $1 and w.learner_id = line.learner_id
         returning w.learner_id",
        id.0,
        until,
    );
    let offered = offered.fetch_all(&mut **unit.work()).await?;
    if offered.is_empty() {
        return Ok(());
    }
    let mut again = job_new::<OfferCohortPlace>(context, &OfferedCohort { cohort_id: id }, until)?;
    again.unique_key = Some(format!("cohort_place:{id}:{}", until.timestamp()));
    unit.later(again);
    for person in offered {
        tell(unit.work(), context, (id, UserId(person)), until).await?;
    }
    Ok(())
}

/// Whoever let their day pass, and whoever could not take a place any more, stands in line no longer.
async fn line_tidy(work: &mut Work<'_, Postgres>, id: CohortId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "delete from cohort_waits w using cohorts o join courses c on c.id = o.course_id
           join users t on t.id = o.teacher_id
         where w.cohort_id = $1 and o.id = w.cohort_id and (w.offered_until <= $2
           or not cohort_shown(o, c, t, w.learner_id)
           or exists (select from users p where p.id = w.learner_id
             and (p.suspended_at is not null or p.deleted_at is not null))
           or exists (select from enrolments e where e.course_id = o.course_id and e.learner_id = w.learner_id
             and e.state = 'active'))",
        id.0,
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

async fn tell(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (cohort, person): (CohortId, UserId),
    until: DateTime<Utc>,
) -> Result<()> {
    let told = sqlx::query!(
        r#"select u.email, u.locale, u.time_zone, u.display_name, v.title
           from users u, cohorts o join courses c on c.id = o.course_id join course_versions v on v.course_id = c.id
           where u.id = $2 and o.id = $1 order by v.number = c.version desc nulls last, v.number desc limit 1"#,
        cohort.0,
        person.0,
    );
    let Some(told) = told.fetch_optional(&mut **work).await? else { return Ok(()) };
    let notice = NoticeMail::CohortPlace {
        name: told.display_name,
        title: told.title,
        until,
        time_zone: told.time_zone,
        cohort_id: cohort,
    };
    let mail = Mail {
        dedup_key: format!("cohort_place:{cohort}:{person}:{}", until.timestamp()),
        user_id: Some(person),
        recipient: told.email,
        locale: told.locale,
        template: MailTemplate::Notice(notice),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
