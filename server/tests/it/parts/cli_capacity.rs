//! What a measurement reads.

use domain::platform::capacity::{Cost, RequestClass, Target};
use serde_json::json;
use server::cli::capacity::{
    apart,
    rushes::{rushes_of, rushes_told},
    stat_fields, ticks,
};

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

#[test]
fn each_rush_is_told_with_its_machines_and_one_that_nobody_measured_is_said() {
    let class = |name| RequestClass { name, per_person: 0.5 };
    let measured = [
        (class("payment begun"), Cost { server_ms: 3.0, database_ms: 2.0 }),
        (class("profile changed"), Cost { server_ms: 2.4, database_ms: 1.2 }),
        (class("token checked"), Cost { server_ms: 0.6, database_ms: 0.3 }),
    ];
    let rushes = [("payment begun", 100.0), ("profile changed", 500.0), ("token checked", 1_000.0)];
    let loads = rushes_of(&Target::default(), &measured, rushes).unwrap();
    let text = rushes_told(&loads);
    for (name, line) in [("payment begun", "100/s"), ("profile changed", "500/s"), ("token checked", "1000/s")] {
        let told = text.lines().find(|told| told.starts_with(name)).unwrap();
        assert!(told.contains(line) && told.contains("2 machines"), "{told}");
    }
    // 500/s * 2.4 ms at 60 % busy.
    assert!((loads[1].server_cores - 2.0).abs() < 1e-9);
    assert!(rushes_of(&Target::default(), &measured[..2], rushes).is_err());
}
