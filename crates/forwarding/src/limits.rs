//! What one unit takes at most, and the pace of a peer's packets.

use std::time::{Duration, Instant};

/// The limits of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Peers of one room.
    pub peers: usize,
    /// Rooms at once.
    pub rooms: usize,
    /// Packets a second of one peer, on and on; twice as many at once.
    pub packets: u32,
    /// Time without a packet after which a peer is gone.
    pub silence: Duration,
    /// Time between two beginnings of one peer.
    pub again: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            peers: 12,
            rooms: 500,
            packets: 2_000,
            silence: Duration::from_secs(30),
            again: Duration::from_millis(300),
        }
    }
}

/// How many packets of a peer are let through.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    per_second: f64,
    left: f64,
    at: Instant,
}

impl Pace {
    pub fn new(per_second: u32, now: Instant) -> Self {
        let per_second = f64::from(per_second);
        Self { per_second, left: per_second * 2.0, at: now }
    }

    /// Whether one more is let through.
    pub fn lets(&mut self, now: Instant) -> bool {
        let earned = now.saturating_duration_since(self.at).as_secs_f64() * self.per_second;
        self.left = (self.left + earned).min(self.per_second * 2.0);
        self.at = now.max(self.at);
        let lets = self.left >= 1.0;
        if lets {
            self.left -= 1.0;
        }
        lets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_let_through_and_a_flood_is_not() {
        let start = Instant::now();
        let mut pace = Pace::new(100, start);
        let steady = (0..2_000_u64).all(|at| pace.lets(start + Duration::from_millis(at * 10)));
        assert!(steady, "a hundred a second go on and on");
        let mut flood = Pace::new(100, start);
        assert_eq!((0..1_000).filter(|_| flood.lets(start)).count(), 200);
        assert!(!flood.lets(start + Duration::from_millis(9)));
        assert!(flood.lets(start + Duration::from_millis(11)));
    }
}
