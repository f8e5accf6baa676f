//! How a tutor's lessons go, in figures (BK9): what is counted, and what is advised.

use crate::codes::codes;
use serde::{Deserialize, Serialize};

/// Days that the figures look back.
pub const LOOK_BACK_DAYS: i64 = 180;

codes! {
    /// What would help most.
    Advice {
        /// Lessons the tutor missed cost students.
        Attend = "attend",
        /// Many requests are declined or run out.
        Answer = "answer",
        /// Requests wait long.
        AnswerSooner = "answer_sooner",
        /// Many lessons are called off by the tutor.
        Keep = "keep",
    }
}

/// Figures of the last [`LOOK_BACK_DAYS`] days; a share is none as long as it would be of nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Metrics {
    /// Lessons the tutor did not come to.
    pub strikes: i64,
    /// Lessons held.
    pub lessons: i64,
    pub students: i64,
    /// Requests answered with yes, per cent of all that were answered or ran out.
    pub acceptance_percent: Option<i64>,
    /// Agreed lessons that were held, per cent of those that were held or fell out through the tutor.
    pub completion_percent: Option<i64>,
    /// Students who came back for a second lesson, per cent of all.
    pub retention_percent: Option<i64>,
    /// Average minutes to an answer.
    pub response_minutes: Option<i64>,
    /// Average rating in hundredths, of the whole time and of the look back.
    pub rating: Option<i64>,
    pub rating_lately: Option<i64>,
    /// Codes of [`Advice`], the most helpful first.
    pub advice: Vec<Advice>,
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Counts {
    pub missed: i64,
    pub held: i64,
    pub students: i64,
    pub returned: i64,
    pub accepted: i64,
    pub refused: i64,
    pub cancelled: i64,
    pub response_minutes: Option<i64>,
    /// Sum and number.
    pub ratings: (i64, i64),
    pub ratings_lately: (i64, i64),
}

/// Lessons held from which on a tutor can be called reliable.
pub const RELIABLE_LESSONS: i64 = 20;
/// Of so many lessons that were agreed, one may fall out through the tutor.
const RELIABLE_OF: i64 = 50;

/// Whether students can count on a tutor, by [`LOOK_BACK_DAYS`]: enough lessons held, none missed, and no more called
/// off than one in fifty.
pub const fn is_reliable(missed: i64, held: i64, cancelled: i64) -> bool {
    missed == 0 && held >= RELIABLE_LESSONS && cancelled * RELIABLE_OF <= held + cancelled
}

impl Metrics {
    /// The figures of what was counted.
    pub fn of(counts: &Counts) -> Self {
        let metrics = Self {
            strikes: counts.missed,
            lessons: counts.held,
            students: counts.students,
            acceptance_percent: share(counts.accepted, counts.accepted + counts.refused),
            completion_percent: share(counts.held, counts.held + counts.missed + counts.cancelled),
            retention_percent: share(counts.returned, counts.students),
            response_minutes: counts.response_minutes,
            rating: hundredths(counts.ratings),
            rating_lately: hundredths(counts.ratings_lately),
            advice: Vec::new(),
        };
        let advice = metrics.advised();
        Self { advice, ..metrics }
    }

    fn advised(&self) -> Vec<Advice> {
        let below = |share: Option<i64>, least: i64| share.is_some_and(|share| share < least);
        let helps = [
            (Advice::Attend, self.strikes > 0),
            (Advice::Keep, below(self.completion_percent, 95)),
            (Advice::Answer, below(self.acceptance_percent, 80)),
            (Advice::AnswerSooner, self.response_minutes.is_some_and(|minutes| minutes > 12 * 60)),
        ];
        helps.into_iter().filter_map(|(advice, helps)| helps.then_some(advice)).collect()
    }
}

fn share(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| part.saturating_mul(100) / whole)
}

fn hundredths((sum, count): (i64, i64)) -> Option<i64> {
    (count > 0).then(|| sum.saturating_mul(100) / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_nothing_there_is_no_share_and_no_advice() {
        assert_eq!(Metrics::of(&Counts::default()), Metrics::default());
    }

    #[test]
    fn enough_lessons_none_missed_and_one_in_fifty_called_off_is_reliable_and_nothing_less() {
        assert!(is_reliable(0, RELIABLE_LESSONS, 0) && is_reliable(0, 49, 1) && is_reliable(0, 98, 2));
        for (missed, held, cancelled) in [(0, 0, 0), (0, 19, 0), (1, 200, 0), (0, 48, 1), (0, 97, 2)] {
            assert!(!is_reliable(missed, held, cancelled), "{missed} {held} {cancelled}");
        }
    }

    #[test]
    fn shares_are_of_what_they_say() {
        let counts = Counts {
            missed: 1,
            held: 17,
            students: 5,
            returned: 4,
            accepted: 3,
            refused: 1,
            cancelled: 2,
            response_minutes: Some(721),
            ratings: (14, 3),
            ratings_lately: (4, 1),
        };
        let metrics = Metrics::of(&counts);
        let shares = (metrics.acceptance_percent, metrics.completion_percent, metrics.retention_percent);
        assert_eq!(shares, (Some(75), Some(85), Some(80)));
        assert_eq!((metrics.strikes, metrics.rating, metrics.rating_lately), (1, Some(466), Some(400)));
        assert_eq!(metrics.advice, [Advice::Attend, Advice::Keep, Advice::Answer, Advice::AnswerSooner]);
    }

    #[test]
    fn who_does_well_is_told_nothing() {
        let counts = Counts { held: 95, cancelled: 5, accepted: 4, refused: 1, ..Counts::default() };
        assert_eq!(Metrics::of(&Counts { response_minutes: Some(720), ..counts }).advice, []);
    }
}
