//! Breaks in the database: noted once, seen by the staff, settled by a person, or by the provider's own next word.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::Role,
    ids::{BreakId, OrderId, PaymentId},
    money::{
        Currency, Money,
        breaks::{BreakKind, NOTE_MAX_CHARS, PaymentBreak, ResolveRequest},
        refusals,
    },
    page::{Page, parse_limit},
    text::clean_filled,
};
use spine::{
    Context, Error, Result,
    attempts::{attempted, finished},
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Names the list its cursors belong to.
const LIST: &str = "payment breaks";

/// What was found to differ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    pub kind: BreakKind,
    pub provider: &'a str,
    /// What it is about: once for each kind.
    pub subject: Subject<'a>,
    pub report: Option<Uuid>,
    pub order: Option<OrderId>,
    pub reference: Option<&'a str>,
    pub said: Option<Money>,
}

/// What a break is about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject<'a> {
    Event(&'a str),
    Order(OrderId),
}

impl Found<'_> {
    /// About an order, without a report.
    pub const fn of_order(kind: BreakKind, provider: &str, order: OrderId) -> Found<'_> {
        let subject = Subject::Order(order);
        Found { kind, provider, subject, report: None, order: Some(order), reference: None, said: None }
    }
}

/// Writes a break down, unless it stands there already.
pub(super) async fn break_note(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    found: &Found<'_>,
) -> Result<()> {
    let subject = match found.subject {
        Subject::Event(event) => event.to_owned(),
        Subject::Order(order) => order.to_string(),
    };
    let noted = sqlx::query!(
        "insert into payment_breaks (id, provider, kind, subject, report_id, order_id, reference, said_amount,
           said_currency, found_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (provider, kind, subject) do nothing",
        context.new_id(),
        found.provider,
        found.kind.code(),
        subject,
        found.report,
        found.order.map(|order| order.0),
        found.reference,
        found.said.map(|said| said.minor),
        found.said.map(|said| said.currency.code()),
        context.now(),
    );
    if noted.execute(&mut **work).await?.rows_affected() > 0 {
        tracing::error!(kind = found.kind.code(), provider = found.provider, subject, "a payment does not add up");
    }
    Ok(())
}

/// What a report had broken holds again: it was handled after all, or taken back.
pub(super) async fn breaks_of_report_end(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    report: Uuid,
) -> Result<()> {
    let ended = sqlx::query!(
        "update payment_breaks set resolved_at = $2 where report_id = $1 and resolved_at is null",
        report,
        context.now(),
    );
    ended.execute(&mut **work).await?;
    Ok(())
}

/// The same of an order that was answered.
pub(super) async fn breaks_of_order_end(context: &Context, order: OrderId) -> Result<()> {
    let ended = sqlx::query!(
        "update payment_breaks set resolved_at = $2
         where order_id = $1 and kind = 'unanswered' and resolved_at is null",
        order.0,
        context.now(),
    );
    ended.execute(context.writes()).await?;
    Ok(())
}

struct Row {
    id: Uuid,
    kind: String,
    provider: String,
    subject: String,
    reference: Option<String>,
    order_id: Option<Uuid>,
    payment_id: Option<Uuid>,
    said_amount: Option<i64>,
    said_currency: Option<String>,
    asked_amount: Option<i64>,
    asked_currency: Option<String>,
    found_at: DateTime<Utc>,
    resolved_at: Option<DateTime<Utc>>,
    note: String,
}

impl Row {
    fn view(self) -> Result<PaymentBreak> {
        let money = |amount: Option<i64>, currency: Option<String>| -> Result<Option<Money>> {
            let pair = amount.zip(currency);
            pair.map(|(minor, code)| Ok(Money::new(minor, Currency::parse(&code)?))).transpose()
        };
        Ok(PaymentBreak {
            id: BreakId(self.id),
            kind: BreakKind::parse(&self.kind).ok_or_else(|| Error::unexpected("a break's kind cannot be read"))?,
            provider: self.provider,
            subject: self.subject,
            reference: self.reference,
            order_id: self.order_id.map(OrderId),
            payment_id: self.payment_id.map(PaymentId),
            said: money(self.said_amount, self.said_currency)?,
            asked: money(self.asked_amount, self.asked_currency)?,
            found_at: self.found_at,
            resolved_at: self.resolved_at,
            note: self.note,
        })
    }
}

macro_rules! select_break {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select b.id, b.kind, b.provider, b.subject, b.reference, b.order_id, o.payment_id as "payment_id?",
               b.said_amount, b.said_currency, o.amount as "asked_amount?", o.currency as "asked_currency?", b.found_at,
               b.resolved_at, b.note
             from payment_breaks b left join payment_orders o on o.id = b.order_id "#
                + $tail,
            $($argument),*
        )
    };
}

/// Where providers and our books differ, newest first: what waits for somebody, or all. For the staff.
///
/// # Errors
/// 404 for others; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn breaks_list(
    context: &Context,
    all: bool,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<PaymentBreak>> {
    context.require_staff_of(Role::Finance)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(LIST, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_break!(
        "where ($1 or b.resolved_at is null)
           and (b.found_at, b.id) < (coalesce($2::timestamptz, 'infinity'), $3)
         order by b.found_at desc, b.id desc limit $4",
        all,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, LIST, |row| (row.found_at, row.id))?;
    Ok(Page { items: rows.into_iter().map(Row::view).collect::<Result<_>>()?, next_cursor })
}

/// Somebody of the staff has looked, and says what came of it. It moves no money; a report that was set aside counts as
/// understood from then on.
///
/// # Errors
/// 404 for others and for what there is not; 422 `required`, `text_too_long`; 409 `break_resolved`.
pub async fn break_resolve(context: &Context, id: BreakId, request: &ResolveRequest) -> Result<PaymentBreak> {
    context.require_scope(Role::Finance)?;
    let note = clean_filled(&request.note, NOTE_MAX_CHARS, refusals::break_note_missing);
    let note = note.map_err(|refusal| if refusal.fields.is_empty() { refusal.at("note") } else { refusal })?;
    attempted(|| async {
        let mut work = context.begin().await?;
        let resolved = resolve_within(&mut work, context, id, &note).await;
        finished(work, resolved).await
    })
    .await
}

async fn resolve_within(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    id: BreakId,
    note: &str,
) -> Result<PaymentBreak> {
    let held = sqlx::query!("select report_id, resolved_at from payment_breaks where id = $1 for update", id.0);
    let held = held.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("break"))?;
    if held.resolved_at.is_some() {
        return Err(refusals::break_resolved().into());
    }
    sqlx::query!(
        "with settled as (
           update payment_breaks set resolved_at = $2, resolved_by = $3, note = $4 where id = $1
         )
         update payment_inbox set outcome = 'known' where id = $5 and outcome = 'set_aside'",
        id.0,
        context.now(),
        context.actor_id(),
        note,
        held.report_id,
    )
    .execute(&mut **work)
    .await?;
    let act = Act {
        act: "payment.break_resolve",
        subject_id: Some(id.0),
        before: None,
        after: Some(serde_json::json!({ "note": note })),
    };
    audit_append(work, context, act).await?;
    select_break!("where b.id = $1", id.0).fetch_one(&mut **work).await?.view()
}
