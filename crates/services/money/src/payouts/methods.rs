//! How a tutor is paid: an account at the provider, a bank account, or by hand. Whoever changes it is told at every
//! address that is theirs, with a link that takes it back.

use super::{
    connect::payee_page,
    standing::{Stored, before_place, method_seal, stored},
    taken_back::{Link, changed_mails},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    ids::UserId,
    money::{
        payouts::{
            METHOD_UNDO_DAYS, MethodChange, ParsedMethod, PayeeKind, PayoutMethodKind, PayoutMethodRequest,
            PayoutMethodView, PayoutMethods, PayoutOnboarding, account_shown,
        },
        refusals,
    },
};
use spine::{
    Context, Result,
    audit::Act,
    rate_limits::{Limit, limit_take},
    sealing::seal,
    unit::Unit,
};
use uuid::Uuid;

/// How the signed-in person is paid.
pub async fn methods_get(context: &Context) -> Result<PayoutMethods> {
    let person = context.require_person()?;
    let view = stored(context, person.id).await?.map(|Stored { standing, .. }| PayoutMethodView {
        kind: standing.method.kind,
        payee_kind: standing.method.payee_kind,
        account: account_shown(&standing.method.account),
        holder: standing.method.holder,
        automatic: standing.method.automatic,
        ready: standing.ready,
        held: standing.held,
        usable_at: standing.usable_at.filter(|at| *at > context.now()),
    });
    Ok(PayoutMethods { items: view.into_iter().collect() })
}

/// Replaces it. An account at the provider stays onboarded. One that takes another one's place waits 48 hours.
///
/// # Errors
/// 422 of [`PayoutMethodRequest::parse`]; 409 `payout_method_changed` when somebody else did meanwhile; 429.
pub async fn methods_put(context: &Context, request: &PayoutMethodRequest) -> Result<PayoutMethods> {
    let person = context.require_verified()?;
    let method = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let wish = Wish::of(context, person.id, method).await?;
    let mut unit = Unit::begin(context, None).await?;
    let saved = save(&mut unit, person.id, &wish).await;
    unit.finish(saved).await?;
    methods_get(context).await
}

/// What is to be stored, with everything sealed before its transaction begins.
struct Wish {
    method: ParsedMethod,
    change: MethodChange,
    account_sealed: Option<Vec<u8>>,
    before_sealed: Option<Vec<u8>>,
    seen: Option<DateTime<Utc>>,
}

impl Wish {
    async fn of(context: &Context, user: UserId, method: ParsedMethod) -> Result<Self> {
        let found = stored(context, user).await?;
        let change = MethodChange::of(found.as_ref().map(|found| &found.standing), &method, context.now());
        let before_sealed = match (&found, change) {
            (Some(found), MethodChange::Other { keep_before: true, .. }) => {
                let plain = serde_json::to_vec(&found.standing.method)?;
                Some(seal(&context.app, before_place(user), &plain).await?)
            }
            _ => None,
        };
        let account_sealed = method_seal(&context.app, user, &method.account).await?;
        Ok(Self { method, change, account_sealed, before_sealed, seen: found.map(|found| found.updated_at) })
    }
}

async fn save(unit: &mut Unit<'_>, user: UserId, wish: &Wish) -> Result<()> {
    row_store(unit, user, wish).await?;
    let method = &wish.method;
    if wish.change != MethodChange::Same {
        change_note(unit, user, wish).await?;
    }
    // The account itself is nobody's business in a log.
    let after = serde_json::json!({ "kind": method.kind, "automatic": method.automatic });
    unit.audit(Act { act: "payout.method", subject_id: Some(user.0), before: None, after: Some(after) });
    Ok(())
}

/// Over the version that was seen and no other one.
async fn row_store(unit: &mut Unit<'_>, user: UserId, wish: &Wish) -> Result<()> {
    let (now, method) = (unit.context().now(), &wish.method);
    let written = sqlx::query!(
        "insert into payout_methods (user_id, kind, payee_kind, holder, account, account_sealed, automatic, updated_at)
         values ($1, $2, $3, $4, '', $5, $6, $7)
         on conflict (user_id) do update set kind = $2, payee_kind = $3, holder = $4, account = '', account_sealed = $5,
           automatic = $6, updated_at = $7
         where payout_methods.updated_at = $8",
        user.0,
        method.kind.code(),
        method.payee_kind.code(),
        method.holder,
        wish.account_sealed,
        method.automatic,
        now,
        wish.seen,
    );
    if written.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::payout_method_changed().into());
    }
    Ok(())
}

/// Money goes somewhere else from now on: since when, what is put back, and who is told.
async fn change_note(unit: &mut Unit<'_>, user: UserId, wish: &Wish) -> Result<()> {
    let (now, link) = (unit.context().now(), Link::new());
    let (usable_at, keep_before) = match wish.change {
        MethodChange::Same | MethodChange::First => (None, false),
        MethodChange::Other { usable_at, keep_before } => (Some(usable_at), keep_before),
    };
    // The links of before go on working while what they put back is kept.
    sqlx::query!(
        "update payout_methods set usable_at = $3, held_at = null, undo_until = $4,
           changed_at = case when undo_until > $2 then changed_at else $2 end,
           before_sealed = case when $5 then $6 when undo_until > $2 then before_sealed end,
           undo_hashes = case when undo_until > $2
             then (array_append(undo_hashes, $7))[greatest(cardinality(undo_hashes) - 18, 1):]
             else array[$7::bytea] end
         where user_id = $1",
        user.0,
        now,
        usable_at,
        now + TimeDelta::days(METHOD_UNDO_DAYS),
        keep_before,
        wish.before_sealed,
        link.hash,
    )
    .execute(&mut **unit.work())
    .await?;
    changed_mails(unit, user, &wish.method, &link).await
}

/// Where the provider asks the signed-in person who they are. Asked again it is the same account there.
///
/// # Errors
/// 503 `payment_provider_unavailable` where no provider pays out, or none answers; 409 `payout_method_changed`; 429.
pub async fn onboarding_start(context: &Context) -> Result<PayoutOnboarding> {
    let person = context.require_verified()?;
    let sandbox = context.app.payments.name() == "sandbox";
    if !sandbox && !context.app.payments.pays_out() {
        return Err(refusals::payment_provider_unavailable().into());
    }
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let before = stored(context, person.id).await?.map(|found| found.standing.method);
    let (automatic, payee_kind) =
        before.map_or((false, PayeeKind::Individual), |method| (method.automatic, method.payee_kind));
    let method = ParsedMethod {
        kind: PayoutMethodKind::Connect,
        payee_kind,
        holder: String::new(),
        account: String::new(),
        automatic,
    };
    let wish = Wish::of(context, person.id, method).await?;
    let mut unit = Unit::begin(context, None).await?;
    let saved = onboarding_save(&mut unit, person.id, &wish).await;
    let id = unit.finish(saved).await?;
    if sandbox {
        return Ok(PayoutOnboarding { url: format!("/sandbox/onboarding/{id}") });
    }
    let url = payee_page(context, person.id, id, payee_kind == PayeeKind::Business).await?;
    Ok(PayoutOnboarding { url })
}

async fn onboarding_save(unit: &mut Unit<'_>, user: UserId, wish: &Wish) -> Result<Uuid> {
    save(unit, user, wish).await?;
    let id = sqlx::query_scalar!(
        r#"update payout_methods set onboarding_id = coalesce(onboarding_id, $2) where user_id = $1
           returning onboarding_id as "id!""#,
        user.0,
        Uuid::new_v4(),
    );
    Ok(id.fetch_one(&mut **unit.work()).await?)
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
