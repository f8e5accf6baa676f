//! What threads learn from families: a parent who decides for a child from now on reads along in its threads, and what
//! waited for a parent goes on when there is none any more.

use crate::acts::{Waiting, let_through};
use domain::{
    identity::family::events::FamilyEvent,
    ids::{MessageId, ThreadId, UserId},
};
use spine::{
    Context, Result,
    events::{StoredEvent, tell},
};
use sqlx::{Postgres, Transaction};

/// Gives a parent a seat in every thread of the child, and lets through what waits in the threads of one who is grown;
/// other events are passed over. That a seat ends with the parent's say needs no event: it is asked each time.
pub async fn parents_seat(work: &mut Transaction<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    let Some(event) = stored.read::<FamilyEvent>()? else { return Ok(()) };
    match event {
        FamilyEvent::ChildAdded(news) | FamilyEvent::ChildLinked(news) => {
            seats_add(work, context, news.child_id, news.parent_id).await
        }
        FamilyEvent::HandedOver(news) => waiting_end(work, context, news.child_id).await,
        FamilyEvent::ChildChanged(_)
        | FamilyEvent::SignInAsked(_)
        | FamilyEvent::SignInMade(_)
        | FamilyEvent::TurnedThirteen(_)
        | FamilyEvent::WaitsForSignIn(_) => Ok(()),
    }
}

/// An adult's words wait for nobody: nobody could let them through, and its writer would be told for ever that they
/// wait.
async fn waiting_end(work: &mut Transaction<'_, Postgres>, context: &Context, grown: UserId) -> Result<()> {
    let rows = sqlx::query!(
        "select m.id, m.thread_id, m.sender_id, m.version
         from thread_people p join messages m on m.thread_id = p.thread_id
         where p.user_id = $1 and p.part = 'writer' and p.left_at is null
           and m.held_at is not null and m.deleted_at is null
           and not exists (select from thread_people w join children c on c.child_id = w.user_id
             where w.thread_id = p.thread_id and w.part = 'writer' and w.left_at is null and c.handed_over_at is null)
         order by m.thread_id, m.number",
        grown.0
    );
    for row in rows.fetch_all(&mut **work).await? {
        let waiting = Waiting {
            id: MessageId(row.id),
            thread_id: ThreadId(row.thread_id),
            sender_id: UserId(row.sender_id),
            version: row.version,
        };
        for event in let_through(work, context.now(), waiting).await?.into_iter().flatten() {
            tell(work, context, &event).await?;
        }
    }
    Ok(())
}

async fn seats_add(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    child: UserId,
    parent: UserId,
) -> Result<()> {
    sqlx::query!(
        "insert into thread_people (thread_id, user_id, part, read_number, joined_at, in_group, from_number)
         select t.id, $2, 'parent', t.last_number, $3, w.in_group, w.from_number
         from thread_people w join threads t on t.id = w.thread_id
         where w.user_id = $1 and w.part = 'writer' and w.left_at is null
         on conflict (thread_id, user_id) do nothing",
        child.0,
        parent.0,
        context.now()
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
