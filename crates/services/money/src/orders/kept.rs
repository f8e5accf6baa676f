//! Reports as they are kept: whole and once, with what of them stands in columns of its own.

use super::{
    breaks::{Found, Subject, break_note},
    inbox::{HandleReport, ReportJob},
    place::TRIES,
};
use crate::{methods::look_later, payouts::payee_look_later};
use adapters::payments::{Report, Said};
use chrono::{DateTime, Utc};
use domain::{
    ids::OrderId,
    money::{Money, breaks::BreakKind},
};
use spine::{Context, Result, attempts::attempted, job::job_new, unit::Unit};
use uuid::Uuid;

/// What a report that names nothing is stored under.
const NAMELESS: &str = "-";

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
           charge, amount, currency, outcome, handled_at, word)
         values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9, $10, $11, $12, $13,
           case when $13::text is not null then $8::timestamptz end, $14)
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
        told.word,
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
        Said::Order(_) | Said::Returned { .. } | Said::Dispute(_) | Said::Risk(_) | Said::Stray(_) | Said::Nothing => {}
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
    /// What the rules read of it beside.
    word: Option<serde_json::Value>,
    /// Where nothing is to be done about it.
    outcome: Option<&'a str>,
}

fn told_of(report: &Report) -> Columns<'_> {
    let nothing = Columns {
        order: None,
        decision: None,
        reference: NAMELESS,
        charge: None,
        amount: None,
        word: None,
        outcome: None,
    };
    match &report.said {
        Said::Order(word) => Columns {
            order: word.order,
            decision: Some(word.decision.code()),
            reference: &word.reference,
            charge: word.charge.as_deref(),
            amount: word.amount,
            ..nothing
        },
        Said::Dispute(dispute) => Columns {
            order: dispute.order,
            decision: Some(CHARGEBACK),
            reference: &dispute.word.reference,
            charge: dispute.charge.as_deref(),
            amount: dispute.amount,
            word: serde_json::to_value(&dispute.word).ok(),
            ..nothing
        },
        Said::Risk(risk) => Columns {
            order: risk.order,
            decision: Some(RISK),
            reference: &risk.word.reference,
            charge: risk.charge.as_deref(),
            word: serde_json::to_value(&risk.word).ok(),
            ..nothing
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
pub(super) const RETURNED: &str = "returned";
/// The same where it speaks of a dispute.
const CHARGEBACK: &str = "chargeback";
/// The same where it says what is thought of the card.
pub(super) const RISK: &str = "risk";
