//! Signing up, signing in, the own account.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod account_page;
mod audit_page;
mod audit_words;
mod chosen_lesson;
mod email_page;
mod family_rpc;
mod keys_page;
mod keys_rpc;
mod login_page;
mod oidc_page;
mod passkeys_page;
mod password_page;
mod phone_page;
mod qr;
mod register_page;
pub mod rows;
mod rpc;
mod security_page;
mod security_rpc;
mod sessions_page;
mod staff_rpc;
mod staff_words;
mod step_up_page;
mod user_page;
mod users_page;

pub use audit_page::changes;
pub use audit_words::{ACTS, act_words};
pub use qr::drawn;
pub use rows::{calls, pages};
