//! Payments: what money from outside is for, which orders that takes, and what each answer does to it.
//!
//! A payment has a purpose and gives orders to a provider ([`super::orders`]); what becomes of an order decides where
//! the payment stands and which journal is posted. Filling a wallet and buying credits take one charge; a lesson takes
//! a hold, which the lesson's own machine captures, voids or refunds. What was disputed stays disputed.

use super::{
    Currency, Money,
    accounts::{AccountKind, AccountRef},
    credits::{Pack, bought},
    ledger::{Journal, JournalKind, LedgerFault},
    orders::{OrderCommand, OrderKind, OrderRefusal, OrderState, PaymentOrder, order_step},
    wallet::PaymentStatus,
};
use crate::{
    codes::codes,
    ids::{OrderId, PaymentId, UserId},
};
use serde::{Deserialize, Serialize};

codes! {
    /// What the card holder or the bank does.
    PaymentDecision {
        /// The card holder paid.
        Succeed = "succeed",
        /// The bank said no.
        Fail = "fail",
        /// The card holder took it back through the bank.
        Dispute = "dispute",
        /// The bank let go what was held, before anybody took it.
        Lapse = "lapse",
    }
}

codes! {
    /// What a payment is for.
    PaymentPurpose {
        /// Fills the wallet of whoever pays.
        WalletTopup = "wallet_topup",
        /// Buys a pack of credits.
        CreditPack = "credit_pack",
        /// Pays for a lesson: held first, taken or let go by what becomes of it.
        Lesson = "lesson",
    }
}

/// A payment as the rules see it: what never changes about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The payment.
    pub id: PaymentId,
    /// Who pays.
    pub holder: UserId,
    /// What for.
    pub purpose: PaymentPurpose,
    /// How much, more than nothing.
    pub amount: Money,
}

/// What a step of a payment brings about, to be stored whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentStep {
    /// Where the order stands that moved the payment.
    pub order: OrderState,
    /// Where the payment stands; `None` when the order does not decide that.
    pub status: Option<PaymentStatus>,
    /// What is posted.
    pub journal: Option<Journal>,
    /// What the provider is to do next.
    pub orders: Vec<PaymentOrder>,
}

/// Why a payment does not take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentRefusal {
    /// The order refuses.
    Order(OrderRefusal),
    /// An error of ours.
    Fault(LedgerFault),
}

impl From<OrderRefusal> for PaymentRefusal {
    fn from(refusal: OrderRefusal) -> Self {
        Self::Order(refusal)
    }
}

impl From<LedgerFault> for PaymentRefusal {
    fn from(fault: LedgerFault) -> Self {
        Self::Fault(fault)
    }
}

/// A new payment and its first order, under a fresh id. No money moves.
pub fn payment_begin(payment: &Payment, order: OrderId) -> PaymentStep {
    let kind = match payment.purpose {
        PaymentPurpose::WalletTopup | PaymentPurpose::CreditPack => OrderKind::Charge,
        PaymentPurpose::Lesson => OrderKind::Hold,
    };
    let order = PaymentOrder { id: order, payment: payment.id, kind, amount: payment.amount };
    let status = Some(PaymentStatus::Pending);
    PaymentStep { order: OrderState::Planned, status, journal: None, orders: vec![order] }
}

/// What `command` to one of its orders does to a payment; `None` when it is in force already.
///
/// # Errors
/// See [`OrderRefusal`]; a fault only when the stored amount is none.
pub fn payment_step(
    payment: &Payment,
    (kind, state): (OrderKind, OrderState),
    command: OrderCommand,
) -> Result<Option<PaymentStep>, PaymentRefusal> {
    let Some(order) = order_step(kind, state, command)? else { return Ok(None) };
    let status = kind.decides().then(|| status_of(order));
    let journal = match (payment.purpose, kind) {
        (PaymentPurpose::WalletTopup, OrderKind::Charge) => topup_journal(payment.holder, payment.amount, order)?,
        (PaymentPurpose::CreditPack, OrderKind::Charge) => pack_journal(payment.holder, payment.amount, order)?,
        // The lesson's own machine posts what its card pays for; what follows a decision was posted with it.
        _ => None,
    };
    Ok(Some(PaymentStep { order, status, journal, orders: Vec::new() }))
}

/// Where a payment stands by its charge.
pub const fn status_of(charge: OrderState) -> PaymentStatus {
    match charge {
        OrderState::Planned | OrderState::Open => PaymentStatus::Pending,
        OrderState::Succeeded => PaymentStatus::Succeeded,
        OrderState::Failed | OrderState::Lapsed => PaymentStatus::Failed,
        OrderState::Disputed => PaymentStatus::Disputed,
    }
}

/// The journal that a top-up's charge posts as it comes into a state: success fills the wallet from the provider. What
/// a dispute takes is a chargeback's ([`super::chargebacks`]); the rest moves nothing.
fn topup_journal(holder: UserId, amount: Money, charge: OrderState) -> Result<Option<Journal>, LedgerFault> {
    let wallet = AccountRef::of(AccountKind::Wallet, holder, amount.currency);
    let provider = AccountRef::platform(AccountKind::ProviderClearing, amount.currency);
    match charge {
        OrderState::Succeeded => Journal::between(JournalKind::Topup, provider, wallet, amount.minor).map(Some),
        OrderState::Planned | OrderState::Open | OrderState::Failed | OrderState::Disputed | OrderState::Lapsed => {
            Ok(None)
        }
    }
}

/// The journal that a pack's charge posts: success brings the credits.
fn pack_journal(holder: UserId, amount: Money, charge: OrderState) -> Result<Option<Journal>, LedgerFault> {
    let pack = Pack::at_price(amount).ok_or(LedgerFault::Arithmetic)?;
    let provider = AccountRef::platform(AccountKind::ProviderClearing, amount.currency);
    match charge {
        OrderState::Succeeded => bought(holder, pack, provider).map(Some),
        OrderState::Planned | OrderState::Open | OrderState::Failed | OrderState::Disputed | OrderState::Lapsed => {
            Ok(None)
        }
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
    /// Everything ever earned, net of commission and of what was taken back.
    pub lifetime: i64,
    /// What is owed after a refund of money that was paid out; taken from what is earned next.
    #[serde(default)]
    pub debt: i64,
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
    use OrderState::{Failed, Open, Planned, Succeeded};
    use uuid::Uuid;

    fn topup() -> Payment {
        let (id, holder) = (PaymentId(Uuid::from_u128(9)), UserId(Uuid::from_u128(7)));
        Payment { id, holder, purpose: PaymentPurpose::WalletTopup, amount: Money::new(2_500, Currency::Kwd) }
    }

    fn stepped(state: OrderState, command: OrderCommand) -> Result<Option<PaymentStep>, PaymentRefusal> {
        payment_step(&topup(), (OrderKind::Charge, state), command)
    }

    #[test]
    fn a_top_up_begins_with_one_charge_over_the_whole_amount_and_moves_nothing() {
        let (payment, id) = (topup(), OrderId(Uuid::from_u128(3)));
        let begun = payment_begin(&payment, id);
        let charge = PaymentOrder { id, payment: payment.id, kind: OrderKind::Charge, amount: payment.amount };
        assert_eq!(begun.orders, [charge]);
        assert_eq!((begun.status, begun.order, begun.journal), (Some(PaymentStatus::Pending), Planned, None));
        let lesson = payment_begin(&Payment { purpose: PaymentPurpose::Lesson, ..payment }, id);
        assert_eq!(lesson.orders[0].kind, OrderKind::Hold, "a lesson's money is held, not taken");
    }

    #[test]
    fn what_follows_a_decision_decides_nothing_and_posts_nothing() {
        let lesson = Payment { purpose: PaymentPurpose::Lesson, ..topup() };
        for kind in [OrderKind::Capture, OrderKind::Void, OrderKind::Refund] {
            let done = OrderCommand::Decide(PaymentDecision::Succeed);
            let step = payment_step(&lesson, (kind, Planned), done).unwrap().unwrap();
            assert_eq!((step.status, step.journal), (None, None), "{kind:?}");
            let disputed = payment_step(&lesson, (kind, Succeeded), OrderCommand::Decide(PaymentDecision::Dispute));
            assert!(disputed.is_err(), "{kind:?}");
        }
    }

    #[test]
    fn a_pack_brings_its_credits_and_a_dispute_posts_nothing_by_itself() {
        let pack = Payment { purpose: PaymentPurpose::CreditPack, amount: Money::new(4_500, Currency::Usd), ..topup() };
        let step = |state, decision| {
            let step = payment_step(&pack, (OrderKind::Charge, state), OrderCommand::Decide(decision));
            step.unwrap().unwrap().journal
        };
        let credits = |journal: &Journal| journal.change_of_kind(AccountKind::Wallet, Currency::Credit);
        assert_eq!(credits(&step(Open, PaymentDecision::Succeed).unwrap()), 500);
        assert_eq!(step(Succeeded, PaymentDecision::Dispute), None, "that is a chargeback's");
        let odd = Payment { amount: Money::new(4_501, Currency::Usd), ..pack };
        let paid = OrderCommand::Decide(PaymentDecision::Succeed);
        assert!(payment_step(&odd, (OrderKind::Charge, Open), paid).is_err(), "no pack costs that");
    }

    #[test]
    fn a_step_tells_of_payment_and_order_the_same() {
        for &state in OrderState::ALL {
            for command in OrderCommand::ALL {
                match (order_step(OrderKind::Charge, state, command), stepped(state, command)) {
                    (Ok(Some(order)), Ok(Some(step))) => {
                        let expected = (order, Some(status_of(order)));
                        assert_eq!((step.order, step.status), expected, "{state:?} {command:?}");
                        let moves = order == Succeeded;
                        assert_eq!(step.journal.is_some(), moves, "{state:?} {command:?}");
                    }
                    (Ok(None), Ok(None)) => {}
                    (Err(refusal), Err(PaymentRefusal::Order(same))) => assert_eq!(refusal, same),
                    (order, step) => panic!("{state:?} {command:?}: {order:?} and {step:?}"),
                }
            }
        }
    }

    #[test]
    fn only_waiting_orders_leave_a_payment_waiting() {
        let statuses = OrderState::ALL.iter().map(|&state| status_of(state)).collect::<Vec<_>>();
        use PaymentStatus as P;
        assert_eq!(statuses, [P::Pending, P::Pending, P::Succeeded, P::Failed, P::Disputed, P::Failed]);
    }

    #[test]
    fn a_top_up_fills_the_wallet_with_all_of_it() {
        let filled = stepped(Open, OrderCommand::Decide(PaymentDecision::Succeed)).unwrap().unwrap().journal.unwrap();
        assert_eq!(filled.change_of_kind(AccountKind::Wallet, Currency::Kwd), 2_500);
    }

    #[test]
    fn a_failed_top_up_moves_nothing() {
        let failed = stepped(Open, OrderCommand::Decide(PaymentDecision::Fail)).unwrap().unwrap();
        assert_eq!((failed.order, failed.journal), (Failed, None));
    }

    #[test]
    fn an_amount_of_nothing_is_an_error_of_ours() {
        let nothing = Payment { amount: Money::new(0, Currency::Usd), ..topup() };
        let paid = OrderCommand::Decide(PaymentDecision::Succeed);
        let fault = payment_step(&nothing, (OrderKind::Charge, Open), paid).unwrap_err();
        assert!(matches!(fault, PaymentRefusal::Fault(LedgerFault::ZeroPosting(_))), "{fault:?}");
    }
}
