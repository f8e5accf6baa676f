//! Waiting until what was written can be found.
//!
//! Whoever approves a tutor looks for her next. Events reach the memories of a server ([`Follower`]) a moment after
//! their commit, which under load is a long moment, and readers must not pay for it: a search never waits for a change.
//! So the writer does, after its commit and within a bound, on the server that will be asked next; other servers
//! follow within the second they always did.

use super::sequence;
use crate::{App, Context, Error, Result};
use std::{
    pin::Pin,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use uuid::Uuid;

/// Longest that a writer waits. It is answered then all the same: what it wrote is written.
const AT_MOST: Duration = Duration::from_secs(2);
/// Between two looks, while another sequencer is at work.
const PAUSE: Duration = Duration::from_millis(5);

/// Applies everything that has a position by now to one memory of this server.
pub type Follower = fn(Context) -> Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// The memories of one server that follow the events, on its shelf.
#[derive(Default)]
struct Followers(Mutex<Vec<Follower>>);

/// From now on, [`seen`] waits for this memory too.
pub fn follow(app: &App, follower: Follower) {
    app.shelf.get(Followers::default).0.lock().unwrap_or_else(PoisonError::into_inner).push(follower);
}

/// Returns when the events of a subject that are committed are known to every memory of this server, and after two
/// seconds at the latest. Never fails: the change is made.
pub async fn seen(context: &Context, subject: Uuid) {
    let outcome = tokio::time::timeout(AT_MOST, wait(context, subject)).await;
    match outcome.map_err(|_| Error::unexpected("the followers are late")).flatten() {
        Ok(()) => {}
        Err(error) => {
            metrics::counter!("events_seen_late_total").increment(1);
            tracing::warn!(%subject, %error, "a change is found later than its writer was answered");
        }
    }
}

async fn wait(context: &Context, subject: Uuid) -> Result<()> {
    let app = &context.app;
    loop {
        sequence(app).await?;
        let waits = sqlx::query_scalar!(
            r#"select exists (select from outbox_events where position is null and subject_id = $1) as "waits!""#,
            subject
        );
        if !waits.fetch_one(&app.pool).await? {
            break;
        }
        tokio::time::sleep(PAUSE).await;
    }
    // Another process may have given the position.
    super::head(app).await?;
    let followers = app.shelf.get(Followers::default).0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    for follower in followers {
        follower(context.clone()).await?;
    }
    Ok(())
}
