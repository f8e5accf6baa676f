//! Why a lesson cannot be booked at a time: the engine's reasons as one refusal.
//!
//! A time that only somebody else's lesson stands against is *taken* (it was free a moment ago, and near it others
//! are); anything else makes it *not available*, with the sentence of the first rule that says so.

use super::refusals::slot_taken;
use crate::{
    Refusal,
    calendar::{
        Slot,
        availability::{AvailabilityExplanation, AvailabilityReason},
        refusals::not_available_because,
    },
};

/// Reasons that come from other people's lessons alone.
fn is_taken(reason: &AvailabilityReason) -> bool {
    matches!(reason.code.as_str(), "busy" | "buffer")
}

/// `Ok` when the slot can be booked.
///
/// # Errors
/// 409 `slot_taken`, or 409 `not_available` with the fact `reason` and all `reasons`.
pub fn check_slot(explanation: &AvailabilityExplanation) -> Result<(), Refusal> {
    let reasons = &explanation.reasons;
    // A day that is full because of the very lesson that took the slot is still a taken slot.
    let standing = reasons.iter().find(|reason| !is_taken(reason) && reason.code != "max_per_day");
    let other = standing.or_else(|| if reasons.iter().any(is_taken) { None } else { reasons.first() });
    match other {
        Some(reason) => Err(not_available_because(reason, reasons)),
        None if reasons.is_empty() => Ok(()),
        None => Err(slot_taken()),
    }
}

/// The refusal with the tutor's next free slots among its facts.
pub fn with_next_slots(mut refusal: Refusal, next: &[Slot]) -> Refusal {
    let next = serde_json::json!(next);
    match refusal.facts.as_object_mut() {
        Some(facts) => drop(facts.insert("next_slots".to_owned(), next)),
        None => refusal.facts = serde_json::json!({ "next_slots": next }),
    }
    refusal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_for(codes: &[&str]) -> Option<String> {
        let reasons =
            codes.iter().map(|code| AvailabilityReason { code: (*code).into(), text: format!("because {code}") });
        let explanation = AvailabilityExplanation { bookable: codes.is_empty(), reasons: reasons.collect() };
        check_slot(&explanation).err().map(|refusal| format!("{} {}", refusal.code, refusal.message))
    }

    #[test]
    fn only_other_lessons_make_a_slot_taken() {
        for codes in [&["busy"][..], &["buffer"], &["busy", "buffer"], &["busy", "max_per_day"]] {
            assert!(code_for(codes).unwrap().starts_with("slot_taken"), "{codes:?}");
        }
        assert_eq!(code_for(&[]), None);
    }

    #[test]
    fn a_rule_of_the_tutor_is_named_even_when_the_time_is_taken_too() {
        for (codes, first) in [
            (&["outside_hours"][..], "outside_hours"),
            (&["busy", "notice"], "notice"),
            (&["max_per_day"], "max_per_day"),
            (&["buffer", "max_per_day", "off_grid"], "off_grid"),
        ] {
            assert_eq!(code_for(codes).unwrap(), format!("not_available because {first}"), "{codes:?}");
        }
    }

    #[test]
    fn the_reason_and_all_reasons_are_facts_and_the_next_slots_join_them() {
        let reason = AvailabilityReason { code: "notice".into(), text: "Too soon.".into() };
        let explanation = AvailabilityExplanation { bookable: false, reasons: vec![reason] };
        let refusal = with_next_slots(check_slot(&explanation).unwrap_err(), &[]);
        let reasons = serde_json::json!([{ "code": "notice", "text": "Too soon." }]);
        let facts = serde_json::json!({ "reason": "notice", "reasons": reasons, "next_slots": [] });
        assert_eq!((refusal.message.as_str(), refusal.facts), ("Too soon.", facts));
        assert_eq!(with_next_slots(slot_taken(), &[]).facts, serde_json::json!({ "next_slots": [] }));
    }
}
