//! Skill credits (MO8) in the database: lots beside the ledger's account, bought, spent, given back, told and ended.
//!
//! What lies in a person's wallet of CREDIT is what their lots hold, and `edustream check` says so. Every journal that
//! moves that account goes with [`lots_follow`], in one transaction; lots are locked before accounts.

mod buy;
mod given;
mod keep;
mod lots;
mod own;
mod price;
mod rules;
mod starter;

pub use buy::credits_purchase;
pub use given::{campaign_grant, referral_grant};
pub use keep::KeepCredits;
pub use lots::lots_follow;
pub use own::{credit_entries, credits_get};
pub use price::{CreditLesson, credit_course, credit_lesson, rules_get};
pub use rules::{credit_rules_now, credit_rules_put, credit_rules_simulate, credit_rules_told};
pub use starter::{Starter, starter_grant};
