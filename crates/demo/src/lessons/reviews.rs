//! What students wrote: mostly content, sometimes not, always about this tutor and this lesson.
//!
//! Sentences are dealt per tutor, so that a profile does not say the same thing twice before all was said. Stars follow
//! the tutor's quality.

use super::{Fate, Lived, Review, World};
use crate::{
    dice::{Dice, id_of},
    texts::{CORPUS, Decks, capital, fill},
};
use chrono::Duration;
use std::collections::{HashMap, HashSet};

/// Of a hundred completed lessons so many are reviewed.
const REVIEWED_PERCENT: usize = 60;
/// Areas where a lesson may be for school or an exam.
const STUDY: [&str; 8] = [
    "mathematics",
    "sciences",
    "languages",
    "humanities",
    "test-preparation",
    "business",
    "engineering",
    "school-support",
];

struct Writer<'a> {
    world: World<'a>,
    decks: Decks,
    said: HashSet<String>,
}

/// Reviews of about three in five completed lessons, in the order of time.
pub(super) fn reviews(world: World<'_>, bookings: &[Lived]) -> Vec<Review> {
    let mut writer = Writer { world, decks: Decks::new(world.seed), said: HashSet::new() };
    let mut met: HashMap<(usize, usize), usize> = HashMap::new();
    let mut order: Vec<usize> = (0..bookings.len()).collect();
    order.sort_by_key(|index| bookings.get(*index).map(|lived| lived.lesson.start));
    let mut reviews = Vec::new();
    for index in order {
        let Some(lived) = bookings.get(index).filter(|lived| lived.lesson.fate == Fate::Completed) else { continue };
        let times = met.entry((lived.lesson.tutor, lived.lesson.student)).or_default();
        *times += 1;
        let mut dice = Dice::new(world.seed, "review", index as u64);
        if dice.percent(REVIEWED_PERCENT) {
            reviews.extend(writer.review(index, lived, *times, &mut dice).filter(|review| review.at <= world.day));
        }
    }
    reviews.sort_by_key(|review| (review.at, review.id));
    reviews
}

impl Writer<'_> {
    fn review(&mut self, booking: usize, lived: &Lived, times: usize, dice: &mut Dice) -> Option<Review> {
        let quality = self.world.tutors.get(lived.lesson.tutor)?.quality;
        let rating = stars(quality, times, dice);
        let mut comment = self.comment(lived, rating, times, dice)?;
        for _ in 0..8 {
            if !self.said.contains(&comment) {
                break;
            }
            comment = self.comment(lived, rating, times, dice)?;
        }
        self.said.insert(comment.clone());
        let mut dimension = || (rating + dice.pick(&[-1, 0, 0, 0, 0, 1]).copied().unwrap_or(0)).clamp(1, 5);
        let dimensions = [dimension(), dimension(), dimension()];
        Some(Review {
            id: id_of(self.world.seed, "review", booking as u64),
            booking,
            rating,
            dimensions,
            comment,
            at: lived.lesson.end + Duration::minutes(dice.between(15, 2_400)),
        })
    }

    fn comment(&mut self, lived: &Lived, rating: i64, times: usize, dice: &mut Dice) -> Option<String> {
        let lesson = &lived.lesson;
        let (tutor, subject) = (self.world.tutors.get(lesson.tutor)?, self.world.subjects.get(lesson.subject)?);
        let area = subject.area.as_str();
        let meeting = match (times, STUDY.contains(&area) && dice.percent(20)) {
            (1, false) => "first",
            (1, true) => "first study",
            (_, false) => "again",
            (_, true) => "again study",
        };
        let sections: &[&str] = match (rating, dice.below(6)) {
            (1 | 2, _) => &["low"],
            (3, 0..=3) => &["three"],
            (3, _) => &["three", "core"],
            (4, 0) => &["core", "four"],
            (4, 1) => &[meeting, "four"],
            (4, 2) => &[area, "four"],
            (4, 3) => &[area],
            (4, _) => &[meeting, "core"],
            (_, 0) => &[meeting, area],
            (_, 1) => &[area, "core", "close"],
            (_, 2) => &[meeting, "core", "close"],
            (_, 3) => &["core", area],
            (_, 4) => &[meeting, area, "core"],
            _ => &[area, "close"],
        };
        let mut sentences = Vec::new();
        for section in sections {
            let key = format!("{} {section}", lesson.tutor);
            sentences.push(self.decks.deal(&key, CORPUS.reviews.get(section), 0)?);
        }
        let slots = [("tutor", tutor.person.first), ("topic", lesson.topic), ("s", subject.spoken.taught)];
        let filled = sentences.into_iter().map(|sentence| capital(&fill(sentence, &slots)));
        Some(filled.collect::<Vec<_>>().join(" "))
    }
}

/// Mostly five and four; who comes back is content.
fn stars(quality: i64, times: usize, dice: &mut Dice) -> i64 {
    let quality = usize::try_from(quality).unwrap_or(50);
    let loyal = if times > 1 { 12 } else { 0 };
    let five = (quality + loyal).min(95);
    let weights = if times > 1 { [0, 1, 3, 100 - five, five] } else { [1, 3, 8, 110 - five, five] };
    1 + dice.weighted(&weights) as i64
}
