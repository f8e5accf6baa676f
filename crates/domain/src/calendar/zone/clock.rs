//! A zone as `chrono` asks for it, so that instants are shown and wall times read with [`Zone`]s everywhere.

use super::Zone;
use chrono::{FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use std::fmt;

/// Seconds on either side of a wall time within which its instants lie: offsets are less than a day.
const REACH: i64 = 86_400;

/// The offset a zone has at some instant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    offset: FixedOffset,
}

impl ZoneOffset {
    fn of(zone: Zone, seconds: i64) -> Self {
        let offset = i32::try_from(seconds).ok().and_then(FixedOffset::east_opt);
        Self { zone, offset: offset.unwrap_or_else(|| chrono::Utc.fix()) }
    }
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.offset
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.offset, f)
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.offset, f)
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        let wall = local.and_utc().timestamp();
        let mut offsets = self
            .spans(wall - REACH, wall + REACH)
            .into_iter()
            .filter(|span| (span.start..span.end).contains(&(wall - span.offset)))
            .map(|span| ZoneOffset::of(*self, span.offset));
        match (offsets.next(), offsets.next()) {
            (None, _) => MappedLocalTime::None,
            (Some(only), None) => MappedLocalTime::Single(only),
            (Some(first), Some(second)) => MappedLocalTime::Ambiguous(first, second),
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        ZoneOffset::of(*self, self.offset_at(utc.and_utc().timestamp()))
    }
}
