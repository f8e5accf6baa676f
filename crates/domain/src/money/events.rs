//! What happens to payments at the provider.

use super::{Money, wallet::PaymentStatus};
use crate::{
    event::{News, events},
    ids::{PaymentId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of payments.
    PaymentEvent version 2 {
        /// A payment waits for its card holder.
        Started(PaymentNews) = "payment.started",
        /// It was paid.
        Succeeded(PaymentNews) = "payment.succeeded",
        /// The bank said no; nothing was charged.
        Failed(PaymentNews) = "payment.failed",
        /// The card holder took it back through the bank.
        Disputed(PaymentNews) = "payment.disputed",
    }
}

impl PaymentEvent {
    /// The event of a payment that has just come into its state.
    pub fn of(news: PaymentNews) -> Self {
        match news.status {
            PaymentStatus::Pending => Self::Started(news),
            PaymentStatus::Succeeded => Self::Succeeded(news),
            PaymentStatus::Failed => Self::Failed(news),
            PaymentStatus::Disputed => Self::Disputed(news),
        }
    }
}

/// A payment as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PaymentNews {
    pub payment_id: PaymentId,
    pub user_id: UserId,
    pub status: PaymentStatus,
    pub amount: Money,
}

impl News for PaymentNews {
    fn subject(&self) -> Uuid {
        self.payment_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}
