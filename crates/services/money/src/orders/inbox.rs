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
    place::TRIES,
    returned::returned_do,
    rows::order_of_charge,
};
use crate::{methods::look_later, payouts::payee_look_later};
use adapters::payments::{Report, Said};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    ids::OrderId,
    money::{
        Currency, Money,
        breaks::{BreakKind, unknown_waits},
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
/// What a report that names nothing is stored under.
const NAMELESS: &str = "-";

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

/// Stores a report with the job that sees to it at `due`, or finds the one it repeats.
pub(super) async fn report_keep(context: &Context, report: &Report, body: &str, due: DateTime<Utc>) -> Result<Uuid> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let stored = report_store_within(&mut unit, report, body, due).await;
        unit.finish(stored).await
    })
    .await
}

async fn report_store_within(unit: &mut Unit<'_>, report: &Report, body: &str, due: DateTime<Utc>) -> Result<Uuid> {
    let context = unit.context();
    let (id, provider, now) = (context.new_id(), context.app.payments.name(), context.now());
    let told = told_of(report);
    let fresh = sqlx::query!(
        "insert into payment_inbox (id, provider, event_id, order_id, decision, reference, payload, received_at, kind,
           charge, amount, currency, outcome, handled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9, $10, $11, $12, $13,
           case when $13::text is not null then $8::timestamptz end)
         on conflict (provider, event_id) do nothing",
        id,
        provider,
        report.event_id,
        told.order.map(|order| order.0),
        told.decision,
        told.reference,
        body,
        now,
        report.kind,
        told.charge,
        told.amount.map(|amount| amount.minor),
        told.amount.map(|amount| amount.currency.code()),
        told.outcome,
    );
    if fresh.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        let known = sqlx::query_scalar!(
            "select id from payment_inbox where provider = $1 and event_id = $2",
            provider,
            report.event_id
        );
        return Ok(known.fetch_one(&mut **unit.work()).await?);
    }
    if let Said::Stray(reference) = &report.said {
        let subject = Subject::Event(&report.event_id);
        let (report, reference) = (Some(id), Some(reference.as_str()));
        let found = Found { kind: BreakKind::Stray, provider, subject, report, order: None, reference, said: None };
        break_note(unit.work(), context, &found).await?;
    }
    match &report.said {
        Said::Card { method, setup } => look_later(unit, (*method, setup), due)?,
        Said::Payee(account) => payee_look_later(unit, account, due)?,
        Said::Order(_) | Said::Returned { .. } | Said::Stray(_) | Said::Nothing => {}
    }
    if told.outcome.is_none() {
        let mut job = job_new::<HandleReport>(context, &ReportJob { report_id: id }, due)?;
        job.max_attempts = TRIES;
        unit.later(job);
    }
    Ok(id)
}

/// What of a report is stored in columns of its own.
struct Columns<'a> {
    order: Option<OrderId>,
    decision: Option<&'a str>,
    reference: &'a str,
    charge: Option<&'a str>,
    amount: Option<Money>,
    /// Where nothing is to be done about it.
    outcome: Option<&'a str>,
}

fn told_of(report: &Report) -> Columns<'_> {
    let nothing =
        Columns { order: None, decision: None, reference: NAMELESS, charge: None, amount: None, outcome: None };
    match &report.said {
        Said::Order(word) => Columns {
            order: word.order,
            decision: Some(word.decision.code()),
            reference: &word.reference,
            charge: word.charge.as_deref(),
            amount: word.amount,
            outcome: None,
        },
        Said::Returned { charge, total } => Columns {
            decision: Some(RETURNED),
            reference: charge,
            charge: Some(charge),
            amount: Some(*total),
            ..nothing
        },
        // What came of it, the job asks.
        Said::Card { setup, .. } => Columns { reference: setup, outcome: Some("known"), ..nothing },
        Said::Payee(account) => Columns { reference: account, outcome: Some("known"), ..nothing },
        Said::Stray(reference) => Columns { reference, outcome: Some("quarantined"), ..nothing },
        Said::Nothing => Columns { outcome: Some("ignored"), ..nothing },
    }
}

/// What stands in the place of a decision where a report says that money went back.
const RETURNED: &str = "returned";

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
    handled: bool,
}

impl Stored {
    pub fn said(&self) -> Result<Option<Money>> {
        let pair = self.amount.zip(self.currency.as_deref());
        pair.map(|(minor, code)| Ok(Money::new(minor, Currency::parse(code)?))).transpose()
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

async fn report_load(work: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<Stored> {
    let report = sqlx::query_as!(
        Stored,
        r#"select provider, event_id, order_id, decision, reference, charge, amount, currency, received_at,
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
