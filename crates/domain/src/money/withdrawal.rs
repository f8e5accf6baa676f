//! Money that goes back from a wallet to the cards it came from: the oldest top-up first, and never more than came.

use super::{AccountKind, AccountRef, Currency, Journal, JournalKind, LedgerFault, Money, refusals};
use crate::{
    Refusal,
    ids::{PaymentId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `POST /payments/wallet/withdraw`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct WithdrawRequest {
    /// Minor units.
    #[schema(minimum = 1, maximum = 100_000_000_000_000_i64)]
    pub amount: i64,
    /// Code of the currency.
    #[schema(pattern = r"^[A-Z]{3}$")]
    pub currency: String,
}

impl WithdrawRequest {
    /// How much of which money.
    ///
    /// # Errors
    /// 422 `currency_unknown`, `currency_not_money`, `amount_out_of_range`.
    pub fn parse(&self) -> Result<Money, Refusal> {
        let currency = Currency::parse(&self.currency)?;
        if currency == Currency::Credit {
            return Err(refusals::currency_not_money());
        }
        let (least, most) = (Money::new(1, currency), Money::new(super::amount::MAX_MINOR, currency));
        if (least.minor..=most.minor).contains(&self.amount) {
            Ok(Money::new(self.amount, currency))
        } else {
            Err(refusals::amount_out_of_range(least, most))
        }
    }
}

/// A top-up, less what went back of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Came {
    pub payment: PaymentId,
    pub left: i64,
}

/// How much can go back: no more than is free, and no more than came by card.
pub fn withdrawable(came: &[Came], free: i64) -> i64 {
    came.iter().map(|came| came.left.max(0)).sum::<i64>().min(free).max(0)
}

/// What goes back to which top-up's card; `came` is in the order of time.
///
/// # Errors
/// 409 `withdraw_above` with what can.
pub fn plan(came: &[Came], free: i64, asked: Money) -> Result<Vec<(PaymentId, i64)>, Refusal> {
    let most = withdrawable(came, free);
    if asked.minor > most {
        return Err(refusals::withdraw_above(Money::new(most, asked.currency)));
    }
    let (mut parts, mut missing) = (Vec::new(), asked.minor);
    for came in came {
        let part = came.left.min(missing);
        if part > 0 {
            parts.push((came.payment, part));
            missing -= part;
        }
    }
    Ok(parts)
}

/// Money leaves a wallet for the cards.
///
/// # Errors
/// A fault for an amount that is none.
pub fn withdrawn(holder: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let wallet = AccountRef::of(AccountKind::Wallet, holder, amount.currency);
    let provider = AccountRef::platform(AccountKind::ProviderClearing, amount.currency);
    Journal::between(JournalKind::Withdraw, wallet, provider, amount.minor)
}

/// A card did not take it: it is in the wallet again.
///
/// # Errors
/// A fault for an amount that is none.
pub fn kept(holder: UserId, amount: Money) -> Result<Journal, LedgerFault> {
    let wallet = AccountRef::of(AccountKind::Wallet, holder, amount.currency);
    let provider = AccountRef::platform(AccountKind::ProviderClearing, amount.currency);
    Journal::between(JournalKind::WithdrawFailed, provider, wallet, amount.minor)
}

/// A withdrawal that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Withdrawal {
    /// The withdrawal.
    #[schema(format = "uuid")]
    pub id: Uuid,
    /// How much.
    pub amount: Money,
    /// How much of it to the card of which top-up.
    pub parts: Vec<WithdrawalPart>,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WithdrawalPart {
    pub payment_id: PaymentId,
    pub amount: Money,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn came(lefts: &[i64]) -> Vec<Came> {
        (0..).zip(lefts).map(|(n, left)| Came { payment: PaymentId(Uuid::from_u128(n)), left: *left }).collect()
    }

    fn amounts(lefts: &[i64], free: i64, asked: i64) -> Result<Vec<i64>, String> {
        let planned = plan(&came(lefts), free, Money::new(asked, Currency::Usd));
        planned.map(|parts| parts.into_iter().map(|(_, part)| part).collect()).map_err(|refusal| refusal.code)
    }

    #[test]
    fn the_oldest_card_gets_its_money_first() {
        assert_eq!(amounts(&[1_000, 2_000], 3_000, 1_500), Ok(vec![1_000, 500]));
        assert_eq!(amounts(&[0, 2_000], 3_000, 1_500), Ok(vec![1_500]));
        assert_eq!(amounts(&[1_000], 5_000, 1_001), Err("withdraw_above".into()), "the rest came otherwise");
        assert_eq!(amounts(&[5_000], 1_000, 1_001), Err("withdraw_above".into()), "the rest is spent");
        assert_eq!(amounts(&[], 1_000, 1), Err("withdraw_above".into()));
    }

    #[test]
    fn what_is_no_amount_of_money_is_refused() {
        let asked = |amount, currency: &str| {
            let refusal = WithdrawRequest { amount, currency: currency.into() }.parse().unwrap_err();
            refusal.fields[0].code.clone()
        };
        assert_eq!(asked(0, "USD"), "amount_out_of_range");
        assert_eq!(asked(-1, "USD"), "amount_out_of_range");
        assert_eq!(asked(5, "CREDIT"), "currency_not_money");
        assert_eq!(asked(5, "XXX"), "currency_unknown");
    }

    proptest! {
        #[test]
        fn parts_sum_to_what_was_asked_and_no_card_gets_more_than_it_gave(
            lefts in proptest::collection::vec(0_i64..500, 0..8), free in 0_i64..2_000, asked in 1_i64..2_000,
        ) {
            let all = came(&lefts);
            match plan(&all, free, Money::new(asked, Currency::Usd)) {
                Ok(parts) => {
                    prop_assert_eq!(parts.iter().map(|(_, part)| part).sum::<i64>(), asked);
                    for (payment, part) in parts {
                        prop_assert!(all.iter().any(|came| came.payment == payment && part <= came.left));
                    }
                }
                Err(_) => prop_assert!(asked > withdrawable(&all, free)),
            }
        }
    }
}
