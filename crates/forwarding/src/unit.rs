//! The unit itself, without input and output: rooms, peers, and what goes from whom to whom.

mod joining;

use crate::{
    crypto,
    layers::Layer,
    limits::Limits,
    peer::{Heard, Peer},
    slot::{Source, Then},
    stun::name_of,
    words::{Kind, Shown, Told, Word},
};
use std::{
    collections::{BTreeSet, HashMap, VecDeque},
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use str0m::{
    Input,
    change::SdpAnswer,
    config::{CryptoProvider, DtlsCert},
    media::{MediaData, MediaKind},
    net::{DatagramSend, Protocol, Receive, Transmit},
};
use uuid::Uuid;

/// Addresses from which one peer is heard.
const ADDRESSES_MAX: usize = 16;
/// When somebody looks again although nothing waits.
const IDLE: Duration = Duration::from_secs(1);

/// What the unit has to send or to say.
pub enum Output {
    /// A datagram.
    Send(SocketAddr, DatagramSend),
    /// A word for a peer, by the way that its room has for words.
    Say(Word),
}

/// What the unit did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Counts {
    pub rooms: usize,
    pub peers: usize,
    pub packets_in: u64,
    pub bytes_in: u64,
    pub packets_out: u64,
    pub bytes_out: u64,
    /// Packets that belong to nobody, or were too many.
    pub packets_refused: u64,
}

/// Rooms and peers of one server.
pub struct Unit {
    limits: Limits,
    /// Where peers send to.
    address: SocketAddr,
    crypto: Arc<CryptoProvider>,
    certificate: Option<DtlsCert>,
    peers: HashMap<Uuid, Peer>,
    rooms: HashMap<Uuid, BTreeSet<Uuid>>,
    by_ufrag: HashMap<String, Uuid>,
    by_address: HashMap<SocketAddr, Uuid>,
    dirty: Vec<Uuid>,
    /// Who is to be told what their lines carry.
    changed: BTreeSet<Uuid>,
    out: VecDeque<Output>,
    counts: Counts,
}

impl Unit {
    /// An empty one; `address` is where peers reach it.
    pub fn new(address: SocketAddr, limits: Limits) -> Self {
        let crypto = crypto::provider();
        Self {
            limits,
            address,
            certificate: crypto.dtls_provider.generate_certificate(),
            crypto: Arc::new(crypto),
            peers: HashMap::new(),
            rooms: HashMap::new(),
            by_ufrag: HashMap::new(),
            by_address: HashMap::new(),
            dirty: Vec::new(),
            changed: BTreeSet::new(),
            out: VecDeque::new(),
            counts: Counts::default(),
        }
    }

    /// The next thing to send or to say.
    pub fn poll(&mut self) -> Option<Output> {
        self.out.pop_front()
    }

    /// When [`Self::timeout`] is to be called, when nothing happens before.
    pub fn deadline(&self, now: Instant) -> Instant {
        let next = self.peers.values().map(|peer| peer.deadline).min();
        next.map_or(now + IDLE, |next| next.min(now + IDLE))
    }

    /// What was done so far.
    pub fn counts(&self) -> Counts {
        Counts { rooms: self.rooms.len(), peers: self.peers.len(), ..self.counts }
    }

    /// A peer's answer to what was offered to it.
    pub fn answer(&mut self, now: Instant, peer: Uuid, sdp: &str) {
        let Some(known) = self.peers.get_mut(&peer) else { return };
        let answer = SdpAnswer::from_sdp_string(sdp).ok();
        match answer.and_then(|answer| known.answered(answer)) {
            Some(opened) => {
                if known.slots.iter().any(|slot| slot.mid.is_none()) {
                    self.changed.insert(peer);
                }
                for source in opened {
                    self.ask(now, source, None);
                }
                self.look(peer);
            }
            None => self.end(peer),
        }
        self.settle(now);
    }

    /// How large a peer wants to see another one.
    pub fn want(&mut self, now: Instant, peer: Uuid, of: Uuid, layer: Layer) {
        if let Some(known) = self.peers.get_mut(&peer) {
            known.want(of, layer);
        }
        self.settle(now);
    }

    /// Somebody goes.
    pub fn leave(&mut self, now: Instant, peer: Uuid) {
        self.remove(peer);
        self.settle(now);
    }

    /// A room is over.
    pub fn close(&mut self, now: Instant, room: Uuid) {
        for peer in self.rooms.get(&room).cloned().unwrap_or_default() {
            self.end(peer);
        }
        self.settle(now);
    }

    /// All are told that their connections end.
    pub fn close_all(&mut self, now: Instant) {
        let names: Vec<Uuid> = self.peers.keys().copied().collect();
        for name in names {
            if let Some(peer) = self.peers.get_mut(&name) {
                let _ = peer.rtc.close();
                let _ = self.drain(name);
            }
            self.end(name);
        }
        self.settle(now);
    }

    /// A datagram arrived.
    pub fn receive(&mut self, now: Instant, from: SocketAddr, packet: &[u8]) {
        if self.taken(now, from, packet).is_none() {
            self.counts.packets_refused += 1;
        }
        self.settle(now);
    }

    fn taken(&mut self, now: Instant, from: SocketAddr, packet: &[u8]) -> Option<()> {
        let known = self.by_address.get(&from).copied();
        let named = name_of(packet).and_then(|ours| self.by_ufrag.get(ours)).copied();
        let name = named.or(known)?;
        let peer = self.peers.get_mut(&name)?;
        if !peer.pace.lets(now) {
            return None;
        }
        let contents = packet.try_into().ok()?;
        let receive = Receive { proto: Protocol::Udp, source: from, destination: self.address, contents };
        let input = Input::Receive(now, receive);
        if !peer.rtc.accepts(&input) {
            return None;
        }
        if known != Some(name) && peer.addresses.len() < ADDRESSES_MAX {
            peer.addresses.push(from);
            self.by_address.insert(from, name);
        }
        peer.heard = now;
        if let Err(error) = peer.rtc.handle_input(input) {
            tracing::debug!(%error, "a packet could not be taken");
        }
        self.counts.packets_in += 1;
        self.counts.bytes_in += packet.len() as u64;
        self.look(name);
        Some(())
    }

    /// Time has passed.
    pub fn timeout(&mut self, now: Instant) {
        let (mut silent, mut due) = (Vec::new(), Vec::new());
        for (name, peer) in &mut self.peers {
            if now.saturating_duration_since(peer.heard) >= self.limits.silence {
                silent.push(*name);
            } else if peer.deadline <= now {
                let _ = peer.rtc.handle_input(Input::Timeout(now));
                due.push(*name);
            }
        }
        for name in silent {
            self.end(name);
        }
        for name in due {
            let again = self.peers.get_mut(&name).and_then(|peer| peer.offer_again(now));
            if let Some(sdp) = again {
                let shown = self.shown(name);
                self.tell(name, Told::Offer { sdp, shown });
            }
            self.look(name);
        }
        self.settle(now);
    }

    fn look(&mut self, name: Uuid) {
        if let Some(peer) = self.peers.get_mut(&name)
            && !std::mem::replace(&mut peer.dirty, true)
        {
            self.dirty.push(name);
        }
    }

    /// Until nothing is to be passed on any more.
    fn settle(&mut self, now: Instant) {
        loop {
            while let Some(name) = self.dirty.pop() {
                let heard = self.drain(name);
                for what in heard {
                    self.hear(now, name, what);
                }
            }
            match self.changed.pop_first() {
                Some(name) => self.tell_lines(now, name),
                None => return,
            }
        }
    }

    fn drain(&mut self, name: Uuid) -> Vec<Heard> {
        let mut heard = Vec::new();
        let Some(peer) = self.peers.get_mut(&name) else { return heard };
        peer.dirty = false;
        let (out, counts) = (&mut self.out, &mut self.counts);
        let mut send = |transmit: Transmit| {
            counts.packets_out += 1;
            counts.bytes_out += transmit.contents.len() as u64;
            out.push_back(Output::Send(transmit.destination, transmit.contents));
        };
        peer.drain(&mut send, &mut heard);
        if !peer.rtc.is_alive() {
            self.end(name);
        }
        heard
    }

    fn hear(&mut self, now: Instant, name: Uuid, heard: Heard) {
        match heard {
            Heard::Connected => self.change_others(name),
            Heard::Frame(data) => self.pass(now, name, &data),
            Heard::Needs(mid) => {
                let peer = self.peers.get(&name);
                let slot = peer.and_then(|peer| peer.slots.iter().find(|slot| slot.mid == Some(mid)));
                if let Some((source, layer)) = slot.and_then(|slot| Some((slot.source?, slot.layer))) {
                    self.ask(now, source, layer);
                }
            }
        }
    }

    fn ask(&mut self, now: Instant, source: Source, layer: Option<Layer>) {
        if let Some(peer) = self.peers.get_mut(&source.peer) {
            peer.ask(source.mid, layer, now);
            self.look(source.peer);
        }
    }

    /// A frame goes to everybody else in the room.
    fn pass(&mut self, now: Instant, from: Uuid, data: &MediaData) {
        let source = Source { peer: from, mid: data.mid };
        let Some(peer) = self.peers.get_mut(&from) else { return };
        let room = peer.room;
        let Some(incoming) = peer.ins.iter_mut().find(|incoming| incoming.mid == data.mid) else { return };
        let kind = media_kind(incoming.kind);
        if let Some(rid) = data.rid {
            incoming.layers.note(rid, data.data.len(), now);
        }
        let (sent, first) = (incoming.layers.sent(now), !std::mem::replace(&mut incoming.live, true));
        if !data.contiguous && kind == MediaKind::Video {
            let layer = data.rid.and_then(|rid| Layer::parse(&rid));
            peer.ask(data.mid, layer, now);
            self.look(from);
        }
        let others = self.rooms.get(&room).into_iter().flatten().copied().filter(|name| *name != from);
        let others: Vec<Uuid> = others.collect();
        let mut asked = None;
        for name in others {
            let Some(peer) = self.peers.get_mut(&name) else { continue };
            if first {
                peer.carry(source, kind);
                self.changed.insert(name);
            }
            let (wanted, share) = (peer.wanted(from), peer.share());
            let Some(slot) = peer.slots.iter_mut().find(|slot| slot.source == Some(source)) else { continue };
            let Some(mid) = slot.mid.filter(|_| slot.open) else { continue };
            match slot.take(data, wanted, share, &sent) {
                Then::Send(time) => {
                    peer.write(mid, data, time);
                    let _ = peer.rtc.handle_input(Input::Timeout(now));
                    self.look(name);
                }
                Then::Ask(layer) => asked = Some(layer),
                Then::Skip => {}
            }
        }
        if let Some(layer) = asked {
            self.ask(now, source, layer);
        }
    }

    /// Offers new lines, or tells what the old ones carry.
    fn tell_lines(&mut self, now: Instant, name: Uuid) {
        let Some(peer) = self.peers.get_mut(&name) else { return };
        let offer = peer.offer(now);
        let shown = self.shown(name);
        self.tell(name, Peer::told(offer, shown));
        self.look(name);
    }

    fn shown(&self, name: Uuid) -> Shown {
        let Some(peer) = self.peers.get(&name) else { return Shown::default() };
        let kind_of = |source: Source| {
            let incoming = self.peers.get(&source.peer)?.ins.iter().find(|incoming| incoming.mid == source.mid)?;
            Some(incoming.kind)
        };
        let others = self.rooms.get(&peer.room).into_iter().flatten().filter(|other| **other != name);
        let connected = others.filter(|other| self.peers.get(other).is_some_and(|other| other.connected));
        Shown { tracks: peer.tracks(kind_of), peers: connected.copied().collect() }
    }

    fn tell(&mut self, name: Uuid, told: Told) {
        if let Some(peer) = self.peers.get(&name) {
            let word = Word { room: peer.room, peer: name, number: peer.number, told };
            self.out.push_back(Output::Say(word));
        }
    }

    fn change_others(&mut self, name: Uuid) {
        let room = self.peers.get(&name).and_then(|peer| self.rooms.get(&peer.room));
        self.changed.extend(room.into_iter().flatten().filter(|other| **other != name));
    }

    /// A connection is over, and its page is told.
    fn end(&mut self, name: Uuid) {
        self.tell(name, Told::Gone);
        self.remove(name);
    }

    fn remove(&mut self, name: Uuid) {
        self.change_others(name);
        let Some(gone) = self.peers.remove(&name) else { return };
        self.changed.remove(&name);
        self.by_ufrag.remove(&gone.ufrag);
        // An address may be somebody else's by now.
        for address in gone.addresses {
            if self.by_address.get(&address) == Some(&name) {
                self.by_address.remove(&address);
            }
        }
        let Some(members) = self.rooms.get_mut(&gone.room) else { return };
        members.remove(&name);
        for other in members.iter() {
            if let Some(peer) = self.peers.get_mut(other) {
                peer.drop_peer(name);
            }
        }
        if members.is_empty() {
            self.rooms.remove(&gone.room);
        }
    }
}

const fn media_kind(kind: Kind) -> MediaKind {
    if kind.is_picture() { MediaKind::Video } else { MediaKind::Audio }
}
