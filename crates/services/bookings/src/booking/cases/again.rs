//! The second decision of a case, by somebody who did not make the first: it stays. What went back by the first one is
//! never taken back; more of it goes back as a refund of its own, with its own journal.

use super::{
    super::{
        moment,
        rows::BookingRow,
        step::{judge, refused},
    },
    decide::takes_two,
    news_of,
    seat::Locked,
    word::{Heard, Round, Word, ended, hear},
};
use crate::refund::refund_by_appeal;
use domain::{
    bookings::{
        Command, Resolution, Transition,
        booking::CancelPreview,
        case::{
            CaseDecision, DecisionPreview,
            appeal::{AppealOutcome, Second, second},
        },
        events::CaseEvent,
        preview::of as preview_of,
        refusals,
        two_people::SECOND_ABOVE,
    },
    ids::{CaseId, UserId},
    money::Money,
};
use money::payouts::available_of;
use spine::{Context, Result, audit::Act, unit::Unit};
use sqlx::{Postgres, Transaction as Work};

/// A second decision as judged.
struct Judged {
    row: BookingRow,
    second: Second,
    /// What went back by the first one.
    before: i64,
    /// None where nothing moves.
    step: Option<Transition>,
    needs_second: bool,
}

async fn judged(
    work: &mut Work<'_, Postgres>,
    (context, reader): (&Context, UserId),
    locked: Locked,
    resolution: Resolution,
) -> Result<Judged> {
    if locked.decided_first(reader) {
        return Err(refusals::second_person_required().into());
    }
    let (_, before) = locked.decided.ok_or_else(refusals::case_decided)?;
    let (state, row) = (locked.row.state()?, locked.row);
    let second = second(resolution, before, Money::new(state.kept(), state.terms.total.currency))?;
    if second.further == 0 {
        return Ok(Judged { row, second, before, step: None, needs_second: false });
    }
    let available = available_of(work, state.terms.tutor, state.terms.total.currency).await?;
    let step =
        judge(&row, &Command::Refund { refund: second.further, available }, moment(context))?.map_err(refused)?;
    let needs_second = takes_two(work, &step).await?;
    Ok(Judged { row, second, before, step: Some(step), needs_second })
}

/// What the second decision would move: what [`decide`] stores. Changes nothing.
pub(super) async fn preview(
    work: &mut Work<'_, Postgres>,
    who: (&Context, UserId),
    locked: Locked,
    (decision, resolution): (CaseDecision, Resolution),
) -> Result<DecisionPreview> {
    let judged = judged(work, who, locked, resolution).await?;
    let state = judged.row.state()?;
    let of = |minor| Money::new(minor, state.terms.total.currency);
    let (earnings, fee) =
        judged.step.as_ref().map_or((state.earnings, state.fee), |step| (step.next.earnings, step.next.fee));
    let nothing = || CancelPreview {
        refund: of(0),
        kept: of(state.kept()),
        rule: String::new(),
        rule_code: String::new(),
        rule_facts: serde_json::json!({}),
        journal: Vec::new(),
    };
    Ok(DecisionPreview {
        decision,
        money: judged.step.as_ref().map_or_else(nothing, preview_of),
        tutor_earnings: of(earnings),
        platform_fee: of(fee),
        needs_second: judged.needs_second,
        second_above: SECOND_ABOVE,
        not_taken_back: (judged.second.outcome == AppealOutcome::Lowered).then(|| of(judged.before)),
    })
}

/// Decides the appeals of a case, its lesson locked.
///
/// # Errors
/// 403 `second_person_required` for who decided first, `case_second_needed`; 422, 409 as for a refund.
pub(super) async fn decide(
    unit: &mut Unit<'_>,
    (reader, id): (UserId, CaseId),
    locked: Locked,
    (decision, resolution): (CaseDecision, Resolution),
    note: &str,
) -> Result<()> {
    let context = unit.context();
    let judged = judged(unit.work(), (context, reader), locked, resolution).await?;
    let in_all = judged.before + judged.second.further;
    let word = Word { decision, refund: in_all, note };
    let heard = hear(unit, (reader, id), (Round::Appeal, judged.needs_second), &word).await?;
    let Heard::Decides { first } = heard else { return Ok(()) };
    let news = news_of(id, &judged.row);
    if let Some(step) = &judged.step {
        let said = (first.unwrap_or(reader), reader, note);
        refund_by_appeal(unit, judged.row, step, said).await?;
    }
    let stored = sqlx::query!(
        "update cases set final_decision = $2, final_refund = $3, final_outcome = $4, final_note = $5, final_at = $6,
           final_by = $7, final_proposed_by = case when $8 then final_proposed_by end,
           final_proposed_decision = case when $8 then final_proposed_decision end,
           final_proposed_refund = case when $8 then final_proposed_refund end,
           final_proposed_note = case when $8 then final_proposed_note end,
           final_proposed_at = case when $8 then final_proposed_at end
         where id = $1 and appeal_by is not null and final_at is null",
        id.0,
        decision.code(),
        in_all,
        judged.second.outcome.code(),
        note,
        moment(context),
        reader.0,
        judged.needs_second,
    )
    .execute(&mut **unit.work())
    .await?;
    ended(unit.work(), context, id, &stored).await?;
    unit.tell(&CaseEvent::AppealDecided(news))?;
    let after = serde_json::json!({ "outcome": judged.second.outcome.code(), "further": judged.second.further });
    unit.audit(Act { act: "case.appeal_decide", subject_id: Some(id.0), before: None, after: Some(after) });
    Ok(())
}
