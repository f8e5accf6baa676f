//! Promoted listings (MO11): who stands above a search, what a click on it costs, and which clicks cost nothing.
//!
//! A second-price auction with quality: places go by bid × how well the listing fits × how well it is rated. Whoever
//! wins pays as much as it took to stand before the next, a minor unit more, and never more than they bid. What is
//! decided here is enforced once more by the database: no day and no campaign costs more than its budget.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{AdCampaignId, TutorId, UserId},
    money::{AccountKind, AccountRef, Currency, Journal, JournalKind, LedgerFault, Money, Phase, Posting},
    refusal::Fields,
};
use chrono::{DateTime, Duration, NaiveDate, Timelike, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Promoted listings on a page of the search, at most; never more than half of the page.
pub const SLOTS: usize = 2;
/// Quality and relevance of a listing that has all of them.
pub const WHOLE: i64 = 1_000;
/// Below this quality nobody is promoted, whatever they bid: three and a half stars of five.
pub const QUALITY_FLOOR: i64 = 700;
/// How long a click on what was shown may cost something.
pub const TOKEN_HOURS: i64 = 24;
/// Within this time a second click of the same person or device costs nothing.
pub const REPEAT_HOURS: i64 = 24;
/// Clicks of one network that cost something within [`REPEAT_HOURS`]: a household, not a room of machines.
pub const NETWORK_CLICKS: i64 = 3;
/// Part of the daily budget that may be spent at once, in per cent; the rest follows with the hours of the day.
const AT_ONCE_PERCENT: i64 = 25;

/// The least that somebody may bid, in minor units: a cent.
pub fn least_bid(currency: Currency) -> i64 {
    (10_i64.pow(currency.digits()) * currency.price_scale() / 100).max(1)
}

/// The most that somebody may bid: 50 dollars.
pub fn most_bid(currency: Currency) -> i64 {
    5_000 * least_bid(currency)
}

/// The most that a campaign may cost: 100,000 dollars.
pub fn most_budget(currency: Currency) -> i64 {
    10_000_000 * least_bid(currency)
}

/// How well a listing is rated, of [`WHOLE`]: five reviews of four stars stand behind everybody, as in the search.
///
/// ```
/// # use domain::growth::ads::quality;
/// assert_eq!((quality(0, 0), quality(250, 50)), (800, 981));
/// ```
pub fn quality(rating_sum: i64, reviews: i64) -> i64 {
    let (sum, count) = (rating_sum.max(0).saturating_add(20), reviews.max(0).saturating_add(5));
    (sum.saturating_mul(WHOLE) / count.saturating_mul(5)).clamp(0, WHOLE)
}

/// Whether a campaign takes part at this time of the day: its budget is spread over the day.
///
/// ```
/// # use domain::growth::ads::paced;
/// let at = |hour: &str| format!("2026-03-02T{hour}:00:00Z").parse().unwrap();
/// assert!(paced(1_000, 240, at("00")) && !paced(1_000, 250, at("00")) && paced(1_000, 999, at("23")) == false);
/// assert!(paced(1_000, 600, at("12")));
/// ```
pub fn paced(daily: i64, spent: i64, now: DateTime<Utc>) -> bool {
    let minutes = i128::from(now.hour() * 60 + now.minute());
    let at_once = i128::from(AT_ONCE_PERCENT);
    let percent_of_day = at_once * 1_440 + (100 - at_once) * minutes;
    i128::from(spent) * 100 * 1_440 < i128::from(daily) * percent_of_day
}

/// Who takes part in an auction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bidder {
    /// The campaign; of two who are worth the same, the older one stands first.
    pub campaign: AdCampaignId,
    /// What it promotes.
    pub listing: TutorId,
    /// The most it pays for a click, in minor units of its own currency.
    pub bid: i64,
    /// The least that a click costs, in the same.
    pub least: i64,
    /// The bid in millionths of a dollar, by which different currencies are compared.
    pub worth: i64,
    /// How well it is rated, of [`WHOLE`].
    pub quality: i64,
    /// How well it fits what was searched for, of [`WHOLE`].
    pub relevance: i64,
}

impl Bidder {
    fn score(&self) -> i128 {
        i128::from(self.worth.max(0)) * i128::from(self.quality) * i128::from(self.relevance)
    }
}

/// A place that was won.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Won {
    /// Whose.
    pub campaign: AdCampaignId,
    /// What stands there.
    pub listing: TutorId,
    /// What a click costs.
    pub price: i64,
}

/// The places, best first: one for each listing, and whoever is rated below [`QUALITY_FLOOR`] has none.
pub fn auction(bidders: &[Bidder], slots: usize) -> Vec<Won> {
    let mut standing: Vec<&Bidder> =
        bidders.iter().filter(|one| one.quality >= QUALITY_FLOOR && one.relevance > 0 && one.worth > 0).collect();
    standing.sort_by(|a, b| b.score().cmp(&a.score()).then_with(|| a.campaign.cmp(&b.campaign)));
    let mut listings = Vec::with_capacity(standing.len());
    standing.retain(|one| {
        let first = !listings.contains(&one.listing);
        listings.push(one.listing);
        first
    });
    let next = standing.iter().skip(1).map(Some).chain([None]);
    standing.iter().zip(next).take(slots).map(|(one, next)| won(one, next.copied())).collect()
}

/// As much as it takes to stand before the next.
fn won(one: &Bidder, next: Option<&Bidder>) -> Won {
    let beaten = next.map_or(0, |next| i128::from(one.bid) * next.score() / one.score().max(1) + 1);
    let beaten = i64::try_from(beaten).unwrap_or(one.bid);
    Won { campaign: one.campaign, listing: one.listing, price: beaten.max(one.least).min(one.bid) }
}

/// What a promoted listing carries: which click it is, of what, for how much, and until when it may cost that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AdToken {
    pub click: Uuid,
    pub campaign: AdCampaignId,
    pub price: i64,
    pub expires_at: DateTime<Utc>,
}

impl AdToken {
    /// As it is signed.
    pub fn words(&self) -> String {
        let (click, campaign) = (self.click.simple(), self.campaign.0.simple());
        format!("{click}{campaign}.{}.{}", self.price, self.expires_at.timestamp())
    }

    /// Reads what was signed; none for anything else.
    pub fn read(words: &str) -> Option<Self> {
        let mut parts = words.split('.');
        let (ids, price, until) = (parts.next()?, parts.next()?, parts.next()?);
        let (click, campaign) = (ids.get(..32)?, ids.get(32..64)?);
        let token = Self {
            click: Uuid::try_parse(click).ok()?,
            campaign: AdCampaignId(Uuid::try_parse(campaign).ok()?),
            price: price.parse().ok()?,
            expires_at: DateTime::from_timestamp(until.parse().ok()?, 0)?,
        };
        (token.words() == words).then_some(token)
    }

    /// Until when a click on what is shown now may cost something.
    pub fn until(now: DateTime<Utc>) -> DateTime<Utc> {
        now + Duration::hours(TOKEN_HOURS)
    }
}

codes! {
    /// Why a click cost nothing.
    ClickFilter {
        /// What was clicked was shown too long ago.
        Expired = "expired",
        /// This very click was counted before.
        Used = "used",
        /// The tutor clicked.
        Own = "own",
        /// A program that reads the web did.
        Program = "program",
        /// The campaign was over, or stood still.
        Stopped = "stopped",
        /// The same person clicked before.
        Person = "person",
        /// The same device did.
        Device = "device",
        /// Enough clicks came from that network.
        Network = "network",
        /// The day's budget, or the whole, was spent.
        Budget = "budget",
        /// There was no money left.
        Money = "money",
    }
}

/// What is known of a click when it arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Click {
    pub used: bool,
    pub expired: bool,
    pub own: bool,
    pub program: bool,
    pub running: bool,
    /// Clicks that cost something within [`REPEAT_HOURS`]: of the person, the device, the network.
    pub of_person: i64,
    pub of_device: i64,
    pub of_network: i64,
}

/// Why it costs nothing, if so.
pub fn filtered(click: &Click) -> Option<ClickFilter> {
    let rules = [
        (click.used, ClickFilter::Used),
        (click.expired, ClickFilter::Expired),
        (click.own, ClickFilter::Own),
        (click.program, ClickFilter::Program),
        (!click.running, ClickFilter::Stopped),
        (click.of_person > 0, ClickFilter::Person),
        (click.of_device > 0, ClickFilter::Device),
        (click.of_network >= NETWORK_CLICKS, ClickFilter::Network),
    ];
    rules.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason)
}

/// What a campaign may still spend: of the day, of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Budgets {
    pub daily: i64,
    pub today: i64,
    pub total: i64,
    pub spent: i64,
}

impl Budgets {
    /// Whether a click of that price fits both.
    pub fn hold(&self, price: i64) -> bool {
        let fits = |spent: i64, budget: i64| spent.saturating_add(price) <= budget;
        fits(self.today, self.daily) && fits(self.spent, self.total)
    }
}

/// A tutor's money that pays for clicks: earnings that can be paid out, then the wallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Purse {
    pub earnings: i64,
    pub wallet: i64,
}

impl Purse {
    /// All of it.
    pub fn total(self) -> i64 {
        self.earnings.max(0).saturating_add(self.wallet.max(0))
    }

    /// The platform is paid out of it, earnings first; none when it is not enough.
    ///
    /// # Errors
    /// A fault for an amount that is none.
    pub fn pays(self, kind: JournalKind, who: UserId, price: Money) -> Result<Option<Journal>, LedgerFault> {
        if self.total() < price.minor {
            return Ok(None);
        }
        let earnings = self.earnings.clamp(0, price.minor);
        let own = |kind| AccountRef::of(kind, who, price.currency);
        let lines = [
            (own(AccountKind::EarningAvailable), -earnings),
            (own(AccountKind::Wallet), earnings - price.minor),
            (AccountRef::platform(AccountKind::PlatformFee, price.currency), price.minor),
        ];
        let lines = lines.into_iter().filter(|(_, amount)| *amount != 0);
        let postings = lines.map(|(account, amount)| Posting { account, amount }).collect();
        Journal::new(kind, Phase::Posted, postings).map(Some)
    }
}

codes! {
    /// Whether a campaign is shown.
    AdState {
        /// It takes part in auctions.
        Running = "running",
        /// Its tutor stopped it for now.
        Paused = "paused",
        /// It is over.
        Ended = "ended",
    }
}

impl AdState {
    /// Whether the tutor may move it there; what ended stays so.
    pub fn may_become(self, next: Self) -> bool {
        self != Self::Ended && self != next
    }
}

/// `POST /ads/campaigns`: amounts in minor units of the listing's currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AdCampaignRequest {
    /// The own listing.
    #[schema(required, format = "uuid")]
    pub listing_id: String,
    /// The most that a click costs.
    #[schema(required, minimum = 1)]
    pub bid: Option<i64>,
    /// The most that a day costs.
    #[schema(required, minimum = 1)]
    pub daily_budget: Option<i64>,
    /// The most that all of it costs.
    #[schema(required, minimum = 1)]
    pub total_budget: Option<i64>,
}

/// A campaign that may be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AdPlan {
    pub bid: i64,
    pub daily_budget: i64,
    pub total_budget: i64,
}

impl AdCampaignRequest {
    /// Which listing; what is no id names nobody's.
    pub fn listing(&self) -> Option<TutorId> {
        self.listing_id.trim().parse().ok()
    }

    /// Reads the amounts, in the listing's currency.
    ///
    /// # Errors
    /// 422 `ad_bid_range`, `ad_budget_range` of all fields at once; `ad_budgets_disagree`.
    pub fn parse(&self, currency: Currency) -> Result<AdPlan, Refusal> {
        let mut fields = Fields::default();
        let money = |minor| Money::new(minor, currency);
        let (least, most) = (least_bid(currency), most_bid(currency));
        let bid = self.bid.filter(|bid| (least..=most).contains(bid));
        let bid = fields.take("bid", bid.ok_or_else(|| refusals::ad_bid_range(money(least), money(most))));
        let least = bid.unwrap_or(least);
        let mut budget = |name: &str, least: i64, asked: Option<i64>| {
            let most = most_budget(currency);
            let fits = asked.filter(|asked| (least..=most).contains(asked));
            fields.take(name, fits.ok_or_else(|| refusals::ad_budget_range(money(least), money(most))))
        };
        let daily = budget("daily_budget", least, self.daily_budget);
        let total = budget("total_budget", daily.unwrap_or(least), self.total_budget);
        fields.finish()?;
        match (bid, daily, total) {
            (Some(bid), Some(daily_budget), Some(total_budget)) => Ok(AdPlan { bid, daily_budget, total_budget }),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// `PATCH /ads/campaigns/{id}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AdCampaignChange {
    /// `running`, `paused` or `ended`.
    #[schema(required)]
    pub state: String,
}

impl AdCampaignChange {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `ad_state_unknown`.
    pub fn parse(&self) -> Result<AdState, Refusal> {
        AdState::parse(self.state.trim()).ok_or_else(refusals::ad_state_unknown)
    }
}

/// A day of UTC: what a daily budget is counted by.
pub fn day_of(now: DateTime<Utc>) -> NaiveDate {
    now.date_naive()
}

#[cfg(test)]
#[path = "ads_tests.rs"]
mod tests;
