//! Whether pages send to each other, or to one server that passes it on, and what they say to that server.
//!
//! Up to four send to each other: nothing is faster, and nothing passes through us. The fifth would cost each of them a
//! fourth copy of their picture, and two who cannot reach each other are helped by a place that both can reach. A room
//! that is forwarded stays so until nobody is in it, because a change back would be seen.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most people who send to each other.
pub const MESH_MAX: usize = 4;
/// Most people of one room whose pictures are passed on; whoever comes on top sends to each other one.
pub const FORWARDED_MAX: usize = 12;
/// Machine seconds without a sign of life after which the server that passes on is lost.
pub const OWNER_SECONDS: i64 = 30;
/// Longest description of a connection in bytes.
pub const SDP_MAX_BYTES: usize = 48 * 1024;

/// The server that passes on what is sent in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// It gave a sign of life.
    Alive,
    /// It gave none for too long, or stopped.
    Lost,
}

/// What decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who is in the room, with whoever comes.
    pub people: usize,
    /// Whether a page says that it cannot reach another one: its connection failed twice.
    pub unreached: bool,
    /// Which server passes on now, where one does.
    pub owner: Option<Owner>,
    /// Whether the server that is asked could.
    pub could: bool,
}

/// How people in a room reach each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Each sends to each.
    Mesh,
    /// By the server that passes on already.
    Kept,
    /// By the server that is asked, from now on.
    Taken,
}

impl Standing {
    /// The way from now on.
    pub const fn way(self) -> Way {
        match self.owner {
            _ if self.people < 2 => Way::Mesh,
            Some(Owner::Alive) => Way::Kept,
            Some(Owner::Lost) if self.could => Way::Taken,
            None if self.could && (self.people > MESH_MAX || self.unreached) => Way::Taken,
            _ => Way::Mesh,
        }
    }
}

/// How large a page wants to see somebody: the names are those of the three sizes in which pages send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PictureSize {
    /// A quarter of the width.
    #[serde(rename = "q")]
    Small,
    /// Half of it.
    #[serde(rename = "h")]
    Middle,
    /// All of it.
    #[serde(rename = "f")]
    Large,
}

impl PictureSize {
    /// As it crosses the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Small => "q",
            Self::Middle => "h",
            Self::Large => "f",
        }
    }
}

/// What a page says to the server that passes on; `number` is of the `forward.start` that it follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type")]
#[allow(missing_docs)]
pub enum ForwardSaid {
    /// What it sends.
    #[serde(rename = "forward.offer")]
    Offer { number: i32, sdp: String },
    /// Its answer to what it was offered.
    #[serde(rename = "forward.answer")]
    Answer { number: i32, sdp: String },
    /// How large it wants to see somebody.
    #[serde(rename = "forward.layer")]
    Layer { number: i32, peer_id: Uuid, layer: PictureSize },
    /// It cannot reach that server; with 0, another page.
    #[serde(rename = "forward.failed")]
    Failed { number: i32 },
}

impl ForwardSaid {
    /// Of which beginning.
    pub const fn number(&self) -> i32 {
        match self {
            Self::Offer { number, .. }
            | Self::Answer { number, .. }
            | Self::Layer { number, .. }
            | Self::Failed { number } => *number,
        }
    }

    /// Whether its texts are as long as they may be.
    pub const fn fits(&self) -> bool {
        match self {
            Self::Offer { sdp, .. } | Self::Answer { sdp, .. } => sdp.len() <= SDP_MAX_BYTES,
            Self::Layer { .. } | Self::Failed { .. } => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = Standing> {
        let owners = [None, Some(Owner::Alive), Some(Owner::Lost)];
        (0..=14).flat_map(move |people| {
            owners.into_iter().flat_map(move |owner| {
                [(false, false), (false, true), (true, false), (true, true)].map(|(unreached, could)| Standing {
                    people,
                    unreached,
                    owner,
                    could,
                })
            })
        })
    }

    #[test]
    fn four_send_to_each_other_and_the_fifth_makes_it_forwarded() {
        for people in 2..=14 {
            let standing = Standing { people, unreached: false, owner: None, could: true };
            let expected = if people > 4 { Way::Taken } else { Way::Mesh };
            assert_eq!(standing.way(), expected, "{people}");
        }
    }

    #[test]
    fn two_who_cannot_reach_each_other_are_forwarded() {
        for people in 2..=4 {
            let standing = Standing { people, unreached: true, owner: None, could: true };
            assert_eq!(standing.way(), Way::Taken);
        }
    }

    #[test]
    fn a_forwarded_room_stays_so_until_nobody_else_is_in_it() {
        for standing in all().filter(|standing| standing.owner == Some(Owner::Alive)) {
            let expected = if standing.people < 2 { Way::Mesh } else { Way::Kept };
            assert_eq!(standing.way(), expected, "{standing:?}");
        }
    }

    #[test]
    fn a_server_that_is_lost_is_followed_by_one_that_could_and_nobody_else_takes_a_room() {
        for standing in all() {
            let way = standing.way();
            if !standing.could || standing.people < 2 {
                assert_ne!(way, Way::Taken, "{standing:?}");
            }
            if standing.owner == Some(Owner::Lost) && standing.people >= 2 {
                assert_eq!(way, if standing.could { Way::Taken } else { Way::Mesh }, "{standing:?}");
            }
            if standing.owner.is_none() {
                assert_ne!(way, Way::Kept, "{standing:?}");
            }
        }
    }

    #[test]
    fn a_description_has_an_end() {
        let offer = |bytes| ForwardSaid::Offer { number: 1, sdp: "x".repeat(bytes) };
        assert!(offer(SDP_MAX_BYTES).fits() && !offer(SDP_MAX_BYTES + 1).fits());
        assert!(ForwardSaid::Failed { number: 0 }.fits());
        assert_eq!(offer(3).number(), 1);
    }
}
