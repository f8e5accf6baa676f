//! The time of frames on one outgoing line: it goes on without a jump when another source, or another size of the same
//! picture, takes the line over.

use std::time::Instant;

/// The clock of one line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    /// Ticks a second.
    rate: u64,
    offset: i128,
    last: Option<(u64, Instant)>,
}

impl Clock {
    pub const fn new(rate: u64) -> Self {
        Self { rate, offset: 0, last: None }
    }

    /// Another source begins with a frame of that time, which arrived then.
    pub fn begin(&mut self, time: u64, at: Instant) {
        let time = i128::from(time);
        let next = self.last.map_or(time, |(sent, then)| {
            let passed = at.saturating_duration_since(then).as_micros() * u128::from(self.rate) / 1_000_000;
            i128::from(sent) + i128::try_from(passed).unwrap_or_default().max(1)
        });
        self.offset = next - time;
    }

    /// The time on the line of a frame of the source's time.
    pub fn of(&mut self, time: u64, at: Instant) -> u64 {
        let time = u64::try_from(i128::from(time) + self.offset).unwrap_or_default();
        self.last = Some((time, at));
        time
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn the_time_of_a_line_goes_on_when_its_source_changes() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut clock = Clock::new(90_000);
        clock.begin(1_000_000, at(0));
        assert_eq!([clock.of(1_000_000, at(0)), clock.of(1_003_600, at(40))], [1_000_000, 1_003_600]);
        clock.begin(5, at(80));
        assert_eq!(clock.of(5, at(80)), 1_007_200, "from a clock that began anew");
        clock.begin(9_000_000_000, at(80));
        assert_eq!(clock.of(9_000_000_000, at(80)), 1_007_201, "never the same twice, never back");
        assert_eq!(clock.of(9_000_003_600, at(120)), 1_010_801);
    }
}
