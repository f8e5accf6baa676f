//! Credits that the product gives for something.

use super::lots::{NewLot, lot_insert};
use crate::ledger::{JournalLinks, journal_post};
use domain::{
    ids::UserId,
    money::credits::{LotSource, granted, lot_end},
};
use spine::{Context, Error, Result};
use sqlx::{Postgres, Transaction};

/// Gives somebody credits for a recommendation: a lot of their own, with the journal that fills it. That it happens
/// once is the caller's to see to.
///
/// # Errors
/// Those of the database.
pub async fn referral_grant(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    holder: UserId,
    amount: i64,
) -> Result<()> {
    let now = context.now();
    let lot = NewLot {
        id: context.new_id(),
        owner: holder,
        source: LotSource::Referral,
        amount,
        booking: None,
        payment: None,
        expires_at: lot_end(now),
    };
    lot_insert(work, &lot, now).await?;
    let journal = granted(holder, amount).map_err(|fault| Error::unexpected(format!("a grant: {fault}")))?;
    let links = JournalLinks { about_id: Some(lot.id), ..JournalLinks::default() };
    journal_post(work, context, &journal, links).await?;
    Ok(())
}
