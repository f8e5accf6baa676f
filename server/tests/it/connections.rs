//! Connections as they come: held by one address or through a proxy of ours (S11 of what attackers showed here), and
//! with what belongs into every request.

use crate::support::TestHouse;
use server::serving::{Edge, serve};
use std::{net::SocketAddr, time::Duration};
use testkit::TestApp;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
};

/// Longer than anything here takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn s11_a_client_that_never_reads_is_let_go() {
    let house = TestHouse::new().await;
    let (address, server) = started(&house, |edge| edge.write_stall = Duration::from_millis(100)).await;
    let connecting = async {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(4 * 1024).unwrap();
        let mut stream = socket.connect(address).await.unwrap();
        let asks = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: edustream.test\r\n\r\n".repeat(1_000);
        // Nothing is read. The server stops reading once it cannot write, and then lets go, which this end learns by
        // writing.
        loop {
            if let Err(error) = stream.write_all(asks.as_bytes()).await {
                return error;
            }
        }
    };
    let gone = tokio::select! {
        gone = tokio::time::timeout(PATIENCE, connecting) => gone.expect("the server holds on for ever"),
        _ = server => panic!("the listener stopped"),
    };
    assert!(matches!(gone.kind(), std::io::ErrorKind::ConnectionReset | std::io::ErrorKind::BrokenPipe), "{gone}");
}

#[tokio::test]
async fn s11_one_address_holds_so_many_connections_and_no_more() {
    let app = TestApp::new().await;
    let house = TestHouse::configured(app, |configuration| configuration.connections_per_address = 3);
    let (address, server) = started(&house, |_| {}).await;
    let asked = async {
        let mut held = Vec::new();
        for _ in 0..3 {
            let mut stream = TcpStream::connect(address).await.unwrap();
            assert!(answers(&mut stream).await);
            held.push(stream);
        }
        let mut one_more = TcpStream::connect(address).await.unwrap();
        assert!(!answers(&mut one_more).await, "a fourth is let in");
        drop(held.pop());
        // The seat is free once the server has seen the end.
        loop {
            let mut next = TcpStream::connect(address).await.unwrap();
            if answers(&mut next).await {
                return;
            }
        }
    };
    tokio::select! {
        done = tokio::time::timeout(PATIENCE, asked) => done.expect("a seat is given back"),
        _ = server => panic!("the listener stopped"),
    }
}

#[tokio::test]
async fn s11_a_proxy_of_ours_speaks_for_any_number_of_people() {
    let house = TestHouse::configured(TestApp::new().await, |configuration| {
        configuration.connections_per_address = 1;
        configuration.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    });
    let (address, server) = started(&house, |_| {}).await;
    let asked = async {
        let mut held = Vec::new();
        for _ in 0..5 {
            let mut stream = TcpStream::connect(address).await.unwrap();
            assert!(answers(&mut stream).await);
            held.push(stream);
        }
    };
    tokio::select! {
        done = tokio::time::timeout(PATIENCE, asked) => done.unwrap(),
        _ = server => panic!("the listener stopped"),
    }
}

#[tokio::test]
async fn a_request_without_a_host_or_with_two_is_refused() {
    let house = TestHouse::new().await;
    let (address, server) = started(&house, |_| {}).await;
    let asked = async {
        for (hosts, status) in [
            ("", "400"),
            ("Host: edustream.test\r\nHost: edustream.test\r\n", "400"),
            ("Host: edustream.test\r\nHost: evil.example\r\n", "400"),
            ("Host: edustream.test\r\n", "200"),
        ] {
            for path in ["/api/v1/subjects", "/healthz", "/favicon.svg"] {
                let mut stream = TcpStream::connect(address).await.unwrap();
                let ask = format!("GET {path} HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n");
                stream.write_all(ask.as_bytes()).await.unwrap();
                let mut answer = String::new();
                stream.read_to_string(&mut answer).await.unwrap();
                let status = if path == "/favicon.svg" && status == "200" { "404" } else { status };
                assert_eq!(answer.get(9..12), Some(status), "{hosts:?} {path}: {answer}");
            }
        }
    };
    tokio::select! {
        done = tokio::time::timeout(PATIENCE, asked) => done.unwrap(),
        _ = server => panic!("the listener stopped"),
    }
}

async fn started(house: &TestHouse, change: impl FnOnce(&mut Edge)) -> (SocketAddr, impl Future<Output = bool>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let mut edge = Edge::of(&house.house);
    change(&mut edge);
    (address, serve(listener, house.router.clone(), edge, std::future::pending()))
}

/// Whether this connection gets an answer; it stays open.
async fn answers(stream: &mut TcpStream) -> bool {
    if stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: edustream.test\r\n\r\n").await.is_err() {
        return false;
    }
    let mut answer = [0; 15];
    stream.read_exact(&mut answer).await.is_ok() && &answer == b"HTTP/1.1 200 OK"
}
