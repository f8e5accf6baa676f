//! Refunds as stored.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::refund::{RefundStatus, RefundView},
    identity::Role,
    ids::{BookingId, RefundId},
    money::{Currency, Money},
    page::{Page, parse_limit},
};
use spine::{
    Context, Error, Result,
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

/// Names the list its cursors belong to.
const ALL: &str = "all refunds";

pub(super) struct Row {
    pub id: Uuid,
    pub booking_id: Uuid,
    pub payer_id: Uuid,
    pub tutor_user_id: Uuid,
    pub status: String,
    pub asked_reason: Option<String>,
    pub currency: String,
    pub amount: Option<i64>,
    pub answer: String,
    pub created_at: DateTime<Utc>,
    pub proposed_by: Option<Uuid>,
    pub decided_at: Option<DateTime<Utc>>,
    pub payer: String,
    pub tutor: String,
    pub proposer: Option<String>,
}

macro_rules! select_refund {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            crate::refund::rows::Row,
            r#"select f.id, f.booking_id, f.payer_id, f.tutor_user_id, f.status, f.asked_reason, f.currency, f.amount,
                 f.answer, f.created_at, f.proposed_by, f.decided_at, p.display_name as payer, t.display_name as tutor,
                 s.display_name as "proposer?"
               from refunds f join users p on p.id = f.payer_id join users t on t.id = f.tutor_user_id
                 left join users s on s.id = f.proposed_by "#
                + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_refund;

impl Row {
    pub fn status(&self) -> Result<RefundStatus> {
        RefundStatus::parse(&self.status).ok_or_else(|| Error::unexpected(format!("refund {} cannot be read", self.id)))
    }

    /// What its payer reads.
    pub fn view(&self) -> Result<RefundView> {
        let status = self.status()?;
        let currency = Currency::parse(&self.currency)?;
        // What one of the staff proposed is nobody's promise yet.
        let amount = self.amount.filter(|_| status == RefundStatus::Done).map(|minor| Money::new(minor, currency));
        Ok(RefundView {
            id: RefundId(self.id),
            booking_id: BookingId(self.booking_id),
            status,
            amount,
            asked_reason: self.asked_reason.clone(),
            answer: if self.decided_at.is_some() { self.answer.clone() } else { String::new() },
            created_at: self.created_at,
            decided_at: self.decided_at,
            payer: None,
            tutor: None,
            proposed_by: None,
        })
    }

    /// What finance reads.
    pub fn staff_view(&self) -> Result<RefundView> {
        let currency = Currency::parse(&self.currency)?;
        Ok(RefundView {
            amount: self.amount.map(|minor| Money::new(minor, currency)),
            answer: self.answer.clone(),
            payer: Some(self.payer.clone()),
            tutor: Some(self.tutor.clone()),
            proposed_by: self.proposer.clone(),
            ..self.view()?
        })
    }
}

/// Refunds that wait, the newest first, or all. For finance.
///
/// # Errors
/// 404 for others; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn refunds_list(
    context: &Context,
    all: bool,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<RefundView>> {
    context.require_scope(Role::Finance)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(ALL, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_refund!(
        "where ($1 or f.status in ('asked', 'waiting_second'))
           and (f.created_at, f.id) < (coalesce($2::timestamptz, 'infinity'), $3)
         order by f.created_at desc, f.id desc limit $4",
        all,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, ALL, |row| (row.created_at, row.id))?;
    Ok(Page { items: rows.iter().map(Row::staff_view).collect::<Result<_>>()?, next_cursor })
}

/// The refund of a lesson that waits; none where none does. For finance.
///
/// # Errors
/// 404 for others.
pub async fn refund_get(context: &Context, booking: BookingId) -> Result<Option<RefundView>> {
    context.require_scope(Role::Finance)?;
    let row = select_refund!("where f.booking_id = $1 and f.status in ('asked', 'waiting_second')", booking.0);
    row.fetch_optional(context.writes()).await?.as_ref().map(Row::staff_view).transpose()
}

/// One of them, locked.
///
/// # Errors
/// 404.
pub(super) async fn refund_lock(work: &mut sqlx::Transaction<'_, sqlx::Postgres>, id: RefundId) -> Result<Row> {
    let row = select_refund!("where f.id = $1 for update of f", id.0).fetch_optional(&mut **work).await?;
    Ok(row.ok_or_else(|| Refusal::not_found("refund"))?)
}
