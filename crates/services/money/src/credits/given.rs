//! Credits that the product gives for something.

use super::{
    lots::{NewLot, lot_insert},
    price::rules_get,
};
use crate::ledger::{JournalLinks, journal_post};
use chrono::{DateTime, Utc};
use domain::{
    ids::UserId,
    money::credits::{LotSource, granted},
};
use spine::{Context, Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

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
        expires_at: rules_get(work).await?.lot_end(now),
    };
    lot_insert(work, &lot, now).await?;
    let journal = granted(holder, amount).map_err(|fault| Error::unexpected(format!("a grant: {fault}")))?;
    let links = JournalLinks { about_id: Some(lot.id), ..JournalLinks::default() };
    journal_post(work, context, &journal, links).await?;
    Ok(())
}

/// Gives somebody credits of a campaign, that end when it says: the lot is named by the gift. That it happens once is
/// the caller's to see to.
///
/// # Errors
/// Those of the database.
pub async fn campaign_grant(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (gift, holder): (Uuid, UserId),
    amount: i64,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    let lot = NewLot {
        id: gift,
        owner: holder,
        source: LotSource::Campaign,
        amount,
        booking: None,
        payment: None,
        expires_at,
    };
    lot_insert(work, &lot, context.now()).await?;
    let journal = granted(holder, amount).map_err(|fault| Error::unexpected(format!("a grant: {fault}")))?;
    let links = JournalLinks { about_id: Some(gift), ..JournalLinks::default() };
    journal_post(work, context, &journal, links).await?;
    Ok(())
}
