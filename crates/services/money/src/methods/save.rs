//! Saving a card: the row first, then the provider's page.

use super::rows::{Row, owner_lock, select_method};
use adapters::payments::{CardSetup, ProviderError, SetupPage};
use chrono::TimeDelta;
use domain::{
    Refusal,
    identity::{Role, family::refusals::parents_decide},
    ids::{MethodId, UserId},
    money::{
        methods::{METHODS_MAX, MethodSetup, MethodState, SETUP_HOURS},
        refusals,
    },
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    events::fault_point,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};

/// Opens the provider's page where the caller saves a card. While one is open it is the same page, whoever asks again.
///
/// # Errors
/// 401, 403 `email_not_verified`, `age_parent_required`; 409 `methods_full`; 429; 503 `payment_provider_unavailable`
/// (the same key may be sent again); 404 for the key of a card that is gone; the refusals of the key.
pub async fn method_create(context: &Context, key: Option<&IdempotencyKey>) -> Result<MethodSetup> {
    let person = context.require_verified()?;
    if context.has_role(Role::Child) {
        return Err(parents_decide().into());
    }
    if !context.app.payments.saves_cards() {
        return Err(refusals::payment_provider_unavailable().into());
    }
    limit_take(&context.app, Limit::CardSetup, &person.id.to_string()).await?;
    let made = attempted(|| async {
        let keyed = Keyed::of(context, key, "payment_method.create", &())?;
        let mut unit = Unit::begin(context, keyed.as_ref()).await?;
        let made = row_store(&mut unit, person.id, keyed.clone()).await;
        unit.finish(made).await
    });
    let id = made.await?;
    let setup_url = page_open(context, id).await?;
    Ok(MethodSetup { id, setup_url })
}

async fn row_store<'a>(unit: &mut Unit<'a>, owner: UserId, key: Option<Keyed<'a>>) -> Result<MethodId> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let context = unit.context();
    owner_lock(unit.work(), owner).await?;
    let open = sqlx::query_scalar!(
        "select id from payment_methods
         where user_id = $1 and state = 'pending' and provider = $2 and created_at > $3",
        owner.0,
        context.app.payments.name(),
        context.now() - TimeDelta::hours(SETUP_HOURS - 1),
    );
    let id = match open.fetch_optional(&mut **unit.work()).await? {
        Some(open) => MethodId(open),
        None => row_insert(unit, owner).await?,
    };
    unit.answer(key, 201, &id)?;
    Ok(id)
}

/// In the lowest place that is free.
async fn row_insert(unit: &mut Unit<'_>, owner: UserId) -> Result<MethodId> {
    let context = unit.context();
    let id = MethodId(context.new_id());
    // A page that is about to close, or of a provider that is not set up any more, leads nowhere.
    sqlx::query!(
        "update payment_methods set state = 'removed', place = null, removed_at = $2
         where user_id = $1 and state = 'pending'",
        owner.0,
        context.now()
    )
    .execute(&mut **unit.work())
    .await?;
    let stored = sqlx::query!(
        "insert into payment_methods (id, user_id, place, provider, state, created_at)
         select $1, $2, free, $3, $4, $5
         from generate_series(1, $6::int) as free
         where not exists (select from payment_methods m where m.user_id = $2 and m.place = free)
         order by free limit 1",
        id.0,
        owner.0,
        context.app.payments.name(),
        MethodState::Pending.code(),
        context.now(),
        i32::try_from(METHODS_MAX).unwrap_or(i32::MAX),
    );
    if stored.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::methods_full(METHODS_MAX).into());
    }
    Ok(id)
}

/// The page of a card that is being saved: the one that is known, or the provider's answer.
async fn page_open(context: &Context, id: MethodId) -> Result<String> {
    let row = select_method!("where m.id = $1", id.0).fetch_optional(context.writes()).await?;
    // The key may stand for a card that was removed, or that nobody finished: what is saved at its page would be
    // forgotten.
    let row = row.filter(|row| row.state != MethodState::Removed.code());
    let row = row.ok_or_else(|| Refusal::not_found("payment method"))?;
    if let Some(url) = row.setup_url {
        return Ok(url);
    }
    let setup = setup_of(context, &row).await?;
    fault_point("method.before_save");
    let asked = context.app.payments.card_save(&setup).await;
    fault_point("method.after_save");
    match asked {
        Ok(page) => {
            page_store(context, &row, &page).await?;
            Ok(page.url)
        }
        Err(error @ (ProviderError::Refused(_) | ProviderError::Unavailable(_) | ProviderError::Unanswered(_))) => {
            tracing::warn!(%error, method_id = %id, "the provider opens no page for a card");
            Err(refusals::payment_provider_unavailable().into())
        }
    }
}

async fn setup_of(context: &Context, row: &Row) -> Result<CardSetup> {
    let customer = sqlx::query_scalar!(
        "select reference from payment_customers where user_id = $1 and provider = $2",
        row.user_id,
        row.provider
    );
    let customer = customer.fetch_optional(context.writes()).await?;
    Ok(CardSetup { id: row.id(), holder: row.owner(), customer })
}

async fn page_store(context: &Context, row: &Row, page: &SetupPage) -> Result<()> {
    let stored = sqlx::query!(
        "with known as (
           insert into payment_customers (user_id, provider, reference, created_at)
           select $2, $3, $4, $5 where $4::text is not null
           on conflict (user_id, provider) do nothing
         )
         update payment_methods set setup_reference = $6, setup_url = $7 where id = $1 and setup_url is null",
        row.id,
        row.user_id,
        row.provider,
        page.customer,
        context.now(),
        page.reference,
        page.url,
    );
    stored.execute(context.writes()).await.map_err(Error::from)?;
    Ok(())
}
