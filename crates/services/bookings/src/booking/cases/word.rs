//! What is alike in the first decision of a case and in the second: above a limit the word of one of the staff waits in
//! the case until somebody else comes to the same, and what was decided ends the case's files.

use super::{super::moment, files::files_end};
use crate::refund::still_counts;
use domain::{
    bookings::{
        case::CaseDecision,
        refusals,
        two_people::{SECOND_ABOVE, Says, says},
    },
    ids::{CaseId, UserId},
};
use spine::{Context, Error, Result, audit::Act, unit::Unit};
use sqlx::{Postgres, Transaction as Work, postgres::PgQueryResult};

/// Which decision of a case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Round {
    First,
    /// The one that answers its appeals, and stays.
    Appeal,
}

/// What somebody says.
pub(super) struct Word<'a> {
    pub decision: CaseDecision,
    /// What goes back by it; of an appeal, in all.
    pub refund: i64,
    pub note: &'a str,
}

/// What comes of it.
pub(super) enum Heard {
    /// It waits for somebody else.
    Waits,
    /// The money moves; where two had to agree, `first` said it before.
    Decides { first: Option<UserId> },
}

/// Hears somebody of the staff, the lesson locked; one whose word waits is written down.
///
/// # Errors
/// 403 `case_second_needed` for who said the same before.
pub(super) async fn hear(
    unit: &mut Unit<'_>,
    (reader, id): (UserId, CaseId),
    (round, takes_two): (Round, bool),
    word: &Word<'_>,
) -> Result<Heard> {
    let first = first_word(unit.work(), id, round).await?;
    match says(takes_two, first, (reader, (word.decision, word.refund))) {
        Says::Waits => Err(refusals::case_second_needed(SECOND_ABOVE).into()),
        Says::Proposes => propose(unit, (reader, id), round, word).await.map(|()| Heard::Waits),
        Says::Decides => Ok(Heard::Decides { first: first.filter(|_| takes_two).map(|(by, _)| by) }),
    }
}

/// What the first of two said, while it is still somebody's word.
async fn first_word(
    work: &mut Work<'_, Postgres>,
    id: CaseId,
    round: Round,
) -> Result<Option<(UserId, (CaseDecision, i64))>> {
    let row = sqlx::query!(
        r#"select case when $2 then final_proposed_by else proposed_by end as "by!",
             case when $2 then final_proposed_decision else proposed_decision end as "decision!",
             case when $2 then final_proposed_refund else proposed_refund end as "refund!"
           from cases where id = $1 and case when $2 then final_proposed_by else proposed_by end is not null"#,
        id.0,
        round == Round::Appeal,
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let decision = CaseDecision::parse(&row.decision).ok_or_else(|| super::unread(&row.decision))?;
    let counts = still_counts(work, Some(row.by)).await?;
    Ok(counts.then_some((UserId(row.by), (decision, row.refund))))
}

async fn propose(unit: &mut Unit<'_>, (reader, id): (UserId, CaseId), round: Round, word: &Word<'_>) -> Result<()> {
    sqlx::query!(
        "update cases set proposed_by = case when $7 then proposed_by else $2 end,
           proposed_decision = case when $7 then proposed_decision else $3 end,
           proposed_refund = case when $7 then proposed_refund else $4 end,
           proposed_note = case when $7 then proposed_note else $5 end,
           proposed_at = case when $7 then proposed_at else $6 end,
           final_proposed_by = case when $7 then $2 else final_proposed_by end,
           final_proposed_decision = case when $7 then $3 else final_proposed_decision end,
           final_proposed_refund = case when $7 then $4 else final_proposed_refund end,
           final_proposed_note = case when $7 then $5 else final_proposed_note end,
           final_proposed_at = case when $7 then $6 else final_proposed_at end where id = $1",
        id.0,
        reader.0,
        word.decision.code(),
        word.refund,
        word.note,
        moment(unit.context()),
        round == Round::Appeal,
    )
    .execute(&mut **unit.work())
    .await?;
    let after = serde_json::json!({ "decision": word.decision.code(), "refund": word.refund });
    unit.audit(Act { act: "case.propose", subject_id: Some(id.0), before: None, after: Some(after) });
    Ok(())
}

/// The end of a decision: it was written once, and the files of the case are kept no longer than it is.
pub(super) async fn ended(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    id: CaseId,
    stored: &PgQueryResult,
) -> Result<()> {
    if stored.rows_affected() != 1 {
        return Err(Error::unexpected(format!("case {id} was decided under its lesson's lock")));
    }
    files_end(work, context, id).await
}
