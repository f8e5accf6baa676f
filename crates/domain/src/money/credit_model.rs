//! What other rules of credits would do: a model of weeks, the same for the same beginning.
//!
//! People are groups of alike ones: what they hold by the week it ends in, how many lessons they want, what they buy
//! and how much of the teaching is theirs. A week ends old lots, gives newcomers theirs, sells packs, and lets
//! everybody
//! buy the lessons they want as far as rules and purse allow; what is spent is earned by who teaches. Nobody wants less
//! because an hour costs more: the model shows what becomes of credits, not of wishes.
//!
//! All amounts are thousandths of a credit for one person, so that it makes no difference how people are grouped.

use super::{
    credit_rules::{CreditRules, CreditRulesAsked, Record},
    refusals,
};
use crate::Refusal;
use serde::{Deserialize, Serialize};

/// Longest look ahead.
pub const WEEKS_MAX: i64 = 104;
/// How far is looked when nothing is said.
pub const WEEKS: i64 = 26;
/// Thousandths of one.
const MILLI: i64 = 1_000;
/// Days of a week.
const DAYS: i64 = 7;

/// People who are alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// How many they are.
    pub people: i64,
    /// What one of them holds, by the number of whole weeks until it ends.
    pub lots: Vec<i64>,
    /// Lessons one of them wants in a week, in thousandths.
    pub wants: i64,
    /// What one of them buys in packs in a week.
    pub buys: i64,
    /// How much of all teaching is one's, beside the others'.
    pub teaches: i64,
}

/// Where a look ahead begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    /// Everybody who is there.
    pub groups: Vec<Group>,
    /// People who come each week.
    pub newcomers: i64,
    /// What teachers ask for an hour, each with their record.
    pub asks: Vec<(i64, Record)>,
}

/// One week of the look ahead, in whole credits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditWeek {
    /// Counted from one.
    pub week: i64,
    /// Given to newcomers since the beginning.
    pub issued: i64,
    /// Bought since the beginning.
    pub bought: i64,
    /// Spent on lessons since the beginning.
    pub spent: i64,
    /// Ended unspent since the beginning.
    pub ended: i64,
    /// What everybody holds together at its end.
    pub held: i64,
    /// Of the people, how many hold less than an hour costs, 0 to 1.
    pub cannot_afford: f64,
}

/// A look ahead under some rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditProjection {
    /// The rules.
    pub rules: CreditRules,
    /// What an hour costs on average, in thousandths of a credit.
    pub hour_milli: i64,
    /// What everybody holds now.
    pub held: i64,
    /// Of the people, how many hold less than an hour costs now, 0 to 1.
    pub cannot_afford: f64,
    /// Week by week.
    pub weeks: Vec<CreditWeek>,
}

/// `POST /admin/credit-rules/simulate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CreditSimulationRequest {
    /// The rules to try; what is not said is as it is.
    #[schema(required)]
    pub rules: CreditRulesAsked,
    /// How many weeks; 26 when not said.
    pub weeks: Option<i64>,
}

impl CreditSimulationRequest {
    /// How many weeks.
    ///
    /// # Errors
    /// 422 `simulation_weeks`.
    pub fn weeks(&self) -> Result<i64, Refusal> {
        let weeks = self.weeks.unwrap_or(WEEKS);
        if (1..=WEEKS_MAX).contains(&weeks) { Ok(weeks) } else { Err(refusals::simulation_weeks()) }
    }
}

/// The rules in force beside those that are tried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CreditSimulation {
    /// As it goes on.
    pub now: CreditProjection,
    /// As it would.
    pub with: CreditProjection,
}

/// A product of two that is divided, without running over.
fn part(amount: i64, of: i64, among: i64) -> i64 {
    if among <= 0 {
        return 0;
    }
    i64::try_from(i128::from(amount) * i128::from(of) / i128::from(among)).unwrap_or(i64::MAX)
}

/// What an hour costs on average under these rules, in thousandths; in the middle of the range where nobody asks.
pub fn hour_milli(rules: &CreditRules, asks: &[(i64, Record)]) -> i64 {
    let sum: i64 = asks.iter().map(|(asked, record)| rules.hour(*asked, *record)).sum();
    let count = i64::try_from(asks.len()).unwrap_or(i64::MAX);
    if count == 0 { (rules.normal_floor + rules.normal_ceiling) * MILLI / 2 } else { part(sum, MILLI, count) }
}

/// Whole weeks after this one that a lot lives which begins now.
fn life(rules: &CreditRules) -> usize {
    usize::try_from(rules.valid_months * 52 / 12 - 1).unwrap_or(0)
}

impl Group {
    fn holds(&self) -> i64 {
        self.lots.iter().sum()
    }

    fn get(&mut self, amount: i64, life: usize) {
        if self.lots.len() <= life {
            self.lots.resize(life + 1, 0);
        }
        if let Some(lot) = self.lots.get_mut(life) {
            *lot += amount;
        }
    }

    /// Spends what ends first.
    fn spend(&mut self, amount: i64) {
        let mut missing = amount;
        for lot in &mut self.lots {
            let taken = missing.min(*lot);
            *lot -= taken;
            missing -= taken;
        }
    }

    /// What has come to its end.
    fn end(&mut self) -> i64 {
        if self.lots.is_empty() { 0 } else { self.lots.remove(0) }
    }
}

/// Sums of everybody, in thousandths.
#[derive(Default)]
struct Sums {
    issued: i64,
    bought: i64,
    spent: i64,
    ended: i64,
}

struct Model<'a> {
    rules: &'a CreditRules,
    groups: Vec<Group>,
    newcomer: Group,
    hour: i64,
    /// Earned and not divided yet: less than one part each.
    pot: i64,
    sums: Sums,
}

impl Model<'_> {
    fn held(&self) -> i64 {
        self.pot + self.groups.iter().map(|group| group.people * group.holds()).sum::<i64>()
    }

    fn cannot_afford(&self) -> f64 {
        let people: i64 = self.groups.iter().map(|group| group.people).sum();
        let poor = self.groups.iter().filter(|group| group.holds() < self.hour);
        let poor: i64 = poor.map(|group| group.people).sum();
        if people == 0 { 0.0 } else { poor as f64 / people as f64 }
    }

    fn week(&mut self) {
        let life = life(self.rules);
        for group in &mut self.groups {
            self.sums.ended += group.people * group.end();
        }
        let mut newcomer = self.newcomer.clone();
        newcomer.get(self.rules.starter * MILLI, life);
        self.sums.issued += newcomer.people * self.rules.starter * MILLI;
        if newcomer.people > 0 {
            self.groups.push(newcomer);
        }
        let most = self.rules.spent_per_day * DAYS * MILLI;
        for group in &mut self.groups {
            group.get(group.buys, life);
            self.sums.bought += group.people * group.buys;
            let spent = part(group.wants, self.hour, MILLI).min(most).min(group.holds());
            group.spend(spent);
            self.pot += group.people * spent;
            self.sums.spent += group.people * spent;
        }
        let teaching: i64 = self.groups.iter().map(|group| group.people * group.teaches).sum();
        let earned = self.pot;
        for group in &mut self.groups {
            let own = part(earned, group.teaches, teaching);
            group.get(own, life);
            self.pot -= group.people * own;
        }
    }
}

/// Looks that many weeks ahead.
pub fn look_ahead(beginning: &Beginning, rules: &CreditRules, weeks: i64) -> CreditProjection {
    let groups = &beginning.groups;
    let people: i64 = groups.iter().map(|group| group.people).sum();
    let mean = |of: fn(&Group) -> i64| match people {
        0 => 0,
        people => groups.iter().map(|group| group.people * of(group)).sum::<i64>() / people,
    };
    let newcomer = Group {
        people: beginning.newcomers,
        lots: Vec::new(),
        wants: mean(|group| group.wants),
        buys: mean(|group| group.buys),
        teaches: mean(|group| group.teaches),
    };
    let hour = hour_milli(rules, &beginning.asks);
    let mut model = Model { rules, groups: groups.clone(), newcomer, hour, pot: 0, sums: Sums::default() };
    let (held, cannot_afford) = (model.held() / MILLI, model.cannot_afford());
    let weeks = (1..=weeks).map(|week| {
        model.week();
        CreditWeek {
            week,
            issued: model.sums.issued / MILLI,
            bought: model.sums.bought / MILLI,
            spent: model.sums.spent / MILLI,
            ended: model.sums.ended / MILLI,
            held: model.held() / MILLI,
            cannot_afford: model.cannot_afford(),
        }
    });
    let weeks = weeks.collect();
    CreditProjection { rules: *rules, hour_milli: hour, held, cannot_afford, weeks }
}

#[cfg(test)]
#[path = "credit_model_tests.rs"]
mod tests;
