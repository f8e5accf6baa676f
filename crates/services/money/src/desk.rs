//! Payments of everybody, for finance: looked up, and the whole trail of one. Nothing is changed here; who looked for
//! what is written down.

use domain::{
    Refusal,
    identity::Role,
    ids::{PaymentId, UserId},
    money::{
        Currency, Money,
        desk::{PaymentTrail, PaymentsQuery, StaffPayment, TrailJournal, TrailOrder, TrailPosting, TrailReport},
        risk::RiskSign,
        wallet::PaymentStatus,
    },
    page::{Page, parse_limit},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Names the list its cursors belong to.
const LIST: &str = "staff payments";

struct Row {
    id: Uuid,
    user_id: Uuid,
    display_name: String,
    purpose: String,
    provider: String,
    provider_reference: Option<String>,
    status: String,
    currency: String,
    amount: i64,
    created_at: chrono::DateTime<chrono::Utc>,
    decided_at: Option<chrono::DateTime<chrono::Utc>>,
}

impl Row {
    fn view(self) -> Result<StaffPayment> {
        Ok(StaffPayment {
            id: PaymentId(self.id),
            user_id: UserId(self.user_id),
            name: self.display_name,
            purpose: self.purpose,
            provider: self.provider,
            reference: self.provider_reference,
            status: PaymentStatus::parse(&self.status).ok_or_else(|| Error::unexpected("a payment's status"))?,
            amount: Money::new(self.amount, Currency::parse(&self.currency)?),
            created_at: self.created_at,
            decided_at: self.decided_at,
        })
    }
}

async fn looked(context: &Context, subject_id: Option<Uuid>, act: &'static str, what: serde_json::Value) -> Result<()> {
    let mut work = context.begin().await?;
    audit_append(&mut work, context, Act { act, subject_id, before: None, after: Some(what) }).await?;
    Ok(work.commit().await?)
}

/// Payments, the latest first. A search is written down with what was looked for.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 of [`PaymentsQuery::parse`], `limit_out_of_range`,
/// `cursor_invalid`.
pub async fn payments_search(
    context: &Context,
    asked: &PaymentsQuery,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<StaffPayment>> {
    context.require_scope(Role::Finance)?;
    let (filter, limit) = (asked.parse()?, parse_limit(limit)?);
    let (before, id) = time_cursor_read(LIST, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    if !filter.q.is_empty() {
        looked(context, None, "payments.searched", json!({ "q": filter.q, "state": filter.state })).await?;
    }
    let rows = sqlx::query_as!(
        Row,
        "select p.id, p.user_id, u.display_name, p.purpose, p.provider, p.provider_reference, p.status, p.currency,
           p.amount, p.created_at, p.decided_at
         from payments p join users u on u.id = p.user_id
         where ($1::text is null or p.status = $1)
           and ($2 = '' or p.id = $3 or p.user_id = $3 or p.provider_reference = $2
             or strpos(lower(u.display_name), lower($2)) > 0 or strpos(lower(u.email), lower($2)) > 0
             or exists (select from payment_orders o where o.payment_id = p.id
               and (o.reference = $2 or o.charge = $2 or o.id = $3)))
           and (p.created_at, p.id) < (coalesce($4::timestamptz, 'infinity'), $5)
         order by p.created_at desc, p.id desc limit $6",
        filter.state.map(PaymentStatus::code),
        filter.q,
        filter.id,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, LIST, |row| (row.created_at, row.id))?;
    Ok(Page { items: rows.into_iter().map(Row::view).collect::<Result<_>>()?, next_cursor })
}

/// The whole trail of one payment. That somebody looked is written down.
///
/// # Errors
/// 404 for everybody but the owner and finance, and for a payment there is not.
pub async fn payment_trail(context: &Context, id: PaymentId) -> Result<PaymentTrail> {
    context.require_scope(Role::Finance)?;
    let row = sqlx::query_as!(
        Row,
        "select p.id, p.user_id, u.display_name, p.purpose, p.provider, p.provider_reference, p.status, p.currency,
           p.amount, p.created_at, p.decided_at
         from payments p join users u on u.id = p.user_id where p.id = $1",
        id.0
    );
    let row = row.fetch_optional(context.reads()).await?.ok_or_else(|| Refusal::not_found("payment"))?;
    looked(context, Some(id.0), "payment.looked_at", json!({ "status": row.status })).await?;
    let orders = sqlx::query!(
        "select id, kind, state, reference, reason, currency, amount, created_at from payment_orders
         where payment_id = $1 order by created_at, id",
        id.0
    );
    let orders = orders.fetch_all(context.reads()).await?.into_iter().map(|row| {
        Ok(TrailOrder {
            id: row.id,
            kind: row.kind,
            state: row.state,
            reference: row.reference,
            reason: row.reason,
            amount: Money::new(row.amount, Currency::parse(&row.currency)?),
            created_at: row.created_at,
        })
    });
    let orders = orders.collect::<Result<_>>()?;
    let reports = sqlx::query!(
        "select i.event_id, i.decision, i.outcome, i.received_at from payment_inbox i
           join payment_orders o on o.id = i.order_id where o.payment_id = $1 order by i.received_at, i.id limit 100",
        id.0
    );
    let reports = reports.fetch_all(context.reads()).await?.into_iter().map(|row| TrailReport {
        event_id: row.event_id,
        decision: row.decision,
        outcome: row.outcome,
        received_at: row.received_at,
    });
    let reports = reports.collect();
    let (journals, risks) = (journals(context, id).await?, risks(context, id).await?);
    Ok(PaymentTrail { payment: row.view()?, orders, reports, journals, risks })
}

/// What the provider thinks of the card that paid.
async fn risks(context: &Context, id: PaymentId) -> Result<Vec<RiskSign>> {
    let signs = sqlx::query_scalar!(
        "select distinct k.sign from payment_risks k join payment_orders o on o.id = k.order_id
         where o.payment_id = $1 and k.over_at is null order by k.sign",
        id.0
    );
    let read = |sign: String| {
        RiskSign::parse(&sign).ok_or_else(|| Error::unexpected(format!("stored sign {sign} of a card is unknown")))
    };
    signs.fetch_all(context.reads()).await?.into_iter().map(read).collect()
}

/// The journals of a payment and of the lesson it paid for, in their order.
async fn journals(context: &Context, id: PaymentId) -> Result<Vec<TrailJournal>> {
    let rows = sqlx::query!(
        r#"select j.sequence, j.id, j.kind, j.phase, j.created_at, a.kind as account, u.display_name as "holder?",
             p.currency, p.amount
           from journals j join postings p on p.journal_id = j.id join accounts a on a.id = p.account_id
             left join users u on u.id = a.holder_id
           where j.payment_id = $1 or j.booking_id = (select booking_id from payments where id = $1)
           order by j.sequence, p.line limit 500"#,
        id.0
    );
    let mut journals: BTreeMap<i64, TrailJournal> = BTreeMap::new();
    for row in rows.fetch_all(context.reads()).await? {
        let journal = journals.entry(row.sequence).or_insert_with(|| TrailJournal {
            id: row.id,
            kind: row.kind,
            phase: row.phase,
            created_at: row.created_at,
            postings: Vec::new(),
        });
        let amount = Money::new(row.amount, Currency::parse(&row.currency)?);
        journal.postings.push(TrailPosting { account: row.account, holder: row.holder, amount });
    }
    Ok(journals.into_values().collect())
}
