//! A tutor's week: what of it is open, and what its limits can be.

use app_calendar::{NOTICES, choices, stretches};
use chrono::{DateTime, Utc};
use domain::calendar::{Slot, Zone};
use face::{i18n::Locale, lengths::length};

fn slot(start: &str, minutes: i64) -> Slot {
    let start: DateTime<Utc> = format!("2026-11-30T{start}:00Z").parse().unwrap();
    Slot { start, end: start + chrono::Duration::minutes(minutes) }
}

#[test]
fn lessons_that_overlap_or_touch_are_one_stretch() {
    let slots = [slot("09:00", 60), slot("09:30", 60), slot("10:30", 60), slot("14:00", 60)];
    assert_eq!(stretches(Zone::UTC, &slots), [(540, 690), (840, 900)]);
    assert_eq!(stretches(Zone::UTC, &[]), []);
}

#[test]
fn a_lesson_over_midnight_fills_its_day_to_the_end() {
    assert_eq!(stretches(Zone::UTC, &[slot("23:30", 60)]), [(1410, 1440)]);
}

#[test]
fn whatever_is_stored_or_was_typed_can_be_chosen_once_and_in_its_place() {
    let values = |own| -> Vec<String> {
        choices(&NOTICES, own, |minutes| length(Locale::En, minutes)).into_iter().map(|(value, _)| value).collect()
    };
    assert_eq!(values(["60", "60"]).len(), NOTICES.len());
    let odd = values(["61", "43199"]);
    assert_eq!(odd.len(), NOTICES.len() + 2);
    assert_eq!(odd.iter().position(|value| value == "61"), odd.iter().position(|value| value == "60").map(|at| at + 1));
    assert_eq!(values(["soon", "60"]).len(), NOTICES.len(), "what is no number is shown by the field itself");
}
