//! What crosses a room's socket: text frames, and binary ones for board and notes.
//!
//! The server relays what two browsers say to each other about their connection and reads none of it: `signal` carries
//! whatever they agreed on, to the one peer it names.

use super::{forwarding::ForwardSaid, refusals};
use crate::{Refusal, text};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Frames a client may send at once.
const BURST: u64 = 240;
/// Frames a second it may send on and on: a pen tells its way twenty times a second.
const PER_SECOND: u64 = 40;
/// Frames that cannot be read before the socket ends.
const MISTAKES_MAX: u32 = 3;
/// Longest line of the chat in characters.
pub const LINE_MAX_CHARS: usize = 2_000;
/// Longest piece of captions in characters: what is said in one breath.
pub const CAPTION_MAX_CHARS: usize = 300;
/// Most lines that a room keeps.
pub const LINES_MAX: i64 = 1_000;
/// Lines that somebody who comes in is shown.
pub const LINES_SHOWN: i64 = 100;
/// First byte of a binary frame that changes board and notes.
pub const CHANGE: u8 = 1;

/// What a client says.
#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
enum Spoken {
    #[serde(rename = "signal")]
    Signal { to: Uuid, data: Value },
    #[serde(rename = "chat")]
    Chat {
        text: String,
        #[serde(default)]
        client_id: String,
    },
    #[serde(rename = "caption")]
    Caption {
        text: String,
        #[serde(default)]
        done: bool,
    },
    #[serde(rename = "state")]
    State(PeerState),
    #[serde(rename = "pointer")]
    Pointer { x: i32, y: i32 },
    #[serde(rename = "leave")]
    Leave,
    #[serde(rename = "ping")]
    Ping,
    #[serde(untagged)]
    Forward(ForwardSaid),
}

/// What one shows of oneself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct PeerState {
    pub muted: bool,
    pub camera: bool,
    pub sharing: bool,
    pub hand: bool,
    /// Reads what is said: the pages of the others are to write it.
    pub captions: bool,
    /// Cannot write what is said here: its browser does not hear words on the device.
    pub unwritten: bool,
}

/// A frame that can be acted on.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum ClientFrame {
    /// To one peer, unread.
    Signal {
        to: Uuid,
        data: Value,
    },
    /// To all, and kept.
    Chat {
        text: String,
        client_id: String,
    },
    /// What somebody says, as their own browser hears it; kept nowhere. It is heard anew until it is `done`.
    Caption {
        text: String,
        done: bool,
    },
    State(PeerState),
    /// Where somebody points on the board; kept nowhere.
    Pointer {
        x: i32,
        y: i32,
    },
    /// Goes on purpose.
    Leave,
    Ping,
    /// To the server that passes on what is sent in the room.
    Forward(ForwardSaid),
}

impl ClientFrame {
    const TYPES: &'static str = "signal, chat, caption, state, pointer, leave, ping, forward.offer, forward.answer, \
         forward.layer, forward.failed";
    const CLIENT_ID_MAX: usize = 64;

    /// Reads a text frame.
    ///
    /// # Errors
    /// 422 `room_frame_unread`, `room_line_missing`, the refusals of texts.
    pub fn parse(frame: &str) -> Result<Self, Refusal> {
        let unread = || refusals::room_frame_unread(Self::TYPES);
        match serde_json::from_str(frame).map_err(|_| unread())? {
            Spoken::Signal { to, data } => Ok(Self::Signal { to, data }),
            Spoken::Chat { text, client_id } => {
                let text = text::clean(&text, LINE_MAX_CHARS).map_err(|refusal| refusal.at("text"))?;
                if text.is_empty() {
                    return Err(refusals::room_line_missing());
                }
                let client_id = client_id.chars().take(Self::CLIENT_ID_MAX).collect();
                Ok(Self::Chat { text, client_id })
            }
            Spoken::Caption { text, done } => {
                let text = text::clean_line(&text, CAPTION_MAX_CHARS).map_err(|refusal| refusal.at("text"))?;
                if text.is_empty() { Err(unread()) } else { Ok(Self::Caption { text, done }) }
            }
            Spoken::State(state) => Ok(Self::State(state)),
            Spoken::Pointer { x, y } => Ok(Self::Pointer { x, y }),
            Spoken::Leave => Ok(Self::Leave),
            Spoken::Ping => Ok(Self::Ping),
            Spoken::Forward(said) if said.fits() => Ok(Self::Forward(said)),
            Spoken::Forward(_) => Err(unread()),
        }
    }
}

/// How many frames of one socket are let through. Time is an argument, in milliseconds from any beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Thousandths of frames that are left.
    left: u64,
    at_ms: u64,
    mistakes: u32,
}

/// Why a socket ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abuse;

impl Pace {
    /// Of a socket that was opened now.
    pub const fn new(now_ms: u64) -> Self {
        Self { left: BURST * 1_000, at_ms: now_ms, mistakes: 0 }
    }

    /// One frame more.
    ///
    /// # Errors
    /// Too many in too short a time.
    pub fn frame(&mut self, now_ms: u64) -> Result<(), Abuse> {
        let earned = now_ms.saturating_sub(self.at_ms).saturating_mul(PER_SECOND);
        self.left = self.left.saturating_add(earned).min(BURST * 1_000);
        self.at_ms = now_ms.max(self.at_ms);
        self.left = self.left.checked_sub(1_000).ok_or(Abuse)?;
        Ok(())
    }

    /// A frame that could not be read.
    ///
    /// # Errors
    /// There were too many.
    pub const fn mistake(&mut self) -> Result<(), Abuse> {
        self.mistakes += 1;
        if self.mistakes > MISTAKES_MAX { Err(Abuse) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::forwarding::{PictureSize, SDP_MAX_BYTES};

    const ID: &str = "0190b5c0-0000-7000-8000-000000000000";

    fn code(frame: &str) -> String {
        ClientFrame::parse(frame).unwrap_err().code
    }

    #[test]
    fn a_signal_is_passed_on_as_it_came() {
        let data = serde_json::json!({ "sdp": "v=0\r\n", "g": 3, "x": [1, 2.5, null] });
        let frame = format!(r#"{{"type":"signal","to":"{ID}","data":{data}}}"#);
        let expected = ClientFrame::Signal { to: ID.parse().unwrap(), data };
        assert_eq!(ClientFrame::parse(&frame).unwrap(), expected);
    }

    #[test]
    fn every_other_frame_is_read() {
        let read = |frame: &str| ClientFrame::parse(frame).unwrap();
        let chat = ClientFrame::Chat { text: "Page 7".into(), client_id: "a".into() };
        assert_eq!(read(r#"{"type":"chat","text":" Page 7 ","client_id":"a"}"#), chat);
        let caption = ClientFrame::Caption { text: "Ich bin".into(), done: false };
        assert_eq!(read(r#"{"type":"caption","text":" Ich bin "}"#), caption);
        let caption = ClientFrame::Caption { text: "Ich bin da.".into(), done: true };
        assert_eq!(read(r#"{"type":"caption","text":"Ich bin da.","done":true}"#), caption);
        let state = PeerState { muted: true, ..PeerState::default() };
        assert_eq!(read(r#"{"type":"state","muted":true}"#), ClientFrame::State(state));
        assert_eq!(read(r#"{"type":"pointer","x":-3,"y":9}"#), ClientFrame::Pointer { x: -3, y: 9 });
        assert_eq!((read(r#"{"type":"leave"}"#), read(r#"{"type":"ping"}"#)), (ClientFrame::Leave, ClientFrame::Ping));
        let offer = ForwardSaid::Offer { number: 2, sdp: "v=0".into() };
        assert_eq!(read(r#"{"type":"forward.offer","number":2,"sdp":"v=0"}"#), ClientFrame::Forward(offer));
        let answer = ForwardSaid::Answer { number: 2, sdp: "v=0".into() };
        assert_eq!(read(r#"{"type":"forward.answer","number":2,"sdp":"v=0"}"#), ClientFrame::Forward(answer));
        let frame = format!(r#"{{"type":"forward.layer","number":2,"peer_id":"{ID}","layer":"h"}}"#);
        let layer = ForwardSaid::Layer { number: 2, peer_id: ID.parse().unwrap(), layer: PictureSize::Middle };
        assert_eq!(read(&frame), ClientFrame::Forward(layer));
        let failed = ForwardSaid::Failed { number: 0 };
        assert_eq!(read(r#"{"type":"forward.failed","number":0}"#), ClientFrame::Forward(failed));
    }

    #[test]
    fn what_is_no_frame_is_refused_by_name() {
        for frame in [
            "",
            "[]",
            "null",
            "{}",
            r#"{"type":7}"#,
            r#"{"type":"hello"}"#,
            r#"{"type":"signal"}"#,
            r#"{"type":"signal","to":"me","data":1}"#,
            r#"{"type":"pointer","x":1e99,"y":0}"#,
            r#"{"type":"state","muted":"yes"}"#,
            r#"{"type":"chat"}"#,
            r#"{"type":"caption"}"#,
            r#"{"type":"caption","text":" "}"#,
            r#"{"type":"caption","text":"a","done":"no"}"#,
            r#"{"type":"forward"}"#,
            r#"{"type":"forward.offer","number":1}"#,
            r#"{"type":"forward.answer","number":3000000000,"sdp":"v=0"}"#,
            r#"{"type":"forward.layer","number":1,"peer_id":"me","layer":"h"}"#,
            r#"{"type":"forward.failed"}"#,
        ] {
            assert_eq!(code(frame), "room_frame_unread", "{frame}");
        }
        let large = format!(r#"{{"type":"forward.offer","number":1,"sdp":"{}"}}"#, "x".repeat(SDP_MAX_BYTES + 1));
        assert_eq!(code(&large), "room_frame_unread");
        let layer = format!(r#"{{"type":"forward.layer","number":1,"peer_id":"{ID}","layer":"x"}}"#);
        assert_eq!(code(&layer), "room_frame_unread");
        assert_eq!(code(r#"{"type":"chat","text":"  "}"#), "required");
        assert_eq!(code(r#"{"type":"chat","text":"a\u0000b"}"#), "text_unstorable");
        let long = format!(r#"{{"type":"chat","text":"{}"}}"#, "x".repeat(LINE_MAX_CHARS + 1));
        assert_eq!(code(&long), "text_too_long");
        let long = format!(r#"{{"type":"caption","text":"{}"}}"#, "x".repeat(CAPTION_MAX_CHARS + 1));
        assert_eq!(code(&long), "text_too_long");
        assert_eq!(code(r#"{"type":"caption","text":"a\u0000b"}"#), "text_unstorable");
    }

    #[test]
    fn a_pen_is_let_through_and_a_flood_is_not() {
        let mut pace = Pace::new(0);
        assert!((0..20_000_u64).all(|frame| pace.frame(frame * 25).is_ok()), "forty a second");
        let mut flood = Pace::new(0);
        assert_eq!((0..BURST).filter(|_| flood.frame(0).is_ok()).count() as u64, BURST);
        assert_eq!(flood.frame(0), Err(Abuse));
        assert_eq!((flood.frame(24), flood.frame(50)), (Err(Abuse), Ok(())));
        let mut wrong = Pace::new(0);
        assert_eq!([(); 4].map(|()| wrong.mistake()), [Ok(()), Ok(()), Ok(()), Err(Abuse)]);
    }
}
