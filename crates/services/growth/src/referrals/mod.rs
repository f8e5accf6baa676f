//! Referral (GR1): who came by whose code, and what both were given for it.
//!
//! The code comes with the registration and stands in `referrals`. The subscriber [`Rewards`] hears of lessons that
//! were held, decides once per person and kind, and pays both in the transaction that moves its cursor.

mod between;
mod hear;
mod mine;

pub(crate) use between::between;
pub use hear::Rewards;
pub(crate) use hear::in_own;
pub use mine::referrals_mine;
