//! What is done with a package, each with the one journal it posts.

use super::{EXTENSION_DAYS, Package, PackageState};
use crate::{
    Refusal,
    ids::{TutorId, UserId},
    money::{AccountKind as Kind, AccountRef, Journal, JournalKind, LedgerFault, Money, refusals},
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

    /// Whether its owner may do something with it.
    ///
    /// # Errors
    /// 409 `package_over`, `package_expired`, `package_given_away`, `package_unpaid`.
    pub fn may_act(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        match self.state {
            PackageState::Active if now < self.expires_at => Ok(()),
            PackageState::Active | PackageState::Expired => Err(refusals::package_expired()),
            PackageState::Gifted => Err(refusals::package_given_away()),
            PackageState::Paying | PackageState::Unpaid => Err(refusals::package_unpaid()),
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
