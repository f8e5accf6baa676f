//! The way a package ends: by its owner, by its date, by moving to another tutor, or because its tutor is gone.
//!
//! Lessons that were taken count at the single price, each as far as it was paid for in the end: one that was given
//! back whole costs nothing more, half of one half. What that takes of the package beyond the shares is the tutor's, as
//! the lessons are, and waits like them: while one of them is ahead, or in its window, or disputed, it is set aside.

use super::{ActRefusal, Package, SIZES};
use crate::{
    bookings::{StateTuple, lesson_price},
    ids::TutorId,
    money::{
        AccountKind as Kind, AccountRef, CommissionTier, Journal, JournalKind, LedgerFault, Money, Phase, Posting,
        refusals,
    },
};
use chrono::{DateTime, Utc};

/// A lesson that was taken out of a package and did not come back into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenShare {
    /// What it cost; minor units.
    pub share: i64,
    /// What of that went back to who paid.
    pub back: i64,
    /// Whether nothing can change about it any more: it is over, and nothing of it waits for clearing or a decision.
    pub over: bool,
}

impl TakenShare {
    /// A lesson as its booking stands; `earnings` is the tutor's part, and `cleared` whether that can be paid out.
    pub const fn of(tuple: StateTuple, (share, back): (i64, i64), (earnings, cleared): (i64, bool)) -> Self {
        Self { share, back, over: tuple.is_terminal(earnings > 0 && !cleared) }
    }

    /// What it costs beyond its share, at the single price.
    fn discount(self, single: Money) -> Option<i64> {
        let paid = self.share - self.back;
        let cost = if self.share == 0 { single } else { single.scale(paid, self.share)? };
        Some(cost.minor - paid)
    }
}

/// What becomes of the value of a package that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Goes to the owner's wallet.
    pub refund: Money,
    /// Waits until the lessons that were taken are over; minor units.
    pub set_aside: i64,
    /// The tutor's part of what the lessons that were taken cost one by one.
    pub earnings: Money,
    /// What is posted; none where nothing moves.
    pub journal: Option<Journal>,
}

/// A package that becomes one with another tutor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Lessons with the other tutor.
    pub lessons: i32,
    /// What they cost together, at that tutor's single price.
    pub price: Money,
    /// What one costs.
    pub single: Money,
    /// What does not make up a lesson goes to the wallet.
    pub rest: Money,
    /// Waits until the lessons with the first tutor are over; minor units.
    pub set_aside: i64,
    /// What the first tutor gets of the discount on lessons that were taken: moved, the package ends there.
    pub earnings: Money,
    /// The platform's part of it.
    pub fee: Money,
    /// What is posted; none where everything became lessons.
    pub journal: Option<Journal>,
}

impl Package {
    /// What its value, or what was set aside of it, becomes.
    ///
    /// # Errors
    /// A fault when an amount cannot be computed.
    pub fn settle(
        &self,
        kind: JournalKind,
        tier: CommissionTier,
        taken: &[TakenShare],
    ) -> Result<Settled, LedgerFault> {
        self.settle_without(kind, (tier, taken), 0)
    }

    /// The same where a bank gave `gone` of its payment back: its owner has that already, so it comes out of what would
    /// go to them, and makes up what the platform laid out. The tutor gets what the lessons earned.
    ///
    /// # Errors
    /// A fault when an amount cannot be computed.
    pub fn settle_without(
        &self,
        kind: JournalKind,
        (tier, taken): (CommissionTier, &[TakenShare]),
        gone: i64,
    ) -> Result<Settled, LedgerFault> {
        let currency = self.price.currency;
        let discounts = taken.iter().map(|lesson| lesson.discount(self.single));
        let owed = discounts.sum::<Option<i64>>().ok_or(LedgerFault::Arithmetic)?;
        let left = (self.value - owed).clamp(0, self.value);
        let due = self.value - left;
        let made_up = gone.clamp(0, left);
        let refund = left - made_up;
        let set_aside = if taken.iter().all(|lesson| lesson.over) { 0 } else { due };
        let split = tier.split(Money::new(due - set_aside, currency)).ok_or(LedgerFault::Arithmetic)?;
        let lines = [
            (self.account(), set_aside - self.value),
            (AccountRef::of(Kind::Wallet, self.owner, currency), refund),
            (AccountRef::of(Kind::EarningAvailable, self.tutor_user, currency), split.earnings.minor),
            (AccountRef::platform(Kind::PlatformFee, currency), split.fee.minor),
            (AccountRef::platform(Kind::Chargebacks, currency), made_up),
        ];
        let journal = journal_of(kind, &lines)?;
        Ok(Settled { refund: Money::new(refund, currency), set_aside, earnings: split.earnings, journal })
    }

    /// The tutor is gone: everything that is left goes back, without what a bank gave back (`gone`). Whoever cannot
    /// take the lessons keeps the discount on those that were taken.
    ///
    /// # Errors
    /// A fault when an amount cannot be computed.
    pub fn give_all_back(&self, kind: JournalKind, gone: i64) -> Result<Settled, LedgerFault> {
        self.settle_without(kind, (CommissionTier::Starter, &[]), gone)
    }

    /// What it becomes with another tutor, whose hour costs `rate`: it ends with the first one, lessons that were taken
    /// at their single price as at any end, and what would go back buys as many lessons of the same length as it pays
    /// at the other tutor's single price. Moving is no way to keep a discount and get the money back.
    ///
    /// # Errors
    /// 409 `package_over`, `package_expired`, `package_used_up`, `package_same_tutor`, `package_currency_differs`,
    /// `package_too_small`.
    pub fn transfer(
        &self,
        (to, rate): (TutorId, Money),
        (tier, taken): (CommissionTier, &[TakenShare]),
        now: DateTime<Utc>,
    ) -> Result<Transfer, ActRefusal> {
        self.may_act(now)?;
        if to == self.tutor {
            return Err(refusals::package_same_tutor().into());
        }
        if self.left == 0 {
            return Err(refusals::package_used_up().into());
        }
        let currency = self.price.currency;
        if rate.currency != currency {
            return Err(refusals::package_currency_differs(currency).into());
        }
        let single = lesson_price(rate, self.minutes)?;
        let settled = self.settle(JournalKind::PackageTransfer, tier, taken)?;
        let worth = settled.refund.minor;
        let lessons = if single.minor > 0 { worth / single.minor } else { 0 };
        let lessons = i32::try_from(lessons).unwrap_or(i32::MAX).min(SIZES.iter().sum());
        if lessons == 0 {
            return Err(refusals::package_too_small(single).into());
        }
        let price = single.scale(i64::from(lessons), 1).ok_or(LedgerFault::Arithmetic)?;
        let rest = worth - price.minor;
        let set_aside = settled.set_aside;
        let fee = self.value - worth - set_aside - settled.earnings.minor;
        let lines = [
            (self.account(), price.minor + set_aside - self.value),
            (AccountRef::of(Kind::Wallet, self.owner, currency), rest),
            (AccountRef::of(Kind::EarningAvailable, self.tutor_user, currency), settled.earnings.minor),
            (AccountRef::platform(Kind::PlatformFee, currency), fee),
        ];
        let journal = journal_of(JournalKind::PackageTransfer, &lines)?;
        let (rest, fee) = (Money::new(rest, currency), Money::new(fee, currency));
        Ok(Transfer { lessons, price, single, rest, set_aside, earnings: settled.earnings, fee, journal })
    }
}

/// A journal of the lines that move something; none where none does.
fn journal_of(kind: JournalKind, lines: &[(AccountRef, i64)]) -> Result<Option<Journal>, LedgerFault> {
    let moved = lines.iter().filter(|(_, amount)| *amount != 0);
    let postings: Vec<Posting> = moved.map(|&(account, amount)| Posting { account, amount }).collect();
    if postings.is_empty() { Ok(None) } else { Journal::new(kind, Phase::Posted, postings).map(Some) }
}
