//! Sales of a tutor (MO11): a discount by a rule, a flash sale, a bundle.
//!
//! The tutor bears what is taken off: it leaves the tutor's own price, and the commission follows what is paid. Of
//! several sales the largest counts, alone; beside a promo code the larger of the two. Nothing makes a lesson cheaper
//! than [`floor`]. A sale is for single lessons paid by card or from the wallet.

mod price;
mod request;
mod view;
mod was;

pub use price::{Asked, History, Sale, code_counts, floor, sale_of};
pub use request::{PromotionPlan, PromotionRequest};
pub use view::{BookingSale, PriceQuote, PromotionView, Promotions, SaleShown, SaleTaken, sales_shown};
pub use was::{EarlierSale, KeptPrices, KeptRate, PriceMemory, WAS_DAYS};

use crate::{
    calendar::{WallTime, Zone, rules::WEEKDAYS},
    codes::codes,
    ids::PromotionId,
};
use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// What a sale is.
    PromotionKind {
        /// So many per cent less for lessons that a rule describes.
        Discount = "discount",
        /// So many per cent less for all lessons, for some hours.
        Flash = "flash",
        /// So many per cent less for the lesson after so many that took place.
        Bundle = "bundle",
    }
}

codes! {
    /// Where a sale stands.
    PromotionState {
        /// It has not begun.
        Planned = "planned",
        /// It counts now.
        Running = "running",
        /// It is over.
        Ended = "ended",
    }
}

/// What sales of a kind are held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindLimits {
    /// Least and most per cent.
    pub percent: (i32, i32),
    /// Longest time, in hours; none has no end of its own.
    pub hours: Option<i64>,
    /// Days from one beginning to the next.
    pub pause_days: Option<i64>,
}

impl PromotionKind {
    /// What sales of this kind are held to; the table says the same.
    pub const fn limits(self) -> KindLimits {
        match self {
            Self::Discount | Self::Bundle => KindLimits { percent: (5, 30), hours: None, pause_days: None },
            Self::Flash => KindLimits { percent: (5, 50), hours: Some(72), pause_days: Some(14) },
        }
    }
}

/// How often a sale may be used at most, where that is counted.
pub const MAX_USES: i32 = 1_000;
/// Hours before a lesson that can count as late.
pub const SOON_HOURS: i32 = 72;
/// Days ahead that a sale can begin.
pub const AHEAD_DAYS: i64 = 90;
/// Fewest and most lessons of a bundle: the last of them costs less.
pub const BUNDLE_LESSONS: (i32, i32) = (2, 10);
/// Fewest and most days within which they take place.
pub const BUNDLE_DAYS: (i32, i32) = (7, 90);
/// Sales that one tutor makes within [`OFTEN_DAYS`].
pub const OFTEN: i64 = 30;
/// See [`OFTEN`].
pub const OFTEN_DAYS: i64 = 30;

/// For which lessons a sale is. What is not said holds for all; what is said holds together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PromotionRule {
    /// `mon` … `sun`, in the tutor's zone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<String>,
    /// First wall time of a start, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Wall time before which it starts; `24:00` allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The tutor's zone when the sale was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The first lesson with this tutor alone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub first_lesson: bool,
    /// Lessons that start within so many hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_hours: Option<i32>,
    /// Lessons of that length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
    /// Of a bundle: the lesson of this number costs less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lessons: Option<i32>,
    /// Of a bundle: the ones before it took place within so many days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i32>,
}

impl PromotionRule {
    /// Whether a lesson that starts then lies in the hours of the rule.
    fn has_hour(&self, start: DateTime<Utc>) -> bool {
        if self.weekdays.is_empty() && self.from.is_none() {
            return true;
        }
        // Hours of a zone that no data knows any more are nobody's.
        let Some(zone) = self.time_zone.as_deref().and_then(|name| name.parse::<Zone>().ok()) else { return false };
        let local = start.with_timezone(&zone);
        let day = WEEKDAYS.get(local.weekday().num_days_from_monday() as usize);
        let fits = self.weekdays.is_empty() || day.is_some_and(|day| self.weekdays.iter().any(|known| known == day));
        let minute = local.hour() * 60 + local.minute();
        let read = |text: &Option<String>| text.as_deref().and_then(|text| WallTime::parse(text).ok());
        let within = match (read(&self.from), read(&self.until)) {
            (Some(from), Some(until)) => (u32::from(from.minutes())..u32::from(until.minutes())).contains(&minute),
            _ => self.from.is_none(),
        };
        fits && within
    }
}

/// A sale that is not over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promotion {
    /// Its id.
    pub id: PromotionId,
    /// What it is.
    pub kind: PromotionKind,
    /// What it takes off.
    pub percent: i32,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// Until when; none until its tutor ends it.
    pub ends_at: Option<DateTime<Utc>>,
    /// How often it can be used in all.
    pub max_uses: Option<i32>,
    /// How often it was.
    pub uses: i32,
    /// For which lessons.
    #[serde(default)]
    pub rule: PromotionRule,
}

impl Promotion {
    /// Whether it counts now.
    pub fn runs(&self, now: DateTime<Utc>) -> bool {
        let used_up = self.max_uses.is_some_and(|most| self.uses >= most);
        self.starts_at <= now && self.ends_at.is_none_or(|end| now < end) && !used_up
    }

    /// How many are left, where that is counted.
    pub fn left(&self) -> Option<i32> {
        self.max_uses.map(|most| (most - self.uses).max(0))
    }
}

#[cfg(test)]
#[path = "promotions_tests.rs"]
mod tests;
