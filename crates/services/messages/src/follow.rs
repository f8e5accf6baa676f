//! What threads learn from families: a parent who decides for a child from now on reads along in its threads.

use domain::{identity::family::events::FamilyEvent, ids::UserId};
use spine::{Context, Result, events::StoredEvent};
use sqlx::{Postgres, Transaction};

/// Gives a parent a seat in every thread of the child; other events are passed over. That a seat ends with the parent's
/// say needs no event: it is asked each time.
pub async fn parents_seat(work: &mut Transaction<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    let Some(event) = stored.read::<FamilyEvent>()? else { return Ok(()) };
    match event {
        FamilyEvent::ChildAdded(news) | FamilyEvent::ChildLinked(news) => {
            seats_add(work, context, news.child_id, news.parent_id).await
        }
        FamilyEvent::ChildChanged(_)
        | FamilyEvent::SignInAsked(_)
        | FamilyEvent::SignInMade(_)
        | FamilyEvent::TurnedThirteen(_)
        | FamilyEvent::HandedOver(_)
        | FamilyEvent::WaitsForSignIn(_) => Ok(()),
    }
}

async fn seats_add(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    child: UserId,
    parent: UserId,
) -> Result<()> {
    sqlx::query!(
        "insert into thread_people (thread_id, user_id, part, read_number, joined_at)
         select t.id, $2, 'parent', t.last_number, $3 from threads t where $1 in (t.low_id, t.high_id)
         on conflict (thread_id, user_id) do nothing",
        child.0,
        parent.0,
        context.now()
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
