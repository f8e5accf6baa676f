//! Affiliates (GR2): partners apply, are approved, and are paid a part of the fee of the first lessons of whom they
//! brought.
//!
//! A partner's code stands where everybody's stands (`referrals`), written by the registration. [`PayCommissions`]
//! decides once per lesson, when its earnings have cleared: what is given back before costs nobody anything.

mod ask;
mod decide;
mod mine;
mod pay;

pub use ask::{affiliate_apply, click_count};
pub use decide::{affiliate_approve, affiliate_decline, affiliates_list};
pub use mine::affiliate_mine;
pub use pay::PayCommissions;
