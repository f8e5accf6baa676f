//! Questions to the support: the own ones, one of them, and the desk.

mod parts;
pub mod queue_page;
pub mod rpc;
pub mod support_page;
pub mod ticket_page;
