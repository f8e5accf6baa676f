//! How long to wait before a failed job is tried again.

use chrono::Duration;

/// Exponential back-off with full jitter: after failure n a random time between zero and `base × 2^(n-1)`, at most
/// `longest`. The jitter spreads jobs that failed together (a mail server that was down), or they would come back
/// together for ever.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Backoff {
    pub base: Duration,
    pub longest: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { base: Duration::seconds(5), longest: Duration::hours(1) }
    }
}

impl Backoff {
    /// Wait after the `failures`-th failure (from 1); `chance` is in [0, 1).
    pub fn wait(&self, failures: i32, chance: f64) -> Duration {
        let doublings = u32::try_from(failures.saturating_sub(1)).unwrap_or(0).min(40);
        let ceiling = self.base.num_milliseconds().saturating_mul(1 << doublings).min(self.longest.num_milliseconds());
        Duration::milliseconds((ceiling as f64 * chance.clamp(0.0, 1.0)) as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ceiling_doubles_and_ends_at_the_longest_wait() {
        let backoff = Backoff::default();
        let ceilings: Vec<i64> = [1, 2, 3, 10, 11, 1_000].map(|n| backoff.wait(n, 1.0).num_seconds()).into();
        assert_eq!(ceilings, [5, 10, 20, 2_560, 3_600, 3_600]);
    }

    #[test]
    fn chance_decides_where_below_the_ceiling() {
        let backoff = Backoff::default();
        assert_eq!(backoff.wait(3, 0.0), Duration::zero());
        assert_eq!(backoff.wait(3, 0.5), Duration::seconds(10));
    }
}
