//! The own credits: what there is, by lot, and what changed it.

use crate::wallet::{HistoryOf, history_page};
use domain::{
    money::{
        credits::{CreditLot, Credits, LotSource},
        wallet::WalletEntry,
        wallet_filter::WalletFilterRequest,
    },
    page::Page,
};
use spine::{Context, Error, Result};

/// The signed-in person's credits, the lot that ends first in front.
pub async fn credits_get(context: &Context) -> Result<Credits> {
    let person = context.require_person()?;
    let pending = sqlx::query_scalar!(
        r#"select coalesce(sum(balance), 0)::bigint as "pending!" from accounts
           where holder_id = $1 and currency = 'CREDIT' and kind in ('wallet_hold', 'escrow')"#,
        person.id.0
    );
    let pending = pending.fetch_one(context.writes()).await?;
    let rows = sqlx::query!(
        "select left_amount, expires_at, source from credit_lots where owner_id = $1 and left_amount > 0
         order by expires_at, id",
        person.id.0
    );
    let lots = rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let source = LotSource::parse(&row.source).ok_or_else(|| Error::unexpected("a lot's source"))?;
        Ok(CreditLot { amount: row.left_amount, expires_at: row.expires_at, source })
    });
    let lots = lots.collect::<Result<Vec<_>>>()?;
    Ok(Credits { balance: lots.iter().map(|lot| lot.amount).sum(), pending, lots })
}

/// What changed the own credits, latest first.
///
/// # Errors
/// 422 of [`WalletFilterRequest::parse`], `limit_out_of_range`, `cursor_invalid`.
pub async fn credit_entries(
    context: &Context,
    asked: &WalletFilterRequest,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<WalletEntry>> {
    history_page(context, asked, (limit, cursor), HistoryOf::Credits).await
}
