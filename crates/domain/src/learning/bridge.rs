//! From a course to a human (LE8): who is stuck, what they are offered, and where a course is hard for many.
//!
//! Help is offered once a unit, quietly, and never again once it was answered. Nobody is named who did not agree to it.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{EnrolmentId, SubjectId, UnitId, UserId},
};
use serde::{Deserialize, Serialize};

/// From when on somebody counts as stuck, and a unit as hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BridgeRules {
    /// Tries at a quiz that failed, while none has passed.
    pub failed: i64,
    /// Milliseconds of a film that were watched again, at least.
    pub again_ms: i64,
    /// How many times as much as the middle one of the others.
    pub times: i64,
    /// Others there must be to be compared with.
    pub others: usize,
    /// Learners that must be stuck before a unit is called hard.
    pub stuck: i64,
    /// Which part of those who began it, in per cent.
    pub stuck_percent: i64,
}

/// The rules in force.
pub const RULES: BridgeRules =
    BridgeRules { failed: 2, again_ms: 120_000, times: 3, others: 4, stuck: 3, stuck_percent: 25 };
/// People who have done it that are named at most.
pub const PEERS_MAX: i64 = 3;

codes! {
    /// What shows that somebody is stuck.
    StuckWhy {
        /// The quiz was tried and not passed.
        Failed = "failed",
        /// The film was watched again, much more than others do.
        Rewatched = "rewatched",
    }
}

codes! {
    /// What somebody said to the offer.
    BridgeAnswer {
        /// Went to a tutor.
        Tutor = "tutor",
        /// Went to somebody who has done it.
        Peer = "peer",
        /// Wants none.
        Dismissed = "dismissed",
    }
}

/// Whether tries at a quiz show that somebody is stuck.
pub const fn stuck_in_quiz(rules: &BridgeRules, failed: i64, passed: bool) -> bool {
    !passed && failed >= rules.failed
}

/// Whether what was watched again does: much of it, and much more than the middle one of the others.
pub fn stuck_in_film(rules: &BridgeRules, again_ms: i64, others_ms: &[i64]) -> bool {
    if again_ms < rules.again_ms || others_ms.len() < rules.others {
        return false;
    }
    let mut others = others_ms.to_vec();
    others.sort_unstable();
    let middle = others.get(others.len() / 2).copied().unwrap_or_default();
    again_ms >= middle.saturating_mul(rules.times)
}

/// Whether a unit is hard for many.
pub const fn is_hard(rules: &BridgeRules, learners: i64, stuck: i64) -> bool {
    stuck >= rules.stuck && stuck * 100 >= learners * rules.stuck_percent
}

/// Somebody of the course who has done it and agreed to be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct BridgePeer {
    pub user_id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
}

/// What somebody who is stuck is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct BridgeOffer {
    pub unit_id: UnitId,
    pub enrolment_id: EnrolmentId,
    pub why: StuckWhy,
    pub subject_id: SubjectId,
    pub subject_name: String,
    /// Tutors of the subject who are there right now; with none, the others can be searched.
    pub tutors_now: i64,
    /// Those who agreed to it, three at most.
    pub peers: Vec<BridgePeer>,
}

/// `GET /units/{id}/help`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BridgeHelp {
    /// Null while nobody is stuck, and for good once it was answered.
    pub offer: Option<BridgeOffer>,
}

/// `POST /units/{id}/help`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct BridgeAnswerRequest {
    /// A code of [`BridgeAnswer`].
    #[schema(required, pattern = "^(tutor|peer|dismissed)$")]
    pub answer: String,
}

impl BridgeAnswerRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `bridge_answer_unknown`.
    pub fn parse(&self) -> Result<BridgeAnswer, Refusal> {
        BridgeAnswer::parse(self.answer.trim()).ok_or_else(refusals::bridge_answer_unknown)
    }
}

/// Where people get stuck in a course, for its teacher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StuckUnit {
    pub unit_id: UnitId,
    pub title: String,
    /// How many did anything in it.
    pub learners: i64,
    /// How many were stuck: by a quiz that they did not pass, by a film that they watched again and again.
    pub failed: i64,
    pub rewatched: i64,
    /// How many of those took help.
    pub took_help: i64,
    /// Many enough that the unit itself may be why.
    pub hard: bool,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn one_failed_try_is_no_reason_and_who_has_passed_is_not_stuck() {
        for (failed, passed, stuck) in [(0, false, false), (1, false, false), (2, false, true), (9, true, false)] {
            assert_eq!(stuck_in_quiz(&RULES, failed, passed), stuck, "{failed} {passed}");
        }
    }

    #[test]
    fn watching_again_counts_where_it_is_long_and_much_longer_than_others_do() {
        let minute = 60_000;
        assert!(!stuck_in_film(&RULES, 10 * minute, &[0, 0, 0]), "nobody to compare with");
        assert!(!stuck_in_film(&RULES, 119_999, &[0, 0, 0, 0]), "not long");
        assert!(stuck_in_film(&RULES, 120_000, &[0, 0, 0, 0]));
        let all = [5 * minute, 4 * minute, 5 * minute, 6 * minute];
        assert!(!stuck_in_film(&RULES, 14 * minute, &all), "everybody watches it again");
        assert!(stuck_in_film(&RULES, 15 * minute, &all));
    }

    #[test]
    fn a_unit_is_hard_for_three_at_least_and_a_quarter_of_those_who_began_it() {
        for (learners, stuck, hard) in [(2, 2, false), (3, 3, true), (12, 3, true), (13, 3, false), (0, 0, false)] {
            assert_eq!(is_hard(&RULES, learners, stuck), hard, "{stuck} of {learners}");
        }
    }

    #[test]
    fn an_answer_is_one_of_three_words() {
        for answer in ["", "yes", "TUTOR", "peer\0"] {
            let asked = BridgeAnswerRequest { answer: answer.into() };
            assert_eq!(asked.parse().unwrap_err().code, "bridge_answer_unknown", "{answer:?}");
        }
        assert_eq!(BridgeAnswerRequest { answer: " peer ".into() }.parse().unwrap(), BridgeAnswer::Peer);
    }
}
