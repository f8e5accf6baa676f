//! Cohorts (LE6): a course that a few people take together in four to eight weeks. Each takes it at their own hour of
//! the day; what they share is the week, the goal and how far the group has come. How far one of them has come is
//! between that one and the teacher: a group is no race.

use super::{cohort_wait::CohortWait, course::CourseTeacher, refusals};
use crate::{
    Refusal,
    calendar::{WallTime, Zone, wall_time::instants_between},
    ids::{CohortId, CourseId, EnrolmentId, UserId},
    money::{Currency, Money},
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
    trust::moderation::shown_at_once,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::ops::{Range, RangeInclusive};

/// How many weeks a cohort takes.
pub const WEEKS: RangeInclusive<i64> = 4..=8;
/// How many places it has.
pub const SEATS: RangeInclusive<i64> = 2..=12;
/// How far ahead its first day may be.
pub const AHEAD_DAYS: i64 = 180;
/// Longest goal in characters.
pub const GOAL_MAX_CHARS: usize = 300;
/// Cohorts of one teacher that are not over.
pub const COHORTS_MAX: i64 = 20;
/// Days after the first one on which a place can still be taken: whoever comes later comes too late for the group.
pub const LATE_DAYS: i64 = 7;

/// `POST /cohorts` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CohortRequest {
    /// One of the own courses that are shown.
    #[schema(required)]
    pub course_id: Option<CourseId>,
    /// The first day, on the teacher's clock.
    #[schema(required)]
    pub starts_on: Option<NaiveDate>,
    #[allow(missing_docs)]
    #[schema(required, minimum = 4, maximum = 8)]
    pub weeks: i64,
    /// Places.
    #[schema(required, minimum = 2, maximum = 12)]
    pub seats: i64,
    /// What a place costs, the course included; the course's own price without it.
    pub price: Option<Money>,
    /// What the group wants to have reached in the end.
    #[schema(max_length = 300)]
    pub goal: String,
}

/// A cohort that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedCohort {
    pub course_id: CourseId,
    pub starts_on: NaiveDate,
    /// Midnight of that day.
    pub starts_at: DateTime<Utc>,
    pub weeks: i16,
    pub seats: i16,
    pub price: Option<Money>,
    pub goal: String,
}

impl ParsedCohort {
    /// Checks all fields at once, for a teacher who is paid in `own` and whose day it is now.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(request: &CohortRequest, own: Currency, zone: Zone, today: NaiveDate) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let course_id = fields.take("course_id", request.course_id.ok_or_else(refusals::cohort_course_unknown));
        let ahead = today.checked_add_days(Days::new(AHEAD_DAYS.unsigned_abs())).unwrap_or(today);
        let starts_on = request.starts_on.filter(|day| *day > today && *day <= ahead);
        let starts_on = fields.take("starts_on", starts_on.ok_or_else(|| refusals::cohort_start_range(AHEAD_DAYS)));
        let weeks = i16::try_from(request.weeks).ok().filter(|weeks| WEEKS.contains(&i64::from(*weeks)));
        let weeks = weeks.ok_or_else(|| refusals::cohort_weeks_range(*WEEKS.start(), *WEEKS.end()));
        let weeks = fields.take("weeks", weeks);
        let seats = i16::try_from(request.seats).ok().filter(|seats| SEATS.contains(&i64::from(*seats)));
        let seats = seats.ok_or_else(|| refusals::cohort_seats_range(*SEATS.start(), *SEATS.end()));
        let seats = fields.take("seats", seats);
        let price = request.price.and_then(|price| fields.take("price", super::course::priced(price, own)));
        let goal = fields.take("goal", text::clean(&request.goal, GOAL_MAX_CHARS).and_then(shown_at_once));
        fields.finish()?;
        match (course_id, starts_on, weeks, seats, goal) {
            (Some(course_id), Some(starts_on), Some(weeks), Some(seats), Some(goal)) => {
                let starts_at = midnight(starts_on, zone);
                Ok(Self { course_id, starts_on, starts_at, weeks, seats, price, goal })
            }
            _ => Err(fields_unread()),
        }
    }
}

/// The first instant of a day, also of one whose midnight the clock jumps over.
pub fn midnight(day: NaiveDate, zone: Zone) -> DateTime<Utc> {
    let instants = instants_between(zone, day, WallTime::MIDNIGHT, WallTime::END_OF_DAY);
    instants.first().map_or_else(|| day.and_time(chrono::NaiveTime::MIN).and_utc(), |slot| slot.start)
}

/// The first day after a cohort.
pub fn ends_on(starts_on: NaiveDate, weeks: i64) -> NaiveDate {
    starts_on.checked_add_days(Days::new(weeks.unsigned_abs() * 7)).unwrap_or(starts_on)
}

/// Which week it is: none before the first day, the last one from then on.
pub fn week_of(starts_on: NaiveDate, weeks: i64, today: NaiveDate) -> i64 {
    let days = (today - starts_on).num_days();
    if days < 0 { 0 } else { (days / 7 + 1).min(weeks) }
}

/// The part of the course that the plan has behind it at the beginning of that day, 0 to 1.
pub fn pace(starts_on: NaiveDate, weeks: i64, today: NaiveDate) -> f64 {
    let all = weeks * 7;
    if all <= 0 { 0.0 } else { (today - starts_on).num_days().clamp(0, all) as f64 / all as f64 }
}

/// Which of so many modules belong to each week, in order: every module to one week, no week has two more than another,
/// and there is something in the first.
pub fn plan(modules: usize, weeks: usize) -> Vec<Range<usize>> {
    let until = |week: usize| (week * modules).div_ceil(weeks);
    (0..weeks).map(|week| until(week)..until(week + 1)).collect()
}

/// Learners from whom on the group is told of to one of them.
pub const TOLD_LEAST: i64 = 3;

/// How far a group has come: each counts as much as the next.
pub fn group_progress(people: &[f64]) -> f64 {
    if people.is_empty() { 0.0 } else { people.iter().sum::<f64>() / people.len() as f64 }
}

/// Whether a reader is told how far a group has come: of two learners each would know how far the other is. The teacher
/// knows of each.
pub const fn is_told(teaches: bool, learners: i64) -> bool {
    teaches || learners >= TOLD_LEAST
}

/// One week of a cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CohortWeek {
    /// From 1.
    pub number: i64,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// What is learned in it: the names of modules.
    pub modules: Vec<String>,
}

/// `GET /cohorts/{id}`, and an item of `GET /cohorts`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = CourseCohort)]
#[allow(missing_docs)]
pub struct Cohort {
    pub id: CohortId,
    pub course_id: CourseId,
    pub course_title: String,
    pub description: String,
    pub subject_name: String,
    pub teacher: CourseTeacher,
    pub starts_on: NaiveDate,
    /// The first day after it.
    pub ends_on: NaiveDate,
    pub weeks: i64,
    pub seats: i32,
    /// Places that can be taken now.
    pub free: i32,
    /// What a place costs, the course included; none when it costs nothing.
    pub price: Option<Money>,
    pub goal: String,
    /// Week by week; left out of lists.
    pub plan: Vec<CohortWeek>,
    /// The reader's own place in the course.
    pub enrolment_id: Option<EnrolmentId>,
    /// Whether the reader leads its course: opens it and calls it off.
    pub own: bool,
    /// Whether the reader teaches it: leads its course, or agreed to teach it too. Sets its sessions and sees how far
    /// everybody is.
    #[serde(default)]
    pub teaches: bool,
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Where the reader stands on the list of those who wait for a place; none who does not wait.
    pub waiting: Option<CohortWait>,
    /// How many wait, for those who teach it alone.
    pub waits: Option<i64>,
    /// What the reader may do now: `enrol`, `wait`, `unwait`, `leave`, `cancel`.
    pub actions: Vec<String>,
}

/// Where a cohort stands for one reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CohortStand {
    pub has_seat: bool,
    /// Leads its course, or agreed to teach it too.
    pub teaches: bool,
    /// Leads its course.
    pub leads: bool,
    pub child: bool,
    pub off: bool,
    /// Its first week is over.
    pub closed: bool,
    /// Its last week is.
    pub over: bool,
    /// Places for the reader.
    pub free: i32,
    /// The reader waits for one.
    pub waits: bool,
}

/// What the reader may do. Strangers are offered a place; they are asked to sign in first.
pub fn may(stand: CohortStand) -> Vec<&'static str> {
    let may_come = !(stand.has_seat || stand.teaches || stand.child || stand.off || stand.closed);
    let all = [
        ("enrol", may_come && stand.free > 0),
        ("wait", may_come && stand.free <= 0 && !stand.waits),
        ("unwait", may_come && stand.waits),
        ("leave", stand.has_seat && !stand.off && !stand.over),
        ("cancel", stand.leads && !stand.off && !stand.closed),
    ];
    all.into_iter().filter_map(|(act, allowed)| allowed.then_some(act)).collect()
}

/// One learner of a cohort, for its teacher.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CohortLearner {
    pub user_id: UserId,
    pub display_name: String,
    /// 0 to 1.
    pub progress: f64,
    /// Live sessions that they were in for five minutes.
    pub attended: i64,
}

/// `GET /cohorts/{id}/progress`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CohortProgress {
    /// What the group wants to have reached.
    pub goal: String,
    /// Which week it is; zero before the first.
    pub week: i64,
    #[allow(missing_docs)]
    pub weeks: i64,
    /// The part that the plan has behind it, 0 to 1.
    pub pace: f64,
    /// The part that the group has, on average; for a learner none while fewer than three learn in it.
    pub group: Option<f64>,
    /// How many there are.
    pub learners: i64,
    /// How many have finished; none as `group` is.
    pub finished: Option<i64>,
    /// The reader's own part; none for the teacher.
    pub own: Option<f64>,
    /// Live sessions that were held.
    pub sessions_held: i64,
    /// Those that the reader was in for five minutes; none for the teacher.
    pub sessions_attended: Option<i64>,
    /// Each of them, for the teacher alone.
    pub people: Vec<CohortLearner>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn request() -> CohortRequest {
        CohortRequest {
            course_id: Some(CourseId(Uuid::nil())),
            starts_on: Some(day("2026-03-30")),
            weeks: 6,
            seats: 12,
            price: None,
            goal: "Speak for ten minutes.".into(),
        }
    }

    fn parse(request: &CohortRequest) -> Result<ParsedCohort, Refusal> {
        ParsedCohort::parse(request, Currency::Usd, "Europe/Berlin".parse().unwrap(), day("2026-03-02"))
    }

    fn codes(request: &CohortRequest) -> Vec<String> {
        parse(request).unwrap_err().fields.into_iter().map(|field| field.code).collect()
    }

    #[test]
    fn a_cohort_takes_four_to_eight_weeks_and_has_two_to_twelve_places() {
        let parsed = parse(&request()).unwrap();
        assert_eq!(parsed.starts_at.to_rfc3339(), "2026-03-29T22:00:00+00:00", "midnight in Berlin");
        for weeks in [i64::MIN, 0, 3, 9, i64::MAX] {
            assert_eq!(codes(&CohortRequest { weeks, ..request() }), ["cohort_weeks_range"], "{weeks}");
        }
        for seats in [i64::MIN, 1, 13, i64::MAX] {
            assert_eq!(codes(&CohortRequest { seats, ..request() }), ["cohort_seats_range"], "{seats}");
        }
        for starts_on in [None, Some(day("2026-03-02")), Some(day("2026-08-30")), Some(NaiveDate::MIN)] {
            assert_eq!(codes(&CohortRequest { starts_on, ..request() }), ["cohort_start_range"], "{starts_on:?}");
        }
        let price = Some(Money::new(1_000, Currency::Eur));
        assert_eq!(codes(&CohortRequest { price, ..request() }), ["course_price_currency"]);
        let nothing = codes(&CohortRequest::default());
        let expected = ["cohort_course_unknown", "cohort_start_range", "cohort_weeks_range", "cohort_seats_range"];
        assert_eq!(nothing, expected);
    }

    #[test]
    fn weeks_count_from_the_first_day_and_end_with_the_last() {
        let week = |today| week_of(day("2026-03-30"), 4, day(today));
        let expected = [("2026-03-29", 0), ("2026-03-30", 1), ("2026-04-05", 1), ("2026-04-06", 2), ("2026-05-30", 4)];
        for (today, number) in expected {
            assert_eq!(week(today), number, "{today}");
        }
        let part = |today| pace(day("2026-03-30"), 4, day(today));
        assert!(part("2026-03-01") < 1e-9 && (part("2026-04-13") - 0.5).abs() < 1e-9 && part("2026-07-01") > 0.999);
        assert_eq!(ends_on(day("2026-03-30"), 4), day("2026-04-27"));
    }

    #[test]
    fn of_two_learners_nobody_is_told_how_far_the_other_is() {
        assert_eq!(
            (0..5).map(|learners| is_told(false, learners)).collect::<Vec<_>>(),
            [false, false, false, true, true]
        );
        assert!((0..5).all(|learners| is_told(true, learners)), "the teacher knows of each");
    }

    #[test]
    fn who_may_do_what_follows_from_where_one_stands() {
        let stranger = CohortStand { free: 1, ..CohortStand::default() };
        assert_eq!(may(stranger), ["enrol"]);
        for closed in [
            CohortStand { child: true, ..stranger },
            CohortStand { off: true, ..stranger },
            CohortStand { closed: true, ..stranger },
            CohortStand { has_seat: true, over: true, ..stranger },
            CohortStand { teaches: true, leads: true, closed: true, ..stranger },
            CohortStand { teaches: true, ..stranger },
        ] {
            assert_eq!(may(closed), [""; 0], "{closed:?}");
        }
        assert_eq!(may(CohortStand { has_seat: true, free: 0, ..stranger }), ["leave"]);
        let full = CohortStand { free: 0, ..stranger };
        assert_eq!(may(full), ["wait"]);
        assert_eq!(may(CohortStand { waits: true, ..full }), ["unwait"]);
        assert_eq!(may(CohortStand { waits: true, ..stranger }), ["enrol", "unwait"], "a place was offered");
        for closed in [
            CohortStand { child: true, ..full },
            CohortStand { closed: true, waits: true, ..full },
            CohortStand { off: true, waits: true, ..full },
        ] {
            assert_eq!(may(closed), [""; 0], "{closed:?}");
        }
        assert_eq!(may(CohortStand { teaches: true, leads: true, ..stranger }), ["cancel"]);
    }

    proptest! {
        #[test]
        fn every_module_belongs_to_one_week_and_weeks_are_even(modules in 0..200_usize, weeks in 1..9_usize) {
            let plan = plan(modules, weeks);
            prop_assert_eq!(plan.len(), weeks);
            let flat: Vec<usize> = plan.iter().cloned().flatten().collect();
            prop_assert_eq!(flat, (0..modules).collect::<Vec<_>>());
            let sizes: Vec<usize> = plan.iter().map(ExactSizeIterator::len).collect();
            prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1);
            prop_assert!(modules == 0 || sizes.first().is_some_and(|first| *first > 0));
        }

        #[test]
        fn the_group_is_between_its_slowest_and_its_fastest(people in prop::collection::vec(0.0..=1.0_f64, 0..13)) {
            let mean = group_progress(&people);
            let least = people.iter().copied().fold(f64::INFINITY, f64::min).min(1.0);
            let most = people.iter().copied().fold(0.0, f64::max);
            prop_assert!(people.is_empty() && mean == 0.0 || least - 1e-9 <= mean && mean <= most + 1e-9);
        }
    }
}
