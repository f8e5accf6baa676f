//! What is asked of a payment provider: each order once, whatever is repeated (ARCHITECTURE rule 12).
//!
//! Money outside of the house moves only by an order. A step of a payment gives it, it is stored in that step's
//! transaction, a job tells the provider under the order's own id, and what the provider says comes back as a command
//! to [`order_step`]. Nothing here knows a provider.
//!
//! Providers tell the same thing many times and in any order, and a question of ours may stay without an answer. So: a
//! word that is already in force changes nothing; one that comes before its time waits for what it builds on; one that
//! contradicts is refused; and an order that nobody answered stays planned and is asked again, never taken for done.

use super::{Money, payments::PaymentDecision, refusals};
use crate::{
    Refusal,
    codes::codes,
    ids::{OrderId, PaymentId},
};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

codes! {
    /// What an order asks for.
    OrderKind {
        /// Somebody pays at a page of the provider, and the money is taken at once (MO4).
        Charge = "charge",
        /// Somebody pays at a page of the provider, and the money is held until a capture or a void.
        Hold = "hold",
        /// What is held is taken, all of it or a part; the rest is let go.
        Capture = "capture",
        /// What is held is let go.
        Void = "void",
        /// What was taken goes back to the card, all of it or a part.
        Refund = "refund",
    }
}

impl OrderKind {
    /// Whether how it ends decides the payment; the others follow from one that was decided, and nobody has to act.
    pub const fn decides(self) -> bool {
        matches!(self, Self::Charge | Self::Hold)
    }
}

codes! {
    /// Where an order stands.
    OrderState {
        /// Stored. The provider may know it or not: nobody has its answer.
        Planned = "planned",
        /// The provider took it on and waits for somebody.
        Open = "open",
        /// Done: the money moved.
        Succeeded = "succeeded",
        /// Over: no money moved.
        Failed = "failed",
        /// Done, and taken back through the bank.
        Disputed = "disputed",
        /// It was held, and the bank let it go before anybody took it.
        Lapsed = "lapsed",
    }
}

/// An order as it is told to the provider. Its id is the idempotency key there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PaymentOrder {
    pub id: OrderId,
    pub payment: PaymentId,
    pub kind: OrderKind,
    pub amount: Money,
}

/// What happens to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderCommand {
    /// The provider took it on.
    TakeOn,
    /// The provider says how it ended.
    Decide(PaymentDecision),
}

impl OrderCommand {
    /// Every command.
    pub const ALL: [Self; 5] = [
        Self::TakeOn,
        Self::Decide(PaymentDecision::Succeed),
        Self::Decide(PaymentDecision::Fail),
        Self::Decide(PaymentDecision::Dispute),
        Self::Decide(PaymentDecision::Lapse),
    ];
}

/// Why a command does nothing to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderRefusal {
    /// It builds on a word that has not come yet.
    TooEarly,
    /// It was decided otherwise.
    Contradicts,
    /// It takes back money that was never taken.
    NothingTaken,
}

impl OrderRefusal {
    /// Whether the same command may be right later.
    pub const fn is_for_now(self) -> bool {
        matches!(self, Self::TooEarly)
    }
}

impl From<OrderRefusal> for Refusal {
    fn from(refusal: OrderRefusal) -> Self {
        match refusal {
            OrderRefusal::TooEarly | OrderRefusal::NothingTaken => refusals::payment_not_charged(),
            OrderRefusal::Contradicts => refusals::payment_already_decided(),
        }
    }
}

/// The state after `command`; `None` when what it says is in force already and nothing is to be done.
///
/// # Errors
/// See [`OrderRefusal`].
pub const fn order_step(
    kind: OrderKind,
    state: OrderState,
    command: OrderCommand,
) -> Result<Option<OrderState>, OrderRefusal> {
    use {OrderCommand::Decide, OrderState as S, PaymentDecision as D};
    match (kind, state, command) {
        (OrderKind::Hold, S::Succeeded, Decide(D::Lapse)) => Ok(Some(S::Lapsed)),
        // What is let go of a payment that came to nothing, or was disputed meanwhile, is old news.
        (OrderKind::Hold, S::Failed | S::Disputed | S::Lapsed, Decide(D::Lapse)) => Ok(None),
        (OrderKind::Hold, S::Planned | S::Open, Decide(D::Lapse)) => Err(OrderRefusal::TooEarly),
        // Nothing else is held; and a bank disputes what was paid, not what followed.
        (_, _, Decide(D::Lapse))
        | (OrderKind::Capture | OrderKind::Void | OrderKind::Refund, _, Decide(D::Dispute)) => {
            Err(OrderRefusal::NothingTaken)
        }
        // A card may send back days later what its bank had taken on.
        (OrderKind::Refund, S::Succeeded, Decide(D::Fail)) => Ok(Some(S::Failed)),
        (_, state, command) => charge_step(state, command),
    }
}

const fn charge_step(state: OrderState, command: OrderCommand) -> Result<Option<OrderState>, OrderRefusal> {
    use {
        OrderCommand::{Decide, TakeOn},
        OrderState as S, PaymentDecision as D,
    };
    match (state, command) {
        (S::Planned, TakeOn) => Ok(Some(S::Open)),
        // Asked again, or the decision overtook the provider's own answer.
        (S::Open | S::Succeeded | S::Failed | S::Disputed | S::Lapsed, TakeOn) => Ok(None),
        (S::Planned | S::Open, Decide(D::Succeed)) => Ok(Some(S::Succeeded)),
        (S::Planned | S::Open, Decide(D::Fail)) => Ok(Some(S::Failed)),
        (S::Succeeded, Decide(D::Dispute)) => Ok(Some(S::Disputed)),
        // A repeated `succeeded` that arrives after the dispute is old news.
        (S::Succeeded | S::Disputed | S::Lapsed, Decide(D::Succeed))
        | (S::Failed, Decide(D::Fail))
        | (S::Disputed, Decide(D::Dispute)) => Ok(None),
        (S::Planned | S::Open, Decide(D::Dispute)) => Err(OrderRefusal::TooEarly),
        (S::Failed, Decide(D::Succeed)) | (S::Succeeded | S::Disputed | S::Lapsed, Decide(D::Fail)) => {
            Err(OrderRefusal::Contradicts)
        }
        (S::Failed | S::Lapsed, Decide(D::Dispute)) | (_, Decide(D::Lapse)) => Err(OrderRefusal::NothingTaken),
    }
}

/// The state after a bank gave back what it had taken; `None` where it has nothing.
pub const fn order_reinstated(state: OrderState) -> Option<OrderState> {
    if matches!(state, OrderState::Disputed) { Some(OrderState::Succeeded) } else { None }
}

/// Whether an order in that state may have, or lack, the provider's reference and the instant of its decision.
pub const fn order_is_legal(state: OrderState, has_reference: bool, is_decided: bool) -> bool {
    match state {
        OrderState::Planned => !has_reference && !is_decided,
        OrderState::Open => has_reference && !is_decided,
        // A provider may refuse an order without giving it a name; whatever took money has one.
        OrderState::Failed => is_decided,
        OrderState::Succeeded | OrderState::Disputed | OrderState::Lapsed => has_reference && is_decided,
    }
}

/// The expression of the database's CHECK on `payment_orders`, one combination per line.
pub fn legal_orders_sql() -> String {
    let mut legal = Vec::new();
    for &state in OrderState::ALL {
        for (reference, decided) in [(false, false), (false, true), (true, false), (true, true)] {
            if order_is_legal(state, reference, decided) {
                legal.push(format!("  ('{}', {reference}, {decided})", state.code()));
            }
        }
    }
    let mut sql = String::from("(state, reference is not null, decided_at is not null) in (\n");
    let _ = writeln!(sql, "{}", legal.join(",\n"));
    sql.push_str(")\n");
    sql
}

#[cfg(test)]
mod tests;
