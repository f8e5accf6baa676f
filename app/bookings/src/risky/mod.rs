//! Payments of cards at risk: finance decides about each.

pub mod decide_page;
pub mod list_page;
pub mod rpc;
