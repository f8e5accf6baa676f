//! Named points at which a test may let the process die, as a power cut would: between commit, sequencing, handling and
//! cursor.
//!
//! Set `EDUSTREAM_FAULT=name` (or `name:3` for the third time) in a build with debug assertions; in a release build the
//! points are nothing.

#[cfg(debug_assertions)]
use std::sync::atomic::{AtomicU32, Ordering};

/// Dies here when the environment says so.
#[inline]
pub fn fault_point(name: &str) {
    #[cfg(debug_assertions)]
    {
        static PASSED: AtomicU32 = AtomicU32::new(0);
        let Ok(asked) = std::env::var("EDUSTREAM_FAULT") else { return };
        let (point, times) = asked.split_once(':').unwrap_or((&asked, "1"));
        if point == name && PASSED.fetch_add(1, Ordering::Relaxed) + 1 == times.parse().unwrap_or(1) {
            // No unwinding, no destructors, no last words: a kill -9 leaves none either.
            std::process::abort();
        }
    }
    #[cfg(not(debug_assertions))]
    let _ = name;
}
