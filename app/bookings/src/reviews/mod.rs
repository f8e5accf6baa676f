//! What the two of a lesson say of it: the section of its page, its forms and what they post to.

mod form;
pub mod rpc;
pub mod section;
