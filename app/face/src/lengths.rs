//! Lengths of time in words: `45 minutes`, `4 hours`, `2 days`, `1 year`.

use crate::i18n::Locale;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const YEAR: u32 = 365 * DAY;

/// In the largest unit that tells it exactly.
pub fn length(l: Locale, minutes: u32) -> String {
    match minutes {
        YEAR => tr!(l, length.year).to_string(),
        _ if minutes >= DAY && minutes.is_multiple_of(DAY) => tr!(l, length.days, count = minutes / DAY),
        _ if minutes >= HOUR && minutes.is_multiple_of(HOUR) => tr!(l, length.hours, count = minutes / HOUR),
        _ => tr!(l, length.minutes, count = minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_told_in_the_largest_unit_that_tells_it_exactly() {
        for (minutes, text) in [
            (0, "0 minutes"),
            (1, "1 minute"),
            (45, "45 minutes"),
            (60, "1 hour"),
            (61, "61 minutes"),
            (240, "4 hours"),
            (1440, "1 day"),
            (36 * 60, "36 hours"),
            (30 * 1440, "30 days"),
            (365 * 1440, "1 year"),
        ] {
            assert_eq!(length(Locale::En, minutes), text);
        }
        assert_eq!((length(Locale::Ru, 240), length(Locale::Ar, 120)), ("4 часа".into(), "ساعتان".into()));
    }
}
