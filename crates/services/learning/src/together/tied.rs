//! Who has to do with whom: one family, one circle, lessons together, or a conversation in which the other has written.

use domain::{Refusal, identity::photo_url, ids::UserId, learning::circle::CirclePerson};
use spine::{Context, Result};
use uuid::Uuid;

/// People that a page offers.
const OFFERED: i64 = 50;

/// For whom somebody speaks: themselves and their children.
pub(super) async fn sides(context: &Context, reader: UserId) -> Result<Vec<Uuid>> {
    let children =
        sqlx::query_scalar!("select child_id from children where parent_id = $1 and handed_over_at is null", reader.0);
    let children = children.fetch_all(context.writes()).await?;
    Ok(std::iter::once(reader.0).chain(children).collect())
}

/// Whether everybody has to do with one of the sides, and neither the reader nor that side is kept apart from them. A
/// conversation is only of those who write in it: whoever reads along for a child acts for the child, as long as they
/// decide for it.
///
/// # Errors
/// 404 for the first who has not.
pub(super) async fn check(context: &Context, sides: &[Uuid], people: &[UserId]) -> Result<()> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let known = sqlx::query_scalar!(
        r#"select u.id from users u where u.id = any($1) and u.deleted_at is null and u.suspended_at is null
             and (u.id = any($2) or (not people_apart(u.id, $3) and exists (
               select from unnest($2::uuid[]) side (id) where not people_apart(u.id, side.id) and (
               exists (select from children mine where mine.child_id = side.id and mine.handed_over_at is null
                 and (mine.parent_id = u.id or exists (select from children c where c.child_id = u.id
                   and c.parent_id = mine.parent_id and c.handed_over_at is null)))
               or exists (select from circle_members mine join circles k on k.id = mine.circle_id
                 and k.closed_at is null join circle_members other on other.circle_id = mine.circle_id
                 where mine.person_id = side.id and other.person_id = u.id)
               or exists (select from bookings b where b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED')
                 and ((b.tutor_user_id = side.id and u.id in (b.student_id, b.payer_id))
                   or (b.tutor_user_id = u.id and side.id in (b.student_id, b.payer_id))))
               or exists (select from thread_seats mine join messages m on m.thread_id = mine.thread_id
                 and m.sender_id = u.id and m.deleted_at is null and m.held_at is null and m.number > mine.from_number
                 join thread_seats other on other.thread_id = mine.thread_id and other.user_id = u.id
                 where mine.user_id = side.id and mine.asked_in)))))"#,
        &ids,
        sides,
        context.actor_id(),
    );
    let known = known.fetch_all(context.writes()).await?;
    if ids.iter().all(|id| known.contains(id)) { Ok(()) } else { Err(Refusal::not_found("person").into()) }
}

/// People the reader can look for a time with, themselves first.
///
/// # Errors
/// 401; those of the database.
pub async fn people_tied(context: &Context) -> Result<Vec<CirclePerson>> {
    let reader = context.require_person()?.id;
    let sides = sides(context, reader).await?;
    let rows = sqlx::query!(
        r#"select u.id, u.display_name, u.picture from users u join (
             select unnest($2::uuid[]) as id, 0 as near
             union select c.parent_id, 1 from children c where c.child_id = $1 and c.handed_over_at is null
             union select c.child_id, 1 from children c join children mine on mine.parent_id = c.parent_id
               where mine.child_id = $1 and mine.handed_over_at is null and c.handed_over_at is null
             union select other.person_id, 2 from circle_members mine join circles k on k.id = mine.circle_id
               and k.closed_at is null join circle_members other on other.circle_id = mine.circle_id
               where mine.person_id = $1
             union select case when b.tutor_user_id = $1 then b.student_id else b.tutor_user_id end, 3
               from bookings b where $1 in (b.tutor_user_id, b.student_id)
                 and b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED')
           ) tied on tied.id = u.id
           where u.deleted_at is null and u.suspended_at is null and not people_apart(u.id, $1)
           group by u.id order by u.id = $1 desc, min(tied.near), u.display_name, u.id limit $3"#,
        reader.0,
        &sides,
        OFFERED,
    );
    let people = rows.fetch_all(context.writes()).await?.into_iter().map(|row| CirclePerson {
        user_id: UserId(row.id),
        display_name: row.display_name,
        photo_url: photo_url(row.picture.as_deref()),
    });
    Ok(people.collect())
}
