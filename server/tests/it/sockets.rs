//! Sockets through the real listener, the real layers and a row of the test's own: who is let in, what one may send,
//! and how they end.
//!
//! The client here writes frames by hand (RFC 6455 §5.2), because what has to be refused no client library sends.

use crate::support::{Ask, OWN, TestHouse};
use domain::door::{Access, Door};
use server::{
    doors::Opening,
    failure::Answer,
    serving::{Edge, serve},
    sockets::{Frame, Patience, Socket, SocketUpgrade, code},
};
use services::{SignedIn, identity::sessions::session_open};
use std::{
    net::SocketAddr,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

const ECHO: &str = "/api/v1/test/echo";
/// Longer than anything here takes on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(30);

async fn echo(upgrade: SocketUpgrade) -> Answer<axum::response::Response> {
    upgrade.open(echo_all)
}

async fn echo_all(mut socket: Socket) {
    while let Some(frame) = socket.receive().await {
        if !socket.send(frame).await {
            return;
        }
    }
}

/// A house with the echo behind a listener.
struct Listening {
    house: Arc<TestHouse>,
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    served: JoinHandle<bool>,
}

impl Listening {
    async fn new() -> Self {
        Self::with(Opening::new(Door::socket(ECHO, Access::Person), echo)).await
    }

    async fn with(opening: Opening) -> Self {
        let house = Arc::new(TestHouse::new().await.with_door(opening));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let (router, edge) = (house.router.clone(), Edge::of(&house.house));
        let served = tokio::spawn(serve(listener, router, edge, async move { drop(stopped.await) }));
        Self { house, address, stop: Some(stop), served }
    }

    /// A browser's upgrade with this person's session.
    async fn open(&self, person: &SignedIn) -> Client {
        let session = session_open(&self.house.app.system(), person.id, "test").await.unwrap();
        let headers = format!("Cookie: __Host-edustream={}\r\nOrigin: {OWN}\r\n", session.token);
        let (status, client) = self.ask(&headers).await;
        assert_eq!(status, 101, "{}", client.answer);
        client
    }

    async fn ask(&self, headers: &str) -> (u16, Client) {
        upgrade(self.address, ECHO, headers).await
    }

    async fn until_open(&self, count: usize) {
        let sockets = &self.house.house.sockets;
        let counted = async {
            while sockets.count() != count {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, counted).await.unwrap_or_else(|_| panic!("{} live", sockets.count()));
    }
}

/// Asks for a socket, and answers with the status.
pub async fn upgrade(address: SocketAddr, path: &str, headers: &str) -> (u16, Client) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let ask = format!(
        "GET {path} HTTP/1.1\r\nHost: edustream.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{headers}\r\n"
    );
    stream.write_all(ask.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.unwrap());
    }
    let answer = String::from_utf8(answer).unwrap();
    (answer[9..12].parse().unwrap(), Client { stream, answer })
}

/// One end of a socket that writes its frames by hand.
pub struct Client {
    stream: TcpStream,
    /// What the upgrade was answered with.
    pub answer: String,
}

/// What arrived: a frame's opcode and content, or the end.
#[derive(Debug, PartialEq, Eq)]
pub enum Arrived {
    Frame(u8, Vec<u8>),
    Close(u16),
    Gone,
}

impl Client {
    /// A whole, masked frame, as a browser sends.
    pub async fn send(&mut self, opcode: u8, content: &[u8]) {
        self.send_raw(0x80 | opcode, 0x80, content.len(), content).await;
    }

    /// First byte, mask bit, declared length (which may lie), content.
    async fn send_raw(&mut self, first: u8, mask: u8, declared: usize, content: &[u8]) {
        let mut frame = vec![first];
        match declared {
            0..=125 => frame.push(mask | u8::try_from(declared).unwrap()),
            126..=0xffff => {
                frame.push(mask | 0x7e);
                frame.extend(u16::try_from(declared).unwrap().to_be_bytes());
            }
            _ => {
                frame.push(mask | 127);
                frame.extend((declared as u64).to_be_bytes());
            }
        }
        let key = if mask == 0 { Vec::new() } else { vec![7, 11, 13, 17] };
        frame.extend(&key);
        let masked = content.iter().enumerate().map(|(place, byte)| byte ^ key.get(place % 4).unwrap_or(&0));
        frame.extend(masked);
        // The server may have ended it already; what it said is still to be read.
        let _ = self.stream.write_all(&frame).await;
    }

    pub async fn read(&mut self) -> Arrived {
        tokio::time::timeout(PATIENCE, self.read_one()).await.expect("nothing arrives").unwrap_or(Arrived::Gone)
    }

    async fn read_one(&mut self) -> std::io::Result<Arrived> {
        let (first, second) = (self.stream.read_u8().await?, self.stream.read_u8().await?);
        assert_eq!(second & 0x80, 0, "a server does not mask");
        let length = match second {
            126 => usize::from(self.stream.read_u16().await?),
            127 => usize::try_from(self.stream.read_u64().await?).unwrap(),
            length => usize::from(length),
        };
        let mut content = vec![0; length];
        self.stream.read_exact(&mut content).await?;
        Ok(match first & 0x0f {
            8 => Arrived::Close(u16::from_be_bytes([content[0], content[1]])),
            opcode => Arrived::Frame(opcode, content),
        })
    }
}

#[tokio::test]
async fn strangers_other_sites_and_plain_requests_are_refused_before_the_upgrade() {
    let listening = Listening::new().await;
    let student = listening.house.app.student().await;
    let session = session_open(&listening.house.app.system(), student.id, "test").await.unwrap();
    let cookie = format!("Cookie: __Host-edustream={}\r\n", session.token);
    for (headers, expected) in [
        (String::new(), 401),
        (format!("Origin: {OWN}\r\n"), 401),
        (cookie.clone(), 403),
        (format!("{cookie}Origin: https://evil.example\r\n"), 403),
        (format!("{cookie}Origin: null\r\n"), 403),
        (format!("{cookie}Origin: {OWN}\r\nSec-Fetch-Site: cross-site\r\n"), 403),
        ("Authorization: Bearer nonsense\r\n".into(), 401),
    ] {
        assert_eq!(listening.ask(&headers).await.0, expected, "{headers}");
    }
    let token = listening.house.token(&student).await;
    let plain = listening.house.ask(Ask::get(ECHO).bearer(&token)).await;
    assert_eq!(plain.refusal(), (426, "upgrade_required".into()));
    assert_eq!(plain.headers["sec-websocket-version"], "13");
    assert_eq!(listening.house.house.sockets.count(), 0);
    let (status, _held) = listening.ask(&format!("Authorization: Bearer {token}\r\n")).await;
    assert_eq!(status, 101, "a program brings its token");
}

#[tokio::test]
async fn a_socket_of_tutors_is_for_students_an_address_that_does_not_exist() {
    let listening = Listening::with(Opening::new(Door::socket(ECHO, Access::Tutor), echo)).await;
    let token = listening.house.token(&listening.house.app.student().await).await;
    assert_eq!(listening.ask(&format!("Authorization: Bearer {token}\r\n")).await.0, 404);
}

#[tokio::test]
async fn frames_come_back_and_the_place_is_free_when_the_client_leaves() {
    let listening = Listening::new().await;
    let student = listening.house.app.student().await;
    let mut client = listening.open(&student).await;
    client.send(1, "Grüße".as_bytes()).await;
    assert_eq!(client.read().await, Arrived::Frame(1, "Grüße".into()));
    let most = vec![7; 64 * 1024];
    client.send(2, &most).await;
    assert_eq!(client.read().await, Arrived::Frame(2, most));
    client.send(9, b"beat").await;
    assert_eq!(client.read().await, Arrived::Frame(10, b"beat".into()), "a ping is answered");
    assert_eq!(listening.house.house.sockets.count(), 1);
    client.send(8, &1000_u16.to_be_bytes()).await;
    assert_eq!(client.read().await, Arrived::Close(1000), "a goodbye is answered");
    listening.until_open(0).await;
    let client = listening.open(&student).await;
    listening.until_open(1).await;
    drop(client);
    listening.until_open(0).await;
}

#[tokio::test]
async fn what_is_too_big_or_no_protocol_ends_with_its_code() {
    let listening = Listening::new().await;
    let student = listening.house.app.student().await;
    let too_big = vec![7; 64 * 1024 + 1];
    let half = vec![7; 40 * 1024];
    for (what, expected) in [
        ("a frame of 64 KiB and a byte", code::TOO_BIG),
        ("a message of two frames of 40 KiB", code::TOO_BIG),
        ("a frame that says it is 2^62 bytes", code::TOO_BIG),
        ("text that is not UTF-8", code::NOT_TEXT),
        ("an unmasked frame", code::PROTOCOL),
        ("a reserved bit", code::PROTOCOL),
        ("an unknown opcode", code::PROTOCOL),
        ("a ping of 126 bytes", code::PROTOCOL),
        ("a continuation of nothing", code::PROTOCOL),
    ] {
        let mut client = listening.open(&student).await;
        match what {
            "a frame of 64 KiB and a byte" => client.send(2, &too_big).await,
            "a message of two frames of 40 KiB" => {
                client.send_raw(2, 0x80, half.len(), &half).await;
                client.send_raw(0x80, 0x80, half.len(), &half).await;
            }
            "a frame that says it is 2^62 bytes" => client.send_raw(0x82, 0x80, 1 << 62, b"").await,
            "text that is not UTF-8" => client.send(1, b"\xff\xfe").await,
            "an unmasked frame" => client.send_raw(0x81, 0, 2, b"hi").await,
            "a reserved bit" => client.send_raw(0xc1, 0x80, 2, b"hi").await,
            "an unknown opcode" => client.send(3, b"hi").await,
            "a ping of 126 bytes" => client.send_raw(0x89, 0x80, 126, &[7; 126]).await,
            _ => client.send(0, b"hi").await,
        }
        assert_eq!(client.read().await, Arrived::Close(expected), "{what}");
        listening.until_open(0).await;
    }
}

async fn impatient(upgrade: SocketUpgrade) -> Answer<axum::response::Response> {
    let patience = Patience {
        ping_after: Duration::from_millis(50),
        end_after: Duration::from_millis(300),
        write_within: Duration::from_millis(100),
    };
    upgrade.with_patience(patience).open(echo_all)
}

#[tokio::test]
async fn a_silent_client_is_asked_once_and_then_let_go_and_one_that_answers_stays() {
    let listening = Listening::with(Opening::new(Door::socket(ECHO, Access::Person), impatient)).await;
    let student = listening.house.app.student().await;
    let mut silent = listening.open(&student).await;
    assert_eq!(silent.read().await, Arrived::Frame(9, vec![]));
    assert_eq!(silent.read().await, Arrived::Close(code::GOING_AWAY));
    listening.until_open(0).await;
    let mut there = listening.open(&student).await;
    for _ in 0..8 {
        assert_eq!(there.read().await, Arrived::Frame(9, vec![]));
        there.send(10, b"").await;
    }
    assert_eq!(listening.house.house.sockets.count(), 1, "twice as long as a silent one lives");
}

/// Sends as much as it can as soon as it is asked anything.
async fn flood(upgrade: SocketUpgrade) -> Answer<axum::response::Response> {
    let patience = Patience { write_within: Duration::from_millis(100), ..Patience::default() };
    upgrade.with_patience(patience).open(|mut socket| async move {
        socket.receive().await;
        while socket.send(Frame::Binary(vec![7; 60 * 1024].into())).await {}
    })
}

#[tokio::test]
async fn a_client_that_does_not_read_is_let_go_with_what_waits_for_it() {
    let listening = Listening::with(Opening::new(Door::socket(ECHO, Access::Person), flood)).await;
    let mut slow = listening.open(&listening.house.app.student().await).await;
    slow.send(1, b"go").await;
    listening.until_open(1).await;
    listening.until_open(0).await;
}

#[tokio::test]
async fn the_sockets_of_an_ended_sign_in_end_and_no_others() {
    let listening = Listening::new().await;
    let (one, other) = (listening.house.app.student().await, listening.house.app.student().await);
    let session = session_open(&listening.house.app.system(), one.id, "test").await.unwrap();
    let headers = format!("Cookie: __Host-edustream={}\r\nOrigin: {OWN}\r\n", session.token);
    let mut revoked = [listening.ask(&headers).await.1, listening.ask(&headers).await.1];
    let mut others = [listening.open(&one).await, listening.open(&other).await];
    listening.until_open(4).await;
    let sockets = &listening.house.house.sockets;
    let sign_in = sqlx::query_scalar("select id from sessions where user_id = $1 order by created_at limit 1");
    let sign_in: uuid::Uuid = sign_in.bind(one.id.0).fetch_one(&listening.house.app.owner).await.unwrap();
    assert_eq!(sockets.count_of_sign_in(sign_in), 2);
    assert_eq!(sockets.close_sign_in(sign_in, code::SESSION_ENDED), 2);
    for client in &mut revoked {
        assert_eq!(client.read().await, Arrived::Close(code::SESSION_ENDED));
    }
    for client in &mut others {
        client.send(1, b"still here").await;
        assert_eq!(client.read().await, Arrived::Frame(1, b"still here".into()));
    }
    assert_eq!(sockets.close_person(other.id.0, code::SESSION_ENDED), 1);
    assert_eq!(others[1].read().await, Arrived::Close(code::SESSION_ENDED));
}

#[tokio::test]
async fn a_server_that_stops_sends_its_sockets_elsewhere_and_opens_no_new_ones() {
    let mut listening = Listening::new().await;
    let student = listening.house.app.student().await;
    let mut clients = [listening.open(&student).await, listening.open(&student).await];
    listening.until_open(2).await;
    listening.house.house.draining.store(true, Ordering::Relaxed);
    let token = listening.house.token(&student).await;
    assert_eq!(listening.ask(&format!("Authorization: Bearer {token}\r\n")).await.0, 503);
    listening.stop.take().unwrap().send(()).unwrap();
    for client in &mut clients {
        assert_eq!(client.read().await, Arrived::Close(code::RESTART));
        client.send(8, &code::RESTART.to_be_bytes()).await;
    }
    let drained = tokio::time::timeout(PATIENCE, listening.served).await.expect("the drain ends").unwrap();
    assert!(drained, "everything ended by itself");
}

#[tokio::test]
async fn sockets_are_counted_in_the_metrics() {
    let listening = Listening::new().await;
    let student = listening.house.app.student().await;
    let _held = [listening.open(&student).await, listening.open(&student).await];
    listening.until_open(2).await;
    let metrics = listening.house.ask(Ask::get("/metrics")).await.text;
    assert!(metrics.contains("sockets_open 2"), "{metrics}");
}
