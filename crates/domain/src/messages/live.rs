//! What crosses the socket: frames of the client, and how many of them are let through.
//!
//! A frame is a JSON object with a `type`. What the server sends carries `event_id` where a client can go on from it,
//! and `data`.

use super::{message::MessageRequest, refusals};
use crate::{
    Refusal,
    ids::{MessageId, ThreadId},
};
use serde::{Deserialize, Serialize};

/// Frames a client may send at once.
const BURST: u32 = 60;
/// Frames a second it may send on and on.
const PER_SECOND: u32 = 10;
/// As many frames a `hello` counts: it reads the log and tells others that somebody is here. A client says it once.
const HELLO_FRAMES: u32 = 20;
/// Frames that cannot be read before the socket ends: the first one is told, the next one ends it.
const MISTAKES_MAX: u32 = 1;
/// Milliseconds in which one frame about typing is passed on.
const TYPING_EVERY_MS: u64 = 2_000;

/// What a client says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "type")]
pub enum ClientFrame {
    /// From here on, tell me: everything after that event, and what comes.
    #[serde(rename = "hello")]
    Hello {
        /// The last event this client knows; 0 for none.
        #[serde(default)]
        last_event_id: i64,
    },
    /// As `POST /messages`.
    #[serde(rename = "message.send")]
    Send(MessageRequest),
    /// Somebody writes, and has not sent yet.
    #[serde(rename = "message.typing")]
    Typing {
        #[allow(missing_docs)]
        thread_id: ThreadId,
    },
    /// Everything up to here is read.
    #[serde(rename = "message.read")]
    Read {
        #[allow(missing_docs)]
        thread_id: ThreadId,
        /// The last message that was read.
        up_to: MessageId,
    },
    /// A sign of life for programs that cannot send the protocol's own.
    #[serde(rename = "ping")]
    Ping,
}

impl ClientFrame {
    const TYPES: &'static str = "hello, message.send, message.typing, message.read, ping";

    /// Reads a frame.
    ///
    /// # Errors
    /// 422 `frame_unread`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        serde_json::from_str(text).map_err(|_| refusals::frame_unread(Self::TYPES))
    }
}

/// What the server says: a type, a place to go on from, and the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct ServerFrame<'a, T: Serialize> {
    #[serde(rename = "type")]
    pub kind: &'a str,
    /// Where a client goes on from; absent in what is of the moment only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_id: Option<i64>,
    pub data: T,
}

/// What somebody is told who sent a message over the socket: the message is stored, and who asks again gets the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Ack {
    pub client_id: String,
    pub message_id: MessageId,
}

/// Where a client that hears `hello` stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resume {
    /// It is told what it missed, from behind that event on.
    After(i64),
    /// What it missed is not kept, or it is of another place: it reads everything anew and goes on from that event.
    Anew(i64),
}

/// Decides by the first event that is kept and the last there is.
pub const fn resume(cursor: i64, first_kept: i64, head: i64) -> Resume {
    if cursor < 0 || cursor > head || cursor < first_kept - 1 {
        return Resume::Anew(head);
    }
    Resume::After(cursor)
}

/// What one client may still send. Time is an argument, in milliseconds from any beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Thousandths of frames that are left.
    left: u64,
    at_ms: u64,
    mistakes: u32,
    typed_ms: Option<u64>,
}

/// Why a socket ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abuse;

impl Pace {
    /// Of a socket that was opened now.
    pub const fn new(now_ms: u64) -> Self {
        Self { left: BURST as u64 * 1_000, at_ms: now_ms, mistakes: 0, typed_ms: None }
    }

    /// One frame more.
    ///
    /// # Errors
    /// Too many in too short a time.
    pub fn frame(&mut self, now_ms: u64) -> Result<(), Abuse> {
        let earned = now_ms.saturating_sub(self.at_ms).saturating_mul(u64::from(PER_SECOND));
        self.left = self.left.saturating_add(earned).min(u64::from(BURST) * 1_000);
        self.at_ms = now_ms.max(self.at_ms);
        self.take(1)
    }

    /// The frame that was let through is a `hello`, which counts as many.
    ///
    /// # Errors
    /// Too many in too short a time.
    pub fn hello(&mut self) -> Result<(), Abuse> {
        self.take(HELLO_FRAMES - 1)
    }

    fn take(&mut self, frames: u32) -> Result<(), Abuse> {
        self.left = self.left.checked_sub(u64::from(frames) * 1_000).ok_or(Abuse)?;
        Ok(())
    }

    /// A frame that could not be read.
    ///
    /// # Errors
    /// It was not the first one.
    pub fn mistake(&mut self) -> Result<(), Abuse> {
        self.mistakes += 1;
        if self.mistakes > MISTAKES_MAX { Err(Abuse) } else { Ok(()) }
    }

    /// Whether it is passed on that somebody writes.
    pub fn typing(&mut self, now_ms: u64) -> bool {
        let passed = self.typed_ms.is_none_or(|last| now_ms >= last + TYPING_EVERY_MS);
        if passed {
            self.typed_ms = Some(now_ms);
        }
        passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190b5c0-0000-7000-8000-000000000000";

    #[test]
    fn a_hello_counts_as_many_frames() {
        let mut usual = Pace::new(0);
        assert!(usual.frame(0).is_ok() && usual.hello().is_ok(), "once is how it begins");
        assert!((0..40).all(|_| usual.frame(0).is_ok()), "and forty frames at once still pass");
        let mut flood = Pace::new(0);
        let let_through = (0..104_u64).take_while(|n| flood.frame(n * 125).is_ok() && flood.hello().is_ok()).count();
        assert!((3..10).contains(&let_through), "{let_through} of 104 within thirteen seconds");
        let mut slow = Pace::new(0);
        assert!((0..100_u64).all(|n| slow.frame(n * 2_000).is_ok() && slow.hello().is_ok()), "one in two seconds");
    }

    #[test]
    fn every_frame_is_read() {
        let read = |text: &str| ClientFrame::parse(text).unwrap();
        assert_eq!(read(r#"{"type":"hello","last_event_id":7}"#), ClientFrame::Hello { last_event_id: 7 });
        assert_eq!(read(r#"{"type":"hello"}"#), ClientFrame::Hello { last_event_id: 0 });
        assert_eq!(read(r#"{"type":"ping","more":[1]}"#), ClientFrame::Ping);
        let typing = format!(r#"{{"type":"message.typing","thread_id":"{ID}"}}"#);
        assert_eq!(read(&typing), ClientFrame::Typing { thread_id: ID.parse().unwrap() });
        let seen = format!(r#"{{"type":"message.read","thread_id":"{ID}","up_to":"{ID}"}}"#);
        assert_eq!(read(&seen), ClientFrame::Read { thread_id: ID.parse().unwrap(), up_to: ID.parse().unwrap() });
        let sent = format!(r#"{{"type":"message.send","thread_id":"{ID}","client_id":"a","text":"Hello"}}"#);
        let ClientFrame::Send(request) = read(&sent) else { panic!("{sent}") };
        assert_eq!((request.thread_id.as_deref(), request.text.as_str()), (Some(ID), "Hello"));
    }

    #[test]
    fn what_is_no_frame_is_refused_with_what_there_is() {
        let deep = format!(r#"{{"type":"ping","x":{}{}}}"#, "[".repeat(20_000), "]".repeat(20_000));
        for text in [
            "",
            "ping",
            "{}",
            "null",
            "[]",
            r#""ping""#,
            r#"{"type":7}"#,
            r#"{"type":"subscribe"}"#,
            r#"{"type":"hello","last_event_id":"7"}"#,
            r#"{"type":"hello","last_event_id":99999999999999999999}"#,
            r#"{"type":"message.read","thread_id":"x","up_to":"y"}"#,
            r#"{"type":"message.send","text":7}"#,
            deep.as_str(),
        ] {
            let refusal = ClientFrame::parse(text).unwrap_err();
            assert_eq!(refusal.code, "frame_unread", "{text:.60}");
            assert!(refusal.message.contains("message.send"), "{}", refusal.message);
        }
    }

    #[test]
    fn a_client_goes_on_exactly_where_everything_after_it_is_kept() {
        for first in 1..6 {
            for head in first - 1..8 {
                for cursor in -2..10 {
                    let kept = cursor >= 0 && cursor <= head && (cursor + 1..=head).all(|event| event >= first);
                    let kept = kept && cursor >= first - 1;
                    let expected = if kept { Resume::After(cursor) } else { Resume::Anew(head) };
                    assert_eq!(resume(cursor, first, head), expected, "{cursor} of {first} to {head}");
                }
            }
        }
    }

    #[test]
    fn a_burst_is_let_through_and_a_flood_is_not() {
        let mut pace = Pace::new(5);
        for _ in 0..BURST {
            assert_eq!(pace.frame(5), Ok(()));
        }
        assert_eq!(pace.frame(5), Err(Abuse));
        assert_eq!(pace.frame(104), Err(Abuse), "a tenth of a second later there is one more");
        assert_eq!(pace.frame(105), Ok(()));
        let mut steady = Pace::new(0);
        assert!(
            (0..10_000_u64).all(|frame| steady.frame(frame * 100).is_ok()),
            "ten a second for a quarter of an hour"
        );
        assert_eq!(steady.frame(0), Ok(()), "a clock that goes back earns nothing and breaks nothing");
    }

    #[test]
    fn the_second_mistake_ends_it_and_typing_is_told_every_two_seconds() {
        let mut pace = Pace::new(0);
        assert_eq!((pace.mistake(), pace.mistake()), (Ok(()), Err(Abuse)));
        let told: Vec<u64> = (0..6_000).step_by(100).filter(|now| pace.typing(*now)).collect();
        assert_eq!(told, [0, 2_000, 4_000]);
    }
}
