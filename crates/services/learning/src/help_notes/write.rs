//! Writing a note, and deciding about it.

use super::{
    missing,
    read::{given, own_named},
};
use domain::{
    Refusal,
    ids::{CourseId, HelpNoteId, UnitId, UserId},
    learning::{
        events::{HelpNoteEvent, HelpNoteNews},
        help_note::{HelpNote, HelpNoteDeclineRequest, HelpNoteRequest, HelpNoteState},
        refusals,
    },
};
use spine::{Context, Result, events::tell};

/// Writes a note about help that the caller gave; the course's teacher reads it first.
///
/// # Errors
/// 404 for everybody who did not help there within the last fourteen days; 422 `required`, `poster_moment`, the
/// refusals of texts; 409 `help_note_written`.
pub async fn help_note_add(context: &Context, unit: UnitId, request: &HelpNoteRequest) -> Result<HelpNote> {
    let (author, now) = (context.require_person()?.id, context.now());
    let (enrolment, at_ms, text) = request.parse()?;
    let mut work = context.begin().await?;
    let help = given(&mut *work, (author, now), Some((enrolment, unit))).await?.into_iter().next();
    let help = help.ok_or_else(|| Refusal::not_found("help"))?;
    let id = HelpNoteId(context.new_id());
    let made = sqlx::query!(
        "insert into help_notes (id, enrolment_id, unit_id, course_id, author_id, at_ms, text, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (enrolment_id, unit_id, author_id) do nothing",
        id.0,
        help.enrolment_id,
        help.unit_id,
        help.course_id,
        author.0,
        at_ms,
        text,
        now,
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(refusals::help_note_written().into());
    }
    let teacher = sqlx::query_scalar!("select teacher_id from courses where id = $1", help.course_id);
    let news = HelpNoteNews {
        note_id: id,
        course_id: CourseId(help.course_id),
        teacher_id: UserId(teacher.fetch_one(&mut *work).await?),
    };
    tell(&mut work, context, &HelpNoteEvent::Waits(news)).await?;
    work.commit().await?;
    own_named(context, id).await
}

/// Its teacher shows a note to everybody who learns the course.
///
/// # Errors
/// 404 for everybody else; 409 `help_note_decided`.
pub async fn help_note_approve(context: &Context, id: HelpNoteId) -> Result<()> {
    decided(context, id, (HelpNoteState::Shown, None)).await
}

/// Its teacher shows it to nobody, and says why.
///
/// # Errors
/// 404 for everybody else; 422 `required`, the refusals of texts; 409 `help_note_decided`.
pub async fn help_note_decline(context: &Context, id: HelpNoteId, request: &HelpNoteDeclineRequest) -> Result<()> {
    decided(context, id, (HelpNoteState::Declined, Some(request.parse()?))).await
}

async fn decided(context: &Context, id: HelpNoteId, (state, reason): (HelpNoteState, Option<String>)) -> Result<()> {
    let person = context.require_person()?.id;
    let done = sqlx::query!(
        "update help_notes n set state = $3, reason = $4, decided_at = $5 from courses c
         where n.id = $1 and c.id = n.course_id and c.teacher_id = $2 and n.state = 'waiting'",
        id.0,
        person.0,
        state.code(),
        reason,
        context.now(),
    );
    if done.execute(context.writes()).await?.rows_affected() == 1 {
        metrics::counter!("help_notes_total", "state" => state.code()).increment(1);
        return Ok(());
    }
    let own = sqlx::query_scalar!(
        "select n.id from help_notes n join courses c on c.id = n.course_id where n.id = $1 and c.teacher_id = $2",
        id.0,
        person.0
    );
    own.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    Err(refusals::help_note_decided().into())
}

/// Its author or the course's teacher takes a note away.
///
/// # Errors
/// 404 for everybody else.
pub async fn help_note_remove(context: &Context, id: HelpNoteId) -> Result<()> {
    let person = context.require_person()?.id;
    let gone = sqlx::query!(
        "delete from help_notes n using courses c
         where n.id = $1 and c.id = n.course_id and (n.author_id = $2 or c.teacher_id = $2)",
        id.0,
        person.0
    );
    if gone.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(missing().into());
    }
    Ok(())
}
