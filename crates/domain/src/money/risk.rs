//! What a payment provider thinks of a card: signs for the queue of fraud, and what waits because of them.

use super::Money;
use crate::codes::codes;
use serde::{Deserialize, Serialize};

/// Above how many US dollars a hold of a card at risk waits before it is taken.
pub const WAITS_ABOVE_DOLLARS: i64 = 500;

codes! {
    /// What it says.
    RiskSign {
        /// The bank of the card reports fraud, before any dispute.
        EarlyWarning = "early_warning",
        /// Somebody, or a rule, looks at the payment there.
        Review = "review",
        /// The card is at elevated risk.
        Elevated = "elevated",
        /// The card is at the highest risk.
        Highest = "highest",
    }
}

impl RiskSign {
    /// Whether it is about the card itself: such a hold may wait.
    pub const fn is_of_card(self) -> bool {
        matches!(self, Self::Elevated | Self::Highest)
    }
}

/// What a provider says about the risk of a payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskWord {
    /// The provider's name for what it says.
    pub reference: String,
    /// What it says.
    pub sign: RiskSign,
    /// Whether it says that this is over.
    pub over: bool,
}

/// Whether a hold of `dollars` cents of a card at risk waits until finance approves it, or somebody of trust has
/// cleared its owner.
pub const fn waits(dollars: Money, at_risk: bool, cleared: bool) -> bool {
    at_risk && !cleared && dollars.minor > WAITS_ABOVE_DOLLARS * 100
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn only_a_large_hold_of_a_card_at_risk_waits_and_not_once_it_was_cleared() {
        let usd = |minor| Money::new(minor, Currency::Usd);
        assert!(waits(usd(50_001), true, false));
        for (dollars, at_risk, cleared) in
            [(50_000, true, false), (50_001, false, false), (50_001, true, true), (0, true, false)]
        {
            assert!(!waits(usd(dollars), at_risk, cleared), "{dollars} {at_risk} {cleared}");
        }
    }

    #[test]
    fn a_warning_and_a_review_are_about_the_payment_and_not_about_the_card() {
        let of_card: Vec<_> = RiskSign::ALL.iter().filter(|sign| sign.is_of_card()).collect();
        assert_eq!(of_card, [&RiskSign::Elevated, &RiskSign::Highest]);
    }
}
