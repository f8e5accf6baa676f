//! What a student says of a recommended tutor: it changes the next list at once, on every server.

use crate::store::{clicked_note, marks_move};
use catalog::saved::favourite_put;
use domain::{
    ids::{TutorId, UserId},
    matching::{
        recommend::{FEEDBACK_MAX, FeedbackKind, FeedbackRequest},
        refusals,
    },
};
use people::{blocks::block_put, visibility::tutor_visible};
use spine::{Context, Result};
use uuid::Uuid;

/// Takes down what the caller says.
///
/// # Errors
/// 422 `feedback_unknown`, and the refusals of a block, which this is one of; 404 for whom one may not see; 409
/// `feedback_full`, `favourites_full`.
pub async fn feedback(context: &Context, tutor: TutorId, request: &FeedbackRequest) -> Result<()> {
    let person = context.require_person()?.id.0;
    let kind = FeedbackKind::parse(&request.kind)?;
    tutor_visible(context, tutor).await?;
    match kind {
        FeedbackKind::Clicked => return clicked_note(context, person, tutor.0).await,
        FeedbackKind::Favourite => favourite_put(context, tutor).await?,
        FeedbackKind::Block => block_put(context, UserId(tutor.0)).await?,
        FeedbackKind::NotInterested | FeedbackKind::Pass => {}
    }
    let now = context.now();
    let mut work = context.begin().await?;
    if kind.dismisses() {
        let said = sqlx::query!(
            "insert into match_feedback (student_id, tutor_id, kind, said_at, ends_at)
             select $1, $2, $3, $4, $5
             where (select count(*) from match_feedback where student_id = $1 and tutor_id <> $2) < $6
             on conflict (student_id, tutor_id) do update
               set kind = excluded.kind, said_at = excluded.said_at, ends_at = excluded.ends_at",
            person,
            tutor.0,
            kind.code(),
            now,
            kind.ends_at(now),
            FEEDBACK_MAX,
        );
        if said.execute(&mut *work).await?.rows_affected() == 0 {
            return Err(refusals::feedback_full(FEEDBACK_MAX).into());
        }
    } else {
        sqlx::query!("delete from match_feedback where student_id = $1 and tutor_id = $2", person, tutor.0)
            .execute(&mut *work)
            .await?;
    }
    marks_move(&mut work, &[person], now).await?;
    work.commit().await?;
    metrics::counter!("match_feedback_total", "kind" => kind.code()).increment(1);
    Ok(())
}

/// Lets everybody who was put away be shown again.
///
/// # Errors
/// 401 for strangers.
pub async fn feedback_forget(context: &Context) -> Result<()> {
    let person = context.require_person()?.id.0;
    let mut work = context.begin().await?;
    sqlx::query!("delete from match_feedback where student_id = $1 and kind <> 'block'", person)
        .execute(&mut *work)
        .await?;
    marks_move(&mut work, &[person], context.now()).await?;
    work.commit().await?;
    Ok(())
}

/// How many tutors the caller has put away, for ever or for a time.
///
/// # Errors
/// 401 for strangers.
pub async fn put_away_count(context: &Context) -> Result<i64> {
    let person = context.require_person()?.id.0;
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from match_feedback
           where student_id = $1 and kind <> 'block' and ends_at > $2"#,
        person,
        context.now()
    );
    Ok(count.fetch_one(context.writes()).await?)
}

/// Somebody opened a tutor's page: where the tutor was recommended to them within a day, that is a click. Strangers are
/// not noted.
pub async fn profile_opened(context: &Context, tutor: TutorId) -> Result<()> {
    let person: Option<Uuid> = context.actor_id();
    let Some(person) = person else { return Ok(()) };
    clicked_note(context, person, tutor.0).await
}
