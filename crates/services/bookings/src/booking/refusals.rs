//! Why a lesson cannot be booked at a time: the engine's reasons as one refusal.
//!
//! A time that only somebody else's lesson stands against is *taken* (it was free a moment ago, and near it others are); anything else makes it *not
//! available*, with the sentence of the first rule that says so.

use domain::{
    Refusal,
    calendar::{
        Slot,
        availability::{AvailabilityExplanation, AvailabilityReason},
    },
    money::Money,
};

/// Reasons that come from other people's lessons alone.
fn is_taken(reason: &AvailabilityReason) -> bool {
    matches!(reason.code.as_str(), "busy" | "buffer")
}

/// `Ok` when the slot can be booked.
pub(super) fn check_slot(explanation: &AvailabilityExplanation) -> Result<(), Refusal> {
    let reasons = &explanation.reasons;
    // A day that is full because of the very lesson that took the slot is still a taken slot.
    let standing = reasons.iter().find(|reason| !is_taken(reason) && reason.code != "max_per_day");
    let other = standing.or_else(|| if reasons.iter().any(is_taken) { None } else { reasons.first() });
    match other {
        Some(reason) => Err(Refusal::conflict("not_available", reason.text.clone())
            .with_facts(serde_json::json!({ "reason": reason.code, "reasons": reasons }))),
        None if reasons.is_empty() => Ok(()),
        None => Err(slot_taken()),
    }
}

/// The refusal with the tutor's next free slots among its facts.
pub(super) fn with_next_slots(mut refusal: Refusal, next: &[Slot]) -> Refusal {
    let next = serde_json::json!(next);
    match refusal.facts.as_object_mut() {
        Some(facts) => drop(facts.insert("next_slots".to_owned(), next)),
        None => refusal.facts = serde_json::json!({ "next_slots": next }),
    }
    refusal
}

pub(super) fn slot_taken() -> Refusal {
    Refusal::conflict("slot_taken", "Somebody just took this slot. Choose one of the next free ones.")
}

pub(super) fn student_busy() -> Refusal {
    Refusal::conflict(
        "student_busy",
        "You already have a lesson at this time. Choose another time, or cancel that one first.",
    )
}

pub(super) fn subject_not_taught() -> Refusal {
    Refusal::field("subject_id", "subject_not_taught", "This tutor does not teach that subject. Choose one they teach.")
}

pub(super) fn price_changed(price: Money) -> Refusal {
    Refusal::conflict("price_changed", format!("The price is {price} now. Look at it and book again."))
        .with_facts(serde_json::json!({ "price": price }))
}

pub(super) fn no_price() -> Refusal {
    Refusal::conflict("not_available", "This tutor has not set a price yet. Choose another tutor, or come back later.")
        .with_facts(serde_json::json!({ "reason": "no_price" }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
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
}
