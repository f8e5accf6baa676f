//! Connections that were lost while nobody looked.
//!
//! A connection that has just been used is used again without being asked whether it lives: a question before every
//! use would be a round trip each. When the database restarts all of them are dead, and a statement finds that out.
//! From then on, for as long as a connection may go unasked, each is asked first, and the edge answers once more what
//! only reads.

use std::{
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// How long a connection may have been idle and still be used unasked.
pub(crate) const UNASKED: Duration = Duration::from_secs(1);
/// What PostgreSQL ends sessions with: by command or on its own shutdown, and after a crash.
const ENDED: [&str; 2] = ["57P01", "57P02"];

static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
/// When a loss was last noticed, in the milliseconds of [`clock`]; 0 before the first.
static LAST: AtomicU64 = AtomicU64::new(0);

/// Milliseconds since the first question, from 1.
fn clock() -> u64 {
    u64::try_from(BEGAN.elapsed().as_millis()).map_or(u64::MAX, |passed| passed.saturating_add(1))
}

/// Whether the error says that the connection is no more.
fn is_loss(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(database) => database.code().is_some_and(|code| ENDED.iter().any(|ended| code == *ended)),
        _ => false,
    }
}

/// Notes a loss when the error is one.
pub(crate) fn notice(error: &sqlx::Error) {
    if is_loss(error) {
        LAST.store(clock(), Ordering::Relaxed);
    }
}

/// Whether this process lost a connection so lately that others may be dead and unasked.
pub fn lately() -> bool {
    let last = LAST.load(Ordering::Relaxed);
    last > 0 && Duration::from_millis(clock().saturating_sub(last)) <= UNASKED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_connection_that_broke_makes_others_suspect() {
        notice(&sqlx::Error::RowNotFound);
        notice(&sqlx::Error::PoolTimedOut);
        assert!(!lately());
        notice(&sqlx::Error::Io(std::io::ErrorKind::BrokenPipe.into()));
        assert!(lately());
    }
}
