//! Skill credits (MO8): where they come from, what an hour may cost, in which order they are spent and when they end.
//!
//! Credits are a unit of the ledger like any other; what an account of them holds lies in lots, each with its own end.
//! They are spent from the lot that ends first, and what a lesson gives back goes to the lots it came from. A lot whose
//! end is near or past makes room for a new one, so that nobody gets back what they cannot spend.

pub use super::credit_rules::{CreditRules, Record};
use super::{
    AccountKind, AccountRef, Currency, Journal, JournalKind, LedgerFault, Money, Phase, Posting, refusals,
    wallet::PaymentStatus,
};
use crate::{Refusal, codes::codes, ids::UserId};
use chrono::{DateTime, Months, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What everybody gets once, with a confirmed address.
pub const STARTER: i64 = 50;
/// Months until a lot ends.
pub const VALID_MONTHS: u32 = 12;
/// Days before the end of a lot on which its owner is told.
pub const ALERT_DAYS: [i64; 3] = [30, 7, 1];
/// Days that credits which come back can be spent for, at least.
pub const RETURN_DAYS: i64 = 30;
/// The same where they came back once already: their lot has had its longer life.
pub const AGAIN_DAYS: i64 = 1;
/// Packs: credits, and their price in US cents.
pub const PACKS: [(i64, i64); 3] = [(100, 1_000), (500, 4_500), (1_000, 8_000)];

codes! {
    /// Where a lot came from.
    LotSource {
        /// Given once, to begin with.
        Starter = "starter",
        /// Bought.
        Pack = "pack",
        /// Earned by teaching.
        Earned = "earned",
        /// Given back by a lesson whose own lot is over.
        Returned = "returned",
        /// Given for somebody who came, or to whoever came.
        Referral = "referral",
        /// Given by a campaign.
        Campaign = "campaign",
        /// Held before lots were kept.
        Opening = "opening",
    }
}

/// When a lot that begins at `now` ends.
pub fn lot_end(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_add_months(Months::new(VALID_MONTHS)).unwrap_or(now)
}

/// A lot, as spending sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Lot {
    pub id: Uuid,
    pub left: i64,
    pub expires_at: DateTime<Utc>,
}

/// What is taken of which lot for `amount`, the lot that ends first in front; `None` when the lots hold less. A lot
/// that has ended and was not closed yet counts: its credits are there until the journal that takes them.
pub fn spend(lots: &[Lot], amount: i64) -> Option<Vec<(Uuid, i64)>> {
    let mut order: Vec<&Lot> = lots.iter().filter(|lot| lot.left > 0).collect();
    order.sort_by_key(|lot| (lot.expires_at, lot.id));
    let (mut taken, mut missing) = (Vec::new(), amount.max(0));
    for lot in order {
        let part = lot.left.min(missing);
        if part > 0 {
            taken.push((lot.id, part));
            missing -= part;
        }
    }
    (missing == 0).then_some(taken)
}

/// What a lesson took of a lot, less what it has given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Used {
    pub lot: Uuid,
    pub open: i64,
    pub expires_at: DateTime<Utc>,
    /// Whether that lot came back itself.
    pub again: bool,
}

/// Where credits go that come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back {
    /// The lot they were taken from.
    pub lot: Uuid,
    /// How many.
    pub amount: i64,
    /// The end of the new lot they go to; `None` when they go where they came from.
    pub new_end: Option<DateTime<Utc>>,
}

/// Gives `amount` back to the lots it was taken from, the one that ends last in front: a part that stays spent was
/// spent from the oldest. What ends sooner than in [`RETURN_DAYS`] gets that long in a lot of its own, once: credits
/// that come back again and again would never end. `None` when less was taken.
pub fn give_back(used: &[Used], amount: i64, now: DateTime<Utc>) -> Option<Vec<Back>> {
    let mut order: Vec<&Used> = used.iter().filter(|used| used.open > 0).collect();
    order.sort_by_key(|used| std::cmp::Reverse((used.expires_at, used.lot)));
    let (mut back, mut missing) = (Vec::new(), amount.max(0));
    for used in order {
        let least = now + TimeDelta::days(if used.again { AGAIN_DAYS } else { RETURN_DAYS });
        let part = used.open.min(missing);
        if part > 0 {
            back.push(Back { lot: used.lot, amount: part, new_end: (used.expires_at < least).then_some(least) });
            missing -= part;
        }
    }
    (missing == 0).then_some(back)
}

/// How many days before its end a lot's owner is to be told now: the smallest of [`ALERT_DAYS`] that has come.
pub fn alert(expires_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    let left = expires_at - now;
    ALERT_DAYS.into_iter().filter(|days| left > TimeDelta::zero() && left <= TimeDelta::days(*days)).min()
}

/// Days within which an account is new.
pub const NEW_DAYS: i64 = 7;

fn wallet(holder: UserId) -> AccountRef {
    AccountRef::of(AccountKind::Wallet, holder, Currency::Credit)
}

const ISSUE: AccountRef = AccountRef::platform(AccountKind::CreditIssue, Currency::Credit);

/// Credits are given out.
///
/// # Errors
/// A fault for an amount that is none.
pub fn granted(holder: UserId, amount: i64) -> Result<Journal, LedgerFault> {
    Journal::between(JournalKind::CreditGrant, ISSUE, wallet(holder), amount)
}

/// A lot has ended.
///
/// # Errors
/// A fault for an amount that is none.
pub fn expired(holder: UserId, amount: i64) -> Result<Journal, LedgerFault> {
    Journal::between(JournalKind::CreditExpire, wallet(holder), ISSUE, amount)
}

/// A pack is bought: the money is earned, from the outside world or from the wallet, and the credits are there.
///
/// # Errors
/// A fault for an amount that is none.
pub fn bought(holder: UserId, pack: Pack, from: AccountRef) -> Result<Journal, LedgerFault> {
    let (price, credits) = (pack.price.minor, pack.credits);
    let earned = AccountRef::platform(AccountKind::PlatformFee, pack.price.currency);
    Journal::new(
        JournalKind::CreditBuy,
        Phase::Posted,
        vec![
            Posting { account: from, amount: -price },
            Posting { account: earned, amount: price },
            Posting { account: ISSUE, amount: -credits },
            Posting { account: wallet(holder), amount: credits },
        ],
    )
}

/// A pack of credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Pack {
    pub credits: i64,
    pub price: Money,
}

impl Pack {
    /// The pack of that size.
    pub fn of(credits: i64) -> Option<Self> {
        let found = PACKS.into_iter().find(|(size, _)| *size == credits)?;
        Some(Self { credits, price: Money::new(found.1, Currency::Usd) })
    }

    /// The pack that costs that: what a payment was for.
    pub fn at_price(price: Money) -> Option<Self> {
        let found = PACKS.into_iter().find(|(_, cents)| Money::new(*cents, Currency::Usd) == price)?;
        Self::of(found.0)
    }
}

/// `POST /credits/purchase`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CreditPurchaseRequest {
    /// 100, 500 or 1000 credits.
    pub pack: i64,
    /// `card` (default) opens a page of the provider, `wallet` pays from the dollar wallet at once.
    #[schema(max_length = 10)]
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pay_with: String,
}

/// How a pack is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PackWay {
    Card,
    Wallet,
}

impl CreditPurchaseRequest {
    /// Which pack, and how it is paid.
    ///
    /// # Errors
    /// 422 `credit_pack_unknown`, `payment_method_unknown`.
    pub fn parse(&self) -> Result<(Pack, PackWay), Refusal> {
        let pack = Pack::of(self.pack).ok_or_else(refusals::credit_pack_unknown)?;
        match self.pay_with.as_str() {
            "" | "card" => Ok((pack, PackWay::Card)),
            "wallet" => Ok((pack, PackWay::Wallet)),
            _ => Err(refusals::pack_paid_otherwise()),
        }
    }
}

/// What became of a purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditPurchase {
    /// The payment, or the lot where the wallet paid.
    #[schema(format = "uuid")]
    pub id: Uuid,
    /// `succeeded` when the credits are there.
    pub status: PaymentStatus,
    /// How many credits.
    pub credits: i64,
    /// What they cost.
    pub amount: Money,
    /// Where it is paid; null when nothing is to be paid any more.
    pub checkout_url: Option<String>,
}

/// One lot, as its owner reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditLot {
    /// What is left in it.
    pub amount: i64,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
    /// Where it came from: `starter`, `pack`, `earned`, `returned`, `referral`, `campaign`, `opening`.
    pub source: LotSource,
}

/// `GET /credits`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Credits {
    /// Free to spend: the sum of the lots.
    pub balance: i64,
    /// Held for lessons that have not ended.
    pub pending: i64,
    /// What is left by lot, the one that ends first in front.
    pub lots: Vec<CreditLot>,
}

#[cfg(test)]
mod tests;
