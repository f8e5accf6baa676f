//! Signing up, signing in, the own account.

pub mod account_page;
pub mod login_page;
pub mod password_page;
pub mod register_page;
pub mod rpc;
