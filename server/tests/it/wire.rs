//! Bytes on a connection, as no client library would send them. Case 110 of the list of bad input.
//!
//! Requests made in memory do not meet the parser of HTTP; these go through the listener that production uses.

use crate::support::TestHouse;
use server::serving::{Edge, serve};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// Everything the server answers until it closes the connection.
async fn answer(house: &TestHouse, sent: &[u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = async {
        let mut connection = TcpStream::connect(address).await.unwrap();
        connection.write_all(sent).await.unwrap();
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    };
    let serving = serve(listener, house.router.clone(), Edge::of(&house.house), std::future::pending());
    tokio::select! {
        _ = serving => panic!("the listener stopped"),
        answer = tokio::time::timeout(Duration::from_secs(8), asked) => {
            answer.expect("the server closes the connection")
        }
    }
}

fn statuses(answer: &str) -> Vec<&str> {
    answer.split("HTTP/1.1 ").skip(1).map(|rest| &rest[..3]).collect()
}

const LAST: &str = "GET /api/v1/subjects HTTP/1.1\r\nHost: edustream.test\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn a_body_with_two_lengths_hides_no_second_request() {
    let house = TestHouse::new().await;
    let ordinary = format!("GET /api/v1/auth/me HTTP/1.1\r\nHost: edustream.test\r\n\r\n{LAST}");
    assert_eq!(statuses(&answer(&house, ordinary.as_bytes()).await), ["401", "200"], "two requests, two answers");
    let length = format!("Content-Length: {}", 5 + LAST.len());
    for lengths in
        [format!("{length}\r\nTransfer-Encoding: chunked"), format!("Transfer-Encoding: chunked\r\n{length}")]
    {
        let both = format!(
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: edustream.test\r\nContent-Type: application/json\r\n\
             {lengths}\r\n\r\n0\r\n\r\n{LAST}"
        );
        // Read by its chunks the body is empty; what follows is never read as a request.
        assert_eq!(statuses(&answer(&house, both.as_bytes()).await), ["400"], "{lengths}");
    }
}

#[tokio::test]
async fn framing_that_two_readers_would_read_differently_is_refused() {
    let house = TestHouse::new().await;
    for odd in [
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6",
        "Content-Length: -1",
        "Content-Length: +5",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: identity, chunked",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked",
        "Content-Length : 5",
        "X-Note: a\0b",
        "X-Note",
    ] {
        let request =
            format!("POST /api/v1/auth/login HTTP/1.1\r\nHost: edustream.test\r\n{odd}\r\n\r\n0\r\n\r\n{LAST}");
        assert_eq!(statuses(&answer(&house, request.as_bytes()).await), ["400"], "{odd}");
    }
    let old = format!("POST /api/v1/auth/login HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{LAST}");
    assert_eq!(statuses(&answer(&house, old.as_bytes()).await), ["400"]);
    assert_eq!(statuses(&answer(&house, b"NONSENSE\r\n\r\n").await), ["400"]);
}

#[tokio::test]
async fn sixty_four_kibibytes_of_headers_are_too_many() {
    let house = TestHouse::new().await;
    for (bytes, status) in [(16 * 1024, "200"), (64 * 1024, "431")] {
        let request = LAST.replace("Host", &format!("X-Note: {}\r\nHost", "x".repeat(bytes)));
        assert_eq!(statuses(&answer(&house, request.as_bytes()).await), [status], "{bytes} bytes");
    }
}
