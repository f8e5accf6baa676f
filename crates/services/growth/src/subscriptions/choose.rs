//! A tutor chooses a plan.

use super::{
    mine::{Open, currency_of, open_of, subscription_mine},
    pay::{Paid, end, month_pay},
};
use chrono::Duration;
use domain::{
    Refusal,
    growth::plans::{Bill, Plan, PlanStep, SubscriptionRequest, SubscriptionState, SubscriptionView, plan_step},
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// How long a plan that was asked for may wait for its first month, in hours.
const STARTS_WITHIN: i64 = 1;

/// Chooses a plan: a first or a larger one is paid now, a smaller one begins when the paid month ends, `free` ends it
/// then. Asked again it changes nothing.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 `plan_unknown`; 409 `plan_unpaid`, `plan_money_missing`, `card_declined`; 429.
pub async fn plan_choose(context: &Context, request: &SubscriptionRequest) -> Result<SubscriptionView> {
    let person = context.require_verified()?;
    let wanted = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    if let Some((id, bill)) = step(context, person.id, wanted).await?
        && let Paid::No(refusal) = month_pay(context, person.id, id, bill).await?
    {
        return unpaid(context, person.id, id, refusal).await;
    }
    subscription_mine(context).await
}

/// Decides and writes down what needs no money; answers the month that is to be paid.
async fn step(context: &Context, who: UserId, wanted: Plan) -> Result<Option<(Uuid, Bill)>> {
    let (now, currency) = (context.now(), currency_of(context).await?);
    let mut work = context.begin().await?;
    // Of two at once the second sees what the first one left.
    let lock = sqlx::query_scalar!("select 1 from users where id = $1 for no key update", who.0);
    lock.fetch_optional(&mut *work).await?;
    let open = open_of(&mut work, who).await?;
    let step = plan_step(now, open.map(|open| (open.subscribed, open.next)), wanted, currency)?;
    let pays = match (step, open) {
        (PlanStep::Nothing, _) | (_, None) if !matches!(step, PlanStep::Pay(_)) => None,
        (PlanStep::Pay(bill), Some(open)) => Some((open.id, bill)),
        (PlanStep::Pay(bill), None) => Some((begin(&mut work, context, who, bill).await?, bill)),
        (PlanStep::GoOn, Some(open)) => {
            follow(&mut work, context, &open, open.subscribed.plan).await?;
            None
        }
        // What is not paid is not kept until the end of anything.
        (PlanStep::Later(Plan::Free), Some(open)) if open.subscribed.state != SubscriptionState::Active => {
            end(&mut work, context, &open).await?;
            None
        }
        (PlanStep::Later(next), Some(open)) => {
            follow(&mut work, context, &open, next).await?;
            None
        }
        _ => None,
    };
    work.commit().await?;
    Ok(pays)
}

/// A row that waits for its first month.
async fn begin(work: &mut Transaction<'_, Postgres>, context: &Context, who: UserId, bill: Bill) -> Result<Uuid> {
    let id = context.new_id();
    sqlx::query!(
        "insert into subscriptions (id, user_id, plan, next_plan, currency, price, state, started_at, paid_from,
           paid_until, next_try_at)
         values ($1, $2, $3, $3, $4, $5, 'starting', $6, $6, $6, $7)",
        id,
        who.0,
        bill.plan.code(),
        bill.amount.currency.code(),
        bill.amount.minor,
        bill.from,
        bill.from + Duration::hours(STARTS_WITHIN),
    )
    .execute(&mut **work)
    .await?;
    Ok(id)
}

/// That follows the paid month.
async fn follow(work: &mut Transaction<'_, Postgres>, context: &Context, open: &Open, next: Plan) -> Result<()> {
    sqlx::query!("update subscriptions set next_plan = $2 where id = $1", open.id, next.code())
        .execute(&mut **work)
        .await?;
    let (before, after) = (Some(json!({ "next": open.next })), Some(json!({ "next": next })));
    let act = Act { act: "subscription.change", subject_id: Some(open.id), before, after };
    audit_append(work, context, act).await
}

/// A plan of which no month was ever paid leaves nothing behind.
async fn unpaid(context: &Context, who: UserId, id: Uuid, refusal: Refusal) -> Result<SubscriptionView> {
    let mut work = context.begin().await?;
    let open = open_of(&mut work, who).await?.filter(|open| open.id == id);
    if let Some(open) = open.filter(|open| open.subscribed.state == SubscriptionState::Starting) {
        end(&mut work, context, &open).await?;
    }
    work.commit().await?;
    Err(refusal.into())
}
