//! What the rules need to know about a booking: its terms, which never change, and where it stands.
//!
//! `services` builds a [`BookingState`] from the locked row, asks the machine, and writes the next one back field by
//! field; every field here is a column. Amounts are minor units of the terms' currency.

use super::{
    approval::Approval,
    attendance::ASKED_HOURS,
    booking::{CancellationPolicy, PayWith, PaymentState, SessionState},
    states::StateTuple,
};
use crate::{
    ids::{JournalId, UserId},
    money::{AccountKind, AccountRef, CommissionTier, LedgerFault, Money},
};
use chrono::{DateTime, Duration, Utc};

/// Hours a tutor has to answer a request (BK4).
pub const ANSWER_HOURS: i64 = 24;
/// A lesson that starts later than this many days from its confirmation is captured at once, because holds on cards die
/// after 7 days (MO4).
pub const CAPTURE_AHEAD_DAYS: i64 = 6;
/// Hours for which a card's hold is counted on: a week at the provider, less what our own jobs may be late.
pub const HOLD_HOURS: i64 = 7 * 24 - 6;
/// Hours after a lesson in which the student may object and before which earnings do not clear (MO4).
pub const DISPUTE_WINDOW_HOURS: i64 = 48;
/// Minutes one side waits for the other before it may call a no-show (BK7).
pub const NO_SHOW_GRACE_MINUTES: i64 = 10;

/// Where the student's money comes from, and goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Funding {
    /// The student's wallet.
    Wallet,
    /// A card: the hold mirrors the provider's authorisation, the other side is the provider.
    Card,
    /// Lessons paid ahead: a whole refund goes back there, a part of one to the wallet.
    Package,
    /// Credits of the exchange, which are a wallet of their own unit; no commission is taken of them.
    Credits,
}

impl From<PayWith> for Funding {
    fn from(pay_with: PayWith) -> Self {
        match pay_with {
            PayWith::Wallet => Self::Wallet,
            PayWith::Card => Self::Card,
            PayWith::Package => Self::Package,
            PayWith::Credits => Self::Credits,
        }
    }
}

/// What both sides agreed on; fixed when the booking is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Who learns: whose time is taken.
    pub learner: UserId,
    /// Who pays: whose money it is. The learner, or the learner's parent.
    pub payer: UserId,
    /// Who teaches and earns (the person, not the profile).
    pub tutor: UserId,
    /// First instant.
    pub start: DateTime<Utc>,
    /// First instant after.
    pub end: DateTime<Utc>,
    /// The tutor's price, see [`lesson_price`]; where the tutor has a sale, what is left of it.
    pub price: Money,
    /// What the student pays: the price less a discount, which the platform bears.
    pub total: Money,
    /// How it is paid.
    pub funding: Funding,
    /// The tutor's policy when the booking was made.
    pub policy: CancellationPolicy,
    /// Its version then.
    pub policy_version: i32,
}

impl Terms {
    /// The account the student's money comes from, and goes back to when all of it does.
    pub const fn source(&self) -> AccountRef {
        match self.funding {
            Funding::Wallet | Funding::Credits => AccountRef::of(AccountKind::Wallet, self.payer, self.total.currency),
            Funding::Card => AccountRef::platform(AccountKind::ProviderClearing, self.total.currency),
            Funding::Package => AccountRef::of(AccountKind::Package, self.payer, self.total.currency),
        }
    }

    /// The account a part of the money goes back to: a part of a lesson is no lesson of a package.
    pub const fn part_goes_to(&self) -> AccountRef {
        match self.funding {
            Funding::Package => AccountRef::of(AccountKind::Wallet, self.payer, self.total.currency),
            Funding::Wallet | Funding::Credits | Funding::Card => self.source(),
        }
    }

    /// What the platform adds so that the tutor does not bear the discount; minor units.
    pub const fn discount(&self) -> i64 {
        self.price.minor.saturating_sub(self.total.minor)
    }
}

/// A booking as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookingState {
    /// The four fields.
    pub tuple: StateTuple,
    /// What was agreed.
    pub terms: Terms,
    /// The tutor's commission tier. Read anew from lifetime earnings before a booking is settled (completed, or
    /// cancelled with a part kept); from then on the tier it was settled with.
    pub tier: CommissionTier,
    /// What a parent says to it; `None` where no parent is asked.
    pub approval: Option<Approval>,
    /// When an unanswered request expires, the tutor's or the parent's answer; `None` once answered.
    pub answer_by: Option<DateTime<Utc>>,
    /// The pending journal that holds the money, not settled yet.
    pub hold: Option<JournalId>,
    /// Since when the card holds the money, as the provider said; none where it holds nothing.
    pub held_at: Option<DateTime<Utc>>,
    /// What went back to the student out of captured money, 0..=total.
    pub refunded: i64,
    /// The platform's commission: expected before settlement, posted after it.
    pub fee: i64,
    /// The tutor's earnings: expected before settlement, posted after it.
    pub earnings: i64,
    /// When its end was recorded, or it was cancelled, declined or expired.
    pub closed_at: Option<DateTime<Utc>>,
    /// When the earnings left the dispute window.
    pub earnings_cleared_at: Option<DateTime<Utc>>,
}

impl BookingState {
    /// Whether it waits for a parent, and for nobody else.
    pub fn waits_for_parent(&self) -> bool {
        self.tuple.session() == SessionState::Requested && self.approval == Some(Approval::Waiting)
    }

    /// What was taken from the student so far: all or nothing.
    pub const fn captured(&self) -> i64 {
        match self.tuple.payment() {
            PaymentState::Captured | PaymentState::PartiallyRefunded | PaymentState::Refunded => self.terms.total.minor,
            PaymentState::Pending | PaymentState::Authorized | PaymentState::Voided => 0,
        }
    }

    /// What could still be given back of what was taken.
    pub const fn kept(&self) -> i64 {
        self.captured() - self.refunded
    }

    /// What the platform paid out of its own pocket when the booking was settled; never negative.
    pub const fn promo_paid(&self) -> i64 {
        if self.tuple.is_settled() { self.fee + self.earnings - self.kept() } else { 0 }
    }

    /// End of the dispute window (MO4): counted from the end of the lesson, however late that was recorded and however
    /// early a no-show was reported; of a lesson that did not take place, from when it was called off.
    pub fn clears_at(&self) -> DateTime<Utc> {
        let over = match self.tuple.session() {
            SessionState::Requested | SessionState::Scheduled | SessionState::Active | SessionState::Ended => {
                self.terms.end
            }
            SessionState::Declined | SessionState::Cancelled | SessionState::Expired => {
                self.closed_at.unwrap_or(self.terms.end)
            }
        };
        over + Duration::hours(DISPUTE_WINDOW_HOURS)
    }

    /// Whether the money cannot wait for the lesson: it is more than [`CAPTURE_AHEAD_DAYS`] ahead, or a card's hold
    /// would be over before it is known what came of the lesson. A hold lives from when it was placed, not from when
    /// the tutor said yes.
    pub fn is_far_ahead(&self, now: DateTime<Utc>) -> bool {
        let known = self.terms.end + Duration::hours(ASKED_HOURS);
        let dies = self.held_at.unwrap_or(now) + Duration::hours(HOLD_HOURS);
        let lapses = self.terms.funding == Funding::Card && known > dies;
        lapses || self.terms.start - now > Duration::days(CAPTURE_AHEAD_DAYS)
    }

    /// Whether nothing can happen any more without a person of the platform: over, and nothing of it waits for clearing
    /// or a decision.
    pub const fn is_terminal(&self) -> bool {
        self.tuple.is_terminal(self.earnings != 0 && self.earnings_cleared_at.is_none())
    }
}

impl Terms {
    /// Whether somebody is on the learner's side: the learner or who pays.
    pub fn learns_or_pays(&self, person: UserId) -> bool {
        person == self.learner || person == self.payer
    }
}

/// The price of a lesson: the hourly rate for `minutes`, half to even on the minor unit.
pub fn lesson_price(hourly_rate: Money, minutes: i32) -> Result<Money, LedgerFault> {
    hourly_rate.scale(i64::from(minutes), 60).filter(|_| minutes > 0).ok_or(LedgerFault::Arithmetic)
}

/// Minutes a slot waits for a card to be paid with.
pub const PAY_MINUTES: i64 = 30;

/// Hours in which a lesson whose card's hold lapsed waits to be paid again.
pub const PAY_AGAIN_HOURS: i64 = 24;

/// Until when a card booking made at `now` is to be paid: half an hour, or until the lesson would start.
pub fn pay_by(now: DateTime<Utc>, start: DateTime<Utc>) -> DateTime<Utc> {
    start.min(now + Duration::minutes(PAY_MINUTES))
}

/// Until when a lesson whose card's hold lapsed is to be paid again: a day, or until it would start.
pub fn pay_again_by(now: DateTime<Utc>, start: DateTime<Utc>) -> DateTime<Utc> {
    start.min(now + Duration::hours(PAY_AGAIN_HOURS))
}

/// When an unanswered request made at `now` expires: 24 h later or when the lesson would start, whichever is first.
pub fn answer_by(now: DateTime<Utc>, start: DateTime<Utc>) -> DateTime<Utc> {
    start.min(now + Duration::hours(ANSWER_HOURS))
}
