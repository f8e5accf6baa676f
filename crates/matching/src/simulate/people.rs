//! The people of a simulated market: what they are (hidden) and what they declare (in the files).

use super::texts::{LANGUAGES, STYLES, SUBJECTS, TOPIC_COUNT, bio, goals};
use crate::{dataset::DAY_MS, dice::Dice};
use domain::matching::WeeklyHours;

/// Length of the hidden taste vector; each direction has a learning style that hints at it.
pub const TASTES: usize = 4;

/// A simulated tutor. `quality`, `taste` and `topics` are never written.
pub struct SimTutor {
    pub subjects: Vec<usize>,
    pub languages: Vec<usize>,
    pub hours: WeeklyHours,
    pub rate_cents: f64,
    pub quality: f64,
    pub reliability: f64,
    pub taste: [f64; TASTES],
    pub topics: Vec<usize>,
    pub bio: String,
    pub years: u32,
    pub response_minutes: f64,
    pub created_at: i64,
    /// Reviews and their mean from before the first day.
    pub past_reviews: u32,
    pub past_rating: f64,
    /// Lessons per week that the tutor takes.
    pub capacity: u32,
}

/// A simulated student. `taste` and `topics` are never written.
pub struct SimStudent {
    pub subjects: Vec<usize>,
    pub languages: Vec<usize>,
    pub hours: WeeklyHours,
    pub budget_cents: f64,
    pub taste: [f64; TASTES],
    pub topics: Vec<usize>,
    pub goals: String,
    pub style: &'static str,
    pub activity: f64,
    pub created_at: i64,
}

/// Draws a tutor; one in four joins while the simulation runs and has no past.
pub fn tutor(start: i64, days: u32, dice: &mut Dice) -> SimTutor {
    let subjects = some(SUBJECTS.len(), 1 + dice.below(3), dice);
    let quality = dice.normal();
    let joins_late = dice.chance(0.25);
    let created_at = if joins_late {
        start + (dice.unit() * f64::from(days) * DAY_MS as f64) as i64
    } else {
        start - (dice.unit() * 700.0 * DAY_MS as f64) as i64
    };
    let past_reviews = if joins_late { 0 } else { (dice.normal() * 1.2 + 1.6).exp() as u32 };
    let noise = 0.8 / f64::from(past_reviews.max(1)).sqrt();
    let taste = taste(dice);
    let topics = some(TOPIC_COUNT, 1 + dice.below(3), dice);
    let hours = hours(2 + dice.below(3), dice);
    let subject = subjects.first().and_then(|subject| SUBJECTS.get(*subject)).copied().unwrap_or_default();
    SimTutor {
        bio: bio(&topics, strongest(&taste), subject, dice),
        languages: languages(dice),
        rate_cents: 2500.0 * (0.35 * dice.normal() + 0.15 * quality).exp(),
        reliability: (0.86 + 0.05 * quality + 0.04 * dice.normal()).clamp(0.4, 0.99),
        years: (dice.normal() * 0.8 + 1.5 + 0.2 * quality).exp().min(45.0) as u32,
        response_minutes: (3.5 + dice.normal() - 0.3 * quality).exp().clamp(1.0, 4000.0),
        past_rating: (4.1 + 0.5 * quality + noise * dice.normal()).clamp(1.0, 5.0),
        capacity: 3 + (hours.count() / 5).min(12),
        subjects,
        hours,
        quality,
        taste,
        topics,
        created_at,
        past_reviews,
    }
}

/// Draws a student; one in three joins while the simulation runs.
pub fn student(start: i64, days: u32, dice: &mut Dice) -> SimStudent {
    let subjects = some(SUBJECTS.len(), 1 + dice.below(2), dice);
    let taste = taste(dice);
    let topics = some(TOPIC_COUNT, 1 + dice.below(2), dice);
    let created_at = if dice.chance(0.33) {
        start + (dice.unit() * 0.9 * f64::from(days) * DAY_MS as f64) as i64
    } else {
        start - (dice.unit() * 300.0 * DAY_MS as f64) as i64
    };
    let subject = subjects.first().and_then(|subject| SUBJECTS.get(*subject)).copied().unwrap_or_default();
    let style = if dice.chance(0.8) { strongest(&taste) } else { dice.below(STYLES.len()) };
    SimStudent {
        goals: goals(&topics, subject, dice),
        languages: languages(dice),
        hours: hours(1 + dice.below(3), dice),
        budget_cents: 2600.0 * (0.35 * dice.normal()).exp(),
        style: STYLES.get(style).copied().unwrap_or_default(),
        activity: (0.7 * dice.normal()).exp(),
        subjects,
        taste,
        topics,
        created_at,
    }
}

fn some(count: usize, wanted: usize, dice: &mut Dice) -> Vec<usize> {
    let mut all: Vec<usize> = (0..count).collect();
    dice.shuffle(&mut all);
    all.truncate(wanted);
    all
}

fn taste(dice: &mut Dice) -> [f64; TASTES] {
    let raw = [0; TASTES].map(|_| dice.normal());
    let length = raw.iter().map(|x| x * x).sum::<f64>().sqrt().max(1e-9);
    raw.map(|x| x / length)
}

fn strongest(taste: &[f64; TASTES]) -> usize {
    taste.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(index, _)| index)
}

fn languages(dice: &mut Dice) -> Vec<usize> {
    let mut known = if dice.chance(0.85) { vec![0] } else { vec![] };
    if known.is_empty() || dice.chance(0.35) {
        known.push(1 + dice.below(LANGUAGES.len() - 1));
    }
    known
}

/// A habit: a band of hours in the day, on some days, shifted by where in the world the person lives.
fn hours(bands: usize, dice: &mut Dice) -> WeeklyHours {
    let shift = if dice.chance(0.7) { 0 } else { dice.below(24) };
    let mut week = WeeklyHours::empty();
    for _ in 0..bands {
        let from = *dice.pick(&[8, 10, 14, 16, 17, 18, 19]).unwrap_or(&17);
        let length = 2 + dice.below(3);
        for day in 0..7 {
            if dice.chance(0.55) {
                for hour in from..from + length {
                    week = week.with((day * 24 + hour + shift) % 168);
                }
            }
        }
    }
    week
}
