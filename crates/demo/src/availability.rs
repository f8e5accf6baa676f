//! Weekly hours of people who also have a life: evenings, mornings, weekends, or the full day of those who teach for a
//! living.

use super::dice::Dice;
use chrono::{Duration, NaiveDate};
use domain::calendar::availability::{Availability, DateException, WeeklyBlock};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// Fewest open hours of a week.
pub(super) const MIN_WEEKLY_MINUTES: i64 = 12 * 60;

/// Blocks of one kind of week: weekday (0 is Monday), first and last minute of the day.
type Week = &'static [(usize, i64, i64)];

const WEEKS: [Week; 9] = [
    // After a day job.
    &[(0, 1080, 1290), (1, 1080, 1290), (2, 1080, 1290), (3, 1080, 1290), (5, 600, 840)],
    // Mornings while the children are at school.
    &[(0, 510, 750), (1, 510, 750), (2, 510, 750), (3, 510, 750), (4, 510, 720)],
    // Full time with a long lunch.
    &[
        (0, 540, 720),
        (0, 840, 1140),
        (1, 540, 720),
        (1, 840, 1140),
        (2, 540, 720),
        (3, 540, 720),
        (3, 840, 1140),
        (4, 540, 780),
    ],
    // Weekends and one evening.
    &[(2, 1110, 1290), (5, 540, 1080), (6, 600, 960)],
    // Before and after the office.
    &[
        (0, 390, 480),
        (0, 1110, 1260),
        (1, 390, 480),
        (2, 390, 480),
        (2, 1110, 1260),
        (3, 1110, 1260),
        (4, 390, 480),
        (6, 960, 1200),
    ],
    // Afternoons for school children.
    &[(0, 870, 1140), (1, 870, 1140), (2, 870, 1140), (3, 870, 1140), (4, 870, 1080)],
    // Late people.
    &[(0, 1140, 1380), (1, 1140, 1380), (3, 1140, 1380), (4, 1140, 1380), (6, 1080, 1380)],
    // Four long days.
    &[(0, 480, 780), (0, 900, 1200), (1, 480, 780), (1, 900, 1200), (2, 480, 780), (3, 480, 780), (3, 900, 1200)],
    // Two days and Saturday.
    &[(1, 600, 1080), (3, 600, 1080), (5, 570, 780)],
];

/// Hours of an ordinary tutor. `day` is the demo's today; some have a day off ahead.
pub(super) fn ordinary(zone: &str, day: NaiveDate, dice: &mut Dice) -> Availability {
    let week = dice.pick(&WEEKS).copied().unwrap_or_default();
    let shift = 30 * dice.between(-1, 1);
    let longer = 30 * dice.between(0, 2);
    let skipped = if dice.percent(30) { dice.below(week.len()) } else { usize::MAX };
    let blocks: Vec<_> =
        week.iter().map(|(weekday, from, to)| (*weekday, from + shift, (to + shift + longer).min(1440))).collect();
    let total: i64 = blocks.iter().map(|(_, from, to)| to - from).sum();
    let keeps = |index: usize| {
        index != skipped || blocks.get(index).is_some_and(|(_, from, to)| total - (to - from) < MIN_WEEKLY_MINUTES)
    };
    let weekly = blocks.iter().enumerate().filter(|(index, _)| keeps(*index)).map(|(_, block)| weekly_block(*block));
    let exceptions =
        if dice.percent(30) { vec![day_off(day + Duration::days(dice.between(5, 25)))] } else { Vec::new() };
    Availability {
        time_zone: zone.to_owned(),
        weekly: weekly.collect(),
        exceptions,
        buffer_minutes: dice.pick(&[0, 0, 5, 10, 15]).copied().unwrap_or(0),
        minimum_notice_minutes: dice.pick(&[60, 120, 180, 240, 360, 720]).copied().unwrap_or(60),
        horizon_days: dice.pick(&[30, 42, 60]).copied().unwrap_or(60),
        increment_minutes: 30,
        max_per_day: if dice.percent(25) { Some(6) } else { None },
        max_per_week: None,
        holidays: None,
        time_off: Vec::new(),
        travel: Vec::new(),
        version: None,
    }
}

/// Hours of a tutor who confirms at once: every day, all day, so that there is a free slot soon whatever the time is.
/// The first five never close.
pub(super) fn wide(zone: &str, number: u64, dice: &mut Dice) -> Availability {
    let (from, to) = if number <= 5 { (0, 1440) } else { (360, 1440) };
    Availability {
        time_zone: zone.to_owned(),
        weekly: (0..7).map(|weekday| weekly_block((weekday, from, to))).collect(),
        exceptions: Vec::new(),
        buffer_minutes: dice.pick(&[0, 5, 10]).copied().unwrap_or(0),
        minimum_notice_minutes: if number <= 10 { 0 } else { 60 },
        horizon_days: 60,
        increment_minutes: 30,
        max_per_day: None,
        max_per_week: None,
        holidays: None,
        time_off: Vec::new(),
        travel: Vec::new(),
        version: None,
    }
}

fn weekly_block((weekday, from, to): (usize, i64, i64)) -> WeeklyBlock {
    WeeklyBlock { weekday: DAYS.get(weekday).copied().unwrap_or("mon").to_owned(), start: clock(from), end: clock(to) }
}

fn day_off(date: NaiveDate) -> DateException {
    DateException { date: date.to_string(), kind: "blocked".to_owned(), start: None, end: None }
}

/// `HH:MM` of a minute of the day; 1440 is `24:00`.
fn clock(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Minutes of the day back from `HH:MM`.
pub(super) fn minute_of(wall: &str) -> i64 {
    let (hours, minutes) = wall.split_once(':').unwrap_or(("0", "0"));
    hours.parse::<i64>().unwrap_or(0) * 60 + minutes.parse::<i64>().unwrap_or(0)
}

/// The weekday's number, Monday is 0.
pub(super) fn weekday_of(word: &str) -> i64 {
    DAYS.iter().position(|day| *day == word).unwrap_or(0) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_week_is_at_least_twelve_hours_long_and_its_blocks_do_not_touch() {
        for number in 0..500 {
            let mut dice = Dice::new(3, "week", number);
            let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default();
            let availability = ordinary("Europe/Berlin", day, &mut dice);
            let blocks: Vec<_> = availability
                .weekly
                .iter()
                .map(|b| (weekday_of(&b.weekday), minute_of(&b.start), minute_of(&b.end)))
                .collect();
            assert!(blocks.iter().map(|(_, from, to)| to - from).sum::<i64>() >= MIN_WEEKLY_MINUTES, "{blocks:?}");
            assert!(blocks.iter().all(|(_, from, to)| 0 <= *from && from < to && *to <= 1440), "{blocks:?}");
            for pair in blocks.windows(2) {
                assert!(matches!(pair, [a, b] if a.0 < b.0 || a.2 < b.1), "{blocks:?}");
            }
        }
    }
}
