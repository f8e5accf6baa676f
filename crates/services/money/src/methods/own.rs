//! The own cards: a list, the one that is offered first, and away with one.

use super::{
    forget::forget_later,
    rows::{method_lock, owner_lock, select_method},
};
use domain::{
    Refusal,
    identity::Role,
    ids::{MethodId, UserId},
    money::{
        events::{MethodEvent, MethodNews},
        methods::{MethodState, PaymentMethod, PaymentMethods, method_pays},
    },
};
use spine::{Context, Result, attempts::attempted, audit::Act, unit::Unit};

/// The own cards, the default first, then the newest; and the page that is open, last.
///
/// # Errors
/// 401.
pub async fn methods_list(context: &Context) -> Result<PaymentMethods> {
    let person = context.require_person()?;
    let rows = select_method!(
        "where m.user_id = $1 and m.state <> 'removed' and m.provider = $2
         order by m.state = 'pending', m.is_default desc, m.created_at desc, m.id desc limit 10",
        person.id.0,
        context.app.payments.name(),
    );
    let rows = rows.fetch_all(context.writes()).await?;
    Ok(PaymentMethods { items: rows.into_iter().map(super::rows::Row::view).collect::<Result<_>>()? })
}

/// Those that can be charged now, for a form; none where nobody who could pay is signed in.
///
/// # Errors
/// Those of the database.
pub async fn methods_offered(context: &Context) -> Result<Vec<PaymentMethod>> {
    if context.person().is_none() || context.has_role(Role::Child) {
        return Ok(Vec::new());
    }
    let now = context.now();
    Ok(methods_list(context).await?.items.into_iter().filter(|card| card.pays(now)).collect())
}

/// One of them.
///
/// # Errors
/// 404 for somebody else's, and for one that is gone.
pub async fn method_get(context: &Context, id: MethodId) -> Result<PaymentMethod> {
    let person = context.require_person()?;
    let row = select_method!("where m.id = $1 and m.user_id = $2 and m.state <> 'removed'", id.0, person.id.0);
    row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("payment method"))?.view()
}

/// Offers a card first.
///
/// # Errors
/// 404 for somebody else's, and for one that is gone; 422 `method_unready`, `method_expired`.
pub async fn method_default(context: &Context, id: MethodId) -> Result<PaymentMethod> {
    let person = context.require_person()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = default_store(&mut unit, person.id, id).await;
        unit.finish(done).await
    })
    .await?;
    method_get(context, id).await
}

async fn default_store(unit: &mut Unit<'_>, owner: UserId, id: MethodId) -> Result<()> {
    let now = unit.context().now();
    let row = method_lock(unit.work(), id).await?.filter(|row| row.user_id == owner.0);
    let row = row.filter(|row| row.state != MethodState::Removed.code());
    let row = row.ok_or_else(|| Refusal::not_found("payment method"))?;
    method_pays(row.state()?, row.expires(), now)?;
    // In two steps: an index allows one at a time.
    for (chosen, only) in [(false, "old"), (true, "new")] {
        sqlx::query!(
            "update payment_methods set is_default = $3
             where user_id = $1 and (($4 = 'old' and is_default and id <> $2) or ($4 = 'new' and id = $2))",
            owner.0,
            id.0,
            chosen,
            only,
        )
        .execute(&mut **unit.work())
        .await?;
    }
    unit.audit(Act { act: "payment_method.default", subject_id: Some(id.0), before: None, after: None });
    Ok(())
}

/// Removes a card, here at once and at the provider as soon as it answers. The newest of those that are left is offered
/// first then.
///
/// # Errors
/// 404 for somebody else's, and for one that is gone.
pub async fn method_remove(context: &Context, id: MethodId) -> Result<()> {
    let person = context.require_person()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = remove_store(&mut unit, person.id, id).await;
        unit.finish(done).await
    })
    .await
}

async fn remove_store(unit: &mut Unit<'_>, owner: UserId, id: MethodId) -> Result<()> {
    let now = unit.context().now();
    owner_lock(unit.work(), owner).await?;
    let gone = sqlx::query!(
        "update payment_methods m set state = 'removed', place = null, removed_at = $3, is_default = false
         from payment_methods was
         where m.id = $1 and m.user_id = $2 and m.state <> 'removed' and was.id = m.id
         returning was.state, was.is_default",
        id.0,
        owner.0,
        now
    );
    let gone = gone.fetch_optional(&mut **unit.work()).await?;
    let gone = gone.ok_or_else(|| Refusal::not_found("payment method"))?;
    if gone.is_default {
        sqlx::query!(
            "update payment_methods set is_default = true where id = (
               select id from payment_methods where user_id = $1 and state = 'ready'
               order by created_at desc, id desc limit 1)",
            owner.0
        )
        .execute(&mut **unit.work())
        .await?;
    }
    forget_later(unit, id)?;
    if gone.state == MethodState::Ready.code() {
        unit.tell(&MethodEvent::Removed(MethodNews { method_id: id, user_id: owner }))?;
    }
    unit.audit(Act { act: "payment_method.remove", subject_id: Some(id.0), before: None, after: None });
    Ok(())
}
