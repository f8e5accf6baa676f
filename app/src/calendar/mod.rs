//! A tutor's open hours.

pub mod availability_page;
pub mod rpc;
