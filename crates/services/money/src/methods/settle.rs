//! What came of a page where a card is saved. A report says that something did; the provider's answer says what.

use super::{
    forget::forget_later,
    rows::{method_lock, select_method},
};
use crate::orders::card_report_keep;
use adapters::payments::{CardEnd, RawReport, SandboxCard, SandboxProvider};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::MethodId,
    money::{
        events::{MethodEvent, MethodNews},
        methods::{MethodState, PaymentMethod, SavedCard},
        refusals,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    job::{Job, job_new},
    unit::Unit,
};

/// Which page of which card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookJob {
    /// The card.
    pub method_id: MethodId,
    /// The provider's name for the page.
    pub setup: String,
}

/// Asks the provider what came of a page.
pub struct LookAtCard;

impl Job for LookAtCard {
    const KIND: &'static str = "LookAtCard";
    const PRIORITY: i16 = 2;
    type Payload = LookJob;

    async fn run(context: &Context, job: LookJob) -> Result<()> {
        card_settle(context, job.method_id, &job.setup).await
    }
}

/// The job, in the transaction that stores the report.
pub(crate) fn look_later(unit: &mut Unit<'_>, (method_id, setup): (MethodId, &str), due: DateTime<Utc>) -> Result<()> {
    let job = job_new::<LookAtCard>(unit.context(), &LookJob { method_id, setup: setup.to_owned() }, due)?;
    unit.later(job);
    Ok(())
}

/// Makes a card ready, or takes it away, as its page ended. Twice is once.
///
/// # Errors
/// 503 `payment_provider_unavailable` when the provider does not say.
pub(super) async fn card_settle(context: &Context, id: MethodId, setup: &str) -> Result<()> {
    let row = select_method!("where m.id = $1", id.0).fetch_optional(context.writes()).await?;
    let provider = &context.app.payments;
    let Some(row) = row.filter(|row| row.provider == provider.name()) else {
        tracing::warn!(method_id = %id, "a report is about a card that there is not");
        return Ok(());
    };
    if row.state()? == MethodState::Ready {
        return Ok(());
    }
    match provider.card_look(setup).await {
        Ok(CardEnd::Waiting) => Ok(()),
        Ok(CardEnd::Saved { reference, card }) => end_store(context, id, Some((&reference, &card))).await,
        Ok(CardEnd::Refused) => end_store(context, id, None).await,
        Err(error) => {
            tracing::warn!(%error, method_id = %id, "the provider does not say what became of a card");
            Err(refusals::payment_provider_unavailable().into())
        }
    }
}

async fn end_store(context: &Context, id: MethodId, saved: Option<(&str, &SavedCard)>) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = match saved {
            Some(card) => card_store(&mut unit, id, card).await,
            None => page_close(&mut unit, id).await,
        };
        unit.finish(done).await
    })
    .await
}

/// The card is kept there. Whoever removed it meanwhile does not want it: it is forgotten.
async fn card_store(unit: &mut Unit<'_>, id: MethodId, (reference, card): (&str, &SavedCard)) -> Result<()> {
    let Some(row) = method_lock(unit.work(), id).await? else { return Ok(()) };
    let now = unit.context().now();
    match row.state()? {
        MethodState::Ready => return Ok(()),
        MethodState::Removed if row.reference.is_some() => return Ok(()),
        MethodState::Pending | MethodState::Removed => {}
    }
    let pending = row.state()? == MethodState::Pending;
    sqlx::query!(
        // Of a card that was removed meanwhile only its name there is kept, to have it forgotten.
        "update payment_methods set state = case when $8 then 'ready' else state end, reference = $2,
           brand = case when $8 then $3 end, last4 = case when $8 then $4 end,
           expires_month = case when $8 then $5::smallint end, expires_year = case when $8 then $6::smallint end,
           forgotten_at = null,
           ready_at = case when $8 then $7::timestamptz end,
           is_default = $8 and not exists (select from payment_methods m
             where m.user_id = payment_methods.user_id and m.is_default)
         where id = $1",
        id.0,
        reference,
        card.brand,
        card.last4,
        card.expires.month,
        card.expires.year,
        now,
        pending,
    )
    .execute(&mut **unit.work())
    .await?;
    if !pending {
        return forget_later(unit, id);
    }
    unit.tell(&MethodEvent::Saved(MethodNews { method_id: id, user_id: row.owner() }))?;
    let after = serde_json::json!({ "brand": card.brand, "last4": card.last4 });
    unit.audit(Act { act: "payment_method.save", subject_id: Some(id.0), before: None, after: Some(after) });
    Ok(())
}

/// No card came of it, and its place is free. The provider keeps nothing of it.
pub(super) async fn page_close(unit: &mut Unit<'_>, id: MethodId) -> Result<()> {
    let Some(row) = method_lock(unit.work(), id).await? else { return Ok(()) };
    if row.reference.is_some() {
        return Ok(());
    }
    sqlx::query!(
        "update payment_methods set state = 'removed', place = null, removed_at = coalesce(removed_at, $2),
           forgotten_at = $2 where id = $1",
        id.0,
        unit.context().now()
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// What somebody does at the sandbox's page: saves one of its cards, or none; dev mode only (404 otherwise). It reports
/// that as a card processor would. A page that was finished says so again.
///
/// # Errors
/// 404.
pub async fn sandbox_card_decide(
    context: &Context,
    id: MethodId,
    card: Option<SandboxCard>,
) -> Result<Option<PaymentMethod>> {
    let provider = &context.app.payments;
    if !context.app.settings.dev || provider.name() != "sandbox" {
        return Err(Refusal::not_found("page").into());
    }
    let known = select_method!("where m.id = $1", id.0).fetch_optional(context.writes()).await?;
    let known = known.ok_or_else(|| Refusal::not_found("page"))?;
    if known.state()? == MethodState::Pending {
        let body = SandboxProvider::card_report(context.new_id(), id, card)?;
        let raw = RawReport { body: &body, signature: None, at: context.app.clock.real_now() };
        let report = provider.report_read(&raw).map_err(|error| Error::Unexpected(Box::new(error)))?;
        if let Some(setup) = card_report_keep(context, &report, &body).await? {
            card_settle(context, id, &setup).await?;
        }
    }
    let row = select_method!("where m.id = $1", id.0).fetch_optional(context.writes()).await?;
    let view = row.ok_or_else(|| Refusal::not_found("page"))?.view()?;
    Ok(Some(view).filter(|view| view.state == MethodState::Ready))
}
