//! Lessons of the binary that kept no wall time.

use bookings::zone_changes::wall_by_2025b;

#[test]
fn what_was_agreed_in_vancouver_is_read_by_the_rules_of_its_time() {
    let start = "2026-12-01T17:00:00Z".parse().unwrap();
    assert_eq!(wall_by_2025b(start, "America/Vancouver").unwrap().to_string(), "2026-12-01 09:00:00");
    assert_eq!(wall_by_2025b(start, "Mars/Base"), None);
    assert_eq!(chrono_tz::IANA_TZDB_VERSION, "2025b");
}
