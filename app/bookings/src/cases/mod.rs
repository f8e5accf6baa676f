//! Cases: the page to open one, the case for its two sides, the queue and the decision of the staff.

pub mod decide_page;
mod desk;
pub mod list_page;
pub mod open_page;
mod parts;
mod rounds;
pub mod rpc;
