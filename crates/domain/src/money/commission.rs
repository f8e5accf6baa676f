//! The platform's commission (MO5).
//!
//! A tutor's lifetime net earnings before this lesson, in US dollars, decide the tier: 20 % below 1,000.00, 15 % from
//! 1,000.00, 10 % from 5,000.00. The fee is rounded half to even on the minor unit and the remainder is the tutor's, so
//! the two parts always sum to the whole.

use super::Money;

/// Lifetime earnings in US cents from which 15 % apply.
pub const ESTABLISHED_FROM_USD_MINOR: i64 = 100_000;
/// Lifetime earnings in US cents from which 10 % apply.
pub const EXPERT_FROM_USD_MINOR: i64 = 500_000;

/// How large a share the platform takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommissionTier {
    /// 20 %.
    Starter,
    /// 15 %.
    Established,
    /// 10 %.
    Expert,
}

/// A gross amount divided: `fee + earnings` is exactly the gross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommissionSplit {
    /// The platform's part.
    pub fee: Money,
    /// The tutor's part.
    pub earnings: Money,
}

impl CommissionTier {
    /// All tiers, highest commission first.
    pub const ALL: [Self; 3] = [Self::Starter, Self::Established, Self::Expert];

    /// The tier of a tutor who has earned `lifetime_usd_minor` US cents net before this lesson; a negative total (after
    /// reversals) counts as nothing.
    pub const fn from_lifetime(lifetime_usd_minor: i64) -> Self {
        if lifetime_usd_minor >= EXPERT_FROM_USD_MINOR {
            Self::Expert
        } else if lifetime_usd_minor >= ESTABLISHED_FROM_USD_MINOR {
            Self::Established
        } else {
            Self::Starter
        }
    }

    /// The commission in per cent; also how a booking stores its tier.
    pub const fn percent(self) -> i64 {
        match self {
            Self::Starter => 20,
            Self::Established => 15,
            Self::Expert => 10,
        }
    }

    /// Reads a stored tier.
    pub fn from_percent(percent: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.percent() == percent)
    }

    /// Lifetime earnings in US cents at which the next tier begins; `None` on the last.
    pub const fn next_from_usd_minor(self) -> Option<i64> {
        match self {
            Self::Starter => Some(ESTABLISHED_FROM_USD_MINOR),
            Self::Established => Some(EXPERT_FROM_USD_MINOR),
            Self::Expert => None,
        }
    }

    /// Divides a gross amount. `None` when the amount is negative or out of range.
    pub fn split(self, gross: Money) -> Option<CommissionSplit> {
        let fee = gross.scale(self.percent(), 100).filter(|_| gross.minor >= 0)?;
        Some(CommissionSplit { fee, earnings: gross.checked_sub(fee)? })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::{Currency, amount::MAX_MINOR};
    use proptest::prelude::*;

    #[test]
    fn the_tier_changes_exactly_at_one_thousand_and_at_five_thousand_dollars() {
        for (lifetime, percent) in [
            (i64::MIN, 20),
            (-1, 20),
            (0, 20),
            (99_999, 20),
            (100_000, 15),
            (100_001, 15),
            (499_999, 15),
            (500_000, 10),
            (i64::MAX, 10),
        ] {
            assert_eq!(CommissionTier::from_lifetime(lifetime).percent(), percent, "{lifetime} cents earned before");
        }
    }

    #[test]
    fn each_tier_says_where_the_next_begins() {
        for tier in CommissionTier::ALL {
            if let Some(next) = tier.next_from_usd_minor() {
                assert_eq!(CommissionTier::from_lifetime(next - 1), tier);
                assert!(CommissionTier::from_lifetime(next) > tier);
            }
        }
    }

    #[test]
    fn fees_of_half_a_cent_go_to_the_even_cent_and_the_remainder_to_the_tutor() {
        for (tier, gross, fee) in [
            (CommissionTier::Starter, 2_500, 500),
            (CommissionTier::Established, 2_500, 375),
            (CommissionTier::Established, 10, 2),
            (CommissionTier::Established, 30, 4),
            (CommissionTier::Established, 50, 8),
            (CommissionTier::Expert, 5, 0),
            (CommissionTier::Expert, 15, 2),
            (CommissionTier::Expert, 25, 2),
            (CommissionTier::Starter, 2, 0),
            (CommissionTier::Starter, 3, 1),
            (CommissionTier::Starter, 0, 0),
        ] {
            let split = tier.split(Money::new(gross, Currency::Usd)).unwrap();
            assert_eq!((split.fee.minor, split.earnings.minor), (fee, gross - fee), "{tier:?} of {gross}");
        }
    }

    #[test]
    fn a_negative_amount_is_not_divided_and_an_unknown_percentage_is_no_tier() {
        assert_eq!(CommissionTier::Starter.split(Money::new(-1, Currency::Usd)), None);
        for percent in [0, 12, -20, 100] {
            assert_eq!(CommissionTier::from_percent(percent), None);
        }
        for tier in CommissionTier::ALL {
            assert_eq!(CommissionTier::from_percent(tier.percent()), Some(tier));
        }
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_the_fee_is_nearest(gross in 0..=MAX_MINOR, tier in 0..3_usize) {
            let tier = *CommissionTier::ALL.get(tier).unwrap();
            let split = tier.split(Money::new(gross, Currency::Jpy)).unwrap();
            prop_assert_eq!(split.fee.minor + split.earnings.minor, gross);
            let error = (i128::from(split.fee.minor) * 100 - i128::from(gross) * i128::from(tier.percent())).abs();
            prop_assert!(error <= 50);
            prop_assert!(error < 50 || split.fee.minor % 2 == 0, "a half goes to the even neighbour");
        }

        #[test]
        fn more_gross_never_makes_less_for_either_side(gross in 0..MAX_MINOR, tier in 0..3_usize) {
            let tier = *CommissionTier::ALL.get(tier).unwrap();
            let (less, more) = (tier.split(Money::new(gross, Currency::Usd)).unwrap(), tier.split(Money::new(gross + 1, Currency::Usd)).unwrap());
            prop_assert!(more.fee.minor >= less.fee.minor && more.earnings.minor >= less.earnings.minor);
        }
    }
}
