//! Which lessons there were and will be: pairs of people who meet week after week, at hours that suit both.
//!
//! A pair keeps its weekday and wall time, as real pairs do. A start lies on the grid of the tutor's open hours, in
//! both people's waking hours, and takes both people's time, the tutor's with the break afterwards, so no two lessons
//! of one person overlap.

use super::{Fate, Lesson, Stage};
use crate::{
    availability::{minute_of, weekday_of},
    dice::Dice,
    students::Student,
    tutors::{KnownSubject, Tutor},
};
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};
use domain::calendar::Zone;
use std::collections::BTreeMap;

/// How far back the demo's lessons reach.
pub(super) const PAST_DAYS: i64 = 180;
/// Completed lessons wanted.
const COMPLETED: usize = 2_500;
const SCHEDULED: usize = 60;
const REQUESTED: usize = 40;
/// What else happened to bookings, and how often.
const OTHER_FATES: [(Fate, usize); 7] = [
    (Fate::Declined, 12),
    (Fate::Expired, 8),
    (Fate::Withdrawn, 6),
    (Fate::CancelledByStudent, 24),
    (Fate::CancelledByTutor, 7),
    (Fate::NoShowStudent, 4),
    (Fate::NoShowTutor, 3),
];

/// Nine in the morning of the tutor, minutes of the day: the time the advertised lessons are near.
const NINE: i64 = 9 * 60;
const ADVERTISED_SEED: u64 = 1;
/// What the first tutor and the first student have lived through: fate, tutor, student, the day to begin with.
const ADVERTISED_PAST: [(Fate, usize, usize, i64); 3] =
    [(Fate::Completed, 0, 0, -3), (Fate::Completed, 0, 0, -10), (Fate::Completed, 0, 1, -4)];
/// What lies ahead of them: a lesson tomorrow, one that waits for another tutor, two that wait for the first tutor.
const ADVERTISED_AHEAD: [(Fate, usize, usize, i64); 6] = [
    (Fate::Scheduled, 0, 0, 1),
    (Fate::Scheduled, 0, 1, 2),
    (Fate::Scheduled, 21, 0, 5),
    (Fate::Requested, 22, 0, 3),
    (Fate::Requested, 0, 2, 3),
    (Fate::Requested, 0, 3, 4),
];

/// What the children of the demo's parent learn: fate, tutor, which child, the day to begin with.
const FAMILY: [(Fate, usize, usize, i64); 7] = [
    (Fate::Completed, 4, 0, -5),
    (Fate::Completed, 4, 0, -12),
    (Fate::Completed, 8, 1, -6),
    (Fate::Completed, 8, 1, -13),
    (Fate::Scheduled, 4, 0, 3),
    (Fate::Scheduled, 8, 1, 4),
    (Fate::Asked, 24, 1, 6),
];

/// What the first student objected to: yesterday's lesson, of which a case waits, and one of last week that is settled.
const CASES: [(Fate, usize, usize, i64); 2] = [(Fate::Objected, 5, 0, -1), (Fate::Settled, 9, 0, -7)];

/// Everybody's taken time.
#[derive(Default)]
struct Calendars {
    taken: BTreeMap<(Party, DateTime<Utc>), DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Party {
    Tutor(usize),
    Student(usize),
}

impl Calendars {
    fn is_free(&self, who: Party, from: DateTime<Utc>, to: DateTime<Utc>) -> bool {
        let before = self.taken.range(..(who, to)).next_back();
        before.is_none_or(|((owner, _), end)| *owner != who || *end <= from)
    }

    fn take(&mut self, who: Party, from: DateTime<Utc>, to: DateTime<Utc>) {
        self.taken.insert((who, from), to);
    }
}

/// What planning reads and changes.
pub(super) struct Planner<'a> {
    tutors: &'a [Tutor],
    students: &'a [Student],
    subjects: &'a [KnownSubject],
    day: DateTime<Utc>,
    dice: Dice,
    calendars: Calendars,
    /// Index of each tutor in proportion to demand.
    demand: Vec<usize>,
    pub(super) lessons: Vec<Lesson>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        seed: u64,
        day: DateTime<Utc>,
        tutors: &'a [Tutor],
        students: &'a [Student],
        subjects: &'a [KnownSubject],
    ) -> Self {
        let weight = |tutor: &Tutor| match usize::try_from((tutor.quality - 40) * (tutor.quality - 40) / 40 + 4) {
            _ if tutor.waits => 0,
            Ok(weight) => weight,
            Err(_) => 1,
        };
        let demand = tutors.iter().map(weight).collect();
        let dice = Dice::new(seed, "lessons", 0);
        Self { tutors, students, subjects, day, dice, calendars: Calendars::default(), demand, lessons: Vec::new() }
    }

    /// Plans everything.
    pub(super) fn plan(mut self) -> Vec<Lesson> {
        self.advertised(&ADVERTISED_PAST);
        let mut guard = 0;
        while self.lessons.len() < COMPLETED && guard < COMPLETED * 4 {
            self.pair_up(COMPLETED);
            guard += 1;
        }
        for (fate, count) in OTHER_FATES {
            self.singles(fate, count, (-PAST_DAYS + 10, -4));
        }
        let before = self.lessons.len();
        self.advertised(&ADVERTISED_AHEAD);
        let of = |fate| self.lessons.iter().skip(before).filter(|lesson| lesson.fate == fate).count();
        let (scheduled, requested) = (of(Fate::Scheduled), of(Fate::Requested));
        self.singles(Fate::Scheduled, SCHEDULED - scheduled, (2, 13));
        self.singles(Fate::Requested, REQUESTED - requested, (2, 12));
        let children = self.grown();
        self.advertised(&FAMILY.map(|(fate, tutor, child, day)| (fate, tutor, children + child, day)));
        self.advertised(&CASES);
        self.lessons
    }

    /// Lessons of the accounts that everybody is told to sign in with: each on the first day from the given one on that
    /// suits both, with the first tutor from the given one on who has such a day. They roll their own dice, so that
    /// everybody else's lessons stay what they were.
    fn advertised(&mut self, wanted: &[(Fate, usize, usize, i64)]) {
        let own = Dice::new(ADVERTISED_SEED, "advertised", wanted.len() as u64);
        let others = std::mem::replace(&mut self.dice, own);
        for &(fate, first_tutor, student, first_day) in wanted {
            let made = self.lessons.len();
            for tutor in first_tutor..self.tutors.len() {
                if self.lessons.len() == made && self.pay_alike(tutor, student) {
                    self.first_suiting(fate, tutor, student, first_day);
                }
            }
        }
        self.dice = others;
    }

    /// How many students decide for themselves; the children come after them.
    fn grown(&self) -> usize {
        self.students.iter().filter(|student| student.payer.is_none()).count()
    }

    fn pay_alike(&self, tutor: usize, student: usize) -> bool {
        let (teaches, learns) = (self.tutors.get(tutor), self.students.get(student));
        teaches.zip(learns).is_some_and(|(teaches, learns)| teaches.currency == learns.currency)
    }

    /// Books one lesson on the first of fourteen days that suits both, near nine in the morning of the tutor.
    fn first_suiting(&mut self, fate: Fate, tutor: usize, student: usize, first: i64) {
        let Some(teaches) = self.tutors.get(tutor) else { return };
        let blocks = teaches.availability.weekly.clone();
        let (Some(minutes), made) = (teaches.lengths.first().copied(), self.lessons.len()) else { return };
        for day in 0..14 {
            let date = self.day.date_naive() + Duration::days(first + day * if first < 0 { -1 } else { 1 });
            let weekday = i64::from(date.weekday().num_days_from_monday());
            for block in blocks.iter().filter(|block| weekday_of(&block.weekday) == weekday) {
                let (from, to) = (minute_of(&block.start), minute_of(&block.end) - i64::from(minutes));
                let mut starts: Vec<i64> = (from..=to).step_by(30).collect();
                starts.sort_by_key(|minute| (minute - NINE).abs());
                for minute in starts {
                    if self.lessons.len() == made {
                        let subject = self.subject_of(tutor);
                        self.book(fate, (tutor, student, subject), (date, minute), minutes);
                    }
                }
            }
        }
    }

    /// One student meets one tutor for some weeks.
    fn pair_up(&mut self, most: usize) {
        let Some((tutor, student)) = self.pair() else { return };
        let weeks = 1 + self.dice.below(3) + if self.dice.percent(45) { self.dice.below(14) } else { 0 };
        let first = -self.dice.between(2, PAST_DAYS - 1);
        let Some(minutes) = self.tutors.get(tutor).and_then(|t| self.dice.pick(&t.lengths).copied()) else { return };
        let subject = self.subject_of(tutor);
        let Some((weekday, minute)) = self.habit(tutor, i64::from(minutes)) else { return };
        let monday = self.day.date_naive() + Duration::days(first);
        let monday = monday - Duration::days(i64::from(monday.weekday().num_days_from_monday()));
        for week in 0..weeks as i64 {
            let date = monday + Duration::days(7 * week + weekday);
            if self.lessons.len() < most {
                self.book(Fate::Completed, (tutor, student, subject), (date, minute), minutes);
            }
        }
    }

    /// `count` lessons with one fate, on days between the two bounds relative to today.
    fn singles(&mut self, fate: Fate, count: usize, (from, to): (i64, i64)) {
        let wanted = self.lessons.len() + count;
        for _ in 0..count * 200 {
            if self.lessons.len() >= wanted {
                break;
            }
            let Some((tutor, student)) = self.pair() else { continue };
            // A tutor who confirms at once never leaves a request open.
            let instant = self.tutors.get(tutor).is_some_and(|tutor| tutor.instant);
            if instant && matches!(fate, Fate::Requested | Fate::Declined | Fate::Expired | Fate::Withdrawn) {
                continue;
            }
            let Some(minutes) = self.tutors.get(tutor).and_then(|t| self.dice.pick(&t.lengths).copied()) else {
                continue;
            };
            let Some((weekday, minute)) = self.habit(tutor, i64::from(minutes)) else { continue };
            let date = self.day.date_naive() + Duration::days(self.dice.between(from, to));
            if i64::from(date.weekday().num_days_from_monday()) == weekday {
                let subject = self.subject_of(tutor);
                self.book(fate, (tutor, student, subject), (date, minute), minutes);
            }
        }
    }

    /// A tutor and a student who pay in the same currency.
    fn pair(&mut self) -> Option<(usize, usize)> {
        let tutor = self.dice.weighted(&self.demand);
        let student = self.dice.below(self.grown());
        let same = self.tutors.get(tutor)?.currency == self.students.get(student)?.currency;
        same.then_some((tutor, student))
    }

    fn subject_of(&mut self, tutor: usize) -> usize {
        let taught = self.tutors.get(tutor).map_or(&[][..], |tutor| &tutor.taught[..]);
        let main = taught.first().map_or(0, |taught| taught.subject);
        if self.dice.percent(70) { main } else { self.dice.pick(taught).map_or(main, |taught| taught.subject) }
    }

    /// A weekday and a minute of the day on the tutor's grid where a lesson fits.
    fn habit(&mut self, tutor: usize, minutes: i64) -> Option<(i64, i64)> {
        let block = self.dice.pick(&self.tutors.get(tutor)?.availability.weekly)?;
        let (from, to) = (minute_of(&block.start), minute_of(&block.end));
        let steps = (to - from - minutes) / 30;
        (steps >= 0).then(|| (weekday_of(&block.weekday), from + 30 * self.dice.between(0, steps)))
    }

    /// Books one lesson if both people are free and awake; otherwise nothing happens.
    fn book(
        &mut self,
        fate: Fate,
        (tutor, student, subject): (usize, usize, usize),
        (date, minute): (NaiveDate, i64),
        minutes: i32,
    ) {
        let (Some(teaches), Some(learns)) = (self.tutors.get(tutor), self.students.get(student)) else { return };
        let Some(start) = instant_of(teaches.person.zone, date, minute) else { return };
        let end = start + Duration::minutes(i64::from(minutes));
        let past = matches!(fate.stage(), Stage::Past);
        // What ended a day and a half ago would clear some time today, before or after the moment of loading: no such
        // lessons. What somebody objected to does not clear.
        let clears_today =
            fate != Fate::Objected && end > self.day - Duration::hours(48) && end <= self.day - Duration::hours(24);
        let in_time = if past {
            end <= self.day && start >= self.day - Duration::days(PAST_DAYS) && !clears_today
        } else {
            start >= self.day + Duration::hours(30) && start < self.day + Duration::days(28)
        };
        let day_off = teaches.availability.exceptions.iter().any(|exception| exception.date == date.to_string());
        let buffered = end + Duration::minutes(i64::from(teaches.availability.buffer_minutes));
        let free = self.calendars.is_free(Party::Tutor(tutor), start, buffered)
            && self.calendars.is_free(Party::Student(student), start, end);
        let awake = [teaches.person.zone, learns.person.zone].iter().all(|zone| awake(zone, start, end));
        if !in_time || day_off || !free || !awake || self.is_full(tutor, date) {
            return;
        }
        // Declined and withdrawn lessons free the time again, but the demo keeps it simple: nobody else took it.
        self.calendars.take(Party::Tutor(tutor), start, buffered);
        self.calendars.take(Party::Student(student), start, end);
        let topics = self.subjects.get(subject).map_or(&[][..], |subject| &subject.spoken.topics[..]);
        let topic = self.dice.pick(topics).copied().unwrap_or_default();
        let ahead = Duration::minutes(self.dice.between(60 * 20, 60 * 24 * 5));
        self.lessons.push(Lesson {
            fate,
            tutor,
            student,
            subject,
            start,
            end,
            minutes,
            buffered,
            topic,
            asked_at: start - ahead,
        });
    }

    /// Whether the tutor's limit of lessons per date is reached.
    fn is_full(&self, tutor: usize, date: NaiveDate) -> bool {
        let Some(teaches) = self.tutors.get(tutor) else { return true };
        let (Some(limit), Ok(zone)) = (teaches.availability.max_per_day, teaches.person.zone.parse::<Zone>()) else {
            return false;
        };
        let on_date =
            |lesson: &&Lesson| lesson.tutor == tutor && lesson.start.with_timezone(&zone).date_naive() == date;
        self.lessons.iter().filter(on_date).count() >= limit as usize
    }
}

/// The instant of a wall time; none for a time that does not exist or exists twice.
fn instant_of(zone: &str, date: NaiveDate, minute: i64) -> Option<DateTime<Utc>> {
    let zone: Zone = zone.parse().ok()?;
    let wall = date.and_time(NaiveTime::MIN) + Duration::minutes(minute);
    zone.from_local_datetime(&wall).single().map(|instant| instant.with_timezone(&Utc))
}

/// Whether somebody there would be up: between seven in the morning and eleven at night.
fn awake(zone: &str, start: DateTime<Utc>, end: DateTime<Utc>) -> bool {
    let Ok(zone) = zone.parse::<Zone>() else { return false };
    let (from, to) = (start.with_timezone(&zone), (end - Duration::minutes(1)).with_timezone(&zone));
    from.hour() >= 7 && to.hour() < 23 && from.date_naive() == to.date_naive()
}
