//! The pages and server functions of money, and who may open and call them.

use super::{checkout_page::checkout_page, rpc::Topup, wallet_page::wallet_page};
use domain::door::{Access, Door, Shed};
use face::{page::PageRow, rpc::call};

/// Every page.
pub fn pages() -> Vec<PageRow> {
    vec![
        PageRow::new(Door::page("/wallet", Access::Person), wallet_page),
        PageRow::new(Door::page("/sandbox/payments/{id}", Access::Person), checkout_page),
    ]
}

/// Every server function.
pub fn calls() -> Vec<Door> {
    vec![call::<Topup>(Access::Adult).shed(Shed::Never)]
}
