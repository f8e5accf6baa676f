//! Waiting for a place of a group lesson or for a tutor's time (BK6).
//!
//! What becomes free is heard of by its event and offered to whoever waits longest; it is kept for them until the offer
//! runs out, then for the next. Whoever claims an offer queues for the group lesson, or for the tutor's calendar, as
//! everybody else who takes a place or books a time.

mod claim;
mod free;
mod offer;
mod read;

pub use claim::offer_claim;
pub use free::{OfferFreed, Waiting};
pub use offer::{LapseOffer, OfferJob, offer_lapse};
pub use read::waitlist;

use crate::{
    booking::{calendar_lock, moment},
    group::group_get,
};
use calendar::availability::slots_list;
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{
    Refusal,
    bookings::{
        refusals,
        waitlist::{Awaited, ENTRIES_MAX, WaitEntry, WaitRequest},
    },
    ids::{GroupLessonId, SubjectId, TutorId, UserId, WaitId},
};
use spine::{Context, Error, Result, attempts::attempted, unit::Unit};
use sqlx::{Postgres, Transaction as Work};

/// Joins a waiting list.
///
/// # Errors
/// 403 `email_not_verified`; 422 by field, `self_booking`, `subject_not_taught`; 404 for what nobody finds; 409
/// `seats_free`, `times_free`, `seat_taken_already`, `group_off`, `group_begun`, `waits_already`, `waits_too_much`.
pub async fn wait_join(context: &Context, request: &WaitRequest) -> Result<WaitEntry> {
    let person = context.require_verified()?.id;
    let awaited = request.parse(moment(context))?;
    if let Awaited::Time { tutor, from, to, minutes, .. } = awaited {
        none_free(context, tutor, (from, to), minutes).await?;
    }
    let id = WaitId(context.new_id());
    attempted(|| async {
        let mut locks = vec![calendar_lock(person.0)];
        locks.extend(match awaited {
            Awaited::Group(group) => Some(calendar_lock(group.0)),
            Awaited::Time { .. } => None,
        });
        let mut unit = Unit::begin_locked(context, None, &mut locks).await?;
        let joined = join(&mut unit, (id, person), awaited).await;
        unit.finish(joined).await
    })
    .await?;
    let own = waitlist(context).await?.items.into_iter().find(|entry| entry.id == id);
    own.ok_or_else(|| Error::unexpected("the entry that was just made is gone"))
}

/// Nobody waits for what can be booked.
async fn none_free(
    context: &Context,
    tutor: TutorId,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    minutes: i32,
) -> Result<()> {
    let now = moment(context);
    let last = to - chrono::Duration::minutes(i64::from(minutes)) + chrono::Duration::seconds(1);
    let text = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let window = (text(from.max(now)), text(last.max(now + chrono::Duration::seconds(1))));
    let window = (Some(window.0.as_str()), Some(window.1.as_str()));
    let free = slots_list(context, tutor, window, Some(i64::from(minutes)), Some(1)).await?;
    if free.is_empty() { Ok(()) } else { Err(refusals::times_free().into()) }
}

async fn join(unit: &mut Unit<'_>, (id, person): (WaitId, UserId), awaited: Awaited) -> Result<()> {
    let now = moment(unit.context());
    let waits = sqlx::query_scalar!(
        r#"select count(*) as "count!" from waitlist_entries
           where user_id = $1 and state in ('waiting', 'offered') and ends_at > $2"#,
        person.0,
        now,
    );
    if waits.fetch_one(&mut **unit.work()).await? >= ENTRIES_MAX {
        return Err(refusals::waits_too_much(ENTRIES_MAX).into());
    }
    match awaited {
        Awaited::Group(group) => join_group(unit.work(), (id, person), group, now).await,
        Awaited::Time { tutor, subject, from, to, minutes } => {
            join_time(unit.work(), (id, person), (tutor, subject), (from, to, minutes), now).await
        }
    }
}

async fn join_group(
    work: &mut Work<'_, Postgres>,
    (id, person): (WaitId, UserId),
    group: GroupLessonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let found = sqlx::query!(
        r#"select g.tutor_user_id, g.starts_at, g.cancelled_at,
             (select count(*) from group_seats s where s.group_id = g.id) < g.seats as "free!",
             exists (select from group_seats s where s.group_id = g.id and s.student_id = $2) as "has!"
           from group_lessons g join tutors t on t.id = g.tutor_id
           where g.id = $1 and ((tutor_listed(t) and not people_apart(t.user_id, $2)) or g.tutor_user_id = $2)"#,
        group.0,
        person.0,
    );
    let found = found.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("group lesson"))?;
    if found.tutor_user_id == person.0 {
        return Err(refusals::self_booking().into());
    }
    if found.cancelled_at.is_some() {
        return Err(refusals::group_off().into());
    }
    if found.starts_at <= now {
        return Err(refusals::group_begun().into());
    }
    let waits = sqlx::query_scalar!(
        r#"select exists (select from waitlist_entries where user_id = $1 and group_id = $2
             and state in ('waiting', 'offered')) as "waits!""#,
        person.0,
        group.0,
    );
    if waits.fetch_one(&mut **work).await? {
        return Err(refusals::waits_already().into());
    }
    if found.has {
        return Err(refusals::seat_taken_already().into());
    }
    if found.free {
        return Err(refusals::seats_free().into());
    }
    sqlx::query!(
        "insert into waitlist_entries (id, user_id, group_id, ends_at, created_at) values ($1, $2, $3, $4, $5)",
        id.0,
        person.0,
        group.0,
        found.starts_at,
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

async fn join_time(
    work: &mut Work<'_, Postgres>,
    (id, person): (WaitId, UserId),
    (tutor, subject): (TutorId, Option<SubjectId>),
    (from, to, minutes): (DateTime<Utc>, DateTime<Utc>, i32),
    now: DateTime<Utc>,
) -> Result<()> {
    let found = sqlx::query!(
        r#"select t.user_id, s.subject_id as "subject_id?",
             exists (select from waitlist_entries e where e.user_id = $2 and e.tutor_id = t.id
               and e.state in ('waiting', 'offered') and e.from_at < $5 and e.ends_at > $4) as "waits!"
           from tutors t left join lateral (
             select subject_id from tutor_subjects where tutor_id = t.id and ($3::uuid is null or subject_id = $3)
             order by position, subject_id limit 1
           ) s on true
           where t.id = $1 and ((tutor_listed(t) and not people_apart(t.user_id, $2)) or t.user_id = $2)"#,
        tutor.0,
        person.0,
        subject.map(|subject| subject.0),
        from,
        to,
    );
    let found = found.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    if found.user_id == person.0 {
        return Err(refusals::self_booking().into());
    }
    let subject = found.subject_id.ok_or_else(refusals::subject_not_taught)?;
    if found.waits {
        return Err(refusals::waits_already().into());
    }
    sqlx::query!(
        "insert into waitlist_entries (id, user_id, tutor_id, tutor_user_id, subject_id, from_at, minutes, ends_at,
           created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0,
        person.0,
        tutor.0,
        found.user_id,
        subject,
        from,
        minutes,
        to,
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Leaves a waiting list; what was kept is offered to the next.
///
/// # Errors
/// 404 for what is not the caller's.
pub async fn wait_leave(context: &Context, id: WaitId) -> Result<()> {
    let person = context.require_person()?.id;
    let entry = sqlx::query!(
        "select group_id, tutor_user_id from waitlist_entries
         where id = $1 and user_id = $2 and state in ('waiting', 'offered')",
        id.0,
        person.0,
    );
    let entry = entry.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("waitlist entry"))?;
    attempted(|| async {
        let mut locks: Vec<i64> = entry.group_id.or(entry.tutor_user_id).into_iter().map(calendar_lock).collect();
        let mut unit = Unit::begin_locked(context, None, &mut locks).await?;
        let left = offer::leave(&mut unit, id).await;
        unit.finish(left).await
    })
    .await
}

/// Joins the list of a group lesson, as its page's button does; see [`wait_join`].
pub async fn wait_for_group(context: &Context, id: GroupLessonId) -> Result<WaitEntry> {
    group_get(context, id).await?;
    wait_join(context, &WaitRequest { group_lesson_id: Some(id.to_string()), ..WaitRequest::default() }).await
}
