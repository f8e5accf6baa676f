//! Sales as they cross the wire: to their tutor, to everybody, and on a lesson.

use super::{Promotion, PromotionKind, PromotionRule, PromotionState, Sale};
use crate::{ids::PromotionId, money::Money};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A sale as its tutor sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PromotionView {
    /// Its id.
    pub id: PromotionId,
    /// What it is.
    pub kind: PromotionKind,
    /// Where it stands.
    pub state: PromotionState,
    /// What it takes off.
    pub percent: i32,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// Until when; null until it is ended.
    pub ends_at: Option<DateTime<Utc>>,
    /// When its tutor ended it before that.
    pub stopped_at: Option<DateTime<Utc>>,
    /// How often it can be used in all.
    pub max_uses: Option<i32>,
    /// Lessons that it made cheaper and that were not called off for nothing.
    pub uses: i32,
    /// What it took off them.
    pub given: Money,
    /// For which lessons.
    #[serde(flatten)]
    pub rule: PromotionRule,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl PromotionView {
    /// Where a sale stands that begins and ends then.
    pub fn state_at(
        starts_at: DateTime<Utc>,
        ends_at: Option<DateTime<Utc>>,
        stopped_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> PromotionState {
        match (stopped_at, ends_at) {
            (Some(_), _) => PromotionState::Ended,
            (None, Some(end)) if end <= now => PromotionState::Ended,
            _ if starts_at > now => PromotionState::Planned,
            _ => PromotionState::Running,
        }
    }
}

/// `GET /promotions`: the own sales, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Promotions {
    /// Running, planned and ended ones.
    pub items: Vec<PromotionView>,
    /// How many the plan allows at a time.
    pub limit: i64,
    /// How many are not over.
    pub open: i64,
    /// From when on the next flash sale can begin.
    pub next_flash_at: DateTime<Utc>,
}

/// A sale as everybody sees it, while it runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SaleShown {
    /// What it is.
    pub kind: PromotionKind,
    /// What it takes off.
    pub percent: i32,
    /// Until when; null where no end is planned.
    pub ends_at: Option<DateTime<Utc>>,
    /// How many lessons are left at this price, where that is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<i32>,
    /// For which lessons.
    #[serde(flatten)]
    pub rule: PromotionRule,
}

/// The sales that run now: flash sales first, then the largest.
pub fn sales_shown(promotions: &[Promotion], now: DateTime<Utc>) -> Vec<SaleShown> {
    let mut running: Vec<&Promotion> = promotions.iter().filter(|promotion| promotion.runs(now)).collect();
    running.sort_by_key(|one| (one.kind != PromotionKind::Flash, -one.percent, one.id));
    let shown = |one: &Promotion| SaleShown {
        kind: one.kind,
        percent: one.percent,
        ends_at: one.ends_at,
        left: one.left(),
        rule: one.rule.clone(),
    };
    running.into_iter().map(shown).collect()
}

/// The sale that counts for a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SaleTaken {
    /// Which one.
    pub promotion_id: PromotionId,
    /// What it is.
    pub kind: PromotionKind,
    /// What it says.
    pub percent: i32,
    /// What it takes off.
    pub off: Money,
    /// Until when it can be booked.
    pub ends_at: Option<DateTime<Utc>>,
}

impl From<&Sale> for SaleTaken {
    fn from(sale: &Sale) -> Self {
        Self {
            promotion_id: sale.promotion,
            kind: sale.kind,
            percent: sale.percent,
            off: sale.off,
            ends_at: sale.until,
        }
    }
}

/// `GET /tutors/{id}/price`: what a lesson costs whoever asks, now. The booking takes `price` as `expected_price`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PriceQuote {
    /// Without a sale; also in a series, in a package and with several students.
    pub regular: Money,
    /// What is paid for a single lesson.
    pub price: Money,
    /// The lowest price of the thirty days before the sale, where the sale is below it.
    pub was: Option<Money>,
    /// The sale that counts.
    pub sale: Option<SaleTaken>,
}

/// What a tutor's sale took off a lesson: a part of the booking's `discount`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BookingSale {
    /// Which one.
    pub promotion_id: PromotionId,
    /// What it took off the tutor's price.
    pub off: Money,
}
