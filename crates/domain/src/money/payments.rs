//! What the other side of a payment can decide, and what each decision does to it.
//!
//! Providers tell the same thing many times and in any order: a decision that is already in force changes nothing, one that contradicts it is refused.
//! A top-up that was disputed stays disputed.

use super::{
    Currency, Money,
    accounts::{AccountKind, AccountRef},
    ledger::{Journal, JournalKind, LedgerFault},
    refusals,
    wallet::PaymentStatus,
};
use crate::{Refusal, ids::UserId};
use serde::{Deserialize, Serialize};

/// What the card holder or the bank does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentDecision {
    /// The card holder paid.
    Succeed,
    /// The bank said no.
    Fail,
    /// The card holder took it back through the bank.
    Dispute,
}

/// The status after `decision`; `None` when it is already in force and nothing is to be done.
///
/// # Errors
/// 409 `payment_already_decided` when it was decided otherwise, 409 `payment_not_charged` for a dispute about money that was never taken.
pub fn payment_decided(status: PaymentStatus, decision: PaymentDecision) -> Result<Option<PaymentStatus>, Refusal> {
    use {PaymentDecision as D, PaymentStatus as S};
    match (status, decision) {
        (S::Pending, D::Succeed) => Ok(Some(S::Succeeded)),
        (S::Pending, D::Fail) => Ok(Some(S::Failed)),
        (S::Succeeded, D::Dispute) => Ok(Some(S::Disputed)),
        // A repeated `succeeded` that arrives after the dispute is old news.
        (S::Succeeded | S::Disputed, D::Succeed) | (S::Failed, D::Fail) | (S::Disputed, D::Dispute) => Ok(None),
        (S::Failed, D::Succeed) | (S::Succeeded | S::Disputed, D::Fail) => Err(refusals::payment_already_decided()),
        (S::Pending | S::Failed, D::Dispute) => Err(refusals::payment_not_charged()),
    }
}

/// The journal that a top-up's new status posts: success fills the wallet from the provider, a dispute empties it again; failure moves nothing.
pub fn topup_journal(holder: UserId, amount: Money, status: PaymentStatus) -> Result<Option<Journal>, LedgerFault> {
    let wallet = AccountRef::of(AccountKind::Wallet, holder, amount.currency);
    let provider = AccountRef::platform(AccountKind::ProviderClearing, amount.currency);
    match status {
        PaymentStatus::Succeeded => Journal::between(JournalKind::Topup, provider, wallet, amount.minor).map(Some),
        PaymentStatus::Disputed => {
            Journal::between(JournalKind::TopupReversal, wallet, provider, amount.minor).map(Some)
        }
        PaymentStatus::Pending | PaymentStatus::Failed => Ok(None),
    }
}

/// One unit's earnings of a tutor. Amounts are minor units of `currency`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EarningsBalance {
    /// The unit.
    pub currency: Currency,
    /// Inside the dispute window.
    pub pending: i64,
    /// Can be paid out.
    pub available: i64,
    /// Set aside for payouts under way.
    pub reserved: i64,
    /// Everything ever earned, net of commission and of what disputes took back.
    pub lifetime: i64,
}

/// `GET /payouts/balance`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EarningsBalances {
    /// One entry per unit the tutor ever earned.
    pub balances: Vec<EarningsBalance>,
}

/// One currency's line of `GET /admin/ledger/trial-balance`, in minor units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CurrencyBalance {
    /// The unit.
    pub currency: Currency,
    /// Sum of all debits, as a positive number.
    pub debits: i64,
    /// Sum of all credits.
    pub credits: i64,
    /// Credits minus debits: zero, or the books are broken.
    pub difference: i64,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use PaymentDecision::{Dispute, Fail, Succeed};
    use PaymentStatus::{Disputed, Failed, Pending, Succeeded};

    #[test]
    fn every_decision_on_every_status_is_decided() {
        for (status, decision, expected) in [
            (Pending, Succeed, Ok(Some(Succeeded))),
            (Pending, Fail, Ok(Some(Failed))),
            (Pending, Dispute, Err("payment_not_charged")),
            (Succeeded, Succeed, Ok(None)),
            (Succeeded, Fail, Err("payment_already_decided")),
            (Succeeded, Dispute, Ok(Some(Disputed))),
            (Failed, Succeed, Err("payment_already_decided")),
            (Failed, Fail, Ok(None)),
            (Failed, Dispute, Err("payment_not_charged")),
            (Disputed, Succeed, Ok(None)),
            (Disputed, Fail, Err("payment_already_decided")),
            (Disputed, Dispute, Ok(None)),
        ] {
            let decided = payment_decided(status, decision);
            let decided = decided.as_ref().map(|next| *next).map_err(|refusal| refusal.code.as_str());
            assert_eq!(decided, expected, "{status:?} {decision:?}");
        }
    }

    #[test]
    fn a_dispute_takes_back_exactly_what_the_top_up_brought() {
        let (holder, amount) = (UserId(uuid::Uuid::from_u128(7)), Money::new(2_500, Currency::Kwd));
        let filled = topup_journal(holder, amount, Succeeded).unwrap().unwrap();
        let emptied = topup_journal(holder, amount, Disputed).unwrap().unwrap();
        for posting in filled.postings() {
            assert_eq!(emptied.change_of(posting.account), -posting.amount);
        }
        assert_eq!(topup_journal(holder, amount, Failed).unwrap(), None);
        assert_eq!(topup_journal(holder, amount, Pending).unwrap(), None);
    }
}
