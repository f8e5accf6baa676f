//! Affiliates (GR2): partners who bring people from a site of theirs and are paid a part of what the platform keeps of
//! their first lessons.
//!
//! A partner's code is [`CODE_PREFIX`] and the end of their application's id; a person's own code has no hyphen, so one
//! cookie and one column hold either, and the last link that somebody followed counts. A commission never exceeds the
//! fee it is a part of: [`CommissionRule::commission`] is exact, and who would pay themselves is paid nothing, by the
//! same rules as recommendations ([`super::referral::judge`]).

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{AffiliateId, UserId},
    learning::course::REASON_MAX_CHARS,
    money::{AccountKind, AccountRef, Journal, JournalKind, LedgerFault, Money, Phase, Posting, payouts::PayoutView},
    people::refusals::decline_unexplained,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How a partner's code begins.
pub const CODE_PREFIX: &str = "p-";
/// Longest name of a partner in characters.
pub const NAME_MAX_CHARS: usize = 80;
/// Longest address of a partner's site in bytes.
pub const SITE_MAX_BYTES: usize = 200;
/// People that the own list shows, the newest.
pub const SHOWN: i64 = 100;

/// For which lessons a partner is paid, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CommissionRule {
    /// Its number, kept with each commission.
    pub number: i16,
    /// Paid lessons of each person that count, the first.
    pub lessons: i64,
    /// Days after the registration within which a lesson must have ended.
    pub days: i64,
    /// The part of the platform's fee, in per cent.
    pub fee_percent: i64,
}

/// The rule in force. Another one gets the next number: what was decided stays decided by its own.
pub const RULE: CommissionRule = CommissionRule { number: 1, lessons: 5, days: 180, fee_percent: 50 };

impl CommissionRule {
    /// The commission of a lesson of which the platform kept `fee`: rounded up, so that the smallest fee is worth
    /// something, and never more than the fee.
    ///
    /// ```
    /// # use domain::growth::affiliate::RULE;
    /// assert_eq!((RULE.commission(500), RULE.commission(1), RULE.commission(0)), (250, 1, 0));
    /// ```
    pub fn commission(&self, fee: i64) -> i64 {
        let fee = i128::from(fee.max(0));
        let part = (fee * i128::from(self.fee_percent) + 99) / 100;
        i64::try_from(part.min(fee)).unwrap_or(i64::MAX)
    }
}

/// What is left of a commission of a lesson of which the platform kept `fee` and now keeps `now`: the same part of it.
///
/// ```
/// # use domain::growth::affiliate::commission_left;
/// assert_eq!((commission_left(250, 500, 500), commission_left(250, 500, 200)), (250, 100));
/// assert_eq!(commission_left(250, 500, -100), 0);
/// ```
pub fn commission_left(amount: i64, fee: i64, now: i64) -> i64 {
    if fee <= 0 {
        return amount;
    }
    let left = i128::from(amount) * i128::from(now.clamp(0, fee)) / i128::from(fee);
    i64::try_from(left).unwrap_or(amount)
}

codes! {
    /// Where a partner's commission goes.
    CommissionTo {
        /// Into the wallet, to be spent on lessons.
        Wallet = "wallet",
        /// Among the earnings, from which payouts are asked for.
        Bank = "bank",
    }
}

codes! {
    /// How far a partner's application is.
    AffiliateState {
        /// Somebody of the staff looks at it.
        Waiting = "waiting",
        /// Their link counts.
        Approved = "approved",
        /// It was declined, or they were stopped; they may ask again.
        Declined = "declined",
    }
}

impl AffiliateState {
    /// Whether the staff may decide so: an application is approved or declined, and a partner is stopped.
    pub const fn may_become(self, next: Self) -> bool {
        matches!((self, next), (Self::Waiting, Self::Approved) | (Self::Waiting | Self::Approved, Self::Declined))
    }
}

/// `POST /affiliates`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AffiliateRequest {
    /// Under which name people know the partner or the site.
    #[schema(required, max_length = 80)]
    pub name: String,
    /// The address of the site.
    #[schema(required, max_length = 200)]
    pub site: String,
    /// `wallet` or `bank`; `bank` when not said.
    pub payout: Option<String>,
}

/// An application that may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Applied {
    pub name: String,
    pub site: String,
    pub payout: CommissionTo,
}

impl AffiliateRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `required`, `affiliate_site_invalid`, `affiliate_payout_unknown` and those of a text, of all fields at once.
    pub fn parse(&self) -> Result<Applied, Refusal> {
        let mut fields = Fields::default();
        let name = text::clean_line(&self.name, NAME_MAX_CHARS)
            .and_then(|name| if name.is_empty() { Err(refusals::affiliate_name_missing()) } else { Ok(name) });
        let name = fields.take("name", name);
        let site = fields.take("site", site(&self.site));
        let payout = fields.take("payout", payout(self.payout.as_deref()));
        fields.finish()?;
        match (name, site, payout) {
            (Some(name), Some(site), Some(payout)) => Ok(Applied { name, site, payout }),
            _ => Err(refusals::affiliate_site_invalid()),
        }
    }
}

/// A whole address of the web, with a host that has a dot in it and nobody's name before it.
fn site(typed: &str) -> Result<String, Refusal> {
    let site = typed.trim();
    let rest = site.strip_prefix("https://").or_else(|| site.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let named = host.split(':').next().is_some_and(|name| {
        name.contains('.') && name.split('.').all(|label| !label.is_empty() && !label.starts_with('-'))
    });
    let fits = site.len() <= SITE_MAX_BYTES && site.chars().all(|c| c.is_ascii_graphic());
    if fits && named && host.chars().all(plain) { Ok(site.to_owned()) } else { Err(refusals::affiliate_site_invalid()) }
}

fn payout(typed: Option<&str>) -> Result<CommissionTo, Refusal> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
    let known = typed.map_or(Some(CommissionTo::Bank), CommissionTo::parse);
    known.ok_or_else(refusals::affiliate_payout_unknown)
}

/// `POST /admin/affiliates/{id}/decline`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AffiliateDecline {
    /// Why, for the partner to read.
    #[schema(required, max_length = 1_000)]
    pub reason: String,
}

impl AffiliateDecline {
    /// The reason as it is kept.
    ///
    /// # Errors
    /// 422 `required` and those of a text.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.reason, REASON_MAX_CHARS, decline_unexplained).map_err(|refusal| refusal.at("reason"))
    }
}

/// An application as the staff sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Affiliate {
    /// Its id.
    pub id: AffiliateId,
    /// The partner's name.
    pub name: String,
    /// The partner's site.
    pub site: String,
    /// Where the commission goes.
    pub payout: CommissionTo,
    /// How far it is.
    pub state: AffiliateState,
    /// The code of the link; it counts once approved.
    pub code: String,
    /// Why it was declined or ended; empty otherwise.
    pub reason: String,
    /// When the partner asked.
    pub asked_at: DateTime<Utc>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Whose account it is.
    pub account: String,
}

codes! {
    /// How far somebody is who came by a partner's link.
    BroughtState {
        /// Has an account and no lesson that counts yet.
        Joined = "joined",
        /// At least one of their lessons paid commission.
        Paying = "paying",
        /// Had lessons, and nothing was paid.
        NotCounted = "not_counted",
    }
}

/// Somebody who came by a partner's link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BroughtPerson {
    /// Their first name.
    pub name: String,
    /// When the account was made.
    pub joined_at: DateTime<Utc>,
    /// How far they are.
    pub state: BroughtState,
    /// Their lessons that counted.
    pub lessons: i64,
    /// What the partner was paid for them.
    pub commissions: Vec<Money>,
}

/// `GET /affiliates/me`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AffiliateDashboard {
    /// The code of the link.
    pub code: String,
    /// The link to set on the site.
    pub url: String,
    /// How far the application is.
    pub state: AffiliateState,
    /// Why it was declined; empty otherwise.
    pub reason: String,
    /// The partner's name.
    pub name: String,
    /// The partner's site.
    pub site: String,
    /// Where the commission goes.
    pub payout: CommissionTo,
    /// How often the link was followed.
    pub clicks: i64,
    /// How many registered by it.
    pub sign_ups: i64,
    /// All that was paid, in the caller's currency.
    pub commission: Money,
    /// The caller's payouts, the newest first.
    pub payouts: Vec<PayoutView>,
    /// Who came by it, the newest first, a hundred at most.
    pub people: Vec<BroughtPerson>,
    /// The rule by which commission is decided.
    pub rule: CommissionRule,
}

impl CommissionTo {
    /// The partner's account that it is paid into.
    pub const fn account(self) -> AccountKind {
        match self {
            Self::Wallet => AccountKind::Wallet,
            Self::Bank => AccountKind::EarningAvailable,
        }
    }
}

/// The platform takes back what the lesson did not earn in the end: as much as is there, and the rest is owed.
///
/// # Errors
/// A fault for an amount that is none.
pub fn taken_back(partner: UserId, to: CommissionTo, amount: Money, there: i64) -> Result<Journal, LedgerFault> {
    let paid = amount.minor.min(there.max(0));
    let owed = amount.minor - paid;
    let own = |kind| AccountRef::of(kind, partner, amount.currency);
    let platform = |kind| AccountRef::platform(kind, amount.currency);
    let lines = [
        (own(to.account()), -paid),
        (own(AccountKind::Debt), owed),
        (platform(AccountKind::DebtContra), -owed),
        (platform(AccountKind::PlatformAdvance), -owed),
        (platform(AccountKind::PlatformPromo), amount.minor),
    ];
    let postings = lines.into_iter().filter(|(_, amount)| *amount != 0);
    let postings = postings.map(|(account, amount)| Posting { account, amount }).collect();
    Journal::new(JournalKind::AffiliateCommission, Phase::Posted, postings)
}

/// The platform pays it to the partner.
///
/// # Errors
/// A fault for an amount that is none.
pub fn paid(partner: UserId, to: CommissionTo, amount: Money) -> Result<Journal, LedgerFault> {
    let own = to.account();
    let platform = AccountRef::platform(AccountKind::PlatformPromo, amount.currency);
    let own = AccountRef::of(own, partner, amount.currency);
    Journal::between(JournalKind::AffiliateCommission, platform, own, amount.minor)
}

#[cfg(test)]
#[path = "affiliate_tests.rs"]
mod tests;
