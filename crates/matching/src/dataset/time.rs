//! Instants in files and on the command line: RFC 3339, or a date (its first moment, UTC), or a wall time read as UTC.

use chrono::{DateTime, NaiveDate, NaiveDateTime, SecondsFormat};

/// Milliseconds in an hour.
pub const HOUR_MS: i64 = 3_600_000;
/// Milliseconds in a day.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// Milliseconds since 1970 UTC, or `None` when the text is not an instant between the years 1970 and 9999.
pub fn instant_parse(text: &str) -> Option<i64> {
    let text = text.trim();
    let parsed = DateTime::parse_from_rfc3339(text)
        .map(|instant| instant.timestamp_millis())
        .ok()
        .or_else(|| naive(text, "%Y-%m-%dT%H:%M:%S%.f"))
        .or_else(|| naive(text, "%Y-%m-%d %H:%M:%S%.f"))
        .or_else(|| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f%:z").ok().map(|time| time.timestamp_millis()))
        .or_else(|| naive(text, "%Y-%m-%dT%H:%M"))
        .or_else(|| naive(text, "%Y-%m-%d %H:%M"))
        .or_else(|| {
            let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            Some(date.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis())
        })?;
    (0..253_402_300_800_000).contains(&parsed).then_some(parsed)
}

fn naive(text: &str, format: &str) -> Option<i64> {
    NaiveDateTime::parse_from_str(text, format).ok().map(|time| time.and_utc().timestamp_millis())
}

/// RFC 3339 in UTC, as the files have it.
pub fn instant_text(at: i64) -> String {
    DateTime::from_timestamp_millis(at)
        .map_or_else(String::new, |instant| instant.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn instants_are_read_in_every_usual_form() {
        let noon = instant_parse("2026-03-29T12:00:00Z").unwrap();
        for text in ["2026-03-29T14:00:00+02:00", "2026-03-29 12:00:00", "2026-03-29T12:00:00.000", "2026-03-29T12:00"]
        {
            assert_eq!(instant_parse(text), Some(noon), "{text}");
        }
        assert_eq!(instant_parse("2026-03-29"), Some(noon - 12 * HOUR_MS));
        assert_eq!(instant_text(noon), "2026-03-29T12:00:00Z");
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        for text in ["", "yesterday", "2026-13-01", "2026-02-30T00:00:00Z", "12345", "10000-01-01", "1969-12-31"] {
            assert_eq!(instant_parse(text), None, "{text}");
        }
    }
}
