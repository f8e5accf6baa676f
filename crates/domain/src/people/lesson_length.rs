//! How long a lesson may be, and which of a tutor's lengths is meant when none was named, or one the tutor does not
//! offer.
//!
//! Pages, cards, the search by free time and the next free slots of a refused booking all show this one; where they
//! disagreed, a tutor of 45 minutes had free times on one page and none on another.

/// Lesson lengths a tutor may offer, in minutes.
pub const LENGTHS: [i32; 5] = [30, 45, 60, 90, 120];
/// Minutes people expect of a lesson.
const HOUR: i32 = 60;

/// The asked length if the tutor offers it; else the shortest of an hour or more, else the longest there is. An hour
/// where nothing is offered yet.
pub fn lesson_length(offered: &[i32], asked: Option<i32>) -> i32 {
    let asked = asked.filter(|minutes| offered.contains(minutes));
    let usual = || offered.iter().copied().filter(|minutes| *minutes >= HOUR).min();
    asked.or_else(usual).or_else(|| offered.iter().copied().max()).unwrap_or(HOUR)
}

#[cfg(test)]
mod tests {
    use super::lesson_length;

    #[test]
    fn c9_a_tutor_of_forty_five_minutes_is_shown_with_forty_five() {
        assert_eq!(lesson_length(&[45], None), 45);
        assert_eq!(lesson_length(&[45], Some(60)), 45);
    }

    #[test]
    fn the_asked_length_counts_if_it_is_offered_and_else_the_nearest_to_an_hour_upwards() {
        for (offered, asked, expected) in [
            (&[30, 60, 90][..], Some(30), 30),
            (&[30, 60, 90], Some(45), 60),
            (&[30, 60, 90], None, 60),
            (&[120, 90], None, 90),
            (&[30, 45], None, 45),
            (&[45, 30], Some(120), 45),
            (&[], None, 60),
            (&[], Some(30), 60),
        ] {
            assert_eq!(lesson_length(offered, asked), expected, "{offered:?} {asked:?}");
        }
    }
}
