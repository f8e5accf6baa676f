//! Cards, and people, that are gone here and that the provider still keeps.

use super::rows::{Row, select_method};
use adapters::payments::CardEnd;
use chrono::TimeDelta;
use domain::{
    ids::{MethodId, UserId},
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

/// Whose names at the providers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayerJob {
    /// The person who was erased.
    pub user_id: UserId,
}

/// Tells the provider to forget a person who was erased here.
pub struct ForgetPayer;

impl Job for ForgetPayer {
    const KIND: &'static str = "ForgetPayer";
    type Payload = PayerJob;

    async fn run(context: &Context, job: PayerJob) -> Result<()> {
        payer_forget(context, job.user_id).await
    }
}

/// Where a provider has a name for somebody who is erased in this transaction, it is told afterwards.
///
/// # Errors
/// Those of the database.
pub async fn payer_forget_later(unit: &mut Unit<'_>, user: UserId) -> Result<()> {
    let context = unit.context();
    let known = sqlx::query_scalar!(
        r#"select exists (select from payment_customers where user_id = $1 and leaving_at is not null) as "known!""#,
        user.0
    );
    if known.fetch_one(&mut **unit.work()).await? {
        let job = job_new::<ForgetPayer>(context, &PayerJob { user_id: user }, context.now())?;
        unit.later(job);
    }
    Ok(())
}

/// The row goes when the provider has answered, so whatever fails is told again.
///
/// # Errors
/// 503 `payment_provider_unavailable` when the provider does not answer.
pub(super) async fn payer_forget(context: &Context, user: UserId) -> Result<()> {
    let rows = sqlx::query!(
        "select provider, reference from payment_customers where user_id = $1 and leaving_at is not null",
        user.0
    );
    let provider = &context.app.payments;
    for row in rows.fetch_all(context.writes()).await? {
        // One that is not set up any more cannot be asked.
        if row.provider == provider.name() {
            fault_point("payer.before_forget");
            provider.payer_forget(&row.reference).await.map_err(|error| {
                tracing::warn!(%error, user_id = %user, "the provider does not forget a person");
                spine::Error::from(refusals::payment_provider_unavailable())
            })?;
        }
        sqlx::query!(
            "delete from payment_customers where user_id = $1 and provider = $2 and leaving_at is not null",
            user.0,
            row.provider
        )
        .execute(context.writes())
        .await?;
    }
    Ok(())
}
