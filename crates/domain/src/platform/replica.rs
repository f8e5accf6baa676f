//! How far a standby of the database may be behind and still be read from (OP4).
//!
//! Time alone does not say how far behind one is: where nothing is written, the last change is old and nothing lacks.
//! So whoever watches writes down how long the log was at each moment ([`Marks`]), and asks the standby how much of it
//! it has replayed: the newest moment whose log it has is the moment it shows.

use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// A standby that shows an older moment than this is not read from.
pub const REPLICA_LAG_MAX_MS: u64 = 5_000;

/// How long a browser that has changed something reads where is written. What it changed is on every standby that is
/// read from after [`REPLICA_LAG_MAX_MS`]; as long again is left for what follows a change a moment later.
pub const WROTE_SECONDS: u32 = 10;

/// Moments that are remembered, one a second or so.
const MARKS_MAX: usize = 64;

/// Whether a standby is read from, and why not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReplicaState {
    /// Nobody has asked it yet.
    #[default]
    Unknown,
    /// What may be a moment old is read there.
    InUse,
    /// It shows too old a moment.
    Behind,
    /// It does not answer.
    Gone,
    /// What answers there is no standby of this database: it was promoted, or is another one.
    NoStandby,
}

impl ReplicaState {
    /// Its name in logs and answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::InUse => "in_use",
            Self::Behind => "behind",
            Self::Gone => "gone",
            Self::NoStandby => "no_standby",
        }
    }
}

/// A standby as it was seen last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReplicaSeen {
    /// Whether it is read from.
    pub state: ReplicaState,
    /// Age of the moment it shows; none where that is unknown.
    pub lag_ms: Option<u64>,
}

/// How long the log was, and when. Moments are milliseconds of one clock that only goes forward.
#[derive(Clone, Debug, Default)]
pub struct Marks(VecDeque<(u64, i64)>);

impl Marks {
    /// At that moment the log was this long.
    pub fn note(&mut self, at_ms: u64, written: i64) {
        self.0.push_back((at_ms, written));
        if self.0.len() > MARKS_MAX {
            self.0.pop_front();
        }
    }

    /// The newest moment that somebody shows who has replayed this much; older ones are of no more use and are
    /// forgotten.
    pub fn shown(&mut self, replayed: i64) -> Option<u64> {
        while self.0.get(1).is_some_and(|(_, written)| *written <= replayed) {
            self.0.pop_front();
        }
        self.0.front().filter(|(_, written)| *written <= replayed).map(|(at, _)| *at)
    }
}

/// What a standby that shows the moment `shown` is at the moment `now`.
pub fn replica_seen(shown_ms: Option<u64>, now_ms: u64) -> ReplicaSeen {
    let lag_ms = shown_ms.map(|shown| now_ms.saturating_sub(shown));
    let near = lag_ms.is_some_and(|lag| lag <= REPLICA_LAG_MAX_MS);
    ReplicaSeen { state: if near { ReplicaState::InUse } else { ReplicaState::Behind }, lag_ms }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_is_written_nobody_is_behind() {
        let mut marks = Marks::default();
        for second in 0..100 {
            marks.note(second * 1_000, 700);
        }
        assert_eq!(marks.shown(700), Some(99_000));
        assert_eq!(marks.0.len(), 1, "what is over is forgotten");
    }

    #[test]
    fn it_shows_the_newest_moment_whose_log_it_has() {
        let mut marks = Marks::default();
        assert_eq!(marks.shown(i64::MAX), None, "nobody has looked yet");
        for (at, written) in [(1_000, 10), (2_000, 20), (3_000, 20), (4_000, 30)] {
            marks.note(at, written);
        }
        assert_eq!(marks.shown(9), None);
        assert_eq!(marks.shown(10), Some(1_000));
        assert_eq!(marks.shown(19), Some(1_000));
        assert_eq!(marks.shown(20), Some(3_000));
        assert_eq!(marks.shown(29), Some(3_000));
        assert_eq!(marks.shown(31), Some(4_000));
    }

    #[test]
    fn one_that_stands_still_is_left_after_five_seconds_and_for_good() {
        let mut marks = Marks::default();
        for second in 0..200 {
            marks.note(second * 1_000, 100 + second as i64);
            let seen = replica_seen(marks.shown(100), second * 1_000);
            let expected = if second <= 5 { ReplicaState::InUse } else { ReplicaState::Behind };
            assert_eq!(seen.state, expected, "after {second} s");
        }
        assert_eq!(replica_seen(marks.shown(100), 200_000).lag_ms, None, "older than anybody remembers");
        assert_eq!(
            replica_seen(marks.shown(299), 199_000),
            ReplicaSeen { state: ReplicaState::InUse, lag_ms: Some(0) }
        );
    }

    #[test]
    fn what_a_browser_wrote_is_there_before_it_reads_elsewhere_again() {
        assert!(u64::from(WROTE_SECONDS) * 1_000 > REPLICA_LAG_MAX_MS + 1_000);
    }
}
