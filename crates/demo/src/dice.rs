//! Seeded choice and identifiers: the same seed gives the same demo on every machine, with every version of every
//! library.
//!
//! Each purpose has its own stream (`Dice::new(seed, "rate", 17)`), so a draw added in one place does not shift all the
//! others. SplitMix64 (Steele, Lea and Flood, 2014) is good enough for choosing sentences and never used for secrets.
//! Identifiers are version 8 UUIDs (RFC 9562 §5.8) from a hash.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A stream of choices that depends on its seed, purpose and number alone.
#[derive(Clone, Debug)]
pub(super) struct Dice {
    state: u64,
}

impl Dice {
    pub(super) fn new(seed: u64, purpose: &str, number: u64) -> Self {
        let hash = digest(seed, purpose, number);
        Self { state: hash.iter().take(8).fold(0, |state, byte| (state << 8) | u64::from(*byte)) }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Uniform in 0..bound; 0 when the bound is 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        usize::try_from((u128::from(self.next()) * bound as u128) >> 64).unwrap_or(0)
    }

    /// Uniform in `from..=to`.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below(usize::try_from(to - from + 1).unwrap_or(1)) as i64
    }

    /// True in so many of a hundred cases.
    pub(super) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the items; `None` for an empty slice.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// The index of one of the weights, in proportion to it; 0 when all are nothing.
    pub(super) fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if left < *weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    /// Shuffles in place (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// The identifier of the `number`th thing of a kind.
pub(super) fn id_of(seed: u64, kind: &str, number: u64) -> Uuid {
    let hash = digest(seed, kind, number);
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash).for_each(|(byte, hashed)| *byte = hashed);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn digest(seed: u64, purpose: &str, number: u64) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(seed.to_be_bytes());
    hasher.update(purpose.as_bytes());
    hasher.update(number.to_be_bytes());
    hasher.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_depends_on_seed_purpose_and_number_and_stays_in_its_bounds() {
        let draws = |seed, purpose, number| {
            let mut dice = Dice::new(seed, purpose, number);
            (0..20).map(|_| dice.between(3, 9)).collect::<Vec<_>>()
        };
        assert_eq!(draws(1, "a", 1), draws(1, "a", 1));
        assert_ne!(draws(1, "a", 1), draws(2, "a", 1));
        assert_ne!(draws(1, "a", 1), draws(1, "b", 1));
        assert_ne!(draws(1, "a", 1), draws(1, "a", 2));
        assert!(draws(7, "x", 0).iter().all(|n| (3..=9).contains(n)));
        assert_eq!(Dice::new(1, "a", 1).below(0), 0);
        assert_eq!(Dice::new(1, "a", 1).weighted(&[0, 5, 0]), 1);
    }

    #[test]
    fn identifiers_differ_by_kind_and_number_and_are_version_eight() {
        let id = id_of(1, "user", 1);
        assert_eq!(id.get_version_num(), 8);
        assert_ne!(id, id_of(1, "user", 2));
        assert_ne!(id, id_of(1, "tutor", 1));
    }
}
