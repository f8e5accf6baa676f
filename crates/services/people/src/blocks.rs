//! Blocks: people who are kept apart, both ways. The rule is `people_apart` in the database; what a parent blocks is
//! blocked for the children the parent decides for.

use domain::{
    Refusal,
    identity::photo_url,
    ids::{TutorId, UserId},
    page::Page,
    people::blocks::{BLOCKS_MAX, BlockedPerson, block_of_family, block_of_self, blocks_too_many},
};
use moka::future::Cache;
use spine::{App, Context, Result};
use std::{collections::HashSet, sync::Arc, time::Duration};
use uuid::Uuid;

/// How long another server may go on finding somebody who has just been blocked.
const REMEMBERED: Duration = Duration::from_secs(10);

/// Tutors each reader is kept apart from, for a moment: every search asks.
struct Apart(Cache<Uuid, Arc<HashSet<Uuid>>>);

fn apart(app: &App) -> Arc<Apart> {
    app.shelf.get(|| Apart(Cache::builder().max_capacity(50_000).time_to_live(REMEMBERED).build()))
}

/// Keeps somebody away, by their own id or their profile's. Once is twice.
///
/// # Errors
/// 404 for nobody; 422 `block_of_self`, `block_of_family`; 409 `blocks_too_many`.
pub async fn block_put(context: &Context, id: UserId) -> Result<()> {
    let person = context.require_person()?.id;
    let other = person_named(context, id).await?;
    if other == person {
        return Err(block_of_self().into());
    }
    let mut work = context.begin().await?;
    // Blocks of one person queue here, so that two at once do not both find room.
    let ties = sqlx::query!(
        r#"select (select count(*) from blocks where blocker_id = $1 and blocked_id <> $2) as "count!",
             exists (select from children c where (c.parent_id, c.child_id) in (($1, $2), ($2, $1))
               and c.handed_over_at is null) as "family!"
           from users where id = $1 for no key update"#,
        person.0,
        other.0,
    );
    let ties = ties.fetch_one(&mut *work).await?;
    if ties.family {
        return Err(block_of_family().into());
    }
    if ties.count >= BLOCKS_MAX {
        return Err(blocks_too_many(BLOCKS_MAX).into());
    }
    sqlx::query!(
        "insert into blocks (blocker_id, blocked_id, created_at) values ($1, $2, $3) on conflict do nothing",
        person.0,
        other.0,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    // Whoever is kept away is no favourite either.
    sqlx::query!(
        "delete from favourites f using tutors t
         where t.id = f.tutor_id and ((f.user_id = $1 and t.user_id = $2) or (f.user_id = $2 and t.user_id = $1))",
        person.0,
        other.0,
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    forget(context, [person, other]).await;
    Ok(())
}

/// Takes a block back. Where there is none, nothing is left to do.
pub async fn block_remove(context: &Context, id: UserId) -> Result<()> {
    let person = context.require_person()?.id;
    let other = person_named(context, id).await?;
    sqlx::query!("delete from blocks where blocker_id = $1 and blocked_id = $2", person.0, other.0)
        .execute(context.writes())
        .await?;
    forget(context, [person, other]).await;
    Ok(())
}

/// Whom the reader blocked, the latest first.
pub async fn blocks_list(context: &Context) -> Result<Page<BlockedPerson>> {
    let person = context.require_person()?.id;
    let rows = sqlx::query!(
        r#"select u.id, u.display_name, u.picture, b.created_at,
             (select count(*) from bookings l where l.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE')
                and ((l.tutor_user_id = u.id and $1 in (l.student_id, l.payer_id))
                  or (l.tutor_user_id = $1 and u.id in (l.student_id, l.payer_id)))) as "lessons_ahead!"
           from blocks b join users u on u.id = b.blocked_id where b.blocker_id = $1
           order by b.created_at desc, u.id limit $2"#,
        person.0,
        BLOCKS_MAX,
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| BlockedPerson {
        user_id: UserId(row.id),
        display_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
        blocked_at: row.created_at,
        lessons_ahead: row.lessons_ahead,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Whether the reader keeps somebody away: what their page says.
pub async fn is_blocked_by_reader(context: &Context, id: UserId) -> Result<bool> {
    let Some(person) = context.person() else { return Ok(false) };
    let found = sqlx::query_scalar!(
        r#"select exists (select from blocks where blocker_id = $1 and blocked_id = $2) as "found!""#,
        person.id.0,
        id.0
    );
    Ok(found.fetch_one(context.writes()).await?)
}

/// Leaves out the tutors the reader is kept apart from.
pub async fn without_blocked<T>(context: &Context, tutors: Vec<T>, id: impl Fn(&T) -> TutorId) -> Result<Vec<T>> {
    let Some(person) = context.person() else { return Ok(tutors) };
    let apart = apart(&context.app);
    let gone = apart.0.try_get_with(person.id.0, apart_from(context, person.id)).await?;
    if gone.is_empty() {
        return Ok(tutors);
    }
    Ok(tutors.into_iter().filter(|tutor| !gone.contains(&id(tutor).0)).collect())
}

/// Few have blocked anybody, so both ends are looked up from the block.
async fn apart_from(context: &Context, person: UserId) -> Result<Arc<HashSet<Uuid>>> {
    let tutors = sqlx::query_scalar!(
        r#"with own as (
             select $1::uuid as id
             union select c.parent_id from children c where c.child_id = $1 and c.handed_over_at is null
           ), kept as (
             select b.blocked_id as id from blocks b where b.blocker_id in (select id from own)
             union select b.blocker_id from blocks b where b.blocked_id = $1
           )
           select t.id as "id!" from kept join tutors t on t.user_id = kept.id"#,
        person.0
    );
    Ok(Arc::new(tutors.fetch_all(context.writes()).await?.into_iter().collect()))
}

async fn forget(context: &Context, people: [UserId; 2]) {
    let apart = apart(&context.app);
    for person in people {
        apart.0.invalidate(&person.0).await;
    }
}

/// The person of that id, or the one behind a tutor's profile.
async fn person_named(context: &Context, id: UserId) -> Result<UserId> {
    let found = sqlx::query_scalar!(
        r#"select id as "id!" from users where id = $1 and deleted_at is null
           union all select user_id from tutors where id = $1 limit 1"#,
        id.0
    );
    let found = found.fetch_optional(context.writes()).await?;
    Ok(found.map(UserId).ok_or_else(|| Refusal::not_found("person"))?)
}
