//! A clock that stands still until a test moves it.

use chrono::{DateTime, Duration, TimeZone, Utc};
use services::Clock;
use std::sync::atomic::{AtomicI64, Ordering};

/// Business time stands at Monday 2 March 2026, 09:00 UTC. Machine time runs, with an offset a test may add (rate
/// limits, token lifetimes).
#[derive(Debug)]
pub struct FixedClock {
    now_micros: AtomicI64,
    real_offset_micros: AtomicI64,
}

impl Default for FixedClock {
    fn default() -> Self {
        let start = Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap();
        Self { now_micros: AtomicI64::new(start.timestamp_micros()), real_offset_micros: AtomicI64::new(0) }
    }
}

impl FixedClock {
    /// Moves business time on.
    pub fn advance(&self, by: Duration) {
        self.now_micros.fetch_add(by.num_microseconds().unwrap(), Ordering::SeqCst);
    }

    /// Moves machine time on.
    pub fn advance_real(&self, by: Duration) {
        self.real_offset_micros.fetch_add(by.num_microseconds().unwrap(), Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.now_micros.load(Ordering::SeqCst)).unwrap()
    }

    fn real_now(&self) -> DateTime<Utc> {
        Utc::now() + Duration::microseconds(self.real_offset_micros.load(Ordering::SeqCst))
    }

    fn move_to(&self, to: DateTime<Utc>) -> bool {
        self.now_micros.store(to.timestamp_micros(), Ordering::SeqCst);
        true
    }
}
