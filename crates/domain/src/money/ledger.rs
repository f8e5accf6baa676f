//! Grammar of double entry: what a journal may say.
//!
//! A journal is a set of signed postings that sum to zero in every currency; it can only be made through
//! [`Journal::new`], so an unbalanced one does not exist. Postings are final: corrections are new journals. Money that
//! waits is moved in two phases: a *pending* journal puts it into a hold account, and later exactly one journal settles
//! that one, by *post* (taken) or by *void* (given back). Every journal of every phase moves balances, so a balance is
//! the plain sum of an account's postings and the trial balance is zero after each journal.

use super::{
    Currency,
    accounts::{AccountKind, AccountRef},
    amount::MAX_MINOR,
};
use crate::ids::JournalId;
use std::collections::BTreeMap;

/// One side of a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Posting {
    /// Where.
    pub account: AccountRef,
    /// Minor units of the account's currency: positive is a credit (the balance grows), negative a debit. Never zero
    /// inside a [`Journal`].
    pub amount: i64,
}

macro_rules! journal_kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// Why money moved; stored text and the `kind` of wallet history.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum JournalKind { $($(#[$doc])* $name),* }

        impl JournalKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// The word in the database.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }
            /// Reads a stored kind.
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

journal_kinds! {
    /// Funds that exist from the start (demo data), from the provider's side.
    Opening = "opening",
    /// A card or transfer filled a wallet.
    Topup = "topup",
    /// The bank took a top-up back.
    TopupReversal = "topup_reversal",
    /// Money was held for a booking (pending).
    BookingHold = "booking_hold",
    /// Held or free money was taken into escrow.
    BookingCapture = "booking_capture",
    /// A hold was given back whole.
    BookingRelease = "booking_release",
    /// Captured money was given back whole.
    BookingRefund = "booking_refund",
    /// A lesson was paid out of escrow into earnings and commission.
    BookingComplete = "booking_complete",
    /// A cancelled lesson's money was divided by the policy.
    BookingCancelSplit = "booking_cancel_split",
    /// A dispute gave money back: refund, commission and earnings reversed in one journal.
    DisputeRefund = "dispute_refund",
    /// Earnings left the dispute window.
    EarningsClear = "earnings_clear",
    /// What was left in an account whose owner gave it up.
    Forfeit = "forfeit",
    /// Lessons were paid ahead.
    PackageBuy = "package_buy",
    /// A package went to the person it was given to.
    PackageGift = "package_gift",
    /// A package became one with another tutor.
    PackageTransfer = "package_transfer",
    /// A package ended early.
    PackageEnd = "package_end",
    /// A package ran out.
    PackageExpire = "package_expire",
    /// What was set aside when a package ended is settled: its lessons are over.
    PackageSettle = "package_settle",
    /// A lesson of a package that is over was called off: its price goes to the wallet.
    PackageReturn = "package_return",
    /// A course was paid for; the money waits in escrow.
    CourseEnrol = "course_enrol",
    /// The time to give a course back is over: its teacher is paid.
    CourseRelease = "course_release",
    /// A course's earnings left the dispute window.
    CourseClear = "course_clear",
    /// A course was given back in time.
    CourseRefund = "course_refund",
    /// Credits were given out.
    CreditGrant = "credit_grant",
    /// Credits ran out.
    CreditExpire = "credit_expire",
    /// Credits were bought.
    CreditBuy = "credit_buy",
    /// The bank took the money of a pack back.
    CreditReversal = "credit_reversal",
    /// Promotional credit was given.
    PromoGrant = "promo_grant",
    /// Promotional credit ran out.
    PromoExpire = "promo_expire",
    /// Promotional credit pays for a lesson: it goes to the wallet that pays.
    PromoUse = "promo_use",
    /// A partner was paid for a lesson of somebody they brought.
    AffiliateCommission = "affiliate_commission",
    /// A tutor paid for a click on their promoted listing.
    AdClick = "ad_click",
    /// A tutor paid for a month of their plan.
    Subscription = "subscription",
    /// A tutor was paid by a campaign.
    CampaignBonus = "campaign_bonus",
    /// Seats of an institution were bought.
    SeatBuy = "seat_buy",
    /// An admin paid into an institution's balance.
    SponsorFund = "sponsor_fund",
    /// An admin took out what they had paid in.
    SponsorWithdraw = "sponsor_withdraw",
    /// An institution pays for a lesson: the money goes to the wallet that books it.
    SponsorUse = "sponsor_use",
    /// What a lesson gave back goes home to the institution that paid.
    SponsorReturn = "sponsor_return",
    /// Earnings were set aside for a payout.
    PayoutReserve = "payout_reserve",
    /// A payout arrived.
    PayoutPaid = "payout_paid",
    /// A payout came back.
    PayoutFailed = "payout_failed",
    /// The bank took the money of a lesson back.
    Chargeback = "chargeback",
    /// The bank gave it back again.
    ChargebackReturn = "chargeback_return",
    /// The bank keeps it, and a tutor who did not teach for it gives their share back.
    ChargebackLost = "chargeback_lost",
    /// An admin gave money back after the lesson.
    PaymentRefund = "payment_refund",
    /// What was earned paid for what was owed.
    DebtNet = "debt_net",
    /// Money changed its currency.
    FxConvert = "fx_convert",
    /// Money that was converted came back at the rate of then.
    FxReturn = "fx_return",
    /// A wallet's money went back to where it came from.
    Withdraw = "withdraw",
    /// The card it was to go to did not take it.
    WithdrawFailed = "withdraw_failed",
}

/// Which step of a movement a journal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Complete in itself.
    Posted,
    /// Holds money until another journal settles it. Its id is decided beforehand, so that the settling journal can
    /// name it.
    Pending {
        /// The id it must be written under.
        id: JournalId,
    },
    /// Settles a pending journal: the money is taken, wholly or in part.
    Post {
        /// The pending journal; unique over all journals.
        settles: JournalId,
    },
    /// Settles a pending journal: all of the money goes back.
    Void {
        /// The pending journal; unique over all journals.
        settles: JournalId,
    },
}

impl Phase {
    /// The word in the database: `posted`, `pending`, `post`, `void`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Posted => "posted",
            Self::Pending { .. } => "pending",
            Self::Post { .. } => "post",
            Self::Void { .. } => "void",
        }
    }
}

/// Why postings are not a journal. A fault is an error of ours, never of the person who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LedgerFault {
    /// A journal has two sides.
    #[error("a journal needs at least two postings")]
    TooFewPostings,
    /// A posting that moves nothing, given or left after adding up one account's postings.
    #[error("a posting of zero on {}", .0.kind.code())]
    ZeroPosting(AccountRef),
    /// The amount leaves ±[`MAX_MINOR`].
    #[error("an amount out of range on {}", .0.kind.code())]
    AmountOutOfRange(AccountRef),
    /// A person's account without a person, or a platform account with one.
    #[error("account {} names the wrong sort of holder", .0.kind.code())]
    HolderMismatch(AccountRef),
    /// One currency's postings do not sum to zero.
    #[error("postings in {currency} sum to {sum}, not to zero")]
    Unbalanced {
        /// The currency.
        currency: Currency,
        /// What they sum to.
        sum: i128,
    },
    /// Money is said to be held and no pending journal is known, or the reverse.
    #[error("the hold and the payment state disagree")]
    HoldMismatch,
    /// An amount cannot be computed: units differ or the result is out of range.
    #[error("an amount cannot be computed")]
    Arithmetic,
    /// The snapshotted cancellation rules are of a version that is not known.
    #[error("cancellation policy version {0} is not known")]
    PolicyVersion(i32),
    /// Four state fields that may not stand together.
    #[error("the four state fields do not fit together")]
    IllegalState,
}

/// A balanced set of postings. Its fields are private: whoever holds one knows that it balances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    kind: JournalKind,
    phase: Phase,
    postings: Vec<Posting>,
}

impl Journal {
    /// Checks and builds a journal. Postings on the same account are added up; the order of first mention is kept.
    pub fn new(kind: JournalKind, phase: Phase, postings: Vec<Posting>) -> Result<Self, LedgerFault> {
        let mut merged: Vec<Posting> = Vec::with_capacity(postings.len());
        for posting in postings {
            let account = posting.account;
            if posting.amount == 0 {
                return Err(LedgerFault::ZeroPosting(account));
            }
            if !account.is_well_formed() {
                return Err(LedgerFault::HolderMismatch(account));
            }
            if let Some(earlier) = merged.iter_mut().find(|earlier| earlier.account == account) {
                earlier.amount =
                    earlier.amount.checked_add(posting.amount).ok_or(LedgerFault::AmountOutOfRange(account))?;
            } else {
                merged.push(posting);
            }
        }
        for posting in &merged {
            if posting.amount == 0 {
                return Err(LedgerFault::ZeroPosting(posting.account));
            }
            if posting.amount.unsigned_abs() > MAX_MINOR.unsigned_abs() {
                return Err(LedgerFault::AmountOutOfRange(posting.account));
            }
        }
        if merged.len() < 2 {
            return Err(LedgerFault::TooFewPostings);
        }
        if let Some((currency, line)) = trial_balance(&merged).into_iter().find(|(_, line)| line.difference() != 0) {
            return Err(LedgerFault::Unbalanced { currency, sum: line.difference() });
        }
        Ok(Self { kind, phase, postings: merged })
    }

    /// A journal that moves `minor` units from one account to another and is complete in itself.
    pub fn between(kind: JournalKind, from: AccountRef, to: AccountRef, minor: i64) -> Result<Self, LedgerFault> {
        let debit = minor.checked_neg().ok_or(LedgerFault::AmountOutOfRange(from))?;
        Self::new(
            kind,
            Phase::Posted,
            vec![Posting { account: from, amount: debit }, Posting { account: to, amount: minor }],
        )
    }

    /// Why money moved.
    pub const fn kind(&self) -> JournalKind {
        self.kind
    }

    /// Which step it is.
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// The id it must be written under; `None` when any fresh id will do.
    pub const fn id(&self) -> Option<JournalId> {
        match self.phase {
            Phase::Pending { id } => Some(id),
            Phase::Posted | Phase::Post { .. } | Phase::Void { .. } => None,
        }
    }

    /// The pending journal it settles: present exactly for `post` and `void`.
    pub const fn settles(&self) -> Option<JournalId> {
        match self.phase {
            Phase::Post { settles } | Phase::Void { settles } => Some(settles),
            Phase::Posted | Phase::Pending { .. } => None,
        }
    }

    /// Its postings: at least two, one per account, none zero.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// What it does to one account; zero when it does not touch it.
    pub fn change_of(&self, account: AccountRef) -> i64 {
        self.postings.iter().find(|posting| posting.account == account).map_or(0, |posting| posting.amount)
    }

    /// What it does to the accounts of `kind`, in minor units of `currency`.
    pub fn change_of_kind(&self, kind: AccountKind, currency: Currency) -> i64 {
        let of_kind = |p: &&Posting| p.account.kind == kind && p.account.currency == currency;
        self.postings.iter().filter(of_kind).map(|posting| posting.amount).sum()
    }
}

/// One currency's line of the trial balance, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrialBalanceLine {
    /// Sum of all debits, as a positive number.
    pub debits: i128,
    /// Sum of all credits.
    pub credits: i128,
}

impl TrialBalanceLine {
    /// Credits minus debits: zero, or the books are broken.
    pub const fn difference(self) -> i128 {
        self.credits - self.debits
    }
}

/// Adds up postings per currency.
pub fn trial_balance<'a>(postings: impl IntoIterator<Item = &'a Posting>) -> BTreeMap<Currency, TrialBalanceLine> {
    let mut lines: BTreeMap<Currency, TrialBalanceLine> = BTreeMap::new();
    for posting in postings {
        let line = lines.entry(posting.account.currency).or_default();
        if posting.amount < 0 {
            line.debits -= i128::from(posting.amount);
        } else {
            line.credits += i128::from(posting.amount);
        }
    }
    lines
}

#[cfg(test)]
mod books;
#[cfg(test)]
mod tests;
