//! Disputes: card holders who ask their bank for money back, and how they are answered at the provider.

use super::ProviderError;
use domain::{
    ids::{ChargebackId, OrderId},
    money::{
        Money,
        chargebacks::{DisputeWord, evidence::EvidenceField},
        risk::RiskWord,
    },
};

/// What a report says of a dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// Our order; none where the provider speaks of the money alone, which `charge` names.
    pub order: Option<OrderId>,
    /// Its name for the money that was taken.
    pub charge: Option<String>,
    /// How much the bank asks for; none where it does not say, and means all.
    pub amount: Option<Money>,
    /// The rest.
    pub word: DisputeWord,
}

/// What a report says of the risk of a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Our order; none where the provider speaks of the money alone, which `charge` names.
    pub order: Option<OrderId>,
    /// Its name for the money.
    pub charge: Option<String>,
    /// The rest.
    pub word: RiskWord,
}

/// What is wanted about a dispute: it is stored first, so it is the same at every try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeAnswer {
    /// Our name for it; the idempotency key.
    pub id: ChargebackId,
    /// The provider's name for it.
    pub reference: String,
    /// How often something was wanted and refused: what is wanted then has another key.
    pub round: i32,
    /// What is sent; nothing where the money is left to the card holder.
    pub evidence: Vec<EvidenceField>,
}

pub(super) fn none_answered() -> ProviderError {
    ProviderError::Unavailable("this provider knows no disputes".to_owned())
}
