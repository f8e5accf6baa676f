//! Reasons a student sees under a recommendation, taken from the ranker's own contributions.
//!
//! A reason is shown only when its signals really raised this score, in the order in which they did: no reason is
//! made up for the page. Signals about the market (how often a tutor is shown) never become a reason.

use serde::{Deserialize, Serialize};

/// Stable codes; the page has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// Teaches what was asked for.
    TeachesSubject,
    /// The profile speaks about the student's goals.
    FitsGoals,
    /// Free when the student is free.
    FreeWhenYouAre,
    /// Inside the budget, or cheaper than others.
    FitsBudget,
    /// Teaches in a language of the student.
    SharedLanguage,
    /// Well rated by students.
    WellRated,
    /// Often chosen by students who saw the profile.
    OftenChosen,
    /// Like tutors the student liked before.
    LikeTutorsYouLiked,
    /// The student knows the tutor already.
    KnownToYou,
    /// Answers fast.
    AnswersFast,
    /// Many years of teaching.
    Experienced,
    /// The way of teaching fits the way of learning.
    FitsLearningStyle,
    /// Lessons take place: few cancellations.
    Reliable,
}

/// What one signal added to (or took from) one score, in units of that score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// The reason this signal belongs to; `None` for signals that are no reason for a person.
    pub code: Option<ReasonCode>,
    /// Signed share of the score.
    pub amount: f32,
}

/// A reason with the sum of what its signals added.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// Which sentence to show.
    pub code: ReasonCode,
    /// Sum of its signals' contributions, greater than 0.
    pub contribution: f32,
}

/// The `limit` reasons that raised the score most, best first; ties by code so that the order is stable.
#[must_use]
pub fn reasons(contributions: &[Contribution], limit: usize) -> Vec<Reason> {
    let mut found: Vec<Reason> = Vec::new();
    for contribution in contributions.iter().filter(|contribution| contribution.amount.is_finite()) {
        let Some(code) = contribution.code else { continue };
        match found.iter_mut().find(|reason| reason.code == code) {
            Some(reason) => reason.contribution += contribution.amount,
            None => found.push(Reason { code, contribution: contribution.amount }),
        }
    }
    found.retain(|reason| reason.contribution > 0.0);
    found.sort_by(|a, b| b.contribution.total_cmp(&a.contribution).then(a.code.cmp(&b.code)));
    found.truncate(limit);
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    fn signal(code: ReasonCode, amount: f32) -> Contribution {
        Contribution { code: Some(code), amount }
    }

    #[test]
    fn signals_of_one_reason_add_up_and_the_strongest_comes_first() {
        let found = reasons(
            &[
                signal(ReasonCode::WellRated, 0.2),
                signal(ReasonCode::FitsGoals, 0.3),
                signal(ReasonCode::WellRated, 0.2),
            ],
            3,
        );
        assert_eq!(
            found.iter().map(|reason| reason.code).collect::<Vec<_>>(),
            [ReasonCode::WellRated, ReasonCode::FitsGoals]
        );
    }

    #[test]
    fn what_lowered_the_score_is_never_a_reason() {
        let found = reasons(&[signal(ReasonCode::FitsBudget, 0.1), signal(ReasonCode::FitsBudget, -0.2)], 3);
        assert!(found.is_empty());
    }

    #[test]
    fn signals_without_a_code_and_broken_numbers_are_left_out() {
        let found = reasons(&[Contribution { code: None, amount: 9.0 }, signal(ReasonCode::Reliable, f32::NAN)], 3);
        assert!(found.is_empty());
    }
}
