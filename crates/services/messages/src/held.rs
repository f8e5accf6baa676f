//! Texts that wait for a parent, and what becomes of them when there is no parent to wait for any more.

use crate::{
    acts::message_take,
    people::{audience, readers},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{MessageId, ThreadId, UserId},
    messages::events::{MessageEvent, MessageNews},
};
use spine::{Result, unit::Unit};
use sqlx::PgConnection;

/// A text that waits for a parent.
#[derive(Clone, Copy)]
pub(crate) struct Waiting {
    pub id: MessageId,
    pub thread_id: ThreadId,
    pub sender_id: UserId,
    pub version: i64,
}

/// Ends the waiting of that text, which becomes the latest of its thread, and says what is to be told; none where it
/// does not wait any more.
pub(crate) async fn let_through(
    work: &mut PgConnection,
    now: DateTime<Utc>,
    waiting: Waiting,
) -> Result<Option<[MessageEvent; 2]>> {
    let Waiting { id: message_id, thread_id, sender_id, version } = waiting;
    let released = sqlx::query!(
        "with bumped as (
           update threads set last_number = last_number + 1, last_at = $3 where id = $2 returning last_number
         ), seats as (
           update thread_people set archived = false
           where thread_id = $2 and archived and not coalesce(muted_until > $3, false)
         )
         update messages m set held_at = null, number = b.last_number, sent_at = $3
         from bumped b where m.id = $1 and m.held_at is not null and m.deleted_at is null and m.version = $4",
        message_id.0,
        thread_id.0,
        now,
        version
    );
    if released.execute(&mut *work).await?.rows_affected() == 0 {
        return Ok(None);
    }
    let knew = audience(&mut *work, thread_id, sender_id, true).await?;
    let mut people = audience(&mut *work, thread_id, sender_id, false).await?;
    people.retain(|person| !knew.contains(person));
    Ok(Some([
        MessageEvent::New(MessageNews { message_id, thread_id, sender_id, people }),
        // Whoever saw it waiting has it already.
        MessageEvent::Changed(MessageNews { message_id, thread_id, sender_id, people: knew }),
    ]))
}

/// Lets through what waits in those threads in which no child is left that a parent decides for, and says what is to be
/// told: nobody could let it through, and its writer would be told for ever that it waits.
pub(crate) async fn waiting_end(
    work: &mut PgConnection,
    now: DateTime<Utc>,
    threads: &[ThreadId],
) -> Result<Vec<MessageEvent>> {
    let threads: Vec<_> = threads.iter().map(|thread| thread.0).collect();
    let rows = sqlx::query!(
        "select m.id, m.thread_id, m.sender_id, m.version from messages m
         where m.thread_id = any($1) and m.held_at is not null and m.deleted_at is null
           and not exists (select from thread_people w join children c on c.child_id = w.user_id
               join users u on u.id = w.user_id
             where w.thread_id = m.thread_id and w.part = 'writer' and w.left_at is null
               and c.handed_over_at is null and u.deleted_at is null)
         order by m.thread_id, m.number",
        &threads
    );
    let mut told = Vec::new();
    for row in rows.fetch_all(&mut *work).await? {
        let waiting = Waiting {
            id: MessageId(row.id),
            thread_id: ThreadId(row.thread_id),
            sender_id: UserId(row.sender_id),
            version: row.version,
        };
        told.extend(let_through(work, now, waiting).await?.into_iter().flatten());
    }
    Ok(told)
}

/// What waited goes on or ends with somebody who left a group: a child's own words end, for its parent has not agreed
/// to them and sits there no longer; the others' go on once no child is left.
pub(crate) async fn waiting_settle(unit: &mut Unit<'_>, thread: ThreadId, left: UserId) -> Result<()> {
    let own = sqlx::query_scalar!(
        "select m.id from messages m
         where m.thread_id = $1 and m.sender_id = $2 and m.held_at is not null and m.deleted_at is null
           and exists (select from children where child_id = $2 and handed_over_at is null)",
        thread.0,
        left.0
    );
    for id in own.fetch_all(&mut **unit.work()).await?.into_iter().map(MessageId) {
        message_take(unit, id).await?;
        let people = readers(&mut **unit.work(), id).await?;
        let news = MessageNews { message_id: id, thread_id: thread, sender_id: left, people };
        unit.tell(&MessageEvent::Changed(news))?;
    }
    let now = unit.context().now();
    let told = waiting_end(unit.work(), now, &[thread]).await?;
    told.iter().try_for_each(|event| unit.tell(event))
}
