//! Paying in one's own currency (MO6): what a price comes to, the journal that converts it, and the way back.
//!
//! A lesson costs what its tutor asks, in the tutor's currency. Who pays with another one has exactly that much of it
//! bought, at the latest rates of both to the dollar, and the rate stays with the lesson: whatever comes back comes
//! back at it, and all of it is exactly what was paid.

use super::{
    AccountKind, AccountRef, Currency, ExchangeRate, Journal, JournalKind, LedgerFault, Money, Phase, Posting,
    amount::{MAX_MINOR, half_even},
};
use crate::ids::UserId;

/// One conversion: `paid` of the own currency for `price` of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Conversion {
    pub paid: Money,
    pub price: Money,
}

/// What `price` costs in the unit of `own`: both rates lead to the same third unit. Half to even on the own unit, and
/// never nothing. `None` when the rates do not fit, a unit is CREDIT, or the amount is out of range.
pub fn conversion(price: Money, charged: &ExchangeRate, own: &ExchangeRate) -> Option<Conversion> {
    let fits = charged.from() == price.currency && charged.to() == own.to() && own.from() != price.currency;
    if !fits || price.minor <= 0 || price.minor > MAX_MINOR {
        return None;
    }
    let ((c_up, c_down), (o_up, o_down)) = (charged.terms(), own.terms());
    let up = i128::from(price.minor).checked_mul(i128::from(c_up))?.checked_mul(i128::from(o_down))?;
    let down = i128::from(c_down).checked_mul(i128::from(o_up))?;
    let paid = i64::try_from(half_even(up, down)).ok().filter(|paid| *paid <= MAX_MINOR)?;
    Some(Conversion { paid: Money::new(paid.max(1), own.from()), price })
}

impl Conversion {
    /// The own wallet pays, the wallet of the other unit holds the price.
    ///
    /// # Errors
    /// A fault for amounts that are none.
    pub fn there(self, holder: UserId) -> Result<Journal, LedgerFault> {
        exchange(JournalKind::FxConvert, holder, (self.paid, self.price))
    }

    /// What goes back of the own unit when `returned` of the price came back after `before` had: as much of what was
    /// paid as of the price, so that all of the price is all of what was paid.
    pub fn back(self, before: i64, returned: i64) -> Option<Money> {
        let until = |part: i64| {
            let share = half_even(i128::from(self.paid.minor) * i128::from(part), i128::from(self.price.minor.max(1)));
            i64::try_from(share).ok()
        };
        let all =
            before.checked_add(returned).filter(|all| returned >= 0 && before >= 0 && *all <= self.price.minor)?;
        Some(Money::new(until(all)? - until(before)?, self.paid.currency))
    }

    /// The journal of the way back; none when it rounds to nothing of one's own.
    ///
    /// # Errors
    /// A fault for amounts that are none.
    pub fn home(self, holder: UserId, (returned, own): (i64, Money)) -> Result<Option<Journal>, LedgerFault> {
        if returned == 0 || own.minor == 0 {
            return Ok(None);
        }
        exchange(JournalKind::FxReturn, holder, (Money::new(returned, self.price.currency), own)).map(Some)
    }
}

/// `from` leaves one of the wallets, `to` comes into another; the platform stands between, once in each unit.
fn exchange(kind: JournalKind, holder: UserId, (from, to): (Money, Money)) -> Result<Journal, LedgerFault> {
    let wallet = |currency: Currency| AccountRef::of(AccountKind::Wallet, holder, currency);
    let position = |currency: Currency| AccountRef::platform(AccountKind::FxPosition, currency);
    let lines = vec![
        Posting { account: wallet(from.currency), amount: -from.minor },
        Posting { account: position(from.currency), amount: from.minor },
        Posting { account: position(to.currency), amount: -to.minor },
        Posting { account: wallet(to.currency), amount: to.minor },
    ];
    Journal::new(kind, Phase::Posted, lines)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::DateTime;
    use proptest::prelude::*;
    use uuid::Uuid;

    /// Whole units of dollars for a whole unit, near enough to those of today.
    fn rate(from: Currency) -> ExchangeRate {
        let quote = match from {
            Currency::Usd => (1, 1),
            Currency::Eur => (108, 100),
            Currency::Gbp => (127, 100),
            Currency::Jpy => (67, 10_000),
            Currency::Kwd => (325, 100),
            Currency::Brl => (18, 100),
            Currency::Cny => (14, 100),
            Currency::Rub => (11, 1_000),
            Currency::Aed => (27_229, 100_000),
            Currency::Inr => (1_193, 100_000),
            Currency::Cad => (73, 100),
            Currency::Aud => (66, 100),
            Currency::Credit => unreachable!("credits are not money"),
        };
        ExchangeRate::quoted((from, Currency::Usd), quote, "test", DateTime::UNIX_EPOCH).unwrap()
    }

    fn pairs() -> impl Iterator<Item = (Currency, Currency)> {
        let all = Currency::MONEY.iter().flat_map(|own| Currency::MONEY.iter().map(move |charged| (*own, *charged)));
        all.filter(|(own, charged)| own != charged)
    }

    #[test]
    fn a_price_costs_what_both_rates_say_and_nothing_is_free() {
        let paid = |minor, charged, own| {
            conversion(Money::new(minor, charged), &rate(charged), &rate(own)).map(|found| found.paid.minor)
        };
        assert_eq!(paid(3_000, Currency::Usd, Currency::Eur), Some(2_778));
        assert_eq!(paid(3_000, Currency::Eur, Currency::Usd), Some(3_240));
        assert_eq!(paid(1, Currency::Jpy, Currency::Kwd), Some(2));
        assert_eq!(paid(1, Currency::Usd, Currency::Jpy), Some(1));
        assert_eq!(paid(1, Currency::Rub, Currency::Eur), Some(1), "a hundredth of a cent is a cent");
        assert_eq!(paid(0, Currency::Usd, Currency::Eur), None);
        assert_eq!(paid(-5, Currency::Usd, Currency::Eur), None);
        assert_eq!(paid(100, Currency::Usd, Currency::Usd), None, "nothing to convert");
    }

    #[test]
    fn every_pair_converts_and_comes_home_to_the_last_unit() {
        let holder = UserId(Uuid::from_u128(7));
        for (own, charged) in pairs() {
            let found = conversion(Money::new(2_510, charged), &rate(charged), &rate(own)).unwrap();
            let there = found.there(holder).unwrap();
            let home = found.home(holder, (2_510, found.back(0, 2_510).unwrap())).unwrap().unwrap();
            for posting in there.postings() {
                assert_eq!(home.change_of(posting.account), -posting.amount, "{own} to {charged}");
            }
        }
    }

    proptest! {
        #[test]
        fn parts_that_come_back_sum_to_what_was_paid_in_every_pair(
            price in 1_i64..5_000_000, cuts in proptest::collection::vec(0_i64..2_000_000, 0..5),
        ) {
            for (own, charged) in pairs() {
                let found = conversion(Money::new(price, charged), &rate(charged), &rate(own)).unwrap();
                let (mut before, mut home) = (0, 0);
                for cut in cuts.iter().copied().chain([i64::MAX]) {
                    let part = cut.min(price - before);
                    let own = found.back(before, part).unwrap();
                    prop_assert!(own.minor >= 0);
                    home += own.minor;
                    before += part;
                }
                prop_assert_eq!(home, found.paid.minor);
                prop_assert_eq!(found.back(before, 1), None, "more than the price");
            }
        }
    }
}
