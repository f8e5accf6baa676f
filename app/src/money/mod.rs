//! The wallet and the sandbox's checkout.

pub mod checkout_page;
pub mod rpc;
pub mod wallet_page;
