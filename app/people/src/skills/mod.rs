//! Skills: what somebody teaches and learns, peers' verification, and looking at the skills of others.

pub(crate) mod assess_page;
pub(crate) mod requests;
pub(crate) mod rpc;
pub(crate) mod skills_page;
