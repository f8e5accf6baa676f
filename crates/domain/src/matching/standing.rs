//! Why a tutor stands where they stand, and what would move them (MA5): the published rules over all tutors of a
//! subject, asked for a usual student, and asked again with one thing changed.

use super::rules::{RuleInput, RulePart, rule_score};
use serde::{Deserialize, Serialize};

/// Of a tutor's free hours, how many a usual student shares.
const USUAL_SHARE: f32 = 0.2;
/// Minutes within which the advice asks for an answer.
const FAST_MINUTES: i32 = 60;
/// Hours that the advice adds to a week.
const MORE_HOURS: u32 = 10;
/// Good reviews that the advice adds.
const MORE_REVIEWS: i64 = 5;
/// Reviews from which on some more change little.
const MANY_REVIEWS: i64 = 30;

/// What the rules look at in a tutor.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct StandingFacts {
    pub rating: f64,
    pub reviews: i64,
    pub response_minutes: Option<i32>,
    pub weekly_hours: u32,
}

/// What speaks for or against a tutor, compared with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StandingReason {
    pub part: RulePart,
    /// Of the others, how many in a hundred earn fewer points for it.
    pub above_percent: u8,
}

/// One thing to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdviceCode {
    /// Answer requests within an hour.
    AnswerFaster,
    /// Open more hours.
    MoreHours,
    /// Ask students for reviews.
    MoreReviews,
}

impl AdviceCode {
    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AnswerFaster => "answer_faster",
            Self::MoreHours => "more_hours",
            Self::MoreReviews => "more_reviews",
        }
    }
}

/// A change, and where it would lead if nobody else changed anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Advice {
    pub code: AdviceCode,
    pub place: usize,
}

/// Where a tutor stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stands {
    /// From 1; tutors with equal points share the better place.
    pub place: usize,
    pub of: usize,
    pub reasons: Vec<StandingReason>,
    /// Only what leads further up, the longest way first.
    pub advice: Vec<Advice>,
}

fn input(facts: &StandingFacts) -> RuleInput {
    RuleInput {
        teaches_subject: true,
        subject_share: Some(1.0),
        shared_hours: Some(facts.weekly_hours as f32 * USUAL_SHARE),
        style_share: None,
        rating: (facts.reviews > 0).then_some(facts.rating as f32),
        rating_count: facts.reviews as f32,
        response_minutes: facts.response_minutes.map(|minutes| minutes as f32),
    }
}

fn points(facts: &StandingFacts) -> f32 {
    rule_score(&input(facts)).total
}

fn place(points: f32, others: &[f32]) -> usize {
    1 + others.iter().filter(|other| **other > points).count()
}

/// Where `mine` stands among the others of the subject.
#[must_use]
pub fn stands(mine: &StandingFacts, others: &[StandingFacts]) -> Stands {
    let scores: Vec<f32> = others.iter().map(points).collect();
    let now = place(points(mine), &scores);
    let told = [RulePart::Availability, RulePart::RatingHistory, RulePart::ResponseRate];
    let of_part = |facts: &StandingFacts, part: RulePart| {
        rule_score(&input(facts)).parts.iter().find(|(known, _)| *known == part).map_or(0.0, |(_, points)| *points)
    };
    let reasons = told.into_iter().map(|part| {
        let own = of_part(mine, part);
        let below = others.iter().filter(|other| of_part(other, part) < own).count();
        let percent = (100 * below).checked_div(others.len()).unwrap_or_default();
        StandingReason { part, above_percent: u8::try_from(percent).unwrap_or(100) }
    });
    let mut reasons: Vec<StandingReason> = reasons.collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.above_percent));
    let mut advice: Vec<Advice> = changes(mine)
        .into_iter()
        .map(|(code, changed)| Advice { code, place: place(points(&changed), &scores) })
        .filter(|advice| advice.place < now)
        .collect();
    advice.sort_by_key(|advice| advice.place);
    Stands { place: now, of: others.len() + 1, reasons, advice }
}

/// What could be changed, and the facts then.
fn changes(mine: &StandingFacts) -> Vec<(AdviceCode, StandingFacts)> {
    let mut found = Vec::new();
    if mine.response_minutes.is_none_or(|minutes| minutes > FAST_MINUTES) {
        let changed = StandingFacts { response_minutes: Some(FAST_MINUTES), ..*mine };
        found.push((AdviceCode::AnswerFaster, changed));
    }
    if mine.weekly_hours < 60 {
        let changed = StandingFacts { weekly_hours: mine.weekly_hours + MORE_HOURS, ..*mine };
        found.push((AdviceCode::MoreHours, changed));
    }
    if mine.reviews < MANY_REVIEWS {
        let (have, more) = (mine.reviews as f64, MORE_REVIEWS as f64);
        let rating = (mine.rating * have + 5.0 * more) / (have + more);
        let changed = StandingFacts { rating, reviews: mine.reviews + MORE_REVIEWS, ..*mine };
        found.push((AdviceCode::MoreReviews, changed));
    }
    found
}

/// A sentence of a standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StandingLine {
    /// Stable: `availability`, `rating_history`, `response_rate`; in `advice` `answer_faster`, `more_hours`,
    /// `more_reviews`.
    pub code: String,
    pub text: String,
    /// Of the other tutors, how many in a hundred earn fewer points for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above_percent: Option<u8>,
    /// Where the advice would lead, if nobody else changed anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
}

/// `GET /tutors/me/standing`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Standing {
    /// From 1; 0 while the profile is in no list.
    pub place: usize,
    /// How many tutors of the subject are listed.
    pub of: usize,
    /// The subject, in the reader's language.
    pub subject: String,
    /// What speaks for the tutor, strongest first.
    pub reasons: Vec<StandingLine>,
    /// What would lead further up.
    pub advice: Vec<StandingLine>,
    /// How often the tutor was recommended in the last 30 days.
    pub shown: i64,
    /// How often that led to the profile.
    pub clicked: i64,
    /// How often that led to a lesson.
    pub booked: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tutor(rating: f64, reviews: i64, minutes: i32, hours: u32) -> StandingFacts {
        StandingFacts { rating, reviews, response_minutes: Some(minutes), weekly_hours: hours }
    }

    #[test]
    fn the_place_counts_those_who_earn_more_and_equals_share_the_better_one() {
        let others = [tutor(4.9, 60, 10, 40), tutor(4.5, 20, 200, 20), tutor(4.5, 20, 200, 20)];
        let found = stands(&tutor(4.5, 20, 200, 20), &others);
        assert_eq!((found.place, found.of), (2, 4));
        assert_eq!(stands(&tutor(5.0, 90, 5, 60), &others).place, 1);
        assert_eq!(stands(&tutor(2.0, 20, 1_400, 1), &others).place, 4);
    }

    #[test]
    fn advice_is_only_what_leads_further_up_and_says_how_far() {
        let others = [tutor(4.8, 40, 30, 30), tutor(4.8, 40, 120, 30), tutor(4.8, 40, 240, 30)];
        let slow = tutor(4.8, 40, 1_000, 30);
        let found = stands(&slow, &others);
        assert_eq!(found.place, 4);
        let faster = found.advice.iter().find(|advice| advice.code == AdviceCode::AnswerFaster);
        assert_eq!(faster.map(|advice| advice.place), Some(2));
        assert!(found.advice.iter().all(|advice| advice.place < found.place));
        assert!(!found.advice.iter().any(|advice| advice.code == AdviceCode::MoreReviews), "forty reviews are many");
        assert!(stands(&tutor(5.0, 90, 5, 60), &others).advice.is_empty(), "the first has nowhere to go");
    }

    #[test]
    fn a_tutor_alone_is_first_of_one() {
        let found = stands(&StandingFacts::default(), &[]);
        assert_eq!((found.place, found.of, found.advice.len()), (1, 1, 0));
        assert!(found.reasons.iter().all(|reason| reason.above_percent == 0));
    }

    #[test]
    fn what_speaks_for_somebody_comes_first() {
        let others = [tutor(4.9, 60, 600, 10), tutor(4.8, 60, 600, 60)];
        let found = stands(&tutor(4.0, 5, 5, 30), &others);
        let told: Vec<(RulePart, u8)> = found.reasons.iter().map(|told| (told.part, told.above_percent)).collect();
        assert_eq!(told[0], (RulePart::ResponseRate, 100));
        assert_eq!(told[2], (RulePart::RatingHistory, 0));
    }
}
