//! The sizes in which a camera comes, and which of them a receiver gets.

use std::time::{Duration, Instant};
use str0m::media::Rid;

/// A size that was not heard of for so long is not sent any more.
const STALE: Duration = Duration::from_millis(1_500);
/// Time over which bits are counted.
const WINDOW: Duration = Duration::from_secs(1);
/// How much more a line must carry than a larger picture takes, before it gets it.
const ROOM: f64 = 1.2;

/// A size of a camera's picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// A quarter of the width: `q`.
    Small,
    /// Half of it: `h`.
    Middle,
    /// All of it: `f`.
    Large,
}

impl Layer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Small, Self::Middle, Self::Large];

    /// As descriptions name it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Small => "q",
            Self::Middle => "h",
            Self::Large => "f",
        }
    }

    /// The one of that name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.code() == code)
    }
}

/// Which size somebody gets: the largest that is sent, was asked for and fits into what the line carries for it; the
/// smallest where none fits. A larger one than now has to fit with room.
pub(crate) fn choose(wanted: Layer, now: Option<Layer>, share: f64, sent: &[(Layer, f64)]) -> Option<Layer> {
    let fits = |&&(layer, bits): &&(Layer, f64)| {
        let larger = now.is_some_and(|now| layer > now);
        layer <= wanted && bits * if larger { ROOM } else { 1.0 } <= share
    };
    let best = sent.iter().filter(fits).map(|(layer, _)| *layer).max();
    best.or_else(|| sent.iter().map(|(layer, _)| *layer).min())
}

/// The sizes in which one track arrives.
#[derive(Debug, Default)]
pub(crate) struct Layers(Vec<Arriving>);

#[derive(Debug)]
struct Arriving {
    layer: Layer,
    rid: Rid,
    seen: Instant,
    since: Instant,
    bytes: usize,
    bits: f64,
    asked: Option<Instant>,
}

impl Layers {
    /// A frame of a size arrived.
    pub fn note(&mut self, rid: Rid, bytes: usize, now: Instant) {
        let Some(layer) = Layer::parse(&rid) else { return };
        let known = self.0.iter_mut().find(|arriving| arriving.layer == layer);
        let Some(arriving) = known else {
            self.0.push(Arriving { layer, rid, seen: now, since: now, bytes, bits: 0.0, asked: None });
            return;
        };
        arriving.seen = now;
        arriving.bytes += bytes;
        let passed = now.saturating_duration_since(arriving.since);
        if passed >= WINDOW {
            arriving.bits = arriving.bytes as f64 * 8.0 / passed.as_secs_f64();
            (arriving.since, arriving.bytes) = (now, 0);
        }
    }

    /// What is sent now, with its bits a second.
    pub fn sent(&self, now: Instant) -> Vec<(Layer, f64)> {
        let fresh = |arriving: &&Arriving| now.saturating_duration_since(arriving.seen) < STALE;
        self.0.iter().filter(fresh).map(|arriving| (arriving.layer, arriving.bits)).collect()
    }

    /// The name under which a size is asked for, unless it was asked for a moment ago.
    pub fn ask(&mut self, layer: Layer, now: Instant, pause: Duration) -> Option<Rid> {
        let arriving = self.0.iter_mut().find(|arriving| arriving.layer == layer)?;
        if arriving.asked.is_some_and(|asked| now.saturating_duration_since(asked) < pause) {
            return None;
        }
        arriving.asked = Some(now);
        Some(arriving.rid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Layer::{Large, Middle, Small};

    const ALL: [(Layer, f64); 3] = [(Small, 100e3), (Middle, 300e3), (Large, 900e3)];

    #[test]
    fn one_gets_the_size_one_asked_for_where_the_line_carries_it() {
        for (wanted, share, expected) in [
            (Small, 5e6, Small),
            (Middle, 5e6, Middle),
            (Large, 5e6, Large),
            (Large, 899e3, Middle),
            (Large, 299e3, Small),
            (Large, 0.0, Small),
            (Small, 0.0, Small),
        ] {
            assert_eq!(choose(wanted, None, share, &ALL), Some(expected), "{wanted:?} at {share}");
        }
    }

    #[test]
    fn what_is_not_sent_is_not_waited_for() {
        assert_eq!(choose(Large, Some(Large), 5e6, &ALL[..1]), Some(Small));
        assert_eq!(choose(Small, None, 5e6, &ALL[2..]), Some(Large), "there is no smaller one");
        assert_eq!(choose(Large, None, 5e6, &[]), None);
    }

    #[test]
    fn a_line_that_carries_just_enough_does_not_change_back_and_forth() {
        assert_eq!(choose(Large, Some(Middle), 1e6, &ALL), Some(Middle));
        assert_eq!(choose(Large, Some(Large), 1e6, &ALL), Some(Large));
        assert_eq!(choose(Large, Some(Middle), 1.1e6, &ALL), Some(Large));
    }

    #[test]
    fn sizes_that_stopped_are_forgotten_and_bits_are_counted() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut layers = Layers::default();
        for frame in 0..=25 {
            layers.note(Rid::from("h"), 1_000, at(frame * 40));
        }
        layers.note(Rid::from("zz"), 1_000, at(0));
        let sent = layers.sent(at(1_000));
        assert_eq!(sent.len(), 1);
        assert!((sent[0].1 - 208_000.0).abs() < 1.0, "{sent:?}");
        assert!(layers.sent(at(2_600)).is_empty());
        let pause = Duration::from_millis(500);
        let asked = [0, 499, 500].map(|ms| layers.ask(Middle, at(ms), pause).is_some());
        assert_eq!(asked, [true, false, true]);
        assert!(layers.ask(Large, at(0), pause).is_none());
    }
}
