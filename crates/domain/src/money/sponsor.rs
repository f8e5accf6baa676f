//! Lessons that an institution pays for its members: when it does, and the journals of it.
//!
//! Its money lies in an account of its own, whose holder is the institution. A lesson is paid whole or not at all, goes
//! through the member's wallet in the transaction that books it, and what it gives back goes the same way home.

use super::{AccountKind, AccountRef, Journal, JournalKind, LedgerFault, Money};
use crate::ids::{InstitutionId, UserId};

/// What an institution pays for, minor units of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// For the lessons that a member books in a month.
    pub per_member: i64,
    /// What one lesson may cost; anything when there is none.
    pub lesson_most: Option<i64>,
    /// What one lesson may cost before somebody has to agree; anything when there is none.
    pub ask_above: Option<i64>,
}

impl Budget {
    /// Whether it pays a lesson of `total` for a member whose lessons of the month cost `used` so far, from `balance`.
    ///
    /// ```
    /// # use domain::money::sponsor::Budget;
    /// let budget = Budget { per_member: 10_000, lesson_most: Some(4_000), ask_above: None };
    /// assert!(budget.pays(4_000, 6_000, 4_000));
    /// assert!(!budget.pays(4_000, 6_001, 9_000) && !budget.pays(4_001, 0, 9_000) && !budget.pays(4_000, 0, 3_999));
    /// ```
    pub fn pays(self, total: i64, used: i64, balance: i64) -> bool {
        let fits = used.checked_add(total).is_some_and(|sum| sum <= self.per_member);
        total > 0 && fits && total <= balance && self.lesson_most.is_none_or(|most| total <= most)
    }

    /// Whether somebody who looks after the institution has to agree to a lesson of `total` first.
    ///
    /// ```
    /// # use domain::money::sponsor::Budget;
    /// let budget = Budget { per_member: 10_000, lesson_most: None, ask_above: Some(3_000) };
    /// assert!(budget.asks(3_001) && !budget.asks(3_000));
    /// assert!(!Budget { ask_above: None, ..budget }.asks(9_000));
    /// ```
    pub fn asks(self, total: i64) -> bool {
        self.ask_above.is_some_and(|above| total > above)
    }
}

/// An institution's account of its own money.
pub const fn account(institution: InstitutionId, currency: super::Currency) -> AccountRef {
    AccountRef::of(AccountKind::Sponsor, UserId(institution.0), currency)
}

fn wallet(person: UserId, amount: Money) -> AccountRef {
    AccountRef::of(AccountKind::Wallet, person, amount.currency)
}

/// An admin pays in.
///
/// # Errors
/// A fault for an amount that is none.
pub fn funded(admin: UserId, institution: InstitutionId, amount: Money) -> Result<Journal, LedgerFault> {
    let to = account(institution, amount.currency);
    Journal::between(JournalKind::SponsorFund, wallet(admin, amount), to, amount.minor)
}

/// An admin takes out what they paid in.
///
/// # Errors
/// A fault for an amount that is none.
pub fn taken_out(admin: UserId, institution: InstitutionId, amount: Money) -> Result<Journal, LedgerFault> {
    let from = account(institution, amount.currency);
    Journal::between(JournalKind::SponsorWithdraw, from, wallet(admin, amount), amount.minor)
}

/// It pays for a lesson: the money goes to the wallet that books it.
///
/// # Errors
/// A fault for an amount that is none.
pub fn used(institution: InstitutionId, member: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let from = account(institution, amount.currency);
    Journal::between(JournalKind::SponsorUse, from, wallet(member, amount), amount.minor)
}

/// What a lesson gave back goes home.
///
/// # Errors
/// A fault for an amount that is none.
pub fn returned(institution: InstitutionId, member: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let to = account(institution, amount.currency);
    Journal::between(JournalKind::SponsorReturn, wallet(member, amount), to, amount.minor)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency::Usd;
    use proptest::prelude::*;
    use uuid::Uuid;

    #[test]
    fn what_is_paid_in_leaves_the_wallet_and_what_comes_home_leaves_the_members() {
        let (person, school) = (UserId(Uuid::from_u128(1)), InstitutionId(Uuid::from_u128(2)));
        let amount = Money::new(2_500, Usd);
        let (wallet, own) = (AccountRef::of(AccountKind::Wallet, person, Usd), account(school, Usd));
        for (journal, change) in [
            (funded(person, school, amount), 2_500),
            (taken_out(person, school, amount), -2_500),
            (used(school, person, amount), -2_500),
            (returned(school, person, amount), 2_500),
        ] {
            let journal = journal.unwrap();
            assert_eq!((journal.change_of(own), journal.change_of(wallet)), (change, -change));
        }
        assert!(used(school, person, Money::zero(Usd)).is_err());
    }

    proptest! {
        #[test]
        fn a_month_never_costs_more_than_the_budget_nor_than_there_is(
            budget in 0_i64..10_000, balance in 0_i64..10_000, lessons in prop::collection::vec(-10_i64..3_000, 0..12)
        ) {
            let rule = Budget { per_member: budget, lesson_most: None, ask_above: None };
            let mut used = 0;
            for total in lessons {
                if rule.pays(total, used, balance - used) {
                    used += total;
                }
            }
            prop_assert!(used <= budget && used <= balance);
        }
    }
}
