//! An answer to a chargeback, or none: what somebody wants is stored with what it sends, the provider is told under the
//! chargeback's id, and what it says is stored. Of two who want something at once, one does.

use super::{
    hear::word_add,
    pack::evidence_of,
    rows::{Row, chargeback_lock, select_chargeback},
};
use adapters::payments::{DisputeAnswer, ProviderError};
use chrono::TimeDelta;
use domain::{
    Refusal,
    identity::Role,
    ids::ChargebackId,
    money::{
        chargebacks::{AcceptRequest, Chargeback, DisputeWord, Intent, WORD_MAX_BYTES},
        refusals,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    events::fault_point,
    job::{Job, job_new},
    unit::Unit,
};

/// How long the job leaves an answer to the request that made it.
const HEAD_START_SECONDS: i64 = 30;
/// Tries of the job: with the waits between them it bears half a day without an answer, and the hourly look goes on.
const TRIES: i32 = 24;

/// Which chargeback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargebackJob {
    /// The chargeback.
    pub chargeback_id: ChargebackId,
}

/// Tells the provider what is wanted about a chargeback and nobody told it yet.
pub struct AnswerChargeback;

impl Job for AnswerChargeback {
    const KIND: &'static str = "AnswerChargeback";
    const PRIORITY: i16 = 2;
    type Payload = ChargebackJob;

    async fn run(context: &Context, job: ChargebackJob) -> Result<()> {
        chargeback_tell(context, job.chargeback_id).await
    }
}

/// Sends the evidence to the bank now. For finance, and never about one's own money. Where the provider does not
/// answer, it is on its way, and the job goes on.
///
/// # Errors
/// 404; 403 `own_chargeback`; 409 `chargeback_answered`, `chargeback_over`.
pub async fn chargeback_answer(context: &Context, id: ChargebackId) -> Result<Chargeback> {
    context.require_scope(Role::Finance)?;
    intend(context, id, (Intent::Answer, None)).await?;
    told_now(context, id).await
}

/// Leaves the money to the card holder, with a reason. For finance, and never about one's own money.
///
/// # Errors
/// As for [`chargeback_answer`]; 422 of [`AcceptRequest::parse`].
pub async fn chargeback_accept(context: &Context, id: ChargebackId, request: &AcceptRequest) -> Result<Chargeback> {
    context.require_scope(Role::Finance)?;
    let reason = request.parse()?;
    intend(context, id, (Intent::Accept, Some(&reason))).await?;
    told_now(context, id).await
}

/// Tells the provider, and answers how it stands then.
async fn told_now(context: &Context, id: ChargebackId) -> Result<Chargeback> {
    match chargeback_tell(context, id).await {
        Ok(()) | Err(Error::Refused(_)) => {}
        Err(error) => return Err(error),
    }
    let row = select_chargeback!("where c.id = $1", id.0).fetch_optional(context.writes()).await?;
    row.ok_or_else(|| Refusal::not_found("chargeback"))?.view()
}

/// Stores what is wanted, what is sent, and the job that sees to it.
pub(super) async fn intend(context: &Context, id: ChargebackId, intent: (Intent, Option<&str>)) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let intended = intend_within(&mut unit, id, intent).await;
        unit.finish(intended).await
    })
    .await
}

async fn intend_within(unit: &mut Unit<'_>, id: ChargebackId, (intent, reason): (Intent, Option<&str>)) -> Result<()> {
    let context = unit.context();
    let row = chargeback_lock(unit.work(), id).await?.ok_or_else(|| Refusal::not_found("chargeback"))?;
    if context.actor_id().is_some_and(|actor| own(&row, actor)) || taught(unit, &row).await? {
        return Err(refusals::own_chargeback().into());
    }
    if row.state()?.is_over() {
        return Err(refusals::chargeback_over().into());
    }
    // The bank reads one answer; where it reads one that was sent elsewhere, ours would be none.
    if row.intent.is_some() || row.reviewed {
        return Err(refusals::chargeback_answered().into());
    }
    let evidence = match intent {
        Intent::Answer => Some(serde_json::to_value(evidence_of(unit.work(), &row).await?)?),
        Intent::Accept => None,
    };
    sqlx::query!(
        "update chargebacks set intent = $2, intent_at = $3, intent_by = $4, intent_reason = $5, evidence = $6,
           refused = null
         where id = $1",
        id.0,
        intent.code(),
        context.now(),
        context.actor_id(),
        reason,
        evidence,
    )
    .execute(&mut **unit.work())
    .await?;
    let due = context.now() + TimeDelta::seconds(HEAD_START_SECONDS);
    let mut job = job_new::<AnswerChargeback>(context, &ChargebackJob { chargeback_id: id }, due)?;
    job.max_attempts = TRIES;
    unit.later(job);
    let act = match intent {
        Intent::Answer => "chargeback.answer",
        Intent::Accept => "chargeback.accept",
    };
    let after = reason.map(|reason| serde_json::json!({ "reason": reason }));
    unit.audit(Act { act, subject_id: Some(id.0), before: None, after });
    Ok(())
}

fn own(row: &Row, actor: uuid::Uuid) -> bool {
    row.user_id == actor
}

/// Whether whoever asks learns or teaches in the lesson that it is about.
async fn taught(unit: &mut Unit<'_>, row: &Row) -> Result<bool> {
    let actor = unit.context().actor_id();
    let own = sqlx::query_scalar!(
        r#"select exists (select from bookings where id = $1
             and $2 in (student_id, tutor_user_id, payer_id)) as "own!""#,
        row.booking_id,
        actor,
    );
    Ok(own.fetch_one(&mut **unit.work()).await?)
}

/// Tells the provider what is wanted, once, and stores what it says. Finds nothing to do when that is done.
///
/// # Errors
/// 503 `payment_provider_unavailable` when there was no answer: it is asked again.
pub(super) async fn chargeback_tell(context: &Context, id: ChargebackId) -> Result<()> {
    let row = select_chargeback!("where c.id = $1", id.0).fetch_optional(context.writes()).await?;
    let Some(row) = row.filter(|row| row.told_at.is_none() && row.closed_at.is_none()) else { return Ok(()) };
    let Some(intent) = row.intent()? else { return Ok(()) };
    let provider = &context.app.payments;
    if provider.name() != row.provider || !provider.answers_disputes() {
        tracing::error!(chargeback_id = %id, provider = row.provider, "this dispute's provider is not set up");
        return Err(refusals::payment_provider_unavailable().into());
    }
    let evidence = row.evidence()?.unwrap_or_default();
    let answer = DisputeAnswer { id, reference: row.reference, round: row.round, evidence };
    fault_point("chargeback.before_tell");
    let said = match intent {
        Intent::Answer => provider.dispute_answer(&answer).await,
        Intent::Accept => provider.dispute_accept(&answer).await,
    };
    fault_point("chargeback.after_tell");
    match said {
        Ok(word) => told_store(context, id, &word).await,
        Err(ProviderError::Refused(reason)) => {
            tracing::warn!(reason, chargeback_id = %id, "the provider refused what was wanted about a dispute");
            refused_store(context, id, &reason).await
        }
        Err(error @ (ProviderError::Unavailable(_) | ProviderError::Unanswered(_))) => {
            tracing::warn!(%error, chargeback_id = %id, "the provider did not answer");
            Err(refusals::payment_provider_unavailable().into())
        }
    }
}

/// The provider took it on; what it says of the dispute is another word.
async fn told_store(context: &Context, id: ChargebackId, word: &DisputeWord) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let stored = told_store_within(&mut unit, id, word).await;
        unit.finish(stored).await
    })
    .await
}

async fn told_store_within(unit: &mut Unit<'_>, id: ChargebackId, word: &DisputeWord) -> Result<()> {
    let context = unit.context();
    let Some(mut row) = chargeback_lock(unit.work(), id).await?.filter(|row| row.told_at.is_none()) else {
        return Ok(());
    };
    sqlx::query!("update chargebacks set told_at = $2 where id = $1", id.0, context.now())
        .execute(&mut **unit.work())
        .await?;
    row.told_at = Some(context.now());
    word_add(unit.work(), context, row, word).await?;
    Ok(())
}

/// It was not taken: somebody can want something else.
async fn refused_store(context: &Context, id: ChargebackId, reason: &str) -> Result<()> {
    let reason: String = reason.chars().take(WORD_MAX_BYTES).collect();
    let mut unit = Unit::begin(context, None).await?;
    let stored = async {
        if chargeback_lock(unit.work(), id).await?.is_none_or(|row| row.told_at.is_some()) {
            return Ok(());
        }
        sqlx::query!(
            "update chargebacks set intent = null, intent_at = null, intent_by = null, intent_reason = null,
               evidence = null, refused = $2, round = round + 1
             where id = $1",
            id.0,
            reason
        )
        .execute(&mut **unit.work())
        .await?;
        unit.audit(Act {
            act: "chargeback.refused",
            subject_id: Some(id.0),
            before: None,
            after: Some(serde_json::json!({ "reason": reason })),
        });
        Ok(())
    }
    .await;
    unit.finish(stored).await
}
