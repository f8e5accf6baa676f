//! What the rules propose in a case (TR2): from who was in the room, how long, and what was agreed before. The rules
//! are the same for everybody and every step of them is a reason with its figures; both sides may take the proposal,
//! and where one does not, a person decides who reads what was said.
//!
//! | what the room shows | goes back |
//! |---|---|
//! | a lesson that was called off: the agreed policy took its part | nothing |
//! | nobody was in the room, so there is word against word | a half |
//! | the tutor was never there | all |
//! | the student was never there | nothing |
//! | the student is said to have stayed away, and waited five minutes | all |
//! | the tutor was there for a part of the time | the part without them |
//! | a technical case: the two lost each other | that part, or half of the time they lost, if that is more |
//! | three minutes or less were lost | nothing |

use super::{
    super::{
        SessionOutcome, Side,
        attendance::{Stretch, WAITED_MINUTES, bridged, within},
    },
    CaseCategory, CaseDecision, DecideRequest,
};
use crate::{codes::codes, money::Money};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Hours after the opening at which a proposal is made though one side has said nothing; the first answer is due then.
pub const ANSWERED_WITHIN_HOURS: i64 = 24;
/// Hours both have to take a proposal.
pub const TAKEN_WITHIN_HOURS: i64 = 48;
/// Minutes of a lesson that may be lost without a part going back.
pub const TOLERANCE_MINUTES: i64 = 3;

codes! {
    /// Why something is proposed.
    OfferReasonCode {
        /// It was called off, and the agreed policy keeps what it keeps.
        PolicyKept = "policy_kept",
        /// The room shows nothing: one word stands against the other.
        WordsOnly = "words_only",
        /// The tutor was never in the room.
        TutorAbsent = "tutor_absent",
        /// The student was never in the room.
        StudentAbsent = "student_absent",
        /// The student waited, though they are said to have stayed away.
        StudentWaited = "student_waited",
        /// The tutor was away for that many minutes.
        TutorAway = "tutor_away",
        /// The student was away for that many minutes, for which nothing goes back.
        StudentAway = "student_away",
        /// The two lost each other for that many minutes.
        LineBroke = "line_broke",
        /// The two were in the room together for that many minutes.
        HeldTogether = "held_together",
    }
}

/// A reason with its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OfferReason {
    pub code: OfferReasonCode,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
}

/// Minutes of a lesson, by what the room says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Presence {
    /// How long it was to be.
    pub planned: i64,
    pub student: i64,
    pub tutor: i64,
    /// Both at once.
    pub together: i64,
    /// How long after the start each came; null for who never did.
    pub student_late: Option<i64>,
    pub tutor_late: Option<i64>,
    /// How often the line of each broke.
    pub student_drops: i64,
    pub tutor_drops: i64,
}

/// What the stretches show of a lesson from `start` to `end`; none where nobody was there.
pub fn presence(
    stretches: &[Stretch],
    drops: (i64, i64),
    (start, end): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Option<Presence> {
    let (student, tutor) = (bridged(stretches, Side::Student, now), bridged(stretches, Side::Tutor, now));
    let there = |whole: &[_]| within(whole, start, end).num_minutes();
    let late = |whole: &[(DateTime<Utc>, DateTime<Utc>)]| {
        let first = whole.iter().find(|stretch| stretch.1 > start && stretch.0 < end);
        first.map(|stretch| (stretch.0 - start).max(Duration::zero()).num_minutes())
    };
    let met = |one: &(DateTime<Utc>, DateTime<Utc>)| within(&tutor, one.0.max(start), one.1.min(end)).num_seconds();
    let together = student.iter().filter(|one| one.1 > start && one.0 < end).map(met).sum::<i64>() / 60;
    let seen = Presence {
        planned: (end - start).num_minutes(),
        student: there(&student),
        tutor: there(&tutor),
        together,
        student_late: late(&student),
        tutor_late: late(&tutor),
        student_drops: drops.0,
        tutor_drops: drops.1,
    };
    (seen.student > 0 || seen.tutor > 0).then_some(seen)
}

/// What a proposal follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Facts {
    pub category: CaseCategory,
    pub outcome: SessionOutcome,
    /// What was paid and has not gone back.
    pub kept: Money,
    /// None where the room shows nothing, or the two met elsewhere.
    pub presence: Option<Presence>,
}

/// What the rules propose.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Offer {
    pub decision: CaseDecision,
    pub refund: Money,
    pub reasons: Vec<OfferReason>,
}

impl Offer {
    /// As one of the staff would decide the same.
    pub fn as_decision(&self) -> DecideRequest {
        let amount = (self.decision == CaseDecision::Partial).then_some(self.refund.minor);
        DecideRequest { decision: self.decision.code().to_owned(), amount, note: String::new() }
    }
}

const fn because(code: OfferReasonCode) -> OfferReason {
    OfferReason { code, minutes: None }
}

const fn for_minutes(code: OfferReasonCode, minutes: i64) -> OfferReason {
    OfferReason { code, minutes: Some(minutes) }
}

/// The table above.
pub fn propose(facts: &Facts) -> Offer {
    use OfferReasonCode as R;
    let (all, nothing) = ((1, 1), (0, 1));
    if facts.outcome == SessionOutcome::None {
        return offer(facts, nothing, vec![because(R::PolicyKept)]);
    }
    let Some(seen) = facts.presence else {
        return offer(facts, (1, 2), vec![because(R::WordsOnly)]);
    };
    if seen.tutor == 0 {
        return offer(facts, all, vec![because(R::TutorAbsent)]);
    }
    if seen.student == 0 {
        return offer(facts, nothing, vec![because(R::StudentAbsent)]);
    }
    if facts.outcome == SessionOutcome::NoShowStudent && seen.student >= WAITED_MINUTES {
        return offer(facts, all, vec![for_minutes(R::StudentWaited, seen.student)]);
    }
    of_a_part(facts, &seen)
}

/// Both were there, for a part of the time or all of it.
fn of_a_part(facts: &Facts, seen: &Presence) -> Offer {
    use OfferReasonCode as R;
    let (away, own, apart) =
        (seen.planned - seen.tutor, seen.planned - seen.student, (seen.planned - seen.together).max(0));
    let mut reasons = vec![for_minutes(R::HeldTogether, seen.together)];
    if away > TOLERANCE_MINUTES {
        reasons.push(for_minutes(R::TutorAway, away));
    }
    if own > TOLERANCE_MINUTES {
        reasons.push(for_minutes(R::StudentAway, own));
    }
    let technical = facts.category == CaseCategory::Technical && apart > TOLERANCE_MINUTES;
    if technical {
        reasons.push(for_minutes(R::LineBroke, apart));
    }
    let lost = if technical { away.max(apart / 2) } else { away };
    let lost = if lost > TOLERANCE_MINUTES { lost } else { 0 };
    offer(facts, (lost, seen.planned), reasons)
}

/// A part of what was kept, in whole minor units.
fn offer(facts: &Facts, (part, whole): (i64, i64), reasons: Vec<OfferReason>) -> Offer {
    let kept = facts.kept.minor;
    let scaled = i128::from(kept) * i128::from(part) / i128::from(whole.max(1));
    let minor = i64::try_from(scaled).unwrap_or(kept).clamp(0, kept);
    let decision = match minor {
        0 => CaseDecision::None,
        _ if minor == kept => CaseDecision::Full,
        _ => CaseDecision::Partial,
    };
    Offer { decision, refund: Money::new(minor, facts.kept.currency), reasons }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use OfferReasonCode as R;
    use proptest::prelude::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + minute * 60, 0).unwrap_or_default()
    }

    fn there(side: Side, from: i64, until: i64) -> Stretch {
        Stretch { side, from: at(from), until: Some(at(until)) }
    }

    fn seen(stretches: &[Stretch]) -> Option<Presence> {
        presence(stretches, (0, 0), (at(0), at(60)), at(120))
    }

    fn offered(category: CaseCategory, outcome: SessionOutcome, stretches: &[Stretch]) -> (CaseDecision, i64, Vec<R>) {
        let kept = Money::new(3_000, Currency::Usd);
        let offer = propose(&Facts { category, outcome, kept, presence: seen(stretches) });
        (offer.decision, offer.refund.minor, offer.reasons.iter().map(|reason| reason.code).collect())
    }

    const HELD: SessionOutcome = SessionOutcome::Completed;
    const QUALITY: CaseCategory = CaseCategory::Quality;
    const TECHNICAL: CaseCategory = CaseCategory::Technical;

    #[test]
    fn minutes_are_counted_within_the_lesson_and_drops_are_bridged() {
        let both = [there(Side::Student, -10, 20), there(Side::Student, 21, 70), there(Side::Tutor, 12, 60)];
        let seen = presence(&both, (1, 0), (at(0), at(60)), at(120)).unwrap();
        assert_eq!((seen.planned, seen.student, seen.tutor, seen.together), (60, 60, 48, 48));
        assert_eq!((seen.student_late, seen.tutor_late, seen.student_drops), (Some(0), Some(12), 1));
        assert_eq!(super::presence(&[], (0, 0), (at(0), at(60)), at(120)), None);
        assert_eq!(super::presence(&[there(Side::Tutor, -9, -1)], (0, 0), (at(0), at(60)), at(120)), None);
    }

    #[test]
    fn who_was_never_there_decides_it() {
        let (student, tutor) = (there(Side::Student, 0, 30), there(Side::Tutor, 0, 30));
        assert_eq!(offered(QUALITY, HELD, &[student]), (CaseDecision::Full, 3_000, vec![R::TutorAbsent]));
        assert_eq!(offered(QUALITY, HELD, &[tutor]), (CaseDecision::None, 0, vec![R::StudentAbsent]));
        let missed = SessionOutcome::NoShowStudent;
        assert_eq!(offered(QUALITY, missed, &[tutor]), (CaseDecision::None, 0, vec![R::StudentAbsent]));
        let waited = offered(QUALITY, missed, &[tutor, there(Side::Student, 0, 6)]);
        assert_eq!(waited, (CaseDecision::Full, 3_000, vec![R::StudentWaited]));
    }

    #[test]
    fn the_part_without_the_tutor_goes_back() {
        let student = there(Side::Student, 0, 60);
        let late = offered(QUALITY, HELD, &[student, there(Side::Tutor, 12, 60)]);
        assert_eq!(late, (CaseDecision::Partial, 600, vec![R::HeldTogether, R::TutorAway]));
        let whole = offered(QUALITY, HELD, &[student, there(Side::Tutor, 3, 60)]);
        assert_eq!(whole, (CaseDecision::None, 0, vec![R::HeldTogether]), "three minutes are nothing");
        let own = offered(QUALITY, HELD, &[there(Side::Student, 30, 60), there(Side::Tutor, 0, 60)]);
        assert_eq!(own, (CaseDecision::None, 0, vec![R::HeldTogether, R::StudentAway]));
    }

    #[test]
    fn a_line_that_broke_is_shared() {
        let broken = [there(Side::Student, 0, 20), there(Side::Student, 40, 60), there(Side::Tutor, 0, 60)];
        let reasons = vec![R::HeldTogether, R::StudentAway, R::LineBroke];
        assert_eq!(offered(TECHNICAL, HELD, &broken), (CaseDecision::Partial, 500, reasons), "10 of 60 minutes");
        assert_eq!(offered(QUALITY, HELD, &broken).0, CaseDecision::None);
    }

    #[test]
    fn without_a_trace_it_is_a_half_and_what_was_called_off_keeps_its_policy() {
        assert_eq!(offered(QUALITY, HELD, &[]), (CaseDecision::Partial, 1_500, vec![R::WordsOnly]));
        let off = offered(CaseCategory::Billing, SessionOutcome::None, &[]);
        assert_eq!(off, (CaseDecision::None, 0, vec![R::PolicyKept]));
    }

    #[test]
    fn a_proposal_is_decided_as_the_staff_would_decide_it() {
        let kept = Money::new(3_000, Currency::Usd);
        let offer = propose(&Facts { category: QUALITY, outcome: HELD, kept, presence: None });
        let (decision, resolution) = offer.as_decision().resolution().unwrap();
        assert_eq!(decision, CaseDecision::Partial);
        assert_eq!(resolution, crate::bookings::Resolution::Split { refund: 1_500 });
    }

    proptest! {
        #[test]
        fn never_more_than_was_kept_and_the_word_fits_the_amount(
            kept in 1_i64..10_000_000, s in 0_i64..60, sl in 0_i64..60, t in 0_i64..60, tl in 0_i64..60,
            which in 0_usize..7,
        ) {
            let presence = seen(&[there(Side::Student, s, s + sl), there(Side::Tutor, t, t + tl)]);
            let kept = Money::new(kept, Currency::Usd);
            for outcome in [HELD, SessionOutcome::NoShowStudent, SessionOutcome::None] {
                let offer = propose(&Facts { category: CaseCategory::ALL[which], outcome, kept, presence });
                prop_assert!(!offer.reasons.is_empty());
                match offer.decision {
                    CaseDecision::Full => prop_assert_eq!(offer.refund, kept),
                    CaseDecision::None => prop_assert_eq!(offer.refund.minor, 0),
                    CaseDecision::Partial => prop_assert!(offer.refund.minor > 0 && offer.refund.minor < kept.minor),
                }
            }
        }
    }
}
