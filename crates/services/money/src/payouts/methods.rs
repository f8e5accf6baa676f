//! How a tutor is paid: an account at the provider, a bank account, or by hand.

use domain::{
    Refusal,
    money::payouts::{
        ParsedMethod, PayeeKind, PayoutMethodKind, PayoutMethodRequest, PayoutMethodView, PayoutMethods,
        PayoutOnboarding,
    },
};
use spine::{Context, Error, Result, audit::Act, unit::Unit};
use uuid::Uuid;

/// Signs of an account that are shown.
const SHOWN: usize = 4;

/// How the signed-in person is paid.
pub async fn methods_get(context: &Context) -> Result<PayoutMethods> {
    let person = context.require_person()?;
    let row = sqlx::query!(
        r#"select kind, payee_kind, holder, account, automatic,
             (kind <> 'connect' or onboarded_at is not null) as "ready!"
           from payout_methods where user_id = $1"#,
        person.id.0
    );
    let row = row.fetch_optional(context.writes()).await?;
    let view = row.map(|row| {
        let words = PayoutMethodKind::parse(&row.kind).zip(PayeeKind::parse(&row.payee_kind));
        let (kind, payee_kind) = words.ok_or_else(|| Error::unexpected("a payout method cannot be read"))?;
        let account = if row.account.is_empty() { String::new() } else { format!("… {}", tail(&row.account)) };
        let (holder, automatic, ready) = (row.holder, row.automatic, row.ready);
        Ok::<_, Error>(PayoutMethodView { kind, payee_kind, holder, account, automatic, ready })
    });
    Ok(PayoutMethods { items: view.transpose()?.into_iter().collect() })
}

fn tail(account: &str) -> String {
    let skip = account.chars().count().saturating_sub(SHOWN);
    account.chars().skip(skip).collect()
}

/// Replaces it. An account at the provider stays onboarded.
///
/// # Errors
/// 422 of [`PayoutMethodRequest::parse`].
pub async fn methods_put(context: &Context, request: &PayoutMethodRequest) -> Result<PayoutMethods> {
    context.require_verified()?;
    let method = request.parse()?;
    let mut unit = Unit::begin(context, None).await?;
    let stored = store(&mut unit, &method).await;
    unit.finish(stored).await?;
    methods_get(context).await
}

async fn store(unit: &mut Unit<'_>, method: &ParsedMethod) -> Result<()> {
    let (user, now) = (unit.context().require_person()?.id, unit.context().now());
    sqlx::query!(
        "insert into payout_methods (user_id, kind, payee_kind, holder, account, automatic, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (user_id) do update set kind = $2, payee_kind = $3, holder = $4, account = $5, automatic = $6,
           updated_at = $7",
        user.0,
        method.kind.code(),
        method.payee_kind.code(),
        method.holder,
        method.account,
        method.automatic,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    // The account itself is nobody's business in a log.
    let after = serde_json::json!({ "kind": method.kind, "automatic": method.automatic });
    unit.audit(Act { act: "payout.method", subject_id: Some(user.0), before: None, after: Some(after) });
    Ok(())
}

/// Where the provider asks the signed-in person who they are. Asked again it is the same page.
///
/// # Errors
/// 503 `payment_provider_unavailable` where no provider pays out.
pub async fn onboarding_start(context: &Context) -> Result<PayoutOnboarding> {
    let person = context.require_verified()?;
    if context.app.payments.name() != "sandbox" {
        return Err(domain::money::refusals::payment_provider_unavailable().into());
    }
    let id = sqlx::query_scalar!(
        r#"insert into payout_methods (user_id, kind, payee_kind, holder, account, onboarding_id, updated_at)
           values ($1, 'connect', 'individual', '', '', $2, $3)
           on conflict (user_id) do update set kind = 'connect',
             onboarding_id = coalesce(payout_methods.onboarding_id, excluded.onboarding_id), updated_at = $3
           returning onboarding_id as "id!""#,
        person.id.0,
        Uuid::new_v4(),
        context.now(),
    );
    let id = id.fetch_one(context.writes()).await?;
    Ok(PayoutOnboarding { url: format!("/sandbox/onboarding/{id}") })
}

/// The sandbox provider knows who somebody is; dev mode only (404 otherwise). Twice is once.
///
/// # Errors
/// 404.
pub async fn sandbox_onboarding_done(context: &Context, onboarding: Uuid) -> Result<()> {
    if !context.app.settings.dev || context.app.payments.name() != "sandbox" {
        return Err(Refusal::not_found("page").into());
    }
    let done = sqlx::query!(
        "update payout_methods set onboarded_at = coalesce(onboarded_at, $2) where onboarding_id = $1",
        onboarding,
        context.now()
    );
    if done.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("page").into());
    }
    Ok(())
}
