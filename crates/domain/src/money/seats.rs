//! Seats of institutions: what they cost, and the journal of those that were bought.
//!
//! A seat is bought once and stays: whoever leaves frees it for the next. More bought at once cost less each, by rows
//! of data.

use super::{AccountKind, AccountRef, Journal, JournalKind, LedgerFault, Money};
use crate::ids::UserId;
use serde::{Deserialize, Serialize};

/// Most seats that are bought at once.
pub const SEATS_AT_ONCE: i64 = 10_000;

/// What one seat costs where at least as many are bought at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SeatPrice {
    /// From how many on.
    pub seats_from: i64,
    /// One of them.
    pub price: Money,
}

/// What so many seats cost together, by the price that they reach; none where nothing is offered for so few, or the sum
/// is no amount.
///
/// ```
/// # use domain::money::{Currency::Usd, Money, seats::{SeatPrice, seats_cost}};
/// let price = |seats_from, minor| SeatPrice { seats_from, price: Money::new(minor, Usd) };
/// let prices = [price(1, 1_200), price(50, 1_000)];
/// assert_eq!(seats_cost(&prices, 49), Some(Money::new(58_800, Usd)));
/// assert_eq!(seats_cost(&prices, 50), Some(Money::new(50_000, Usd)));
/// ```
pub fn seats_cost(prices: &[SeatPrice], seats: i64) -> Option<Money> {
    let reached = prices.iter().filter(|price| price.seats_from <= seats).max_by_key(|price| price.seats_from)?;
    let minor = reached.price.minor.checked_mul(seats).filter(|minor| *minor > 0)?;
    Some(Money::new(minor, reached.price.currency))
}

/// Seats were paid from a wallet: the platform sold something and owes nothing.
///
/// # Errors
/// A fault for an amount that is none.
pub fn bought(buyer: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let wallet = AccountRef::of(AccountKind::Wallet, buyer, amount.currency);
    let earned = AccountRef::platform(AccountKind::PlatformFee, amount.currency);
    Journal::between(JournalKind::SeatBuy, wallet, earned, amount.minor)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency::Usd;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn prices() -> [SeatPrice; 3] {
        [(1, 1_200), (50, 1_000), (200, 800)]
            .map(|(seats_from, minor)| SeatPrice { seats_from, price: Money::new(minor, Usd) })
    }

    #[test]
    fn nothing_is_sold_where_there_is_no_price_or_no_seat() {
        assert_eq!(seats_cost(&[], 5), None);
        assert_eq!(seats_cost(&prices(), 0), None);
        assert_eq!(seats_cost(&prices(), -3), None);
        assert_eq!(seats_cost(&prices(), i64::MAX), None);
        assert_eq!(seats_cost(&prices()[1..], 49), None);
    }

    #[test]
    fn what_is_bought_leaves_the_wallet_and_is_earned() {
        let buyer = UserId(Uuid::from_u128(1));
        let journal = bought(buyer, Money::new(12_000, Usd)).unwrap();
        assert_eq!(journal.change_of(AccountRef::of(AccountKind::Wallet, buyer, Usd)), -12_000);
        assert_eq!(journal.change_of_kind(AccountKind::PlatformFee, Usd), 12_000);
        assert!(bought(buyer, Money::zero(Usd)).is_err());
    }

    proptest! {
        #[test]
        fn one_more_seat_never_makes_a_single_one_dearer(seats in 1_i64..1_000) {
            let one = |seats| seats_cost(&prices(), seats).unwrap().minor / seats;
            prop_assert!(one(seats + 1) <= one(seats));
        }
    }
}
