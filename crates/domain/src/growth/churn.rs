//! Who may be about to leave (GR4): signals with published points, added up. There is no model behind it.

use super::insight::share;
use crate::codes::codes;
use serde::{Deserialize, Serialize};

/// Days without having been here.
pub const NO_SIGN_IN_DAYS: i64 = 14;
/// Days without having booked.
pub const NO_BOOKING_DAYS: i64 = 30;
/// Stars of the last review, at most, that count as a bad one.
pub const BAD_STARS: i16 = 2;
/// Days in which something that was not paid counts.
pub const CHECKOUT_DAYS: i64 = 30;

codes! {
    /// What speaks for leaving.
    ChurnSignal {
        /// Not here for two weeks.
        NoSignIn = "no_sign_in",
        /// Nothing booked for a month, and nothing to come.
        NoBooking = "no_booking",
        /// The last lesson was called off, or reviewed badly.
        LastLesson = "last_lesson",
        /// Something was begun to be paid and was not, and nothing was booked since.
        Checkout = "checkout",
    }
}

codes! {
    /// How much speaks for it.
    ChurnBand {
        /// Half of all points or more.
        High = "high",
        /// A quarter.
        Some = "some",
        /// Less.
        Low = "low",
    }
}

impl ChurnSignal {
    /// What it adds; all together are a hundred.
    pub const fn points(self) -> i64 {
        match self {
            Self::NoSignIn | Self::LastLesson => 25,
            Self::NoBooking => 30,
            Self::Checkout => 20,
        }
    }
}

/// The points of somebody, 0 to 100; a signal counts once.
pub fn score(signals: &[ChurnSignal]) -> i64 {
    ChurnSignal::ALL.iter().filter(|known| signals.contains(known)).map(|signal| signal.points()).sum()
}

/// What a score means.
pub const fn band(score: i64) -> ChurnBand {
    match score {
        50.. => ChurnBand::High,
        25..=49 => ChurnBand::Some,
        _ => ChurnBand::Low,
    }
}

/// People in a band.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChurnCount {
    /// The band.
    pub band: ChurnBand,
    /// How many they are.
    pub people: i64,
    /// Of all, 0 to 1; null of nobody.
    pub share: Option<f64>,
}

/// A signal with its points, and how many people show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChurnLine {
    /// The signal.
    pub signal: ChurnSignal,
    /// What it adds.
    pub points: i64,
    /// People who show it.
    pub people: i64,
}

/// `GET /admin/churn`: counts alone, and nobody's own score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChurnFigures {
    /// People who had a lesson.
    pub people: i64,
    /// By band, the highest first.
    pub bands: Vec<ChurnCount>,
    /// Every signal.
    pub signals: Vec<ChurnLine>,
}

impl ChurnFigures {
    /// Of groups of people who show the same signals.
    pub fn of(groups: &[(Vec<ChurnSignal>, i64)]) -> Self {
        let people: i64 = groups.iter().map(|(_, people)| people).sum();
        let sum = |of: &dyn Fn(&[ChurnSignal]) -> bool| -> i64 {
            groups.iter().filter(|(signals, _)| of(signals)).map(|(_, people)| people).sum()
        };
        let bands = ChurnBand::ALL.iter().map(|known| {
            let within = sum(&|signals| band(score(signals)) == *known);
            ChurnCount { band: *known, people: within, share: share(within, people) }
        });
        let signals = ChurnSignal::ALL.iter().map(|signal| {
            let shown = sum(&|signals| signals.contains(signal));
            ChurnLine { signal: *signal, points: signal.points(), people: shown }
        });
        Self { people, bands: bands.collect(), signals: signals.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ChurnSignal::{Checkout, LastLesson, NoBooking, NoSignIn};

    #[test]
    fn all_signals_together_are_a_hundred_points_and_one_counts_once() {
        assert_eq!(score(&[NoSignIn, NoBooking, LastLesson, Checkout]), 100);
        assert_eq!((score(&[]), score(&[Checkout]), score(&[Checkout, Checkout])), (0, 20, 20));
    }

    #[test]
    fn bands_begin_at_a_quarter_and_at_half() {
        let cases = [(0, ChurnBand::Low), (24, ChurnBand::Low), (25, ChurnBand::Some), (49, ChurnBand::Some)];
        for (score, expected) in cases {
            assert_eq!(band(score), expected, "{score}");
        }
        assert_eq!((band(50), band(100)), (ChurnBand::High, ChurnBand::High));
        assert_eq!(band(score(&[NoSignIn, LastLesson])), ChurnBand::High);
    }

    #[test]
    fn another_signal_never_lowers_the_score() {
        for signal in ChurnSignal::ALL {
            for other in ChurnSignal::ALL {
                assert!(score(&[*signal, *other]) >= score(&[*signal]));
            }
        }
    }

    #[test]
    fn groups_are_counted_by_band_and_by_signal() {
        let told = ChurnFigures::of(&[(vec![], 6), (vec![Checkout], 1), (vec![NoSignIn, NoBooking], 3)]);
        let bands: Vec<_> = told.bands.iter().map(|count| (count.band, count.people)).collect();
        assert_eq!(bands, [(ChurnBand::High, 3), (ChurnBand::Some, 0), (ChurnBand::Low, 7)]);
        assert_eq!(told.bands[0].share, Some(0.3));
        assert_eq!(told.signals.iter().map(|line| line.people).collect::<Vec<_>>(), [3, 3, 0, 1]);
        assert_eq!(ChurnFigures::of(&[]).bands[0].share, None);
    }
}
