//! A month of a plan is paid, or it is not.

use super::mine::{Open, open_get};
use crate::ads::purse;
use domain::{
    Refusal,
    growth::{
        plans::{Bill, Plan},
        refusals,
    },
    ids::UserId,
    money::{JournalKind, Money, methods::declined},
};
use money::{
    ledger::{JournalLinks, journal_post},
    wallet::{CardTopup, topup_by_card},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// How a try to be paid ended.
#[derive(Clone, Debug)]
pub(super) enum Paid {
    /// The month is paid, now or before.
    Yes,
    /// It is not, and what to say.
    No(Refusal),
}

/// Pays a month: out of what is there, else by the card that the tutor pays with first.
pub(super) async fn month_pay(context: &Context, owner: UserId, id: Uuid, bill: Bill) -> Result<Paid> {
    let there = purse(context.writes(), owner, bill.amount.currency).await?.total();
    let mut said = None;
    if there < bill.amount.minor {
        let missing = Money::new(bill.amount.minor - there, bill.amount.currency);
        said = Some(match topup_by_card(context, owner, bill.amount).await? {
            CardTopup::Declined(reason) => declined(reason.as_deref()),
            CardTopup::NoCard | CardTopup::Waits | CardTopup::Done => refusals::plan_money_missing(missing),
        });
    }
    match month_store(context, id, bill).await {
        Ok(true) => Ok(Paid::Yes),
        Ok(false) => Ok(Paid::No(said.unwrap_or_else(|| refusals::plan_money_missing(bill.amount)))),
        // Another act took the money between the look and the act.
        Err(error) if overdrawn(&error) => Ok(Paid::No(refusals::plan_money_missing(bill.amount))),
        Err(error) => Err(error),
    }
}

fn overdrawn(error: &Error) -> bool {
    error.database().is_some_and(|error| error.constraint() == Some("accounts_no_negative_balance"))
}

/// The month, its money and what the account allows from now on, in one transaction; false without the money, or when
/// the subscription ended meanwhile.
async fn month_store(context: &Context, id: Uuid, bill: Bill) -> Result<bool> {
    let mut work = context.begin().await?;
    let Some(open) = open_get(&mut work, id).await? else { return Ok(false) };
    let paid = sqlx::query_scalar!(
        "select 1 from subscription_charges where subscription_id = $1 and from_at = $2",
        id,
        bill.from
    );
    if paid.fetch_optional(&mut *work).await?.is_some() {
        return Ok(true);
    }
    let purse = purse(&mut *work, open.owner, bill.amount.currency).await?;
    let journal = purse.pays(JournalKind::Subscription, open.owner, bill.amount);
    let Some(journal) = journal.map_err(|fault| Error::unexpected(format!("a month of a plan: {fault}")))? else {
        return Ok(false);
    };
    let charge = context.new_id();
    sqlx::query!(
        "insert into subscription_charges (id, subscription_id, plan, currency, amount, from_at, until_at, paid_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        charge,
        id,
        bill.plan.code(),
        bill.amount.currency.code(),
        bill.amount.minor,
        bill.from,
        bill.until,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    // What was to follow the paid month is in force, or a larger plan took its place.
    sqlx::query!(
        "update subscriptions set plan = $2, next_plan = $2, price = $3, state = 'active', paid_from = $4,
           paid_until = $5, next_try_at = $5, grace_until = null
         where id = $1",
        id,
        bill.plan.code(),
        bill.plan.monthly(bill.amount.currency).minor,
        bill.from,
        bill.until,
    )
    .execute(&mut *work)
    .await?;
    plan_put(&mut work, open.owner, bill.plan).await?;
    let after = json!({ "plan": bill.plan, "amount": bill.amount, "until": bill.until });
    let act = Act { act: "subscription.pay", subject_id: Some(id), before: None, after: Some(after) };
    audit_append(&mut work, context, act).await?;
    let links = JournalLinks { about_id: Some(charge), ..JournalLinks::default() };
    journal_post(&mut work, context, &journal, links).await?;
    work.commit().await?;
    Ok(true)
}

/// What the account allows from now on.
async fn plan_put(work: &mut PgConnection, owner: UserId, plan: Plan) -> Result<()> {
    sqlx::query!("update users set plan = $2 where id = $1 and plan <> $2", owner.0, plan.code()).execute(work).await?;
    Ok(())
}

/// It is over, and the account is free; false when it was before.
pub(super) async fn end(
    work: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    context: &Context,
    open: &Open,
) -> Result<bool> {
    let ended = sqlx::query!(
        "update subscriptions set state = 'ended', ended_at = $2, grace_until = null
         where id = $1 and state <> 'ended'",
        open.id,
        context.now()
    );
    if ended.execute(&mut **work).await?.rows_affected() == 0 {
        return Ok(false);
    }
    plan_put(work, open.owner, Plan::Free).await?;
    let before = Some(json!({ "plan": open.subscribed.plan }));
    let act = Act { act: "subscription.end", subject_id: Some(open.id), before, after: None };
    audit_append(work, context, act).await?;
    Ok(true)
}
