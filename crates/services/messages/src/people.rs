//! Who is in a thread, and what decides whether one may write to the other.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::photo_url,
    ids::{MessageId, ThreadId, TutorId, UserId},
    messages::{
        thread::{Part, Participant},
        who::{Barrier, Side},
    },
};
use spine::{Context, Error, Result};
use sqlx::PgExecutor;
use std::collections::HashMap;
use uuid::Uuid;

/// Somebody's seat in a thread.
pub(crate) struct Seat {
    pub thread_id: ThreadId,
    pub part: Part,
    pub read_number: i64,
    pub archived: bool,
    pub muted_until: Option<DateTime<Utc>>,
    /// The last message that was there when the seat was taken.
    pub from_number: i64,
    pub is_group: bool,
    /// The two it is between; none of a group.
    pub pair: Option<[UserId; 2]>,
    pub owner_id: Option<UserId>,
    pub title_sealed: Option<Vec<u8>>,
    pub key_sealed: Vec<u8>,
    pub last_at: DateTime<Utc>,
}

impl Seat {
    /// The other one of the two; for a parent, nobody in particular, and none of a group.
    pub(crate) fn other(&self, own: UserId) -> Option<UserId> {
        self.pair.map(|[low, high]| if low == own { high } else { low })
    }
}

/// The reader's seat.
///
/// # Errors
/// 404 for a thread the reader has none in.
pub(crate) async fn seat_of(context: &Context, thread: ThreadId, reader: UserId) -> Result<Seat> {
    seat_in(context.writes(), thread, reader).await
}

/// The same within a transaction.
pub(crate) async fn seat_in(executor: impl PgExecutor<'_>, thread: ThreadId, reader: UserId) -> Result<Seat> {
    let row = sqlx::query!(
        r#"select p.part as "part!", p.read_number as "read_number!", p.archived as "archived!", p.muted_until,
             p.from_number as "from_number!", p.in_group as "in_group!", t.low_id, t.high_id, t.owner_id,
             t.title_sealed, t.key_sealed, t.last_at
           from thread_seats p join threads t on t.id = p.thread_id where p.thread_id = $1 and p.user_id = $2"#,
        thread.0,
        reader.0
    );
    let row = row.fetch_optional(executor).await?.ok_or_else(|| Refusal::not_found("conversation"))?;
    Ok(Seat {
        thread_id: thread,
        part: part_of(&row.part)?,
        read_number: row.read_number,
        archived: row.archived,
        muted_until: row.muted_until,
        from_number: row.from_number,
        is_group: row.in_group,
        pair: row.low_id.zip(row.high_id).map(|(low, high)| [UserId(low), UserId(high)]),
        owner_id: row.owner_id.map(UserId),
        title_sealed: row.title_sealed,
        key_sealed: row.key_sealed,
        last_at: row.last_at,
    })
}

pub(crate) fn part_of(code: &str) -> Result<Part> {
    Part::parse(code).ok_or_else(|| Error::unexpected("a stored part of a thread is unknown"))
}

/// What decides of the two, by their ids.
pub(crate) async fn sides_of(executor: impl PgExecutor<'_>, people: [UserId; 2]) -> Result<[Side; 2]> {
    let sides = sides_by_id(executor, &people).await?;
    let side = |person: UserId| sides.get(&person).copied().ok_or_else(|| Refusal::not_found("person"));
    Ok([side(people[0])?, side(people[1])?])
}

/// The same of many, as far as they exist.
pub(crate) async fn sides_by_id(executor: impl PgExecutor<'_>, people: &[UserId]) -> Result<HashMap<UserId, Side>> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(
        r#"select u.id, 'child' = any(u.roles) as "is_child!", c.parent_id is not null as "has_parent!",
             coalesce(c.may_message, true) as "may_message!",
             exists (select from tutors t where t.user_id = u.id and tutor_listed(t)) as "is_listed!",
             (u.deleted_at is not null or u.suspended_at is not null) as "is_gone!"
           from users u left join children c on c.child_id = u.id and c.handed_over_at is null where u.id = any($1)"#,
        &ids
    );
    let rows = rows.fetch_all(executor).await?;
    let sides = rows.into_iter().map(|row| {
        let side = Side {
            is_child: row.is_child,
            has_parent: row.has_parent,
            may_message: row.may_message,
            is_listed: row.is_listed,
            is_gone: row.is_gone,
        };
        (UserId(row.id), side)
    });
    Ok(sides.collect())
}

/// What stands between a sender and the other.
pub(crate) async fn barrier_between(
    executor: impl PgExecutor<'_>,
    now: DateTime<Utc>,
    [own, other]: [UserId; 2],
) -> Result<Barrier> {
    let found = sqlx::query_as!(
        Barrier,
        r#"select exists (select from blocks where blocker_id = $1 and blocked_id = $2) as "own_block!",
             people_apart($1, $2) as "apart!", sanction_forbids($1, 'write_first', $3) as "restricted!""#,
        own.0,
        other.0,
        now,
    );
    Ok(found.fetch_one(executor).await?)
}

/// Everybody of those threads, writers first.
pub(crate) async fn participants_of(context: &Context, threads: &[Uuid]) -> Result<HashMap<Uuid, Vec<Participant>>> {
    let rows = sqlx::query!(
        r#"select p.thread_id as "thread_id!", p.user_id as "user_id!", p.part as "part!",
             p.read_number as "read_number!", u.display_name, u.picture, t.id as "tutor_id?",
             case when 'child' = any(u.roles) then p.read_number else greatest(p.delivered_number, p.read_number) end
               as "delivered_number!"
           from thread_seats p join users u on u.id = p.user_id
             left join tutors t on t.user_id = u.id and tutor_listed(t)
           where p.thread_id = any($1) order by p.part desc, p.joined_at, p.user_id"#,
        threads
    );
    let mut people: HashMap<Uuid, Vec<Participant>> = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        people.entry(row.thread_id).or_default().push(Participant {
            id: UserId(row.user_id),
            display_name: row.display_name,
            photo_url: photo_url(row.picture.as_deref()),
            tutor_id: row.tutor_id.map(TutorId),
            part: part_of(&row.part)?,
            read_number: row.read_number,
            delivered_number: row.delivered_number,
        });
    }
    Ok(people)
}

/// Gives a seat to each parent who decides for a child in the thread and has none: whoever was linked at the moment the
/// thread began reads along from the next word on. In a group a parent reads what its child reads.
pub(crate) async fn seats_renew(executor: impl PgExecutor<'_>, thread: ThreadId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into thread_people (thread_id, user_id, part, read_number, joined_at, in_group, from_number)
         select distinct on (c.parent_id) t.id, c.parent_id, 'parent', t.last_number, $2::timestamptz, w.in_group,
           w.from_number
         from threads t join thread_people w on w.thread_id = t.id and w.part = 'writer' and w.left_at is null
           join children c on c.child_id = w.user_id
         where t.id = $1 and c.handed_over_at is null
         order by c.parent_id, w.from_number
         on conflict (thread_id, user_id) do update
         set part = 'parent', left_at = null, from_number = excluded.from_number, read_number = excluded.read_number,
           joined_at = excluded.joined_at
         where thread_people.left_at is not null",
        thread.0,
        now
    )
    .execute(executor)
    .await?;
    Ok(())
}

/// Ends the seats of parents who read along with nobody any more: whoever comes back gets a new one, from then on.
pub(crate) async fn seats_close(executor: impl PgExecutor<'_>, thread: ThreadId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update thread_people p set left_at = $2
         where p.thread_id = $1 and p.in_group and p.part = 'parent' and p.left_at is null
           and not exists (select from thread_seats s where s.thread_id = $1 and s.user_id = p.user_id)",
        thread.0,
        now
    )
    .execute(executor)
    .await?;
    Ok(())
}

/// Whoever may see a message: what is told of it reaches nobody else.
pub(crate) async fn readers(executor: impl PgExecutor<'_>, message: MessageId) -> Result<Vec<UserId>> {
    let people = sqlx::query_scalar!(
        r#"select s.user_id as "user_id!" from messages m join thread_seats s on s.thread_id = m.thread_id
           where m.id = $1 and message_seen(m, s.user_id, s.part, s.from_number, s.in_group) order by s.user_id"#,
        message.0
    );
    Ok(people.fetch_all(executor).await?.into_iter().map(UserId).collect())
}

/// Whoever may see what somebody does in a thread: everybody in it, in a group nobody who is kept apart from them; or
/// while it waits, they themselves and the parents.
pub(crate) async fn audience(
    executor: impl PgExecutor<'_>,
    thread: ThreadId,
    of: UserId,
    waits: bool,
) -> Result<Vec<UserId>> {
    let people = sqlx::query_scalar!(
        r#"select user_id as "user_id!" from thread_seats
           where thread_id = $1 and (not $3 or user_id = $2 or part = 'parent')
             and not (in_group and people_apart($2, user_id)) order by user_id"#,
        thread.0,
        of.0,
        waits
    );
    Ok(people.fetch_all(executor).await?.into_iter().map(UserId).collect())
}
