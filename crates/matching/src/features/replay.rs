//! The walk through a market in time order that keeps the past and fills rows from it.
//!
//! `advance(t)` takes in what became known before t, `rows` describes candidates at t. Rows of one list share their
//! moment and therefore never see each other's outcome. Time may not go back.

use super::{
    Row,
    catalog::Standing,
    history::{Lift, PairPast, Places, Stage, StudentPast, TutorPast},
    learners::{Factors, Owner, TextWeights},
    profiles::{Profiles, text_hash},
};
use crate::{
    dataset::{Dataset, Interaction},
    text::dot,
};
use std::collections::HashMap;

pub(super) const RECENT_SHOWS_DAYS: f32 = 14.0;
pub(super) const RECENT_BOOKINGS_DAYS: f32 = 5.0;
const REMEMBERED: usize = 40;
const FACTOR_SEED: u64 = 20;

/// Who asks, for what and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Query {
    pub student: u32,
    pub subject: u32,
    pub at: i64,
}

/// The past of a market up to a moment.
pub struct Replay<'a> {
    pub(super) data: &'a Dataset,
    pub(super) profiles: &'a Profiles,
    cursors: [usize; 3],
    pub(super) places: Places,
    pub(super) tutors: Vec<TutorPast>,
    pub(super) students: Vec<StudentPast>,
    pub(super) pairs: HashMap<(u32, u32), PairPast>,
    pub(super) subjects: HashMap<(u32, u32), (Lift, super::history::Stars)>,
    pub(super) bio_groups: HashMap<u32, Lift>,
    pub(super) groups: HashMap<(u32, u32), Lift>,
    pub(super) style_groups: HashMap<(u32, u32), Lift>,
    pub(super) goals_tutors: HashMap<(u32, u32), Lift>,
    pub(super) style_tutors: HashMap<(u32, u32), Lift>,
    pub(super) together: HashMap<(u32, u32), f32>,
    pub(super) text: TextWeights,
    pub(super) factors: Factors,
    student_owners: Vec<Vec<Owner>>,
    tutor_owners: Vec<Vec<Owner>>,
}

impl<'a> Replay<'a> {
    /// Starts before the first row.
    pub fn new(data: &'a Dataset, profiles: &'a Profiles) -> Self {
        let student_owners = data.students.iter().zip(&profiles.goal_groups).map(|(student, group)| {
            let style = student.learning_style.map(|style| Owner::Style(text_hash(data.styles.name(style))));
            [Owner::Student(text_hash(&student.id)), Owner::Goals(u64::from(*group))].into_iter().chain(style).collect()
        });
        let tutor_owners = data
            .tutors
            .iter()
            .zip(&profiles.bio_groups)
            .map(|(tutor, group)| vec![Owner::Tutor(text_hash(&tutor.id)), Owner::Profile(u64::from(*group))]);
        Self {
            data,
            profiles,
            cursors: [0; 3],
            places: Places::default(),
            tutors: vec![TutorPast::default(); data.tutors.len()],
            students: vec![StudentPast::default(); data.students.len()],
            pairs: HashMap::new(),
            subjects: HashMap::new(),
            bio_groups: HashMap::new(),
            groups: HashMap::new(),
            style_groups: HashMap::new(),
            goals_tutors: HashMap::new(),
            style_tutors: HashMap::new(),
            together: HashMap::new(),
            text: TextWeights::default(),
            factors: Factors::new(FACTOR_SEED),
            student_owners: student_owners.collect(),
            tutor_owners: tutor_owners.collect(),
        }
    }

    /// Takes in everything that became known before `at`, in the order in which it became known: what a row says may
    /// not depend on the moments at which somebody looked.
    pub fn advance(&mut self, at: i64) {
        let rows = &self.data.interactions;
        loop {
            let due = |stage: Stage| {
                Some((rows.get(self.cursors[stage as usize])?.at + stage.delay_ms(), stage as usize, stage))
            };
            let next = Stage::ALL.into_iter().filter_map(due).min_by_key(|(moment, order, _)| (*moment, *order));
            let Some((_, place, stage)) = next.filter(|(moment, ..)| *moment < at) else { return };
            let from = self.cursors[place];
            let key = rows[from].list_key();
            let list = rows[from..].iter().take_while(|row| row.list_key() == key).count();
            self.cursors[place] += list;
            self.list_known(stage, &rows[from..from + list]);
        }
    }

    fn list_known(&mut self, stage: Stage, list: &[Interaction]) {
        let Some(first) = list.first() else { return };
        if stage == Stage::Click {
            let student = &mut self.students[first.student as usize];
            student.lists += 1.0;
            student.seen_at = Some(first.at);
        }
        let eager = self.students[first.student as usize].lift.ratio(stage, 1.0, 2.0).clamp(0.3, 3.0);
        let expected: Vec<f32> = list.iter().map(|row| self.places.expected(stage, row.position)).collect();
        for (row, usual) in list.iter().zip(expected) {
            self.counts(stage, row, usual, eager);
            match stage {
                Stage::Click => self.clicked(row, usual, eager),
                Stage::Book => self.booked(row),
                Stage::Done => self.done(row),
            }
            if stage != Stage::Done && (row.clicked || row.booked) {
                self.liked(row, stage);
            }
        }
    }

    fn chosen(stage: Stage, row: &Interaction) -> bool {
        match stage {
            Stage::Click => row.clicked,
            Stage::Book => row.booked,
            Stage::Done => row.is_good(),
        }
    }

    fn counts(&mut self, stage: Stage, row: &Interaction, usual: f32, eager: f32) {
        let chosen = Self::chosen(stage, row);
        self.places.add(stage, row.position, chosen);
        self.students[row.student as usize].lift.add(stage, chosen, usual);
        let expected = (usual * eager).min(0.9);
        let bio = self.profiles.bio_groups[row.tutor as usize];
        let goal = self.profiles.goal_groups[row.student as usize];
        let style = self.data.students[row.student as usize].learning_style.unwrap_or(u32::MAX);
        self.tutors[row.tutor as usize].lift.add(stage, chosen, expected);
        self.subjects.entry((row.tutor, row.subject)).or_default().0.add(stage, chosen, expected);
        self.bio_groups.entry(bio).or_default().add(stage, chosen, expected);
        self.groups.entry((goal, bio)).or_default().add(stage, chosen, expected);
        self.style_groups.entry((style, bio)).or_default().add(stage, chosen, expected);
        self.goals_tutors.entry((goal, row.tutor)).or_default().add(stage, chosen, expected);
        self.style_tutors.entry((style, row.tutor)).or_default().add(stage, chosen, expected);
    }

    fn clicked(&mut self, row: &Interaction, usual: f32, eager: f32) {
        let expected = (usual * eager).min(0.9);
        let tutor = &mut self.tutors[row.tutor as usize];
        tutor.shows += 1.0;
        tutor.recent_shows.add(1.0, row.at, RECENT_SHOWS_DAYS);
        tutor.recent_expected.add(expected, row.at, RECENT_SHOWS_DAYS);
        tutor.recent_clicks.add(f32::from(u8::from(row.clicked)), row.at, RECENT_SHOWS_DAYS);
        let pair = self.pairs.entry((row.student, row.tutor)).or_default();
        pair.shows += 1.0;
        pair.clicks += f32::from(u8::from(row.clicked));
        pair.seen_at = row.at;
        let bio = self.profiles.bios.row(row.tutor as usize);
        let goals = self.profiles.goals.row(row.student as usize);
        let offset = (expected / (1.0 - expected)).max(1e-4).ln();
        self.text.learn(goals, bio, offset, row.clicked);
        let (student, tutor) = (&self.student_owners[row.student as usize], &self.tutor_owners[row.tutor as usize]);
        self.factors.learn(student, tutor, offset, row.clicked, 1.0);
        let student = &mut self.students[row.student as usize];
        student.shown_count += 1.0;
        add(&mut student.shown_text, bio, 1.0);
    }

    fn booked(&mut self, row: &Interaction) {
        if !row.booked {
            return;
        }
        let tutor = &mut self.tutors[row.tutor as usize];
        tutor.recent_bookings.add(1.0, row.at, RECENT_BOOKINGS_DAYS);
        tutor.booked_at = Some(row.at);
        self.pairs.entry((row.student, row.tutor)).or_default().bookings += 1.0;
        let (student, tutor) = (&self.student_owners[row.student as usize], &self.tutor_owners[row.tutor as usize]);
        self.factors.learn(student, tutor, -1.0, true, 1.0);
    }

    fn done(&mut self, row: &Interaction) {
        let tutor = &mut self.tutors[row.tutor as usize];
        if row.booked && !row.pending {
            tutor.finished += 1.0;
            tutor.completed += f32::from(u8::from(row.completed));
        }
        if let Some(rating) = row.rating {
            tutor.stars.add(rating);
            self.students[row.student as usize].stars.add(rating);
            self.subjects.entry((row.tutor, row.subject)).or_default().1.add(rating);
            self.pairs.entry((row.student, row.tutor)).or_default().rating = Some(rating);
        }
    }

    /// A click counts 1, a booking 3: what this student likes.
    fn liked(&mut self, row: &Interaction, stage: Stage) {
        let weight = match stage {
            Stage::Click if row.clicked => 1.0,
            Stage::Book if row.booked => 3.0,
            _ => return,
        };
        let rating = self.tutor_rating(row.tutor as usize);
        let bio = self.profiles.bios.row(row.tutor as usize);
        let price =
            super::rows::price_shown(&self.data.students[row.student as usize], &self.data.tutors[row.tutor as usize]);
        let student = &mut self.students[row.student as usize];
        student.liked_weight += weight;
        add(&mut student.liked_text, bio, weight);
        if let Some(price) = price {
            student.liked_price.0 += weight * price.max(1.0).ln();
            student.liked_price.1 += weight;
        }
        student.liked_rating.0 += weight * rating;
        student.liked_rating.1 += weight;
        for other in student.chosen.iter().filter(|other| **other != row.tutor) {
            let key = (row.tutor.min(*other), row.tutor.max(*other));
            *self.together.entry(key).or_default() += weight;
        }
        self.tutors[row.tutor as usize].together += weight;
        if !student.chosen.contains(&row.tutor) {
            student.chosen.push(row.tutor);
            if student.chosen.len() > REMEMBERED {
                student.chosen.remove(0);
            }
        }
    }

    /// The smoothed rating of a tutor now: earlier reviews count like at most 20 later ones.
    pub(super) fn tutor_rating(&self, tutor: usize) -> f32 {
        let declared = super::rows::declared_rating(&self.data.tutors[tutor]);
        let weight = 3.0 + self.data.tutors[tutor].review_count.unwrap_or(0.0).min(20.0);
        self.tutors[tutor].stars.mean(declared, weight)
    }

    /// Describes candidates at a moment; `advance` to that moment first.
    pub fn rows(&mut self, query: Query, tutors: &[u32]) -> Vec<Row> {
        self.advance(query.at);
        let ratings = |tutor: usize| self.tutor_rating(tutor);
        let standing = Standing::at(self.data, self.profiles, ratings, query.student as usize, query.subject, query.at);
        tutors.iter().map(|tutor| self.row(query, *tutor, &standing)).collect()
    }

    pub(super) fn factor_scores(&self, student: u32, tutor: u32) -> (f32, f32) {
        self.factors.score(&self.student_owners[student as usize], &self.tutor_owners[tutor as usize])
    }

    /// Cosine of a profile with a weighted sum of profiles.
    pub(super) fn cosine(sum: &[f32], bio: &[f32]) -> f32 {
        let length = dot(sum, sum).sqrt();
        if length < 1e-6 { f32::NAN } else { dot(sum, bio) / length }
    }
}

fn add(sum: &mut Vec<f32>, vector: &[f32], weight: f32) {
    if sum.is_empty() {
        sum.resize(vector.len(), 0.0);
    }
    for (total, value) in sum.iter_mut().zip(vector) {
        *total += weight * value;
    }
}
