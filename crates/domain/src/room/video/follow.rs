//! How a meeting elsewhere follows its lesson: made when the lesson is agreed, moved with it, called off with it.

use super::wire::VideoProvider;
use crate::bookings::SessionState;
use chrono::{DateTime, Duration, Utc};

/// Meetings are made this many days ahead; lessons further away get theirs as the days come.
pub const AHEAD_DAYS: i64 = 30;
/// After a no of a provider it is asked again so many minutes later, doubled each time.
const AGAIN_MINUTES: i64 = 2;
/// Longest wait for another try: what is mended is found within the hour.
const AGAIN_MINUTES_MAX: i64 = 60;

/// The lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Follows {
    pub session: SessionState,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// Where it would take place now.
    pub wanted: VideoProvider,
    /// Somebody came in already: where they meet is settled, and stays.
    pub settled: bool,
}

/// The meeting as it stands at its provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stands {
    pub provider: VideoProvider,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

/// What is to be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Nothing,
    /// Make one.
    Create,
    /// Move it to the lesson's time.
    Move,
    /// Take it away.
    Cancel,
}

/// What has to be done so that the meeting follows its lesson. A meeting at another provider than the wanted one is
/// taken away first; the next pass makes the new one.
pub fn act_of(lesson: Follows, meeting: Option<Stands>, now: DateTime<Utc>) -> Act {
    let agreed = matches!(lesson.session, SessionState::Scheduled | SessionState::Active);
    let off = matches!(lesson.session, SessionState::Declined | SessionState::Cancelled | SessionState::Expired);
    let ahead = now < lesson.end && lesson.start <= now + Duration::days(AHEAD_DAYS);
    match meeting {
        Some(_) if off => Act::Cancel,
        Some(_) if !agreed || now >= lesson.end => Act::Nothing,
        Some(stands) if stands.provider != lesson.wanted && !lesson.settled => Act::Cancel,
        Some(stands) if (stands.start, stands.end) != (lesson.start, lesson.end) => Act::Move,
        Some(_) => Act::Nothing,
        None if agreed && ahead && !lesson.settled && lesson.wanted != VideoProvider::Builtin => Act::Create,
        None => Act::Nothing,
    }
}

/// When a provider that said no or nothing is asked again.
pub fn next_try(now: DateTime<Utc>, failures: i32) -> DateTime<Utc> {
    let doubled = AGAIN_MINUTES << failures.clamp(0, 5);
    now + Duration::minutes(doubled.min(AGAIN_MINUTES_MAX))
}

/// When a provider that has to be asked who was there is asked next: shortly before the lesson it is told to tell us,
/// after it its reports are read, twice because they come late.
pub fn next_look(now: DateTime<Utc>, start: DateTime<Utc>, end: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let looks = [start - Duration::minutes(30), end + Duration::minutes(2), end + Duration::minutes(20)];
    looks.into_iter().find(|look| *look > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + minute * 60, 0).unwrap_or_default()
    }

    fn lesson(session: SessionState, wanted: VideoProvider) -> Follows {
        Follows { session, start: at(0), end: at(60), wanted, settled: false }
    }

    #[allow(clippy::unnecessary_wraps)] // As it is asked for.
    fn stands(provider: VideoProvider, start: i64) -> Option<Stands> {
        Some(Stands { provider, start: at(start), end: at(start + 60) })
    }

    const AGREED: [SessionState; 2] = [SessionState::Scheduled, SessionState::Active];
    const OFF: [SessionState; 3] = [SessionState::Declined, SessionState::Cancelled, SessionState::Expired];

    #[test]
    fn a_meeting_is_made_for_what_is_agreed_wanted_and_near_and_for_nothing_else() {
        for session in SessionState::ALL {
            for wanted in VideoProvider::ALL {
                for (now, near) in
                    [(-60, true), (-AHEAD_DAYS * 1_440, true), (-AHEAD_DAYS * 1_440 - 1, false), (60, false)]
                {
                    for settled in [false, true] {
                        let asked = Follows { settled, ..lesson(*session, *wanted) };
                        let makes = AGREED.contains(session) && *wanted != VideoProvider::Builtin && near && !settled;
                        let expected = if makes { Act::Create } else { Act::Nothing };
                        assert_eq!(act_of(asked, None, at(now)), expected, "{asked:?} {now}");
                    }
                }
            }
        }
    }

    #[test]
    fn it_moves_with_its_lesson_and_only_then() {
        for session in AGREED {
            let asked = lesson(session, VideoProvider::Zoom);
            assert_eq!(act_of(asked, stands(VideoProvider::Zoom, 0), at(-60)), Act::Nothing);
            assert_eq!(act_of(asked, stands(VideoProvider::Zoom, 30), at(-60)), Act::Move);
            assert_eq!(act_of(asked, stands(VideoProvider::Zoom, 30), at(60)), Act::Nothing, "it is over");
        }
    }

    #[test]
    fn what_is_called_off_is_called_off_there_whenever_that_is_noticed() {
        for session in OFF {
            for provider in VideoProvider::elsewhere() {
                for now in [-100_000, -60, 30, 100_000] {
                    let asked = lesson(session, VideoProvider::Builtin);
                    assert_eq!(act_of(asked, stands(provider, 0), at(now)), Act::Cancel);
                }
            }
        }
    }

    #[test]
    fn another_choice_takes_the_meeting_away_before_anybody_came_and_not_after() {
        for wanted in VideoProvider::ALL {
            for provider in VideoProvider::elsewhere() {
                let asked = lesson(SessionState::Scheduled, *wanted);
                let expected = if *wanted == provider { Act::Nothing } else { Act::Cancel };
                assert_eq!(act_of(asked, stands(provider, 0), at(-60)), expected);
                let settled = Follows { settled: true, ..asked };
                assert_eq!(act_of(settled, stands(provider, 0), at(-5)), Act::Nothing);
            }
        }
    }

    #[test]
    fn a_lesson_that_took_place_leaves_its_meeting_alone() {
        for provider in VideoProvider::elsewhere() {
            let asked = lesson(SessionState::Ended, VideoProvider::Builtin);
            assert_eq!(act_of(asked, stands(provider, 30), at(90)), Act::Nothing);
        }
    }

    #[test]
    fn doing_what_is_said_leaves_nothing_to_do() {
        for wanted in VideoProvider::ALL {
            for first in VideoProvider::elsewhere() {
                let (asked, mut meeting) = (lesson(SessionState::Scheduled, *wanted), stands(first, 30));
                for _ in 0..2 {
                    meeting = match act_of(asked, meeting, at(-60)) {
                        Act::Nothing => meeting,
                        Act::Create | Act::Move => stands(*wanted, 0),
                        Act::Cancel => None,
                    };
                }
                assert_eq!(act_of(asked, meeting, at(-60)), Act::Nothing, "{wanted:?} {first:?}");
            }
        }
    }

    #[test]
    fn a_provider_is_asked_three_times_and_no_more() {
        let mut now = at(-100);
        let looks: Vec<i64> = std::iter::from_fn(|| {
            now = next_look(now, at(0), at(60))?;
            Some((now - at(0)).num_minutes())
        })
        .collect();
        assert_eq!(looks, [-30, 62, 80]);
    }

    #[test]
    fn tries_lie_further_and_further_apart_and_never_more_than_an_hour() {
        let waits: Vec<i64> = (0..8).map(|failures| (next_try(at(0), failures) - at(0)).num_minutes()).collect();
        assert_eq!(waits, [2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(next_try(at(0), -1), at(2));
    }
}
