//! From wall times of an ordinary week to the hours that two people share, whatever zones they live in.

use super::hours::{HOURS, WeeklyHours};

/// A stretch of a week in somebody's own wall time, in minutes from Monday 00:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallStretch {
    /// First minute.
    pub start: i32,
    /// The minute after the last.
    pub end: i32,
}

const WEEK: i32 = HOURS as i32 * 60;

/// Reads `mon`, `09:00` and `12:00`; `24:00` is the end of the day. None for what is no such time.
#[must_use]
pub fn wall_stretch(weekday: &str, start: &str, end: &str) -> Option<WallStretch> {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let day = i32::try_from(days.iter().position(|day| *day == weekday)?).ok()? * 24 * 60;
    let minutes = |text: &str| {
        let (hours, minutes) = text.split_once(':')?;
        let (hours, minutes) = (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?);
        ((0..=24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
    };
    let (start, end) = (minutes(start)?, minutes(end)?);
    (start < end && end <= 24 * 60).then_some(WallStretch { start: day + start, end: day + end })
}

/// The whole hours of the week in UTC that lie in these stretches, on a clock that is `offset_minutes` ahead of UTC.
#[must_use]
pub fn utc_hours(stretches: &[WallStretch], offset_minutes: i32) -> WeeklyHours {
    let mut free = vec![false; WEEK as usize];
    for stretch in stretches {
        for minute in stretch.start..stretch.end {
            let place = (minute - offset_minutes).rem_euclid(WEEK);
            if let Some(minute) = usize::try_from(place).ok().and_then(|place| free.get_mut(place)) {
                *minute = true;
            }
        }
    }
    let whole = free.chunks_exact(60).enumerate().filter(|(_, hour)| hour.iter().all(|minute| *minute));
    whole.fold(WeeklyHours::empty(), |week, (hour, _)| week.with(hour))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn hours(week: WeeklyHours) -> Vec<usize> {
        (0..HOURS).filter(|hour| week.contains(*hour)).collect()
    }

    #[test]
    fn a_morning_in_berlin_is_earlier_in_utc_and_sunday_night_wraps_into_the_week_before() {
        let monday = wall_stretch("mon", "00:00", "02:00").unwrap();
        assert_eq!(hours(utc_hours(&[monday], 60)), [0, 167]);
        assert_eq!(hours(utc_hours(&[monday], -60)), [1, 2]);
    }

    #[test]
    fn an_hour_counts_when_all_of_it_is_free_and_stretches_that_meet_are_one() {
        let half = [wall_stretch("tue", "09:30", "11:30").unwrap()];
        assert_eq!(hours(utc_hours(&half, 0)), [24 + 10]);
        assert_eq!(hours(utc_hours(&half, 30)), [24 + 9, 24 + 10]);
        let two = [wall_stretch("tue", "09:00", "09:30").unwrap(), wall_stretch("tue", "09:30", "10:00").unwrap()];
        assert_eq!(hours(utc_hours(&two, 0)), [24 + 9]);
    }

    #[test]
    fn what_is_no_time_of_a_week_is_none() {
        for (day, start, end) in
            [("day", "09:00", "10:00"), ("mon", "10:00", "09:00"), ("mon", "9", "10"), ("mon", "23:00", "24:30")]
        {
            assert_eq!(wall_stretch(day, start, end), None, "{day} {start} {end}");
        }
        assert_eq!(wall_stretch("sun", "23:00", "24:00").unwrap().end, WEEK);
    }
}
