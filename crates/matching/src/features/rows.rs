//! Fills one row: every signal of the table, in the order of the table.

use super::{
    Row, WIDTH,
    catalog::Standing,
    history::{Lift, Stage},
    replay::{Query, RECENT_BOOKINGS_DAYS, RECENT_SHOWS_DAYS, Replay},
    signals::Signal,
};
use crate::{
    dataset::{DAY_MS, Student, Tutor},
    text::{DIMENSIONS, dot},
};
use domain::matching::{RuleInput, WeeklyHours, rule_score};

/// The earlier rating, moved to 4 as if by five reviews.
pub fn declared_rating(tutor: &Tutor) -> f32 {
    let count = tutor.review_count.unwrap_or(1.0);
    tutor.rating.map_or(4.0, |rating| (rating * count + 4.0 * 5.0) / (count + 5.0))
}

struct Filler {
    row: Row,
}

impl Filler {
    fn set(&mut self, signal: Signal, value: f32) {
        self.row[signal as usize] = if value.is_finite() { value } else { f32::NAN };
    }

    fn option(&mut self, signal: Signal, value: Option<f32>) {
        self.set(signal, value.unwrap_or(f32::NAN));
    }
}

fn days(from: Option<i64>, at: i64) -> Option<f32> {
    from.map(|from| (at - from).max(0) as f32 / DAY_MS as f32)
}

fn words(text: &str) -> f32 {
    text.split_whitespace().count() as f32
}

fn is_written(vector: &[f32]) -> bool {
    vector.iter().any(|value| value.abs() > 0.0)
}

impl Replay<'_> {
    /// One row of signals.
    pub(super) fn row(&self, query: Query, tutor: u32, standing: &Standing) -> Row {
        let mut filler = Filler { row: [f32::NAN; WIDTH] };
        let (student, offered) = (&self.data.students[query.student as usize], &self.data.tutors[tutor as usize]);
        self.fill_student(&mut filler, student, query);
        self.fill_tutor(&mut filler, student, offered, tutor, query);
        self.fill_cross(&mut filler, student, offered, tutor, query, standing);
        self.fill_text(&mut filler, student, tutor, query, standing);
        self.fill_pair(&mut filler, tutor, query);
        self.fill_taste(&mut filler, student, offered, tutor, query);
        filler.row
    }

    fn fill_student(&self, filler: &mut Filler, student: &Student, query: Query) {
        let past = &self.students[query.student as usize];
        filler.option(Signal::StudentBudget, student.budget_cents.map(|cents| cents.max(1.0).ln()));
        filler.option(Signal::StudentHours, student.hours.map(|hours| hours.count() as f32));
        filler.set(Signal::StudentSubjects, student.subjects.len() as f32);
        filler.set(Signal::StudentGoalWords, words(&student.goals));
        filler.option(Signal::StudentAge, days(student.created_at, query.at));
        filler.set(Signal::StudentLists, past.lists.ln_1p());
        if past.lists > 0.0 {
            filler.set(Signal::StudentClickRate, past.lift.ratio(Stage::Click, 1.0, 1.0));
            filler.set(Signal::StudentBookRate, past.lift.ratio(Stage::Book, 1.0, 1.0));
        }
        if past.stars.count > 0.0 {
            filler.set(Signal::StudentMeanRating, past.stars.mean(4.0, 1.0));
        }
        filler.option(Signal::StudentIdle, days(past.seen_at, query.at));
    }

    fn fill_tutor(&self, filler: &mut Filler, student: &Student, offered: &Tutor, tutor: u32, query: Query) {
        let past = &self.tutors[tutor as usize];
        filler.option(Signal::TutorRate, price_shown(student, offered).map(f32::ln));
        filler.option(Signal::TutorYears, offered.years);
        filler.option(Signal::TutorResponse, offered.response_minutes.map(f32::ln_1p));
        filler.option(Signal::TutorDeclaredCompletion, offered.completion_rate);
        filler.option(Signal::TutorDeclaredRating, offered.rating.map(|_| declared_rating(offered)));
        filler.option(Signal::TutorDeclaredReviews, offered.review_count.map(f32::ln_1p));
        filler.option(Signal::TutorAge, days(offered.created_at, query.at));
        filler.set(Signal::TutorSubjects, offered.subjects.len() as f32);
        filler.set(Signal::TutorLanguages, offered.languages.len() as f32);
        filler.option(Signal::TutorHours, offered.hours.map(|hours| hours.count() as f32));
        filler.set(Signal::TutorBioWords, words(&offered.bio));
        filler.set(Signal::TutorShows, past.shows.ln_1p());
        filler.set(Signal::TutorShowShare, past.recent_shows.value(query.at, RECENT_SHOWS_DAYS).ln_1p());
        filler.set(Signal::TutorClickLift, past.lift.ratio(Stage::Click, 1.0, 3.0));
        filler.set(Signal::TutorBookLift, past.lift.ratio(Stage::Book, 1.0, 1.5));
        filler.set(Signal::TutorGoodLift, past.lift.ratio(Stage::Done, 1.0, 1.5));
        let clicks = past.recent_clicks.value(query.at, RECENT_SHOWS_DAYS);
        let expected = past.recent_expected.value(query.at, RECENT_SHOWS_DAYS);
        filler.set(Signal::TutorRecentLift, (clicks + 3.0) / (expected + 3.0));
        let [clicked, booked, _] = past.lift.chosen;
        if clicked > 0.0 {
            filler.set(Signal::TutorBookPerClick, (booked + 0.8) / (clicked + 4.0));
        }
        filler.set(Signal::TutorBookings, booked.ln_1p());
        filler.set(Signal::TutorRating, self.tutor_rating(tutor as usize));
        filler.set(Signal::TutorRatings, (past.stars.count + offered.review_count.unwrap_or(0.0)).ln_1p());
        if past.finished > 0.0 {
            filler.set(Signal::TutorCompletion, (past.completed + 4.5) / (past.finished + 5.0));
        }
        let load = past.recent_bookings.value(query.at, RECENT_BOOKINGS_DAYS);
        filler.option(Signal::TutorLoad, offered.hours.map(|hours| load / (hours.count() as f32).max(1.0)));
        filler.option(Signal::TutorIdle, days(past.booked_at, query.at));
        let (bias, together) = self.factor_scores(query.student, tutor);
        filler.set(Signal::TutorBias, bias);
        filler.set(Signal::FactorMatch, together);
        self.fill_subject(filler, tutor, query);
    }

    fn fill_subject(&self, filler: &mut Filler, tutor: u32, query: Query) {
        let own = &self.tutors[tutor as usize].lift;
        let (lift, stars) = self.subjects.get(&(tutor, query.subject)).copied().unwrap_or_default();
        let prior = |stage: Stage| own.ratio(stage, 1.0, 3.0);
        filler.set(Signal::SubjectClickLift, lift.ratio(Stage::Click, prior(Stage::Click), 3.0));
        filler.set(Signal::SubjectBookLift, lift.ratio(Stage::Book, prior(Stage::Book), 2.0));
        filler.set(Signal::SubjectRating, stars.mean(self.tutor_rating(tutor as usize), 4.0));
    }

    fn fill_cross(
        &self,
        filler: &mut Filler,
        student: &Student,
        offered: &Tutor,
        tutor: u32,
        query: Query,
        standing: &Standing,
    ) {
        let place = offered.subjects.iter().position(|subject| *subject == query.subject);
        filler.set(Signal::TeachesSubject, f32::from(u8::from(place.is_some())));
        filler.option(Signal::SubjectPlace, place.map(|place| place as f32));
        filler.option(Signal::SharedSubjects, share(&student.subjects, &offered.subjects));
        let shown = price_shown(student, offered);
        if let (Some(price), Some(budget)) = (offered.rate_cents, student.budget_cents) {
            let ratio = (price.max(1.0) / budget.max(1.0)).ln();
            filler.set(Signal::PriceToBudget, ratio.min(0.0));
            filler.set(Signal::PriceOverBudget, ratio.max(0.0));
        }
        filler.option(Signal::PriceRank, shown.map(|cents| standing.price_rank(cents)));
        let rating = self.tutor_rating(tutor as usize);
        filler.set(Signal::RatingRank, standing.rating_rank(rating));
        let languages = student.languages.iter().filter(|language| offered.languages.contains(language)).count();
        let declared = !student.languages.is_empty() && !offered.languages.is_empty();
        filler.option(Signal::SharedLanguages, declared.then_some(languages as f32));
        let hours = student.hours.zip(offered.hours);
        let shared = hours.map(|(mine, theirs)| mine.overlap(&theirs) as f32);
        filler.option(Signal::SharedHours, shared);
        let part = |of: fn(&(WeeklyHours, WeeklyHours)) -> u32| {
            hours.as_ref().zip(shared).map(|(both, shared)| shared / (of(both) as f32).max(1.0))
        };
        filler.option(Signal::SharedHoursShare, part(|both| both.0.count()));
        filler.option(Signal::TutorHoursShare, part(|both| both.1.count()));
        let input = self.rule_input(student, offered, tutor, query);
        filler.set(Signal::RuleScore, rule_score(&input).total);
    }

    /// What the rule scorer is told about this pair at this moment.
    pub fn rule_input(&self, student: &Student, offered: &Tutor, tutor: u32, query: Query) -> RuleInput {
        let past = &self.tutors[tutor as usize];
        let earlier = offered.review_count.unwrap_or(0.0);
        let earlier_sum = offered.rating.map_or(0.0, |rating| rating * earlier);
        let count = if offered.rating.is_some() { earlier } else { 0.0 } + past.stars.count;
        let style = student.learning_style.map(|style| self.profiles.styles.row(style as usize));
        let near = style.map(|style| dot(style, self.profiles.bios.row(tutor as usize)));
        RuleInput {
            teaches_subject: offered.subjects.contains(&query.subject),
            subject_share: share(&student.subjects, &offered.subjects),
            shared_hours: student.hours.zip(offered.hours).map(|(mine, theirs)| mine.overlap(&theirs) as f32),
            style_share: near.map(|cosine| 0.25 + 1.5 * cosine),
            rating: (count > 0.0).then(|| (earlier_sum + past.stars.sum) / count),
            rating_count: count,
            response_minutes: offered.response_minutes,
        }
    }

    fn fill_text(&self, filler: &mut Filler, student: &Student, tutor: u32, query: Query, standing: &Standing) {
        let profiles = self.profiles;
        let (who, offered) = (query.student as usize, tutor as usize);
        let (goals, bio) = (profiles.goals.row(who), profiles.bios.row(offered));
        let (bio_group, goal_group) = (profiles.bio_groups[offered], profiles.goal_groups[who]);
        let style = student.learning_style;
        if is_written(goals) && is_written(bio) {
            let near = dot(goals, bio);
            filler.set(Signal::GoalsBio, near);
            filler.set(Signal::GoalsBioStandard, standing.text_standard(near));
            filler.set(Signal::GoalsBioLearned, self.text.score(goals, bio));
        }
        let (goal_words, bio_words) = (profiles.goal_words.row(who), profiles.bio_words.row(offered));
        if is_written(goal_words) && is_written(bio_words) {
            filler.set(Signal::GoalsBioWords, dot(goal_words, bio_words));
        }
        filler.option(Signal::GoalsBioBest, self.closest_sentences(who, offered));
        if is_written(bio) {
            let subject = profiles.subjects.row(query.subject as usize);
            filler.set(Signal::SubjectBio, dot(subject, bio));
            filler.option(Signal::StyleBio, style.map(|style| dot(profiles.styles.row(style as usize), bio)));
        }
        let ratio =
            |lift: Option<&Lift>, stage, prior, weight| lift.copied().unwrap_or_default().ratio(stage, prior, weight);
        let kind = ratio(self.bio_groups.get(&bio_group), Stage::Click, 1.0, 5.0);
        let kind_booked = ratio(self.bio_groups.get(&bio_group), Stage::Book, 1.0, 3.0);
        filler.set(Signal::TutorBioGroup, kind);
        let pair = self.groups.get(&(goal_group, bio_group));
        filler.set(Signal::GroupLift, ratio(pair, Stage::Click, kind, 5.0));
        filler.set(Signal::GroupBookLift, ratio(pair, Stage::Book, kind_booked, 3.0));
        let style = style.unwrap_or(u32::MAX);
        filler.set(Signal::StyleGroupLift, ratio(self.style_groups.get(&(style, bio_group)), Stage::Click, kind, 5.0));
        let own = self.tutors[offered].lift.ratio(Stage::Click, 1.0, 3.0);
        filler.set(Signal::GoalsTutorLift, ratio(self.goals_tutors.get(&(goal_group, tutor)), Stage::Click, own, 3.0));
        filler.set(Signal::StyleTutorLift, ratio(self.style_tutors.get(&(style, tutor)), Stage::Click, own, 3.0));
    }

    fn closest_sentences(&self, student: usize, tutor: usize) -> Option<f32> {
        let sentences = self.profiles.sentences.as_ref()?;
        let mut best: Option<f32> = None;
        for goal in &sentences.students[student] {
            let goal = sentences.vectors.row(*goal as usize);
            for part in &sentences.tutors[tutor] {
                let near = dot(goal, sentences.vectors.row(*part as usize));
                best = Some(best.map_or(near, |found| found.max(near)));
            }
        }
        best
    }

    fn fill_pair(&self, filler: &mut Filler, tutor: u32, query: Query) {
        let pair = self.pairs.get(&(query.student, tutor)).copied().unwrap_or_default();
        filler.set(Signal::PairShows, pair.shows.ln_1p());
        filler.set(Signal::PairClicks, pair.clicks);
        filler.set(Signal::PairBookings, pair.bookings);
        filler.option(Signal::PairRating, pair.rating);
        filler.option(Signal::PairIdle, days((pair.shows > 0.0).then_some(pair.seen_at), query.at));
    }

    fn fill_taste(&self, filler: &mut Filler, student: &Student, offered: &Tutor, tutor: u32, query: Query) {
        let past = &self.students[query.student as usize];
        let bio = self.profiles.bios.row(tutor as usize);
        if past.liked_weight > 0.0 {
            filler.set(Signal::TasteText, Self::cosine(&past.liked_text, bio));
        }
        if past.shown_count > 0.0 {
            let mut contrast = vec![0.0; DIMENSIONS];
            for (index, value) in contrast.iter_mut().enumerate() {
                let liked = past.liked_text.get(index).copied().unwrap_or(0.0) / (past.liked_weight + 3.0);
                let shown = past.shown_text.get(index).copied().unwrap_or(0.0) / past.shown_count;
                *value = liked - shown * past.liked_weight / (past.liked_weight + 3.0);
            }
            filler.set(Signal::TasteContrast, dot(&contrast, bio));
        }
        if let (Some(cents), true) = (price_shown(student, offered), past.liked_price.1 > 0.0) {
            filler.set(Signal::TastePrice, (cents.ln() - past.liked_price.0 / past.liked_price.1).abs());
        }
        if past.liked_rating.1 > 0.0 {
            let mean = past.liked_rating.0 / past.liked_rating.1;
            filler.set(Signal::TasteRating, self.tutor_rating(tutor as usize) - mean);
        }
        let own = self.tutors[tutor as usize].together;
        let together: f32 = past
            .chosen
            .iter()
            .filter(|other| **other != tutor)
            .map(|other| {
                let shared = self.together.get(&(tutor.min(*other), tutor.max(*other))).copied().unwrap_or(0.0);
                shared / ((own * self.tutors[*other as usize].together).sqrt() + 5.0)
            })
            .sum();
        filler.set(Signal::TasteTutors, together / (past.chosen.len() as f32 + 2.0));
    }
}

/// The price as a signal may see it: never above the budget, so that only `PriceOverBudget` knows how far above it is.
pub fn price_shown(student: &Student, offered: &Tutor) -> Option<f32> {
    let cents = offered.rate_cents?.max(1.0);
    Some(student.budget_cents.map_or(cents, |budget| cents.min(budget.max(1.0))))
}

fn share(wanted: &[u32], offered: &[u32]) -> Option<f32> {
    let shared = wanted.iter().filter(|subject| offered.contains(subject)).count();
    (!wanted.is_empty()).then(|| shared as f32 / wanted.len() as f32)
}
