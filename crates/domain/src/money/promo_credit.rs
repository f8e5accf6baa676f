//! Promotional credit: money that the platform gives and that only lessons can be paid with.
//!
//! It lies apart from the wallet, is spent first and is never withdrawn: a withdrawal gives back what came by card, and
//! this never did. What a lesson that was paid with it gives back is the wallet's, and can buy the next one.

use super::{AccountKind, AccountRef, Journal, JournalKind, LedgerFault, Money, Phase, Posting};
use crate::ids::UserId;

/// What of it pays for a lesson of `total` beside `held` in the wallet: all there is, as far as the lesson goes, where
/// both together are enough; else nothing, because the lesson is refused or paid in another currency.
pub const fn promo_part(total: i64, held: i64, promo: i64) -> i64 {
    let part = if promo < total { promo } else { total };
    if part <= 0 || held.saturating_add(part) < total { 0 } else { part }
}

/// The platform gives it to each of them.
///
/// # Errors
/// A fault for amounts that are none.
pub fn granted(to: &[(UserId, Money)]) -> Result<Journal, LedgerFault> {
    let lines = to.iter().flat_map(|(holder, amount)| {
        let (platform, own) = (
            AccountRef::platform(AccountKind::PlatformPromo, amount.currency),
            AccountRef::of(AccountKind::Promo, *holder, amount.currency),
        );
        [Posting { account: platform, amount: -amount.minor }, Posting { account: own, amount: amount.minor }]
    });
    Journal::new(JournalKind::PromoGrant, Phase::Posted, lines.collect())
}

/// It goes to the wallet that pays for a lesson.
///
/// # Errors
/// A fault for an amount that is none.
pub fn used(holder: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let of = |kind| AccountRef::of(kind, holder, amount.currency);
    Journal::between(JournalKind::PromoUse, of(AccountKind::Promo), of(AccountKind::Wallet), amount.minor)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;
    use proptest::prelude::*;
    use uuid::Uuid;

    #[test]
    fn it_pays_first_and_only_where_the_lesson_is_paid_with_it() {
        // total, in the wallet, promotional credit: what of it pays
        let cases = [
            (2_500, 10_000, 1_000, 1_000),
            (800, 0, 1_000, 800),
            (2_500, 1_499, 1_000, 0),
            (2_500, 1_500, 1_000, 1_000),
            (2_500, 10_000, 0, 0),
            (0, 10_000, 1_000, 0),
        ];
        for (total, held, promo, part) in cases {
            assert_eq!(promo_part(total, held, promo), part, "{total} {held} {promo}");
        }
    }

    #[test]
    fn two_people_of_two_currencies_are_given_theirs_in_one_journal() {
        let (one, other) = (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
        let (dollars, euros) = (Money::new(1_000, Currency::Usd), Money::new(870, Currency::Eur));
        let journal = granted(&[(one, dollars), (other, euros)]).unwrap();
        let of = |holder, currency| journal.change_of(AccountRef::of(AccountKind::Promo, holder, currency));
        assert_eq!((of(one, Currency::Usd), of(other, Currency::Eur)), (1_000, 870));
        assert_eq!(journal.change_of(AccountRef::platform(AccountKind::PlatformPromo, Currency::Eur)), -870);
        assert!(granted(&[]).is_err() && granted(&[(one, Money::zero(Currency::Usd))]).is_err());
    }

    proptest! {
        #[test]
        fn never_more_than_there_is_than_the_lesson_costs_or_than_covers_it(
            total in 0_i64..10_000, held in 0_i64..10_000, promo in 0_i64..10_000
        ) {
            let part = promo_part(total, held, promo);
            prop_assert!((0..=promo.min(total)).contains(&part));
            prop_assert!(part == 0 || held + part >= total);
            prop_assert_eq!(part == 0, promo == 0 || total == 0 || held + promo.min(total) < total);
        }
    }
}
