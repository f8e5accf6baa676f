//! What a learner did: stretches of a film, units that are done, and the end of a course.

use super::enrol::money_move;
use super::rows::{Place, flat, pairs, place_of_unit};
use crate::{bridge::watched_note, certificate::certificate_issue, fault};
use domain::{
    ids::{EnrolmentId, UnitId, VideoId},
    learning::{
        enrolment::{Enrolment, counted, may_complete},
        events::EnrolmentEvent,
        outline::UnitKind,
        refusals,
        watched::{self, WatchedRequest},
    },
    money::{
        CommissionTier,
        courses::{CourseSale, clears_at},
    },
};
use money::ledger::JournalLinks;
use spine::{Context, Result, attempts::attempted, unit::Unit};

/// Notes what was watched of a unit's film. What counts is the union, whatever is sent how often and in which order.
///
/// # Errors
/// 404 for everybody who is not in the course; 422 `intervals_invalid`, `intervals_too_many`; 409 `unit_not_open`,
/// `unit_other_kind`, `watched_too_fast`.
pub async fn unit_watched(context: &Context, id: UnitId, request: &WatchedRequest) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let noted = watched_within(&mut unit, id, request).await;
        unit.finish(noted).await
    })
    .await
}

async fn watched_within(unit: &mut Unit<'_>, id: UnitId, request: &WatchedRequest) -> Result<()> {
    let (context, now) = (unit.context(), unit.context().now());
    let place = place_of_unit(unit.work(), context, id).await?;
    let video = place.unit(id, now)?.video_id.ok_or_else(refusals::unit_other_kind)?;
    let duration = duration_of(unit, video).await?;
    let new = watched::parse(&request.intervals, duration)?;
    let before = sqlx::query!(
        "select seen, again, sending from unit_progress where enrolment_id = $1 and unit_id = $2 and video_id = $3",
        place.id,
        id.0,
        video.0,
    );
    let before = before.fetch_optional(&mut **unit.work()).await?;
    let (had, again, sending) =
        before.map_or_else(Default::default, |row| (pairs(&row.seen), pairs(&row.again), row.sending));
    let seen = watched::kept(&[had.clone(), new.clone()].concat());
    let elsewhere = seen_elsewhere(unit, &place, id).await?;
    watched::fits(elsewhere + watched::length(&seen), now - place.begins_at)?;
    // A sending that comes twice, because its answer was lost, is no second look.
    let repeated = !request.sending.is_empty() && sending.as_deref() == Some(request.sending.as_str());
    let again = if repeated { again } else { watched::kept(&[again, watched::common(&had, &new)].concat()) };
    let at = if request.position.is_finite() { request.position.clamp(0.0, duration as f64 / 1_000.0) } else { 0.0 };
    sqlx::query!(
        "insert into unit_progress (enrolment_id, unit_id, learner_id, video_id, seen, again, sending, position_ms,
           updated_at)
         values ($1, $2, $3, $4, $5, $6, nullif(left($7, 64), ''), $8, $9)
         on conflict (enrolment_id, unit_id) do update set video_id = excluded.video_id, seen = excluded.seen,
           again = excluded.again, sending = excluded.sending, position_ms = excluded.position_ms,
           updated_at = excluded.updated_at",
        place.id,
        id.0,
        place.learner_id,
        video.0,
        &flat(&seen),
        &flat(&again),
        request.sending,
        (at * 1_000.0) as i64,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    watched_note(unit, &place, (id, video), watched::length(&again)).await?;
    if watched::is_watched(&seen, duration) { unit_done(unit, &place, id).await } else { touched(unit, &place).await }
}

/// Milliseconds that were seen of the films of the other units.
async fn seen_elsewhere(unit: &mut Unit<'_>, place: &Place, id: UnitId) -> Result<i64> {
    let rows = sqlx::query_scalar!(
        "select seen from unit_progress where enrolment_id = $1 and unit_id <> $2 and seen <> '{}'",
        place.id,
        id.0
    );
    let rows = rows.fetch_all(&mut **unit.work()).await?;
    Ok(rows.iter().map(|seen| watched::length(&pairs(seen))).sum())
}

async fn duration_of(unit: &mut Unit<'_>, video: VideoId) -> Result<i64> {
    let duration = sqlx::query_scalar!(
        r#"select coalesce((frames * rate_den * 1000 + rate_num / 2) / rate_num, 0) as "duration!" from videos
           where id = $1"#,
        video.0
    );
    Ok(duration.fetch_optional(&mut **unit.work()).await?.unwrap_or_default())
}

/// Somebody learned in it now.
async fn touched(unit: &mut Unit<'_>, place: &Place) -> Result<()> {
    let now = unit.context().now();
    sqlx::query!("update enrolments set last_at = $2 where id = $1", place.id, now).execute(&mut **unit.work()).await?;
    Ok(())
}

/// Says that a unit is done that has nothing to watch, answer or hand in; a film once it was seen.
///
/// # Errors
/// 404 for everybody who is not in the course; 409 `unit_not_open`, `unit_not_watched`, `unit_other_kind`.
pub async fn unit_complete(context: &Context, id: UnitId) -> Result<Enrolment> {
    let enrolment = attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = complete_within(&mut unit, id).await;
        unit.finish(done).await
    })
    .await?;
    super::read::enrolment_get(context, enrolment).await
}

async fn complete_within(unit: &mut Unit<'_>, id: UnitId) -> Result<EnrolmentId> {
    let (context, now) = (unit.context(), unit.context().now());
    let place = place_of_unit(unit.work(), context, id).await?;
    let asked = place.unit(id, now)?;
    let seen = match (asked.kind(), asked.video_id) {
        (Some(UnitKind::Video), Some(video)) => {
            let duration = duration_of(unit, video).await?;
            let stored = sqlx::query_scalar!(
                "select seen from unit_progress where enrolment_id = $1 and unit_id = $2 and video_id = $3",
                place.id,
                id.0,
                video.0,
            );
            let stored = stored.fetch_optional(&mut **unit.work()).await?.unwrap_or_default();
            watched::is_watched(&pairs(&stored), duration)
        }
        _ => false,
    };
    may_complete(asked, seen)?;
    unit_done(unit, &place, id).await?;
    Ok(EnrolmentId(place.id))
}

/// A unit is done: counted once, and with the last one the course is finished. What was paid goes to the teacher when
/// the course cannot be given back any more.
pub(super) async fn unit_done(unit: &mut Unit<'_>, place: &Place, id: UnitId) -> Result<()> {
    let now = unit.context().now();
    let new = sqlx::query!(
        "insert into unit_progress (enrolment_id, unit_id, learner_id, done_at, updated_at) values ($1, $2, $3, $4, $4)
         on conflict (enrolment_id, unit_id) do update set done_at = excluded.done_at, updated_at = excluded.updated_at
           where unit_progress.done_at is null",
        place.id,
        id.0,
        place.learner_id,
        now,
    );
    if new.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return touched(unit, place).await;
    }
    let (done, units) = counted(&place.outline, &place.done(unit.work()).await?);
    let finished = done == units && place.completed_at.is_none();
    sqlx::query!(
        "update enrolments set last_at = $2, units_done = $3,
           completed_at = coalesce(completed_at, case when $4 then $2::timestamptz end) where id = $1",
        place.id,
        now,
        i32::try_from(done).unwrap_or(i32::MAX),
        finished,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&EnrolmentEvent::UnitDone(place.news(Some(id), (done, units))))?;
    if finished {
        certificate_issue(unit, place).await?;
        unit.tell(&EnrolmentEvent::Finished(place.news(None, (done, units))))?;
    }
    let sale = place.sale()?;
    let used = place.used(unit.work()).await?;
    if place.price > 0 && place.settled_at.is_none() && !sale.can_be_returned(used, units, now) {
        release(unit, place, &sale).await?;
    }
    Ok(())
}

/// The teacher has earned it, once; it can be paid out when the dispute window is over.
pub(super) async fn release(unit: &mut Unit<'_>, place: &Place, sale: &CourseSale) -> Result<()> {
    let now = unit.context().now();
    let lifetime = sqlx::query_scalar!("select lifetime_earnings_usd from tutors where user_id = $1", place.teacher_id);
    let lifetime = lifetime.fetch_optional(&mut **unit.work()).await?.unwrap_or_default();
    let tier = CommissionTier::from_lifetime(lifetime);
    let settled = sqlx::query!(
        "update enrolments set settled_at = $2, earned = $3, clears_at = $4 where id = $1 and settled_at is null",
        place.id,
        now,
        sale.earned(tier).map_err(fault)?.minor,
        clears_at(now),
    );
    if settled.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Ok(());
    }
    let shares = place.shares(unit.work()).await?;
    let journal = sale.released(tier, &shares).map_err(fault)?;
    let links = JournalLinks { about_id: Some(place.id), ..JournalLinks::default() };
    money_move(unit, place.id, journal.as_slice(), links).await
}
