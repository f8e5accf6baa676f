//! Payouts (MO9): asked for, paid by files for the bank, decided by the bank, repeated every week where somebody wants
//! that, and told in statements that add up.

mod ask;
mod connect;
mod debt;
mod decide;
mod file_read;
mod files;
mod methods;
mod rows;
mod standing;
mod statement;
mod taken_back;
mod weekly;

pub use ask::{payout_create, payout_wants_phone, payouts_list};
pub(crate) use connect::payee_look_later;
pub use connect::{KeepPayouts, LookAtPayee, SendPayout};
pub use debt::{available_of, debt_of, debts_net};
pub use decide::{payout_decide, payouts_waiting, sandbox_payout_decide};
pub use file_read::payout_file_read;
pub use files::{payout_file_act, payout_file_make, payout_files_list};
pub use methods::{methods_get, methods_put, onboarding_start, sandbox_onboarding_done};
pub use standing::{SEALED, accounts_of};
pub use statement::{statement_file, statement_get, statement_within};
pub use taken_back::method_undo;
pub use weekly::PayWeekly;
