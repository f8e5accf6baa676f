//! Circles are begun, joined, left and closed.

use super::{Locked, read::circle_get, sessions::sessions_insert};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    calendar::Zone,
    catalog::refusals::subject_unknown,
    identity::{
        Role,
        sanction::{ForbiddenAct, restricted_book},
    },
    ids::{CircleId, UserId},
    learning::{
        circle::{CIRCLES_MAX, Circle, CircleRequest, OVER_DAYS, ParsedCircle},
        events::{CircleEvent, CircleNews},
        refusals,
    },
};
use identity::staff::sanctions::is_forbidden_in;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};

/// Begins a circle; its host has the first place.
///
/// # Errors
/// 403 `email_not_verified`, `restricted_book`; 422 by field; 409 `circles_too_many`; 429; the refusals of the key.
pub async fn circle_create(context: &Context, request: &CircleRequest, key: Option<&IdempotencyKey>) -> Result<Circle> {
    let person = context.require_verified()?;
    let zone: Zone = person.time_zone.parse().unwrap_or(Zone::UTC);
    let host = person.id;
    let parsed = ParsedCircle::parse(request, zone, context.now());
    if let (None, Err(refusal)) = (key, &parsed) {
        return Err(refusal.clone().into());
    }
    let keyed = Keyed::of(context, key, "circle.create", request)?;
    limit_take(&context.app, Limit::Hold, &host.to_string()).await?;
    let id = attempted(|| async {
        let mut unit = Unit::begin(context, keyed.as_ref()).await?;
        let made = create_within(&mut unit, (host, zone), &parsed, keyed.clone()).await;
        unit.finish(made).await
    })
    .await?;
    circle_get(context, id).await
}

async fn create_within<'a>(
    unit: &mut Unit<'a>,
    (host, zone): (UserId, Zone),
    parsed: &std::result::Result<ParsedCircle, Refusal>,
    key: Option<Keyed<'a>>,
) -> Result<CircleId> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let parsed = parsed.as_ref().map_err(|refusal| Error::from(refusal.clone()))?;
    let (context, now) = (unit.context(), unit.context().now());
    may_take_part(unit, host, now).await?;
    let id = CircleId(context.new_id());
    let last = parsed.meetings.iter().map(|meeting| meeting.end).max().unwrap_or(now);
    let made = sqlx::query!(
        "insert into circles (id, host_id, subject_id, title, agenda, size, time_zone, created_at, over_at)
         select $1, $2, s.id, $4, $5, $6, $7, $8, $9 from subjects s where s.id = $3",
        id.0,
        host.0,
        parsed.subject_id.0,
        parsed.title,
        parsed.agenda,
        parsed.size,
        zone.name(),
        now,
        last + TimeDelta::days(OVER_DAYS),
    );
    if made.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(subject_unknown().into());
    }
    sqlx::query!(
        "insert into circle_members (circle_id, number, size, person_id, joined_at) values ($1, 1, $2, $3, $4)",
        id.0,
        parsed.size,
        host.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    sessions_insert(unit, id, &parsed.meetings, "").await?;
    let news = CircleNews { circle_id: id, person_id: host, members: vec![host], session_id: None };
    unit.tell(&CircleEvent::Begun(news))?;
    unit.answer(key, 201, &id)?;
    Ok(id)
}

/// Whether somebody may be in one circle more. Circles of one person queue on the person, so that two at once do not
/// both find room.
async fn may_take_part(unit: &mut Unit<'_>, person: UserId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("select id from users where id = $1 for no key update", person.0)
        .fetch_one(&mut **unit.work())
        .await?;
    if is_forbidden_in(&mut **unit.work(), person, ForbiddenAct::Book, now).await? {
        return Err(restricted_book().into());
    }
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from circle_members m join circles c on c.id = m.circle_id
           where m.person_id = $1 and c.closed_at is null and c.over_at > $2"#,
        person.0,
        now
    );
    if count.fetch_one(&mut **unit.work()).await? >= CIRCLES_MAX {
        return Err(refusals::circles_too_many(CIRCLES_MAX).into());
    }
    Ok(())
}

/// Takes a place in a circle.
///
/// # Errors
/// 403 `email_not_verified`, `restricted_book`; 404 for a circle with somebody who is kept apart from the caller; 409
/// `circle_full`, `circle_over`, `circle_joined_already`, `circles_too_many`; 429.
pub async fn circle_join(context: &Context, id: CircleId) -> Result<Circle> {
    let person = context.require_verified()?.id;
    limit_take(&context.app, Limit::Hold, &person.to_string()).await?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let joined = join_within(&mut unit, id, person).await;
        unit.finish(joined).await
    })
    .await?;
    circle_get(context, id).await
}

async fn join_within(unit: &mut Unit<'_>, id: CircleId, person: UserId) -> Result<()> {
    let now = unit.context().now();
    let mut circle = Locked::of(unit.work(), id, person).await?;
    if circle.members.contains(&person.0) {
        return Err(refusals::circle_joined_already().into());
    }
    if !circle.shown {
        return Err(super::missing().into());
    }
    if circle.is_over(now) {
        return Err(refusals::circle_over().into());
    }
    may_take_part(unit, person, now).await?;
    let seated = sqlx::query!(
        "insert into circle_members (circle_id, number, size, person_id, joined_at)
         select $1, free.number, $2, $3, $4
         from (select n::smallint as number from generate_series(1, $2::int) n
               where not exists (select from circle_members m where m.circle_id = $1 and m.number = n)
               order by n limit 1) free",
        id.0,
        i32::from(circle.size),
        person.0,
        now,
    );
    if seated.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::circle_full().into());
    }
    circle.members.push(person.0);
    unit.tell(&CircleEvent::Joined(circle.news(id, person)))
}

/// Gives the own place back; it can be taken again at once. A host's circle goes on with whoever has been in it longest
/// and whose account stands, and is closed when nobody is left.
///
/// # Errors
/// 404 for everybody who is not in it.
pub async fn circle_leave(context: &Context, id: CircleId) -> Result<()> {
    let person = context.require_person()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let left = leave_within(&mut unit, id, person).await;
        unit.finish(left).await
    })
    .await
}

async fn leave_within(unit: &mut Unit<'_>, id: CircleId, person: UserId) -> Result<()> {
    let now = unit.context().now();
    let mut circle = Locked::of_member(unit.work(), id, person).await?;
    circle.members.retain(|member| *member != person.0);
    sqlx::query!(
        "with gone as (
           delete from circle_members where circle_id = $1 and person_id = $2
         ), unpaired as (
           update circle_members set partner_id = null where circle_id = $1 and partner_id = $2
         )
         delete from circle_turnout t using circle_sessions s
         where s.id = t.session_id and s.circle_id = $1 and s.starts_at > $3 and t.person_id = $2",
        id.0,
        person.0,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    if circle.host_id == person.0 {
        let heir = sqlx::query_scalar!(
            "select m.person_id from circle_members m join users u on u.id = m.person_id
             where m.circle_id = $1 and u.suspended_at is null and u.deleted_at is null
             order by m.joined_at, m.number limit 1",
            id.0
        );
        let heir = heir.fetch_optional(&mut **unit.work()).await?;
        sqlx::query!(
            "update circles set host_id = coalesce($2, host_id),
               closed_at = case when $2::uuid is null then coalesce(closed_at, $3) else closed_at end
             where id = $1",
            id.0,
            heir,
            now,
        )
        .execute(&mut **unit.work())
        .await?;
    }
    unit.tell(&CircleEvent::Left(circle.news(id, person)))
}

/// Closes a circle: nobody joins it any more, and it does not meet again. For its host, and for the staff.
///
/// # Errors
/// 404 for everybody who is not in it; 403 `circle_host_only`; 409 `circle_over`.
pub async fn circle_close(context: &Context, id: CircleId) -> Result<Circle> {
    let person = context.require_person()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let closed = close_within(&mut unit, id, person).await;
        unit.finish(closed).await
    })
    .await?;
    circle_get(context, id).await
}

async fn close_within(unit: &mut Unit<'_>, id: CircleId, person: UserId) -> Result<()> {
    let now = unit.context().now();
    let circle = if unit.context().may(Role::Trust) {
        Locked::of(unit.work(), id, person).await?
    } else {
        Locked::of_host(unit.work(), id, person).await?
    };
    if circle.is_over(now) {
        return Err(refusals::circle_over().into());
    }
    // Who met early leaves a room behind, which tells of it; its session stays, and lets nobody in any more.
    sqlx::query!(
        "with ahead as (
           delete from circle_sessions s where s.circle_id = $1 and s.starts_at > $2
             and not exists (select from rooms r where r.circle_session_id = s.id))
         update circles set closed_at = $2 where id = $1",
        id.0,
        now
    )
    .execute(&mut **unit.work())
    .await?;
    unit.audit(Act { act: "circle.close", subject_id: Some(id.0), before: None, after: None });
    unit.tell(&CircleEvent::Closed(circle.news(id, person)))
}
