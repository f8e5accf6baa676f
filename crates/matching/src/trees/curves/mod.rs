//! Curves: what each signal alone is worth, a bent line per signal, added up (an additive model).
//!
//! Trees know a signal only as steps, and need many rows to place them. Where rows are few, straight lines that obey
//! the signal's direction say more: boosting therefore starts from the curves and learns what they miss
//! (docs/decisions/0010).

mod learn;

pub use learn::learn;

use super::on_grid;
use crate::features::{Direction, Row, SIGNALS, WIDTH};

/// No signal has values beyond this; differences of corners stay finite.
const FARTHEST: f32 = 1e30;
/// Corners of a curve.
pub const CORNERS: usize = 4;

/// The curve of one signal: straight between its corners, level outside of them.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Curve {
    /// Values of the signal at the corners, ascending.
    pub at: [f32; CORNERS],
    /// What they are worth, in units of the score.
    pub worth: [f32; CORNERS],
    /// What it is worth that the signal is missing.
    pub missing: f32,
}

impl Curve {
    /// What a value is worth, on the grid.
    pub fn worth(&self, value: f32) -> f32 {
        if value.is_nan() {
            return on_grid(self.missing);
        }
        let next = self.at.partition_point(|at| *at < value);
        let found = match next {
            0 => self.worth[0],
            CORNERS => self.worth[CORNERS - 1],
            _ => {
                let (from, to) = (self.worth[next - 1], self.worth[next]);
                let way = (value - self.at[next - 1]) / (self.at[next] - self.at[next - 1]);
                // A rounded line may not leave the interval, or it would fall where it has to rise.
                (from + way * (to - from)).clamp(from.min(to), from.max(to))
            }
        };
        on_grid(found)
    }

    fn is_sound(&self, direction: Direction) -> bool {
        let numbers = self.at.iter().chain(&self.worth).chain([&self.missing]);
        let ordered =
            |ascending: bool| self.worth.windows(2).all(|pair| (pair[0] <= pair[1]) == ascending || pair[0] == pair[1]);
        numbers.clone().all(|number| number.is_finite())
            && self.worth.iter().chain([&self.missing]).all(|worth| worth.abs() <= 16.0)
            && self.at.iter().all(|at| at.abs() <= FARTHEST)
            && self.at.windows(2).all(|pair| pair[0] <= pair[1])
            && match direction {
                Direction::Free => true,
                Direction::Up => ordered(true),
                Direction::Down => ordered(false),
            }
    }
}

/// A curve for every signal, in the order of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves(pub Vec<Curve>);

impl Default for Curves {
    fn default() -> Self {
        Self(vec![Curve::default(); WIDTH])
    }
}

impl Curves {
    /// Is there one sound curve per signal, each in its direction?
    pub fn is_sound(&self) -> bool {
        self.0.len() == WIDTH && self.0.iter().zip(SIGNALS).all(|(curve, info)| curve.is_sound(info.direction))
    }

    /// What every signal of a row is worth.
    pub fn parts(&self, row: &Row) -> Row {
        let mut parts = [0.0; WIDTH];
        for ((part, curve), value) in parts.iter_mut().zip(&self.0).zip(row) {
            *part = curve.worth(*value);
        }
        parts
    }

    /// The sum of the parts; exact, because they lie on the grid.
    pub fn score(&self, row: &Row) -> f32 {
        // From 0.0, so that no sum is -0.0 and both forms of the forest have the same bits.
        self.parts(row).iter().fold(0.0, |sum, part| sum + part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::Signal;

    #[test]
    fn a_curve_is_straight_between_its_corners_and_level_outside() {
        let curve = Curve { at: [0.0, 1.0, 3.0, 4.0], worth: [0.0, 1.0, 1.5, 3.0], missing: 0.25 };
        let worths = [-9.0, 0.5, 1.0, 2.0, 3.5, 4.0, f32::INFINITY, f32::NAN].map(|value| curve.worth(value));
        assert_eq!(worths, [0.0, 0.5, 1.0, 1.25, 2.25, 3.0, 3.0, 0.25]);
        assert_eq!(curve.worth(f32::NEG_INFINITY), 0.0);
    }

    #[test]
    fn a_signal_that_never_varied_has_one_worth() {
        let curve = Curve { at: [2.0; CORNERS], worth: [0.5; CORNERS], missing: 0.0 };
        assert_eq!([1.0, 2.0, 3.0].map(|value| curve.worth(value)), [0.5; 3]);
    }

    #[test]
    fn curves_against_a_direction_or_with_broken_numbers_are_not_sound() {
        assert!(Curves::default().is_sound() && !Curves(Vec::new()).is_sound());
        let with = |signal: Signal, curve: Curve| {
            let mut curves = Curves::default();
            curves.0[signal as usize] = curve;
            curves.is_sound()
        };
        let rising = Curve { at: [0.0, 1.0, 2.0, 3.0], worth: [0.0, 1.0, 1.0, 2.0], missing: 0.0 };
        assert!(with(Signal::TutorRating, rising) && !with(Signal::PriceOverBudget, rising));
        let falling = Curve { worth: [2.0, 1.0, 1.0, 0.0], ..rising };
        assert!(!with(Signal::TutorRating, falling) && with(Signal::PriceOverBudget, falling));
        assert!(with(Signal::TutorYears, falling) && with(Signal::TutorYears, rising));
        for broken in [
            Curve { at: [1.0, 0.0, 2.0, 3.0], ..rising },
            Curve { missing: f32::NAN, ..rising },
            Curve { at: [f32::MIN, 0.0, 1.0, f32::MAX], ..rising },
            Curve { worth: [0.0, 1.0, 1.0, 99.0], ..rising },
        ] {
            assert!(!with(Signal::TutorYears, broken), "{broken:?}");
        }
    }
}
