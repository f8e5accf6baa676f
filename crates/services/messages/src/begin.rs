//! Finding the thread of two people, or beginning it.

use crate::{
    keys::key_make,
    people::{Seat, seat_of},
};
use domain::{
    Refusal,
    ids::{BookingId, ThreadId, UserId},
    messages::who::Joined,
};
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take, limit_take_within},
};
use sqlx::PgExecutor;
use uuid::Uuid;

/// The thread of two people, if there is one.
pub(crate) async fn thread_between(context: &Context, people: [UserId; 2]) -> Result<Option<ThreadId>> {
    let [low, high] = in_order(people);
    let found = sqlx::query_scalar!("select id from threads where low_id = $1 and high_id = $2", low, high);
    Ok(found.fetch_optional(context.writes()).await?.map(ThreadId))
}

/// The thread of two people, begun if there is none; everybody who reads along has a seat in it.
///
/// # Errors
/// 429 after thirty a day, and for an account of less than a week without a confirmed phone number and without a lesson
/// while a hundred of those begin one with the other in a day.
pub(crate) async fn thread_begun(context: &Context, own: UserId, other: UserId) -> Result<Seat> {
    if let Some(thread) = thread_between(context, [own, other]).await? {
        return seat_of(context, thread, own).await;
    }
    limit_take(&context.app, Limit::Conversation, &own.to_string()).await?;
    let stranger =
        joined(context.writes(), [own, other]).await? == Joined::Nothing && !is_settled(context, own).await?;
    let id = ThreadId(context.new_id());
    let (_, key_sealed) = key_make(&context.app, id).await?;
    let [low, high] = in_order([own, other]);
    let mut work = context.begin().await?;
    // Two who write first at once: one begins it, the other waits here and finds it.
    let begun = sqlx::query_scalar!(
        "insert into threads (id, low_id, high_id, key_sealed, last_at, created_at) values ($1, $2, $3, $4, $5, $5)
         on conflict (low_id, high_id) do nothing returning id",
        id.0,
        low,
        high,
        key_sealed,
        context.now()
    );
    if begun.fetch_optional(&mut *work).await?.is_some() {
        sqlx::query!(
            "insert into thread_people (thread_id, user_id, part, joined_at)
             select $1::uuid, person, 'writer', $3::timestamptz from unnest($2::uuid[]) person
             union all
             select distinct on (c.parent_id) $1::uuid, c.parent_id, 'parent', $3::timestamptz from children c
             where c.child_id = any($2) and c.handed_over_at is null and c.parent_id <> all($2)",
            id.0,
            &[low, high],
            context.now()
        )
        .execute(&mut *work)
        .await?;
        if stranger {
            // What was begun counts, so nobody uses it up by trying, and one account begins one at most.
            limit_take_within(&mut work, &context.app, Limit::BegunByStrangers, &other.to_string()).await?;
        }
    }
    work.commit().await?;
    let thread = thread_between(context, [own, other]).await?.ok_or_else(|| Refusal::not_found("conversation"))?;
    seat_of(context, thread, own).await
}

/// Whether the account is a week old, or has a confirmed phone number.
async fn is_settled(context: &Context, own: UserId) -> Result<bool> {
    let settled = sqlx::query_scalar!(r#"select account_is_settled($1, $2) as "settled!""#, own.0, context.now());
    Ok(settled.fetch_one(context.writes()).await?)
}

/// The person of that id, or the one behind a tutor's profile.
///
/// # Errors
/// 404 for nobody.
pub(crate) async fn person_named(context: &Context, id: UserId) -> Result<UserId> {
    let found = sqlx::query_scalar!(
        r#"select id as "id!" from users where id = $1
           union all select user_id from tutors where id = $1 limit 1"#,
        id.0
    );
    let found = found.fetch_optional(context.writes()).await?;
    Ok(found.map(UserId).ok_or_else(|| Refusal::not_found("person"))?)
}

/// The other side of a lesson. A parent who pays for a child's lesson writes to the tutor.
///
/// # Errors
/// 404 for a lesson somebody has no part in, and for a tutor while a parent has not agreed to it.
pub(crate) async fn other_side(context: &Context, booking: BookingId, own: UserId) -> Result<UserId> {
    let found = sqlx::query_scalar!(
        r#"select case when tutor_user_id = $2 then student_id else tutor_user_id end as "other!"
           from bookings where id = $1 and (student_id = $2 or payer_id = $2
             or (tutor_user_id = $2 and coalesce(approval, 'approved') = 'approved'))"#,
        booking.0,
        own.0
    );
    let found = found.fetch_optional(context.writes()).await?;
    Ok(found.map(UserId).ok_or_else(|| Refusal::not_found("booking"))?)
}

/// What joins somebody to another: a lesson as `lesson_joins` says, or a thread in which something was said and the
/// other has written or is a tutor, who is there to be asked.
pub(crate) async fn joined(executor: impl PgExecutor<'_>, [own, other]: [UserId; 2]) -> Result<Joined> {
    let [low, high] = in_order([own, other]);
    let found = sqlx::query!(
        r#"select exists (
             select from bookings b
             where ((b.tutor_user_id = $1 and $2 in (b.student_id, b.payer_id))
                 or (b.tutor_user_id = $2 and $1 in (b.student_id, b.payer_id)))
               and lesson_joins(b)) as "lesson!",
             exists (
               select from threads t where t.low_id = $3 and t.high_id = $4 and t.last_number > 0
                 and (exists (select from tutors where user_id = $2)
                   or exists (select from messages m
                     where m.thread_id = t.id and m.sender_id = $2 and m.held_at is null))) as "thread!""#,
        own.0,
        other.0,
        low,
        high
    );
    let found = found.fetch_one(executor).await?;
    Ok(joined_by(found.lesson, found.thread))
}

/// The stronger of the two, if there is one.
pub(crate) const fn joined_by(lesson: bool, thread: bool) -> Joined {
    match (lesson, thread) {
        (true, _) => Joined::Lesson,
        (false, true) => Joined::Thread,
        (false, false) => Joined::Nothing,
    }
}

pub(crate) fn in_order([one, other]: [UserId; 2]) -> [Uuid; 2] {
    [one.0.min(other.0), one.0.max(other.0)]
}
