//! What a bank does with the money of a lesson, as whoever gives money back has to know it: nobody is paid twice.

use crate::{Refusal, bookings::refusals, money::Money};

/// What card holders asked back, of the payments of a lesson, through their banks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AtBank {
    /// A bank has not decided yet.
    pub open: bool,
    /// What banks gave back for good, in minor units.
    pub gone: i64,
}

impl AtBank {
    /// The most of what is `kept` that can still go back.
    pub fn most(self, kept: Money) -> Money {
        Money::new(kept.minor.saturating_sub(self.gone).max(0), kept.currency)
    }

    /// Whether `refund` of what is `kept` would give something back that the bank gives, or gave, itself.
    ///
    /// # Errors
    /// 409 `refund_at_bank` while a bank decides; `refund_by_bank` where nothing is left, `refund_too_large` where less
    /// is.
    pub fn check(self, kept: Money, refund: i64) -> Result<(), Refusal> {
        let most = self.most(kept);
        if self.open {
            return Err(refusals::refund_at_bank());
        }
        if refund <= most.minor {
            return Ok(());
        }
        Err(if most.minor == 0 { refusals::refund_by_bank() } else { refusals::refund_too_large(most) })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;

    fn usd(minor: i64) -> Money {
        Money::new(minor, Currency::Usd)
    }

    #[test]
    fn while_a_bank_decides_nothing_goes_back() {
        for gone in [0, 1_000, 3_000] {
            let code = AtBank { open: true, gone }.check(usd(3_000), 1).unwrap_err().code;
            assert_eq!(code, "refund_at_bank", "{gone}");
        }
    }

    #[test]
    fn what_a_bank_gave_back_is_not_given_back_again() {
        let part = AtBank { open: false, gone: 2_000 };
        assert_eq!(part.check(usd(3_000), 1_001).unwrap_err().code, "refund_too_large");
        assert_eq!(part.check(usd(2_000), 1).unwrap_err().code, "refund_by_bank");
        assert_eq!(AtBank { gone: i64::MAX, ..part }.check(usd(3_000), 1).unwrap_err().code, "refund_by_bank");
        assert_eq!(part.most(usd(1_500)), usd(0));
        assert_eq!(part.check(usd(3_000), 1_000), Ok(()));
        assert_eq!(part.most(usd(3_000)), usd(1_000));
    }

    #[test]
    fn without_a_bank_all_that_was_kept_can_go_back() {
        assert_eq!(AtBank::default().check(usd(3_000), 3_000), Ok(()));
        assert_eq!(AtBank::default().most(usd(3_000)), usd(3_000));
        assert_eq!(AtBank::default().check(usd(0), 0), Ok(()), "the lesson itself says that nothing was kept");
    }
}
