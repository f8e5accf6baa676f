//! Packages of lessons (MO7): 5, 10 or 20 lessons with one tutor, paid ahead at a discount that the tutor gives.
//!
//! What is paid lies in the owner's `package` account until each lesson takes its share out, held and settled like any
//! lesson's price. A share is what is left, divided by the lessons that are left, so the shares add up to the price to
//! the minor unit, whatever came back meanwhile. Nothing is written off: a package that ends, early or by its date,
//! gives back what its lessons at the single price leave (decisions 0094, 0180).

mod acts;
mod ending;
mod offers;
mod wire;

pub use acts::{ActRefusal, LessonWish};
pub use ending::{Settled, TakenShare, Transfer};
pub use offers::{
    DISCOUNTS, OfferLine, OfferRequest, PackageOffer, PackageOffers, PackagePrice, PackagePrices, SIZES, VALID_DAYS,
};
pub use wire::{
    ClaimRequest, GiftRequest, MESSAGE_MAX_CHARS, PackagePerson, PackagePreview, PackageRequest, PackageTarget,
    PackageView, ParsedGift, ParsedPackageRequest, TransferRequest,
};

use super::Money;
use crate::{
    codes::codes,
    ids::{PackageId, TutorId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// Where a package stands.
    PackageState {
        /// Its lessons can be booked.
        Active = "active",
        /// It is being paid by card; nothing can be booked yet.
        Paying = "paying",
        /// Nobody paid for it.
        Unpaid = "unpaid",
        /// Given away; it waits for whoever has the link.
        Gifted = "gifted",
        /// It became a package with another tutor.
        Transferred = "transferred",
        /// Its owner ended it.
        Ended = "ended",
        /// Its time is over.
        Expired = "expired",
    }
}

/// Days a package is valid longer when its owner asks for it, once.
pub const EXTENSION_DAYS: i64 = 30;
/// Days before the end at which the owner is told.
pub const ALERT_DAYS: [i64; 3] = [30, 7, 1];

/// A package as the rules see it; amounts are of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    /// The package.
    pub id: PackageId,
    /// Whose it is.
    pub owner: UserId,
    /// Whose lessons.
    pub tutor: TutorId,
    /// The person behind the profile, who earns.
    pub tutor_user: UserId,
    /// How many lessons were bought.
    pub lessons: i32,
    /// How many can still be booked.
    pub left: i32,
    /// How long each is.
    pub minutes: i32,
    /// What was paid for all of them.
    pub price: Money,
    /// What one cost without a package when it was bought.
    pub single: Money,
    /// What lies in the package account for those that are left; minor units.
    pub value: i64,
    /// Where it stands.
    pub state: PackageState,
    /// First instant at which nothing can be booked any more.
    pub expires_at: DateTime<Utc>,
    /// Whether it was extended.
    pub extended: bool,
}

impl Package {
    /// Whether it can be used at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == PackageState::Active && now < self.expires_at
    }

    /// Whether its value is kept for lessons: it has not ended.
    pub const fn is_kept(&self) -> bool {
        matches!(self.state, PackageState::Active | PackageState::Gifted)
    }

    /// What the next lesson takes out; none where none is left.
    pub fn share(&self) -> Option<Money> {
        if self.left <= 1 {
            return (self.left == 1).then(|| Money::new(self.value, self.price.currency));
        }
        Money::new(self.value, self.price.currency).scale(1, i64::from(self.left))
    }

    /// Whether somebody is to be told at `now` that it ends soon: the fewest days that are left of [`ALERT_DAYS`].
    pub fn alert(&self, now: DateTime<Utc>) -> Option<i64> {
        let left = self.expires_at - now;
        let due = |days: &i64| TimeDelta::zero() < left && left <= TimeDelta::days(*days);
        ALERT_DAYS.into_iter().filter(due).min().filter(|_| self.left > 0 && self.is_open(now))
    }
}

#[cfg(test)]
mod tests;
