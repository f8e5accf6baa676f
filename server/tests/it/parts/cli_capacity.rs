//! What a measurement reads.

use serde_json::json;
use server::cli::capacity::{apart, stat_fields, ticks};

#[test]
fn lessons_to_be_booked_do_not_overlap() {
    let slot = |from: &str, to: &str| json!({ "start": from, "end": to });
    let slots = json!({ "items": [slot("08:00", "09:00"), slot("08:15", "09:15"), slot("09:00", "10:00")] });
    assert_eq!(apart(&slots), ["08:00", "09:00"]);
    assert!(apart(&json!({})).is_empty());
}

#[test]
fn time_of_cores_is_read_whatever_a_process_is_called() {
    let stat = "71 (postgres: a) b (c) S 7 71 71 0 -1 4194560 1 2 3 4 150 50 30 20 20 0 1 0 99";
    assert_eq!(stat_fields(stat).nth(1), Some("7"));
    assert_eq!((ticks(stat, 11, 2), ticks(stat, 11, 4)), (200.0, 250.0));
}
