//! Payments as finance looks them up, and the whole trail of one: what was asked of the provider, what it reported, and
//! the journals that came of it.

use super::{Money, refusals, risk::RiskSign, wallet::PaymentStatus};
use crate::{
    Refusal,
    ids::{PaymentId, UserId},
    text,
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Longest search in characters.
pub const QUERY_MAX_CHARS: usize = 100;

/// A search for payments, as it is typed; empty parts filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentsQuery {
    /// A part of a name or an address, the provider's name for it, or an id.
    pub q: String,
    /// A state.
    pub state: String,
}

/// What payments are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PaymentsFilter {
    pub q: String,
    pub id: Option<Uuid>,
    pub state: Option<PaymentStatus>,
}

impl PaymentsQuery {
    /// Reads it.
    ///
    /// # Errors
    /// The refusals of texts, 422 `payment_state_unknown`.
    pub fn parse(&self) -> Result<PaymentsFilter, Refusal> {
        let q = text::clean(&self.q, QUERY_MAX_CHARS).map_err(|refusal| refusal.at("q"))?;
        let state = match self.state.trim() {
            "" => None,
            code => Some(PaymentStatus::parse(code).ok_or_else(refusals::payment_state_unknown)?),
        };
        Ok(PaymentsFilter { id: q.parse().ok(), q, state })
    }
}

/// A payment in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StaffPayment {
    pub id: PaymentId,
    pub user_id: UserId,
    pub name: String,
    pub purpose: String,
    pub provider: String,
    pub reference: Option<String>,
    pub status: PaymentStatus,
    pub amount: Money,
    pub created_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
}

/// What was asked of the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct TrailOrder {
    pub id: Uuid,
    pub kind: String,
    pub state: String,
    pub reference: Option<String>,
    pub reason: Option<String>,
    pub amount: Money,
    pub created_at: DateTime<Utc>,
}

/// What the provider reported.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct TrailReport {
    pub event_id: String,
    pub decision: Option<String>,
    pub outcome: Option<String>,
    pub received_at: DateTime<Utc>,
}

/// A line of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct TrailPosting {
    pub account: String,
    /// Whose account; none for the platform's.
    pub holder: Option<String>,
    pub amount: Money,
}

/// A journal that came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct TrailJournal {
    pub id: Uuid,
    pub kind: String,
    pub phase: String,
    pub created_at: DateTime<Utc>,
    pub postings: Vec<TrailPosting>,
}

/// All of one payment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PaymentTrail {
    pub payment: StaffPayment,
    pub orders: Vec<TrailOrder>,
    pub reports: Vec<TrailReport>,
    pub journals: Vec<TrailJournal>,
    /// What the provider thinks of its card; what is over does not count.
    pub risks: Vec<RiskSign>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_search_is_read_and_a_state_nobody_knows_is_refused() {
        let of = |q: &str, state: &str| PaymentsQuery { q: q.into(), state: state.into() }.parse();
        assert_eq!(of("", "gone").unwrap_err().fields[0].code, "payment_state_unknown");
        assert_eq!(of("a\0b", "").unwrap_err().fields[0].field, "q");
        let id = Uuid::from_u128(9);
        let filter = of(&id.to_string(), "failed").unwrap();
        assert_eq!((filter.id, filter.state), (Some(id), Some(PaymentStatus::Failed)));
    }
}
