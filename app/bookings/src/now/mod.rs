//! Somebody now: a student's question, and a tutor who says they are free.

pub(crate) mod ask_page;
mod looks;
pub(crate) mod rpc;
pub(crate) mod teach_page;
pub(crate) mod wait_page;
