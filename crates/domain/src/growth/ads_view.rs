//! Promoted listings as their tutor reads them.

use super::ads::{AdState, ClickFilter};
use crate::{
    ids::{AdCampaignId, TutorId},
    money::Money,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdCampaign {
    /// Its id.
    pub id: AdCampaignId,
    /// What it promotes.
    pub listing_id: TutorId,
    /// The most that a click costs.
    pub bid: Money,
    /// The most that a day costs.
    pub daily_budget: Money,
    /// The most that all of it costs.
    pub total_budget: Money,
    /// What it cost so far.
    pub spend: Money,
    /// Whether it is shown.
    pub state: AdState,
    /// True while the money is short of one click: it goes on by itself when there is some again.
    pub waits_for_money: bool,
    /// When it began.
    pub created_at: DateTime<Utc>,
}

/// What others bid now, and what it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BidAdvice {
    /// The least that may be bid.
    pub least: Money,
    /// The middle of what others bid, in the tutor's currency; null when fewer than three do.
    pub middle: Option<Money>,
    /// Others who bid.
    pub others: i64,
    /// The listing's quality, of 1000: from its reviews.
    pub quality: i64,
    /// Whether that is enough to be promoted.
    pub eligible: bool,
    /// What can be spent: earnings that can be paid out, and the wallet.
    pub money: Money,
}

/// `GET /ads/campaigns`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdCampaigns {
    /// The newest first, fifty at most.
    pub items: Vec<AdCampaign>,
    /// What to bid; null for whoever has no listing.
    pub advice: Option<BidAdvice>,
}

/// Clicks that cost nothing, by why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdFiltered {
    /// Why.
    pub reason: ClickFilter,
    /// How many.
    pub clicks: i64,
}

/// A day of a campaign, by UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdDay {
    /// Which.
    pub day: NaiveDate,
    /// How often it was shown.
    pub impressions: i64,
    /// Clicks, those that cost nothing among them.
    pub clicks: i64,
    /// Clicks that were paid for.
    pub charged: i64,
    /// What they cost.
    pub spend: Money,
}

/// `GET /ads/campaigns/{id}/report`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdReport {
    /// The campaign.
    pub campaign: AdCampaign,
    /// How often it was shown, in all.
    pub impressions: i64,
    /// Clicks in all, those that cost nothing among them.
    pub clicks: i64,
    /// Clicks that were paid for.
    pub charged: i64,
    /// What they cost: to the cent what the ledger says.
    pub spend: Money,
    /// Clicks that cost nothing.
    pub filtered: Vec<AdFiltered>,
    /// The last days on which anything happened, as many as the plan shows, the latest first.
    pub days: Vec<AdDay>,
}

/// `POST /ads/clicks/{token}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AdClicked {
    /// The listing that was clicked. Whether the click cost anything is the tutor's to know.
    pub listing_id: TutorId,
}
