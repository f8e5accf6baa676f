//! The personal feed (LE5): what is next for somebody, in which order, and why it is there.
//!
//! Nothing is shown to make somebody stay: no counts of strangers, no clocks that run out by our doing, nothing paid
//! for. What one has begun or promised comes before what could be begun, a kind makes room for the others, and
//! whoever wants to see no more of a kind says so once.

use super::refusals;
use crate::{Refusal, codes::codes, ids::SubjectId, page::parse_limit_of};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Items of an answer when the request names no limit, and at most.
pub const LIMITS: (i32, i32) = (10, 40);
/// Items of one kind at most.
pub const KIND_MAX: usize = 3;
/// What an item loses for each of its kind that stands before it.
pub const SAME_KIND: i64 = 15;
/// Days ahead in which a lesson or a meeting is told.
pub const AHEAD_DAYS: i64 = 7;
/// Days for which homework, a course that was left off and what a search found are told.
pub const BACK_DAYS: i64 = 60;

codes! {
    /// What an item is about.
    FeedKind {
        /// The next lesson.
        Lesson = "lesson",
        /// A session of a circle of one's own.
        Meeting = "meeting",
        /// What a tutor asked to be done.
        Homework = "homework",
        /// A course that was begun.
        Course = "course",
        /// Help where one is stuck.
        Help = "help",
        /// A review to write.
        Review = "review",
        /// A goal of one's own.
        Goal = "goal",
        /// Somebody new for a kept search.
        Search = "search",
        /// A circle with a free place.
        Circle = "circle",
        /// A course like those one takes.
        Similar = "similar",
        /// A tutor.
        Tutor = "tutor",
    }
}

impl FeedKind {
    /// What it counts before anything else is known: the published weights.
    pub const fn weight(self) -> i64 {
        match self {
            Self::Lesson => 100,
            Self::Meeting => 95,
            Self::Homework => 80,
            Self::Course => 75,
            Self::Help => 65,
            Self::Review => 60,
            Self::Goal => 55,
            Self::Search => 45,
            Self::Circle => 40,
            Self::Similar => 35,
            Self::Tutor => 30,
        }
    }

    /// Whether it is something that one could begin, and nothing that one has begun.
    pub const fn is_offer(self) -> bool {
        matches!(self, Self::Help | Self::Search | Self::Circle | Self::Similar | Self::Tutor)
    }

    /// Reads the word.
    ///
    /// # Errors
    /// 422 `feed_kind_unknown`.
    pub fn named(code: &str) -> Result<Self, Refusal> {
        Self::parse(code.trim()).ok_or_else(refusals::feed_kind_unknown)
    }
}

codes! {
    /// Why an item is there.
    FeedReasonCode {
        /// It begins soon.
        StartsSoon = "starts_soon",
        /// Its tutor asked for it.
        AskedByTutor = "asked_by_tutor",
        /// It was begun and not finished.
        Begun = "begun",
        /// It was tried and is hard for many.
        Stuck = "stuck",
        /// The lesson took place and nobody has read about it yet.
        LessonHeld = "lesson_held",
        /// It was set and is not reached.
        GoalOpen = "goal_open",
        /// It has a day that is near.
        GoalDue = "goal_due",
        /// Somebody is new there.
        NewThere = "new_there",
        /// It is of a subject of one's own.
        OwnSubject = "own_subject",
        /// Those who learn the same learn this too.
        LearnedTogether = "learned_together",
        /// It fits what one looks for.
        FitsYou = "fits_you",
    }
}

/// What could be told, as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FeedFound {
    pub kind: FeedKind,
    pub reason: FeedReasonCode,
    /// What it is about: a lesson, an enrolment, a circle …
    pub about: Uuid,
    /// When it begins, is due or was touched last.
    pub at: Option<DateTime<Utc>>,
    pub title: String,
    /// Whom it has to do with; empty where nobody.
    pub other: String,
    pub subject: Option<(SubjectId, String)>,
    /// How many, where it counts something.
    pub count: i64,
    pub link: String,
}

/// What an item counts for: its kind, and how near it is.
fn score(found: &FeedFound, now: DateTime<Utc>) -> i64 {
    let Some(at) = found.at else { return found.kind.weight() };
    let hours = (at - now).num_hours();
    // What is near counts up to ten more; what lies back loses a point in three days, twenty at most.
    let near = if at >= now { (10 - hours / 17).max(0) } else { -(-hours / 72).min(20) };
    found.kind.weight() + near
}

/// Whether an item is still worth a line.
fn is_fresh(found: &FeedFound, now: DateTime<Utc>) -> bool {
    let Some(at) = found.at else { return true };
    match found.kind {
        FeedKind::Lesson | FeedKind::Meeting => at <= now + TimeDelta::days(AHEAD_DAYS),
        FeedKind::Goal | FeedKind::Circle => true,
        _ => at >= now - TimeDelta::days(BACK_DAYS),
    }
}

/// The order: best first, each kind giving way to the others the more of it was told, never two offers of one kind in a
/// row while there is anything else, and something of one's own on top wherever there is any. Kinds that are hidden and
/// what is stale are left out. The same facts give the same order.
pub fn ranked(found: Vec<FeedFound>, hidden: &[FeedKind], now: DateTime<Utc>) -> Vec<FeedFound> {
    let mut left: Vec<FeedFound> =
        found.into_iter().filter(|one| !hidden.contains(&one.kind) && is_fresh(one, now)).collect();
    left.sort_by_key(|one| (-score(one, now), one.kind, one.about));
    let mut order: Vec<FeedFound> = Vec::with_capacity(left.len());
    loop {
        let told = |kind: FeedKind| order.iter().filter(|one| one.kind == kind).count();
        left.retain(|one| told(one.kind) < KIND_MAX);
        let last = order.last().map(|one| one.kind);
        let own_left = order.is_empty() && left.iter().any(|one| !one.kind.is_offer());
        let others = left.iter().any(|one| Some(one.kind) != last);
        let value = |one: &FeedFound| score(one, now) - SAME_KIND * told(one.kind) as i64;
        let may = |one: &&FeedFound| {
            let again = one.kind.is_offer() && Some(one.kind) == last;
            !(own_left && one.kind.is_offer() || again && others)
        };
        let best = left.iter().filter(may).max_by_key(|one| (value(one), std::cmp::Reverse((one.kind, one.about))));
        let Some(place) = best.and_then(|best| left.iter().position(|one| one == best)) else { return order };
        order.push(left.remove(place));
    }
}

/// Reads how many items are asked for.
///
/// # Errors
/// 422 `limit_out_of_range`.
pub fn feed_limit(limit: Option<i64>) -> Result<usize, Refusal> {
    let limit = parse_limit_of(limit, LIMITS, "items")?;
    Ok(usize::try_from(limit).unwrap_or_default())
}

/// The subject of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FeedSubject {
    #[allow(missing_docs)]
    pub id: SubjectId,
    /// In the reader's language.
    pub name: String,
}

/// Why an item is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FeedReason {
    /// Stable.
    pub code: FeedReasonCode,
    /// In the reader's language.
    pub text: String,
}

/// One line of the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FeedItem {
    /// What it is about; of one kind each is told once.
    pub id: Uuid,
    /// One of the kinds that can be hidden.
    pub kind: FeedKind,
    /// In the reader's language.
    pub title: String,
    /// True of the reader, whatever we would like to show.
    pub reason: FeedReason,
    /// Null where it has none.
    pub subject: Option<FeedSubject>,
    /// Where it goes on: a path of this site.
    pub link: String,
    /// When it begins, is due or was touched last; null where it has no time.
    pub at: Option<DateTime<Utc>>,
}

/// `GET /feed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Feed {
    /// Best first.
    pub items: Vec<FeedItem>,
    /// Opaque; pass it back as `cursor` to get the page after this one.
    pub next_cursor: Option<String>,
    /// Kinds that the reader wants to see no more.
    pub hidden: Vec<FeedKind>,
}

/// `POST /feed/hide`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct FeedHideRequest {
    /// A code of [`FeedKind`].
    #[schema(required)]
    pub kind: String,
    /// False brings it back.
    #[schema(required)]
    pub hidden: bool,
}

#[cfg(test)]
mod tests;
