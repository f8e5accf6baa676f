//! The rules of credits (MO8): a row of data with bounds, of which every version is kept, and how they are changed.

use super::{
    Currency, Money,
    credits::{STARTER, VALID_MONTHS},
    refusals,
};
use crate::{Refusal, refusal::Fields, text::clean_filled};
use chrono::{DateTime, Months, Utc};
use serde::{Deserialize, Serialize};

/// Longest reason of a change in characters.
pub const REASON_MAX_CHARS: usize = 500;

/// What governs credits: what everybody begins with, how long credits live, what an hour may cost and how fast they go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditRules {
    /// What everybody gets once.
    pub starter: i64,
    /// Months until credits end that come from now on.
    pub valid_months: i64,
    /// The least an hour costs.
    pub normal_floor: i64,
    /// The most an hour costs.
    pub normal_ceiling: i64,
    /// The least an hour costs with a record for it.
    pub premium_floor: i64,
    /// The most an hour costs with a record for it.
    pub premium_ceiling: i64,
    /// The mean of reviews that such a record has, in tenths of a star.
    pub premium_rating_tenths: i64,
    /// The lessons that such a record has.
    pub premium_sessions: i64,
    /// Credits one person may spend on lessons in 24 hours.
    pub spent_per_day: i64,
    /// Lessons for credits between the same two people in seven days.
    pub pair_per_week: i64,
}

impl Default for CreditRules {
    fn default() -> Self {
        Self {
            starter: STARTER,
            valid_months: i64::from(VALID_MONTHS),
            normal_floor: 5,
            normal_ceiling: 15,
            premium_floor: 15,
            premium_ceiling: 20,
            premium_rating_tenths: 48,
            premium_sessions: 50,
            spent_per_day: 200,
            pair_per_week: 7,
        }
    }
}

/// Each rule by its name, with the least and the most it may be. The database refuses more too.
pub const BOUNDS: [(&str, i64, i64); 10] = [
    ("starter", 0, 500),
    ("valid_months", 3, 36),
    ("normal_floor", 1, 100),
    ("normal_ceiling", 1, 100),
    ("premium_floor", 1, 200),
    ("premium_ceiling", 1, 200),
    ("premium_rating_tenths", 10, 50),
    ("premium_sessions", 0, 1_000),
    ("spent_per_day", 10, 5_000),
    ("pair_per_week", 1, 50),
];

/// Rules as they are asked for; what is not said stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct CreditRulesAsked {
    pub starter: Option<i64>,
    pub valid_months: Option<i64>,
    pub normal_floor: Option<i64>,
    pub normal_ceiling: Option<i64>,
    pub premium_floor: Option<i64>,
    pub premium_ceiling: Option<i64>,
    pub premium_rating_tenths: Option<i64>,
    pub premium_sessions: Option<i64>,
    pub spent_per_day: Option<i64>,
    pub pair_per_week: Option<i64>,
}

impl CreditRulesAsked {
    /// In the order of [`BOUNDS`].
    pub const fn from_values(of: [Option<i64>; 10]) -> Self {
        let [
            starter,
            valid_months,
            normal_floor,
            normal_ceiling,
            premium_floor,
            premium_ceiling,
            premium_rating_tenths,
            premium_sessions,
            spent_per_day,
            pair_per_week,
        ] = of;
        Self {
            starter,
            valid_months,
            normal_floor,
            normal_ceiling,
            premium_floor,
            premium_ceiling,
            premium_rating_tenths,
            premium_sessions,
            spent_per_day,
            pair_per_week,
        }
    }

    /// The rules that come of it, beside those in force.
    ///
    /// # Errors
    /// 422 `credit_rule_out_of_range` at each field, `credit_rules_cross`.
    pub fn beside(&self, now: &CreditRules) -> Result<CreditRules, Refusal> {
        let asked = CreditRules {
            starter: self.starter.unwrap_or(now.starter),
            valid_months: self.valid_months.unwrap_or(now.valid_months),
            normal_floor: self.normal_floor.unwrap_or(now.normal_floor),
            normal_ceiling: self.normal_ceiling.unwrap_or(now.normal_ceiling),
            premium_floor: self.premium_floor.unwrap_or(now.premium_floor),
            premium_ceiling: self.premium_ceiling.unwrap_or(now.premium_ceiling),
            premium_rating_tenths: self.premium_rating_tenths.unwrap_or(now.premium_rating_tenths),
            premium_sessions: self.premium_sessions.unwrap_or(now.premium_sessions),
            spent_per_day: self.spent_per_day.unwrap_or(now.spent_per_day),
            pair_per_week: self.pair_per_week.unwrap_or(now.pair_per_week),
        };
        asked.check()?;
        Ok(asked)
    }
}

/// `PUT /admin/credit-rules`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CreditRulesRequest {
    /// What is to change.
    #[schema(required)]
    pub rules: CreditRulesAsked,
    /// Why.
    #[schema(required, max_length = 500)]
    pub reason: String,
    /// The version that was looked at; a newer one is not written over.
    pub version: Option<i32>,
}

impl CreditRulesRequest {
    /// The new rules and why, beside those in force and the number of their version.
    ///
    /// # Errors
    /// 422 of [`CreditRulesAsked::beside`], `required`, those of a text; 409 `credit_rules_changed`,
    /// `credit_rules_same`.
    pub fn parse(&self, now: &CreditRules, version: i32) -> Result<(CreditRules, String), Refusal> {
        let rules = self.rules.beside(now)?;
        let reason = clean_filled(&self.reason, REASON_MAX_CHARS, refusals::credit_rules_unexplained);
        let reason = reason.map_err(|refusal| refusal.at("reason"))?;
        if self.version.is_some_and(|seen| seen != version) {
            return Err(refusals::credit_rules_changed());
        }
        if rules == *now {
            return Err(refusals::credit_rules_same());
        }
        Ok((rules, reason))
    }
}

/// How far a rule may go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditRuleBound {
    /// The rule's name.
    pub name: String,
    /// The least.
    pub least: i64,
    /// The most.
    pub most: i64,
}

/// Rules as they were put in force once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditRulesVersion {
    /// Counted from one.
    pub version: i32,
    /// What they said.
    pub rules: CreditRules,
    /// Why they were made.
    pub reason: String,
    /// Who made them; null for those of the beginning.
    pub made_by: Option<String>,
    /// Since when they were in force.
    pub made_at: DateTime<Utc>,
}

/// How the economy of credits does, over the last thirty days where it is a flow.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditIndicators {
    /// People who have credits.
    pub holders: i64,
    /// What lies in their wallets.
    pub held: i64,
    /// Given: to begin with, for recommendations, by campaigns.
    pub issued: i64,
    /// Bought in packs.
    pub bought: i64,
    /// Spent on lessons and courses, less what came back.
    pub spent: i64,
    /// Ended unspent.
    pub ended: i64,
    /// How often what is held was spent, in thirty days; null of nothing.
    pub velocity: Option<f64>,
    /// How unevenly it is held: 0 alike, 1 all with one; null of nothing.
    pub gini: Option<f64>,
    /// The part of the richest tenth, 0 to 1; null of nothing.
    pub top_tenth: Option<f64>,
    /// The part of what is held that lies with people who neither spent nor earned for ninety days; null of nothing.
    pub idle: Option<f64>,
    /// Of the people with an account of credits, how many have less than the cheapest hour costs, 0 to 1.
    pub cannot_afford: Option<f64>,
}

/// `GET /admin/credit-rules`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditRulesTold {
    /// The number of the rules in force.
    pub version: i32,
    /// The rules in force.
    pub rules: CreditRules,
    /// How far each may go.
    pub bounds: Vec<CreditRuleBound>,
    /// How the economy does.
    pub indicators: CreditIndicators,
    /// The last fifty versions, the newest first.
    pub history: Vec<CreditRulesVersion>,
}

/// The bounds as they are told.
pub fn bounds() -> Vec<CreditRuleBound> {
    let told = |(name, least, most): (&str, i64, i64)| CreditRuleBound { name: name.to_owned(), least, most };
    BOUNDS.into_iter().map(told).collect()
}

/// What a teacher's record is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Record {
    pub rating_sum: i64,
    pub reviews: i64,
    pub sessions: i64,
}

impl CreditRules {
    /// When a lot that begins at `now` ends.
    pub fn lot_end(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let months = u32::try_from(self.valid_months).unwrap_or(VALID_MONTHS);
        now.checked_add_months(Months::new(months)).unwrap_or(now)
    }

    /// Whether a record allows the higher range: an exact mean, no rounding up.
    pub const fn is_premium(&self, record: Record) -> bool {
        record.sessions >= self.premium_sessions
            && record.reviews > 0
            && record.rating_sum * 10 >= self.premium_rating_tenths * record.reviews
    }

    /// What an hour may cost with that record.
    pub const fn range(&self, record: Record) -> (i64, i64) {
        if self.is_premium(record) {
            (self.premium_floor, self.premium_ceiling)
        } else {
            (self.normal_floor, self.normal_ceiling)
        }
    }

    /// What an hour costs that was asked for at `asked`: never outside of the range that the record allows now.
    pub fn hour(&self, asked: i64, record: Record) -> i64 {
        let (floor, ceiling) = self.range(record);
        asked.clamp(floor, ceiling)
    }

    /// What a lesson costs: the hour's price by the minute, half to even, one credit at least.
    pub fn lesson(&self, asked: i64, record: Record, minutes: i32) -> Option<Money> {
        let hour = Money::new(self.hour(asked, record), Currency::Credit);
        let price = hour.scale(i64::from(minutes), 60).filter(|_| minutes > 0)?;
        Some(Money::new(price.minor.max(1), Currency::Credit))
    }

    /// Whether somebody who spent `spent` in a day and had `lessons` with the same person in a week may spend `cost`.
    ///
    /// # Errors
    /// 409 `credits_too_fast`.
    pub fn velocity(&self, (spent, lessons): (i64, i64), cost: Money) -> Result<(), Refusal> {
        if spent + cost.minor > self.spent_per_day || lessons >= self.pair_per_week {
            return Err(refusals::credits_too_fast());
        }
        Ok(())
    }

    /// Whether a course may be bought like that, whose price may be above what a day allows: then it is all that is
    /// spent on that day. `from_new` is what its teacher got from new accounts in a day, where the payer's is one: many
    /// of them at once, each with its first credits, are one person more often than a class.
    ///
    /// # Errors
    /// 409 `credits_too_fast`.
    pub fn course(&self, spent: (i64, i64), from_new: Option<i64>, price: Money) -> Result<(), Refusal> {
        let counted = Money::new(price.minor.min(self.spent_per_day), price.currency);
        self.velocity(spent, counted)?;
        match from_new {
            Some(got) if got + counted.minor > self.spent_per_day => Err(refusals::credits_too_fast()),
            _ => Ok(()),
        }
    }

    /// In the order of [`BOUNDS`].
    pub const fn values(&self) -> [i64; 10] {
        [
            self.starter,
            self.valid_months,
            self.normal_floor,
            self.normal_ceiling,
            self.premium_floor,
            self.premium_ceiling,
            self.premium_rating_tenths,
            self.premium_sessions,
            self.spent_per_day,
            self.pair_per_week,
        ]
    }

    /// Whether they are within their bounds and do not cross: a record for it never makes an hour cheaper.
    ///
    /// # Errors
    /// 422 `credit_rule_out_of_range` at each field, `credit_rules_cross`.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut fields = Fields::default();
        for ((name, least, most), value) in BOUNDS.into_iter().zip(self.values()) {
            if !(least..=most).contains(&value) {
                fields.refuse(refusals::credit_rule_out_of_range(least, most).at(name));
            }
        }
        fields.finish()?;
        let ranges = self.normal_floor <= self.normal_ceiling
            && self.premium_floor <= self.premium_ceiling
            && self.normal_floor <= self.premium_floor
            && self.normal_ceiling <= self.premium_ceiling;
        if ranges { Ok(()) } else { Err(refusals::credit_rules_cross()) }
    }
}

#[cfg(test)]
#[path = "credit_rules_tests.rs"]
mod tests;
