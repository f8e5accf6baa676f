//! One page's connection: what it sends, and the lines on which others come to it.

use crate::{
    layers::{Layer, Layers},
    limits::Pace,
    slot::{Slot, Source},
    words::{Kind, Shown, Told, Track},
};
use std::{
    collections::HashMap,
    net::SocketAddr,
    time::{Duration, Instant},
};
use str0m::{
    Event, Input, Output, Rtc,
    bwe::BweKind,
    change::{SdpAnswer, SdpPendingOffer},
    media::{KeyframeRequestKind, MediaData, MediaKind, Mid, Rid},
    net::Transmit,
};
use uuid::Uuid;

/// Time between two whole pictures of one track and size that are asked for.
const ASK_PAUSE: Duration = Duration::from_millis(500);
/// An offer that is not answered is said again after so long.
const AGAIN: Duration = Duration::from_secs(4);
/// What a line carries before it was measured, in bits a second.
const BEGINNING: f64 = 1_500_000.0;
/// Sizes that a receiver may ask for by name at once.
const WANTS_MAX: usize = 64;

/// A track that a peer sends.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub mid: Mid,
    pub kind: Kind,
    /// Whether something has arrived on it.
    pub live: bool,
    pub layers: Layers,
    asked: Option<Instant>,
}

/// What a connection has to say to the unit.
pub(crate) enum Heard {
    Connected,
    Frame(Box<MediaData>),
    /// A receiver cannot go on without a whole picture of what that line carries.
    Needs(Mid),
}

/// An offer that waits for its answer.
struct Offered {
    pending: SdpPendingOffer,
    sdp: String,
    at: Instant,
}

pub(crate) struct Peer {
    pub room: Uuid,
    pub number: i32,
    pub rtc: Rtc,
    /// What the lines of its own description are, in order.
    pub offers: Vec<Kind>,
    pub ins: Vec<Incoming>,
    pub slots: Vec<Slot>,
    pub ufrag: String,
    pub addresses: Vec<SocketAddr>,
    pub pace: Pace,
    pub joined: Instant,
    pub heard: Instant,
    pub deadline: Instant,
    pub connected: bool,
    /// Waits to be looked at.
    pub dirty: bool,
    offered: Option<Offered>,
    wants: HashMap<Uuid, Layer>,
    estimate: f64,
}

impl Peer {
    pub fn new(room: Uuid, number: i32, rtc: Rtc, ufrag: String, pace: Pace, now: Instant) -> Self {
        Self {
            room,
            number,
            rtc,
            offers: Vec::new(),
            ins: Vec::new(),
            slots: Vec::new(),
            ufrag,
            addresses: Vec::new(),
            pace,
            joined: now,
            heard: now,
            deadline: now,
            connected: false,
            dirty: false,
            offered: None,
            wants: HashMap::new(),
            estimate: BEGINNING,
        }
    }

    /// Sends a track of another peer from now on: on a line that is free, or on a new one.
    pub fn carry(&mut self, source: Source, kind: MediaKind) {
        let free = self.slots.iter_mut().find(|slot| slot.kind == kind && slot.source.is_none());
        match free {
            Some(slot) => slot.carry(Some(source)),
            None => self.slots.push(Slot::new(kind, source)),
        }
    }

    /// Sends nothing of a peer that is gone. Whether there was anything.
    pub fn drop_peer(&mut self, peer: Uuid) -> bool {
        self.wants.remove(&peer);
        let of = |slot: &Slot| slot.source.is_some_and(|source| source.peer == peer);
        let had = self.slots.iter().any(of);
        self.slots.iter_mut().filter(|slot| of(slot)).for_each(|slot| slot.carry(None));
        // A line that was never offered is none.
        self.slots.retain(|slot| slot.mid.is_some() || slot.source.is_some());
        had
    }

    /// What each line carries.
    pub fn tracks(&self, kind_of: impl Fn(Source) -> Option<Kind>) -> Vec<Track> {
        let track = |slot: &Slot| {
            let (mid, source) = (slot.mid?, slot.source?);
            Some(Track { mid: mid.to_string(), peer: source.peer, kind: kind_of(source)? })
        };
        self.slots.iter().filter_map(track).collect()
    }

    /// How large the picture of a peer is to come.
    pub fn want(&mut self, peer: Uuid, layer: Layer) {
        if self.wants.len() < WANTS_MAX || self.wants.contains_key(&peer) {
            self.wants.insert(peer, layer);
        }
    }

    /// The same, as it was asked for.
    pub fn wanted(&self, peer: Uuid) -> Layer {
        self.wants.get(&peer).copied().unwrap_or(Layer::Middle)
    }

    /// Bits a second that the line carries for each picture.
    pub fn share(&self) -> f64 {
        let pictures = self.slots.iter().filter(|slot| slot.kind == MediaKind::Video && slot.source.is_some()).count();
        self.estimate / pictures.max(1) as f64
    }

    /// Offers the lines that are new; none where there are none, or an offer is open.
    pub fn offer(&mut self, now: Instant) -> Option<String> {
        if self.offered.is_some() || self.slots.iter().all(|slot| slot.mid.is_some()) {
            return None;
        }
        let mut changes = self.rtc.sdp_api();
        for slot in self.slots.iter_mut().filter(|slot| slot.mid.is_none()) {
            slot.mid = Some(changes.add_media(slot.kind, str0m::media::Direction::SendOnly, None, None, None));
        }
        let (offer, pending) = changes.apply()?;
        let sdp = offer.to_sdp_string();
        self.offered = Some(Offered { pending, sdp: sdp.clone(), at: now });
        Some(sdp)
    }

    /// The offer that nobody answered, once in a while.
    pub fn offer_again(&mut self, now: Instant) -> Option<String> {
        let offered = self.offered.as_mut()?;
        if now.saturating_duration_since(offered.at) < AGAIN {
            return None;
        }
        offered.at = now;
        Some(offered.sdp.clone())
    }

    /// The peer's answer; the tracks whose lines are open from now on. None where it cannot be taken.
    pub fn answered(&mut self, answer: SdpAnswer) -> Option<Vec<Source>> {
        // The answer to an offer that was said twice comes twice.
        let Some(offered) = self.offered.take() else { return Some(Vec::new()) };
        self.rtc.sdp_api().accept_answer(offered.pending, answer).ok()?;
        let opened = self.slots.iter_mut().filter(|slot| slot.mid.is_some() && !slot.open);
        let opened = opened.filter_map(|slot| {
            slot.open = true;
            slot.source
        });
        Some(opened.collect())
    }

    /// A whole picture of a track of this peer is needed, in that size where it comes in sizes.
    pub fn ask(&mut self, mid: Mid, layer: Option<Layer>, now: Instant) {
        let Some(incoming) = self.ins.iter_mut().find(|incoming| incoming.mid == mid) else { return };
        let rid: Option<Rid> = match layer {
            Some(layer) => match incoming.layers.ask(layer, now, ASK_PAUSE) {
                Some(rid) => Some(rid),
                None => return,
            },
            None => {
                if incoming.asked.is_some_and(|asked| now.saturating_duration_since(asked) < ASK_PAUSE) {
                    return;
                }
                incoming.asked = Some(now);
                None
            }
        };
        if let Some(mut writer) = self.rtc.writer(mid)
            && writer.request_keyframe(rid, KeyframeRequestKind::Pli).is_ok()
        {
            let _ = self.rtc.handle_input(Input::Timeout(now));
        }
    }

    /// A frame goes out on a line.
    pub fn write(&mut self, mid: Mid, data: &MediaData, time: str0m::media::MediaTime) {
        let Some(writer) = self.rtc.writer(mid) else { return };
        let Some(pt) = writer.match_params(data.params) else { return };
        if let Err(error) = writer.write(pt, data.network_time, time, data.data.clone()) {
            tracing::debug!(%error, "a frame could not be passed on");
        }
    }

    /// All that the connection has to send and to say.
    pub fn drain(&mut self, sent: &mut impl FnMut(Transmit), heard: &mut Vec<Heard>) {
        while self.rtc.is_alive() {
            match self.rtc.poll_output() {
                Ok(Output::Timeout(at)) => {
                    self.deadline = at;
                    return;
                }
                Ok(Output::Transmit(transmit)) => sent(transmit),
                Ok(Output::Event(event)) => self.event(event, heard),
                Err(error) => {
                    tracing::debug!(%error, "a connection broke");
                    self.rtc.disconnect();
                }
            }
        }
    }

    fn event(&mut self, event: Event, heard: &mut Vec<Heard>) {
        match event {
            Event::Connected => {
                self.connected = true;
                heard.push(Heard::Connected);
            }
            Event::MediaAdded(added) if added.direction.is_receiving() => {
                let Some(kind) = self.offers.get(self.ins.len()).copied() else { return };
                let layers = Layers::default();
                self.ins.push(Incoming { mid: added.mid, kind, live: false, layers, asked: None });
            }
            Event::MediaData(data) => heard.push(Heard::Frame(Box::new(data))),
            Event::KeyframeRequest(request) => heard.push(Heard::Needs(request.mid)),
            Event::EgressBitrateEstimate(BweKind::Twcc { estimate, .. }) => self.estimate = estimate.as_f64(),
            Event::Closed => self.rtc.disconnect(),
            _ => {}
        }
    }

    /// What is told of the lines: an offer where there are new ones, the change alone where not.
    pub fn told(offer: Option<String>, shown: Shown) -> Told {
        match offer {
            Some(sdp) => Told::Offer { sdp, shown },
            None => Told::Changed { shown },
        }
    }
}
