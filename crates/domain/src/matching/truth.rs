//! Which reasons may be said of a tutor to a student: those that anybody can check.
//!
//! A ranker's contributions say what raised a score; a sentence on a page says what is so. A reason is shown only when
//! both hold: its signals raised the score, and the facts that the page itself shows bear it out.

use super::{
    reasons::{Reason, ReasonCode},
    rules::{RulePart, RuleScore},
};

/// What is known of a tutor and a student, as pages show it.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct PairFacts {
    pub teaches_subject: bool,
    /// Hours of an ordinary week that are free for both.
    pub shared_hours: Option<u32>,
    pub shares_language: bool,
    /// In one currency.
    pub rate: Option<i64>,
    pub budget: Option<i64>,
    pub rating: f64,
    pub review_count: i64,
    pub lesson_count: i64,
    pub response_minutes: Option<i32>,
    pub years: i32,
    /// A word of the student's goals that stands in the profile.
    pub shared_word: Option<String>,
    /// The student has had a lesson with the tutor.
    pub had_lesson: bool,
    /// Whether the student has saved or booked anybody.
    pub has_liked: bool,
}

/// Shared hours from which on it is worth saying.
const HOURS_WORTH_SAYING: u32 = 2;
/// Reviews and mean from which on a tutor is well rated.
const WELL_RATED: (i64, f64) = (3, 4.5);
/// Minutes within which an answer is fast.
const FAST_MINUTES: i32 = 180;
/// Years of an experienced tutor.
const EXPERIENCED_YEARS: i32 = 5;
/// Lessons of a tutor who is often chosen.
const OFTEN_CHOSEN: i64 = 10;
/// Shortest word of the goals that means something.
const WORD_CHARS: usize = 5;

/// Whether that may be said.
#[must_use]
pub fn is_true(code: ReasonCode, facts: &PairFacts) -> bool {
    match code {
        ReasonCode::TeachesSubject => facts.teaches_subject,
        ReasonCode::FitsGoals => facts.shared_word.is_some(),
        ReasonCode::FreeWhenYouAre => facts.shared_hours.is_some_and(|hours| hours >= HOURS_WORTH_SAYING),
        ReasonCode::FitsBudget => facts.rate.zip(facts.budget).is_some_and(|(rate, budget)| rate <= budget),
        ReasonCode::SharedLanguage => facts.shares_language,
        ReasonCode::WellRated => facts.review_count >= WELL_RATED.0 && facts.rating >= WELL_RATED.1,
        ReasonCode::OftenChosen => facts.lesson_count >= OFTEN_CHOSEN,
        ReasonCode::LikeTutorsYouLiked => facts.has_liked,
        ReasonCode::KnownToYou => facts.had_lesson,
        ReasonCode::AnswersFast => facts.response_minutes.is_some_and(|minutes| minutes <= FAST_MINUTES),
        ReasonCode::Experienced => facts.years >= EXPERIENCED_YEARS,
        // How somebody teaches, and how often lessons take place, stands on no page: nobody could check it.
        ReasonCode::FitsLearningStyle | ReasonCode::Reliable => false,
    }
}

/// The true ones of a ranker's reasons, its order kept.
#[must_use]
pub fn true_reasons(found: &[Reason], facts: &PairFacts, most: usize) -> Vec<ReasonCode> {
    found.iter().map(|reason| reason.code).filter(|code| is_true(*code, facts)).take(most).collect()
}

/// The reasons of the rules: what earned most of its part comes first.
#[must_use]
pub fn rule_reasons(score: &RuleScore, facts: &PairFacts, most: usize) -> Vec<ReasonCode> {
    let mut parts = score.parts;
    parts.sort_by(|a, b| b.1.total_cmp(&a.1));
    let of_part = |part: RulePart| -> &'static [ReasonCode] {
        match part {
            RulePart::Complementarity => &[ReasonCode::FitsGoals, ReasonCode::TeachesSubject],
            RulePart::Availability => &[ReasonCode::FreeWhenYouAre],
            RulePart::LearningStyle => &[],
            RulePart::RatingHistory => &[ReasonCode::WellRated, ReasonCode::KnownToYou],
            RulePart::ResponseRate => &[ReasonCode::AnswersFast],
        }
    };
    let of_rules = parts.into_iter().flat_map(|(part, _)| of_part(part).iter().copied());
    let besides =
        [ReasonCode::FitsBudget, ReasonCode::Experienced, ReasonCode::OftenChosen, ReasonCode::SharedLanguage];
    of_rules.chain(besides).filter(|code| is_true(*code, facts)).take(most).collect()
}

/// The longest word of the goals that the profile has too; the first of two of one length.
#[must_use]
pub fn shared_word(goals: &str, profile: &str) -> Option<String> {
    let words = |text: &str| -> Vec<String> {
        let split = text.split(|letter: char| !letter.is_alphanumeric());
        split.filter(|word| word.chars().count() >= WORD_CHARS).map(str::to_lowercase).collect()
    };
    let said: std::collections::HashSet<String> = words(profile).into_iter().collect();
    let mut best: Option<String> = None;
    for word in words(goals).into_iter().filter(|word| said.contains(word) && !is_common(word)) {
        if best.as_ref().is_none_or(|found| word.chars().count() > found.chars().count()) {
            best = Some(word);
        }
    }
    best
}

/// Words that stand in every second profile and say nothing of it.
fn is_common(word: &str) -> bool {
    const COMMON: [&str; 29] = [
        "about",
        "after",
        "again",
        "along",
        "before",
        "could",
        "every",
        "first",
        "future",
        "improve",
        "learn",
        "lesson",
        "lessons",
        "level",
        "other",
        "practice",
        "really",
        "should",
        "start",
        "student",
        "students",
        "teach",
        "their",
        "there",
        "these",
        "understand",
        "where",
        "which",
        "would",
    ];
    COMMON.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::rules::{RuleInput, rule_score};

    fn facts() -> PairFacts {
        PairFacts {
            teaches_subject: true,
            shared_hours: Some(6),
            shares_language: true,
            rate: Some(2_000),
            budget: Some(2_000),
            rating: 4.5,
            review_count: 3,
            lesson_count: 10,
            response_minutes: Some(180),
            years: 5,
            shared_word: Some("statistics".into()),
            had_lesson: true,
            has_liked: true,
        }
    }

    #[test]
    fn at_its_border_a_reason_is_true_and_a_step_below_it_is_not() {
        type Change = fn(&mut PairFacts);
        let below: [(ReasonCode, Change); 11] = [
            (ReasonCode::TeachesSubject, |f| f.teaches_subject = false),
            (ReasonCode::FitsGoals, |f| f.shared_word = None),
            (ReasonCode::FreeWhenYouAre, |f| f.shared_hours = Some(1)),
            (ReasonCode::FitsBudget, |f| f.rate = Some(2_001)),
            (ReasonCode::SharedLanguage, |f| f.shares_language = false),
            (ReasonCode::WellRated, |f| f.rating = 4.49),
            (ReasonCode::OftenChosen, |f| f.lesson_count = 9),
            (ReasonCode::LikeTutorsYouLiked, |f| f.has_liked = false),
            (ReasonCode::KnownToYou, |f| f.had_lesson = false),
            (ReasonCode::AnswersFast, |f| f.response_minutes = Some(181)),
            (ReasonCode::Experienced, |f| f.years = 4),
        ];
        for (code, change) in below {
            assert!(is_true(code, &facts()), "{code:?}");
            let mut changed = facts();
            change(&mut changed);
            assert!(!is_true(code, &changed), "{code:?}");
        }
        assert!(!is_true(ReasonCode::Reliable, &facts()) && !is_true(ReasonCode::FitsLearningStyle, &facts()));
    }

    #[test]
    fn what_nobody_declared_is_no_reason() {
        let none = PairFacts::default();
        let all = [
            ReasonCode::TeachesSubject,
            ReasonCode::FitsGoals,
            ReasonCode::FreeWhenYouAre,
            ReasonCode::FitsBudget,
            ReasonCode::WellRated,
            ReasonCode::AnswersFast,
        ];
        assert!(all.iter().all(|code| !is_true(*code, &none)));
    }

    #[test]
    fn a_models_reasons_keep_their_order_and_lose_what_is_not_so() {
        let said = |code| Reason { code, contribution: 0.1 };
        let found = [said(ReasonCode::Reliable), said(ReasonCode::WellRated), said(ReasonCode::FitsBudget)];
        assert_eq!(true_reasons(&found, &facts(), 3), [ReasonCode::WellRated, ReasonCode::FitsBudget]);
        assert_eq!(true_reasons(&found, &facts(), 1), [ReasonCode::WellRated]);
    }

    #[test]
    fn the_rules_name_what_earned_most_first() {
        let input = RuleInput {
            teaches_subject: true,
            shared_hours: Some(6.0),
            rating: Some(4.5),
            rating_count: 3.0,
            response_minutes: Some(180.0),
            ..RuleInput::default()
        };
        let said = rule_reasons(&rule_score(&input), &facts(), 3);
        assert_eq!(said, [ReasonCode::FitsGoals, ReasonCode::TeachesSubject, ReasonCode::FreeWhenYouAre]);
    }

    #[test]
    fn a_shared_word_is_one_that_means_something() {
        let goals = "I want to understand statistics before the exam in June";
        assert_eq!(shared_word(goals, "Statistics, calmly: we practice before it counts"), Some("statistics".into()));
        assert_eq!(shared_word(goals, "We understand things before we practice"), None);
        assert_eq!(shared_word("", "Statistics"), None);
    }
}
