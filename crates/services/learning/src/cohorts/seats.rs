//! A place in a cohort: a seat and an enrolment, taken and given back together.

use super::{
    missing,
    waiting::{offer_soon, place_for, waits_no_more},
    write::is_late,
};
use crate::enrolment::{Terms, enrolment_get, place_take};
use domain::{
    ids::{CohortId, CourseId, EnrolmentId, UserId},
    learning::{
        enrolment::{EnrolRequest, Enrolment},
        events::{CohortEvent, CohortNews},
        refusals,
    },
    money::{Currency, Money},
};
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Takes a place in a cohort, the course included; what it costs waits in escrow as a course's price does, and can be
/// given back as long, counted from the first day.
///
/// # Errors
/// As [`crate::enrolment::enrol`]; 404 for a cohort with somebody who is kept apart from the caller; 409 `cohort_full`,
/// `cohort_begun`, `cohort_off`.
pub async fn cohort_enrol(
    context: &Context,
    id: CohortId,
    request: &EnrolRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Enrolment> {
    let person = context.require_verified()?.id;
    limit_take(&context.app, Limit::Money, &person.to_string()).await?;
    let key = Keyed::of(context, key, "cohort.enrol", &(id, request))?;
    let made = attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let made = enrol_within(&mut unit, person, id, request, key.clone()).await;
        unit.finish(made).await
    })
    .await?;
    enrolment_get(context, made).await
}

async fn enrol_within<'a>(
    unit: &mut Unit<'a>,
    learner: UserId,
    id: CohortId,
    request: &EnrolRequest,
    key: Option<Keyed<'a>>,
) -> Result<EnrolmentId> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let now = unit.context().now();
    // Whoever takes a place queues here, so that the last one has one winner.
    sqlx::query!("select id from cohorts where id = $1 for update", id.0).fetch_optional(&mut **unit.work()).await?;
    let cohort = sqlx::query!(
        r#"select o.course_id, o.starts_at, o.seats, o.currency, o.price, o.cancelled_at,
             cohort_shown(o, c, u, $2) as "shown!",
             exists (select from cohort_seats s where s.cohort_id = o.id and s.learner_id = $2) as "seated!"
           from cohorts o join courses c on c.id = o.course_id join users u on u.id = o.teacher_id where o.id = $1"#,
        id.0,
        learner.0,
    );
    let cohort = cohort.fetch_optional(&mut **unit.work()).await?.filter(|row| row.shown).ok_or_else(missing)?;
    if cohort.seated {
        return Err(refusals::enrolled_already().into());
    }
    if cohort.cancelled_at.is_some() {
        return Err(refusals::cohort_off().into());
    }
    if is_late(cohort.starts_at, now) {
        return Err(refusals::cohort_begun().into());
    }
    let number = place_for(unit.work(), id, learner, now).await?.ok_or_else(refusals::cohort_full)?;
    let price = Money::new(cohort.price, Currency::parse(&cohort.currency)?);
    let terms = Terms { price, begins_at: cohort.starts_at };
    let (enrolment, teacher) = place_take(unit, learner, CourseId(cohort.course_id), request, Some(terms)).await?;
    sqlx::query!(
        "insert into cohort_seats (cohort_id, number, seats, learner_id, enrolment_id, taken_at)
         values ($1, $2, $3, $4, $5, $6)",
        id.0,
        number,
        cohort.seats,
        learner.0,
        enrolment.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    waits_no_more(unit, id, learner).await?;
    let group = group_of(unit.work(), id.0).await?;
    let news = CohortNews {
        cohort_id: id,
        course_id: CourseId(cohort.course_id),
        teacher_id: teacher,
        learner_id: Some(learner),
        group,
    };
    unit.tell(&CohortEvent::Joined(news))?;
    unit.answer(key, 201, &enrolment)?;
    Ok(enrolment)
}

/// Everybody who has a place.
pub(super) async fn group_of(connection: &mut PgConnection, cohort: Uuid) -> Result<Vec<UserId>> {
    let people =
        sqlx::query_scalar!("select learner_id from cohort_seats where cohort_id = $1 order by number", cohort);
    Ok(people.fetch_all(connection).await?.into_iter().map(UserId).collect())
}

/// The seat of an enrolment that ends, if it has one, is free again: it is offered to others at once, and the group is
/// told. Seats of a cohort that is called off stay: they say why the course went back.
pub(crate) async fn seat_free(unit: &mut Unit<'_>, enrolment: Uuid, learner: UserId) -> Result<()> {
    let freed = sqlx::query!(
        "delete from cohort_seats s using cohorts o
         where s.enrolment_id = $1 and o.id = s.cohort_id and o.cancelled_at is null
         returning o.id, o.course_id, o.teacher_id",
        enrolment
    );
    let Some(freed) = freed.fetch_optional(&mut **unit.work()).await? else { return Ok(()) };
    let group = group_of(unit.work(), freed.id).await?;
    let news = CohortNews {
        cohort_id: CohortId(freed.id),
        course_id: CourseId(freed.course_id),
        teacher_id: UserId(freed.teacher_id),
        learner_id: Some(learner),
        group,
    };
    unit.tell(&CohortEvent::Left(news))?;
    offer_soon(unit, CohortId(freed.id)).await
}

/// Leaves a cohort and keeps the course: no money moves, and whoever would rather have it back gives the course back.
///
/// # Errors
/// 404 for everybody who has no place in it.
pub async fn cohort_leave(context: &Context, id: CohortId) -> Result<()> {
    let person = context.require_person()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let left = leave_within(&mut unit, id, person).await;
        unit.finish(left).await
    })
    .await
}

async fn leave_within(unit: &mut Unit<'_>, id: CohortId, person: UserId) -> Result<()> {
    let seat =
        sqlx::query!("select enrolment_id from cohort_seats where cohort_id = $1 and learner_id = $2", id.0, person.0);
    let seat = seat.fetch_optional(&mut **unit.work()).await?.ok_or_else(missing)?;
    seat_free(unit, seat.enrolment_id, person).await
}
