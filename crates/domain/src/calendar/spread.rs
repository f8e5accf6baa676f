//! A few times that stand for a day: who reads 09:00, 09:15 and 09:30 has read one time, not three.

use super::Slot;
use chrono::Duration;

/// Hours between two times that are shown side by side, where a day has them.
const APART_HOURS: i64 = 3;
/// Free times that are looked at, so that a day's last one may be among them: a quarter of an hour apart.
pub const SPREAD_OF: usize = 64;

/// `count` of the free times, which stand in order: the first, then others of the next 24 hours that lie hours apart,
/// and where there are too few of these, the ones that come first. They stay in order.
pub fn spread(slots: &[Slot], count: usize) -> Vec<Slot> {
    let Some(first) = slots.first() else { return Vec::new() };
    let day_ends = first.start + Duration::hours(24);
    let mut chosen: Vec<Slot> = Vec::with_capacity(count);
    for slot in slots.iter().take_while(|slot| slot.start < day_ends) {
        let apart = chosen.last().is_none_or(|last| slot.start >= last.start + Duration::hours(APART_HOURS));
        if apart && chosen.len() < count {
            chosen.push(*slot);
        }
    }
    let others: Vec<Slot> = slots.iter().filter(|slot| !chosen.contains(slot)).copied().collect();
    let missing = count.saturating_sub(chosen.len());
    chosen.extend(others.into_iter().take(missing));
    chosen.sort_unstable_by_key(|slot| slot.start);
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};

    fn at(day: u32, hour: u32, minute: u32) -> Slot {
        let start: DateTime<Utc> = format!("2026-03-{day:02}T{hour:02}:{minute:02}:00Z").parse().unwrap();
        Slot { start, end: start + Duration::hours(1) }
    }

    fn hours(slots: &[Slot]) -> Vec<String> {
        slots.iter().map(|slot| slot.start.format("%d. %H:%M").to_string()).collect()
    }

    #[test]
    fn times_of_a_long_day_lie_hours_apart_and_begin_with_the_first() {
        let day: Vec<Slot> = (9..18).flat_map(|hour| [0, 15, 30, 45].map(|minute| at(3, hour, minute))).collect();
        assert_eq!(hours(&spread(&day, 3)), ["03. 09:00", "03. 12:00", "03. 15:00"]);
    }

    #[test]
    fn a_short_evening_shows_what_it_has_and_then_what_comes_next() {
        let evening = [at(3, 18, 0), at(3, 18, 30), at(3, 19, 0), at(10, 18, 0)];
        assert_eq!(hours(&spread(&evening, 3)), ["03. 18:00", "03. 18:30", "03. 19:00"]);
        let two = [at(3, 9, 0), at(3, 9, 30), at(10, 9, 0), at(10, 9, 30)];
        assert_eq!(hours(&spread(&two, 3)), ["03. 09:00", "03. 09:30", "10. 09:00"]);
    }

    #[test]
    fn a_day_with_two_times_hours_apart_fills_up_with_what_comes_first() {
        let slots = [at(3, 9, 0), at(3, 9, 30), at(3, 16, 0), at(4, 10, 0)];
        assert_eq!(hours(&spread(&slots, 3)), ["03. 09:00", "03. 09:30", "03. 16:00"]);
    }

    #[test]
    fn fewer_than_asked_are_all_and_none_is_none() {
        assert_eq!(spread(&[at(3, 9, 0)], 3), [at(3, 9, 0)]);
        assert!(spread(&[], 3).is_empty() && spread(&[at(3, 9, 0)], 0).is_empty());
    }
}
