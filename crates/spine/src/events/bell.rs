//! The wake-up within one process, and how far the sequencer has come as this process knows it.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};
use tokio::sync::Notify;

/// How long another process's event may wait here before somebody looks.
pub const POLL: Duration = Duration::from_millis(500);
/// What a transaction needs from its event to its commit.
const SETTLES_IN: Duration = Duration::from_millis(10);

/// Rung by writers, answered by the sequencer.
pub struct Bell {
    written: Notify,
    head: AtomicI64,
}

impl Default for Bell {
    fn default() -> Self {
        Self { written: Notify::new(), head: AtomicI64::new(-1) }
    }
}

impl Bell {
    /// An event was written; its transaction commits in a moment.
    pub(crate) fn ring(&self) {
        self.written.notify_one();
    }

    /// Returns when it is time to look.
    pub(crate) async fn rung(&self) {
        if tokio::time::timeout(POLL, self.written.notified()).await.is_ok() {
            tokio::time::sleep(SETTLES_IN).await;
        }
    }

    /// The last position this process has heard of; -1 before the first.
    pub fn head(&self) -> i64 {
        self.head.load(Ordering::Acquire)
    }

    pub(crate) fn heard_of(&self, position: i64) {
        self.head.fetch_max(position, Ordering::AcqRel);
    }
}
