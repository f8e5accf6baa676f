//! The way from nothing to a listed profile (PE2): its steps, how far somebody is, and what to do next.
//!
//! Nothing of it is stored: each step is done when what it asks for stands in the profile, so that the wizard, the
//! profile's form and the API cannot disagree, and whoever comes back goes on where they were.

use super::tutor_profile::ApprovalState;
use serde::{Deserialize, Serialize};

/// Shortest biography that tells anybody something, in characters.
pub const BIO_MIN_CHARS: usize = 80;

/// A step, in the order of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum StepCode {
    About,
    Photo,
    Languages,
    Subjects,
    Background,
    Price,
    Hours,
    Video,
}

impl StepCode {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::About,
        Self::Photo,
        Self::Languages,
        Self::Subjects,
        Self::Background,
        Self::Price,
        Self::Hours,
        Self::Video,
    ];

    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Photo => "photo",
            Self::Languages => "languages",
            Self::Subjects => "subjects",
            Self::Background => "background",
            Self::Price => "price",
            Self::Hours => "hours",
            Self::Video => "video",
        }
    }

    /// Whether nobody is listed without it: what a student needs to choose, and a booking to be made.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::About | Self::Languages | Self::Subjects | Self::Price)
    }

    /// Its share of a complete profile; all of them are a hundred.
    const fn weight(self) -> i32 {
        match self {
            Self::About => 20,
            Self::Photo | Self::Subjects | Self::Price | Self::Hours => 15,
            Self::Languages | Self::Background => 8,
            Self::Video => 4,
        }
    }
}

/// What stands in a profile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Filled {
    pub headline: bool,
    pub bio_chars: usize,
    pub country: bool,
    pub languages: bool,
    pub subjects: bool,
    pub price: bool,
    pub hours: bool,
    pub photo: bool,
    pub background: bool,
    pub video: bool,
}

impl Filled {
    const fn has(self, step: StepCode) -> bool {
        match step {
            StepCode::About => self.headline && self.bio_chars > 0,
            StepCode::Photo => self.photo,
            StepCode::Languages => self.country && self.languages,
            StepCode::Subjects => self.subjects,
            StepCode::Background => self.background,
            StepCode::Price => self.price,
            StepCode::Hours => self.hours,
            StepCode::Video => self.video,
        }
    }

    /// Whether it may be sent in.
    pub fn is_enough(self) -> bool {
        StepCode::ALL.into_iter().filter(|step| step.is_needed()).all(|step| self.has(step))
    }

    /// Per cent of a complete profile. A biography of a few words is half of one.
    pub fn completeness(self) -> i32 {
        let whole: i32 = StepCode::ALL.into_iter().filter(|step| self.has(*step)).map(StepCode::weight).sum();
        let short = self.has(StepCode::About) && self.bio_chars < BIO_MIN_CHARS;
        if short { whole - StepCode::About.weight() / 2 } else { whole }
    }

    /// The next best step: what is needed first, then what moves most.
    pub fn next(self) -> Option<StepCode> {
        let open = || StepCode::ALL.into_iter().filter(|step| !self.has(*step));
        let needed = open().find(|step| step.is_needed());
        // The first of the heaviest, in the order of the wizard.
        needed.or_else(|| open().rev().max_by_key(|step| step.weight()))
    }
}

/// One step as the wizard shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct OnboardingStep {
    pub code: StepCode,
    pub done: bool,
    /// Whether nobody is listed without it.
    pub needed: bool,
}

/// `GET /tutors/me/onboarding`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Onboarding {
    #[allow(missing_docs)]
    pub steps: Vec<OnboardingStep>,
    /// The next best step; null when all are done.
    pub next: Option<StepCode>,
    /// Per cent.
    pub completeness: i32,
    /// Where the profile stands; null before there is one.
    pub approval: Option<ApprovalState>,
    /// Whether it may be sent in now.
    pub can_submit: bool,
    /// Whether changes of a listed profile wait for a decision.
    pub edit_waits: bool,
}

impl Onboarding {
    /// The way as it stands.
    pub fn of(filled: Filled, approval: Option<ApprovalState>, edit_waits: bool) -> Self {
        let step = |code: StepCode| OnboardingStep { code, done: filled.has(code), needed: code.is_needed() };
        Self {
            steps: StepCode::ALL.map(step).to_vec(),
            next: filled.next(),
            completeness: filled.completeness(),
            approval,
            can_submit: filled.is_enough() && matches!(approval, Some(ApprovalState::Draft | ApprovalState::Declined)),
            edit_waits,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn of(bits: u32) -> Filled {
        let bit = |at: u32| bits & (1 << at) != 0;
        Filled {
            headline: bit(0),
            bio_chars: if bit(1) { BIO_MIN_CHARS } else { 0 },
            country: bit(2),
            languages: bit(3),
            subjects: bit(4),
            price: bit(5),
            hours: bit(6),
            photo: bit(7),
            background: bit(8),
            video: bit(9),
        }
    }

    #[test]
    fn all_steps_are_a_hundred_per_cent_and_nothing_is_nought() {
        assert_eq!((of(0).completeness(), of(1_023).completeness()), (0, 100));
        assert_eq!((of(0).next(), of(1_023).next()), (Some(StepCode::About), None));
    }

    #[test]
    fn filling_something_in_never_takes_a_step_or_a_per_cent_away() {
        for bits in 0..1_024 {
            for more in (0..10).filter(|at| bits & (1 << at) == 0) {
                let (before, after) = (of(bits), of(bits | 1 << more));
                assert!(after.completeness() >= before.completeness(), "{bits:b} and {more}");
                for step in StepCode::ALL.into_iter().filter(|step| before.has(*step)) {
                    assert!(after.has(step), "{bits:b} and {more} loses {step:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_needed_comes_first_and_the_next_step_is_always_an_open_one() {
        for bits in 0..1_024 {
            let filled = of(bits);
            let open: Vec<_> = StepCode::ALL.into_iter().filter(|step| !filled.has(*step)).collect();
            match filled.next() {
                None => assert!(open.is_empty(), "{bits:b}"),
                Some(next) => {
                    assert!(open.contains(&next), "{bits:b}");
                    assert_eq!(next.is_needed(), !filled.is_enough(), "{bits:b}");
                }
            }
        }
    }

    #[test]
    fn a_profile_is_sent_in_when_it_is_enough_and_was_not_yet_or_was_declined() {
        let enough = of(0b00_0011_1111);
        let may = |approval| Onboarding::of(enough, approval, false).can_submit;
        assert!(may(Some(ApprovalState::Draft)) && may(Some(ApprovalState::Declined)));
        assert!(!may(Some(ApprovalState::Pending)) && !may(Some(ApprovalState::Approved)) && !may(None));
        assert!(!Onboarding::of(of(1), Some(ApprovalState::Draft), false).can_submit);
    }

    #[test]
    fn a_few_words_are_half_a_biography() {
        let short = Filled { headline: true, bio_chars: 10, ..Filled::default() };
        assert_eq!(short.completeness(), 10);
        assert_eq!(Filled { bio_chars: BIO_MIN_CHARS, ..short }.completeness(), 20);
    }
}
