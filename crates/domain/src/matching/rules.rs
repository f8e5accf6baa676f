//! The rule scorer: five published parts, 40/20/15/15/10 points, 100 at most.
//!
//! It needs no training and no history, so it ranks a cold start and takes over when no model can be read; and it is
//! the line a learned model must beat. A missing fact earns half of its part: it neither helps nor hurts against an
//! average candidate. The weights are published to students ("how we rank"), so they are constants and not tunable.

use serde::{Deserialize, Serialize};

/// Points for what the tutor teaches against what the student needs.
pub const COMPLEMENTARITY: f32 = 40.0;
/// Points for shared free hours.
pub const AVAILABILITY: f32 = 20.0;
/// Points for the way of teaching against the way of learning.
pub const LEARNING_STYLE: f32 = 15.0;
/// Points for the rating history.
pub const RATING_HISTORY: f32 = 15.0;
/// Points for how fast the tutor answers.
pub const RESPONSE_RATE: f32 = 10.0;
/// Shared hours in a week beyond which more do not help.
pub const ENOUGH_SHARED_HOURS: f32 = 10.0;
/// Reviews that the prior rating counts for (a new tutor starts at the prior and moves slowly).
pub const PRIOR_REVIEWS: f32 = 5.0;
/// The rating (1 to 5) assumed before any review.
pub const PRIOR_RATING: f32 = 4.0;
/// Answer time in minutes that earns no point; an immediate answer earns all.
pub const SLOWEST_ANSWER_MINUTES: f32 = 1440.0;

/// What the scorer may look at. Shares are 0 to 1; `None` means that nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RuleInput {
    /// The tutor teaches the subject asked for.
    pub teaches_subject: bool,
    /// Share of the student's subjects that the tutor teaches.
    pub subject_share: Option<f32>,
    /// Hours per week free for both.
    pub shared_hours: Option<f32>,
    /// How well the tutor's way of teaching fits the student's way of learning.
    pub style_share: Option<f32>,
    /// Mean rating, 1 to 5.
    pub rating: Option<f32>,
    /// Number of ratings behind the mean.
    pub rating_count: f32,
    /// Usual time to the first answer, in minutes.
    pub response_minutes: Option<f32>,
}

/// One part of the score, to be shown as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RulePart {
    /// What the tutor teaches fits what the student needs (40).
    Complementarity,
    /// Both are free at the same hours (20).
    Availability,
    /// The way of teaching fits (15).
    LearningStyle,
    /// Other students rated the lessons well (15).
    RatingHistory,
    /// The tutor answers fast (10).
    ResponseRate,
}

/// The score with its parts; `total` is their sum, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RuleScore {
    /// Sum of the parts, 0 to 100.
    pub total: f32,
    /// Points earned per part, in the published order.
    pub parts: [(RulePart, f32); 5],
}

/// Scores one tutor for one student. Inputs outside their range (also NaN) count as the nearest end or as missing.
#[must_use]
pub fn rule_score(input: &RuleInput) -> RuleScore {
    let teaches = if input.teaches_subject { 1.0 } else { 0.0 };
    let complementarity = 0.75 * teaches + 0.25 * share(input.subject_share, teaches);
    let availability = share(input.shared_hours.map(|hours| hours / ENOUGH_SHARED_HOURS), 0.5);
    let parts = [
        (RulePart::Complementarity, COMPLEMENTARITY * complementarity),
        (RulePart::Availability, AVAILABILITY * availability),
        (RulePart::LearningStyle, LEARNING_STYLE * share(input.style_share, 0.5)),
        (RulePart::RatingHistory, RATING_HISTORY * rating_share(input.rating, input.rating_count)),
        (RulePart::ResponseRate, RESPONSE_RATE * response_share(input.response_minutes)),
    ];
    RuleScore { total: parts.iter().map(|(_, points)| points).sum(), parts }
}

fn share(value: Option<f32>, missing: f32) -> f32 {
    value.filter(|share| !share.is_nan()).map_or(missing, |share| share.clamp(0.0, 1.0))
}

/// Bayesian mean, so that one five-star review does not beat a hundred at 4.9; 3 stars and less earn nothing.
fn rating_share(rating: Option<f32>, count: f32) -> f32 {
    let count = if count.is_finite() { count.max(0.0) } else { 0.0 };
    let mean = rating.filter(|rating| !rating.is_nan()).map_or(PRIOR_RATING, |rating| {
        (rating.clamp(1.0, 5.0) * count + PRIOR_RATING * PRIOR_REVIEWS) / (count + PRIOR_REVIEWS)
    });
    ((mean - 3.0) / 2.0).clamp(0.0, 1.0)
}

fn response_share(minutes: Option<f32>) -> f32 {
    share(minutes.map(|minutes| 1.0 - (1.0 + minutes.max(0.0)).ln() / (1.0 + SLOWEST_ANSWER_MINUTES).ln()), 0.5)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn perfect() -> RuleInput {
        RuleInput {
            teaches_subject: true,
            subject_share: Some(1.0),
            shared_hours: Some(40.0),
            style_share: Some(1.0),
            rating: Some(5.0),
            rating_count: 1.0e9,
            response_minutes: Some(0.0),
        }
    }

    #[test]
    fn the_perfect_tutor_earns_the_published_weights() {
        let score = rule_score(&perfect());
        assert!((score.total - 100.0).abs() < 0.01, "{score:?}");
        let points: Vec<f32> = score.parts.iter().map(|(_, points)| points.round()).collect();
        assert_eq!(points, [40.0, 20.0, 15.0, 15.0, 10.0]);
    }

    #[test]
    fn a_tutor_of_another_subject_earns_no_complementarity() {
        let score = rule_score(&RuleInput { teaches_subject: false, subject_share: None, ..perfect() });
        assert!(score.parts[0].1.abs() < f32::EPSILON);
    }

    #[test]
    fn one_five_star_review_does_not_beat_a_hundred_good_ones() {
        let one = rule_score(&RuleInput { rating: Some(5.0), rating_count: 1.0, ..perfect() });
        let many = rule_score(&RuleInput { rating: Some(4.8), rating_count: 100.0, ..perfect() });
        assert!(many.total > one.total);
    }

    #[test]
    fn nothing_known_is_neither_zero_nor_full() {
        let score = rule_score(&RuleInput { teaches_subject: true, ..RuleInput::default() });
        assert!(score.total > 60.0 && score.total < 75.0, "{score:?}");
    }

    proptest! {
        #[test]
        fn any_input_scores_between_0_and_100(
            taught: bool, a in proptest::num::f32::ANY, b in proptest::num::f32::ANY, c in proptest::num::f32::ANY,
            d in proptest::num::f32::ANY, e in proptest::num::f32::ANY, f in proptest::num::f32::ANY,
        ) {
            let score = rule_score(&RuleInput {
                teaches_subject: taught, subject_share: Some(a), shared_hours: Some(b), style_share: Some(c),
                rating: Some(d), rating_count: e, response_minutes: Some(f),
            });
            prop_assert!((0.0..=100.001).contains(&score.total), "{score:?}");
        }

        #[test]
        fn a_better_rating_never_hurts(low in 1.0f32..5.0, step in 0.0f32..2.0, count in 0.0f32..500.0) {
            let worse = rule_score(&RuleInput { rating: Some(low), rating_count: count, ..perfect() });
            let better = rule_score(&RuleInput { rating: Some(low + step), rating_count: count, ..perfect() });
            prop_assert!(better.total >= worse.total);
        }
    }
}
