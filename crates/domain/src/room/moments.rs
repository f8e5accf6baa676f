//! How much a timeline tells: what somebody does again and again fills it once.

use super::wire::MomentKind;
use chrono::{DateTime, Duration, Utc};

/// Most lines of one person in one room: hours of a connection that is lost every half minute.
pub const MOMENTS_MAX: i64 = 600;
/// Lines that are read at once.
pub const MOMENTS_PAGE: i32 = 500;
/// Minutes within which sharing again is the same sharing.
const SHARE_MINUTES: i64 = 1;

/// What was told of one person in one room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Lines.
    pub lines: i64,
    /// When they last began to share the screen.
    pub shared_at: Option<DateTime<Utc>>,
}

/// Whether sharing that begins now is one of its own.
pub fn is_shared_anew(shared_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    shared_at.is_none_or(|at| now >= at + Duration::minutes(SHARE_MINUTES))
}

impl Told {
    /// Whether one line more is told.
    pub fn goes_on(&self, kind: MomentKind, now: DateTime<Utc>) -> bool {
        self.lines < MOMENTS_MAX && (kind != MomentKind::Share || is_shared_anew(self.shared_at, now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sharing_is_told_once_a_minute_and_nothing_without_end() {
        let at = |second| DateTime::UNIX_EPOCH + Duration::seconds(second);
        let told = |lines, shared| Told { lines, shared_at: shared };
        for kind in MomentKind::ALL {
            assert!(told(0, None).goes_on(*kind, at(0)));
            assert!(told(MOMENTS_MAX - 1, None).goes_on(*kind, at(0)));
            assert!(!told(MOMENTS_MAX, None).goes_on(*kind, at(0)), "{kind:?}");
            let again = told(1, Some(at(0))).goes_on(*kind, at(59));
            assert_eq!(again, *kind != MomentKind::Share, "{kind:?}");
            assert!(told(1, Some(at(0))).goes_on(*kind, at(60)));
        }
    }
}
