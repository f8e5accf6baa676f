//! What cancelling a lesson would move, before it is done.

use crate::money::Money;
use serde::{Deserialize, Serialize};

/// One line of a money preview: who gets what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PreviewPosting {
    /// `student_wallet`, `student_hold`, `escrow`, `tutor_pending`, `platform_fee`.
    pub account: String,
    pub amount: Money,
}

/// `POST /bookings/{id}/cancel/preview`: exactly the journal that cancelling now would post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CancelPreview {
    pub refund: Money,
    pub kept: Money,
    /// One sentence with the rule that applies.
    pub rule: String,
    /// The same as a stable code: `cancel_unanswered`, `cancel_by_tutor`, `cancel_early`, `cancel_late`,
    /// `cancel_too_late`.
    pub rule_code: String,
    /// What the sentence is made of: full `hours` of notice and the `percent` that comes back; empty where there are
    /// none.
    #[schema(value_type = Object)]
    pub rule_facts: serde_json::Value,
    pub journal: Vec<PreviewPosting>,
}
