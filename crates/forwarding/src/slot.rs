//! One outgoing line of a receiver: whose track it carries, in which size, at what time. Lines are used again: when
//! somebody leaves, the next track of the same kind takes their line, so that descriptions do not grow with every
//! coming and going.

use crate::{
    clock::Clock,
    layers::{Layer, choose},
};
use std::time::Instant;
use str0m::media::{Frequency, MediaData, MediaKind, MediaTime, Mid};
use uuid::Uuid;

/// Whose track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub peer: Uuid,
    pub mid: Mid,
}

/// A line.
#[derive(Debug)]
pub(crate) struct Slot {
    pub kind: MediaKind,
    /// None until it was offered.
    pub mid: Option<Mid>,
    /// Whether the receiver has agreed to it.
    pub open: bool,
    pub source: Option<Source>,
    /// The size that goes out.
    pub layer: Option<Layer>,
    begun: bool,
    clock: Clock,
}

/// What becomes of a frame on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    /// It goes out with this time.
    Send(MediaTime),
    /// It does not; a whole picture of that size would help, where there are sizes.
    Ask(Option<Layer>),
    /// It is of a size that does not go out.
    Skip,
}

impl Slot {
    pub fn new(kind: MediaKind, source: Source) -> Self {
        let rate = if kind == MediaKind::Audio { 48_000 } else { 90_000 };
        let clock = Clock::new(rate);
        Self { kind, mid: None, open: false, source: Some(source), layer: None, begun: false, clock }
    }

    /// Carries another track from now on, or none.
    pub fn carry(&mut self, source: Option<Source>) {
        (self.source, self.layer, self.begun) = (source, None, false);
    }

    /// What becomes of a frame that arrived now; `sent` are the sizes in which its track comes.
    pub fn take(&mut self, data: &MediaData, wanted: Layer, share: f64, sent: &[(Layer, f64)]) -> Then {
        let layer = data.rid.and_then(|rid| Layer::parse(&rid));
        let picture = self.kind == MediaKind::Video;
        let whole = !picture || data.is_keyframe();
        if layer.is_some() {
            let target = choose(wanted, self.layer, share, sent);
            if layer == target && layer != self.layer && whole {
                self.layer = layer;
                self.begun = false;
            }
            if layer != self.layer {
                return if target == self.layer { Then::Skip } else { Then::Ask(target) };
            }
        }
        if !self.begun {
            if !whole {
                return Then::Ask(layer);
            }
            self.clock.begin(data.time.numer(), data.network_time);
            self.begun = true;
        }
        Then::Send(self.time(data.time.numer(), data.network_time))
    }

    fn time(&mut self, numer: u64, at: Instant) -> MediaTime {
        let frequency = if self.kind == MediaKind::Audio { Frequency::FORTY_EIGHT_KHZ } else { Frequency::NINETY_KHZ };
        MediaTime::new(self.clock.of(numer, at), frequency)
    }
}
