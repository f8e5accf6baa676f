//! Groups: begun, named, joined and left. Who may is decided in the domain; the row of the thread is locked first, so
//! that two who come at once are judged one after the other.

use crate::{
    begin::{joined_by, person_named},
    held::waiting_settle,
    keys::{key_make, key_open, title_close},
    people::{Seat, seat_of, seats_close, seats_renew, sides_by_id},
    threads::thread_get,
};
use domain::{
    Refusal,
    identity::photo_url,
    ids::{ThreadId, UserId},
    messages::{
        events::{GroupNews, MessageEvent},
        group::{NewGroup, ThreadRequest, Tie, has_room, may_ask_in, may_be_together, may_own, may_write_in_group},
        message::Voice,
        refusals,
        thread::{Part, Participant, Thread, Window},
        who::Side,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// People who are offered to be asked in.
const KNOWN_MAX: i64 = 200;

/// What is kept of the answer to a beginning: the group is read anew.
#[derive(Serialize, Deserialize)]
struct Begun {
    thread_id: ThreadId,
}

/// Begins a group of the owner and the others. Everybody in it reads it from its first message on.
///
/// # Errors
/// 422, 409 and 404 as [`NewGroup::parse`] says; 403 and 409 as [`may_own`], [`may_ask_in`] and [`may_be_together`]
/// say; 404 for nobody; 429; the refusals of the key.
pub async fn group_begin(context: &Context, request: &ThreadRequest, key: Option<&IdempotencyKey>) -> Result<Thread> {
    let owner = context.require_verified()?.id;
    let new = NewGroup::parse(request)?;
    let keyed = Keyed::of(context, key, "messages.group", request)?;
    limit_take(&context.app, Limit::Conversation, &owner.to_string()).await?;
    let mut others = Vec::with_capacity(new.participants.len());
    for id in &new.participants {
        let person = person_named(context, *id).await?;
        if person == owner {
            return Err(refusals::message_to_self().into());
        }
        if !others.contains(&person) {
            others.push(person);
        }
    }
    let id = ThreadId(context.new_id());
    let (own_key, key_sealed) = key_make(&context.app, id).await?;
    let title = new.title.as_deref().map(|title| title_close(&own_key, id, title)).transpose()?;
    let mut unit = Unit::begin(context, keyed.as_ref()).await?;
    let done = async {
        if let Some(key) = &keyed
            && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
        {
            return Ok(serde_json::from_value::<Begun>(answer)?.thread_id);
        }
        sqlx::query!(
            "insert into threads (id, kind, owner_id, title_sealed, key_sealed, last_at, created_at)
             values ($1, 'group', $2, $3, $4, $5, $5)",
            id.0,
            owner.0,
            title,
            key_sealed,
            context.now()
        )
        .execute(&mut **unit.work())
        .await?;
        seat_put(unit.work(), context, id, owner).await?;
        let mut inside = vec![owner];
        for person in others {
            may_come(unit.work(), context, [owner, person], &inside).await?;
            seat_put(unit.work(), context, id, person).await?;
            inside.push(person);
        }
        seats_renew(&mut **unit.work(), id, context.now()).await?;
        changed(&mut unit, id, None).await?;
        unit.answer(keyed.clone(), 201, &Begun { thread_id: id })?;
        Ok(id)
    }
    .await;
    let begun = unit.finish(done).await?;
    Ok(thread_get(context, begun, Window::Last, None).await?.thread)
}

/// Asks somebody into a group, who reads it from here on; who is in it already stays as they are.
///
/// # Errors
/// 404 for a group or a person one may not see; 409 `not_a_group`, `group_crowded`; 403 `group_owner_only`, and as
/// [`group_begin`]; 429.
pub async fn participant_add(context: &Context, thread: ThreadId, person: UserId) -> Result<Thread> {
    let own = context.require_verified()?.id;
    owned(&seat_of(context, thread, own).await?, own)?;
    let person = person_named(context, person).await?;
    limit_take(&context.app, Limit::Conversation, &own.to_string()).await?;
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        // Whoever owned it a moment ago may have left.
        if lock(unit.work(), thread).await? != Some(own) {
            return Err(refusals::group_owner_only().into());
        }
        let inside = asked_in(unit.work(), thread).await?;
        if inside.contains(&person) {
            return Ok(());
        }
        has_room(inside.len())?;
        may_come(unit.work(), context, [own, person], &inside).await?;
        seats_close(&mut **unit.work(), thread, context.now()).await?;
        seat_put(unit.work(), context, thread, person).await?;
        seats_renew(&mut **unit.work(), thread, context.now()).await?;
        changed(&mut unit, thread, None).await
    }
    .await;
    unit.finish(done).await?;
    Ok(thread_get(context, thread, Window::Last, None).await?.thread)
}

/// Somebody leaves a group, or is asked out by its owner, or a child is taken out by its parent. A group whose owner
/// leaves goes to the grown-up who has been in it longest.
///
/// # Errors
/// 404 for a group one has no seat in, and for whoever is not in it; 409 `not_a_group`; 403 `group_owner_only`,
/// `group_parent_stays`.
pub async fn participant_remove(context: &Context, thread: ThreadId, person: UserId) -> Result<()> {
    let own = context.require_person()?.id;
    let seat = seat_of(context, thread, own).await?;
    if !seat.is_group {
        return Err(refusals::not_a_group().into());
    }
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        let owner = lock(unit.work(), thread).await?;
        if !asked_in(unit.work(), thread).await?.contains(&person) {
            let along = person == own && seat.part == Part::Parent;
            return Err(if along { refusals::group_parent_stays() } else { Refusal::not_found("person") }.into());
        }
        if person != own && owner != Some(own) && !is_parent_of(unit.work(), own, person).await? {
            return Err(refusals::group_owner_only().into());
        }
        seat_end(unit.work(), context, thread, person).await?;
        waiting_settle(&mut unit, thread, person).await?;
        changed(&mut unit, thread, Some(person)).await
    }
    .await;
    unit.finish(done).await
}

/// Gives a group a title, or takes it away.
///
/// # Errors
/// 403 `email_not_verified`, `group_owner_only`; 409 `not_a_group`; 429.
pub(crate) async fn title_change(context: &Context, seat: &Seat, own: UserId, title: Option<&str>) -> Result<()> {
    context.require_verified()?;
    owned(seat, own)?;
    limit_take(&context.app, Limit::Message, &own.to_string()).await?;
    let key = key_open(&context.app, seat.thread_id, &seat.key_sealed).await?;
    let sealed = title.map(|title| title_close(&key, seat.thread_id, title)).transpose()?;
    let mut unit = Unit::begin(context, None).await?;
    let done = async {
        let named = sqlx::query!(
            "update threads set title_sealed = $2 where id = $1 and owner_id = $3",
            seat.thread_id.0,
            sealed,
            own.0
        );
        if named.execute(&mut **unit.work()).await?.rows_affected() == 0 {
            return Err(refusals::group_owner_only().into());
        }
        changed(&mut unit, seat.thread_id, None).await
    }
    .await;
    unit.finish(done).await
}

/// People most of whom the reader may ask into a group, by name: of its conversations of two and its lessons.
///
/// # Errors
/// 401.
pub async fn people_known(context: &Context) -> Result<Vec<Participant>> {
    let own = context.require_person()?.id;
    let rows = sqlx::query!(
        r#"with known as (
             select case when t.low_id = $1 then t.high_id else t.low_id end as id from threads t
             where $1 in (t.low_id, t.high_id) and t.last_number > 0
             union
             select case when b.tutor_user_id = $1 then b.student_id else b.tutor_user_id end from bookings b
             where $1 in (b.tutor_user_id, b.student_id) and lesson_joins(b))
           select u.id, u.display_name, u.picture from known k join users u on u.id = k.id
           where u.id <> $1 and u.deleted_at is null and u.suspended_at is null and not people_apart($1, u.id)
           order by lower(u.display_name), u.id limit $2"#,
        own.0,
        KNOWN_MAX
    );
    let people = rows.fetch_all(context.writes()).await?.into_iter().map(|row| Participant {
        id: UserId(row.id),
        display_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
        tutor_id: None,
        part: Part::Writer,
        read_number: 0,
        delivered_number: 0,
    });
    Ok(people.collect())
}

/// Whose words somebody's are in a group.
///
/// # Errors
/// As [`may_write_in_group`] says.
pub(crate) async fn voice_in_group(
    work: &mut PgConnection,
    context: &Context,
    thread: ThreadId,
    own: UserId,
) -> Result<Voice> {
    let mut others = asked_in(work, thread).await?;
    others.retain(|person| *person != own);
    let restricted = is_restricted(work, context, own).await?;
    let (writer, others) = stands(work, own, &others).await?;
    let others: Vec<_> = others.into_iter().map(|(_, side, tie)| (side, tie)).collect();
    Ok(may_write_in_group(writer, restricted, &others)?)
}

/// Whether the owner may ask that person in beside those who are inside.
async fn may_come(
    work: &mut PgConnection,
    context: &Context,
    [owner, person]: [UserId; 2],
    inside: &[UserId],
) -> Result<()> {
    let (asking, asked) = stands(work, owner, &[person]).await?;
    may_own(asking, is_restricted(work, context, owner).await?)?;
    let (_, side, tie) = *asked.first().ok_or_else(|| Refusal::not_found("person"))?;
    may_ask_in(asking, side, tie)?;
    let (coming, others) = stands(work, person, inside).await?;
    for (_, other, tie) in others {
        may_be_together(coming, other, tie)?;
    }
    Ok(())
}

/// What decides of somebody, and of others with how they stand to them.
async fn stands(work: &mut PgConnection, own: UserId, others: &[UserId]) -> Result<(Side, Vec<(UserId, Side, Tie)>)> {
    let mut people = others.to_vec();
    people.push(own);
    let sides = sides_by_id(&mut *work, &people).await?;
    let ties = ties_of(work, own, others).await?;
    let known = others.iter().filter_map(|other| Some((*other, *sides.get(other)?, *ties.get(other)?)));
    Ok((*sides.get(&own).ok_or_else(|| Refusal::not_found("person"))?, known.collect()))
}

async fn ties_of(work: &mut PgConnection, own: UserId, others: &[UserId]) -> Result<HashMap<UserId, Tie>> {
    let others: Vec<Uuid> = others.iter().map(|other| other.0).collect();
    let rows = sqlx::query!(
        r#"select o.id as "id!",
             exists (
               select from bookings b
               where ((b.tutor_user_id = $1 and o.id in (b.student_id, b.payer_id))
                   or (b.tutor_user_id = o.id and $1 in (b.student_id, b.payer_id)))
                 and lesson_joins(b)) as "lesson!",
             exists (
               select from threads t where t.low_id = least($1, o.id) and t.high_id = greatest($1, o.id)
                 and t.last_number > 0 and (exists (select from tutors where user_id = o.id)
                   or exists (select from messages m
                     where m.thread_id = t.id and m.sender_id = o.id and m.held_at is null))) as "thread!",
             exists (
               select from children c where c.handed_over_at is null and ((c.child_id = $1 and c.parent_id = o.id)
                 or (c.child_id = o.id and c.parent_id = $1)
                 or (c.child_id = $1 and exists (select from children s
                   where s.child_id = o.id and s.parent_id = c.parent_id and s.handed_over_at is null)))) as "family!",
             exists (select from blocks where blocker_id = $1 and blocked_id = o.id) as "own_block!",
             people_apart($1, o.id) as "apart!"
           from unnest($2::uuid[]) o (id)"#,
        own.0,
        &others
    );
    let ties = rows.fetch_all(work).await?.into_iter().map(|row| {
        let joined = joined_by(row.lesson, row.thread);
        (UserId(row.id), Tie { joined, family: row.family, own_block: row.own_block, apart: row.apart })
    });
    Ok(ties.collect())
}

async fn is_restricted(work: &mut PgConnection, context: &Context, person: UserId) -> Result<bool> {
    let found =
        sqlx::query_scalar!(r#"select sanction_forbids($1, 'write_first', $2) as "found!""#, person.0, context.now());
    Ok(found.fetch_one(work).await?)
}

async fn is_parent_of(work: &mut PgConnection, parent: UserId, child: UserId) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (select from children
             where child_id = $1 and parent_id = $2 and handed_over_at is null) as "found!""#,
        child.0,
        parent.0
    );
    Ok(found.fetch_one(work).await?)
}

fn owned(seat: &Seat, own: UserId) -> Result<()> {
    if !seat.is_group {
        return Err(refusals::not_a_group().into());
    }
    if seat.owner_id == Some(own) { Ok(()) } else { Err(refusals::group_owner_only().into()) }
}

/// Keeps others from changing the group until the end, and says whose it is.
async fn lock(work: &mut PgConnection, thread: ThreadId) -> Result<Option<UserId>> {
    let owner = sqlx::query_scalar!("select owner_id from threads where id = $1 for update", thread.0);
    Ok(owner.fetch_optional(work).await?.flatten().map(UserId))
}

/// Whoever was asked into a group and is in it, the longest first; parents who only read along are not among them.
async fn asked_in(work: &mut PgConnection, thread: ThreadId) -> Result<Vec<UserId>> {
    let people = sqlx::query_scalar!(
        "select user_id from thread_people where thread_id = $1 and part = 'writer' and left_at is null
         order by joined_at, user_id",
        thread.0
    );
    Ok(people.fetch_all(work).await?.into_iter().map(UserId).collect())
}

/// A seat from here on. A parent who reads along already keeps what it could read.
async fn seat_put(work: &mut PgConnection, context: &Context, thread: ThreadId, person: UserId) -> Result<()> {
    sqlx::query!(
        "insert into thread_people (thread_id, user_id, part, read_number, joined_at, in_group, from_number)
         select t.id, $2, 'writer', t.last_number, $3, true, t.last_number from threads t where t.id = $1
         on conflict (thread_id, user_id) do update
         set part = 'writer', left_at = null, archived = false, muted_until = null, joined_at = excluded.joined_at,
           from_number = case when exists (select from thread_seats s where s.thread_id = $1 and s.user_id = $2)
             then thread_people.from_number else excluded.from_number end,
           read_number = case when exists (select from thread_seats s where s.thread_id = $1 and s.user_id = $2)
             then thread_people.read_number else excluded.read_number end",
        thread.0,
        person.0,
        context.now()
    )
    .execute(work)
    .await?;
    Ok(())
}

/// Ends a seat. Whoever has a child there reads along from now on; parents of nobody who is left go as well.
async fn seat_end(work: &mut PgConnection, context: &Context, thread: ThreadId, person: UserId) -> Result<()> {
    sqlx::query!("update thread_people set part = 'parent' where thread_id = $1 and user_id = $2", thread.0, person.0)
        .execute(&mut *work)
        .await?;
    seats_close(&mut *work, thread, context.now()).await?;
    sqlx::query!(
        "update threads t set owner_id = (
           select p.user_id from thread_people p join users u on u.id = p.user_id
           where p.thread_id = t.id and p.part = 'writer' and p.left_at is null and not 'child' = any(u.roles)
             and u.deleted_at is null and u.suspended_at is null
           order by p.joined_at, p.user_id limit 1)
         where t.id = $1 and t.owner_id = $2",
        thread.0,
        person.0
    )
    .execute(work)
    .await?;
    Ok(())
}

/// Tells everybody in a group, and whoever was a moment ago, that it is another one now.
async fn changed(unit: &mut Unit<'_>, thread: ThreadId, left: Option<UserId>) -> Result<()> {
    let seated = sqlx::query_scalar!(
        r#"select user_id as "user_id!" from thread_seats where thread_id = $1 order by user_id"#,
        thread.0
    );
    let mut people: Vec<UserId> = seated.fetch_all(&mut **unit.work()).await?.into_iter().map(UserId).collect();
    people.extend(left.filter(|left| !people.contains(left)));
    unit.tell(&MessageEvent::Group(GroupNews { thread_id: thread, people }))
}
