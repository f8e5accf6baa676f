//! How the simulated market behaves: what is shown, what is chosen, what becomes of it.
//!
//! Shown lists come from a popularity-driven policy (exposure bias, popularity feedback). Students look at the top more
//! (position bias), click by a noisy choice model on the planted utility, book at most one tutor per list, within the
//! tutor's weekly capacity; lessons take place by reliability and are rated by quality, fit and chance.

use super::people::{SimStudent, SimTutor, TASTES};
use crate::dice::Dice;

/// How long a shown list is.
pub const LIST: usize = 10;

/// Strengths of the planted preferences; drawn per market, so that no ranker can rely on one set of numbers.
pub struct Preferences {
    pub quality: f64,
    pub taste: f64,
    pub topics: f64,
    pub price: f64,
    pub hours: f64,
    pub language: f64,
    pub noise: f64,
    pub position: f64,
    pub popularity: f64,
}

impl Preferences {
    pub fn draw(dice: &mut Dice) -> Self {
        let mut around = |middle: f64| middle * (0.75 + 0.5 * dice.unit());
        Self {
            quality: around(0.7),
            taste: around(0.9),
            topics: around(1.3),
            price: around(2.2),
            hours: around(1.1),
            language: around(1.6),
            noise: around(0.6),
            position: around(0.12),
            popularity: around(0.9),
        }
    }

    /// The planted truth: what this tutor is worth to this student, without noise and without the place in the list.
    pub fn utility(&self, student: &SimStudent, tutor: &SimTutor, subject: usize) -> f64 {
        let taste: f64 =
            (0..TASTES).map(|k| student.taste.get(k).zip(tutor.taste.get(k)).map_or(0.0, |(a, b)| a * b)).sum();
        let topics = tutor.topics.iter().filter(|topic| student.topics.contains(topic)).count();
        let over = (tutor.rate_cents / student.budget_cents).ln();
        let price = if over > 0.0 { -over } else { -0.25 * over };
        let shared = f64::from(student.hours.overlap(&tutor.hours)).min(10.0) / 10.0;
        let language = student.languages.iter().any(|language| tutor.languages.contains(language));
        let main = if tutor.subjects.first() == Some(&subject) { 0.25 } else { 0.0 };
        self.quality * tutor.quality
            + self.taste * taste
            + self.topics * (topics.min(2) as f64)
            + self.price * price
            + self.hours * shared
            + self.language * (f64::from(u8::from(language)) - 1.0)
            + main
    }

    /// Which candidates are shown, first place first: popular tutors more often.
    pub fn shown(&self, candidates: &[usize], popularity: impl Fn(usize) -> f64, dice: &mut Dice) -> Vec<usize> {
        let mut weighted: Vec<(f64, usize)> =
            candidates.iter().map(|tutor| (self.popularity * popularity(*tutor) + dice.gumbel(), *tutor)).collect();
        weighted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        weighted.truncate(LIST);
        weighted.into_iter().map(|(_, tutor)| tutor).collect()
    }

    /// Is the tutor at this place clicked?
    pub fn clicks(&self, utility: f64, place: usize, dice: &mut Dice) -> bool {
        let appeal = utility + self.noise * dice.normal() - 1.6 - self.position * place as f64;
        dice.chance(1.0 / (1.0 + (-appeal).exp()))
    }

    /// Which of the clicked tutors is booked: a multinomial choice with the option to leave.
    pub fn books(clicked: &[(usize, f64)], dice: &mut Dice) -> Option<usize> {
        let mut best = (1.2 + dice.gumbel(), None);
        for (tutor, utility) in clicked {
            let appeal = 1.2 * utility + dice.gumbel();
            if appeal > best.0 {
                best = (appeal, Some(*tutor));
            }
        }
        best.1
    }

    /// The rating after a completed lesson, 1 to 5, or none: not everybody rates.
    pub fn rating(student: &SimStudent, tutor: &SimTutor, dice: &mut Dice) -> Option<u8> {
        let taste: f64 = student.taste.iter().zip(tutor.taste).map(|(a, b)| a * b).sum();
        let value = 4.0 + 0.55 * tutor.quality + 0.4 * taste + 0.6 * dice.normal();
        dice.chance(0.75).then_some(value.round().clamp(1.0, 5.0) as u8)
    }
}
