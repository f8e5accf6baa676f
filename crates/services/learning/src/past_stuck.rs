//! Who got stuck in a course, who helps, and what is wanted, as a demo remembers it.

use chrono::{DateTime, Days, Utc};
use domain::{
    ids::{EnrolmentId, GoalId, HelpNoteId, UnitId, UserId},
    learning::bridge::BridgeAnswer,
};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// Somebody who tried a quiz of one question twice in vain.
pub struct PastStuck {
    /// Their place in the course.
    pub place: EnrolmentId,
    /// The quiz.
    pub unit: UnitId,
    /// When they tried last.
    pub at: DateTime<Utc>,
    /// What they said to the help they were offered; none who has not answered.
    pub answer: Option<BridgeAnswer>,
}

/// Writes the tries, and that help was offered.
pub async fn stuck_as_past(work: &mut Transaction<'_, Postgres>, stuck: &PastStuck) -> Result<()> {
    sqlx::query!(
        "insert into quiz_attempts (enrolment_id, unit_id, number, learner_id, answers, correct, score, passed,
           created_at)
         select e.id, $2, n, e.learner_id, '[1]', '{false}', 0, false, $3 from enrolments e, generate_series(1, 2) n
         where e.id = $1",
        stuck.place.0,
        stuck.unit.0,
        stuck.at,
    )
    .execute(&mut **work)
    .await?;
    let answer = stuck.answer.map(BridgeAnswer::code);
    sqlx::query!(
        "insert into bridge_offers (enrolment_id, unit_id, learner_id, why, offered_at, answer, answered_at)
         select e.id, $2, e.learner_id, 'failed', $3::timestamptz, $4::text, case when $4 is not null then $3 end
         from enrolments e where e.id = $1",
        stuck.place.0,
        stuck.unit.0,
        stuck.at,
        answer,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Writes that somebody passed the quiz at once, and agrees to be asked about it.
pub async fn helper_as_past(
    work: &mut Transaction<'_, Postgres>,
    (place, unit): (EnrolmentId, UnitId),
    at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into quiz_attempts (enrolment_id, unit_id, number, learner_id, answers, correct, score, passed,
           created_at)
         select e.id, $2, 1, e.learner_id, '[0]', '{true}', 1, true, $3 from enrolments e where e.id = $1",
        place.0,
        unit.0,
        at,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into unit_progress (enrolment_id, unit_id, learner_id, done_at, updated_at)
         select e.id, $2, e.learner_id, $3, $3 from enrolments e where e.id = $1",
        place.0,
        unit.0,
        at,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!("update enrolments set units_done = units_done + 1 where id = $1", place.0)
        .execute(&mut **work)
        .await?;
    sqlx::query!(
        "insert into progress_settings (user_id, helps) select learner_id, true from enrolments where id = $1
         on conflict (user_id) do update set helps = true",
        place.0,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// What a tutor wrote who has helped.
pub struct PastHelpNote {
    #[allow(missing_docs)]
    pub id: HelpNoteId,
    /// Whose help it was, and in which unit.
    pub helped: (EnrolmentId, UnitId),
    #[allow(missing_docs)]
    pub author: UserId,
    #[allow(missing_docs)]
    pub text: String,
    /// Whether the course's teacher shows it, or has not read it yet.
    pub shown: bool,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// Writes a note about help.
pub async fn help_note_as_past(work: &mut Transaction<'_, Postgres>, note: &PastHelpNote) -> Result<()> {
    sqlx::query!(
        "insert into help_notes (id, enrolment_id, unit_id, course_id, author_id, at_ms, text, state, created_at,
           decided_at)
         select $1, e.id, $3, e.course_id, $4, 0, $5, case when $6 then 'shown' else 'waiting' end,
           $7::timestamptz, case when $6 then $7 end
         from enrolments e where e.id = $2",
        note.id.0,
        note.helped.0.0,
        note.helped.1.0,
        note.author.0,
        note.text,
        note.shown,
        note.at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Writes a goal that is open and due in three weeks.
pub async fn goal_as_past(
    work: &mut Transaction<'_, Postgres>,
    (id, owner): (GoalId, UserId),
    text: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into goals (id, user_id, text, target, due_on, created_at) values ($1, $2, $3, 20, $4, $5)",
        id.0,
        owner.0,
        text,
        at.date_naive() + Days::new(21),
        at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
