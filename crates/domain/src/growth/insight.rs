//! What the staff reads of the whole (IN2): ways through the product, the north star, and what happened.

use super::refusals;
use crate::{Refusal, codes::codes, identity::account::LOCALES};
use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days that a page shows where nobody asks for others.
pub const USUAL_DAYS: u64 = 30;
/// Days that may be asked for at once.
pub const MOST_DAYS: i64 = 366;
/// Weeks of the north star.
pub const WEEKS: i64 = 12;
/// Within so many days of joining somebody who books is activated.
pub const ACTIVATED_DAYS: i64 = 7;

codes! {
    /// Which way through the product is counted.
    FunnelName {
        /// From an account to the first lesson.
        Acquisition = "acquisition",
        /// From an account to lessons within its first days.
        Activation = "activation",
        /// From the first lesson to the fifth.
        Retention = "retention",
        /// From a tutor's profile to the first lesson taught.
        Supply = "supply",
    }
}

/// Days from and until, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// `from`, `to`, `name`, `segment` of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct InsightRequest {
    pub name: String,
    pub from: String,
    pub to: String,
    pub segment: String,
}

/// Whose way is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Everybody.
    All,
    /// Who came by somebody's code.
    Referred,
    /// Who reads that language.
    Language(String),
}

impl InsightRequest {
    /// The days that are asked for; the last thirty where none are.
    ///
    /// # Errors
    /// 422 `period_invalid`.
    pub fn period(&self, today: NaiveDate) -> Result<Period, Refusal> {
        let day = |text: &str| match text.trim() {
            "" => Ok(None),
            text => {
                text.get(..10).unwrap_or(text).parse::<NaiveDate>().map(Some).map_err(|_| refusals::period_invalid())
            }
        };
        let to = day(&self.to)?.unwrap_or(today);
        let usual = to.checked_sub_days(Days::new(USUAL_DAYS - 1)).unwrap_or(to);
        let from = day(&self.from)?.unwrap_or(usual);
        let days = (to - from).num_days();
        if (0..MOST_DAYS).contains(&days) { Ok(Period { from, to }) } else { Err(refusals::period_invalid()) }
    }

    /// The way that is asked for; from an account to the first lesson where none is.
    ///
    /// # Errors
    /// 422 `funnel_unknown`.
    pub fn funnel(&self) -> Result<FunnelName, Refusal> {
        match self.name.trim() {
            "" => Ok(FunnelName::Acquisition),
            name => FunnelName::parse(name).ok_or_else(refusals::funnel_unknown),
        }
    }

    /// Whose way is counted.
    ///
    /// # Errors
    /// 422 `segment_unknown`.
    pub fn segment(&self) -> Result<Segment, Refusal> {
        match self.segment.trim() {
            "" | "all" => Ok(Segment::All),
            "referred" => Ok(Segment::Referred),
            language if LOCALES.contains(&language) => Ok(Segment::Language(language.to_owned())),
            _ => Err(refusals::segment_unknown()),
        }
    }
}

impl Segment {
    /// The language, where it is one.
    pub fn language(&self) -> Option<&str> {
        if let Self::Language(language) = self { Some(language) } else { None }
    }

    /// The word of the address.
    pub fn code(&self) -> &str {
        match self {
            Self::All => "all",
            Self::Referred => "referred",
            Self::Language(language) => language,
        }
    }
}

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FunnelStep {
    /// Its word.
    pub step: String,
    /// People who came this far.
    pub people: i64,
    /// Of those of the step before, 0 to 1; null for the first, and of nobody.
    pub of_previous: Option<f64>,
    /// Of those of the first step, 0 to 1; null of nobody.
    pub of_first: Option<f64>,
}

/// `GET /admin/funnels`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Funnel {
    /// Which way.
    pub name: FunnelName,
    /// First day of those who set out.
    pub from: NaiveDate,
    /// Last day of those who set out.
    pub to: NaiveDate,
    /// Whose way.
    pub segment: String,
    /// The steps in order.
    pub steps: Vec<FunnelStep>,
}

/// A part of a whole; null of nothing.
pub fn share(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The steps of counts.
pub fn steps(counts: &[(&str, i64)]) -> Vec<FunnelStep> {
    let first = counts.first().map_or(0, |(_, people)| *people);
    let before = std::iter::once(None).chain(counts.iter().map(|(_, people)| Some(*people)));
    let steps = counts.iter().zip(before).map(|((step, people), before)| FunnelStep {
        step: (*step).to_owned(),
        people: *people,
        of_previous: before.and_then(|before| share(*people, before)),
        of_first: share(*people, first),
    });
    steps.collect()
}

/// One week of the north star.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LearningWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// People who learned: a lesson that was held, or a unit of a course that was finished.
    pub learners: i64,
    /// Of them, who never had before.
    pub new_learners: i64,
    /// Of them, who had the week before too.
    pub returning: i64,
    /// Lessons that were held.
    pub lessons: i64,
    /// Lessons of a learner who had one; null without.
    pub lessons_per_learner: Option<f64>,
    /// Whether the week is not over.
    pub open: bool,
}

/// `GET /admin/north-star`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct NorthStar {
    /// People who learned in the last whole week.
    pub weekly_active_learners: i64,
    /// Twelve weeks, the running one last.
    pub weeks: Vec<LearningWeek>,
}

/// An event, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CountedEvent {
    /// Its name.
    pub name: String,
    /// Whether a browser told of it, and not the product itself.
    pub client: bool,
    /// How often.
    pub events: i64,
    /// Of how many people who agreed to be counted.
    pub people: i64,
}

/// `GET /admin/analytics`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Analytics {
    /// Weekly active learners.
    pub north_star: NorthStar,
    /// The way that was asked for.
    pub funnel: Funnel,
    /// What happened most.
    pub events: Vec<CountedEvent>,
}

/// The Monday of a day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())).unwrap_or(day)
}

/// People who began in one month, and how many of them learned in the months after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Cohort {
    /// First day of the month of their first lesson.
    pub month: NaiveDate,
    /// How many they are.
    pub people: i64,
    /// How many of them had a lesson in the first, second, … month after.
    pub returned: Vec<i64>,
}

/// `GET /admin/cohorts`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Cohorts {
    /// The youngest last.
    pub items: Vec<Cohort>,
}

impl Period {
    /// As many days, right before.
    #[must_use]
    pub fn before(self) -> Self {
        let days = Days::new((self.to - self.from).num_days().unsigned_abs() + 1);
        let back = |day: NaiveDate| day.checked_sub_days(days).unwrap_or(day);
        Self { from: back(self.from), to: back(self.to) }
    }

    /// The day after the last one.
    pub fn end(self) -> NaiveDate {
        self.to.succ_opt().unwrap_or(self.to)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn asked(from: &str, to: &str) -> InsightRequest {
        InsightRequest { from: from.into(), to: to.into(), ..InsightRequest::default() }
    }

    #[test]
    fn days_that_cannot_be_are_refused_and_none_are_the_last_thirty() {
        let today = day("2026-03-02");
        let usual = asked("", "").period(today).unwrap();
        assert_eq!((usual.from, usual.to, usual.end()), (day("2026-02-01"), today, day("2026-03-03")));
        assert_eq!(usual.before(), Period { from: day("2026-01-02"), to: day("2026-01-31") });
        let instant = asked("2026-02-01T00:00:00Z", "2026-02-01").period(today).unwrap();
        assert_eq!((instant.from, instant.to), (day("2026-02-01"), day("2026-02-01")));
        for (from, to) in [("2026-03-03", "2026-03-02"), ("2024-01-01", "2026-01-01"), ("x", ""), ("", "2026-13-01")] {
            assert_eq!(asked(from, to).period(today).unwrap_err().code, "period_invalid", "{from} {to}");
        }
    }

    #[test]
    fn names_and_segments_are_of_the_lists() {
        let of = |name: &str, segment: &str| InsightRequest {
            name: name.into(),
            segment: segment.into(),
            ..InsightRequest::default()
        };
        assert_eq!(of("", "").funnel().unwrap(), FunnelName::Acquisition);
        assert_eq!(of("supply", "").funnel().unwrap(), FunnelName::Supply);
        assert_eq!(of("x", "").funnel().unwrap_err().code, "funnel_unknown");
        let codes = ["", "all", "referred", "de"].map(|word| of("", word).segment().unwrap().code().to_owned());
        assert_eq!(codes, ["all", "all", "referred", "de"]);
        assert_eq!(of("", "tlh").segment().unwrap_err().code, "segment_unknown");
    }

    #[test]
    fn steps_say_their_share_of_the_one_before_and_of_the_first() {
        let found = steps(&[("joined", 200), ("booked", 50), ("learned", 25)]);
        let shares: Vec<_> = found.iter().map(|step| (step.of_previous, step.of_first)).collect();
        assert_eq!(shares, [(None, Some(1.0)), (Some(0.25), Some(0.25)), (Some(0.5), Some(0.125))]);
        let nobody = steps(&[("joined", 0), ("booked", 0)]);
        assert!(nobody.iter().all(|step| step.of_previous.is_none() && step.of_first.is_none()));
    }

    #[test]
    fn a_week_begins_on_its_monday() {
        let days = ["2026-03-02", "2026-03-08", "2026-03-09"].map(|text| monday(day(text)).to_string());
        assert_eq!(days, ["2026-03-02", "2026-03-02", "2026-03-09"]);
    }
}
