//! Chargebacks: a card holder asks their bank for money back, the bank takes it, and we may answer within some days.
//!
//! What a provider tells of a dispute are facts that only grow ([`Facts`]): however often and in whichever order its
//! words arrive, the facts are the same in the end, and state and money are read off them. Money that a bank took is
//! the payer's loss where it lies in their wallet, and the platform's meanwhile where it does not; what comes back goes
//! exactly where it was taken from. What is lost stays with the platform where the lesson was held, and is the tutor's
//! share where it was not ([`bearer`]).

mod at_bank;
pub mod evidence;
mod view;

pub use at_bank::AtBank;
pub use view::{AcceptRequest, Chargeback, ChargebackFile};

use super::{
    AccountKind as Kind, AccountRef, Currency, Journal, JournalKind, LedgerFault, Money, Phase, Posting, credits::Pack,
    payments::PaymentPurpose,
};
use crate::{
    bookings::{SessionOutcome, SessionState},
    codes::codes,
    ids::UserId,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Longest reason of whoever accepts one, in characters.
pub const REASON_MAX_CHARS: usize = 1_000;
/// Days before its end on which a dispute is answered by itself, at the latest.
pub const ANSWERED_DAYS_BEFORE: i64 = 2;
/// Days for an answer where the provider does not say.
pub const DUE_DAYS: i64 = 7;
/// Longest word of a provider that is kept, in bytes.
pub const WORD_MAX_BYTES: usize = 100;

codes! {
    /// Where a chargeback stands.
    ChargebackState {
        /// It waits for an answer.
        Open = "open",
        /// The bank has our answer.
        Answered = "answered",
        /// The bank gave us right.
        Won = "won",
        /// The bank gave the card holder right.
        Lost = "lost",
        /// We gave the card holder right.
        Accepted = "accepted",
    }
}

impl ChargebackState {
    /// Whether nothing follows any more.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Won | Self::Lost | Self::Accepted)
    }
}

codes! {
    /// How far a provider says that a dispute is.
    DisputeStatus {
        /// It waits for an answer.
        Open = "open",
        /// Somebody at the bank reads the answer.
        Reviewed = "reviewed",
        /// Decided for us, or withdrawn.
        Won = "won",
        /// Decided against us.
        Lost = "lost",
    }
}

codes! {
    /// What a provider says about the money of a dispute.
    DisputeFunds {
        /// It was taken from us.
        Withdrawn = "withdrawn",
        /// It came back.
        Reinstated = "reinstated",
    }
}

codes! {
    /// What somebody wants done about a chargeback.
    Intent {
        /// It is answered with the evidence.
        Answer = "answer",
        /// It is not fought.
        Accept = "accept",
    }
}

/// What a provider says about a dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeWord {
    /// The provider's name for it.
    pub reference: String,
    /// The bank's reason, in the provider's word.
    pub reason: String,
    /// How far it is.
    pub status: DisputeStatus,
    /// What became of its money.
    pub funds: Option<DisputeFunds>,
    /// Until when it can be answered.
    pub due: Option<DateTime<Utc>>,
}

impl DisputeWord {
    /// What a provider says that knows no more than that the money is gone.
    pub fn withdrawn(reference: &str, now: DateTime<Utc>) -> Self {
        Self {
            reference: reference.to_owned(),
            reason: "general".to_owned(),
            status: DisputeStatus::Open,
            funds: Some(DisputeFunds::Withdrawn),
            due: Some(now + Duration::days(DUE_DAYS)),
        }
    }

    /// The facts in it.
    pub const fn facts(&self) -> Facts {
        Facts {
            reviewed: matches!(self.status, DisputeStatus::Reviewed),
            won: matches!(self.status, DisputeStatus::Won),
            lost: matches!(self.status, DisputeStatus::Lost),
            withdrawn: matches!(self.funds, Some(DisputeFunds::Withdrawn)),
            reinstated: matches!(self.funds, Some(DisputeFunds::Reinstated)),
        }
    }
}

/// All that was ever said about a dispute. Nothing is taken back, so the order of the words does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, clippy::struct_excessive_bools)]
pub struct Facts {
    pub reviewed: bool,
    pub won: bool,
    pub lost: bool,
    pub withdrawn: bool,
    pub reinstated: bool,
}

impl Facts {
    /// What is known with another word.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            reviewed: self.reviewed || other.reviewed,
            won: self.won || other.won,
            lost: self.lost || other.lost,
            withdrawn: self.withdrawn || other.withdrawn,
            reinstated: self.reinstated || other.reinstated,
        }
    }

    /// Whether it ended well: money that came back says it too.
    pub const fn is_won(self) -> bool {
        self.won || self.reinstated
    }

    /// Whether it ended badly, and nothing says otherwise.
    pub const fn is_lost(self) -> bool {
        self.lost && !self.is_won()
    }

    /// Whether the bank has the money.
    pub const fn is_out(self) -> bool {
        self.withdrawn && !self.reinstated
    }
}

/// Where a chargeback stands by what is known and what we told the provider.
pub const fn state_of(facts: Facts, told: Option<Intent>) -> ChargebackState {
    match told {
        _ if facts.is_won() => ChargebackState::Won,
        Some(Intent::Accept) => ChargebackState::Accepted,
        _ if facts.is_lost() => ChargebackState::Lost,
        Some(Intent::Answer) => ChargebackState::Answered,
        None if facts.reviewed => ChargebackState::Answered,
        None => ChargebackState::Open,
    }
}

/// Which journals of a chargeback were posted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Posted {
    pub taken: bool,
    pub borne: bool,
    pub returned: bool,
}

/// A step of a chargeback's money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The bank took it.
    Take,
    /// It is lost, and somebody bears it.
    Bear,
    /// It came back.
    Return,
}

/// What is to be posted next; none where the books say what is known.
pub const fn next_step(facts: Facts, posted: Posted) -> Option<Step> {
    if facts.is_out() && !posted.taken {
        return Some(Step::Take);
    }
    if !posted.taken || posted.returned {
        return None;
    }
    if facts.reinstated {
        return Some(Step::Return);
    }
    if facts.is_lost() && !posted.borne { Some(Step::Bear) } else { None }
}

/// Who bears a lost chargeback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// The platform: somebody taught for it.
    Platform,
    /// The tutor gives back what they have of it: nobody taught.
    Tutor,
}

/// Who bears the loss of a lesson that stands so. A student who did not come was waited for.
pub const fn bearer(state: SessionState, outcome: SessionOutcome) -> Bearer {
    match (state, outcome) {
        (SessionState::Ended, SessionOutcome::Completed | SessionOutcome::NoShowStudent) => Bearer::Platform,
        _ => Bearer::Tutor,
    }
}

/// The journal of lines that move something; lines of one account are one.
fn journal(kind: JournalKind, lines: &[(AccountRef, i64)]) -> Result<Journal, LedgerFault> {
    let mut sums: BTreeMap<AccountRef, i64> = BTreeMap::new();
    for (account, amount) in lines {
        let sum = sums.entry(*account).or_default();
        *sum = sum.checked_add(*amount).ok_or(LedgerFault::AmountOutOfRange(*account))?;
    }
    let moved = sums.into_iter().filter(|(_, amount)| *amount != 0);
    Journal::new(kind, Phase::Posted, moved.map(|(account, amount)| Posting { account, amount }).collect())
}

/// What there is of the payer to take back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Free {
    /// Money in their wallet, in the payment's currency.
    pub wallet: i64,
    /// Credits in their wallet.
    pub credits: i64,
}

/// The bank took `amount` of a payment of `paid` back: what it filled is emptied as far as it is there, and the
/// platform lays out the rest.
///
/// # Errors
/// A fault when the amounts are none.
pub fn taken(
    (purpose, holder, paid): (PaymentPurpose, UserId, Money),
    amount: Money,
    free: Free,
) -> Result<Journal, LedgerFault> {
    let unit = amount.currency;
    let platform = |kind| AccountRef::platform(kind, unit);
    let provider = (platform(Kind::ProviderClearing), amount.minor);
    match purpose {
        PaymentPurpose::WalletTopup => {
            let own = free.wallet.clamp(0, amount.minor);
            let wallet = (AccountRef::of(Kind::Wallet, holder, unit), -own);
            let rest = (platform(Kind::Chargebacks), own - amount.minor);
            journal(JournalKind::TopupReversal, &[wallet, rest, provider])
        }
        PaymentPurpose::CreditPack => {
            let pack = Pack::at_price(paid).ok_or(LedgerFault::Arithmetic)?;
            let owed = i128::from(pack.credits) * i128::from(amount.minor) / i128::from(paid.minor.max(1));
            let owed = i64::try_from(owed).map_err(|_| LedgerFault::Arithmetic)?;
            let own = free.credits.clamp(0, owed);
            let credits = (AccountRef::of(Kind::Wallet, holder, Currency::Credit), -own);
            let issue = (AccountRef::platform(Kind::CreditIssue, Currency::Credit), own);
            let fee = (platform(Kind::PlatformFee), -amount.minor);
            journal(JournalKind::CreditReversal, &[credits, issue, fee, provider])
        }
        PaymentPurpose::Lesson => {
            journal(JournalKind::Chargeback, &[(platform(Kind::Chargebacks), -amount.minor), provider])
        }
    }
}

/// A tutor gives back what they have of a lesson that was not held: out of what can be paid out, and the rest is owed.
/// What is on its way to their bank is theirs already.
///
/// # Errors
/// A fault when the share is none.
pub fn borne(tutor: UserId, share: Money, available: i64) -> Result<Journal, LedgerFault> {
    let own = |kind| AccountRef::of(kind, tutor, share.currency);
    let platform = |kind| AccountRef::platform(kind, share.currency);
    let paid = available.clamp(0, share.minor);
    let owed = share.minor - paid;
    let lines = [
        (own(Kind::EarningAvailable), -paid),
        (own(Kind::Debt), owed),
        (platform(Kind::DebtContra), -owed),
        (platform(Kind::PlatformAdvance), -owed),
        (platform(Kind::Chargebacks), share.minor),
    ];
    journal(JournalKind::ChargebackLost, &lines)
}

/// The money came back: it goes where it was `taken` from, and a tutor who gave a share back has it again.
///
/// # Errors
/// A fault when nothing was taken.
pub fn came_back(taken: &[Posting], share: Option<(UserId, Money)>) -> Result<Journal, LedgerFault> {
    let mut lines: Vec<(AccountRef, i64)> = taken.iter().map(|line| (line.account, -line.amount)).collect();
    if let Some((tutor, share)) = share {
        lines.push((AccountRef::of(Kind::EarningAvailable, tutor, share.currency), share.minor));
        lines.push((AccountRef::platform(Kind::Chargebacks, share.currency), -share.minor));
    }
    journal(JournalKind::ChargebackReturn, &lines)
}

/// From when on a dispute that nobody answered is answered by itself.
pub fn answer_from(due: DateTime<Utc>) -> DateTime<Utc> {
    due - Duration::days(ANSWERED_DAYS_BEFORE)
}

/// Whole days that are left, rounded down; none when it is over.
pub fn days_left(due: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    (due > now).then(|| (due - now).num_days())
}

#[cfg(test)]
mod tests;
