//! Lessons with several students, and waiting for what is taken.

pub mod group_page;
pub mod list_page;
pub mod rpc;
pub mod teach_page;
pub mod waitlist_page;
