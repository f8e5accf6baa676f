//! Payment orders in the database: stored with what causes them, told to the provider by a job, answered through an
//! inbox (ARCHITECTURE rule 12).
//!
//! The way of an order, and what is left when the power fails between two steps:
//! 1. A use case stores payment, order and the job [`PlaceOrder`] in one transaction. Before its commit nothing exists.
//! 2. [`order_place`] tells the provider, outside of any transaction, under the order's own id. Whoever waits does it
//!    at once; the job does it for those who are gone. A provider that is asked twice has one order.
//! 3. The provider's report is stored whole ([`webhook_receive`], [`report_receive`]), and then becomes a command: by
//!    the job [`HandleReport`], or at once. A report that was stored is acknowledged; whatever happens then, it is not
//!    asked for again.
//! 4. What was never told is asked for ([`Reconcile`]): reports that did not arrive, orders that nobody ended.
//!
//! What the provider says and our books do not bear becomes a line for a person ([`breaks_list`]), and moves nothing.
//!
//! Every change of an order locks its payment's row first; accounts come after it.

mod breaks;
mod cards;
mod change;
mod disputed;
mod inbox;
mod kept;
mod place;
mod reconcile;
mod returned;
mod risk;
mod rows;
mod unreadable;
mod webhook;

pub use breaks::{break_resolve, breaks_list};
pub(crate) use cards::order_add;
pub use cards::{LessonCard, LessonPayment, lesson_card, lesson_order, lesson_payment, lesson_payment_start};
pub(crate) use disputed::{dispute_order, dispute_over, dispute_takes};
pub use inbox::{HandleReport, Handled, Received, report_receive};
pub(crate) use inbox::{card_report_keep, report_withdraw};
pub use place::PlaceOrder;
pub(crate) use place::{About, order_place, payment_start};
pub use reconcile::Reconcile;
pub use risk::{risk_decide, risk_lock, risk_seen};
pub(crate) use rows::Stored;
pub(crate) use rows::charge_of;
pub use webhook::webhook_receive;
