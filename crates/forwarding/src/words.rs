//! What the unit says to its peers.

use uuid::Uuid;

/// What a track shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Sound,
    Camera,
    Screen,
}

impl Kind {
    /// As it crosses the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Camera => "camera",
            Self::Screen => "screen",
        }
    }

    pub(crate) const fn is_picture(self) -> bool {
        matches!(self, Self::Camera | Self::Screen)
    }
}

/// Whose track a line of a peer's description carries.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Track {
    /// Names the line.
    pub mid: String,
    pub peer: Uuid,
    pub kind: Kind,
}

/// What a peer is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// What each line carries now; a line that is not here carries nothing.
    pub tracks: Vec<Track>,
    /// Who else is connected.
    pub peers: Vec<Uuid>,
}

/// Why somebody is not connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// As many as a room holds are connected.
    RoomFull,
    /// As many rooms as the unit holds are open.
    RoomsMany,
    /// The description is none, or offers something else than a sound, a camera and a screen.
    Unread,
    /// The same peer came a moment ago.
    TooOften,
}

impl Refused {
    /// As it crosses the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RoomFull => "room_full",
            Self::RoomsMany => "rooms_many",
            Self::Unread => "unread",
            Self::TooOften => "too_often",
        }
    }
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Told {
    /// To the peer's description.
    Answer {
        sdp: String,
    },
    /// There are more lines now; the peer answers.
    Offer {
        sdp: String,
        shown: Shown,
    },
    /// The same lines carry something else.
    Changed {
        shown: Shown,
    },
    Refused(Refused),
    /// The connection is over: nothing was heard for too long, or the peer said something that cannot be.
    Gone,
}

/// What is said to whom; the number is the one that the peer came with.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Word {
    pub room: Uuid,
    pub peer: Uuid,
    pub number: i32,
    pub told: Told,
}
