//! What one server says to the others that hold sockets of the same room.
//!
//! A word is a sealed row, and `NOTIFY` carries its id: a notification holds 8,000 bytes, and a description of a
//! connection is longer. Notifications come in the order of commits, so words of one socket stay in order. A word that
//! is missed, because the connection that wakes us was lost, is not asked for again: the sockets here end, and their
//! pages come back within a second with the whole state.

use crate::{
    forward::{self, Forwarded, Own},
    hub::{Hub, Live, Told},
    presence,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{ids::RoomId, room::forwarding::ForwardSaid};
use serde::{Deserialize, Serialize};
use spine::{
    App, Context, Error, Result,
    sealing::{Place, seal, unseal},
};
use sqlx::postgres::PgListener;
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// Where words are announced.
const CHANNEL: &str = "edustream_rooms";
/// Between two signs of life of the sockets here.
const BEAT: Duration = Duration::from_secs(10);
/// Between two tries when the database does not answer.
const PAUSE: Duration = Duration::from_millis(500);

/// What is said.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Word {
    /// A frame for one peer, or for all but one.
    Text { to: Option<Uuid>, except: Option<Uuid>, text: String },
    /// Somebody came in there: the frame, and whoever is here shows themselves.
    Came { text: String },
    /// A change of board and notes.
    Change { change: String },
    /// A page of ours took over from one there.
    Replaced { presence: Uuid },
    /// That server passes on what is sent in the room from now on.
    Forwarded { server: Uuid, number: i32 },
    /// A page's word to the server that does.
    Forward { server: Uuid, peer: Uuid, said: ForwardSaid },
    /// A page there is not in the room any more.
    ForwardGone { server: Uuid, peer: Uuid },
}

impl Word {
    pub fn change(change: &[u8]) -> Self {
        Self::Change { change: STANDARD.encode(change) }
    }
}

/// What travels with the notification.
#[derive(Serialize, Deserialize)]
struct Notice {
    room: RoomId,
    frame: Uuid,
    server: Uuid,
}

const fn place(frame: Uuid) -> Place {
    Place::new("room_frames", "body_sealed", frame)
}

/// Says a word to the other servers.
pub(crate) async fn say(app: &App, hub: &Hub, room: RoomId, word: &Word) -> Result<()> {
    let frame = Uuid::now_v7();
    let sealed = seal(app, place(frame), &serde_json::to_vec(word)?).await?;
    let notice = serde_json::to_string(&Notice { room, frame, server: hub.server })?;
    sqlx::query!(
        "with kept as (insert into room_frames (id, room_id, body_sealed, at) values ($1, $2, $3, $4))
         select pg_notify($5, $6)",
        frame,
        room.0,
        sealed,
        app.clock.real_now(),
        CHANNEL,
        notice,
    )
    .fetch_one(&app.pool)
    .await?;
    Ok(())
}

/// Follows the others and gives signs of life, from the first socket on until the connections of this server are
/// closed.
pub(crate) fn follow(hub: &Arc<Hub>, app: &Arc<App>) {
    if hub.begins() {
        tokio::spawn(listen(hub.clone(), app.clone()));
        tokio::spawn(live_on(hub.clone(), app.clone()));
    }
}

async fn live_on(hub: Arc<Hub>, app: Arc<App>) {
    while !app.pool.is_closed() {
        tokio::time::sleep(BEAT).await;
        if let Err(error) = look_after(&hub, &app).await {
            tracing::warn!(%error, "presence could not be written down");
        }
    }
}

/// One look at the rooms here: their sockets go on, those of lessons that are over end, and what nobody is in any more
/// is forgotten. Answers how many ended.
async fn look_after(hub: &Hub, app: &App) -> Result<usize> {
    let (rooms, mut ended) = (hub.all(), 0);
    let stretches: Vec<Uuid> = rooms.iter().flat_map(|live| live.stretches()).collect();
    if !stretches.is_empty() {
        presence::beat(app, &stretches).await?;
        for presence in presence::over_of(app, &stretches).await? {
            ended += rooms.iter().filter(|live| live.end(presence, Told::Closed)).count();
        }
    }
    for live in rooms.iter().filter(|live| live.is_empty()) {
        live.store(app).await?;
        hub.forget(live);
    }
    forward::look_after(app).await?;
    Ok(ended)
}

/// Ends the sockets of this server in rooms whose lessons are over or were called off. Answers how many.
pub async fn over_close(app: &App) -> Result<usize> {
    look_after(&Hub::of(app), app).await
}

async fn listen(hub: Arc<Hub>, app: Arc<App>) {
    let mut missed = false;
    while !app.pool.is_closed() {
        if let Err(error) = hear(&hub, &app, missed).await {
            tracing::debug!(%error, "the connection between servers is lost");
        }
        missed = true;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Hears until the connection is lost.
async fn hear(hub: &Arc<Hub>, app: &Arc<App>, missed: bool) -> Result<()> {
    let mut listener = PgListener::connect_with(&app.listens).await?;
    listener.listen(CHANNEL).await?;
    if missed {
        // Only who has others elsewhere can have missed something.
        for live in hub.all().into_iter().filter(|live| live.is_elsewhere()) {
            live.stretches().into_iter().for_each(|presence| live.remove(presence));
        }
    }
    loop {
        let Some(heard) = listener.try_recv().await? else {
            return Err(Error::unexpected("the connection between servers ended"));
        };
        let Ok(notice) = serde_json::from_str::<Notice>(heard.payload()) else { continue };
        if notice.server == hub.server {
            continue;
        }
        let live = hub.known(notice.room);
        if live.is_none() && !Own::of(app).owns(notice.room) {
            continue;
        }
        if let Err(error) = take(hub, app, &notice, live).await {
            tracing::warn!(%error, room = %notice.room, "a word of another server was lost");
        }
    }
}

async fn take(hub: &Hub, app: &Arc<App>, notice: &Notice, live: Option<Arc<Live>>) -> Result<()> {
    let (room, frame) = (notice.room, notice.frame);
    let sealed = sqlx::query_scalar!("select body_sealed from room_frames where id = $1", frame);
    let Some(sealed) = sealed.fetch_optional(&app.pool).await? else { return Ok(()) };
    let word = serde_json::from_slice(&unseal(app, place(frame), &sealed).await?)?;
    let own = Own::of(app);
    let (word, live) = match (word, live) {
        (Word::Forward { server, peer, said }, _) if server == hub.server => {
            own.take(room, peer, said);
            return Ok(());
        }
        (Word::ForwardGone { server, peer }, _) if server == hub.server => {
            own.leave(room, peer);
            return Ok(());
        }
        (word, Some(live)) => (word, live),
        (_, None) => return Ok(()),
    };
    live.heard_elsewhere(true);
    hear_word(hub, app, &live, word).await
}

async fn hear_word(hub: &Hub, app: &Arc<App>, live: &Arc<Live>, word: Word) -> Result<()> {
    match word {
        Word::Text { to: Some(peer), text, .. } => {
            live.tell(peer, Told::Text(text.into()));
        }
        Word::Text { to: None, except, text } => live.tell_all(&Told::Text(text.into()), except),
        Word::Came { text } => {
            live.tell_all(&Told::Text(text.into()), None);
            for shown in live.shown() {
                let text = crate::live::frame("peer.state", &shown)?;
                say(app, hub, live.room, &Word::Text { to: None, except: None, text }).await?;
            }
        }
        Word::Change { change } => {
            let change = STANDARD.decode(change).map_err(|_| Error::unexpected("a change that is no base64"))?;
            live.change(app, &change, None).await?;
        }
        Word::Replaced { presence } => drop(live.end(presence, Told::Replaced)),
        Word::Forwarded { server, number } => {
            if live.forwarded_set(Forwarded { server: Some(server), number }) {
                live.tell_all(&Told::Text(forward::start(number)?.into()), None);
            }
        }
        // To another server than this one.
        Word::Forward { .. } | Word::ForwardGone { .. } => {}
    }
    Ok(())
}

/// The product itself, for what ends without a request.
pub(crate) fn system(app: &Arc<App>) -> Context {
    Context::system(app.clone(), "room")
}
