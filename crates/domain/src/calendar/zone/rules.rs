//! One zone's clock: every change of its offset, in order.

/// Seconds from which and to which a loaded zone's changes are known: beyond them its last offset goes on. Instants of
/// ours lie in the years 2000 to 2199.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const KNOWN_UNTIL: i64 = 7_289_568_000; // 2201-01-01T00:00:00Z

/// From `at` on the clock is `offset` seconds east of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub at: i64,
    pub offset: i64,
}

/// A name and its clock.
#[derive(Debug)]
pub(super) struct ZoneRules {
    pub name: &'static str,
    /// Seconds east of UTC before the first change.
    pub first: i64,
    /// In order; each differs from the one before.
    pub changes: &'static [Change],
}

/// A stretch of time over which a zone's offset does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OffsetSpan {
    /// First second.
    pub start: i64,
    /// First second after it.
    pub end: i64,
    /// Seconds east of UTC.
    pub offset: i64,
}

impl ZoneRules {
    pub(super) const UTC: Self = Self { name: "UTC", first: 0, changes: &[] };

    /// Changes up to and including an instant.
    fn passed(&self, instant: i64) -> usize {
        self.changes.partition_point(|change| change.at <= instant)
    }

    fn offset_after(&self, passed: usize) -> i64 {
        passed.checked_sub(1).and_then(|last| self.changes.get(last)).map_or(self.first, |change| change.offset)
    }

    pub(super) fn offset_at(&self, instant: i64) -> i64 {
        self.offset_after(self.passed(instant))
    }

    pub(super) fn spans(&self, from: i64, to: i64) -> Vec<OffsetSpan> {
        let passed = self.passed(from);
        let mut spans = Vec::with_capacity(4);
        let mut span = OffsetSpan { start: from, end: to, offset: self.offset_after(passed) };
        for change in self.changes.iter().skip(passed).take_while(|change| change.at < to) {
            spans.push(OffsetSpan { end: change.at, ..span });
            span = OffsetSpan { start: change.at, end: to, offset: change.offset };
        }
        spans.push(span);
        spans.retain(|span| span.start < span.end);
        spans
    }
}
