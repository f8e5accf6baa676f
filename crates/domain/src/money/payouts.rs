//! Payouts (MO9): what a tutor may have paid out, how, and what each step posts.
//!
//! Money that is asked for lies in `earning_reserved` until the bank says how it ended. Who owes something (a refund
//! after the money was paid out) is paid nothing until it is worked off: what clears next pays for it first, once, by
//! one journal, and nothing is asked for again and again.

mod files;
mod methods;
mod wire;

pub use files::{
    FILE_MOST, FileLine, PayerAccount, PayoutFileAct, PayoutFileActRequest, PayoutFileKind, PayoutFileRequest,
    PayoutFileState, PayoutFileView, file_sum, sepa_file,
};
pub use methods::{
    METHOD_UNDO_DAYS, METHOD_WAIT_HOURS, MethodChange, ParsedMethod, PayoutMethodRequest, StandingMethod,
    account_shown, is_card_number, method_may_pay,
};
pub use wire::{
    MethodUndoRequest, PayoutMethodView, PayoutMethods, PayoutOnboarding, PayoutView, Statement, StatementEntry,
    StatementPart, StatementTotal,
};

use super::{
    AccountKind as Kind, AccountRef, Currency, Journal, JournalKind, LedgerFault, Money, Phase, Posting, refusals,
};
use crate::{
    Refusal,
    codes::codes,
    ids::{PayoutId, UserId},
    refusal::Fields,
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Least that is paid out, in whole units of most currencies.
pub const PAYOUT_MIN_UNITS: i64 = 10;
/// What an instant payout costs, in per cent.
pub const INSTANT_FEE_PERCENT: i64 = 1;
/// Banking days a standard payout takes.
const STANDARD_DAYS: u64 = 3;

codes! {
    /// How fast.
    PayoutSpeed {
        /// In three banking days, free.
        Standard = "standard",
        /// At once, for one per cent.
        Instant = "instant",
    }
}
codes! {
    /// Where a payout stands.
    PayoutStatus {
        /// On its way.
        Requested = "requested",
        /// It arrived.
        Paid = "paid",
        /// It came back.
        Failed = "failed",
    }
}
codes! {
    /// How a tutor is paid.
    PayoutMethodKind {
        /// By the account at the payment provider.
        Connect = "connect",
        /// By a file to the bank.
        Bank = "bank",
        /// By hand, as agreed with the platform.
        Manual = "manual",
    }
}
codes! {
    /// As whom.
    PayeeKind {
        /// A person.
        Individual = "individual",
        /// A company.
        Business = "business",
    }
}

/// Least that is paid out in a currency.
pub const fn payout_min(currency: Currency) -> Money {
    Money::new(PAYOUT_MIN_UNITS * currency.price_scale() * 10_i64.pow(currency.digits()), currency)
}

/// `POST /payouts`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PayoutRequest {
    /// Minor units.
    #[schema(required, minimum = 1, maximum = 100_000_000_000_000_i64)]
    pub amount: i64,
    /// Code of the currency.
    #[schema(required, pattern = r"^[A-Z]{3}$")]
    pub currency: String,
    /// `standard` (default) or `instant`.
    pub speed: Option<String>,
}

/// What passed the rules that need no database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedPayout {
    pub amount: Money,
    pub speed: PayoutSpeed,
}

impl PayoutRequest {
    /// Reads a request.
    ///
    /// # Errors
    /// 422 `currency_unknown`, `currency_not_money`, `payout_too_small`, `payout_speed_unknown`.
    pub fn parse(&self) -> Result<ParsedPayout, Refusal> {
        let mut fields = Fields::default();
        let currency = fields.take("currency", Currency::parse(&self.currency));
        let speed = self.speed.as_deref().filter(|speed| !speed.is_empty()).unwrap_or("standard");
        let speed = fields.take("speed", PayoutSpeed::parse(speed).ok_or_else(refusals::payout_speed_unknown));
        fields.finish()?;
        let (Some(currency), Some(speed)) = (currency, speed) else {
            return Err(crate::platform::refusals::fields_unread());
        };
        if currency == Currency::Credit {
            return Err(refusals::currency_not_money());
        }
        let least = payout_min(currency);
        if self.amount < least.minor || self.amount > super::amount::MAX_MINOR {
            return Err(refusals::payout_too_small(least));
        }
        Ok(ParsedPayout { amount: Money::new(self.amount, currency), speed })
    }
}

/// A payout as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payout {
    /// The payout.
    pub id: PayoutId,
    /// Whose earnings.
    pub payee: UserId,
    /// How much leaves the earnings.
    pub amount: Money,
    /// What of it the platform keeps for speed.
    pub fee: Money,
    /// Where it stands.
    pub status: PayoutStatus,
}

impl Payout {
    /// A new one.
    ///
    /// # Errors
    /// 409 `payout_debt_open`, `payout_above_balance` with what there is.
    pub fn ask(
        id: PayoutId,
        payee: UserId,
        asked: ParsedPayout,
        (available, debt): (i64, i64),
    ) -> Result<Self, Refusal> {
        let currency = asked.amount.currency;
        if debt > 0 {
            return Err(refusals::payout_debt_open(Money::new(debt, currency)));
        }
        if asked.amount.minor > available {
            return Err(refusals::payout_above_balance(Money::new(available, currency)));
        }
        let percent = match asked.speed {
            PayoutSpeed::Standard => 0,
            PayoutSpeed::Instant => INSTANT_FEE_PERCENT,
        };
        let fee = asked.amount.scale(percent, 100).unwrap_or(Money::zero(currency));
        Ok(Self { id, payee, amount: asked.amount, fee, status: PayoutStatus::Requested })
    }

    const fn account(&self, kind: Kind) -> AccountRef {
        AccountRef::of(kind, self.payee, self.amount.currency)
    }

    /// Sets the money aside.
    ///
    /// # Errors
    /// A fault when the amount is none.
    pub fn reserved(&self) -> Result<Journal, LedgerFault> {
        let (from, to) = (self.account(Kind::EarningAvailable), self.account(Kind::EarningReserved));
        Journal::between(JournalKind::PayoutReserve, from, to, self.amount.minor)
    }

    /// How it ended; none when that is known already.
    ///
    /// # Errors
    /// 409 `payout_decided` when it ended otherwise.
    pub fn decide(&self, status: PayoutStatus) -> Result<Option<(Self, Journal)>, PayoutRefusal> {
        if self.status == status {
            return Ok(None);
        }
        if self.status != PayoutStatus::Requested {
            return Err(refusals::payout_decided().into());
        }
        let reserved = (self.account(Kind::EarningReserved), -self.amount.minor);
        let journal = match status {
            PayoutStatus::Requested => return Ok(None),
            PayoutStatus::Paid => journal_of(
                JournalKind::PayoutPaid,
                &[
                    reserved,
                    (
                        AccountRef::platform(Kind::ProviderClearing, self.amount.currency),
                        self.amount.minor - self.fee.minor,
                    ),
                    (AccountRef::platform(Kind::PlatformFee, self.amount.currency), self.fee.minor),
                ],
            )?,
            PayoutStatus::Failed => journal_of(
                JournalKind::PayoutFailed,
                &[reserved, (self.account(Kind::EarningAvailable), self.amount.minor)],
            )?,
        };
        Ok(Some((Self { status, ..*self }, journal)))
    }
}

/// Why a payout does not take a step.
#[derive(Clone, Debug, PartialEq)]
pub enum PayoutRefusal {
    /// What the person is told.
    Refused(Refusal),
    /// An error of ours.
    Fault(LedgerFault),
}

impl From<Refusal> for PayoutRefusal {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<LedgerFault> for PayoutRefusal {
    fn from(fault: LedgerFault) -> Self {
        Self::Fault(fault)
    }
}

/// A journal of the lines that move something.
pub(super) fn journal_of(kind: JournalKind, lines: &[(AccountRef, i64)]) -> Result<Journal, LedgerFault> {
    let moved = lines.iter().filter(|(_, amount)| *amount != 0);
    Journal::new(kind, Phase::Posted, moved.map(|&(account, amount)| Posting { account, amount }).collect())
}

/// Who can have how much more paid out by those journals together.
pub fn earned_of(journals: &[Journal]) -> Vec<(UserId, Money)> {
    let mut earned: Vec<(UserId, Money)> = Vec::new();
    for posting in journals.iter().flat_map(Journal::postings) {
        let account = posting.account;
        let Some(holder) = account.holder.filter(|_| account.kind == Kind::EarningAvailable) else { continue };
        match earned.iter_mut().find(|(known, sum)| *known == holder && sum.currency == account.currency) {
            Some((_, sum)) => sum.minor = sum.minor.saturating_add(posting.amount),
            None => earned.push((holder, Money::new(posting.amount, account.currency))),
        }
    }
    earned.retain(|(_, sum)| sum.minor > 0);
    earned
}

/// What was earned pays for what is owed: as much of `earned` as `debt` asks for. None where nothing is owed.
///
/// # Errors
/// A fault when an amount is out of range.
pub fn debt_netted(payee: UserId, earned: Money, debt: i64) -> Result<Option<Journal>, LedgerFault> {
    let paid = earned.minor.min(debt);
    if paid <= 0 {
        return Ok(None);
    }
    let own = |kind| AccountRef::of(kind, payee, earned.currency);
    let platform = |kind| AccountRef::platform(kind, earned.currency);
    let lines = [
        (own(Kind::EarningAvailable), -paid),
        (platform(Kind::PlatformAdvance), paid),
        (own(Kind::Debt), -paid),
        (platform(Kind::DebtContra), paid),
    ];
    journal_of(JournalKind::DebtNet, &lines).map(Some)
}

/// The day a payout is expected: at once, or in three banking days.
pub fn arrives_on(speed: PayoutSpeed, today: NaiveDate) -> NaiveDate {
    match speed {
        PayoutSpeed::Instant => today,
        PayoutSpeed::Standard => {
            let mut day = today;
            let mut left = STANDARD_DAYS;
            while left > 0 {
                day = day.checked_add_days(Days::new(1)).unwrap_or(day);
                if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                    left -= 1;
                }
            }
            day
        }
    }
}

/// Reads `2026-11`: the first day of that month, and of the next; or `2026`: that of a year.
///
/// # Errors
/// 422 `month_invalid`.
pub fn month_of(text: &str) -> Result<(NaiveDate, NaiveDate), Refusal> {
    let year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let (begins, months) = if year { (format!("{text}-01-01"), 12) } else { (format!("{text}-01"), 1) };
    let shape = year || text.len() == 7 && text.is_ascii();
    let first = NaiveDate::parse_from_str(&begins, "%Y-%m-%d").ok().filter(|_| shape);
    let first = first.filter(|day| (2000..=2200).contains(&day.year())).ok_or_else(refusals::month_invalid)?;
    let next = first.checked_add_months(chrono::Months::new(months)).ok_or_else(refusals::month_invalid)?;
    Ok((first, next))
}

#[cfg(test)]
mod tests;
