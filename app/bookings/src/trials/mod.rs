//! Trial lessons: booked on the page of all lessons, and replaced from the page of a lesson.

pub mod book;
pub mod rpc;
pub mod section;
