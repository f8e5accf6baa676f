//! Tables of disputed and suspected payments.

use super::{
    About::Money,
    Table,
    Why::{Derived, Others},
    own,
};

pub(super) const OWN: &[Table] = &[
    own(
        "payment_risks",
        Money,
        "t.order_id in (select o.id from payment_orders o join payments p on p.id = o.payment_id where p.user_id = $1)",
        &["provider", "reference", "sign", "order_id", "at", "over_at"],
        &[],
    ),
    own(
        "payment_risk_decisions",
        Money,
        "t.payment_id in (select p.id from payments p where p.user_id = $1)",
        &["payment_id", "decision", "decided_at"],
        &[("decided_by", Others), ("reason", Others)],
    ),
    own(
        "chargebacks",
        Money,
        "t.payment_id in (select p.id from payments p where p.user_id = $1)",
        &[
            "id",
            "provider",
            "reference",
            "order_id",
            "payment_id",
            "reason",
            "currency",
            "amount",
            "due_at",
            "withdrawn",
            "reinstated",
            "state",
            "opened_at",
            "closed_at",
            "told_at",
        ],
        &[
            ("reviewed", Derived),
            ("won", Derived),
            ("lost", Derived),
            ("intent", Others),
            ("intent_at", Others),
            ("intent_by", Others),
            ("intent_reason", Others),
            ("evidence", Others),
            ("refused", Derived),
            ("round", Derived),
        ],
    ),
];
