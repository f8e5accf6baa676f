//! Tutors: the public page, the own profile, the approval queue.

pub mod approvals_page;
pub mod profile_page;
pub mod rpc;
pub mod tutor_booking;
pub mod tutor_page;
pub mod tutor_reviews;
