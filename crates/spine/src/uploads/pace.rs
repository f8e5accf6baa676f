//! How slowly somebody may send: a byte now and then would hold a place for as long as they like.

use std::time::{Duration, Instant};

/// The stretch that is looked at.
const WINDOW: Duration = Duration::from_secs(30);
/// Bytes that a stretch brings at least: two kilobytes a second, a telephone at the edge of its network.
const LEAST_BYTES: usize = 64 * 1_024;

/// What the running stretch has brought.
pub struct Pace {
    since: Instant,
    bytes: usize,
}

impl Pace {
    /// Begins to count.
    pub fn new(now: Instant) -> Self {
        Self { since: now, bytes: 0 }
    }

    /// Bytes have come.
    pub fn brought(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes);
    }

    /// How long the next bytes may take; none when a stretch is over and brought too little.
    pub fn wait(&mut self, now: Instant) -> Option<Duration> {
        let gone = now.saturating_duration_since(self.since);
        if let Some(left) = WINDOW.checked_sub(gone).filter(|left| !left.is_zero()) {
            return Some(left);
        }
        if self.bytes < LEAST_BYTES {
            return None;
        }
        *self = Self::new(now);
        Some(WINDOW)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attack_h5_a_byte_now_and_then_is_too_slow_and_two_kilobytes_a_second_are_not() {
        let begun = Instant::now();
        let at = |seconds| begun + Duration::from_secs(seconds);
        let mut trickle = Pace::new(begun);
        trickle.brought(1);
        assert_eq!(trickle.wait(at(20)), Some(Duration::from_secs(10)));
        trickle.brought(LEAST_BYTES - 2);
        assert_eq!(trickle.wait(at(30)), None);
        let mut steady = Pace::new(begun);
        for window in 1..=10 {
            steady.brought(LEAST_BYTES);
            assert_eq!(steady.wait(at(window * 30)), Some(WINDOW), "stretch {window}");
        }
        assert_eq!(steady.wait(at(330)), None, "what came long ago does not count");
    }
}
