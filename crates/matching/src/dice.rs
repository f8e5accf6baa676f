//! Seeded randomness: the same seed gives the same numbers on every machine and with every version of every library.
//!
//! `SplitMix64` (Steele, Lea and Flood, 2014): tiny, fast and good enough for simulation, sampling and weight
//! initialisation. Never used for secrets.

/// A stream of random numbers that depends on its seed alone.
#[derive(Debug, Clone)]
pub struct Dice {
    state: u64,
}

impl Dice {
    /// A stream for this seed.
    pub fn new(seed: u64) -> Self {
        let mut dice = Self { state: seed ^ 0x9e37_79b9_7f4a_7c15 };
        dice.bits();
        dice
    }

    /// A second stream that does not overlap with this one in practice; `label` names its purpose.
    pub fn branch(&self, label: u64) -> Self {
        Self::new(self.state ^ label.wrapping_mul(0xd6e8_feb8_6659_fd93))
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Uniform in [0, 1).
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Uniform in 0..bound; 0 when the bound is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        if bound == 0 { 0 } else { (self.unit() * bound as f64) as usize }
    }

    /// Standard normal (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.unit()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// Standard Gumbel: adding it to log weights and sorting draws without replacement.
    pub fn gumbel(&mut self) -> f64 {
        -(-(1.0 - self.unit()).ln()).max(f64::MIN_POSITIVE).ln()
    }

    /// One of the items; `None` for an empty slice.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// Shuffles in place (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
