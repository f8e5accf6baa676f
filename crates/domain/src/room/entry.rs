//! Who may enter a room, and when it is open.

use super::refusals;
use crate::{
    Refusal,
    bookings::{SessionState, timeline::JOIN_OPENS_MINUTES},
    codes::codes,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// How long after the end one may still come back: to finish a sentence, to save the board.
pub const CLOSES_MINUTES: i64 = 30;
/// Most parents who look on in a room of one lesson, and of a group's.
pub const OBSERVERS_MAX: usize = 2;
/// See [`OBSERVERS_MAX`].
pub const GROUP_OBSERVERS_MAX: usize = 12;

/// Cameras that show at once where people meet who are all alike: each sends its picture to every other one. Sound,
/// chat, board and notes are for all.
pub const CAMERAS_MAX: usize = 4;

codes! {
    /// In which part somebody is in a room.
    Part {
        /// Who learns.
        Student = "student",
        /// Who teaches.
        Tutor = "tutor",
        /// A parent who looks on, seen by all.
        Observer = "observer",
    }
}

/// What decides about a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Lesson {
    pub session: SessionState,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

impl Lesson {
    /// Whether a place of a group counts: one that was given up, refused or not agreed on yet is none.
    pub const fn is_place(&self) -> bool {
        matches!(self.session, SessionState::Scheduled | SessionState::Active | SessionState::Ended)
    }

    /// Whether somebody belongs to the room of this lesson, also long after it. Of a lesson for two both do, whatever
    /// became of it; of a group whoever teaches it, and whose place counts.
    pub const fn is_of_room(&self, part: Part, in_group: bool) -> bool {
        !in_group || matches!(part, Part::Tutor) || self.is_place()
    }

    /// When its room opens.
    pub fn opens_at(&self) -> DateTime<Utc> {
        self.start - Duration::minutes(JOIN_OPENS_MINUTES)
    }

    /// When its room closes.
    pub fn closes_at(&self) -> DateTime<Utc> {
        self.end + Duration::minutes(CLOSES_MINUTES)
    }

    /// Whether one may enter now.
    ///
    /// # Errors
    /// 409 `room_not_open` with the instant, `room_closed`, `room_off`, `room_not_agreed`.
    pub fn may_enter(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        match self.session {
            SessionState::Requested => Err(refusals::room_not_agreed()),
            SessionState::Declined | SessionState::Cancelled | SessionState::Expired => Err(refusals::room_off()),
            SessionState::Scheduled | SessionState::Active | SessionState::Ended if now < self.opens_at() => {
                Err(refusals::room_not_open(self.opens_at()))
            }
            SessionState::Scheduled | SessionState::Active | SessionState::Ended if now >= self.closes_at() => {
                Err(refusals::room_closed())
            }
            SessionState::Scheduled | SessionState::Active | SessionState::Ended => Ok(()),
        }
    }
}

/// Whether somebody may come in beside those of the lesson and those who look on that are there already, where so many
/// students have a place. The tutor and every student always fit: who looks on stands beside them, and takes nobody's
/// place.
pub const fn has_place(part: Part, (people, observers): (usize, usize), places: usize) -> bool {
    match part {
        Part::Student | Part::Tutor => people <= places,
        Part::Observer if places > 1 => observers < GROUP_OBSERVERS_MAX,
        Part::Observer => observers < OBSERVERS_MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + minute * 60, 0).unwrap_or_default()
    }

    fn asked(session: SessionState, now: DateTime<Utc>) -> Option<String> {
        let lesson = Lesson { session, start: at(0), end: at(60) };
        lesson.may_enter(now).err().map(|refusal| refusal.code)
    }

    #[test]
    fn a_room_is_open_from_a_quarter_of_an_hour_before_until_half_an_hour_after() {
        for session in [SessionState::Scheduled, SessionState::Active, SessionState::Ended] {
            let second = Duration::seconds(1);
            assert_eq!(asked(session, at(-15) - second).as_deref(), Some("room_not_open"));
            assert_eq!(asked(session, at(-15)), None);
            assert_eq!(asked(session, at(90) - second), None);
            assert_eq!(asked(session, at(90)).as_deref(), Some("room_closed"));
        }
    }

    #[test]
    fn what_does_not_take_place_has_no_room_at_any_time() {
        for minute in [-1_000, -15, 0, 30, 1_000] {
            assert_eq!(asked(SessionState::Requested, at(minute)).as_deref(), Some("room_not_agreed"));
            for session in [SessionState::Declined, SessionState::Cancelled, SessionState::Expired] {
                assert_eq!(asked(session, at(minute)).as_deref(), Some("room_off"));
            }
        }
    }

    #[test]
    fn everybody_of_a_lesson_fits_however_many_look_on() {
        for places in 1..=30 {
            for observers in [0, 2, 12, 40] {
                assert!(has_place(Part::Tutor, (places, observers), places), "all students are there");
                assert!(has_place(Part::Student, (places, observers), places), "the tutor and all others are there");
                assert!(!has_place(Part::Student, (places + 1, observers), places));
            }
            let most = if places > 1 { GROUP_OBSERVERS_MAX } else { OBSERVERS_MAX };
            assert!(has_place(Part::Observer, (places + 1, most - 1), places));
            assert!(!has_place(Part::Observer, (0, most), places));
        }
    }

    #[test]
    fn of_a_group_only_a_place_that_counts_belongs_to_its_room() {
        for session in SessionState::ALL {
            let lesson = Lesson { session: *session, start: at(0), end: at(60) };
            for part in Part::ALL {
                assert!(lesson.is_of_room(*part, false), "{session:?} {part:?}");
                let counts = [SessionState::Scheduled, SessionState::Active, SessionState::Ended].contains(session);
                assert_eq!(lesson.is_of_room(*part, true), *part == Part::Tutor || counts, "{session:?} {part:?}");
            }
        }
    }

    #[test]
    fn the_refusal_says_when_it_opens() {
        let lesson = Lesson { session: SessionState::Scheduled, start: at(0), end: at(60) };
        let refusal = lesson.may_enter(at(-60)).unwrap_err();
        assert_eq!(refusal.facts.get("opens_at"), Some(&serde_json::json!(at(-15))));
    }
}
