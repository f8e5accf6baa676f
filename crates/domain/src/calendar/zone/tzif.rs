//! Reading a compiled zone file (TZif, RFC 9636): its changes, and those that its closing rule makes up to the last
//! year of ours.

use super::{
    Zone,
    rules::{Change, KNOWN_UNTIL, ZoneRules},
};
use jiff::{Timestamp, tz::TimeZone};

/// The zone of that name as the file describes it; none when the file cannot be read.
///
/// What is read stays in memory for good: a table is loaded once per process, and each of its zones is read once.
pub(super) fn zone_read(name: &str, file: &[u8]) -> Option<Zone> {
    let read = TimeZone::tzif(name, file).ok()?;
    let first = i64::from(read.to_offset(Timestamp::MIN).seconds());
    let mut offset = first;
    let mut changes = Vec::new();
    for change in read.following(Timestamp::MIN) {
        let (at, next) = (change.timestamp().as_second(), i64::from(change.offset().seconds()));
        if at >= KNOWN_UNTIL {
            break;
        }
        // Files also note changes of names and of summer time that leave the clock as it is.
        if next != offset {
            changes.push(Change { at, offset: next });
            offset = next;
        }
    }
    let rules = ZoneRules { name: name.to_owned().leak(), first, changes: changes.leak() };
    Some(Zone(Box::leak(Box::new(rules))))
}
