//! What the room's presence says of a lesson (BK7): who came, who stayed away, and when nobody can tell.
//!
//! Presence is evidence, not a switch: a short drop is no absence, a moment in the room is no waiting, and what the
//! stretches do not show is left to people. The one who stays away is found at the end of the grace where that is the
//! tutor, so that the student's money goes back while they still look at the empty room; a student may come until the
//! end.

use super::{booking::SessionOutcome, effects::Side, state::NO_SHOW_GRACE_MINUTES};
use crate::{ids::BookingId, money::Money};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// A gap no longer than this is a drop, not an absence.
pub const DROP_MINUTES: i64 = 2;
/// Who was there this long after the start has waited.
pub const WAITED_MINUTES: i64 = 5;
/// After this long nobody has to be asked any more what became of a lesson without evidence.
pub const ASKED_HOURS: i64 = 24;

/// One stretch that somebody was in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stretch {
    pub side: Side,
    pub from: DateTime<Utc>,
    /// None while they are there.
    pub until: Option<DateTime<Utc>>,
}

/// What the stretches show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Nothing yet: somebody may still come.
    Open,
    /// The lesson came to this.
    Shown(SessionOutcome),
    /// It is over and they do not tell: people have to.
    Unknown,
}

/// From when to when somebody was there, in order, without the drops.
pub(super) fn bridged(stretches: &[Stretch], side: Side, now: DateTime<Utc>) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let own = stretches.iter().filter(|stretch| stretch.side == side);
    let mut all: Vec<_> = own.map(|own| (own.from, own.until.unwrap_or(now).min(now).max(own.from))).collect();
    all.sort_unstable();
    let mut whole: Vec<(DateTime<Utc>, DateTime<Utc>)> = Vec::new();
    for (from, until) in all {
        match whole.last_mut() {
            Some(last) if from <= last.1 + Duration::minutes(DROP_MINUTES) => last.1 = last.1.max(until),
            _ => whole.push((from, until)),
        }
    }
    whole
}

fn common(one: (DateTime<Utc>, DateTime<Utc>), other: (DateTime<Utc>, DateTime<Utc>)) -> Duration {
    one.1.min(other.1) - one.0.max(other.0)
}

/// How long somebody was there within a stretch of time.
pub(super) fn within(whole: &[(DateTime<Utc>, DateTime<Utc>)], from: DateTime<Utc>, until: DateTime<Utc>) -> Duration {
    let parts = whole.iter().map(|stretch| common(*stretch, (from, until)).max(Duration::zero()));
    parts.fold(Duration::zero(), |sum, part| sum + part)
}

/// What the presence of a lesson from `start` to `end` shows now.
pub fn finding(stretches: &[Stretch], (start, end): (DateTime<Utc>, DateTime<Utc>), now: DateTime<Utc>) -> Finding {
    let (student, tutor) = (bridged(stretches, Side::Student, now), bridged(stretches, Side::Tutor, now));
    let waited = |whole: &[_]| within(whole, start, end) >= Duration::minutes(WAITED_MINUTES);
    let during = |one: &(DateTime<Utc>, DateTime<Utc>)| (one.0.max(start), one.1.min(end));
    let meets = |one: &_, other: &_| common(during(one), *other) > Duration::zero();
    let met = student.iter().any(|one| tutor.iter().any(|other| meets(one, other)));
    let came = |whole: &[(DateTime<Utc>, DateTime<Utc>)]| whole.iter().any(|stretch| stretch.0 < end);
    if now < start + Duration::minutes(NO_SHOW_GRACE_MINUTES) {
        return Finding::Open;
    }
    if !came(&tutor) && waited(&student) {
        return Finding::Shown(SessionOutcome::NoShowTutor);
    }
    if now < end {
        return Finding::Open;
    }
    if met {
        return Finding::Shown(SessionOutcome::Completed);
    }
    match (waited(&student), waited(&tutor)) {
        (false, true) => Finding::Shown(SessionOutcome::NoShowStudent),
        (true, false) => Finding::Shown(SessionOutcome::NoShowTutor),
        // Nobody was there, or both were and never at the same time.
        (false, false) | (true, true) => Finding::Unknown,
    }
}

/// What presence says of a lesson whose tutor shows another place to meet at: who waits in one room does not see who
/// sits in the other, so that one of them stayed away is for people to say. That both were here is shown all the same.
pub fn where_two_places(found: Finding, other_place: bool) -> Finding {
    match found {
        Finding::Shown(SessionOutcome::NoShowStudent | SessionOutcome::NoShowTutor) if other_place => Finding::Unknown,
        found => found,
    }
}

/// How many minutes of a lesson from `start` to `end` somebody was there, drops counted in.
pub fn minutes_there(
    stretches: &[Stretch],
    side: Side,
    (start, end): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> i64 {
    within(&bridged(stretches, side, now), start, end).num_minutes()
}

/// `GET /admin/attendance`: a lesson that is over and of which nobody can tell by its room what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct UnsureLesson {
    pub booking_id: BookingId,
    pub student_name: String,
    pub tutor_name: String,
    pub subject_name: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// What was paid for it.
    pub total: Money,
    /// Minutes of it that the student was in the room.
    pub student_minutes: i64,
    /// Minutes of it that the tutor was.
    pub tutor_minutes: i64,
    /// Whether they may have met in another place.
    pub elsewhere: bool,
    /// When it counts as held, if nobody says anything.
    pub settles_at: DateTime<Utc>,
}

/// Whether presence speaks against somebody's word that this side did not come.
pub fn was_there(stretches: &[Stretch], side: Side, start: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    within(&bridged(stretches, side, now), start, now) >= Duration::minutes(WAITED_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Side::{Student, Tutor};

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + minute * 60, 0).unwrap_or_default()
    }

    fn there(side: Side, from: i64, until: impl Into<Option<i64>>) -> Stretch {
        Stretch { side, from: at(from), until: until.into().map(at) }
    }

    /// A lesson of an hour from minute 0.
    fn shown(stretches: &[Stretch], now: i64) -> Finding {
        finding(stretches, (at(0), at(60)), at(now))
    }

    const COMPLETED: Finding = Finding::Shown(SessionOutcome::Completed);
    const NO_TUTOR: Finding = Finding::Shown(SessionOutcome::NoShowTutor);
    const NO_STUDENT: Finding = Finding::Shown(SessionOutcome::NoShowStudent);

    #[test]
    fn minutes_are_those_of_the_lesson_with_its_drops() {
        let seen = [there(Student, -5, 10), there(Student, 12, 20), there(Student, 58, None), there(Tutor, 70, 80)];
        let minutes = |side, now| minutes_there(&seen, side, (at(0), at(60)), at(now));
        assert_eq!((minutes(Student, 90), minutes(Tutor, 90)), (22, 0));
        assert_eq!(minutes(Student, 59), 21, "who is there still is there until now");
        assert_eq!(minutes_there(&[], Tutor, (at(0), at(60)), at(90)), 0);
    }

    #[test]
    fn nothing_is_found_within_the_grace() {
        for now in -15..10 {
            for stretches in [vec![], vec![there(Student, -5, None)], vec![there(Tutor, -5, None)]] {
                assert_eq!(shown(&stretches, now), Finding::Open, "{now}");
            }
        }
    }

    #[test]
    fn a_tutor_who_stays_away_is_found_at_the_end_of_the_grace() {
        assert_eq!(shown(&[there(Student, -5, None)], 10), NO_TUTOR);
        assert_eq!(shown(&[there(Student, 5, None)], 10), NO_TUTOR, "five minutes are waiting");
        assert_eq!(shown(&[there(Student, 6, None)], 10), Finding::Open, "four are not");
        assert_eq!(shown(&[there(Student, -15, -1)], 10), Finding::Open, "gone before it began");
        assert_eq!(shown(&[there(Student, -5, None), there(Tutor, 9, None)], 10), Finding::Open, "late is there");
        assert_eq!(shown(&[there(Student, -5, None), there(Tutor, -10, -8)], 10), Finding::Open, "they looked in");
        assert_eq!(shown(&[there(Student, -5, 20), there(Tutor, -10, -8)], 60), NO_TUTOR, "and did not come back");
    }

    #[test]
    fn where_there_is_another_place_nobody_is_found_absent() {
        for found in [COMPLETED, NO_TUTOR, NO_STUDENT, Finding::Open, Finding::Unknown] {
            assert_eq!(where_two_places(found, false), found);
            let one_sided = matches!(found, NO_TUTOR | NO_STUDENT);
            assert_eq!(where_two_places(found, true), if one_sided { Finding::Unknown } else { found });
        }
    }

    #[test]
    fn a_student_may_come_until_the_end() {
        let tutor = there(Tutor, -5, None);
        for now in 10..60 {
            assert_eq!(shown(&[tutor], now), Finding::Open, "{now}");
        }
        assert_eq!(shown(&[tutor], 60), NO_STUDENT);
        assert_eq!(shown(&[tutor, there(Student, 59, 60)], 60), COMPLETED);
        assert_eq!(shown(&[there(Tutor, 0, 12), there(Student, 20, 22)], 60), NO_STUDENT, "the tutor waited");
    }

    #[test]
    fn both_there_at_once_is_a_lesson_whatever_dropped() {
        let drops = [there(Student, -3, 20), there(Student, 21, 40), there(Tutor, 0, 30), there(Tutor, 31, None)];
        assert_eq!(shown(&drops, 60), COMPLETED);
        // Two who kept missing each other by a drop were in the same room.
        assert_eq!(shown(&[there(Tutor, 0, 10), there(Tutor, 12, 20), there(Student, 10, 12)], 60), COMPLETED);
        assert_eq!(shown(&[there(Tutor, 0, 10), there(Tutor, 13, 20), there(Student, 10, 13)], 60), NO_STUDENT);
    }

    #[test]
    fn what_the_stretches_do_not_show_is_left_to_people() {
        assert_eq!(shown(&[], 60), Finding::Unknown);
        assert_eq!(shown(&[there(Student, 0, 4), there(Tutor, 30, 34)], 60), Finding::Unknown, "two glances");
        assert_eq!(shown(&[there(Student, 20, 40), there(Tutor, 0, 12)], 60), Finding::Unknown, "both waited");
        assert_eq!(shown(&[there(Student, -9, -5), there(Tutor, -9, -5)], 60), Finding::Unknown, "and left again");
        assert_eq!(shown(&[there(Tutor, 61, None)], 70), Finding::Unknown, "after the end");
    }

    #[test]
    fn a_word_against_somebody_who_was_there_does_not_stand() {
        let stretches = [there(Tutor, 2, 4), there(Tutor, 5, 8)];
        assert!(was_there(&stretches, Tutor, at(0), at(30)), "six minutes with a drop");
        assert!(!was_there(&stretches, Student, at(0), at(30)));
        assert!(!was_there(&[there(Tutor, -15, 3)], Tutor, at(0), at(30)), "before the start nobody waits");
    }

    #[test]
    fn a_clock_that_was_set_back_breaks_nothing() {
        assert_eq!(shown(&[there(Student, 90, 80), there(Tutor, 95, None)], 60), Finding::Unknown);
    }
}
