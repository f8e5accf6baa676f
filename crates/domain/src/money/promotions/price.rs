//! What a lesson costs while sales run: one pure decision for page, API and booking.

use super::{Promotion, PromotionKind};
use crate::{
    ids::PromotionId,
    money::{Currency, Money},
};
use chrono::{DateTime, Duration, Utc};
use serde::Deserialize;

/// What a payer did with a tutor before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct History {
    /// Whether there is no lesson with this tutor that was not called off.
    pub first: bool,
    /// When single lessons began that took place, of the last [`super::BUNDLE_DAYS`] at most.
    pub held: Vec<DateTime<Utc>>,
    /// When the latest lesson begins that a bundle made cheaper and that was not called off.
    pub bundled: Option<DateTime<Utc>>,
}

/// The lesson that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What it costs without a sale.
    pub regular: Money,
    /// How long it is.
    pub minutes: i32,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it is asked for.
    pub now: DateTime<Utc>,
    /// What the payer did before; none where nobody is known, who is promised nothing that hangs on it.
    pub history: Option<&'a History>,
}

/// What counts for a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sale {
    /// Which sale.
    pub promotion: PromotionId,
    /// What it is.
    pub kind: PromotionKind,
    /// What it says.
    pub percent: i32,
    /// What it takes off.
    pub off: Money,
    /// Since when it counts.
    pub since: DateTime<Utc>,
    /// Until when.
    pub until: Option<DateTime<Utc>>,
}

/// The least that a lesson costs in a sale: the least that a tutor may ask for one, a unit of most currencies.
pub fn floor(currency: Currency) -> i64 {
    currency.price_scale() * 10_i64.pow(currency.digits())
}

/// The sale that counts for the lesson: the one that takes off most. Of two that take off the same it is one without a
/// number of uses, and then the older one.
pub fn sale_of(promotions: &[Promotion], asked: &Asked<'_>) -> Option<Sale> {
    let fitting = promotions.iter().filter(|promotion| promotion.runs(asked.now) && fits(promotion, asked));
    let taken = fitting.filter_map(|promotion| Some((promotion, off(asked.regular, promotion.percent)?)));
    let rank = |(promotion, off): &(&Promotion, Money)| (off.minor, promotion.max_uses.is_none());
    let best = taken.max_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| b.0.id.cmp(&a.0.id)));
    best.map(|(promotion, off)| Sale {
        promotion: promotion.id,
        kind: promotion.kind,
        percent: promotion.percent,
        off,
        since: promotion.starts_at,
        until: promotion.ends_at,
    })
}

/// So many per cent of a price, rounded half to even, and never so much that less than [`floor`] is left.
pub(super) fn off(regular: Money, percent: i32) -> Option<Money> {
    let off = regular.scale(percent.into(), 100)?;
    let most = regular.minor - floor(regular.currency);
    let minor = off.minor.min(most);
    (minor > 0 && regular.currency != Currency::Credit).then_some(Money::new(minor, regular.currency))
}

/// Whether the lesson is one of those that the sale is for.
fn fits(promotion: &Promotion, asked: &Asked<'_>) -> bool {
    let rule = &promotion.rule;
    let soon = rule.within_hours.is_none_or(|hours| asked.start - asked.now <= Duration::hours(hours.into()));
    let length = rule.minutes.is_none_or(|minutes| minutes == asked.minutes);
    let first = !rule.first_lesson || asked.history.is_some_and(|history| history.first);
    let bundle = match (promotion.kind, rule.lessons, rule.days) {
        (PromotionKind::Bundle, Some(lessons), Some(days)) => {
            asked.history.is_some_and(|history| history.earned((lessons, days), asked.start))
        }
        (PromotionKind::Bundle, ..) => false,
        (PromotionKind::Discount | PromotionKind::Flash, ..) => true,
    };
    soon && length && first && bundle && rule.has_hour(asked.start)
}

impl History {
    /// Whether all lessons of a bundle but the last took place within its days, since the last bundle.
    fn earned(&self, (lessons, days): (i32, i32), start: DateTime<Utc>) -> bool {
        let since = start - Duration::days(days.into());
        let fresh = |held: &&DateTime<Utc>| {
            **held >= since && **held < start && self.bundled.is_none_or(|bundled| **held > bundled)
        };
        let earlier_bundle_waits = self.bundled.is_some_and(|bundled| bundled >= start);
        let held = i32::try_from(self.held.iter().filter(fresh).count()).unwrap_or(i32::MAX);
        !earlier_bundle_waits && held >= lessons - 1
    }
}

/// Whether a promo code counts instead of a sale: where it takes off more. The other of the two is not used.
pub fn code_counts(sale: Option<&Sale>, code: Option<Money>) -> bool {
    code.is_some_and(|code| sale.is_none_or(|sale| code.minor > sale.off.minor))
}
