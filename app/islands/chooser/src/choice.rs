//! What a chooser holds: the choice, the week that is shown, and the way to another one.

use super::{
    chooser::{ChooserWords, Chosen},
    rpc::{TimeOption, WeekOffer, offer},
};
use leptos::{prelude::*, task::spawn_local};

/// All of it signals, so that every closure may have its copy.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Choice {
    pub tutor: StoredValue<String>,
    pub words: StoredValue<ChooserWords>,
    /// Set once the script runs: before it, days are links and times are buttons.
    pub alive: RwSignal<bool>,
    pub minutes: RwSignal<i32>,
    /// Whether the length is the trial lesson's.
    pub trial: RwSignal<bool>,
    pub zone: RwSignal<String>,
    pub offer: RwSignal<WeekOffer>,
    pub day: RwSignal<String>,
    /// RFC 3339; empty when none is chosen.
    pub start: RwSignal<String>,
    /// What the chosen time is called; it stays in sight when another week is shown.
    pub chosen: RwSignal<Option<(String, TimeOption)>>,
    /// What went wrong or got lost.
    pub told: RwSignal<String>,
    pub loading: RwSignal<bool>,
    /// How often a week was asked for: an answer to any but the last question is too late.
    asked: StoredValue<u32>,
}

impl Choice {
    /// With what the page knew already.
    pub fn new(tutor: String, known: Chosen, offer: WeekOffer, words: ChooserWords) -> Self {
        let Chosen { minutes, zone, start, trial, .. } = known;
        let choice = Self {
            tutor: StoredValue::new(tutor),
            words: StoredValue::new(words),
            alive: RwSignal::new(false),
            minutes: RwSignal::new(minutes),
            trial: RwSignal::new(trial),
            zone: RwSignal::new(zone),
            day: RwSignal::new(offer.day.clone()),
            chosen: RwSignal::new(find(&offer, &start)),
            start: RwSignal::new(start),
            offer: RwSignal::new(offer),
            told: RwSignal::new(String::new()),
            loading: RwSignal::new(false),
            asked: StoredValue::new(0),
        };
        if choice.chosen.get_untracked().is_none() {
            choice.start.set(String::new());
        }
        choice
    }

    /// Chooses a time of the day that is open.
    pub fn take(self, time: &TimeOption) {
        let name = self.offer.with_untracked(|offer| day_name(offer, &time.start));
        self.start.set(time.start.clone());
        self.chosen.set(Some((name, time.clone())));
        self.told.set(String::new());
    }

    /// Shows the week of a day, and keeps the chosen moment while it is free.
    ///
    /// `then` runs when the week is there: it puts the focus where the reader expects it.
    pub fn show(self, day: String, then: impl FnOnce() + 'static) {
        let question = self.asked.with_value(|asked| asked + 1);
        self.asked.set_value(question);
        self.loading.set(true);
        spawn_local(async move {
            let (minutes, zone) = (self.minutes.get_untracked(), self.zone.get_untracked());
            let answer = offer(self.tutor.get_value(), minutes, day, zone, self.trial.get_untracked()).await;
            if self.asked.get_value() != question {
                return;
            }
            self.loading.set(false);
            match answer {
                Ok(found) => {
                    self.day.set(found.day.clone());
                    self.offer.set(found);
                    then();
                }
                Err(error) => self.told.set(self.words.with_value(|words| words.told(error))),
            }
        });
    }

    /// Asks again for the week that holds the choice, for another length or on another clock. A moment that is not free
    /// any more is let go, and that is said.
    pub fn ask_again(self) {
        let (start, day) = (self.start.get_untracked(), self.day.get_untracked());
        self.show(if start.is_empty() { day } else { start.clone() }, move || {
            let found = self.offer.with_untracked(|offer| find(offer, &start));
            if found.is_none() && !start.is_empty() {
                self.start.set(String::new());
                self.told.set(self.words.with_value(|words| words.lost.clone()));
            }
            self.chosen.set(found);
        });
    }
}

fn find(offer: &WeekOffer, start: &str) -> Option<(String, TimeOption)> {
    let day = offer.days.iter().find(|day| day.times().any(|time| time.start == start))?;
    Some((day.name.clone(), day.times().find(|time| time.start == start)?.clone()))
}

fn day_name(offer: &WeekOffer, start: &str) -> String {
    find(offer, start).map(|(name, _)| name).unwrap_or_default()
}
