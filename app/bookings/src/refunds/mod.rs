//! Refunds after a lesson: asked for by who paid, decided by finance.

pub mod ask_page;
pub mod decide_page;
pub mod list_page;
pub mod rpc;
