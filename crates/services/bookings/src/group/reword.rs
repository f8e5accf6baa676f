//! Other words for a group lesson that is offered already.

use super::group_get;
use crate::booking::moment;
use domain::{
    Refusal,
    bookings::{
        group::{GroupLesson, GroupWords},
        refusals,
    },
    ids::{GroupLessonId, UserId},
};
use spine::{Context, Result, attempts::attempted, audit::Act, unit::Unit};

/// Gives a group lesson another title and description; everything else stays as people booked it.
///
/// # Errors
/// 404 for everybody but its tutor; 409 `group_off`, `group_begun`; 422 as [`GroupWords::parse`] says.
pub async fn group_reword(context: &Context, id: GroupLessonId, title: &str, about: &str) -> Result<GroupLesson> {
    let person = context.require_person()?.id;
    let words = GroupWords::parse(title, about)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = reword(&mut unit, (id, person), &words).await;
        unit.finish(done).await
    })
    .await?;
    group_get(context, id).await
}

async fn reword(unit: &mut Unit<'_>, (id, person): (GroupLessonId, UserId), words: &GroupWords) -> Result<()> {
    let now = moment(unit.context());
    let group = sqlx::query!(
        "select starts_at, cancelled_at from group_lessons where id = $1 and tutor_user_id = $2 for update",
        id.0,
        person.0
    );
    let group = group.fetch_optional(&mut **unit.work()).await?.ok_or_else(|| Refusal::not_found("group lesson"))?;
    if group.cancelled_at.is_some() {
        return Err(refusals::group_off().into());
    }
    if group.starts_at <= now {
        return Err(refusals::group_begun().into());
    }
    sqlx::query!("update group_lessons set title = $2, about = $3 where id = $1", id.0, words.title, words.about)
        .execute(&mut **unit.work())
        .await?;
    unit.audit(Act { act: "group.reword", subject_id: Some(id.0), before: None, after: None });
    Ok(())
}
