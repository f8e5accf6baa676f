//! What the staff sees of the ranker, and decides (MA3): versions, how far one is let out, how it does.

use super::refusals;
use crate::Refusal;
use chrono::{DateTime, Datelike, Utc};
use serde::{Deserialize, Serialize};

/// The flag that says who is ranked by the promoted version.
pub const FLAG: &str = "match_learned";
/// How far a version is let out, step by step: tried out beside the rules, then for some, then for all.
pub const STEPS: [u8; 4] = [0, 10, 50, 100];
/// From which population stability index on a signal has moved.
pub const DRIFTED: f64 = 0.2;
/// Of the bookings, the share that should come from recommendations.
pub const SHARE_GOAL: f64 = 0.3;

/// Lists from which somebody chose that a week's training needs: of fewer it learns the luck of a few people.
pub const LISTS_LEAST: usize = 200;
/// Weeks whose versions are kept besides those that ever served.
pub const WEEKS_KEPT: usize = 8;
/// How versions begin that the weekly job trained.
const WEEKLY: &str = "weekly-";

/// What the version is called that is trained now: one a week, and later weeks sort behind earlier ones.
pub fn week_version(now: DateTime<Utc>) -> String {
    let week = now.iso_week();
    format!("{WEEKLY}{:04}-w{:02}", week.year(), week.week())
}

/// Of the versions there are, those of old weeks that never served: nobody needs them any more.
pub fn weeks_over<'a>(versions: &'a [String], served: &[String]) -> Vec<&'a String> {
    let mut weeks: Vec<&String> = versions.iter().filter(|name| name.starts_with(WEEKLY)).collect();
    weeks.sort_unstable_by(|a, b| b.cmp(a));
    weeks.into_iter().skip(WEEKS_KEPT).filter(|name| !served.contains(name)).collect()
}

/// `POST /admin/matching/promote`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct PromoteRequest {
    /// A version of the list; the newest usable one when it is not named.
    pub version: Option<String>,
    /// 0 (tried out beside the rules), 10, 50 or 100; 100 when it is not named.
    pub rollout: Option<i64>,
}

impl PromoteRequest {
    /// The step asked for.
    ///
    /// # Errors
    /// 422 `rollout_unknown`.
    pub fn step(&self) -> Result<u8, Refusal> {
        let asked = self.rollout.unwrap_or(100);
        STEPS.into_iter().find(|step| i64::from(*step) == asked).ok_or_else(refusals::rollout_unknown)
    }
}

/// What a version's card says of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct VersionTold {
    pub version: String,
    /// `trees` or `network`; empty when it cannot be read.
    pub kind: String,
    pub written_at: Option<DateTime<Utc>>,
    pub ndcg_10: Option<f64>,
    pub rules_ndcg_10: Option<f64>,
    /// The lower end of the 95 % interval of the lead over the rules.
    pub over_rules_low: Option<f64>,
    pub training_lists: Option<i64>,
    /// Why it cannot be served; null when it can.
    pub broken: Option<String>,
}

impl VersionTold {
    /// Whether it may be promoted: it can be read, and its lead over the rules is more than luck.
    ///
    /// # Errors
    /// 409 `model_broken`, `model_not_better`.
    pub fn may_serve(&self) -> Result<(), Refusal> {
        if self.broken.is_some() {
            return Err(refusals::model_broken());
        }
        let better = self.over_rules_low.is_some_and(|low| low > 0.0);
        if better { Ok(()) } else { Err(refusals::model_not_better()) }
    }
}

/// A signal and how far it moved since training.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct DriftTold {
    pub signal: String,
    /// Population stability index; above 0.2 it moved.
    pub psi: f64,
}

/// Clicks over what was shown, by what ranked it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CtrTold {
    /// A version, or `rules`.
    pub model: String,
    pub shown: i64,
    pub clicked: i64,
    pub booked: i64,
    /// Null before anything was shown.
    pub ctr: Option<f64>,
}

/// One day of what was shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MatchDay {
    pub date: chrono::NaiveDate,
    pub shown: i64,
    pub clicked: i64,
}

/// Shares of the last 30 days; null where there is no data yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SharesTold {
    /// Of the bookings, those of a tutor who was recommended to the student in the week before.
    pub bookings_from_recommendations: Option<f64>,
    /// What it should be.
    pub goal: f64,
    /// Of the places, those given to new tutors on purpose.
    pub explored: Option<f64>,
    /// Of the listed tutors, those who were recommended to anybody.
    pub coverage: Option<f64>,
    /// Hours from a student's first list to the first booking, the middle one.
    pub hours_to_first_booking: Option<f64>,
}

/// What serves now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ServingTold {
    /// The promoted version; `rules` when there is none.
    pub version: String,
    pub kind: String,
    pub rollout_percent: u8,
    pub since: Option<DateTime<Utc>>,
    /// Whether this server has it in memory.
    pub loaded: bool,
}

/// `GET /admin/matching`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MatchingTold {
    pub model: ServingTold,
    pub versions: Vec<VersionTold>,
    /// The most moved first; empty before a version has ranked.
    pub drift: Vec<DriftTold>,
    pub ctr: Vec<CtrTold>,
    pub shares: SharesTold,
    /// The last 30 days, oldest first.
    pub days: Vec<MatchDay>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_version_is_let_out_by_known_steps() {
        let asked = |rollout| PromoteRequest { rollout, ..PromoteRequest::default() }.step();
        assert_eq!([None, Some(0), Some(10), Some(50)].map(|step| asked(step).unwrap()), [100, 0, 10, 50]);
        for wrong in [-1, 1, 99, 101] {
            assert_eq!(asked(Some(wrong)).unwrap_err().code, "rollout_unknown");
        }
    }

    #[test]
    fn a_week_has_one_version_and_later_weeks_sort_behind_earlier_ones() {
        let of = |text: &str| week_version(text.parse().unwrap());
        assert_eq!(of("2026-11-30T03:40:00Z"), "weekly-2026-w49");
        assert_eq!(of("2026-12-06T23:00:00Z"), of("2026-11-30T00:00:00Z"), "until Sunday");
        assert_eq!(of("2027-01-02T00:00:00Z"), "weekly-2026-w53", "the week of the year that has most of it");
        assert!(of("2026-12-28T00:00:00Z") < of("2027-01-04T00:00:00Z"));
    }

    #[test]
    fn weeks_that_never_served_go_and_what_people_named_stays() {
        let mut there: Vec<String> = (1..=12).map(|week| format!("weekly-2026-w{week:02}")).collect();
        there.push("by-hand".into());
        let served = ["weekly-2026-w02".to_owned()];
        let over: Vec<&str> = weeks_over(&there, &served).into_iter().map(String::as_str).collect();
        assert_eq!(over, ["weekly-2026-w04", "weekly-2026-w03", "weekly-2026-w01"]);
        assert!(weeks_over(&there[..8], &[]).is_empty());
    }

    #[test]
    fn only_a_version_that_is_surely_better_than_the_rules_may_serve() {
        let told = |low, broken: Option<&str>| VersionTold {
            over_rules_low: low,
            broken: broken.map(str::to_owned),
            ..VersionTold::default()
        };
        assert!(told(Some(0.001), None).may_serve().is_ok());
        for luck in [Some(0.0), Some(-0.1), None] {
            assert_eq!(told(luck, None).may_serve().unwrap_err().code, "model_not_better");
        }
        assert_eq!(told(Some(0.1), Some("cut off")).may_serve().unwrap_err().code, "model_broken");
    }
}
