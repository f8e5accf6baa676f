//! Which server passes on what is sent in a room, and the way of words between pages and its unit.
//!
//! A room has at most one such server, by its row, whatever servers its sockets are at: pictures and sound go straight
//! to that server's UDP port, and the few words about a connection go over the room's sockets and, where a page sits
//! elsewhere, between the servers as everything of a room does. The row is a lease: a server that gives no sign of life
//! is followed by the first one that is told it cannot be reached.

use crate::{
    between::{Word, say},
    hub::{Hub, Live, Told},
    live::frame,
    timeline::room_lock,
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::RoomId,
    room::forwarding::{FORWARDED_MAX, ForwardSaid, OWNER_SECONDS, Owner, PictureSize, Standing, Way},
};
use forwarding::{Forwarder, Layer, Limits, Options, Shown};
use serde_json::{Value, json};
use spine::{
    App, Context, Error, Result,
    attempts::{attempted, finished},
};
use sqlx::{Postgres, Transaction};
use std::{
    collections::{BTreeSet, HashMap},
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak},
};
use tokio::sync::mpsc::Receiver;
use uuid::Uuid;

/// Which server passes on, where one does, and how often that began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Forwarded {
    pub server: Option<Uuid>,
    pub number: i32,
}

impl Forwarded {
    /// The number, where one does.
    pub fn begun(self) -> Option<i32> {
        self.server.map(|_| self.number)
    }
}

/// A room whose media this server passes on.
struct Owned {
    number: i32,
    /// Who was connected, and whether they were missing from the room when we last looked.
    peers: HashMap<Uuid, bool>,
}

/// This server's unit, where it has one, and the rooms whose media it passes on.
#[derive(Default)]
pub(crate) struct Own {
    forwarder: OnceLock<Forwarder>,
    rooms: Mutex<HashMap<RoomId, Owned>>,
}

impl Own {
    pub fn of(app: &App) -> Arc<Self> {
        app.shelf.get(Self::default)
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<RoomId, Owned>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether this server can pass on.
    pub fn could(&self) -> bool {
        self.forwarder.get().is_some()
    }

    /// Whether it does so for that room.
    pub fn owns(&self, room: RoomId) -> bool {
        self.rooms().contains_key(&room)
    }

    fn begin(&self, room: RoomId, number: i32) {
        self.rooms().insert(room, Owned { number, peers: HashMap::new() });
    }

    /// A page's word to the unit. What belongs to another beginning is not listened to.
    pub fn take(&self, room: RoomId, peer: Uuid, said: ForwardSaid) {
        let Some(forwarder) = self.forwarder.get() else { return };
        {
            let mut rooms = self.rooms();
            let Some(owned) = rooms.get_mut(&room).filter(|owned| owned.number == said.number()) else { return };
            if matches!(said, ForwardSaid::Offer { .. }) {
                owned.peers.insert(peer, false);
            }
        }
        let taken = match said {
            ForwardSaid::Offer { number, sdp } => forwarder.join(room.0, peer, number, sdp),
            ForwardSaid::Answer { sdp, .. } => forwarder.answer(peer, sdp),
            ForwardSaid::Layer { peer_id, layer, .. } => forwarder.want(peer, peer_id, layer_of(layer)),
            ForwardSaid::Failed { .. } => true,
        };
        if !taken {
            tracing::warn!(%room, "the forwarding unit has more to do than it can");
        }
    }

    /// Somebody may not be in the room any more.
    pub fn leave(&self, room: RoomId, peer: Uuid) {
        let had = self.rooms().get_mut(&room).is_some_and(|owned| owned.peers.remove(&peer).is_some());
        if let Some(forwarder) = self.forwarder.get().filter(|_| had) {
            forwarder.leave(peer);
        }
    }

    fn close(&self, room: RoomId) {
        self.rooms().remove(&room);
        if let Some(forwarder) = self.forwarder.get() {
            forwarder.close(room.0);
        }
    }
}

const fn layer_of(size: PictureSize) -> Layer {
    match size {
        PictureSize::Small => Layer::Small,
        PictureSize::Middle => Layer::Middle,
        PictureSize::Large => Layer::Large,
    }
}

/// Begins to pass on where the installation says so. Answers where pages send to.
///
/// # Errors
/// The address cannot be bound.
pub async fn forwarding_begin(app: &Arc<App>) -> Result<Option<SocketAddr>> {
    let Some(settings) = app.settings.room.forwards else { return Ok(None) };
    let limits = Limits { peers: FORWARDED_MAX, ..Limits::default() };
    let options = Options { bind: settings.bind, public: settings.public, limits };
    let started = Forwarder::start(options).await;
    let (forwarder, words) = started.map_err(|error| {
        let place = settings.bind;
        Error::unexpected(format!("cannot pass on media at {place}: {error}. Choose another EDUSTREAM_ROOM_UDP"))
    })?;
    let address = forwarder.address();
    if Own::of(app).forwarder.set(forwarder).is_ok() {
        tokio::spawn(tell_pages(Arc::downgrade(app), words));
    }
    Ok(Some(address))
}

/// Stops passing on: the rooms are free for another server, and pages hear at once that their connections end.
pub async fn forwarding_end(app: &App) -> Result<()> {
    let own = Own::of(app);
    let Some(forwarder) = own.forwarder.get() else { return Ok(()) };
    let rooms: Vec<Uuid> = own.rooms().drain().map(|(room, _)| room.0).collect();
    let released = sqlx::query!(
        "update rooms set forward_seen_at = 'epoch' where id = any($1) and forward_server = $2",
        &rooms,
        Hub::of(app).server,
    );
    let released = released.execute(&app.pool).await;
    forwarder.stop().await;
    released?;
    Ok(())
}

/// How many pages are connected to this server's unit; none where it has none.
pub async fn forwarding_peers(app: &App) -> Option<usize> {
    Some(Own::of(app).forwarder.get()?.counts().await?.peers)
}

/// Whether this server passes on what is sent in large rooms.
pub(crate) fn forwards(app: &App) -> bool {
    Own::of(app).could()
}

/// Tells pages what the unit says to them, wherever they are.
async fn tell_pages(app: Weak<App>, mut words: Receiver<forwarding::Word>) {
    while let Some(word) = words.recv().await {
        let Some(app) = app.upgrade() else { return };
        let (room, peer) = (RoomId(word.room), word.peer);
        let told = match told_of(word.number, word.told) {
            Ok(told) => told,
            Err(error) => {
                tracing::error!(%error, "a word of the forwarding unit could not be written");
                continue;
            }
        };
        let hub = Hub::of(&app);
        let live = hub.known(room);
        if live.is_some_and(|live| live.tell(peer, Told::Text(told.as_str().into()))) {
            continue;
        }
        let word = Word::Text { to: Some(peer), except: None, text: told };
        if let Err(error) = say(&app, &hub, room, &word).await {
            tracing::warn!(%error, "a word of the forwarding unit reached no other server");
        }
    }
}

/// As it crosses the socket.
fn told_of(number: i32, told: forwarding::Told) -> Result<String> {
    match told {
        forwarding::Told::Answer { sdp } => frame("forward.answer", &json!({ "number": number, "sdp": sdp })),
        forwarding::Told::Offer { sdp, shown } => {
            let mut data = shown_of(number, &shown);
            if let Some(members) = data.as_object_mut() {
                members.insert("sdp".to_owned(), json!(sdp));
            }
            frame("forward.offer", &data)
        }
        forwarding::Told::Changed { shown } => frame("forward.changed", &shown_of(number, &shown)),
        forwarding::Told::Refused(why) => frame("forward.refused", &json!({ "number": number, "code": why.code() })),
        forwarding::Told::Gone => frame("forward.gone", &json!({ "number": number })),
    }
}

fn shown_of(number: i32, shown: &Shown) -> Value {
    let track =
        |track: &forwarding::Track| json!({ "mid": track.mid, "peer_id": track.peer, "kind": track.kind.code() });
    let tracks: Vec<Value> = shown.tracks.iter().map(track).collect();
    json!({ "number": number, "tracks": tracks, "peers": shown.peers })
}

/// Decides how people in a room reach each other; the caller holds its lock.
pub(crate) async fn decide(
    app: &App,
    work: &mut Transaction<'_, Postgres>,
    room: RoomId,
    (people, unreached): (usize, bool),
) -> Result<Forwarded> {
    let (now, server) = (app.clock.real_now(), Hub::of(app).server);
    let row = sqlx::query!("select forward_server, forward_number, forward_seen_at from rooms where id = $1", room.0);
    let row = row.fetch_one(&mut **work).await?;
    let owner = row.forward_server.map(|_| owner_of(row.forward_seen_at, now));
    let could = Own::of(app).could();
    match (Standing { people, unreached, owner, could }.way(), row.forward_server) {
        (Way::Kept, server) => Ok(Forwarded { server, number: row.forward_number }),
        (Way::Taken, _) => {
            let number = sqlx::query_scalar!(
                "update rooms set forward_server = $2, forward_number = forward_number + 1, forward_seen_at = $3
                 where id = $1 returning forward_number",
                room.0,
                server,
                now,
            );
            let number = number.fetch_one(&mut **work).await?;
            Ok(Forwarded { server: Some(server), number })
        }
        (Way::Mesh, before) => {
            if before.is_some() {
                let ended = sqlx::query!(
                    "update rooms set forward_server = null, forward_seen_at = null where id = $1",
                    room.0,
                );
                ended.execute(&mut **work).await?;
            }
            Ok(Forwarded { server: None, number: row.forward_number })
        }
    }
}

fn owner_of(seen_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Owner {
    let fresh = now - Duration::seconds(OWNER_SECONDS);
    if seen_at.is_some_and(|seen| seen > fresh) { Owner::Alive } else { Owner::Lost }
}

/// A way that was decided holds: known here, begun where it is ours, and told to all who are in.
pub(crate) async fn hold(context: &Context, live: &Live, new: Forwarded) -> Result<()> {
    let (app, hub) = (&context.app, Hub::of(&context.app));
    if !live.forwarded_set(new) || new.server != Some(hub.server) {
        return Ok(());
    }
    Own::of(app).begin(live.room, new.number);
    live.tell_all(&Told::Text(start(new.number)?.into()), None);
    if live.is_elsewhere() {
        let word = Word::Forwarded { server: hub.server, number: new.number };
        say(app, &hub, live.room, &word).await?;
    }
    Ok(())
}

/// Pages are told by whom they are forwarded now.
pub(crate) fn start(number: i32) -> Result<String> {
    frame("forward.start", &json!({ "number": number }))
}

/// What a page says to whoever passes on in its room.
pub(crate) async fn heard(context: &Context, live: &Live, peer: Uuid, said: ForwardSaid) -> Result<()> {
    if let ForwardSaid::Failed { number } = said {
        return failed(context, live, peer, number).await;
    }
    let (forwarded, hub) = (live.forwarded(), Hub::of(&context.app));
    match forwarded.server {
        Some(_) if forwarded.number != said.number() => Ok(()),
        Some(server) if server != hub.server => {
            say(&context.app, &hub, live.room, &Word::Forward { server, peer, said }).await
        }
        Some(_) => {
            Own::of(&context.app).take(live.room, peer, said);
            Ok(())
        }
        None => Ok(()),
    }
}

/// A page cannot reach another one, or not the server that passes on.
async fn failed(context: &Context, live: &Live, peer: Uuid, number: i32) -> Result<()> {
    if !live.may_fail() {
        return Ok(());
    }
    let decided = attempted(|| async {
        let mut work = context.begin().await?;
        let decided = async {
            room_lock(&mut work, live.room).await?;
            let people = sqlx::query_scalar!(
                r#"select count(*) as "count!" from room_presences where room_id = $1 and left_at is null"#,
                live.room.0,
            );
            let people = usize::try_from(people.fetch_one(&mut *work).await?).unwrap_or_default();
            decide(&context.app, &mut work, live.room, (people, number == 0)).await
        };
        let decided = decided.await;
        finished(work, decided).await
    });
    let (decided, before) = (decided.await?, live.forwarded());
    hold(context, live, decided).await?;
    let unheard = decided == before && decided.number != number;
    if let Some(begun) = decided.begun().filter(|_| unheard) {
        live.tell(peer, Told::Text(start(begun)?.into()));
    }
    Ok(())
}

/// Somebody is not in the room any more, or may not be.
pub(crate) async fn gone(app: &App, live: &Live, peer: Uuid) -> Result<()> {
    let (hub, own) = (Hub::of(app), Own::of(app));
    own.leave(live.room, peer);
    match live.forwarded().server.filter(|server| *server != hub.server) {
        Some(server) => say(app, &hub, live.room, &Word::ForwardGone { server, peer }).await,
        None => Ok(()),
    }
}

/// One look at the rooms whose media this server passes on: a sign of life for those that go on, an end for those that
/// nobody is in or that another server took, and for those peers who have been missing for two looks.
pub(crate) async fn look_after(app: &App) -> Result<()> {
    let own = Own::of(app);
    let rooms: Vec<Uuid> = own.rooms().keys().map(|room| room.0).collect();
    if rooms.is_empty() {
        return Ok(());
    }
    let ours = sqlx::query_scalar!(
        "update rooms set forward_seen_at = $3 where id = any($1) and forward_server = $2
           and exists (select from room_presences p where p.room_id = rooms.id and p.left_at is null) returning id",
        &rooms,
        Hub::of(app).server,
        app.clock.real_now(),
    );
    let ours: BTreeSet<Uuid> = ours.fetch_all(&app.pool).await?.into_iter().collect();
    let present =
        sqlx::query_scalar!("select peer_id from room_presences where room_id = any($1) and left_at is null", &rooms,);
    let present: BTreeSet<Uuid> = present.fetch_all(&app.pool).await?.into_iter().collect();
    for room in rooms {
        if !ours.contains(&room) {
            own.close(RoomId(room));
            continue;
        }
        for peer in missing(&own, RoomId(room), &present) {
            own.leave(RoomId(room), peer);
        }
    }
    Ok(())
}

/// Who is missing for the second time.
fn missing(own: &Own, room: RoomId, present: &BTreeSet<Uuid>) -> Vec<Uuid> {
    let mut rooms = own.rooms();
    let peers = rooms.get_mut(&room).into_iter().flat_map(|owned| owned.peers.iter_mut());
    let twice = peers.filter_map(|(peer, missed)| {
        let before = std::mem::replace(missed, !present.contains(peer));
        (*missed && before).then_some(*peer)
    });
    twice.collect()
}
