//! A unit on loopback, and pages as the browser's would be: each with a connection of its own that sends sound and
//! pictures and counts what comes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod house;
mod page;
mod passing;
mod strangers;

pub use house::House;
