//! What the rules propose, when it is made, and both sides taking it.

use super::{
    super::{
        attendance::{may_be_elsewhere, stretches},
        moment,
        rows::BookingRow,
        step::{judge, refused},
    },
    decide::{Made, decided_store},
    news_of,
    read::case_read,
    seat::{Locked, case_lock, payer_side},
};
use chrono::Duration;
use domain::{
    bookings::{
        Command, Side,
        attendance::Stretch,
        case::{
            Case, CaseCategory,
            offer::{Facts, Offer, Presence, TAKEN_WITHIN_HOURS, presence, propose},
        },
        events::CaseEvent,
        refusals,
    },
    ids::{CaseId, UserId},
    money::Money,
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    job::Job,
    rate_limits::{Limit, limit_take},
    unit::Unit,
};
use sqlx::{PgConnection, Postgres, Transaction as Work};

/// What a case that both agreed on says; the page says it in the reader's language.
const AGREED_NOTE: &str = "Both people accepted the proposal.";

/// Payload of [`OfferCase`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CaseJob {
    /// The case that waits for an answer.
    pub case_id: CaseId,
}

/// Proposes something a day after a case was opened, though one side has said nothing.
pub struct OfferCase;

impl Job for OfferCase {
    const KIND: &'static str = "OfferCase";
    const PRIORITY: i16 = 0;
    type Payload = CaseJob;

    async fn run(context: &Context, job: CaseJob) -> Result<()> {
        attempted(|| async {
            let mut unit = Unit::begin(context, None).await?;
            let done = offer_waiting(&mut unit, job.case_id).await;
            unit.finish(done).await
        })
        .await
    }
}

async fn offer_waiting(unit: &mut Unit<'_>, id: CaseId) -> Result<()> {
    let there = sqlx::query_scalar!("select id from cases where id = $1", id.0);
    if there.fetch_optional(&mut **unit.work()).await?.is_none() {
        return Ok(());
    }
    let locked = case_lock(unit.work(), id).await?;
    offer_make(unit, id, &locked).await
}

/// Makes the proposal, unless there is one or the case is decided. The caller holds the lesson's lock.
pub(super) async fn offer_make(unit: &mut Unit<'_>, id: CaseId, locked: &Locked) -> Result<()> {
    if locked.decided_at.is_some() || locked.offered.is_some() {
        return Ok(());
    }
    let (context, now) = (unit.context(), moment(unit.context()));
    let state = locked.row.state()?;
    let category = sqlx::query_scalar!("select category from cases where id = $1", id.0);
    let category = category.fetch_one(&mut **unit.work()).await?;
    let presence = presence_of(unit.work(), context, &locked.row).await?;
    let offer = propose(&Facts {
        category: CaseCategory::parse(&category).ok_or_else(|| super::unread(&category))?,
        outcome: state.tuple.outcome(),
        kept: Money::new(state.kept(), state.terms.total.currency),
        presence,
    });
    sqlx::query!(
        "update cases set offered_decision = $2, offered_refund = $3, offered_reasons = $4, offered_at = $5,
           offer_until = $6 where id = $1",
        id.0,
        offer.decision.code(),
        offer.refund.minor,
        serde_json::to_value(&offer.reasons)?,
        now,
        now + Duration::hours(TAKEN_WITHIN_HOURS),
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&CaseEvent::Offered(news_of(id, &locked.row)))
}

/// What the room shows of a lesson; nothing where the two met elsewhere.
pub(super) async fn presence_of(
    work: &mut PgConnection,
    context: &Context,
    row: &BookingRow,
) -> Result<Option<Presence>> {
    if !row.tutor_meeting_link.is_empty() || may_be_elsewhere(work, row).await? {
        return Ok(None);
    }
    let seen: Vec<Stretch> = stretches(work, context, row).await?;
    let drops = sqlx::query!(
        r#"select count(*) filter (where p.person_id = $3) as "student!",
             count(*) filter (where p.person_id = $4) as "tutor!"
           from rooms r join room_presences p on p.room_id = r.id
           where (r.booking_id = $1 or r.group_id = $2) and p.how = 'drop' and p.left_at between $5 and $6"#,
        row.id,
        row.group_id,
        row.student_id,
        row.tutor_user_id,
        row.starts_at,
        row.ends_at,
    );
    let drops = drops.fetch_one(&mut *work).await?;
    Ok(presence(&seen, (drops.student, drops.tutor), (row.starts_at, row.ends_at), moment(context)))
}

/// One side takes what the rules propose; when both have, it is carried out as the staff would decide it.
///
/// # Errors
/// 404 for strangers, 403 `case_sides_only` for staff, `age_parent_required` for a child; 409 `case_decided`,
/// `case_proposal_missing`, `case_proposal_over`, `case_accepted`, the refusals of the key; 429.
pub async fn case_accept(context: &Context, id: CaseId, key: Option<&IdempotencyKey>) -> Result<Case> {
    let person = context.require_person()?.id;
    limit_take(&context.app, Limit::Money, &person.to_string()).await?;
    let key = Keyed::of(context, key, "case.accept", &id)?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = accept_within(&mut unit, (id, person), key.clone()).await;
        unit.finish(done).await
    })
    .await
}

async fn accept_within<'a>(
    unit: &mut Unit<'a>,
    (id, person): (CaseId, UserId),
    key: Option<Keyed<'a>>,
) -> Result<Case> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let locked = case_lock(unit.work(), id).await?;
    let side = payer_side(context, &locked.row, person)?;
    let offer = may_take(context, &locked, side)?;
    took_store(unit.work(), context, id, side).await?;
    let after = serde_json::json!({ "decision": offer.decision.code(), "refund": offer.refund.minor });
    unit.audit(Act { act: "case.accept", subject_id: Some(id.0), before: None, after: Some(after) });
    if locked.accepted_by(side.other()) {
        carry_out(unit, (id, person), locked.row, &offer).await?;
    }
    let case = case_read(unit.work(), context, id).await?;
    unit.answer(key, 200, &case)?;
    Ok(case)
}

/// What that side takes.
fn may_take(context: &Context, locked: &Locked, side: Side) -> Result<Offer> {
    if locked.decided_at.is_some() {
        return Err(refusals::case_decided().into());
    }
    let ((decision, refund), until) =
        locked.offered.zip(locked.offer_until).ok_or_else(refusals::case_proposal_missing)?;
    if locked.accepted_by(side) {
        return Err(refusals::case_accepted().into());
    }
    if moment(context) >= until {
        return Err(refusals::case_proposal_over().into());
    }
    let currency = locked.row.state()?.terms.total.currency;
    Ok(Offer { decision, refund: Money::new(refund, currency), reasons: Vec::new() })
}

async fn took_store(work: &mut Work<'_, Postgres>, context: &Context, id: CaseId, side: Side) -> Result<()> {
    sqlx::query!(
        "update cases set student_accepted_at = case when $2 then $3 else student_accepted_at end,
           tutor_accepted_at = case when $2 then tutor_accepted_at else $3 end where id = $1",
        id.0,
        side == Side::Student,
        moment(context),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// The proposal, by the step that the staff's decision would be.
async fn carry_out(unit: &mut Unit<'_>, (id, person): (CaseId, UserId), row: BookingRow, offer: &Offer) -> Result<()> {
    let (decision, resolution) = offer.as_decision().resolution()?;
    let step = judge(&row, &Command::ResolveDispute { resolution }, moment(unit.context()))?.map_err(refused)?;
    let refund = step.next.refunded - row.refunded;
    if refund != offer.refund.minor {
        return Err(Error::unexpected(format!("case {id} would move {refund}, and another amount was accepted")));
    }
    let made = Made { decision, refund, note: AGREED_NOTE, by: person, keeps_first: false };
    decided_store(unit, id, row, &step, &made).await
}
