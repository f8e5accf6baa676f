//! One socket, with every bound kept: how large, how slow and how silent its client may be.
//!
//! | bound | value | what happens |
//! |---|---|---|
//! | a frame, a message | 64 KiB | close 1009 |
//! | what is read ahead | 4 KiB | 10,000 idle sockets are 40 MB and not 1.3 GB |
//! | what waits to be written | 128 KiB, 5 s | close 1013 |
//! | silence | a ping after 20 s, the end after 45 s | close 1001 |

use super::{code, registry::Ticket};
use axum::{
    body::Bytes,
    extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket},
};
use std::time::Duration;
use tokio::time::Instant;

/// Most bytes of a frame and of a message.
pub(super) const FRAME_MAX_BYTES: usize = 64 * 1024;
/// Bytes read ahead per socket.
pub(super) const READ_BUFFER_BYTES: usize = 4 * 1024;
/// Most bytes that wait for a client to read them.
pub(super) const WRITE_BUFFER_MAX_BYTES: usize = 128 * 1024;
/// Time for the last frame of a socket that ends.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(1);

/// How slow and how silent a client may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// After this long without a frame a ping is sent.
    pub ping_after: Duration,
    /// After this long, the ping unanswered, the socket ends.
    pub end_after: Duration,
    /// Time a client has to take a frame.
    pub write_within: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            ping_after: Duration::from_secs(20),
            end_after: Duration::from_secs(45),
            write_within: Duration::from_secs(5),
        }
    }
}

/// What crosses a socket.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Frame {
    Text(Utf8Bytes),
    Binary(Bytes),
}

/// An open socket. It ends when dropped, when its client ends it, when the server tells it to, or when a bound is
/// passed.
#[derive(Debug)]
pub struct Socket {
    stream: WebSocket,
    ticket: Ticket,
    patience: Patience,
    last_heard: Instant,
    pinged: bool,
    ended: bool,
}

impl Socket {
    pub(super) fn new(stream: WebSocket, ticket: Ticket, patience: Patience) -> Self {
        Self { stream, ticket, patience, last_heard: Instant::now(), pinged: false, ended: false }
    }

    /// The next frame of the client; none once the socket has ended. May be dropped while it waits (in a `select!`) and
    /// called again.
    pub async fn receive(&mut self) -> Option<Frame> {
        while !self.ended {
            let due = if self.pinged { self.patience.end_after } else { self.patience.ping_after };
            let silent = tokio::time::sleep_until(self.last_heard + due);
            let received = tokio::select! {
                code = self.ticket.told() => {
                    self.close(code).await;
                    break;
                }
                received = self.stream.recv() => received,
                () = silent => {
                    self.silent().await;
                    continue;
                }
            };
            self.last_heard = Instant::now();
            self.pinged = false;
            match received {
                Some(Ok(Message::Text(text))) => return Some(Frame::Text(text)),
                Some(Ok(Message::Binary(bytes))) => return Some(Frame::Binary(bytes)),
                // The library answers pings; a pong is a sign of life and nothing else.
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(_))) | None => {
                    self.ended(code::GOING_AWAY);
                    self.linger().await;
                }
                Some(Err(error)) => self.broken(error).await,
            }
        }
        None
    }

    /// Sends a frame. False when the socket has ended, also because its client did not take the frame in time.
    pub async fn send(&mut self, frame: Frame) -> bool {
        let message = match frame {
            Frame::Text(text) => Message::Text(text),
            Frame::Binary(bytes) => Message::Binary(bytes),
        };
        self.write(message).await
    }

    /// Ends the socket with a code.
    pub async fn close(&mut self, code: u16) {
        if self.ended {
            return;
        }
        self.ended(code);
        let last = Message::Close(Some(CloseFrame { code, reason: Utf8Bytes::default() }));
        if let Ok(Ok(())) = tokio::time::timeout(CLOSE_TIMEOUT, self.stream.send(last)).await {
            self.linger().await;
        }
    }

    /// Lets the two goodbyes cross: a connection that is dropped with something unread is reset, and the reason is lost
    /// on the way.
    async fn linger(&mut self) {
        let rest = async { while let Some(Ok(_)) = self.stream.recv().await {} };
        let _ = tokio::time::timeout(CLOSE_TIMEOUT, rest).await;
    }

    async fn write(&mut self, message: Message) -> bool {
        if self.ended {
            return false;
        }
        match tokio::time::timeout(self.patience.write_within, self.stream.send(message)).await {
            Ok(Ok(())) => true,
            Ok(Err(_)) => {
                self.ended(code::GOING_AWAY);
                false
            }
            Err(_) => {
                self.close(code::TOO_SLOW).await;
                false
            }
        }
    }

    async fn silent(&mut self) {
        if self.pinged {
            return self.close(code::GOING_AWAY).await;
        }
        self.pinged = true;
        self.write(Message::Ping(Bytes::new())).await;
    }

    /// What the client did wrong decides the code; a connection that is gone is told nothing.
    async fn broken(&mut self, error: axum::Error) {
        let cause = error.into_inner().downcast::<tungstenite::Error>();
        match cause.as_deref() {
            Ok(tungstenite::Error::Capacity(_)) => self.close(code::TOO_BIG).await,
            Ok(tungstenite::Error::Utf8(_)) => self.close(code::NOT_TEXT).await,
            Ok(tungstenite::Error::Protocol(error)) if is_spoken_wrongly(error) => self.close(code::PROTOCOL).await,
            _ => self.ended(code::GOING_AWAY),
        }
    }

    fn ended(&mut self, code: u16) {
        if !self.ended {
            metrics::counter!("sockets_ended_total", "code" => label(code)).increment(1);
        }
        self.ended = true;
    }
}

/// Whether the client is there and speaks wrongly, as opposed to gone without a word.
fn is_spoken_wrongly(error: &tungstenite::error::ProtocolError) -> bool {
    !matches!(error, tungstenite::error::ProtocolError::ResetWithoutClosingHandshake)
}

/// The codes are ours, so the series are few.
const fn label(code: u16) -> &'static str {
    match code {
        code::DONE => "1000",
        code::REPLACED => "4409",
        code::ROOM_CLOSED => "4410",
        code::GOING_AWAY => "1001",
        code::PROTOCOL => "1002",
        code::NOT_TEXT => "1007",
        code::ABUSE => "1008",
        code::TOO_BIG => "1009",
        code::RESTART => "1012",
        code::TOO_SLOW => "1013",
        code::SESSION_ENDED => "4401",
        _ => "other",
    }
}
