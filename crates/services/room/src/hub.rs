//! The rooms that have sockets at this server, and who hears what.

use crate::{
    document::{Document, document_open, document_store},
    forward::Forwarded,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::RoomId,
    room::{
        frames::{CHANGE, PeerState},
        moments::is_shared_anew,
        wire::Peer,
    },
};
use serde::Serialize;
use spine::{App, Result};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::mpsc::{self, error::TrySendError};
use uuid::Uuid;

/// Frames that wait for a socket; who is slower than that comes again and catches up.
const WAITING_MAX: usize = 512;
/// Time in which changes of board and notes are gathered before they are stored.
const STORE_AFTER: Duration = Duration::from_millis(700);

/// Between two times that a page is listened to which cannot reach somebody.
const FAILED_PAUSE: Duration = Duration::from_millis(500);

/// What a socket is told.
#[derive(Clone, Debug)]
pub enum Told {
    /// A text frame.
    Text(Arc<str>),
    /// A binary frame.
    Binary(Arc<[u8]>),
    /// The person came in on another page; this one is over.
    Replaced,
    /// The lesson is over, or was called off: nobody is in its room any more.
    Closed,
}

/// Every room of this server.
pub(crate) struct Hub {
    /// This server's name among all, until it stops.
    pub server: Uuid,
    rooms: Mutex<HashMap<RoomId, Arc<Live>>>,
    begun: AtomicBool,
}

impl Default for Hub {
    fn default() -> Self {
        Self { server: Uuid::new_v4(), rooms: Mutex::default(), begun: AtomicBool::new(false) }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Hub {
    /// This application's.
    pub fn of(app: &App) -> Arc<Self> {
        app.shelf.get(Self::default)
    }

    /// True for the first who asks.
    pub fn begins(&self) -> bool {
        !self.begun.swap(true, Ordering::Relaxed)
    }

    /// A room with its sockets, made with the first of them, for somebody who is coming in: it is not forgotten before
    /// they are in.
    pub fn come(&self, room: RoomId) -> Coming {
        let mut rooms = locked(&self.rooms);
        let live = rooms.entry(room).or_insert_with(|| Arc::new(Live::new(room))).clone();
        live.coming.fetch_add(1, Ordering::Relaxed);
        Coming(live)
    }

    /// A room that has sockets here.
    pub fn known(&self, room: RoomId) -> Option<Arc<Live>> {
        locked(&self.rooms).get(&room).cloned()
    }

    /// All of them.
    pub fn all(&self) -> Vec<Arc<Live>> {
        locked(&self.rooms).values().cloned().collect()
    }

    /// Forgets a room that nobody is in, or comes into, any more, with its document.
    pub fn forget(&self, live: &Arc<Live>) {
        let mut rooms = locked(&self.rooms);
        let known = rooms.get(&live.room).is_some_and(|known| Arc::ptr_eq(known, live));
        if known && live.is_empty() && live.coming.load(Ordering::Relaxed) == 0 {
            rooms.remove(&live.room);
        }
    }
}

/// A room that somebody is coming into.
pub(crate) struct Coming(pub Arc<Live>);

impl Drop for Coming {
    fn drop(&mut self) {
        self.0.coming.fetch_sub(1, Ordering::Relaxed);
    }
}

/// One socket.
pub(crate) struct Here {
    pub peer: Peer,
    pub state: PeerState,
    /// When they last began to share the screen.
    pub shared_at: Option<DateTime<Utc>>,
    pub tell: mpsc::Sender<Told>,
}

impl Here {
    /// A socket and what it hears.
    pub fn new(peer: Peer) -> (Self, mpsc::Receiver<Told>) {
        let (tell, told) = mpsc::channel(WAITING_MAX);
        (Self { peer, state: PeerState::default(), shared_at: None, tell }, told)
    }
}

/// One room's sockets here, by stretch.
pub(crate) struct Live {
    pub room: RoomId,
    here: Mutex<HashMap<Uuid, Here>>,
    /// How many are coming in.
    coming: AtomicUsize,
    /// Read when the first comes in.
    document: tokio::sync::Mutex<Option<Document>>,
    storing: AtomicBool,
    /// Whether the room has sockets at other servers, as far as we heard.
    elsewhere: AtomicBool,
    /// Which server passes on what is sent, as far as we heard.
    forwarded: Mutex<Forwarded>,
    /// When a page last said that it cannot reach somebody.
    failed: Mutex<Option<Instant>>,
}

/// A peer with what it shows of itself.
#[derive(Serialize)]
pub(crate) struct Shown {
    #[serde(flatten)]
    pub peer: Peer,
    pub state: PeerState,
}

impl Live {
    fn new(room: RoomId) -> Self {
        Self {
            room,
            here: Mutex::default(),
            coming: AtomicUsize::new(0),
            document: tokio::sync::Mutex::default(),
            storing: AtomicBool::new(false),
            elsewhere: AtomicBool::new(false),
            forwarded: Mutex::default(),
            failed: Mutex::default(),
        }
    }

    /// Which server passes on what is sent here.
    pub fn forwarded(&self) -> Forwarded {
        *locked(&self.forwarded)
    }

    /// That another one does from now on, or none. False where that is known, or older than what is.
    pub fn forwarded_set(&self, new: Forwarded) -> bool {
        let mut known = locked(&self.forwarded);
        let news = new != *known && new.number >= known.number;
        if news {
            *known = new;
        }
        news
    }

    /// Whether a page that cannot reach somebody is listened to: all of a room say so at once.
    pub fn may_fail(&self) -> bool {
        let (mut failed, now) = (locked(&self.failed), Instant::now());
        let may = failed.is_none_or(|before| now.duration_since(before) >= FAILED_PAUSE);
        if may {
            *failed = Some(now);
        }
        may
    }

    /// Whether nobody is here.
    pub fn is_empty(&self) -> bool {
        locked(&self.here).is_empty()
    }

    /// Whether other servers have to be told.
    pub fn is_elsewhere(&self) -> bool {
        self.elsewhere.load(Ordering::Relaxed)
    }

    /// That they have to be, from now on.
    pub fn heard_elsewhere(&self, is: bool) {
        self.elsewhere.store(is, Ordering::Relaxed);
    }

    /// The stretches of the sockets here.
    pub fn stretches(&self) -> Vec<Uuid> {
        locked(&self.here).keys().copied().collect()
    }

    /// The peers here with what they show.
    pub fn shown(&self) -> Vec<Shown> {
        locked(&self.here).values().map(|here| Shown { peer: here.peer.clone(), state: here.state }).collect()
    }

    /// What a peer shows from now on; whether it begins to share the screen.
    pub fn state_set(&self, presence: Uuid, state: PeerState, now: DateTime<Utc>) -> bool {
        let mut here = locked(&self.here);
        let Some(peer) = here.get_mut(&presence) else { return false };
        let before = std::mem::replace(&mut peer.state, state);
        let begins = state.sharing && !before.sharing && is_shared_anew(peer.shared_at, now);
        if begins {
            peer.shared_at = Some(now);
        }
        begins
    }

    /// Tells all sockets here, but for one peer.
    pub fn tell_all(&self, told: &Told, except: Option<Uuid>) {
        let mut slow = Vec::new();
        for (presence, here) in locked(&self.here).iter() {
            if Some(here.peer.peer_id) != except && is_slow(here.tell.try_send(told.clone())) {
                slow.push(*presence);
            }
        }
        for presence in slow {
            self.remove(presence);
        }
    }

    /// Tells one peer; false when it is not here.
    pub fn tell(&self, peer: Uuid, told: Told) -> bool {
        let slow = {
            let here = locked(&self.here);
            let found = here.iter().find(|(_, here)| here.peer.peer_id == peer);
            let Some((presence, here)) = found else { return false };
            is_slow(here.tell.try_send(told)).then_some(*presence)
        };
        if let Some(presence) = slow {
            self.remove(presence);
        }
        true
    }

    /// Ends the socket of a stretch with a last word: that another page took over, or that the room is closed.
    pub fn end(&self, presence: Uuid, word: Told) -> bool {
        let here = locked(&self.here).remove(&presence);
        here.is_some_and(|here| here.tell.try_send(word).is_ok())
    }

    /// The socket is gone, or is to be: its sender is dropped, so it hears the end.
    pub fn remove(&self, presence: Uuid) {
        locked(&self.here).remove(&presence);
    }

    /// Lets a socket in, after what it has to know first. Nobody changes board and notes between the state that it is
    /// given and the first change that it hears.
    pub async fn enter(&self, app: &App, presence: Uuid, here: Here, first: impl FnOnce(&Here, Vec<u8>)) -> Result<()> {
        let mut document = self.document.lock().await;
        if self.is_empty()
            && let Some(mut left) = document.take()
        {
            // While nobody was here, nobody heard what other servers stored.
            document_store(app, self.room, &mut left).await?;
        }
        let open = match document.take() {
            Some(open) => open,
            None => document_open(app, self.room).await?,
        };
        first(&here, open.whole());
        *document = Some(open);
        locked(&self.here).insert(presence, here);
        drop(document);
        Ok(())
    }

    /// Takes a change of board and notes and tells it to all here but its maker.
    ///
    /// # Errors
    /// 422 `board_unread`, 409 `board_full`.
    pub async fn change(
        self: &Arc<Self>,
        app: &Arc<App>,
        change: &[u8],
        except: Option<Uuid>,
    ) -> std::result::Result<(), Refusal> {
        if let Some(document) = self.document.lock().await.as_mut() {
            document.change(change)?;
        }
        let frame: Arc<[u8]> = std::iter::once(CHANGE).chain(change.iter().copied()).collect();
        self.tell_all(&Told::Binary(frame), except);
        if !self.storing.swap(true, Ordering::Relaxed) {
            tokio::spawn(store_later(Arc::downgrade(self), app.clone()));
        }
        Ok(())
    }

    /// Stores board and notes now, where something changed.
    pub async fn store(&self, app: &App) -> Result<()> {
        let kept = match self.document.lock().await.as_mut() {
            Some(document) => document_store(app, self.room, document).await?,
            None => true,
        };
        if !kept {
            // What the pages here still show was erased: they begin anew.
            self.stretches().into_iter().for_each(|presence| self.remove(presence));
        }
        Ok(())
    }

    /// Board and notes as they are this moment; none where nobody is here, who would hear of changes elsewhere.
    pub async fn whole(&self) -> Option<Vec<u8>> {
        let document = self.document.lock().await;
        document.as_ref().filter(|_| !self.is_empty()).map(Document::whole)
    }
}

/// What waits for a socket that takes nothing is not kept for ever.
fn is_slow(sent: std::result::Result<(), TrySendError<Told>>) -> bool {
    matches!(sent, Err(TrySendError::Full(_)))
}

/// It does not keep the room: whoever leaves last has stored it.
async fn store_later(live: Weak<Live>, app: Arc<App>) {
    tokio::time::sleep(STORE_AFTER).await;
    let Some(live) = live.upgrade() else { return };
    live.storing.store(false, Ordering::Relaxed);
    if let Err(error) = live.store(&app).await {
        tracing::error!(%error, room = %live.room, "board and notes could not be stored; the next change tries again");
    }
}
