//! Counters over what happened before a moment: how often a tutor, a pair, a kind of text was chosen, compared with how
//! often the same places in lists are usually chosen.
//!
//! A lift is (chosen + k) / (expected + k): 1 is usual, and little evidence stays near 1. Expectations come from the
//! place in the list and from how much this student clicks, so that being shown at the top or to eager students is not
//! taken for quality (position and exposure bias).

use crate::dataset::DAY_MS;

/// What becomes known, and when: a click at once, a booking after an hour, completion and rating after three days. The
/// data set has no moments for these, so they are counted late rather than early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Click,
    Book,
    Done,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 3] = [Self::Click, Self::Book, Self::Done];

    /// Milliseconds after the list was shown.
    pub const fn delay_ms(self) -> i64 {
        match self {
            Self::Click => 0,
            Self::Book => 3_600_000,
            Self::Done => 3 * DAY_MS,
        }
    }
}

/// Chosen and expected, per stage.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lift {
    pub chosen: [f32; 3],
    pub expected: [f32; 3],
}

impl Lift {
    /// Counts one shown row.
    pub fn add(&mut self, stage: Stage, chosen: bool, expected: f32) {
        self.chosen[stage as usize] += f32::from(u8::from(chosen));
        self.expected[stage as usize] += expected;
    }

    /// The smoothed ratio towards `prior`, as if `weight` expected choices had come out at the prior.
    pub fn ratio(&self, stage: Stage, prior: f32, weight: f32) -> f32 {
        (self.chosen[stage as usize] + prior * weight) / (self.expected[stage as usize] + weight)
    }
}

/// A count that halves every `half_life` days.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fading {
    value: f32,
    at: i64,
}

impl Fading {
    /// The count at a moment.
    pub fn value(&self, at: i64, half_life: f32) -> f32 {
        let days = (at - self.at).max(0) as f32 / DAY_MS as f32;
        self.value * (-days / half_life * std::f32::consts::LN_2).exp()
    }

    /// Adds at a moment.
    pub fn add(&mut self, amount: f32, at: i64, half_life: f32) {
        self.value = self.value(at, half_life) + amount;
        self.at = at;
    }
}

/// Mean of ratings with its count.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stars {
    pub sum: f32,
    pub count: f32,
}

impl Stars {
    /// Counts one rating.
    pub fn add(&mut self, rating: f32) {
        self.sum += rating;
        self.count += 1.0;
    }

    /// The mean, moved towards `prior` as if `weight` ratings had been the prior.
    pub fn mean(self, prior: f32, weight: f32) -> f32 {
        (self.sum + prior * weight) / (self.count + weight)
    }
}

/// How often each place of a list is chosen, per stage.
#[derive(Debug, Clone)]
pub struct Places {
    shown: [[f32; Self::COUNT]; 3],
    chosen: [[f32; Self::COUNT]; 3],
}

impl Default for Places {
    fn default() -> Self {
        Self { shown: [[0.0; Self::COUNT]; 3], chosen: [[0.0; Self::COUNT]; 3] }
    }
}

impl Places {
    const COUNT: usize = 32;
    const USUAL: [f32; 3] = [0.15, 0.04, 0.03];

    /// The usual rate of this place.
    pub fn expected(&self, stage: Stage, position: u32) -> f32 {
        let (shown, chosen) = (&self.shown[stage as usize], &self.chosen[stage as usize]);
        let (all, hit): (f32, f32) = (shown.iter().sum(), chosen.iter().sum());
        let rate = (hit + Self::USUAL[stage as usize] * 50.0) / (all + 50.0);
        let place = (position as usize).min(Self::COUNT - 1);
        (chosen[place] + rate * 50.0) / (shown[place] + 50.0)
    }

    /// Counts one shown row.
    pub fn add(&mut self, stage: Stage, position: u32, chosen: bool) {
        let place = (position as usize).min(Self::COUNT - 1);
        self.shown[stage as usize][place] += 1.0;
        self.chosen[stage as usize][place] += f32::from(u8::from(chosen));
    }
}

/// What is known about a tutor.
#[derive(Debug, Clone, Default)]
pub struct TutorPast {
    pub lift: Lift,
    pub shows: f32,
    pub recent_shows: Fading,
    pub recent_clicks: Fading,
    pub recent_expected: Fading,
    pub recent_bookings: Fading,
    pub stars: Stars,
    pub finished: f32,
    pub completed: f32,
    pub booked_at: Option<i64>,
    /// Weight of choices in which this tutor took part, for the together counts.
    pub together: f32,
}

/// What is known about a student.
#[derive(Debug, Clone, Default)]
pub struct StudentPast {
    pub lift: Lift,
    pub lists: f32,
    pub stars: Stars,
    pub seen_at: Option<i64>,
    /// Weights and sums over chosen and over shown tutors.
    pub liked_weight: f32,
    pub liked_text: Vec<f32>,
    pub shown_count: f32,
    pub shown_text: Vec<f32>,
    pub liked_price: (f32, f32),
    pub liked_rating: (f32, f32),
    /// Tutors chosen, last ones at the end.
    pub chosen: Vec<u32>,
}

/// What is known about a student and a tutor together.
#[derive(Debug, Clone, Copy, Default)]
pub struct PairPast {
    pub shows: f32,
    pub clicks: f32,
    pub bookings: f32,
    pub rating: Option<f32>,
    pub seen_at: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_evidence_stays_near_the_prior() {
        let mut lift = Lift::default();
        lift.add(Stage::Click, true, 0.2);
        assert!((lift.ratio(Stage::Click, 1.0, 3.0) - 1.25).abs() < 1e-6);
        assert!((Stars { sum: 5.0, count: 1.0 }.mean(4.0, 4.0) - 4.2).abs() < 1e-6);
    }

    #[test]
    fn a_fading_count_halves_in_its_half_life() {
        let mut count = Fading::default();
        count.add(8.0, 0, 7.0);
        assert!((count.value(7 * DAY_MS, 7.0) - 4.0).abs() < 1e-4);
    }

    #[test]
    fn places_that_are_clicked_more_are_expected_to_be() {
        let mut places = Places::default();
        for row in 0..2000_u32 {
            places.add(Stage::Click, row % 10, row % 10 == 0);
        }
        assert!(places.expected(Stage::Click, 0) > 0.7 && places.expected(Stage::Click, 5) < 0.05);
    }
}
