//! One page.

use crate::House;
use forwarding::{Kind, Layer, Refused, Shown, Told, crypto};
use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use str0m::{
    Candidate, Event, Input, Output, Rtc,
    change::{SdpAnswer, SdpOffer},
    media::{Direction, Frequency, MediaKind, MediaTime, Mid, Simulcast, SimulcastLayer},
    net::{Protocol, Receive},
};
use tokio::{
    net::UdpSocket,
    sync::{Notify, mpsc::UnboundedReceiver},
    task::JoinHandle,
};
use uuid::Uuid;

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(20);
const SOUND: Duration = Duration::from_millis(20);
const PICTURE: Duration = Duration::from_millis(40);

/// What a page has seen.
#[derive(Default)]
pub struct Seen {
    pub connected: bool,
    pub refused: Option<Refused>,
    pub gone: bool,
    pub shown: Shown,
    /// Frames by whose and what.
    pub frames: HashMap<(Uuid, &'static str), u64>,
    /// Of which size the last picture of somebody's was.
    pub sizes: HashMap<Uuid, u8>,
    /// How often a whole picture was asked for.
    pub asked: u64,
}

pub struct Page {
    pub name: Uuid,
    pub seen: Arc<Mutex<Seen>>,
    changed: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Page {
    /// Comes into a room and sends sound and a picture in so many sizes; one has no name.
    pub async fn join(house: &House, room: Uuid, sizes: usize) -> Self {
        let name = Uuid::new_v4();
        let (seen, changed) = (Arc::<Mutex<Seen>>::default(), Arc::<Notify>::default());
        let told = house.way(name);
        let conversation = Conversation::new((seen.clone(), changed.clone()), sizes).await;
        let task = tokio::spawn(conversation.run(house.forwarder.clone(), (room, name), told));
        Self { name, seen, changed, task }
    }

    /// Waits until something was seen.
    pub async fn until(&self, what: &str, test: impl Fn(&Seen) -> bool) {
        let waited = tokio::time::timeout(PATIENCE, async {
            loop {
                let changed = self.changed.notified();
                if test(&self.seen.lock().unwrap()) {
                    return;
                }
                changed.await;
            }
        });
        assert!(waited.await.is_ok(), "{what}: not within {PATIENCE:?}");
    }

    pub fn frames(&self, of: Uuid, kind: Kind) -> u64 {
        self.seen.lock().unwrap().frames.get(&(of, kind.code())).copied().unwrap_or_default()
    }
}

/// A description of somebody who sends a sound and a picture.
pub fn description() -> String {
    let mut rtc = rtc();
    rtc.add_local_candidate(Candidate::host(([127, 0, 0, 1], 9).into(), "udp").unwrap());
    let mut changes = rtc.sdp_api();
    changes.add_media(MediaKind::Audio, Direction::SendOnly, None, None, None);
    changes.add_media(MediaKind::Video, Direction::SendOnly, None, None, None);
    changes.apply().unwrap().0.to_sdp_string()
}

fn rtc() -> Rtc {
    let crypto = Arc::new(crypto::provider());
    let settings = Rtc::builder().set_crypto_provider(crypto).clear_codecs().enable_opus(true, false).enable_vp8(true);
    settings.build(Instant::now())
}

struct Conversation {
    rtc: Rtc,
    socket: UdpSocket,
    local: SocketAddr,
    seen: (Arc<Mutex<Seen>>, Arc<Notify>),
    sizes: usize,
    sends: Option<(Mid, Mid)>,
    whole: bool,
    frame: u64,
    next: [Instant; 2],
}

impl Conversation {
    async fn new(seen: (Arc<Mutex<Seen>>, Arc<Notify>), sizes: usize) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let local = socket.local_addr().unwrap();
        let mut rtc = rtc();
        rtc.add_local_candidate(Candidate::host(local, "udp").unwrap());
        Self { rtc, socket, local, seen, sizes, sends: None, whole: true, frame: 0, next: [Instant::now(); 2] }
    }

    fn note(&self, note: impl FnOnce(&mut Seen)) {
        note(&mut self.seen.0.lock().unwrap());
        self.seen.1.notify_waiters();
    }

    async fn run(mut self, unit: forwarding::Forwarder, (room, name): (Uuid, Uuid), mut told: UnboundedReceiver<Told>) {
        let mut changes = self.rtc.sdp_api();
        let sound = changes.add_media(MediaKind::Audio, Direction::SendOnly, None, None, None);
        let simulcast = (self.sizes > 1).then(|| {
            let mut simulcast = Simulcast::new();
            Layer::ALL.iter().take(self.sizes).for_each(|size| {
                simulcast.add_send_layer(SimulcastLayer::new(size.code()));
            });
            simulcast
        });
        let picture = changes.add_media(MediaKind::Video, Direction::SendOnly, None, None, simulcast);
        let (offer, pending) = changes.apply().unwrap();
        let mut pending = Some(pending);
        assert!(unit.join(room, name, 1, offer.to_sdp_string()));
        let mut buffer = vec![0; 2_048];
        loop {
            let wake = self.drain().await;
            let wake = if self.sends.is_some() { wake.min(self.next[0]).min(self.next[1]) } else { wake };
            tokio::select! {
                word = told.recv() => match word {
                    None => return,
                    Some(Told::Answer { sdp }) => {
                        let answer = SdpAnswer::from_sdp_string(&sdp).unwrap();
                        self.rtc.sdp_api().accept_answer(pending.take().unwrap(), answer).unwrap();
                        self.sends = Some((sound, picture));
                    }
                    Some(Told::Offer { sdp, shown }) => {
                        let offer = SdpOffer::from_sdp_string(&sdp).unwrap();
                        let answer = self.rtc.sdp_api().accept_offer(offer).unwrap();
                        assert!(unit.answer(name, answer.to_sdp_string()));
                        self.note(|seen| seen.shown = shown);
                    }
                    Some(Told::Changed { shown }) => self.note(|seen| seen.shown = shown),
                    Some(Told::Refused(why)) => self.note(|seen| seen.refused = Some(why)),
                    Some(Told::Gone) => self.note(|seen| seen.gone = true),
                },
                received = self.socket.recv_from(&mut buffer) => {
                    let (length, source) = received.unwrap();
                    if let Ok(contents) = buffer[..length].try_into() {
                        let receive = Receive { proto: Protocol::Udp, source, destination: self.local, contents };
                        let _ = self.rtc.handle_input(Input::Receive(Instant::now(), receive));
                    }
                }
                () = tokio::time::sleep_until(wake.into()) => {
                    let _ = self.rtc.handle_input(Input::Timeout(Instant::now()));
                    self.send();
                }
            }
        }
    }

    /// One frame of what is due.
    fn send(&mut self) {
        let (now, connected) = (Instant::now(), self.seen.0.lock().unwrap().connected);
        let Some((sound, picture)) = self.sends.filter(|_| connected) else {
            self.next = [now + SOUND; 2];
            return;
        };
        if now >= self.next[0] {
            self.next[0] = now + SOUND;
            let time = MediaTime::new(self.frame * 960, Frequency::FORTY_EIGHT_KHZ);
            let writer = self.rtc.writer(sound).unwrap();
            let pt = writer.payload_params().next().unwrap().pt();
            writer.write(pt, now, time, vec![1; 80]).unwrap();
        }
        self.frame += 1;
        if now < self.next[1] {
            return;
        }
        self.next[1] = now + PICTURE;
        let time = MediaTime::new(self.frame * 1_800, Frequency::NINETY_KHZ);
        let whole = std::mem::take(&mut self.whole);
        for (number, size) in (0..).zip(Layer::ALL.iter().take(self.sizes)) {
            let mut data = vec![0xab; 400 << number];
            // The first bit of a frame of VP8 says whether it needs one before it.
            (data[0], data[4]) = (if whole { 0x10 } else { 0x11 }, number);
            let writer = self.rtc.writer(picture).unwrap();
            let pt = writer.payload_params().next().unwrap().pt();
            let writer = if self.sizes > 1 { writer.rid(size.code().into()) } else { writer };
            writer.write(pt, now, time, data).unwrap();
            let _ = self.rtc.handle_input(Input::Timeout(now));
        }
    }

    async fn drain(&mut self) -> Instant {
        loop {
            match self.rtc.poll_output().unwrap() {
                Output::Timeout(at) => return at,
                Output::Transmit(packet) => {
                    let _ = self.socket.send_to(&packet.contents, packet.destination).await;
                }
                Output::Event(Event::Connected) => self.note(|seen| seen.connected = true),
                Output::Event(Event::KeyframeRequest(_)) => {
                    self.whole = true;
                    self.note(|seen| seen.asked += 1);
                }
                Output::Event(Event::MediaData(data)) => self.note(|seen| {
                    let track = seen.shown.tracks.iter().find(|track| *track.mid == *data.mid.to_string());
                    let Some((of, kind)) = track.map(|track| (track.peer, track.kind)) else { return };
                    *seen.frames.entry((of, kind.code())).or_default() += 1;
                    if kind == Kind::Camera {
                        seen.sizes.insert(of, data.data[4]);
                    }
                }),
                Output::Event(_) => {}
            }
        }
    }
}
