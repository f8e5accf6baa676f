//! Deciding a case: looked at before, as exactly the step that deciding stores. The same step carries a proposal out
//! that both sides took; an appeal is decided by [`super::again`].

use super::{
    super::{
        moment,
        rows::BookingRow,
        step::{dollars_of, judge, refused, store},
    },
    again,
    read::case_read,
    seat::{Locked, case_lock, case_seen},
    word::{Heard, Round, Word, ended, hear},
};
use domain::{
    bookings::{
        Command, Resolution, Transition,
        case::{Case, CaseDecision, DecideRequest, DecisionPreview},
        preview::of as preview_of,
        refusals,
        two_people::{SECOND_ABOVE, needs_second},
    },
    identity::Role,
    ids::{CaseId, UserId},
    money::Money,
};
use spine::{Context, Error, Result, attempts::attempted, audit::Act, unit::Unit};
use sqlx::{Postgres, Transaction as Work};

/// What a decision would move, read off the very step that [`case_decide`] would store. Changes nothing.
///
/// # Errors
/// As [`case_decide`], but for the note.
pub async fn case_decision_preview(context: &Context, id: CaseId, request: &DecideRequest) -> Result<DecisionPreview> {
    let reader = context.require_scope(Role::Trust)?.id;
    let asked = request.resolution()?;
    let mut work = context.look().await?;
    let locked = decidable(reader, case_seen(&mut work, id).await?)?;
    if locked.is_appealed() {
        return again::preview(&mut work, (context, reader), locked, asked).await;
    }
    let Judged { step, needs_second, .. } = judged(&mut work, context, locked, asked.1).await?;
    let currency = step.next.terms.total.currency;
    Ok(DecisionPreview {
        decision: asked.0,
        money: preview_of(&step),
        tutor_earnings: Money::new(step.next.earnings, currency),
        platform_fee: Money::new(step.next.fee, currency),
        needs_second,
        second_above: SECOND_ABOVE,
        not_taken_back: None,
    })
}

/// Decides a case: all, a part or nothing of what was paid goes back, in one journal with the earnings and the
/// commission. Both sides read the note and are mailed. Where two have to agree, the first one's decision waits in the
/// case until somebody else comes to the same; nothing moves before. Of a case that was decided and appealed against it
/// is the second decision, which stays.
///
/// # Errors
/// 404 for people without the scope; 403 `own_case`, `case_second_needed` for who proposed the same,
/// `second_person_required` for who decided first; 422 `case_decision_unknown`, `refund_too_small`, `required` without
/// a note or, for a part, without an amount; 409 `refund_too_large`, `case_decided`, `nothing_to_refund`.
pub async fn case_decide(context: &Context, id: CaseId, request: &DecideRequest) -> Result<Case> {
    let reader = context.require_scope(Role::Trust)?.id;
    let (asked, note) = (request.resolution()?, request.reason()?);
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = decide_within(&mut unit, (reader, id), asked, &note).await;
        unit.finish(done).await
    })
    .await
}

async fn decide_within(
    unit: &mut Unit<'_>,
    (reader, id): (UserId, CaseId),
    asked: (CaseDecision, Resolution),
    note: &str,
) -> Result<Case> {
    let context = unit.context();
    let locked = decidable(reader, case_lock(unit.work(), id).await?)?;
    if locked.is_appealed() {
        again::decide(unit, (reader, id), locked, asked, note).await?;
        return case_read(unit.work(), context, id).await;
    }
    let Judged { row, step, needs_second } = judged(unit.work(), context, locked, asked.1).await?;
    let (decision, refund) = (asked.0, step.next.refunded - row.refunded);
    let word = Word { decision, refund, note };
    if let Heard::Decides { .. } = hear(unit, (reader, id), (Round::First, needs_second), &word).await? {
        let made = Made { decision, refund, note, by: reader, keeps_first: needs_second };
        decided_store(unit, id, row, &step, &made).await?;
        let after = serde_json::json!({ "decision": decision.code(), "refund": refund });
        unit.audit(Act { act: "case.decide", subject_id: Some(id.0), before: None, after: Some(after) });
    }
    case_read(unit.work(), context, id).await
}

/// A case that this member of the staff may decide.
fn decidable(reader: UserId, locked: Locked) -> Result<Locked> {
    let row = &locked.row;
    if [Some(row.student_id), row.payer_id, Some(row.tutor_user_id)].contains(&Some(reader.0)) {
        return Err(refusals::own_case().into());
    }
    if !locked.listens() {
        return Err(refusals::case_decided().into());
    }
    Ok(locked)
}

/// What is decided, and by whom.
pub(super) struct Made<'a> {
    pub decision: CaseDecision,
    pub refund: i64,
    pub note: &'a str,
    pub by: UserId,
    /// Whether what the first of two said stays beside it.
    pub keeps_first: bool,
}

/// Moves the money and writes the decision, in one transaction: the staff's, and what both sides took.
pub(super) async fn decided_store(
    unit: &mut Unit<'_>,
    id: CaseId,
    row: BookingRow,
    step: &Transition,
    made: &Made<'_>,
) -> Result<()> {
    let context = unit.context();
    store(unit, row, step, None, moment(context)).await?;
    let stored = sqlx::query!(
        "update cases set decision = $2, refund = $3, note = $4, decided_at = $5, decided_by = $6,
           proposed_by = case when $7 then proposed_by end, proposed_at = case when $7 then proposed_at end,
           proposed_decision = case when $7 then proposed_decision end,
           proposed_refund = case when $7 then proposed_refund end, proposed_note = case when $7 then proposed_note end
         where id = $1 and decided_at is null",
        id.0,
        made.decision.code(),
        made.refund,
        made.note,
        moment(context),
        made.by.0,
        made.keeps_first,
    )
    .execute(&mut **unit.work())
    .await?;
    // What its payer asked for is answered by the case.
    sqlx::query!(
        "update refunds set status = 'declined', answer = left($2, 1000), decided_by = $3, decided_at = $4
         where booking_id = (select booking_id from cases where id = $1) and status in ('asked', 'waiting_second')",
        id.0,
        made.note,
        made.by.0,
        moment(context),
    )
    .execute(&mut **unit.work())
    .await?;
    ended(unit.work(), context, id, &stored).await
}

/// A decision as judged: the lesson, the step that would be stored, and whether one alone decides.
struct Judged {
    row: BookingRow,
    step: Transition,
    needs_second: bool,
}

/// The step that a decision is, with the lesson locked: two decisions of one case queue, and the second is refused.
async fn judged(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    locked: Locked,
    resolution: Resolution,
) -> Result<Judged> {
    let row = locked.row;
    let step = judge(&row, &Command::ResolveDispute { resolution }, moment(context))?;
    let step = step.map_err(|refusal| match refused(refusal) {
        // The machine speaks of the refund; here it is the amount of the form.
        Error::Refused(refusal) if ["refund_too_small", "refund_too_large"].contains(&refusal.code.as_str()) => {
            Error::Refused(refusal.at("amount"))
        }
        other => other,
    })?;
    let back = step.next.refunded - row.refunded;
    let needs_second = back > 0 && takes_two(work, &step).await?;
    Ok(Judged { row, step, needs_second })
}

/// Whether so much goes back of the lesson in all that two people have to agree.
pub(super) async fn takes_two(work: &mut Work<'_, Postgres>, step: &Transition) -> Result<bool> {
    let (_, dollars) = dollars_of(work, Money::new(step.next.refunded, step.next.terms.total.currency)).await?;
    Ok(needs_second(dollars))
}
