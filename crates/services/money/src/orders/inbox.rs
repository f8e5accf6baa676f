//! What a provider reports: stored whole and once, then turned into a command.
//!
//! A provider repeats a report until it hears that it arrived, so a report is acknowledged when it is stored, and what
//! follows is ours: it is done at once, or by the job when the power failed in between. Reports come in any order. One
//! that builds on another that is still on its way is tried again later; one that contradicts what is known is set
//! aside, and `edustream check` says so until somebody has looked.

use super::{
    change::{Changed, Told, order_change},
    place::TRIES,
};
use adapters::payments::Report;
use chrono::TimeDelta;
use domain::{
    Refusal,
    ids::OrderId,
    money::{
        orders::{OrderCommand, OrderRefusal},
        payments::PaymentDecision,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::{attempted, finished},
    events::fault_point,
    job::{Job, job_new},
    unit::Unit,
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// How long the job leaves a report to the request that brought it.
const HEAD_START_SECONDS: i64 = 30;

/// Which report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportJob {
    /// Its row in the inbox.
    pub report_id: Uuid,
}

/// Handles a report that was stored and not handled yet.
pub struct HandleReport;

impl Job for HandleReport {
    const KIND: &'static str = "HandleReport";
    const PRIORITY: i16 = 2;
    type Payload = ReportJob;

    async fn run(context: &Context, job: ReportJob) -> Result<()> {
        match report_handle(context, job.report_id).await? {
            // The word it builds on may be on its way: the queue asks again.
            Handled::Early(refusal) => Err(Refusal::from(refusal).into()),
            Handled::Moved | Handled::Known | Handled::Foreign | Handled::SetAside(_) => Ok(()),
        }
    }
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    /// It moved a payment.
    Moved,
    /// It, or another one that said the same, was handled before.
    Known,
    /// It is about no order of ours.
    Foreign,
    /// It builds on a report that has not come yet.
    Early(OrderRefusal),
    /// It contradicts what is known.
    SetAside(OrderRefusal),
}

impl Handled {
    /// The word in the database; none for what is not over.
    const fn code(self) -> Option<&'static str> {
        match self {
            Self::Moved => Some("moved"),
            Self::Known => Some("known"),
            Self::Foreign => Some("foreign"),
            Self::SetAside(_) => Some("set_aside"),
            Self::Early(_) => None,
        }
    }
}

/// A report that is stored.
#[derive(Debug)]
pub struct Received {
    /// Its row in the inbox.
    pub report_id: Uuid,
    /// What became of it at once. When that failed, the job tries again.
    pub handled: Result<Handled>,
}

/// Takes a report in that [`adapters::payments::PaymentProvider::report_read`] found to be the provider's; `body` is
/// kept as it arrived. `Ok` acknowledges it, whatever it says and whatever became of it.
///
/// # Errors
/// Only when it could not be stored: it is to be sent again. A report that is stored already is handled, not stored
/// twice.
pub async fn report_receive(context: &Context, report: &Report, body: &str) -> Result<Received> {
    let report_id = attempted(|| report_store(context, report, body)).await?;
    fault_point("report.after_store");
    Ok(Received { report_id, handled: report_handle(context, report_id).await })
}

/// Stores a report with the job that sees to it, or finds the one it repeats.
async fn report_store(context: &Context, report: &Report, body: &str) -> Result<Uuid> {
    let mut unit = Unit::begin(context, None).await?;
    let stored = report_store_within(&mut unit, report, body).await;
    unit.finish(stored).await
}

async fn report_store_within(unit: &mut Unit<'_>, report: &Report, body: &str) -> Result<Uuid> {
    let context = unit.context();
    let (id, provider, now) = (context.new_id(), context.app.payments.name(), context.now());
    let fresh = sqlx::query!(
        "insert into payment_inbox (id, provider, event_id, order_id, decision, reference, payload, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (provider, event_id) do nothing",
        id,
        provider,
        report.event_id,
        report.order.0,
        report.decision.code(),
        report.reference,
        body,
        now,
    );
    if fresh.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        let known = sqlx::query_scalar!(
            "select id from payment_inbox where provider = $1 and event_id = $2",
            provider,
            report.event_id
        );
        return Ok(known.fetch_one(&mut **unit.work()).await?);
    }
    let due = now + TimeDelta::seconds(HEAD_START_SECONDS);
    let mut job = job_new::<HandleReport>(context, &ReportJob { report_id: id }, due)?;
    job.max_attempts = TRIES;
    unit.later(job);
    Ok(id)
}

/// Turns a stored report into a command, unless that is done.
async fn report_handle(context: &Context, report: Uuid) -> Result<Handled> {
    attempted(|| async {
        let mut work = context.begin().await?;
        let handled = report_handle_within(&mut work, context, report).await;
        finished(work, handled).await
    })
    .await
}

async fn report_handle_within(work: &mut Transaction<'_, Postgres>, context: &Context, id: Uuid) -> Result<Handled> {
    let report = sqlx::query!(
        r#"select provider, order_id, decision, reference, handled_at is not null as "handled!"
           from payment_inbox where id = $1 for update"#,
        id,
    )
    .fetch_one(&mut **work)
    .await?;
    if report.handled {
        return Ok(Handled::Known);
    }
    let decision =
        PaymentDecision::parse(&report.decision).ok_or_else(|| Error::unexpected("a report cannot be read"))?;
    let told = Told { provider: &report.provider, reference: Some(&report.reference), checkout_url: None };
    let command = (OrderId(report.order_id), OrderCommand::Decide(decision));
    let handled = match order_change(work, context, command, told).await? {
        Changed::Moved => Handled::Moved,
        Changed::Known => Handled::Known,
        Changed::Foreign => Handled::Foreign,
        Changed::Refused(refusal) if refusal.is_for_now() => Handled::Early(refusal),
        Changed::Refused(refusal) => Handled::SetAside(refusal),
    };
    if let Some(outcome) = handled.code() {
        outcome_store(work, context, id, outcome).await?;
    }
    Ok(handled)
}

async fn outcome_store(work: &mut Transaction<'_, Postgres>, context: &Context, id: Uuid, outcome: &str) -> Result<()> {
    sqlx::query!("update payment_inbox set outcome = $2, handled_at = $3 where id = $1", id, outcome, context.now())
        .execute(&mut **work)
        .await?;
    Ok(())
}

/// The provider takes a report back that did nothing: only the sandbox, whose bank takes no for an answer.
pub(crate) async fn report_withdraw(context: &Context, id: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let withdrawn = outcome_store(&mut work, context, id, "withdrawn").await;
    finished(work, withdrawn).await
}
