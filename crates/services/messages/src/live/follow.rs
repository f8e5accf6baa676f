//! Following the log of events on this server.

use super::{
    Live, Told,
    frames::frames_of,
    presence::{Presence, heard},
    typing::Typing,
};
use serde::{Deserialize, Serialize};
use spine::{
    App, Error, Result,
    events::{CHANNEL, POLL, after, head},
};
use sqlx::postgres::{PgListener, PgNotification};
use std::{sync::Arc, time::Duration};

/// Where what is of the moment travels between servers.
pub(super) const MOMENTS: &str = "edustream_moments";
/// Events read at once.
const BATCH: i64 = 200;
/// Between two tries when the database does not answer.
const PAUSE: Duration = Duration::from_millis(500);

/// Starts following, once a server: with the first who listens.
pub(super) async fn follow(live: &Arc<Live>, app: &Arc<App>) -> Result<()> {
    if live.begins() {
        let begun = head(app).await;
        let at = begun.inspect_err(|_| live.ends())?;
        live.move_to(at);
        tokio::spawn(run(live.clone(), app.clone(), at));
    }
    Ok(())
}

/// Until the connections of this server are closed.
async fn run(live: Arc<Live>, app: Arc<App>, mut at: i64) {
    let mut listener = None;
    while !app.pool.is_closed() {
        if listener.is_none() {
            listener = listening(&app).await.inspect_err(|error| tracing::debug!(%error, "nothing wakes us")).ok();
        }
        if let Err(error) = catch_up(&live, &app, &mut at).await {
            tracing::warn!(%error, "sockets wait: the database does not answer");
            tokio::time::sleep(PAUSE).await;
            continue;
        }
        match wait(listener.as_mut()).await {
            Ok(Some(notice)) if notice.channel() == MOMENTS => moment(&live, &app, notice.payload()).await,
            Ok(_) => {}
            Err(error) => {
                tracing::debug!(%error, "the connection that wakes us is lost");
                listener = None;
            }
        }
    }
    live.ends();
}

async fn listening(app: &App) -> Result<PgListener> {
    let mut listener = PgListener::connect_with(&app.listens).await?;
    listener.listen_all([CHANNEL, MOMENTS]).await?;
    Ok(listener)
}

/// The next word, or none when it is time to look.
async fn wait(listener: Option<&mut PgListener>) -> Result<Option<PgNotification>> {
    let Some(listener) = listener else {
        tokio::time::sleep(POLL).await;
        return Ok(None);
    };
    match tokio::time::timeout(POLL, listener.try_recv()).await {
        Ok(Ok(None)) => Err(Error::unexpected("the connection that wakes us ended")),
        Ok(heard) => Ok(heard?),
        Err(_) => Ok(None),
    }
}

/// Gives what was told since to those who listen.
async fn catch_up(live: &Live, app: &Arc<App>, at: &mut i64) -> Result<()> {
    loop {
        let events = after(&app.pool, *at, BATCH).await?;
        let Some(last) = events.last().map(|event| event.position) else { return Ok(()) };
        // Whoever comes from here on reads these for themselves; whoever is here already is given them.
        let people = live.move_to(last);
        for (to, told) in frames_of(app, &events, |person| people.contains(person)).await? {
            live.give(&to, &told);
        }
        *at = last;
    }
}

/// What is of the moment: nothing of it is kept, and what cannot be read is none of ours.
async fn moment(live: &Live, app: &Arc<App>, payload: &str) {
    match serde_json::from_str::<Moment<Typing, Presence>>(payload) {
        Ok(Moment::Typing(typing)) => {
            if let Ok(text) = typing.frame() {
                live.give(&typing.people, &Told { position: None, text: Arc::from(text) });
            }
        }
        Ok(Moment::Presence(presence)) => {
            if let Err(error) = heard(app, live, presence).await {
                tracing::debug!(%error, "who is here is not told");
            }
        }
        Err(_) => {}
    }
}

/// What travels between servers: a word of the moment.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Moment<T, P> {
    Typing(T),
    Presence(P),
}
