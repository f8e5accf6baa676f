//! Labels: the words for codes that stand in the database and on the wire.

use crate::{Locale, keys::BOOK};
use domain::bookings::timeline::StepName;

/// A verification tier in words (PE6); none for a code without one.
pub fn tier(l: Locale, code: &str) -> Option<&'static str> {
    label(l, "tier", code)
}

/// A level of teaching in words.
pub fn level(l: Locale, code: &str) -> Option<&'static str> {
    label(l, "level", code)
}

/// How well a language is spoken, in a word.
pub fn spoken_level(l: Locale, code: &str) -> Option<&'static str> {
    label(l, "spoken_level", code)
}

/// What a tutor does for whoever learns with a need, in words.
pub fn support(l: Locale, code: &str) -> Option<&'static str> {
    label(l, "supports", code)
}

/// A badge in words.
pub fn badge(l: Locale, code: &str) -> Option<&'static str> {
    label(l, "badge", code)
}

/// A step on the way of a lesson in a word.
pub fn step_name(l: Locale, step: StepName) -> &'static str {
    label(l, "step", step.code()).unwrap_or_default()
}

/// What somebody is told who gives contact details away in a message.
pub fn nudge(l: Locale, code: &str) -> Option<&'static str> {
    label(l, "nudge", code)
}

/// What a case says for whoever waited while the other side says that the lesson took place.
pub fn held_against(l: Locale, absent: &str) -> &'static str {
    label(l, "held_against", absent).unwrap_or_default()
}

/// What a file of somebody's copy of the own data is about.
pub fn archive_about(l: Locale, code: &str) -> &'static str {
    label(l, "archive_about", code).unwrap_or_default()
}

/// Why something is not in that copy.
pub fn archive_why(l: Locale, code: &str) -> &'static str {
    label(l, "archive_why", code).unwrap_or_default()
}

fn label(l: Locale, section: &str, code: &str) -> Option<&'static str> {
    let id = format!("{section}-{code}");
    BOOK.plain(l, &id).or_else(|| BOOK.plain(Locale::En, &id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        catalog::tutor_search::{LEVELS, VERIFICATION_TIERS},
        messages::contacts::Leak,
        people::teaching_facts::{SPOKEN_LEVELS, SUPPORTS},
    };

    #[test]
    fn every_level_and_every_tier_has_a_word_in_every_language() {
        for l in Locale::ALL {
            assert!(LEVELS.iter().all(|code| level(l, code).is_some()), "{l}");
            assert!(SPOKEN_LEVELS.iter().all(|code| spoken_level(l, code).is_some()), "{l}");
            assert!(SUPPORTS.iter().all(|code| support(l, code).is_some()), "{l}");
            assert!(VERIFICATION_TIERS.iter().all(|code| tier(l, code).is_some()), "{l}");
        }
        assert_eq!((tier(Locale::Ru, "basic"), badge(Locale::En, "new")), (Some("Личность проверена"), Some("New")));
    }

    #[test]
    fn every_step_of_a_lesson_has_a_word_in_every_language() {
        for l in Locale::ALL {
            let words: std::collections::BTreeSet<_> = StepName::ALL.iter().map(|step| step_name(l, *step)).collect();
            assert!(words.len() == StepName::ALL.len() && !words.contains(""), "{l}: {words:?}");
        }
    }

    #[test]
    fn everything_a_message_may_give_away_is_answered_in_every_language() {
        for l in Locale::ALL {
            let codes = Leak::ALL.iter().map(|leak| leak.code()).chain([
                "contact_held",
                "contact_waits",
                "file_held",
                "file_waits",
            ]);
            let words: std::collections::BTreeSet<_> = codes.map(|code| nudge(l, code).unwrap_or_default()).collect();
            assert!(words.len() == Leak::ALL.len() + 4 && !words.contains(""), "{l}: {words:?}");
        }
    }

    #[test]
    fn a_case_of_two_words_says_who_did_not_come_in_every_language() {
        for l in Locale::ALL {
            let [tutor, student] = ["tutor", "student"].map(|absent| held_against(l, absent));
            assert!(!tutor.is_empty() && !student.is_empty() && tutor != student, "{l}");
        }
        assert_eq!(held_against(Locale::En, "parent"), "");
    }

    #[test]
    fn an_unknown_code_has_no_word() {
        assert_eq!((tier(Locale::En, "gold"), level(Locale::En, ""), badge(Locale::En, "gold")), (None, None, None));
    }
}
