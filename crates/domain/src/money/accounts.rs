//! Accounts of the ledger: who holds what, and which balances may go below zero.
//!
//! Balances are written from the platform's side: a person's money is what the platform owes them, so a credit makes it
//! grow and is a positive number. The kinds' codes are stored text; changing one is a migration. Only accounts of the
//! platform may be negative (the outside world, its own budgets and positions): no person is ever below zero (MO1).
//! What a tutor owes is a positive balance of `debt`, with its other side at the platform.

use super::Currency;
use crate::ids::UserId;
use serde::{Deserialize, Serialize};

macro_rules! account_kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, user: $user:literal, negative: $negative:literal;)*) => {
        /// What an account is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum AccountKind { $($(#[$doc])* #[serde(rename = $code)] $name),* }

        impl AccountKind {
            /// Every kind, in the order reports list them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word in the database.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// Reads a stored kind.
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)* _ => None }
            }

            /// Whether a person holds it; the others belong to the platform, one per currency.
            pub const fn is_user(self) -> bool {
                match self { $(Self::$name => $user),* }
            }

            /// Whether its balance may go below zero.
            pub const fn may_be_negative(self) -> bool {
                match self { $(Self::$name => $negative),* }
            }
        }
    };
}

account_kinds! {
    /// A person's money, free to spend.
    Wallet = "wallet", user: true, negative: false;
    /// A person's promotional credit: spent first, never withdrawn.
    Promo = "promo", user: true, negative: false;
    /// A student's money held for bookings, not taken yet.
    WalletHold = "wallet_hold", user: true, negative: false;
    /// A student's captured money that waits for the lesson. One per student, so that no row is hot.
    Escrow = "escrow", user: true, negative: false;
    /// Lessons paid ahead and not taken yet: what the packages of a person are worth.
    Package = "package", user: true, negative: false;
    /// Money of an institution, which is its holder: it pays for lessons of its members.
    Sponsor = "sponsor", user: true, negative: false;
    /// A tutor's earnings inside the dispute window.
    EarningPending = "earning_pending", user: true, negative: false;
    /// A tutor's earnings that can be paid out.
    EarningAvailable = "earning_available", user: true, negative: false;
    /// A tutor's earnings on their way out.
    EarningReserved = "earning_reserved", user: true, negative: false;
    /// What a tutor owes: a refund after the earnings were paid out. Taken from what is earned next.
    Debt = "debt", user: true, negative: false;
    /// Commission the platform earned.
    PlatformFee = "platform_fee", user: false, negative: false;
    /// The outside world at the payment provider: negative by what came in and has not gone out.
    ProviderClearing = "provider_clearing", user: false, negative: true;
    /// What the platform spends on discounts.
    PlatformPromo = "platform_promo", user: false, negative: true;
    /// What the platform paid for tutors who owe it.
    PlatformAdvance = "platform_advance", user: false, negative: true;
    /// What banks took back and the platform lays out, or has lost.
    Chargebacks = "chargebacks", user: false, negative: true;
    /// The other side of all debts.
    DebtContra = "debt_contra", user: false, negative: true;
    /// Where credits come from and go to: negative by what is out.
    CreditIssue = "credit_issue", user: false, negative: true;
    /// The platform's position in each currency after conversions.
    FxPosition = "fx_position", user: false, negative: true;
}

/// Names one account: there is exactly one per kind, holder and currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AccountRef {
    /// What it is for.
    pub kind: AccountKind,
    /// The person; `None` for the platform's accounts.
    pub holder: Option<UserId>,
    /// Its one unit; accounts never mix units.
    pub currency: Currency,
}

impl AccountRef {
    /// A person's account.
    pub const fn of(kind: AccountKind, holder: UserId, currency: Currency) -> Self {
        Self { kind, holder: Some(holder), currency }
    }

    /// One of the platform's accounts.
    pub const fn platform(kind: AccountKind, currency: Currency) -> Self {
        Self { kind, holder: None, currency }
    }

    /// Whether it names a holder exactly when its kind has one.
    pub const fn is_well_formed(&self) -> bool {
        self.holder.is_some() == self.kind.is_user()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn codes_are_read_back_and_nothing_else_is() {
        for kind in AccountKind::ALL {
            assert_eq!(AccountKind::parse(kind.code()), Some(*kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        for code in ["", "Wallet", "wallet ", "fx"] {
            assert_eq!(AccountKind::parse(code), None, "{code:?}");
        }
    }

    #[test]
    fn no_account_of_a_person_may_go_below_zero() {
        for kind in AccountKind::ALL {
            assert!(!(kind.is_user() && kind.may_be_negative()), "{kind:?}");
        }
        let negative: Vec<_> = AccountKind::ALL.iter().filter(|k| k.may_be_negative()).map(|k| k.code()).collect();
        let platforms = [
            "provider_clearing",
            "platform_promo",
            "platform_advance",
            "chargebacks",
            "debt_contra",
            "credit_issue",
            "fx_position",
        ];
        assert_eq!(negative, platforms);
    }
}
