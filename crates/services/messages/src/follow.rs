//! What threads learn from families: a parent who decides for a child from now on reads along in its threads, and what
//! waited for a parent goes on when there is none any more.

use crate::{held::waiting_end, people::seats_close};
use domain::{
    identity::{family::events::FamilyEvent, privacy::events::PrivacyEvent},
    ids::{ThreadId, UserId},
};
use spine::{
    Context, Result,
    events::{StoredEvent, tell},
};
use sqlx::{Postgres, Transaction};

/// Gives a parent a seat in every thread of the child, and lets through what waits in the threads of one who is grown
/// or gone; other events are passed over. That a seat ends with the parent's say needs no event: it is asked each time.
pub async fn parents_seat(work: &mut Transaction<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    if let Some(PrivacyEvent::Erased(left)) = stored.read::<PrivacyEvent>()? {
        return child_ends(work, context, left.user_id).await;
    }
    let Some(event) = stored.read::<FamilyEvent>()? else { return Ok(()) };
    match event {
        FamilyEvent::ChildAdded(news) | FamilyEvent::ChildLinked(news) => {
            seats_add(work, context, news.child_id, news.parent_id).await
        }
        FamilyEvent::HandedOver(news) => child_ends(work, context, news.child_id).await,
        FamilyEvent::ChildChanged(_)
        | FamilyEvent::SignInAsked(_)
        | FamilyEvent::SignInMade(_)
        | FamilyEvent::TurnedThirteen(_)
        | FamilyEvent::WaitsForSignIn(_) => Ok(()),
    }
}

/// An adult's words wait for nobody, nor does anybody's for a child that is no more; and parents who read along with
/// nobody any more have no seat to come back to.
async fn child_ends(work: &mut Transaction<'_, Postgres>, context: &Context, child: UserId) -> Result<()> {
    let threads = sqlx::query_scalar!(
        "select thread_id from thread_people where user_id = $1 and part = 'writer' and left_at is null
         order by thread_id",
        child.0
    );
    let threads: Vec<ThreadId> = threads.fetch_all(&mut **work).await?.into_iter().map(ThreadId).collect();
    for thread in &threads {
        seats_close(&mut **work, *thread, context.now()).await?;
    }
    for event in waiting_end(work, context.now(), &threads).await? {
        tell(work, context, &event).await?;
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
         on conflict (thread_id, user_id) do update
         set left_at = null, from_number = excluded.from_number, read_number = excluded.read_number,
           joined_at = excluded.joined_at
         where thread_people.in_group and thread_people.part = 'parent' and not exists (
           select from children c join thread_people w on w.user_id = c.child_id and w.part = 'writer'
             and w.thread_id = thread_people.thread_id and w.left_at is null
           where c.parent_id = $2 and c.child_id <> $1 and c.handed_over_at is null)",
        child.0,
        parent.0,
        context.now()
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
