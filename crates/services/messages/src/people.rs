//! Who is in a thread, and what decides whether one may write to the other.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::photo_url,
    ids::{ThreadId, TutorId, UserId},
    messages::{
        thread::{Part, Participant},
        who::Side,
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
    pub low_id: Uuid,
    pub high_id: Uuid,
    pub key_sealed: Vec<u8>,
    pub last_at: DateTime<Utc>,
}

impl Seat {
    /// The other one of the two; for a parent, nobody in particular.
    pub(crate) fn other(&self, own: UserId) -> UserId {
        UserId(if self.low_id == own.0 { self.high_id } else { self.low_id })
    }
}

/// The reader's seat.
///
/// # Errors
/// 404 for a thread the reader has none in.
pub(crate) async fn seat_of(context: &Context, thread: ThreadId, reader: UserId) -> Result<Seat> {
    let row = sqlx::query!(
        r#"select p.part as "part!", p.read_number as "read_number!", p.archived as "archived!", p.muted_until,
             t.low_id, t.high_id, t.key_sealed, t.last_at
           from thread_seats p join threads t on t.id = p.thread_id where p.thread_id = $1 and p.user_id = $2"#,
        thread.0,
        reader.0
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("conversation"))?;
    Ok(Seat {
        thread_id: thread,
        part: part_of(&row.part)?,
        read_number: row.read_number,
        archived: row.archived,
        muted_until: row.muted_until,
        low_id: row.low_id,
        high_id: row.high_id,
        key_sealed: row.key_sealed,
        last_at: row.last_at,
    })
}

pub(crate) fn part_of(code: &str) -> Result<Part> {
    Part::parse(code).ok_or_else(|| Error::unexpected("a stored part of a thread is unknown"))
}

/// What decides of the two, by their ids.
pub(crate) async fn sides_of(context: &Context, people: [UserId; 2]) -> Result<[Side; 2]> {
    let ids = people.map(|person| person.0);
    let rows = sqlx::query!(
        r#"select u.id, 'child' = any(u.roles) as "is_child!", c.parent_id is not null as "has_parent!",
             coalesce(c.may_message, true) as "may_message!",
             exists (select from tutors t where t.user_id = u.id and tutor_listed(t)) as "is_listed!",
             (u.deleted_at is not null or u.suspended_at is not null) as "is_gone!"
           from users u left join children c on c.child_id = u.id and c.handed_over_at is null where u.id = any($1)"#,
        &ids
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let side = |person: UserId| {
        let row = rows.iter().find(|row| row.id == person.0).ok_or_else(|| Refusal::not_found("person"))?;
        Ok::<_, Error>(Side {
            is_child: row.is_child,
            has_parent: row.has_parent,
            may_message: row.may_message,
            is_listed: row.is_listed,
            is_gone: row.is_gone,
        })
    };
    Ok([side(people[0])?, side(people[1])?])
}

/// Everybody of those threads, writers first.
pub(crate) async fn participants_of(context: &Context, threads: &[Uuid]) -> Result<HashMap<Uuid, Vec<Participant>>> {
    let rows = sqlx::query!(
        r#"select p.thread_id as "thread_id!", p.user_id as "user_id!", p.part as "part!",
             p.read_number as "read_number!", u.display_name, u.picture, t.id as "tutor_id?"
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
        });
    }
    Ok(people)
}

/// Gives a seat to each parent who decides for a child in the thread and has none: whoever was linked at the moment the
/// thread began reads along from the next word on.
pub(crate) async fn seats_renew(executor: impl PgExecutor<'_>, thread: ThreadId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into thread_people (thread_id, user_id, part, read_number, joined_at)
         select distinct on (c.parent_id) t.id, c.parent_id, 'parent', t.last_number, $2::timestamptz
         from threads t join children c on c.child_id in (t.low_id, t.high_id)
         where t.id = $1 and c.handed_over_at is null and c.parent_id not in (t.low_id, t.high_id)
         on conflict (thread_id, user_id) do nothing",
        thread.0,
        now
    )
    .execute(executor)
    .await?;
    Ok(())
}

/// Whoever may see a message of a thread: everybody in it, or its sender and the parents while it waits.
pub(crate) async fn audience(
    executor: impl PgExecutor<'_>,
    thread: ThreadId,
    held_of: Option<UserId>,
) -> Result<Vec<UserId>> {
    let people = sqlx::query_scalar!(
        r#"select user_id as "user_id!" from thread_seats
           where thread_id = $1 and ($2::uuid is null or user_id = $2 or part = 'parent') order by user_id"#,
        thread.0,
        held_of.map(|sender| sender.0)
    );
    Ok(people.fetch_all(executor).await?.into_iter().map(UserId).collect())
}
