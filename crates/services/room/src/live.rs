//! One socket in a room: what it is told when it comes in, what it may say, and how it goes.

use crate::{
    between::{Word, follow, say, system},
    chat::{Line, line_keep, lines_shown},
    forward,
    hub::{Here, Hub, Live, Shown},
    meeting::unrestricted,
    moment,
    presence::{Arrival, Door, How, arrive, depart, share_tell},
    recording::{state_of, state_tell},
    seat::{Seat, seat_of_room},
    video::elsewhere,
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{RoomId, UserId},
    room::{
        entry::Part,
        frames::{ClientFrame, PeerState},
        recording::RoomRecording,
        refusals,
        wire::Peer,
    },
};
use serde::Serialize;
use serde_json::{Value, json};
use spine::{Context, Result};
use std::sync::Arc;
use tokio::sync::mpsc;
use uuid::Uuid;

pub use crate::hub::Told;

/// First byte of a part of the state of board and notes, and of its last part.
const PART: u8 = 2;
const LAST_PART: u8 = 3;
/// Bytes of one part.
const PART_BYTES: usize = 48 * 1024;

/// A text frame.
pub(crate) fn frame(kind: &str, data: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(&json!({ "type": kind, "data": data }))?)
}

/// What somebody who comes in has to know.
#[derive(Serialize)]
struct Welcome {
    peer_id: Uuid,
    person_id: UserId,
    part: Part,
    /// Whether the others still know this page.
    returned: bool,
    peers: Vec<Value>,
    lines: Vec<Line>,
    now: DateTime<Utc>,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    closes_at: DateTime<Utc>,
    recording: RoomRecording,
    /// The number of the beginning, where one server passes on what is sent.
    forward: Option<i32>,
}

/// A socket in a room.
pub struct Entered {
    context: Context,
    hub: Arc<Hub>,
    live: Arc<Live>,
    presence: Uuid,
    peer: Uuid,
    part: Part,
    told: mpsc::Receiver<Told>,
    /// Whether it was told that it is over: another page took over, or the room is closed.
    over: bool,
}

/// Lets the reader's socket into a room; `resume` is the peer that its page was before the connection was lost.
///
/// # Errors
/// 404 for strangers, 403 for staff, 409 as for joining and `room_full`.
pub async fn enter(context: &Context, room: RoomId, resume: Option<Uuid>) -> Result<Entered> {
    let seat = seat_of_room(context, room).await?;
    let part = seat.taken()?;
    seat.may_enter(moment(context))?;
    if seat.meeting.is_some() {
        unrestricted(context).await?;
    }
    if let Some(place) = elsewhere(context, room).await? {
        return Err(refusals::room_elsewhere(place.label()).into());
    }
    let hub = Hub::of(&context.app);
    follow(&hub, &context.app);
    let lines = lines_shown(context, room).await?;
    let server = hub.server;
    let arrival = arrive(context, &Door { room, seat: &seat, part, server, resume }).await?;
    let (presence, peer) = (arrival.presence, arrival.peer);
    let person = context.require_person()?;
    let own = Peer { peer_id: peer, person_id: person.id, name: person.display_name.clone(), part };
    let coming = hub.come(room);
    let live = coming.0.clone();
    let entered = Entrance { context, hub: &hub, live: &live, seat: &seat, own }.go_in(arrival, lines).await;
    match entered {
        Ok(told) => Ok(Entered { context: context.clone(), hub, live, presence, peer, part, told, over: false }),
        Err(error) => {
            live.remove(presence);
            drop(coming);
            hub.forget(&live);
            depart(context, room, presence, How::Drop).await?;
            Err(error)
        }
    }
}

/// What letting somebody in needs.
struct Entrance<'a> {
    context: &'a Context,
    hub: &'a Hub,
    live: &'a Arc<Live>,
    seat: &'a Seat,
    own: Peer,
}

impl Entrance<'_> {
    async fn go_in(&self, arrival: Arrival, lines: Vec<Line>) -> Result<mpsc::Receiver<Told>> {
        let (live, app) = (self.live, &self.context.app);
        let elsewhere = arrival.others.iter().any(|(_, elsewhere)| *elsewhere);
        live.heard_elsewhere(elsewhere || live.is_elsewhere());
        if let Some(replaced) = arrival.replaced {
            live.end(replaced, Told::Replaced);
            say(app, self.hub, live.room, &Word::Replaced { presence: replaced }).await?;
        }
        let recording = state_of(&mut *app.pool.acquire().await?, live.room).await?;
        let welcome = frame("welcome", &self.welcome(&arrival, lines, recording))?;
        let (here, told) = Here::new(self.own.clone());
        let first = |here: &Here, state: Vec<u8>| {
            // The channel is new and holds more than a whole document, so nothing of it is turned away.
            let _ = here.tell.try_send(Told::Text(welcome.into()));
            let parts = state.len().div_ceil(PART_BYTES);
            for (at, bytes) in (1..).zip(state.chunks(PART_BYTES)) {
                let kind = if at == parts { LAST_PART } else { PART };
                let part = std::iter::once(kind).chain(bytes.iter().copied()).collect();
                let _ = here.tell.try_send(Told::Binary(part));
            }
        };
        // Before they are told of it, so that their first word finds it begun.
        forward::hold(self.context, live, arrival.forwarded).await?;
        live.enter(app, arrival.presence, here, first).await?;
        let shown = Shown { peer: self.own.clone(), state: PeerState::default() };
        let came = frame("peer.joined", &json!({ "peer": shown, "returned": arrival.returned }))?;
        live.tell_all(&Told::Text(came.as_str().into()), Some(self.own.peer_id));
        if live.is_elsewhere() {
            say(app, self.hub, live.room, &Word::Came { text: came }).await?;
        }
        // Who has to agree, and whether a recording has just ended because somebody came.
        state_tell(app, live.room).await?;
        Ok(told)
    }

    fn welcome(&self, arrival: &Arrival, lines: Vec<Line>, recording: RoomRecording) -> Welcome {
        let here = self.live.shown();
        let peers = arrival.others.iter().map(|(peer, _)| {
            let state = here.iter().find(|shown| shown.peer.peer_id == peer.peer_id).map(|shown| shown.state);
            json!(Shown { peer: peer.clone(), state: state.unwrap_or_default() })
        });
        let lesson = self.seat.lesson;
        Welcome {
            peer_id: arrival.peer,
            person_id: self.own.person_id,
            part: self.own.part,
            returned: arrival.returned,
            peers: peers.collect(),
            lines,
            now: moment(self.context),
            start: lesson.start,
            end: lesson.end,
            closes_at: lesson.closes_at(),
            recording,
            forward: arrival.forwarded.begun(),
        }
    }
}

impl Entered {
    /// What the socket is told next; none when it is over.
    pub async fn next(&mut self) -> Option<Told> {
        let told = self.told.recv().await;
        self.over |= matches!(told, Some(Told::Replaced | Told::Closed));
        told
    }

    /// What its client says; false when it goes on purpose.
    ///
    /// # Errors
    /// Refusals that the client is told.
    pub async fn heard(&self, said: ClientFrame) -> Result<bool> {
        match said {
            ClientFrame::Leave => return Ok(false),
            ClientFrame::Ping => {
                self.live.tell(self.peer, Told::Text(frame("pong", &json!({}))?.into()));
            }
            ClientFrame::Signal { to, data } => {
                let text = frame("signal", &json!({ "from": self.peer, "data": data }))?;
                if !self.live.tell(to, Told::Text(text.as_str().into())) && self.live.is_elsewhere() {
                    let word = Word::Text { to: Some(to), except: None, text };
                    say(&self.context.app, &self.hub, self.live.room, &word).await?;
                }
            }
            ClientFrame::Chat { text, client_id } => {
                let line = line_keep(&self.context, self.live.room, text, client_id).await?;
                self.tell_all(frame("chat", &line)?, None).await?;
            }
            ClientFrame::Caption { text, done } => {
                if self.part == Part::Observer {
                    return Err(refusals::room_participants_only().into());
                }
                let told = frame("caption", &json!({ "peer_id": self.peer, "text": text, "done": done }))?;
                self.tell_all(told, Some(self.peer)).await?;
            }
            ClientFrame::State(state) => {
                let shares = self.live.state_set(self.presence, state, moment(&self.context));
                let told = frame("peer.state", &json!({ "peer_id": self.peer, "state": state }))?;
                self.tell_all(told, Some(self.peer)).await?;
                if shares {
                    share_tell(&self.context, self.live.room).await?;
                }
            }
            ClientFrame::Forward(said) => forward::heard(&self.context, &self.live, self.peer, said).await?,
            ClientFrame::Pointer { x, y } => {
                let told = frame("pointer", &json!({ "peer_id": self.peer, "x": x, "y": y }))?;
                self.tell_all(told, Some(self.peer)).await?;
            }
        }
        Ok(true)
    }

    /// A change of board and notes.
    ///
    /// # Errors
    /// 403 for who looks on; 422 `board_unread`, 409 `board_full`.
    pub async fn changed(&self, change: &[u8]) -> Result<()> {
        if self.part == Part::Observer {
            return Err(refusals::room_participants_only().into());
        }
        self.live.change(&self.context.app, change, Some(self.peer)).await?;
        if self.live.is_elsewhere() {
            say(&self.context.app, &self.hub, self.live.room, &Word::change(change)).await?;
        }
        Ok(())
    }

    async fn tell_all(&self, text: String, except: Option<Uuid>) -> Result<()> {
        self.live.tell_all(&Told::Text(text.as_str().into()), except);
        if self.live.is_elsewhere() {
            let word = Word::Text { to: None, except, text };
            say(&self.context.app, &self.hub, self.live.room, &word).await?;
        }
        Ok(())
    }

    /// The socket is over: written down, told to the others, and board and notes stored.
    pub async fn gone(self, how: How) -> Result<()> {
        let (app, live) = (&self.context.app, &self.live);
        live.remove(self.presence);
        let stored = live.store(app).await;
        if how == How::Leave || self.over {
            // A connection that was only lost may come back while pictures and sound go on.
            forward::gone(app, live, self.peer).await?;
        }
        // A stretch that another page took over has ended already, and its peer lives on or was told of.
        if depart(&system(app), live.room, self.presence, how).await? {
            let gone = frame("peer.left", &json!({ "peer_id": self.peer, "how": how.code() }))?;
            self.tell_all(gone, Some(self.peer)).await?;
            state_tell(app, live.room).await?;
        }
        self.hub.forget(live);
        stored
    }
}

impl Drop for Entered {
    /// Whatever ended it, it does not count as present any more.
    fn drop(&mut self) {
        self.live.remove(self.presence);
    }
}
