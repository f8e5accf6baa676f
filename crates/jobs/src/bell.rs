//! The wake-up within one process.
//!
//! `NOTIFY` inside the transaction that enqueues would be the obvious way, and a costly one: PostgreSQL lets
//! transactions that notify commit only one after the other, flush included. On two cores with eight clients that was
//! 250 commits a second instead of 2,500. So enqueueing rings this bell, workers of the same process look a moment
//! later, when the transaction has most likely committed, and the poll every second covers everybody else.

use std::time::Duration;
use tokio::sync::Notify;

/// What a transaction needs from its job to its commit.
const SETTLES_IN: Duration = Duration::from_millis(15);

static BELL: Notify = Notify::const_new();

/// Something that is due was enqueued.
pub fn ring() {
    BELL.notify_one();
}

/// Returns when it is time to look.
pub(crate) async fn rung() {
    BELL.notified().await;
    tokio::time::sleep(SETTLES_IN).await;
}
