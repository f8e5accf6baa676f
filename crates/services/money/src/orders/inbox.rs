//! What a provider reports: stored whole and once, then turned into a command.
//!
//! A provider repeats a report until it hears that it arrived, so a report is acknowledged when it is stored, and what
//! follows is ours: it is done at once, or by the job when the power failed in between. Reports come in any order. One
//! that builds on another that is still on its way is tried again later; one that contradicts what is known is set
//! aside, and one that speaks of money that is not ours, or of another amount, is quarantined: both move nothing, and a
//! person is told ([`super::breaks`]).

use super::{
    breaks::{Found, Subject, break_note, breaks_of_report_end},
    change::{Changed, Told, order_change},
    kept::{RETURNED, RISK, report_keep},
    returned::returned_do,
    risk::risk_keep,
    rows::{order_load, order_of_charge},
};
use crate::chargebacks::{Heard, dispute_hear};
use adapters::payments::{Report, Said};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    ids::OrderId,
    money::{
        Currency, Money,
        breaks::{BreakKind, unknown_waits},
        chargebacks::DisputeWord,
        orders::{OrderCommand, OrderRefusal},
        payments::PaymentDecision,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::{attempted, finished},
    events::fault_point,
    job::Job,
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
            Handled::Moved
            | Handled::Known
            | Handled::Foreign
            | Handled::Differs
            | Handled::ReturnedThere
            | Handled::Unknown
            | Handled::SetAside(_) => Ok(()),
        }
    }
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    /// It moved a payment.
    Moved,
    /// It, or another one that said the same, was handled before; or it says nothing to us.
    Known,
    /// It is about no order of ours.
    Foreign,
    /// It is about money of which nobody has told us, however long we waited.
    Unknown,
    /// It speaks of another amount than was asked for.
    Differs,
    /// Money of a lesson went back by somebody's hand at the provider: what that means, a person decides.
    ReturnedThere,
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
            Self::Unknown | Self::Differs | Self::ReturnedThere => Some("quarantined"),
            Self::SetAside(_) => Some("set_aside"),
            Self::Early(_) => None,
        }
    }

    /// What a person is told.
    const fn breaks(self) -> Option<BreakKind> {
        match self {
            Self::Foreign | Self::Unknown => Some(BreakKind::UnknownOrder),
            Self::Differs => Some(BreakKind::AmountDiffers),
            Self::ReturnedThere => Some(BreakKind::ReturnedThere),
            Self::SetAside(_) => Some(BreakKind::Contradicts),
            Self::Moved | Self::Known | Self::Early(_) => None,
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
    let due = context.now() + TimeDelta::seconds(HEAD_START_SECONDS);
    let report_id = report_keep(context, report, body, due).await?;
    fault_point("report.after_store");
    Ok(Received { report_id, handled: report_handle(context, report_id).await })
}

/// Takes a report about a card in that is handled at once; answers the provider's name for its page.
///
/// # Errors
/// Only when it could not be stored.
pub(crate) async fn card_report_keep(context: &Context, report: &Report, body: &str) -> Result<Option<String>> {
    let due = context.now() + TimeDelta::seconds(HEAD_START_SECONDS);
    report_keep(context, report, body, due).await?;
    fault_point("report.after_store");
    Ok(if let Said::Card { setup, .. } = &report.said { Some(setup.clone()) } else { None })
}

/// A report as it was stored.
pub(super) struct Stored {
    pub provider: String,
    pub event_id: String,
    order_id: Option<Uuid>,
    decision: Option<String>,
    reference: String,
    charge: Option<String>,
    amount: Option<i64>,
    currency: Option<String>,
    received_at: DateTime<Utc>,
    word: Option<serde_json::Value>,
    handled: bool,
}

impl Stored {
    pub fn said(&self) -> Result<Option<Money>> {
        let pair = self.amount.zip(self.currency.as_deref());
        pair.map(|(minor, code)| Ok(Money::new(minor, Currency::parse(code)?))).transpose()
    }

    /// What it says of a dispute; of a provider that says no more than that the bank has the money, that.
    fn dispute(&self, order: OrderId) -> Result<Option<DisputeWord>> {
        if self.decision.as_deref() == Some(RISK) {
            return Ok(None);
        }
        if let Some(word) = &self.word {
            return Ok(Some(serde_json::from_value(word.clone())?));
        }
        let taken = self.decision.as_deref() == Some(PaymentDecision::Dispute.code());
        Ok(taken.then(|| DisputeWord::withdrawn(&format!("dispute-{order}"), self.received_at)))
    }
}

/// Turns a stored report into a command, unless that is done. Money that is to be taken back and was spent is told to a
/// person, and asked for again: it may come back.
async fn report_handle(context: &Context, report: Uuid) -> Result<Handled> {
    let handled = attempted(|| async {
        let mut work = context.begin().await?;
        let handled = report_handle_within(&mut work, context, report).await;
        finished(work, handled).await
    })
    .await;
    let spent = |error: &Error| error.database().is_some_and(|said| said.constraint() == Some(NO_NEGATIVE));
    if handled.as_ref().is_err_and(spent) {
        unfunded_note(context, report).await?;
    }
    handled
}

/// The guard of balances.
const NO_NEGATIVE: &str = "accounts_no_negative_balance";

async fn report_handle_within(work: &mut Transaction<'_, Postgres>, context: &Context, id: Uuid) -> Result<Handled> {
    let report = report_load(work, id).await?;
    // What says nothing to us was handled when it was stored.
    let Some(decision) = report.decision.as_deref().filter(|_| !report.handled) else { return Ok(Handled::Known) };
    let order = match (report.order_id, &report.charge) {
        (Some(order), _) => Some(OrderId(order)),
        (None, Some(charge)) => order_of_charge(work, &report.provider, charge).await?,
        (None, None) => None,
    };
    let handled = match order {
        Some(order) if decision == RETURNED => returned_do(work, context, &report, order).await?,
        Some(order) if decision == RISK => risked_do(work, context, &report, order).await?,
        Some(order) if report.dispute(order)?.is_some() => disputed_do(work, context, &report, order).await?,
        Some(order) => {
            let decision = PaymentDecision::parse(decision);
            let decision = decision.ok_or_else(|| Error::unexpected("a report cannot be read"))?;
            command_do(work, context, &report, (order, OrderCommand::Decide(decision))).await?
        }
        None if unknown_waits(report.received_at, context.now()) => Handled::Early(OrderRefusal::TooEarly),
        None => Handled::Unknown,
    };
    if let Some(outcome) = handled.code() {
        outcome_store(work, context, id, outcome).await?;
        breaks_of_report_end(work, context, id).await?;
    }
    if let Some(kind) = handled.breaks() {
        let found = found_of(&report, id, kind, order)?;
        break_note(work, context, &found).await?;
    }
    Ok(handled)
}

async fn command_do(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    report: &Stored,
    command: (OrderId, OrderCommand),
) -> Result<Handled> {
    let told = Told {
        // A report about the money alone does not know the order's own name there.
        reference: Some(report.reference.as_str()).filter(|_| report.order_id.is_some()),
        charge: report.charge.as_deref(),
        amount: report.said()?,
        ..Told::by(&report.provider)
    };
    Ok(match order_change(work, context, command, told).await? {
        Changed::Moved => Handled::Moved,
        Changed::Known => Handled::Known,
        Changed::Foreign => Handled::Foreign,
        Changed::Differs => Handled::Differs,
        Changed::Refused(refusal) if refusal.is_for_now() => Handled::Early(refusal),
        Changed::Refused(refusal) => Handled::SetAside(refusal),
    })
}

async fn disputed_do(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    report: &Stored,
    order: OrderId,
) -> Result<Handled> {
    let Some(word) = report.dispute(order)? else { return Ok(Handled::Known) };
    Ok(match dispute_hear(work, context, (&report.provider, order), (&word, report.said()?)).await? {
        Heard::Moved => Handled::Moved,
        Heard::Known => Handled::Known,
        Heard::Foreign => Handled::Foreign,
        Heard::Differs => Handled::Differs,
        Heard::Refused(refusal) if refusal.is_for_now() => Handled::Early(refusal),
        Heard::Refused(refusal) => Handled::SetAside(refusal),
    })
}

async fn risked_do(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    report: &Stored,
    order: OrderId,
) -> Result<Handled> {
    let Some(word) = report.word.clone() else { return Ok(Handled::Known) };
    let ours = order_load(context, order).await?.filter(|stored| stored.provider == report.provider);
    if ours.is_none() {
        return Ok(Handled::Foreign);
    }
    let said = risk_keep(work, context, (&report.provider, order), &serde_json::from_value(word)?).await?;
    Ok(if said { Handled::Moved } else { Handled::Known })
}

async fn report_load(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Stored> {
    let report = sqlx::query_as!(
        Stored,
        r#"select provider, event_id, order_id, decision, reference, charge, amount, currency, received_at, word,
             handled_at is not null as "handled!"
           from payment_inbox where id = $1 for update"#,
        id,
    );
    Ok(report.fetch_one(&mut **work).await?)
}

fn found_of(report: &Stored, id: Uuid, kind: BreakKind, order: Option<OrderId>) -> Result<Found<'_>> {
    Ok(Found {
        kind,
        provider: &report.provider,
        subject: Subject::Event(&report.event_id),
        report: Some(id),
        order,
        reference: Some(&report.reference),
        said: report.said()?,
    })
}

async fn unfunded_note(context: &Context, id: Uuid) -> Result<()> {
    let mut work = context.begin().await?;
    let noted = async {
        let report = report_load(&mut work, id).await?;
        let order = report.order_id.map(OrderId);
        let found = found_of(&report, id, BreakKind::Unfunded, order)?;
        break_note(&mut work, context, &found).await
    }
    .await;
    finished(work, noted).await
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
    let withdrawn = async {
        outcome_store(&mut work, context, id, "withdrawn").await?;
        breaks_of_report_end(&mut work, context, id).await
    }
    .await;
    finished(work, withdrawn).await
}
