//! Goals and what they count (LE7): a goal is the learner's own, nothing shames, and each figure can be switched off.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{GoalId, SubjectId},
    refusal::Fields,
    text,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest goal in characters.
pub const GOAL_MAX_CHARS: usize = 200;
/// Most open goals.
pub const GOALS_MAX: i64 = 30;
/// Largest target.
pub const TARGET_MAX: i64 = 10_000;
/// Days without learning that a streak forgives in a week.
const FREEZES_A_WEEK: usize = 1;

codes! {
    /// Where a goal stands.
    GoalStatus {
        /// It is worked on.
        Open = "open",
        /// It is reached.
        Done = "done",
        /// It is not wanted any more.
        Dropped = "dropped",
    }
}

/// `POST /goals` and `PATCH /goals/{id}`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct GoalRequest {
    /// What is to be reached.
    pub text: Option<String>,
    /// How many hours of learning; none is a goal without a number.
    pub target: Option<i64>,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// A code of [`GoalStatus`].
    pub status: Option<String>,
}

/// A change that passed the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct GoalChange {
    pub text: Option<String>,
    pub target: Option<i64>,
    pub due_on: Option<NaiveDate>,
    pub status: Option<GoalStatus>,
}

impl GoalRequest {
    /// Reads a change.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(&self, today: NaiveDate) -> Result<GoalChange, Refusal> {
        let mut fields = Fields::default();
        let text = self
            .text
            .as_deref()
            .and_then(|said| fields.take("text", text::clean_filled(said, GOAL_MAX_CHARS, refusals::goal_empty)));
        let target = self.target.and_then(|target| {
            let within = (1..=TARGET_MAX).contains(&target).then_some(target);
            fields.take("target", within.ok_or_else(|| refusals::goal_target_range(TARGET_MAX)))
        });
        let due_on = self.due_on.and_then(|day| {
            let ahead = (day >= today && day.year() < 2_200).then_some(day);
            fields.take("due_on", ahead.ok_or_else(refusals::goal_due_past))
        });
        let status = self
            .status
            .as_deref()
            .and_then(|code| fields.take("status", GoalStatus::parse(code).ok_or_else(refusals::goal_status_unknown)));
        fields.finish()?;
        Ok(GoalChange { text, target, due_on, status })
    }

    /// The same for a new one, which says what is to be reached.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse_new(&self, today: NaiveDate) -> Result<GoalChange, Refusal> {
        let text = Some(self.text.clone().unwrap_or_default());
        Self { text, status: None, ..self.clone() }.parse(today)
    }
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Goal {
    pub id: GoalId,
    pub text: String,
    /// Hours of learning.
    pub target: Option<i64>,
    /// Minutes that were learned since it was set.
    pub minutes: i64,
    pub due_on: Option<NaiveDate>,
    pub status: GoalStatus,
    pub created_at: DateTime<Utc>,
}

/// `PUT /progress/settings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ProgressSettings {
    /// Days in a row are counted and shown.
    pub streaks: bool,
    /// Badges are given and shown.
    pub badges: bool,
    /// The week before is told on Mondays, if something was done in it.
    pub weekly: bool,
    /// Others of a course who are stuck where one is done are told one's name, and may ask.
    pub helps: bool,
}

impl Default for ProgressSettings {
    fn default() -> Self {
        Self { streaks: true, badges: true, weekly: true, helps: false }
    }
}

/// Days in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Streak {
    /// Days learned in a row until today; a day off a week is forgiven.
    pub days: i64,
    /// Whether something was learned today.
    pub today: bool,
}

/// Hours of learning and teaching, in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LearnedTime {
    pub lessons_minutes: i64,
    pub films_minutes: i64,
    pub taught_minutes: i64,
}

codes! {
    /// Something that was reached once.
    Milestone {
        /// A first lesson was held.
        FirstLesson = "first_lesson",
        /// Ten lessons.
        TenLessons = "ten_lessons",
        /// Fifty lessons.
        FiftyLessons = "fifty_lessons",
        /// A first course was finished.
        FirstCourse = "first_course",
        /// Three courses.
        ThreeCourses = "three_courses",
        /// A first goal was reached.
        FirstGoal = "first_goal",
        /// A hundred lessons taught.
        HundredTaught = "hundred_taught",
    }
}

/// A subject that somebody has learned in: at least one lesson was held, or a course of it was finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LearnedSkill {
    #[allow(missing_docs)]
    pub subject_id: SubjectId,
    /// In the reader's language.
    pub name: String,
    /// Lessons that were held, and how long they took.
    pub lessons: i64,
    #[allow(missing_docs)]
    pub minutes: i64,
    /// Courses that were finished.
    pub courses: i64,
}

/// `GET /progress/me` and `GET /family/children/{id}/progress`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Progress {
    /// Open goals first.
    pub goals: Vec<Goal>,
    /// None where streaks are switched off.
    pub streak: Option<Streak>,
    /// What was learned and taught.
    pub hours: LearnedTime,
    /// Subjects that were learned, the most first.
    pub skills: Vec<LearnedSkill>,
    /// What was reached.
    pub milestones: Vec<Milestone>,
    /// What is shown to others; empty where badges are switched off.
    pub badges: Vec<Milestone>,
    /// What was reached since the person last looked; empty where badges are switched off, and for whoever looks on.
    pub fresh: Vec<Milestone>,
    /// What is switched on.
    pub settings: ProgressSettings,
}

/// Days in a row on the learner's own calendar. A week forgives a day off: a streak that breaks at the first evening
/// without time teaches nothing.
pub fn streak(days: &BTreeSet<NaiveDate>, today: NaiveDate) -> Streak {
    let learned_today = days.contains(&today);
    let Some(mut day) = (if learned_today { Some(today) } else { today.checked_sub_days(Days::new(1)) }) else {
        return Streak::default();
    };
    let (mut count, mut off) = (0, Vec::<NaiveDate>::new());
    loop {
        if days.contains(&day) {
            count += 1;
        } else {
            let week = day.checked_add_days(Days::new(7)).unwrap_or(day);
            let lately = off.iter().filter(|other| **other < week).count();
            if count == 0 || lately >= FREEZES_A_WEEK {
                break;
            }
            off.push(day);
        }
        let Some(before) = day.checked_sub_days(Days::new(1)) else { break };
        day = before;
    }
    Streak { days: count, today: learned_today }
}

/// What was reached and not told yet.
pub fn fresh(reached: &[Milestone], told: &[String]) -> Vec<Milestone> {
    let is_told = |milestone: &Milestone| told.iter().any(|code| code == milestone.code());
    reached.iter().copied().filter(|milestone| !is_told(milestone)).collect()
}

/// What these counts have reached.
pub fn milestones(lessons: i64, courses: i64, goals: i64, taught: i64) -> Vec<Milestone> {
    let reached = |milestone: &Milestone| match milestone {
        Milestone::FirstLesson => lessons >= 1,
        Milestone::TenLessons => lessons >= 10,
        Milestone::FiftyLessons => lessons >= 50,
        Milestone::FirstCourse => courses >= 1,
        Milestone::ThreeCourses => courses >= 3,
        Milestone::FirstGoal => goals >= 1,
        Milestone::HundredTaught => taught >= 100,
    };
    Milestone::ALL.iter().copied().filter(|milestone| reached(milestone)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).unwrap()
    }

    fn days(list: &[u32]) -> BTreeSet<NaiveDate> {
        list.iter().map(|n| day(*n)).collect()
    }

    #[test]
    fn a_streak_counts_days_and_forgives_one_a_week() {
        let of = |list: &[u32], today| streak(&days(list), day(today)).days;
        assert_eq!(of(&[], 20), 0);
        assert_eq!(of(&[18, 19, 20], 20), 3);
        assert_eq!(of(&[18, 19], 20), 2, "today is not over");
        assert_eq!(of(&[17, 18], 20), 0, "yesterday was off");
        assert_eq!(of(&[16, 17, 19, 20], 20), 4, "the 18th is forgiven");
        assert_eq!(of(&[15, 17, 19, 20], 20), 3, "two days off within a week are not");
        assert_eq!(of(&[10, 12, 13, 14, 15, 16, 17, 18, 20], 20), 9, "the 11th and the 19th are eight days apart");
        assert!(streak(&days(&[20]), day(20)).today && !streak(&days(&[19]), day(20)).today);
    }

    #[test]
    fn a_goal_says_something_and_its_day_is_still_to_come() {
        let new = |text: &str, target, due| {
            GoalRequest { text: Some(text.into()), target, due_on: due, status: None }.parse_new(day(20))
        };
        assert!(new("Speak with my neighbour", Some(20), Some(day(20))).is_ok());
        let named = |refused: Result<GoalChange, Refusal>| {
            refused.unwrap_err().fields.into_iter().map(|f| (f.field, f.code)).collect::<Vec<_>>()
        };
        assert_eq!(named(new(" ", None, None)), [("text".into(), "required".into())]);
        assert_eq!(named(new("a", Some(0), None)), [("target".into(), "goal_target_range".into())]);
        assert_eq!(named(new("a", None, Some(day(19)))), [("due_on".into(), "goal_due_past".into())]);
        let status = GoalRequest { status: Some("won".into()), ..GoalRequest::default() };
        assert_eq!(named(status.parse(day(20))), [("status".into(), "goal_status_unknown".into())]);
    }

    #[test]
    fn what_was_told_is_fresh_no_more_and_what_nobody_knows_any_more_is_no_milestone() {
        let reached = milestones(10, 1, 0, 0);
        assert_eq!(fresh(&reached, &[]), reached);
        let told = ["first_lesson".to_owned(), "walked_on_the_moon".to_owned()];
        assert_eq!(fresh(&reached, &told), [Milestone::TenLessons, Milestone::FirstCourse]);
        assert!(fresh(&[], &told).is_empty());
    }

    #[test]
    fn milestones_are_reached_at_their_numbers() {
        assert!(milestones(0, 0, 0, 0).is_empty());
        assert_eq!(milestones(1, 0, 0, 0), [Milestone::FirstLesson]);
        assert_eq!(milestones(50, 3, 1, 100), Milestone::ALL);
        assert_eq!(milestones(9, 2, 0, 99), [Milestone::FirstLesson, Milestone::FirstCourse]);
    }
}
