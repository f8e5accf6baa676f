//! Payouts by an account at the payment provider: who somebody is is asked there, and what they earned is sent there.
//!
//! A payout that may be at the provider is marked before it is asked (`sent_at`): from then on nobody stops it,
//! and only the provider's answer ends it. The order of locks is the payout's row alone.

use super::{decide::decided_by_provider, rows::select_payout};
use adapters::payments::{PayeeSetup, PayoutOrder, ProviderError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{PayoutId, UserId},
    money::{
        Money,
        payouts::{PayoutMethodKind, PayoutStatus},
        refusals,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    audit::Act,
    events::fault_point,
    job::{Each, Job, Nothing, job_new},
    unit::Unit,
};
use uuid::Uuid;

/// Rows of one look.
const BATCH: i64 = 500;
/// How often a payout is tried before the hourly look goes on with it.
const TRIES: i32 = 8;
/// Days in which somebody may finish the provider's page without a word of its webhook.
const UNREADY_DAYS: i64 = 30;

/// The provider's page for somebody whose method `connect` is stored under that id.
pub(super) async fn payee_page(context: &Context, user: UserId, onboarding: Uuid, business: bool) -> Result<String> {
    let known = sqlx::query_scalar!("select provider_account from payout_methods where user_id = $1", user.0);
    let account = known.fetch_optional(context.writes()).await?.flatten();
    let setup = PayeeSetup { id: onboarding, account, business };
    let page = context.app.payments.payee_open(&setup).await.map_err(|error| unanswered(&error, user.0))?;
    let stored = sqlx::query!(
        "update payout_methods set provider_account = $3 where user_id = $1 and onboarding_id = $2",
        user.0,
        onboarding,
        page.account
    );
    if stored.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::payout_method_changed().into());
    }
    Ok(page.url)
}

/// Whose account there has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayeeJob {
    /// The provider's name for it.
    pub account: String,
}

/// Asks the provider whether money can be sent to an account.
pub struct LookAtPayee;

impl Job for LookAtPayee {
    const KIND: &'static str = "LookAtPayee";
    type Payload = PayeeJob;

    async fn run(context: &Context, job: PayeeJob) -> Result<()> {
        payee_look(context, &job.account).await
    }
}

/// The job, in the transaction that stores the report.
pub(crate) fn payee_look_later(unit: &mut Unit<'_>, account: &str, due: DateTime<Utc>) -> Result<()> {
    let job = job_new::<LookAtPayee>(unit.context(), &PayeeJob { account: account.to_owned() }, due)?;
    unit.later(job);
    Ok(())
}

/// Nothing is asked about accounts that are nobody's here.
async fn payee_look(context: &Context, account: &str) -> Result<()> {
    let known = sqlx::query_scalar!("select user_id from payout_methods where provider_account = $1", account);
    let Some(user) = known.fetch_optional(context.writes()).await? else { return Ok(()) };
    let ready = context.app.payments.payee_look(account).await.map_err(|error| unanswered(&error, user))?;
    let mut unit = Unit::begin(context, None).await?;
    let noted = payee_note(&mut unit, (UserId(user), account), ready).await;
    unit.finish(noted).await
}

/// What holds now, once per change.
async fn payee_note(unit: &mut Unit<'_>, (user, account): (UserId, &str), ready: bool) -> Result<()> {
    let changed = sqlx::query!(
        "update payout_methods set onboarded_at = case when $3 then $4::timestamptz end
         where user_id = $1 and provider_account = $2 and (onboarded_at is not null) <> $3",
        user.0,
        account,
        ready,
        unit.context().now()
    );
    if changed.execute(&mut **unit.work()).await?.rows_affected() == 1 {
        let after = Some(serde_json::json!({ "ready": ready }));
        unit.audit(Act { act: "payout.payee", subject_id: Some(user.0), before: None, after });
    }
    Ok(())
}

/// Which payout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendJob {
    /// The payout.
    pub payout_id: PayoutId,
}

/// Sends a payout to an account at the provider.
pub struct SendPayout;

impl Job for SendPayout {
    const KIND: &'static str = "SendPayout";
    type Payload = SendJob;

    async fn run(context: &Context, job: SendJob) -> Result<()> {
        payout_send(context, job.payout_id).await
    }
}

/// The job, in the transaction that asks for the payout.
pub(super) fn send_later(unit: &mut Unit<'_>, payout_id: PayoutId) -> Result<()> {
    let context = unit.context();
    let mut job = job_new::<SendPayout>(context, &SendJob { payout_id }, context.now())?;
    job.max_attempts = TRIES;
    unit.later(job);
    Ok(())
}

/// Asks for what nobody told: accounts that are not ready, and payouts that are not at the provider. Every hour.
pub struct KeepPayouts;

impl Job for KeepPayouts {
    const KIND: &'static str = "KeepPayouts";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        if !context.app.payments.pays_out() {
            return Ok(());
        }
        let mut each = Each::default();
        payees_look(context, &mut each).await?;
        payouts_send(context, &mut each).await?;
        each.done()
    }
}

async fn payees_look(context: &Context, each: &mut Each) -> Result<()> {
    let rows = sqlx::query!(
        r#"select user_id, provider_account as "account!" from payout_methods
           where provider_account is not null and onboarded_at is null and kind = $1 and updated_at > $2
           order by updated_at desc limit $3"#,
        PayoutMethodKind::Connect.code(),
        context.now() - TimeDelta::days(UNREADY_DAYS),
        BATCH
    );
    for row in rows.fetch_all(context.writes()).await? {
        each.note("payout method", row.user_id, payee_look(context, &row.account).await);
    }
    Ok(())
}

async fn payouts_send(context: &Context, each: &mut Each) -> Result<()> {
    let mut after = (DateTime::UNIX_EPOCH, Uuid::nil());
    loop {
        let rows = sqlx::query!(
            "select id, created_at from payouts
             where status = 'requested' and provider_account is not null and (created_at, id) > ($1, $2)
             order by created_at, id limit $3",
            after.0,
            after.1,
            BATCH
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = (last.created_at, last.id);
        for row in rows {
            each.note("payout", row.id, payout_send(context, PayoutId(row.id)).await);
        }
    }
}

/// Once per payout, however often it is repeated and whatever fails on the way.
///
/// # Errors
/// 503 `payment_provider_unavailable`: it is asked again.
async fn payout_send(context: &Context, id: PayoutId) -> Result<()> {
    let Some(order) = sending_mark(context, id).await? else { return Ok(()) };
    fault_point("payout.before_send");
    let sent = context.app.payments.payout_send(&order).await;
    fault_point("payout.after_send");
    match sent {
        Ok(reference) => decided_by_provider(context, id, (PayoutStatus::Paid, Some(&reference))).await,
        Err(ProviderError::Refused(reason)) => {
            tracing::warn!(reason, payout_id = %id, "the provider refused a payout");
            decided_by_provider(context, id, (PayoutStatus::Failed, None)).await
        }
        Err(error) => {
            if matches!(error, ProviderError::Unavailable(_)) {
                sending_unmark(context, &order).await?;
            }
            Err(unanswered(&error, id.0))
        }
    }
}

/// Says that it may be at the provider from now on. None where it ended, was stopped, or its tutor is suspended.
async fn sending_mark(context: &Context, id: PayoutId) -> Result<Option<PayoutOrder>> {
    let marked = sqlx::query!(
        r#"update payouts p set sent_at = coalesce(p.sent_at, $2) from users u
           where p.id = $1 and u.id = p.user_id and p.status = 'requested' and p.provider_account is not null
             and (p.sent_at is not null or (p.held_at is null and u.suspended_at is null))
           returning p.provider_account as "account!", p.send_round"#,
        id.0,
        context.now()
    );
    let Some(marked) = marked.fetch_optional(context.writes()).await? else { return Ok(None) };
    let row = select_payout!("where p.id = $1", id.0).fetch_one(context.writes()).await?;
    let payout = row.payout()?;
    let amount = Money::new(payout.amount.minor - payout.fee.minor, payout.amount.currency);
    Ok(Some(PayoutOrder { id, amount, account: marked.account, round: marked.send_round }))
}

/// The provider says that it did nothing: it can be stopped again, and is asked for anew.
async fn sending_unmark(context: &Context, order: &PayoutOrder) -> Result<()> {
    sqlx::query!(
        "update payouts set sent_at = null, send_round = send_round + 1
         where id = $1 and status = 'requested' and send_round = $2",
        order.id.0,
        order.round
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

fn unanswered(error: &ProviderError, subject: Uuid) -> spine::Error {
    tracing::warn!(%error, %subject, "the provider does not pay out");
    refusals::payment_provider_unavailable().into()
}
