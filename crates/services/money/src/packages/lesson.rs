//! Lessons that are taken out of a package, and that come back: called by whoever makes and ends bookings, in their
//! transaction.

use super::rows::{fault, package_store, select_package};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{BookingId, PackageId, UserId},
    money::{
        Journal, Money,
        packages::{LessonWish, Package},
    },
};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// A lesson that was taken out of a package and not stored yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenLesson {
    /// What it costs.
    pub share: Money,
    after: Package,
}

/// Takes a lesson out of a package; locks it until the end of the transaction, so of two who want the last lesson one
/// gets it.
///
/// # Errors
/// 404 for somebody else's package; 409 of [`Package::take`].
pub async fn lesson_take(
    work: &mut Transaction<'_, Postgres>,
    id: PackageId,
    wish: &LessonWish,
    now: DateTime<Utc>,
) -> Result<TakenLesson> {
    let row = select_package!("where k.id = $1 for update of k", id.0).fetch_optional(&mut **work).await?;
    let package = row.ok_or_else(|| Refusal::not_found("package"))?.package()?;
    let (after, share) = package.take(wish, now)?;
    Ok(TakenLesson { share, after })
}

impl TakenLesson {
    /// Stores it for a booking that was made.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn store(
        &self,
        work: &mut Transaction<'_, Postgres>,
        booking: BookingId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        package_store(work, &self.after, now).await?;
        sqlx::query!(
            "insert into package_lessons (booking_id, package_id, amount) values ($1, $2, $3)",
            booking.0,
            self.after.id.0,
            self.share.minor,
        )
        .execute(&mut **work)
        .await?;
        Ok(())
    }
}

/// A lesson of `payer`'s was called off and its whole price is back in the package account: the lesson comes back with
/// it, or, where the package is over or somebody else's by now, the money goes on to the wallet by the journal that is
/// answered.
///
/// # Errors
/// Those of the database.
pub async fn lesson_return(
    work: &mut Transaction<'_, Postgres>,
    booking: BookingId,
    payer: UserId,
    now: DateTime<Utc>,
) -> Result<Option<Journal>> {
    let taken = sqlx::query!(
        "update package_lessons set returned_at = $2 where booking_id = $1 and returned_at is null
         returning package_id, amount",
        booking.0,
        now,
    );
    let Some(taken) = taken.fetch_optional(&mut **work).await? else { return Ok(None) };
    let row = select_package!("where k.id = $1 for update of k", taken.package_id).fetch_one(&mut **work).await?;
    let package = row.package()?;
    if package.owner == payer
        && let Some(back) = package.give_back(taken.amount, now)
    {
        package_store(work, &back, now).await?;
        return Ok(None);
    }
    if taken.amount == 0 {
        return Ok(None);
    }
    Package::returned(payer, Money::new(taken.amount, package.price.currency)).map(Some).map_err(fault)
}
