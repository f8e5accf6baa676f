//! What a provider tells of who was there, as evidence (RM5).
//!
//! News arrives in any order, late, twice, or not at all. Each visit has a key at the provider; what is known of one
//! is the set of what was heard, so that the order does not matter. Only whom the provider can tell apart by something
//! that we gave to that one person, or by the account whose meeting it is, is somebody: a guest without either may be
//! anybody.

use crate::{codes::codes, ids::UserId};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Most that is heard of one meeting: hours of a connection that is lost every half minute.
pub const HEARD_MAX: i64 = 2_000;
/// News may be of so many minutes before the lesson: people come early.
const EARLY_MINUTES: i64 = 60;
/// … and so many after it.
const LATE_MINUTES: i64 = 120;

codes! {
    /// What happened to a visit.
    SeenKind {
        /// Came in.
        Join = "join",
        /// Went.
        Leave = "leave",
    }
}

/// Whom the provider saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever owns the account under which the meeting is.
    Host,
    /// Who came with the link that was made for one person, by the provider's word for it.
    Invited(String),
    /// Who came with something that carries our own id of them.
    Person(UserId),
    /// Somebody.
    Guest,
}

/// One thing that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Seen {
    /// The visit: one person, one device, once.
    pub visit: String,
    pub who: Who,
    pub kind: SeenKind,
    pub at: DateTime<Utc>,
}

/// What is known of one visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Course {
    pub from: Option<DateTime<Utc>>,
    pub until: Option<DateTime<Utc>>,
}

impl Course {
    /// Whether somebody was there at all: a visit that only ended is not known to have begun.
    pub const fn stretch(&self) -> Option<(DateTime<Utc>, Option<DateTime<Utc>>)> {
        match self.from {
            Some(from) => Some((from, self.until)),
            None => None,
        }
    }
}

/// The visit with what was heard now: its earliest beginning and its latest end, whatever came first. None where the
/// news is of another time than the lesson's, or an end before its beginning.
pub fn course_of(
    known: Course,
    kind: SeenKind,
    at: DateTime<Utc>,
    (start, end): (DateTime<Utc>, DateTime<Utc>),
) -> Option<Course> {
    let within = at >= start - Duration::minutes(EARLY_MINUTES) && at <= end + Duration::minutes(LATE_MINUTES);
    if !within {
        return None;
    }
    let course = match kind {
        SeenKind::Join => Course { from: Some(known.from.map_or(at, |from| from.min(at))), ..known },
        SeenKind::Leave => Course { until: Some(known.until.map_or(at, |until| until.max(at))), ..known },
    };
    let turned = course.from.zip(course.until).is_some_and(|(from, until)| until < from);
    (!turned).then_some(course)
}

/// Which of the two it was: `invited` is the provider's word for the student's own link. None is somebody whom nobody
/// knows, and then nobody is found absent.
pub fn who_of(who: &Who, (tutor, student): (UserId, UserId), invited: Option<&str>) -> Option<UserId> {
    match who {
        Who::Host => Some(tutor),
        Who::Invited(word) if !word.is_empty() && invited == Some(word.as_str()) => Some(student),
        Who::Person(person) if [tutor, student].contains(person) => Some(*person),
        Who::Invited(_) | Who::Person(_) | Who::Guest => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + minute * 60, 0).unwrap_or_default()
    }

    fn heard(news: &[(SeenKind, i64)]) -> Course {
        news.iter().fold(Course::default(), |known, (kind, minute)| {
            course_of(known, *kind, at(*minute), (at(0), at(60))).unwrap_or(known)
        })
    }

    const JOIN: SeenKind = SeenKind::Join;
    const LEAVE: SeenKind = SeenKind::Leave;

    #[test]
    fn the_order_and_the_number_of_news_do_not_matter() {
        let expected = Course { from: Some(at(-3)), until: Some(at(40)) };
        let news = [(JOIN, -3), (LEAVE, 40), (JOIN, -3), (LEAVE, 40)];
        for first in 0..4 {
            for second in (0..4).filter(|second| *second != first) {
                let mut order = vec![news[first], news[second]];
                order.extend(
                    news.iter().enumerate().filter(|(at, _)| ![first, second].contains(at)).map(|(_, one)| *one),
                );
                assert_eq!(heard(&order), expected, "{order:?}");
            }
        }
    }

    #[test]
    fn an_end_without_a_beginning_is_no_stretch_until_the_beginning_is_heard() {
        let ended = heard(&[(LEAVE, 20)]);
        assert_eq!(ended.stretch(), None);
        let known = course_of(ended, JOIN, at(5), (at(0), at(60))).unwrap();
        assert_eq!(known.stretch(), Some((at(5), Some(at(20)))));
        assert_eq!(heard(&[(JOIN, 5)]).stretch(), Some((at(5), None)));
    }

    #[test]
    fn news_of_another_time_and_ends_before_beginnings_say_nothing() {
        let lesson = (at(0), at(60));
        for (minute, counts) in [(-61, false), (-60, true), (0, true), (180, true), (181, false)] {
            for kind in SeenKind::ALL {
                assert_eq!(course_of(Course::default(), *kind, at(minute), lesson).is_some(), counts, "{minute}");
            }
        }
        let began = heard(&[(JOIN, 10)]);
        assert_eq!(course_of(began, LEAVE, at(9), lesson), None);
        assert_eq!(course_of(heard(&[(LEAVE, 9)]), JOIN, at(10), lesson), None);
    }

    #[test]
    fn only_who_can_be_told_apart_is_somebody() {
        let (tutor, student, other) =
            (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)), UserId(Uuid::from_u128(3)));
        let whose = |who: Who, invited: Option<&str>| who_of(&who, (tutor, student), invited);
        assert_eq!(whose(Who::Host, None), Some(tutor));
        assert_eq!(whose(Who::Invited("r1".into()), Some("r1")), Some(student));
        assert_eq!(whose(Who::Person(student), None), Some(student));
        assert_eq!(whose(Who::Person(tutor), None), Some(tutor));
        for (who, invited) in [
            (Who::Invited("r1".into()), Some("r2")),
            (Who::Invited("r1".into()), None),
            (Who::Invited(String::new()), Some("")),
            (Who::Person(other), None),
            (Who::Guest, Some("r1")),
        ] {
            assert_eq!(whose(who.clone(), invited), None, "{who:?}");
        }
    }
}
