//! Cards that are gone here and that the provider still keeps.

use super::rows::{Row, select_method};
use adapters::payments::CardEnd;
use chrono::TimeDelta;
use domain::{
    ids::MethodId,
    money::{
        methods::{MethodState, SETUP_HOURS},
        refusals,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    events::fault_point,
    job::{Job, job_new},
    unit::Unit,
};

/// Which card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetJob {
    /// The card.
    pub method_id: MethodId,
}

/// Tells the provider to forget a card that was removed.
pub struct ForgetCard;

impl Job for ForgetCard {
    const KIND: &'static str = "ForgetCard";
    type Payload = ForgetJob;

    async fn run(context: &Context, job: ForgetJob) -> Result<()> {
        card_forget(context, job.method_id).await
    }
}

pub(super) fn forget_later(unit: &mut Unit<'_>, method_id: MethodId) -> Result<()> {
    let context = unit.context();
    let job = job_new::<ForgetCard>(context, &ForgetJob { method_id }, context.now())?;
    unit.later(job);
    Ok(())
}

/// Once per card, whatever is repeated; one whose page may still be finished is looked at again later.
///
/// # Errors
/// 503 `payment_provider_unavailable` when the provider does not answer.
pub(super) async fn card_forget(context: &Context, id: MethodId) -> Result<()> {
    let row = select_method!("where m.id = $1 and m.state = 'removed' and m.forgotten_at is null", id.0);
    let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(()) };
    let provider = &context.app.payments;
    // Nobody who could be asked.
    let known = row.provider == provider.name();
    let name = match (&row.reference, &row.setup_reference) {
        (Some(card), _) if known => Some(card.clone()),
        (None, Some(setup)) if known => match provider.card_look(setup).await {
            Ok(CardEnd::Saved { reference, .. }) => Some(reference),
            Ok(CardEnd::Waiting) if is_open(context, &row) => return Ok(()),
            Ok(CardEnd::Waiting | CardEnd::Refused) => None,
            Err(error) => return Err(unanswered(&error, id)),
        },
        _ => None,
    };
    if let Some(name) = name {
        fault_point("method.before_forget");
        provider.card_forget(id, &name).await.map_err(|error| unanswered(&error, id))?;
    }
    sqlx::query!(
        "update payment_methods set forgotten_at = $2 where id = $1 and state = $3 and forgotten_at is null",
        id.0,
        context.now(),
        MethodState::Removed.code()
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

fn unanswered(error: &adapters::payments::ProviderError, id: MethodId) -> spine::Error {
    tracing::warn!(%error, method_id = %id, "the provider does not forget a card");
    refusals::payment_provider_unavailable().into()
}

/// Whether somebody may still finish its page: the provider closes it after a day, and tells that late.
pub(super) fn is_open(context: &Context, row: &Row) -> bool {
    context.now() - row.created_at <= TimeDelta::hours(SETUP_HOURS + 1)
}
