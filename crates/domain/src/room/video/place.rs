//! Where a lesson takes place: what its teacher chose, unless that cannot be, and then in our room.

use super::wire::{VideoConnectionState, VideoProvider};

/// What a lesson brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LessonFacts {
    /// Its student is under eighteen and looked after by a parent.
    pub child: bool,
    /// Several students have places.
    pub group: bool,
    /// What its teacher chose.
    pub chosen: VideoProvider,
}

/// How a provider stands for that teacher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Standing {
    /// The installation is set up for it.
    pub available: bool,
    pub connection: Option<VideoConnectionState>,
    /// Its fuse is out.
    pub down: bool,
}

/// Why a lesson takes place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Its teacher chose it.
    Chosen,
    /// Children meet in our room, where a parent may look on and what happens is ours to see.
    Child,
    /// Groups meet in our room.
    Group,
    /// The provider cannot be used here.
    NotAvailable,
    /// Its teacher has no account there that lets us in.
    NotConnected,
    /// The provider does not answer.
    Down,
}

/// Where it takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Place {
    pub provider: VideoProvider,
    pub why: Why,
}

/// What is tried, in this order. Our room is last and always works; nobody is sent to a third provider that neither of
/// the two chose.
pub fn fallback(chosen: VideoProvider) -> Vec<VideoProvider> {
    if chosen == VideoProvider::Builtin { vec![chosen] } else { vec![chosen, VideoProvider::Builtin] }
}

/// Where a lesson takes place. Who is protected comes before what was chosen, and what was chosen before what works.
pub fn place_of(lesson: LessonFacts, standing: Standing) -> Place {
    let here = |why| Place { provider: VideoProvider::Builtin, why };
    let connected = !lesson.chosen.needs_account() || standing.connection == Some(VideoConnectionState::Ok);
    match lesson.chosen {
        _ if lesson.child => here(Why::Child),
        _ if lesson.group => here(Why::Group),
        VideoProvider::Builtin => here(Why::Chosen),
        _ if !standing.available => here(Why::NotAvailable),
        _ if !connected => here(Why::NotConnected),
        _ if standing.down => here(Why::Down),
        provider => Place { provider, why: Why::Chosen },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every(mut see: impl FnMut(LessonFacts, Standing)) {
        let connections = [None, Some(VideoConnectionState::Ok), Some(VideoConnectionState::NeedsSignIn)];
        for chosen in VideoProvider::ALL {
            for bits in 0..16_u8 {
                let is = |bit: u8| bits & (1 << bit) != 0;
                for connection in connections {
                    let lesson = LessonFacts { child: is(0), group: is(1), chosen: *chosen };
                    see(lesson, Standing { available: is(2), connection, down: is(3) });
                }
            }
        }
    }

    #[test]
    fn children_and_groups_meet_in_our_room_whatever_was_chosen_and_works() {
        every(|lesson, standing| {
            let place = place_of(lesson, standing);
            if lesson.child || lesson.group {
                let why = if lesson.child { Why::Child } else { Why::Group };
                assert_eq!(place, Place { provider: VideoProvider::Builtin, why }, "{lesson:?} {standing:?}");
            }
        });
    }

    #[test]
    fn a_lesson_is_elsewhere_only_where_it_was_chosen_set_up_lets_us_in_and_answers() {
        every(|lesson, standing| {
            let place = place_of(lesson, standing);
            let lets_in = !lesson.chosen.needs_account() || standing.connection == Some(VideoConnectionState::Ok);
            let elsewhere = !lesson.child
                && !lesson.group
                && lesson.chosen != VideoProvider::Builtin
                && standing.available
                && lets_in
                && !standing.down;
            let expected = if elsewhere { lesson.chosen } else { VideoProvider::Builtin };
            assert_eq!(place.provider, expected, "{lesson:?} {standing:?}");
            assert!(fallback(lesson.chosen).contains(&place.provider));
            assert_eq!(place.why == Why::Chosen, place.provider == lesson.chosen && !lesson.child && !lesson.group);
        });
    }

    #[test]
    fn our_room_is_last_in_every_order_and_needs_nothing() {
        for chosen in VideoProvider::ALL {
            let order = fallback(*chosen);
            assert_eq!((order.first(), order.last()), (Some(chosen), Some(&VideoProvider::Builtin)));
            assert!(order.len() <= 2);
        }
        let nothing = Standing { available: false, connection: None, down: true };
        let lesson = LessonFacts { child: false, group: false, chosen: VideoProvider::Builtin };
        assert_eq!(place_of(lesson, nothing), Place { provider: VideoProvider::Builtin, why: Why::Chosen });
    }
}
