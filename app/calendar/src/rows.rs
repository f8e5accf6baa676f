//! The pages and server functions of calendar, and who may open and call them.

use super::{
    availability_page::availability_page,
    rpc::{ExceptionAdd, ExceptionRemove, SaveAvailability},
};
use domain::door::{Access, Door};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![PageRow::new(Door::page("/teach/availability", Access::Person), availability_page)]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![
        call::<SaveAvailability>(Access::Person),
        call::<ExceptionAdd>(Access::Person),
        call::<ExceptionRemove>(Access::Person),
    ]
}
