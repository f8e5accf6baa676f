//! What is done with a package, each with the one journal it posts.

use super::{EXTENSION_DAYS, Package, PackageState, SIZES};
use crate::{
    Refusal,
    bookings::lesson_price,
    ids::{TutorId, UserId},
    money::{
        AccountKind as Kind, AccountRef, CommissionTier, Journal, JournalKind, LedgerFault, Money, Phase, Posting,
        refusals,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// A lesson that is to be taken out of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LessonWish {
    /// Who pays for it.
    pub payer: UserId,
    /// With whom.
    pub tutor: TutorId,
    /// How long.
    pub minutes: i32,
    /// When.
    pub start: DateTime<Utc>,
}

/// What becomes of the value of a package that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Goes to the owner's wallet.
    pub refund: Money,
    /// The tutor's part of what the lessons that were taken cost one by one.
    pub earnings: Money,
    /// What is posted; none where nothing was left.
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
    /// What the first tutor gets of the discount on lessons that were taken: moved, the package ends there.
    pub earnings: Money,
    /// The platform's part of it.
    pub fee: Money,
    /// What is posted; none where everything became lessons.
    pub journal: Option<Journal>,
}

impl Package {
    /// The account its value lies in.
    pub const fn account(&self) -> AccountRef {
        AccountRef::of(Kind::Package, self.owner, self.price.currency)
    }

    /// The journal that buys it.
    ///
    /// # Errors
    /// A fault when the price is none.
    pub fn bought(&self) -> Result<Journal, LedgerFault> {
        let wallet = AccountRef::of(Kind::Wallet, self.owner, self.price.currency);
        Journal::between(JournalKind::PackageBuy, wallet, self.account(), self.price.minor)
    }

    /// Takes a lesson out: the package afterwards and what the lesson costs.
    ///
    /// # Errors
    /// 404 for somebody else's; 409 `package_over`, `package_expired`, `package_used_up`, `package_of_other_tutor`,
    /// `package_minutes_differ`.
    pub fn take(&self, wish: &LessonWish, now: DateTime<Utc>) -> Result<(Self, Money), Refusal> {
        if wish.payer != self.owner {
            return Err(Refusal::not_found("package"));
        }
        self.may_act(now)?;
        if wish.tutor != self.tutor {
            return Err(refusals::package_of_other_tutor());
        }
        if wish.minutes != self.minutes {
            return Err(refusals::package_minutes_differ(self.minutes));
        }
        if wish.start >= self.expires_at {
            return Err(refusals::package_expired());
        }
        let share = self.share().ok_or_else(refusals::package_used_up)?;
        Ok((Self { left: self.left - 1, value: self.value - share.minor, ..*self }, share))
    }

    /// A lesson that was called off comes back; `None` when the package is over, and the money goes to the wallet.
    pub fn give_back(&self, share: i64, now: DateTime<Utc>) -> Option<Self> {
        let open = self.state == PackageState::Gifted || self.is_open(now);
        (open && self.left < self.lessons).then(|| Self { left: self.left + 1, value: self.value + share, ..*self })
    }

    /// The journal of a lesson that came back when its package was over.
    ///
    /// # Errors
    /// A fault when the amount is none.
    pub fn returned(owner: UserId, share: Money) -> Result<Journal, LedgerFault> {
        let account = |kind| AccountRef::of(kind, owner, share.currency);
        Journal::between(JournalKind::PackageReturn, account(Kind::Package), account(Kind::Wallet), share.minor)
    }

    /// Valid longer, once.
    ///
    /// # Errors
    /// 409 `package_over`, `package_expired`, `package_extended`.
    pub fn extend(&self, now: DateTime<Utc>) -> Result<Self, Refusal> {
        self.may_act(now)?;
        if self.extended {
            return Err(refusals::package_extended());
        }
        Ok(Self { extended: true, expires_at: self.expires_at + TimeDelta::days(EXTENSION_DAYS), ..*self })
    }

    /// Given away: it waits for whoever has the link.
    ///
    /// # Errors
    /// 409 `package_over`, `package_expired`, `package_used_up`.
    pub fn give(&self, now: DateTime<Utc>) -> Result<Self, Refusal> {
        self.may_act(now)?;
        if self.left == 0 {
            return Err(refusals::package_used_up());
        }
        Ok(Self { state: PackageState::Gifted, ..*self })
    }

    /// Somebody takes a gift: the package is theirs.
    ///
    /// # Errors
    /// 409 `gift_taken`, `package_expired`, `package_own_tutor`.
    pub fn claim(&self, taker: UserId, now: DateTime<Utc>) -> Result<(Self, Option<Journal>), ActRefusal> {
        if self.state == PackageState::Expired || now >= self.expires_at {
            return Err(refusals::package_expired().into());
        }
        if self.state != PackageState::Gifted {
            return Err(refusals::gift_taken().into());
        }
        if taker == self.tutor_user {
            return Err(refusals::package_own_tutor().into());
        }
        let claimed = Self { owner: taker, state: PackageState::Active, ..*self };
        if taker == self.owner || self.value == 0 {
            return Ok((claimed, None));
        }
        let journal = Journal::between(JournalKind::PackageGift, self.account(), claimed.account(), self.value)?;
        Ok((claimed, Some(journal)))
    }

    /// The way a package ends, by its owner or by its date: the lessons that were taken are counted at the single
    /// price, the rest of what was paid goes back, and what the discount on them was is the tutor's, less commission.
    ///
    /// # Errors
    /// A fault when an amount cannot be computed.
    pub fn settle(&self, kind: JournalKind, tier: CommissionTier) -> Result<Settled, LedgerFault> {
        let currency = self.price.currency;
        let taken = self.single.scale(i64::from(self.used()), 1).ok_or(LedgerFault::Arithmetic)?;
        let refund = (self.price.minor - taken.minor).clamp(0, self.value);
        let split = tier.split(Money::new(self.value - refund, currency)).ok_or(LedgerFault::Arithmetic)?;
        let lines = [
            (self.account(), -self.value),
            (AccountRef::of(Kind::Wallet, self.owner, currency), refund),
            (AccountRef::of(Kind::EarningAvailable, self.tutor_user, currency), split.earnings.minor),
            (AccountRef::platform(Kind::PlatformFee, currency), split.fee.minor),
        ];
        let journal = journal_of(kind, &lines)?;
        Ok(Settled { refund: Money::new(refund, currency), earnings: split.earnings, journal })
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
        to: TutorId,
        rate: Money,
        tier: CommissionTier,
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
        let settled = self.settle(JournalKind::PackageTransfer, tier)?;
        let worth = settled.refund.minor;
        let lessons = if single.minor > 0 { worth / single.minor } else { 0 };
        let lessons = i32::try_from(lessons).unwrap_or(i32::MAX).min(SIZES.iter().sum());
        if lessons == 0 {
            return Err(refusals::package_too_small(single).into());
        }
        let price = single.scale(i64::from(lessons), 1).ok_or(LedgerFault::Arithmetic)?;
        let (rest, kept) = (worth - price.minor, self.value - worth);
        let fee = kept - settled.earnings.minor;
        let lines = [
            (self.account(), price.minor - self.value),
            (AccountRef::of(Kind::Wallet, self.owner, currency), rest),
            (AccountRef::of(Kind::EarningAvailable, self.tutor_user, currency), settled.earnings.minor),
            (AccountRef::platform(Kind::PlatformFee, currency), fee),
        ];
        let journal = journal_of(JournalKind::PackageTransfer, &lines)?;
        let (rest, fee) = (Money::new(rest, currency), Money::new(fee, currency));
        Ok(Transfer { lessons, price, single, rest, earnings: settled.earnings, fee, journal })
    }

    /// Whether its owner may do something with it.
    ///
    /// # Errors
    /// 409 `package_over`, `package_expired`, `package_given_away`.
    pub fn may_act(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        match self.state {
            PackageState::Active if now < self.expires_at => Ok(()),
            PackageState::Active | PackageState::Expired => Err(refusals::package_expired()),
            PackageState::Gifted => Err(refusals::package_given_away()),
            PackageState::Transferred | PackageState::Ended => Err(refusals::package_over()),
        }
    }
}

/// Why something is not done: a refusal, or a fault of ours.
#[derive(Clone, Debug, PartialEq)]
pub enum ActRefusal {
    /// What the person is told.
    Refused(Refusal),
    /// An error of ours.
    Fault(LedgerFault),
}

impl From<Refusal> for ActRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<LedgerFault> for ActRefusal {
    fn from(fault: LedgerFault) -> Self {
        Self::Fault(fault)
    }
}

/// A journal of the lines that move something; none where none does.
fn journal_of(kind: JournalKind, lines: &[(AccountRef, i64)]) -> Result<Option<Journal>, LedgerFault> {
    let moved = lines.iter().filter(|(_, amount)| *amount != 0);
    let postings: Vec<Posting> = moved.map(|&(account, amount)| Posting { account, amount }).collect();
    if postings.is_empty() { Ok(None) } else { Journal::new(kind, Phase::Posted, postings).map(Some) }
}
