//! Campaigns (GR5, MO8): who is given what, for how long, and how much at most.
//!
//! A supply campaign promises tutors of a subject a bonus for so many lessons, and to those who stay bookable a
//! guarantee for lessons that do not come. One of credits gives them to people of some kind; one that wins back gives
//! promotional credit to who has been quiet. Each gives somebody something once, and never more than its budget.

use super::refusals;
use crate::{
    Refusal,
    calendar::is_in_known_years,
    codes::codes,
    ids::{CampaignId, SubjectId},
    money::{Currency, Money},
    refusal::Fields,
    text,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Longest name in characters.
pub const NAME_MAX_CHARS: usize = 80;
/// Campaigns that are not over, at most.
pub const MOST_OPEN: i64 = 100;
/// Days a campaign lasts at most.
pub const DAYS_MAX: i64 = 366;
/// People one campaign reaches at most.
pub const PEOPLE_MAX: i64 = 100_000;
/// Lessons with the same student that count at most: a bonus is not for a friend who comes every day.
pub const PER_STUDENT: i64 = 2;
/// Of the days that a campaign ran, so many in a hundred a tutor is bookable who is guaranteed lessons.
pub const BOOKABLE_PERCENT: i64 = 80;

codes! {
    /// What a campaign does.
    CampaignKind {
        /// Pays tutors of a subject that lacks them.
        Supply = "supply",
        /// Gives credits.
        Credits = "credits",
        /// Gives promotional credit to who has been quiet.
        Winback = "winback",
    }
}

codes! {
    /// How far a campaign is.
    CampaignState {
        /// Written down; gives nothing.
        Draft = "draft",
        /// Gives, between its beginning and its end.
        Running = "running",
        /// Gives nothing for now.
        Paused = "paused",
        /// Over.
        Ended = "ended",
    }
}

codes! {
    /// Whom credits are for.
    CampaignAudience {
        /// Who made an account since it began and confirmed the address.
        Newcomers = "newcomers",
        /// Who learned so many lessons since it began.
        Learners = "learners",
        /// Who taught so many lessons since it began.
        Teachers = "teachers",
    }
}

impl CampaignState {
    /// Whether it may be moved there.
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Draft | Self::Paused, Self::Running)
                | (Self::Running, Self::Paused)
                | (Self::Draft | Self::Running | Self::Paused, Self::Ended)
        )
    }
}

impl CampaignKind {
    /// The unit it gives and counts in.
    pub const fn currency(self) -> Currency {
        match self {
            Self::Supply | Self::Winback => Currency::Usd,
            Self::Credits => Currency::Credit,
        }
    }

    /// The most that one person is given, in that unit.
    pub const fn amount_max(self) -> i64 {
        match self {
            Self::Supply => 50_000,
            Self::Credits => 500,
            Self::Winback => 5_000,
        }
    }

    /// The most that all are given.
    pub const fn budget_max(self) -> i64 {
        match self {
            Self::Supply | Self::Winback => 5_000_000,
            Self::Credits => 500_000,
        }
    }
}

/// `POST /admin/campaigns`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CampaignRequest {
    /// `supply`, `credits` or `winback`.
    #[schema(required)]
    pub kind: String,
    /// What the staff calls it.
    #[schema(required, max_length = 80)]
    pub name: String,
    /// What one person is given: a bonus, credits, promotional credit.
    #[schema(required)]
    pub amount: Option<Money>,
    /// What all are given at most, in the unit of the amount.
    #[schema(required)]
    pub budget: Option<Money>,
    /// People it reaches at most; 1,000 when not said.
    pub people_max: Option<i64>,
    /// When it begins; now when not said.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it is over; 30 days later when not said.
    pub ends_at: Option<DateTime<Utc>>,
    /// Of supply: the subject that lacks tutors.
    pub subject_id: Option<SubjectId>,
    /// Of supply and credits: the lessons it asks for; five of supply, one of credits when not said.
    pub lessons: Option<i64>,
    /// Of supply: for each lesson that did not come to who was bookable; nothing when not said.
    pub guarantee: Option<Money>,
    /// Of supply: the bookable hours a week that the guarantee asks for; five when not said.
    pub weekly_hours: Option<i64>,
    /// Of credits: `newcomers`, `learners` or `teachers`.
    pub audience: Option<String>,
    /// Of winback: days since the last lesson; 45 when not said.
    pub quiet_days: Option<i64>,
    /// Of credits and winback: days until what was given ends; 90 when not said.
    pub valid_days: Option<i64>,
}

/// A campaign that may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CampaignPlan {
    pub kind: CampaignKind,
    pub name: String,
    pub amount: i64,
    pub budget: i64,
    pub people_max: i64,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub subject_id: Option<SubjectId>,
    pub lessons: Option<i64>,
    pub guarantee: Option<i64>,
    pub weekly_hours: Option<i64>,
    pub audience: Option<CampaignAudience>,
    pub quiet_days: Option<i64>,
    pub valid_days: Option<i64>,
}

/// A whole number within bounds, or what is usual.
fn within(asked: Option<i64>, usual: i64, least: i64, most: i64) -> Result<i64, Refusal> {
    let value = asked.unwrap_or(usual);
    if (least..=most).contains(&value) { Ok(value) } else { Err(refusals::campaign_number_invalid(least, most)) }
}

/// An amount in the campaign's unit.
fn amount(kind: CampaignKind, asked: Option<Money>) -> Result<i64, Refusal> {
    let most = kind.amount_max();
    let fits = asked.filter(|money| money.currency == kind.currency() && (1..=most).contains(&money.minor));
    fits.map(|money| money.minor).ok_or_else(|| refusals::campaign_amount_invalid(most))
}

fn budget(kind: CampaignKind, asked: Option<Money>, least: i64) -> Result<i64, Refusal> {
    let most = kind.budget_max();
    let fits = asked.filter(|money| money.currency == kind.currency() && (least.max(1)..=most).contains(&money.minor));
    fits.map(|money| money.minor).ok_or_else(|| refusals::campaign_budget_invalid(most))
}

fn window(starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> Result<(), Refusal> {
    let fits = ends_at > starts_at
        && ends_at - starts_at <= TimeDelta::days(DAYS_MAX)
        && is_in_known_years(starts_at)
        && is_in_known_years(ends_at);
    if fits { Ok(()) } else { Err(refusals::campaign_window_invalid()) }
}

impl CampaignRequest {
    /// Reads it: what another kind asks for is left out.
    ///
    /// # Errors
    /// 422 of the `campaign_*` refusals and of a text, of all fields at once.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<CampaignPlan, Refusal> {
        let kind = CampaignKind::parse(self.kind.trim()).ok_or_else(refusals::campaign_kind_unknown)?;
        let is = |one: CampaignKind| kind == one;
        let mut fields = Fields::default();
        let name = text::clean_line(&self.name, NAME_MAX_CHARS)
            .and_then(|name| if name.is_empty() { Err(refusals::campaign_name_missing()) } else { Ok(name) });
        let name = fields.take("name", name);
        let amount_of_one = fields.take("amount", amount(kind, self.amount));
        let budget = fields.take("budget", budget(kind, self.budget, amount_of_one.unwrap_or(1)));
        let people_max = fields.take("people_max", within(self.people_max, 1_000, 1, PEOPLE_MAX));
        let starts_at = self.starts_at.unwrap_or(now);
        let ends_at = self.ends_at.or_else(|| starts_at.checked_add_signed(TimeDelta::days(30))).unwrap_or(starts_at);
        fields.take("ends_at", window(starts_at, ends_at));
        let mut number = |of: bool, name: &str, asked: Option<i64>, (usual, least, most): (i64, i64, i64)| {
            if of { fields.take(name, within(asked, usual, least, most)) } else { None }
        };
        let usual_lessons = if is(CampaignKind::Supply) { 5 } else { 1 };
        let lessons = number(!is(CampaignKind::Winback), "lessons", self.lessons, (usual_lessons, 1, 200));
        let weekly_hours = number(is(CampaignKind::Supply), "weekly_hours", self.weekly_hours, (5, 1, 80));
        let quiet_days = number(is(CampaignKind::Winback), "quiet_days", self.quiet_days, (45, 7, 365));
        let valid_days = number(!is(CampaignKind::Supply), "valid_days", self.valid_days, (90, 7, 365));
        let guarantee = self.guarantee.filter(|_| is(CampaignKind::Supply));
        let guarantee = guarantee.and_then(|asked| fields.take("guarantee", amount(kind, Some(asked))));
        if is(CampaignKind::Supply) && self.subject_id.is_none() {
            fields.refuse(refusals::campaign_subject_missing());
        }
        let audience = self.audience.as_deref().and_then(|code| CampaignAudience::parse(code.trim()));
        if is(CampaignKind::Credits) && audience.is_none() {
            fields.refuse(refusals::campaign_audience_unknown());
        }
        fields.finish()?;
        let (Some(name), Some(amount), Some(budget), Some(people_max)) = (name, amount_of_one, budget, people_max)
        else {
            return Err(refusals::campaign_name_missing());
        };
        Ok(CampaignPlan {
            kind,
            name,
            amount,
            budget,
            people_max,
            starts_at,
            ends_at,
            subject_id: self.subject_id.filter(|_| is(CampaignKind::Supply)),
            lessons,
            guarantee,
            weekly_hours,
            audience: audience.filter(|_| is(CampaignKind::Credits)),
            quiet_days,
            valid_days,
        })
    }
}

/// `PATCH /admin/campaigns/{id}`: where it goes, or other limits. What is not said stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CampaignChange {
    /// `running`, `paused` or `ended`.
    pub state: Option<String>,
    /// What all are given at most; not below what is spent.
    pub budget: Option<Money>,
    /// People it reaches at most; not below those it has reached.
    pub people_max: Option<i64>,
    /// When it is over.
    pub ends_at: Option<DateTime<Utc>>,
}

/// A campaign as it is to be after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Changed {
    pub state: CampaignState,
    pub budget: i64,
    pub people_max: i64,
    pub ends_at: DateTime<Utc>,
}

impl CampaignChange {
    /// Reads it beside the campaign as it is.
    ///
    /// # Errors
    /// 422 of the `campaign_*` refusals; 409 `campaign_state_wrong`, `campaign_below_spent`.
    pub fn parse(&self, before: &CampaignView) -> Result<Changed, Refusal> {
        let state = match self.state.as_deref().map(str::trim).filter(|state| !state.is_empty()) {
            None => before.state,
            Some(code) => CampaignState::parse(code)
                .filter(|state| *state != CampaignState::Draft)
                .ok_or_else(refusals::campaign_state_unknown)?,
        };
        if (state != before.state && !before.state.may_become(state)) || before.state == CampaignState::Ended {
            return Err(refusals::campaign_state_wrong());
        }
        let mut fields = Fields::default();
        let budget = match self.budget {
            None => Some(before.budget.minor),
            asked => fields.take("budget", budget(before.kind, asked, before.amount.minor)),
        };
        let people_max = fields.take("people_max", within(self.people_max, before.people_max, 1, PEOPLE_MAX));
        let ends_at = self.ends_at.unwrap_or(before.ends_at);
        fields.take("ends_at", window(before.starts_at, ends_at));
        fields.finish()?;
        let (budget, people_max) = (budget.unwrap_or_default(), people_max.unwrap_or_default());
        if budget < before.spent.minor || people_max < before.people {
            return Err(refusals::campaign_below_spent());
        }
        Ok(Changed { state, budget, people_max, ends_at })
    }
}

/// A campaign as the staff sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CampaignView {
    pub id: CampaignId,
    pub kind: CampaignKind,
    pub name: String,
    pub state: CampaignState,
    /// What one person is given.
    pub amount: Money,
    /// What all are given at most.
    pub budget: Money,
    /// What was given.
    pub spent: Money,
    pub people_max: i64,
    /// People who were given something.
    pub people: i64,
    /// People of a winback who are told and given nothing, to compare with.
    pub held_out: i64,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub subject_id: Option<SubjectId>,
    /// The subject's name in English.
    pub subject: Option<String>,
    pub lessons: Option<i64>,
    pub guarantee: Option<Money>,
    pub weekly_hours: Option<i64>,
    pub audience: Option<CampaignAudience>,
    pub quiet_days: Option<i64>,
    pub valid_days: Option<i64>,
    pub created_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// A subject that lacks tutors: more is asked for than can be booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SupplySuggestion {
    /// The subject.
    pub subject_id: SubjectId,
    /// Its name in English.
    pub subject: String,
    /// Searches for it in the last 28 days.
    pub searches: i64,
    /// Requests for it in them: lessons, help, somebody now, places on waiting lists.
    pub requests: i64,
    /// Tutors of it whom people can book.
    pub tutors: i64,
    /// Hours they offer in four weeks.
    pub hours: i64,
    /// Whether a campaign for it is open.
    pub campaign: bool,
}

/// `GET /admin/campaigns`: a page of campaigns, and beside the first the subjects that lack tutors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CampaignsTold {
    /// The campaigns, the newest first.
    pub items: Vec<CampaignView>,
    /// Where the next page begins; null on the last.
    pub next_cursor: Option<String>,
    /// Subjects that lack tutors, the worst first.
    pub suggestions: Vec<SupplySuggestion>,
}

#[cfg(test)]
#[path = "campaign_tests.rs"]
mod tests;
