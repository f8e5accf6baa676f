//! A unit on a socket: one task reads, another's words come through a channel, and what it says goes out by one.

use crate::{
    layers::Layer,
    limits::Limits,
    unit::{Counts, Output, Unit},
    words::Word,
};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    time::{Duration, Instant},
};
use tokio::{
    net::UdpSocket,
    sync::{
        mpsc::{Receiver, Sender, channel},
        oneshot,
    },
};
use uuid::Uuid;

/// Words that wait for the unit, and for those it speaks to.
const WAITING_MAX: usize = 4_096;
/// Datagrams that are read in a row before anything else is looked at.
const ROW: usize = 64;
/// More than a datagram of ours holds.
const DATAGRAM: usize = 2_048;
/// Between two reports.
const REPORT: Duration = Duration::from_secs(5);

/// How a unit is reached.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Where its socket is bound.
    pub bind: SocketAddr,
    /// The address that pages send to, where it is another one.
    pub public: Option<IpAddr>,
    /// What it takes at most.
    pub limits: Limits,
}

enum Command {
    Join { room: Uuid, peer: Uuid, number: i32, sdp: String },
    Answer { peer: Uuid, sdp: String },
    Want { peer: Uuid, of: Uuid, layer: Layer },
    Leave { peer: Uuid },
    Close { room: Uuid },
    Count(oneshot::Sender<Counts>),
    Stop(oneshot::Sender<()>),
}

/// A running unit, for those who speak to it. When the last of these is gone, it stops.
#[derive(Clone, Debug)]
pub struct Forwarder {
    commands: Sender<Command>,
    address: SocketAddr,
}

impl Forwarder {
    /// Binds the socket and begins; what is received are the words for peers.
    ///
    /// # Errors
    /// The socket cannot be bound.
    pub async fn start(options: Options) -> io::Result<(Self, Receiver<Word>)> {
        let socket = UdpSocket::bind(options.bind).await?;
        let bound = socket.local_addr()?;
        let address = SocketAddr::new(options.public.unwrap_or(bound.ip()), bound.port());
        let (commands, asked) = channel(WAITING_MAX);
        let (words, said) = channel(WAITING_MAX);
        let unit = Unit::new(address, options.limits);
        tokio::spawn(Task { unit, socket, words, reported: Counts::default(), next: Instant::now() }.run(asked));
        Ok((Self { commands, address }, said))
    }

    /// Where pages send to.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// See [`Unit::join`]. Of all of these: false where the unit is stopped, or has more to do than it can.
    pub fn join(&self, room: Uuid, peer: Uuid, number: i32, sdp: String) -> bool {
        self.say(Command::Join { room, peer, number, sdp })
    }

    /// See [`Unit::answer`].
    pub fn answer(&self, peer: Uuid, sdp: String) -> bool {
        self.say(Command::Answer { peer, sdp })
    }

    /// See [`Unit::want`].
    pub fn want(&self, peer: Uuid, of: Uuid, layer: Layer) -> bool {
        self.say(Command::Want { peer, of, layer })
    }

    /// See [`Unit::leave`].
    pub fn leave(&self, peer: Uuid) -> bool {
        self.say(Command::Leave { peer })
    }

    /// See [`Unit::close`].
    pub fn close(&self, room: Uuid) -> bool {
        self.say(Command::Close { room })
    }

    /// See [`Unit::counts`]; none where the unit is stopped.
    pub async fn counts(&self) -> Option<Counts> {
        let (answer, counted) = oneshot::channel();
        self.commands.send(Command::Count(answer)).await.ok()?;
        counted.await.ok()
    }

    /// Tells all peers that their connections end, and stops.
    pub async fn stop(&self) {
        let (answer, stopped) = oneshot::channel();
        if self.commands.send(Command::Stop(answer)).await.is_ok() {
            let _ = stopped.await;
        }
    }

    fn say(&self, command: Command) -> bool {
        self.commands.try_send(command).is_ok()
    }
}

struct Task {
    unit: Unit,
    socket: UdpSocket,
    words: Sender<Word>,
    reported: Counts,
    /// When is reported next.
    next: Instant,
}

impl Task {
    async fn run(mut self, mut asked: Receiver<Command>) {
        let mut buffer = vec![0; DATAGRAM];
        loop {
            self.flush();
            self.report();
            let wake = self.unit.deadline(Instant::now());
            tokio::select! {
                biased;
                command = asked.recv() => match command {
                    None => return,
                    Some(Command::Stop(answer)) => {
                        self.unit.close_all(Instant::now());
                        self.flush();
                        let _ = answer.send(());
                        return;
                    }
                    Some(command) => self.command(command),
                },
                received = self.socket.recv_from(&mut buffer) => {
                    if let Ok((length, from)) = received {
                        self.receive(&mut buffer, length, from);
                    }
                }
                () = tokio::time::sleep_until(wake.into()) => {}
            }
            let now = Instant::now();
            if self.unit.deadline(now) <= now {
                self.unit.timeout(now);
            }
        }
    }

    fn command(&mut self, command: Command) {
        let now = Instant::now();
        match command {
            Command::Join { room, peer, number, sdp } => self.unit.join(now, room, peer, number, &sdp),
            Command::Answer { peer, sdp } => self.unit.answer(now, peer, &sdp),
            Command::Want { peer, of, layer } => self.unit.want(now, peer, of, layer),
            Command::Leave { peer } => self.unit.leave(now, peer),
            Command::Close { room } => self.unit.close(now, room),
            Command::Count(answer) => drop(answer.send(self.unit.counts())),
            Command::Stop(answer) => drop(answer),
        }
    }

    /// A datagram, and those that came with it.
    fn receive(&mut self, buffer: &mut [u8], length: usize, from: SocketAddr) {
        let (mut length, mut from) = (length, from);
        for _ in 0..ROW {
            self.unit.receive(Instant::now(), from, buffer.get(..length).unwrap_or_default());
            self.flush();
            match self.socket.try_recv_from(buffer) {
                Ok(next) => (length, from) = next,
                Err(_) => return,
            }
        }
    }

    fn flush(&mut self) {
        while let Some(output) = self.unit.poll() {
            match output {
                // A socket that takes nothing loses packets, as the network would.
                Output::Send(to, packet) => drop(self.socket.try_send_to(&packet, to)),
                Output::Say(word) => {
                    if self.words.try_send(word).is_err() {
                        tracing::warn!("a word of the forwarding unit was lost");
                    }
                }
            }
        }
    }

    fn report(&mut self) {
        let now = Instant::now();
        if now < self.next {
            return;
        }
        self.next = now + REPORT;
        let (counts, before) = (self.unit.counts(), self.reported);
        metrics::gauge!("forward_rooms").set(counts.rooms as f64);
        metrics::gauge!("forward_peers").set(counts.peers as f64);
        for (way, packets, bytes) in [
            ("in", counts.packets_in - before.packets_in, counts.bytes_in - before.bytes_in),
            ("out", counts.packets_out - before.packets_out, counts.bytes_out - before.bytes_out),
        ] {
            metrics::counter!("forward_packets_total", "way" => way).increment(packets);
            metrics::counter!("forward_bytes_total", "way" => way).increment(bytes);
        }
        let refused = counts.packets_refused - before.packets_refused;
        metrics::counter!("forward_packets_refused_total").increment(refused);
        self.reported = counts;
    }
}
