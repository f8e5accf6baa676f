//! Payment orders in the database: stored with what causes them, told to the provider by a job, answered through an
//! inbox (ARCHITECTURE rule 12).
//!
//! The way of an order, and what is left when the power fails between two steps:
//! 1. A use case stores payment, order and the job [`PlaceOrder`] in one transaction. Before its commit nothing exists.
//! 2. [`order_place`] tells the provider, outside of any transaction, under the order's own id. Whoever waits does it
//!    at once; the job does it for those who are gone. A provider that is asked twice has one order.
//! 3. The provider's report is stored whole ([`report_receive`]), and then becomes a command: at once, or by the job
//!    [`HandleReport`]. A report that was stored is acknowledged; whatever happens then, it is not asked for again.
//!
//! Every change of an order locks its payment's row first; accounts come after it.

mod change;
mod inbox;
mod place;
mod rows;

pub(crate) use inbox::report_withdraw;
pub use inbox::{HandleReport, Handled, Received, report_receive};
pub use place::PlaceOrder;
pub(crate) use place::{order_place, payment_start};
pub(crate) use rows::charge_of;
