//! The socket of the product, from outside: real sockets on loopback, also of two servers on one database.

mod beside;
mod without;

use crate::{
    sockets::{Arrived, Client, PATIENCE, upgrade},
    support::{Ask, OWN, TestHouse, configuration},
};
use domain::{
    ids::ThreadId,
    messages::message::{Message, MessageRequest},
};
use serde_json::{Value, json};
use server::{
    house::House,
    router::router,
    serving::{Edge, serve},
    sockets::code,
};
use services::{
    App, Context, SignedIn,
    events::sequence_run,
    identity::{
        sessions::{session_open, sessions_revoke_others},
        socket_tickets::ticket_make,
        tokens::{token_issue, token_logout, token_verify},
    },
    messages::{acts::message_delete, live::Live, send::message_send},
};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use testkit::{ApprovedTutor, TestApp};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// A server behind a listener of its own. It ends without a word, as a killed one does.
struct Server {
    house: House,
    address: SocketAddr,
    stop: CancellationToken,
    served: JoinHandle<bool>,
}

impl Server {
    async fn of(app: Arc<App>) -> Self {
        Self::around(House::new(app, configuration(|_| {}))).await
    }

    async fn around(house: House) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stop = CancellationToken::new();
        let (ended, app, sequenced) = (stop.clone(), house.app.clone(), stop.clone());
        tokio::spawn(async move { sequence_run(&app, sequenced).await });
        let served =
            tokio::spawn(serve(listener, router(&house), Edge::of(&house), async move { ended.cancelled().await }));
        Self { house, address, stop, served }
    }

    /// A socket of whoever holds that token, opened by a ticket.
    async fn open(&self, token: &str) -> Tab {
        let person = token_verify(&self.house.app, token).await.unwrap().expect("signed in");
        let ticket = ticket_make(&as_one(&self.house.app, &person)).await.unwrap().ticket;
        let (status, client) = upgrade(self.address, &format!("/api/v1/ws?ticket={ticket}"), "").await;
        assert_eq!(status, 101, "{}", client.answer);
        Tab { client }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.cancel();
        self.served.abort();
    }
}

/// One socket, as a client of the product speaks.
struct Tab {
    client: Client,
}

impl Tab {
    async fn say(&mut self, frame: &Value) {
        self.client.send(1, frame.to_string().as_bytes()).await;
    }

    async fn hello(&mut self, last_event_id: i64) {
        self.say(&json!({ "type": "hello", "last_event_id": last_event_id })).await;
    }

    /// The next frame with words in it; who is here is told besides, and read by nobody but its own test.
    async fn read(&mut self) -> Value {
        loop {
            let frame = self.anything().await;
            if frame["type"] != "presence" {
                return frame;
            }
        }
    }

    async fn anything(&mut self) -> Value {
        match self.client.read().await {
            Arrived::Frame(1, content) => serde_json::from_slice(&content).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    /// The next word about who is here.
    async fn presence(&mut self) -> (Value, Value) {
        loop {
            let frame = self.anything().await;
            if frame["type"] == "presence" {
                assert!(frame.get("event_id").is_none(), "of the moment only");
                return (frame["data"]["user_id"].clone(), frame["data"]["online"].clone());
            }
        }
    }

    /// Everything until that kind of frame, that one last.
    async fn until(&mut self, kind: &str) -> Value {
        loop {
            let frame = self.read().await;
            if frame["type"] == kind {
                return frame;
            }
        }
    }

    async fn closed(&mut self) -> u16 {
        loop {
            match self.client.read().await {
                Arrived::Close(code) => return code,
                Arrived::Gone => panic!("gone without a word"),
                Arrived::Frame(..) => {}
            }
        }
    }
}

fn as_one(app: &Arc<App>, person: &SignedIn) -> Context {
    Context { actor: services::Actor::Person(Box::new(person.clone())), ..Context::system(app.clone(), "test") }
}

/// A student and a tutor who write to each other, on one server.
struct Pair {
    test: TestApp,
    server: Server,
    tutor: ApprovedTutor,
    ada: SignedIn,
    /// Tokens of the student and the tutor.
    tokens: [String; 2],
    thread: ThreadId,
}

impl Pair {
    async fn new() -> Self {
        let test = TestApp::new().await;
        let (ada, tutor) = (test.student().await, test.approved_tutor().await);
        let mut tokens = Vec::new();
        for person in [&ada, &tutor.person] {
            tokens.push(token_issue(&test.system(), person.id).await.unwrap().access_token);
        }
        let to = MessageRequest { recipient_id: Some(tutor.tutor_id.to_string()), ..text("Hello") };
        let first = message_send(&test.context_of(&ada), &to).await.unwrap();
        let server = Server::of(test.app.clone()).await;
        Self { server, tutor, ada, tokens: tokens.try_into().unwrap(), thread: first.thread_id, test }
    }

    async fn asks(&self, words: &str) -> Message {
        self.asks_at(&self.test.app, words).await
    }

    async fn asks_at(&self, app: &Arc<App>, words: &str) -> Message {
        let to = MessageRequest { thread_id: Some(self.thread.to_string()), ..text(words) };
        message_send(&as_one(app, &self.ada), &to).await.unwrap()
    }

    /// The tutor's socket, which has been told of everything until now.
    async fn tutor_listens(&self) -> (Tab, i64) {
        let mut tab = self.server.open(&self.tokens[1]).await;
        tab.hello(0).await;
        let seen = self.asks("marker").await;
        loop {
            let frame = tab.until("message.new").await;
            if frame["data"]["id"] == json!(seen.id) {
                return (tab, frame["event_id"].as_i64().unwrap());
            }
        }
    }
}

fn text(text: &str) -> MessageRequest {
    MessageRequest { client_id: Uuid::now_v7().to_string(), text: text.into(), ..MessageRequest::default() }
}

#[tokio::test]
async fn a_ticket_opens_one_socket_for_half_a_minute_and_as_long_as_its_sign_in_lives() {
    let house = TestHouse::new().await;
    let student = house.app.student().await;
    let token = house.token(&student).await;
    let server = Server::around(house.house.clone()).await;
    let ticket = async || {
        let made = house.ask(Ask::new("POST", "/api/v1/auth/socket-ticket").bearer(&token)).await;
        assert_eq!((made.status.as_u16(), made.json()["expires_in"].as_i64()), (201, Some(30)));
        made.json()["ticket"].as_str().unwrap().to_owned()
    };
    let open = async |ticket: &str, headers: &str| {
        upgrade(server.address, &format!("/api/v1/ws?ticket={ticket}"), headers).await.0
    };
    let first = ticket().await;
    assert_eq!(open(&first, "").await, 101);
    for used in [first.as_str(), "", "nonsense"] {
        assert_eq!(open(used, "").await, 401, "{used}");
    }
    let elsewhere = ticket().await;
    assert_eq!(open(&elsewhere, "Origin: https://evil.example\r\n").await, 403, "not from another site's page");
    let late = ticket().await;
    house.app.clock.advance_real(chrono::Duration::seconds(31));
    assert_eq!(open(&late, "").await, 401);
    let ended = ticket().await;
    let own = token_verify(&house.app.app, &token).await.unwrap().unwrap();
    token_logout(&as_one(&house.app.app, &own), None).await.unwrap();
    assert_eq!(open(&ended, "").await, 401);
    let stored: i64 = sqlx::query_scalar(
        "select count(*) from socket_tickets where encode(ticket_hash, 'escape') like '%' || $1 || '%'",
    )
    .bind(&ended)
    .fetch_one(&house.app.owner)
    .await
    .unwrap();
    assert_eq!(stored, 0, "no ticket can be read from the database");
}

#[tokio::test]
async fn one_person_holds_twenty_tickets_at_most() {
    let house = TestHouse::new().await;
    let token = house.token(&house.app.student().await).await;
    for _ in 0..23 {
        house.ask(Ask::new("POST", "/api/v1/auth/socket-ticket").bearer(&token)).await;
    }
    let held: i64 =
        sqlx::query_scalar("select count(*) from socket_tickets").fetch_one(&house.app.owner).await.unwrap();
    assert_eq!(held, 20);
}

#[tokio::test]
async fn what_was_missed_is_told_and_then_what_comes_each_once_and_in_order() {
    let pair = Pair::new().await;
    let (mut tab, last) = pair.tutor_listens().await;
    let live = pair.asks("while listening").await;
    let frame = tab.until("message.new").await;
    assert_eq!((&frame["data"]["id"], &frame["data"]["text"]), (&json!(live.id), &json!("while listening")));
    let last = frame["event_id"].as_i64().unwrap().max(last);
    drop(tab);
    let missed = [pair.asks("one").await, pair.asks("two").await];
    message_delete(&as_one(&pair.test.app, &pair.ada), missed[0].id).await.unwrap();
    let mut again = pair.server.open(&pair.tokens[1]).await;
    again.hello(last).await;
    let mut told = Vec::new();
    for _ in 0..3 {
        let frame = again.read().await;
        assert!(frame["event_id"].as_i64().unwrap() > last);
        told.push((frame["type"].as_str().unwrap().to_owned(), frame["data"]["text"].clone()));
    }
    // What is told late is as it is now: a text that was taken back is not told.
    let expected = [("message.new", ""), ("message.new", "two"), ("message.changed", "")];
    assert_eq!(told, expected.map(|(kind, text)| (kind.to_owned(), json!(text))));
    let came = pair.asks("three").await;
    assert_eq!(again.read().await["data"]["id"], json!(came.id));
}

#[tokio::test]
async fn a_place_that_is_not_in_the_log_means_reading_everything_anew() {
    let pair = Pair::new().await;
    let (_, last) = pair.tutor_listens().await;
    for cursor in [last + 1_000, i64::MAX, -1] {
        let mut tab = pair.server.open(&pair.tokens[1]).await;
        tab.hello(cursor).await;
        let frame = tab.read().await;
        assert_eq!((&frame["type"], frame["event_id"].as_i64() >= Some(last)), (&json!("resync"), true), "{cursor}");
        let came = pair.asks("after the resync").await;
        assert_eq!(tab.until("message.new").await["data"]["id"], json!(came.id));
    }
    sqlx::query("delete from outbox_events where position < $1").bind(last).execute(&pair.test.owner).await.unwrap();
    let mut tab = pair.server.open(&pair.tokens[1]).await;
    tab.hello(0).await;
    assert_eq!(tab.read().await["type"], "resync", "what it missed is not kept any more");
}

#[tokio::test]
async fn whoever_has_no_seat_hears_nothing_and_may_do_nothing() {
    let pair = Pair::new().await;
    let stranger = pair.test.student().await;
    let token = token_issue(&pair.test.system(), stranger.id).await.unwrap().access_token;
    let mut tab = pair.server.open(&token).await;
    tab.hello(0).await;
    let sent = pair.asks("between us").await;
    for frame in [
        json!({ "type": "message.send", "thread_id": pair.thread, "client_id": "a", "text": "Hi" }),
        json!({ "type": "message.read", "thread_id": pair.thread, "up_to": sent.id }),
        json!({ "type": "message.typing", "thread_id": pair.thread }),
    ] {
        tab.say(&frame).await;
        let answer = tab.read().await;
        assert_eq!((&answer["type"], &answer["data"]["code"]), (&json!("error"), &json!("not_found")), "{frame}");
    }
    tab.say(&json!({ "type": "ping" })).await;
    assert_eq!(tab.read().await["type"], "pong", "it goes on, and was told nothing");
}

#[tokio::test]
async fn a_message_sent_twice_over_the_socket_is_one_and_its_sender_knows() {
    let pair = Pair::new().await;
    let (mut rosa, _) = pair.tutor_listens().await;
    let mut ada = pair.server.open(&pair.tokens[0]).await;
    let frame = json!({ "type": "message.send", "thread_id": pair.thread, "client_id": "mine-1", "text": "Once" });
    ada.say(&frame).await;
    let first = ada.read().await;
    ada.say(&frame).await;
    let again = ada.read().await;
    assert_eq!((&first["type"], &first["data"]["client_id"]), (&json!("ack"), &json!("mine-1")));
    assert_eq!(first, again);
    assert_eq!(rosa.until("message.new").await["data"]["id"], first["data"]["message_id"]);
    let next = pair.asks("Next").await;
    assert_eq!(rosa.until("message.new").await["data"]["id"], json!(next.id), "it was told once");
    ada.say(&json!({ "type": "message.send", "thread_id": pair.thread, "client_id": "mine-2", "text": " " })).await;
    let refused = ada.read().await;
    assert_eq!((&refused["data"]["code"], &refused["data"]["client_id"]), (&json!("required"), &json!("mine-2")));
    rosa.say(&json!({ "type": "message.read", "thread_id": pair.thread, "up_to": next.id })).await;
    ada.hello(0).await;
    let read = ada.until("message.read").await;
    assert_eq!((&read["data"]["up_to"], &read["data"]["user_id"]), (&json!(next.id), &json!(pair.tutor.person.id)));
}

#[tokio::test]
async fn frames_nobody_knows_are_told_once_and_then_end_the_socket_and_so_does_a_flood() {
    let pair = Pair::new().await;
    let deep = format!(r#"{{"type":"ping","x":{}{}}}"#, "[".repeat(20_000), "]".repeat(20_000));
    let unknown = [b"{\"type\":\"subscribe\"}".to_vec(), b"\0".to_vec(), b"[]".to_vec(), deep.into_bytes()];
    for frame in unknown {
        let mut tab = pair.server.open(&pair.tokens[0]).await;
        tab.client.send(1, &frame).await;
        let told = tab.read().await;
        assert_eq!((&told["type"], &told["data"]["code"]), (&json!("error"), &json!("frame_unread")));
        tab.say(&json!({ "type": "ping" })).await;
        assert_eq!(tab.read().await["type"], "pong", "it stays open once");
        tab.client.send(1, &frame).await;
        assert_eq!(tab.closed().await, code::ABUSE);
    }
    let mut binary = pair.server.open(&pair.tokens[0]).await;
    binary.client.send(2, b"{}").await;
    assert_eq!(binary.read().await["data"]["code"], "frame_unread");
    // A hello reads the log, so each counts as many.
    for (frame, times) in [(json!({ "type": "ping" }), 200), (json!({ "type": "hello" }), 10)] {
        let mut flood = pair.server.open(&pair.tokens[0]).await;
        for _ in 0..times {
            flood.say(&frame).await;
        }
        assert_eq!(flood.closed().await, code::ABUSE, "{frame}");
    }
}

#[tokio::test]
async fn a_socket_ends_within_a_second_of_its_sign_in_however_that_ended() {
    let pair = Pair::new().await;
    let session = session_open(&pair.test.system(), pair.ada.id, "test").await.unwrap();
    let headers = format!("Cookie: __Host-edustream={}\r\nOrigin: {OWN}\r\n", session.token);
    let (status, browser) = upgrade(pair.server.address, "/api/v1/ws", &headers).await;
    assert_eq!(status, 101);
    let (mut browser, mut program) = (Tab { client: browser }, pair.server.open(&pair.tokens[0]).await);
    let mut rosa = pair.server.open(&pair.tokens[1]).await;
    let own = token_verify(&pair.test.app, &pair.tokens[0]).await.unwrap().unwrap();
    let ended = async |tab: &mut Tab| {
        let told = tokio::time::timeout(Duration::from_secs(1), tab.closed()).await;
        assert_eq!(told.ok(), Some(code::SESSION_ENDED), "within a second");
    };
    sessions_revoke_others(&as_one(&pair.test.app, &own)).await.unwrap();
    ended(&mut browser).await;
    token_logout(&as_one(&pair.test.app, &own), None).await.unwrap();
    ended(&mut program).await;
    let suspended = sqlx::query("update users set suspended_at = now() where id = $1").bind(pair.tutor.person.id.0);
    suspended.execute(&pair.test.owner).await.unwrap();
    ended(&mut rosa).await;
}

#[tokio::test]
async fn who_does_not_read_is_let_go_and_takes_no_memory_with_them() {
    let pair = Pair::new().await;
    let (_slow, _) = pair.tutor_listens().await;
    let live = pair.test.app.shelf.get(Live::default);
    assert_eq!(live.count(), 1);
    let long = "x".repeat(9_000);
    let gone = async {
        while live.count() > 0 {
            pair.asks(&long).await;
        }
    };
    tokio::time::timeout(PATIENCE * 4, gone).await.expect("a reader that never reads is let go");
}
