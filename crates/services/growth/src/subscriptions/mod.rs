//! Plans of tutors (MO11): a subscription that is paid by the month, and what it allows.
//!
//! A month is paid from earnings and wallet where they cover it, else by the card that the tutor pays with first: the
//! card fills the wallet as a top-up does, and one journal pays the month out of it, so money that a bank takes back is
//! judged like any other. Nobody is charged twice for one month: the month's first instant is unique. An unpaid month
//! is tried again each day for a week; then the account is free.

mod choose;
mod mine;
mod pay;
mod renew;

pub use choose::plan_choose;
pub(crate) use mine::plan_limits;
pub use mine::subscription_mine;
pub use renew::RenewPlans;
