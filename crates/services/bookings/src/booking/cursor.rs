//! The cursor of lists of bookings: the last one's start and id, opaque to readers.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::{Refusal, calendar::is_in_known_years, platform::refusals::cursor_unreadable};
use uuid::Uuid;

/// The cursor after a booking.
pub(super) fn of(start: DateTime<Utc>, id: Uuid) -> String {
    let mut bytes = start.timestamp_micros().to_be_bytes().to_vec();
    bytes.extend_from_slice(id.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a cursor; 422 `cursor_invalid` for anything we did not write.
pub(super) fn parse(cursor: &str) -> Result<(DateTime<Utc>, Uuid), Refusal> {
    read(cursor).ok_or_else(cursor_unreadable)
}

fn read(cursor: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
    let (micros, id) = bytes.split_first_chunk::<8>()?;
    let start = DateTime::from_timestamp_micros(i64::from_be_bytes(*micros)).filter(|at| is_in_known_years(*at))?;
    Some((start, Uuid::from_slice(id).ok()?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_cursor_is_read_back_and_anything_else_is_refused() {
        let place = (DateTime::from_timestamp_micros(1_774_746_000_000_001).unwrap(), Uuid::from_u128(7));
        assert_eq!(parse(&of(place.0, place.1)).unwrap(), place);
        let before_history = of(DateTime::from_timestamp(-6_000_000_000_000, 0).unwrap(), place.1);
        for cursor in ["", "x", "' OR 1=1--", &"A".repeat(10_000), "AAAAAAAAAAA", &before_history] {
            assert_eq!(parse(cursor).unwrap_err().code, "cursor_invalid", "{cursor:.20}");
        }
    }
}
