//! Who may be recommended at all: hard rules before any score.
//!
//! A score orders candidates, it never lets one in. The first rule that excludes a tutor is named, so that support
//! and the tutor's own "why am I not shown" page can say it.

use serde::{Deserialize, Serialize};

/// What the student asked for. Money is in minor units of the tutor's currency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// The student; nobody is recommended to themselves.
    pub student: String,
    /// The subject asked for, if any.
    pub subject: Option<String>,
    /// The most the student would ever pay per hour, in minor units. A little above the wish is shown, far above is
    /// not.
    pub budget_minor: Option<i64>,
    /// Languages the student can learn in; empty means any.
    pub languages: Vec<String>,
}

/// A tutor as the filter sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Candidate {
    /// The tutor.
    pub tutor: String,
    /// Approved, visible and not on leave.
    pub bookable: bool,
    /// The student blocked the tutor, or the tutor the student.
    pub blocked: bool,
    /// The student said "not interested" or passed, and the pause is not over.
    pub dismissed: bool,
    /// Subjects taught.
    pub subjects: Vec<String>,
    /// Languages taught in; empty means not declared.
    pub languages: Vec<String>,
    /// Price per hour in minor units.
    pub rate_minor: Option<i64>,
    /// Free hours per week that are not yet booked; `None` when not declared.
    pub free_hours: Option<u32>,
}

/// Why a tutor is not recommended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exclusion {
    /// The student and the tutor are the same person.
    Self_,
    /// One of the two blocked the other.
    Blocked,
    /// Not approved, hidden or on leave.
    NotBookable,
    /// The student passed on this tutor.
    Dismissed,
    /// Does not teach the subject.
    OtherSubject,
    /// No language in common.
    NoSharedLanguage,
    /// More than twice the budget.
    FarAboveBudget,
    /// No free hour left.
    FullyBooked,
}

/// The first rule that keeps this tutor away from this student, or `None` when the tutor may be scored.
#[must_use]
pub fn exclusion(wish: &Wish, candidate: &Candidate) -> Option<Exclusion> {
    if wish.student == candidate.tutor {
        return Some(Exclusion::Self_);
    }
    if candidate.blocked {
        return Some(Exclusion::Blocked);
    }
    if !candidate.bookable {
        return Some(Exclusion::NotBookable);
    }
    if candidate.dismissed {
        return Some(Exclusion::Dismissed);
    }
    if wish.subject.as_ref().is_some_and(|subject| !candidate.subjects.contains(subject)) {
        return Some(Exclusion::OtherSubject);
    }
    let both_declared = !wish.languages.is_empty() && !candidate.languages.is_empty();
    if both_declared && !wish.languages.iter().any(|language| candidate.languages.contains(language)) {
        return Some(Exclusion::NoSharedLanguage);
    }
    if let (Some(budget), Some(rate)) = (wish.budget_minor, candidate.rate_minor)
        && budget > 0
        && rate > budget.saturating_mul(2)
    {
        return Some(Exclusion::FarAboveBudget);
    }
    (candidate.free_hours == Some(0)).then_some(Exclusion::FullyBooked)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    fn wish() -> Wish {
        Wish {
            student: "s".into(),
            subject: Some("maths".into()),
            budget_minor: Some(2_000),
            languages: vec!["en".into()],
        }
    }

    fn tutor() -> Candidate {
        Candidate {
            tutor: "t".into(),
            bookable: true,
            subjects: vec!["maths".into()],
            languages: vec!["en".into()],
            rate_minor: Some(2_500),
            free_hours: Some(3),
            ..Candidate::default()
        }
    }

    #[test]
    fn a_fitting_tutor_passes() {
        assert_eq!(exclusion(&wish(), &tutor()), None);
    }

    #[test]
    fn every_rule_names_itself() {
        let cases = [
            (Candidate { tutor: "s".into(), ..tutor() }, Exclusion::Self_),
            (Candidate { blocked: true, ..tutor() }, Exclusion::Blocked),
            (Candidate { bookable: false, ..tutor() }, Exclusion::NotBookable),
            (Candidate { dismissed: true, ..tutor() }, Exclusion::Dismissed),
            (Candidate { subjects: vec!["art".into()], ..tutor() }, Exclusion::OtherSubject),
            (Candidate { languages: vec!["fr".into()], ..tutor() }, Exclusion::NoSharedLanguage),
            (Candidate { rate_minor: Some(4_001), ..tutor() }, Exclusion::FarAboveBudget),
            (Candidate { free_hours: Some(0), ..tutor() }, Exclusion::FullyBooked),
        ];
        for (candidate, reason) in cases {
            assert_eq!(exclusion(&wish(), &candidate), Some(reason));
        }
    }

    #[test]
    fn what_nobody_declared_excludes_nobody() {
        let open = Wish { student: "s".into(), ..Wish::default() };
        assert_eq!(
            exclusion(&open, &Candidate { languages: vec![], rate_minor: None, free_hours: None, ..tutor() }),
            None
        );
    }
}
