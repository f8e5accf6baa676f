//! What people say about themselves, and who decides whether it is shown.

pub mod approval;
pub(crate) mod biography;
pub mod reviews;
pub mod tutor_profile;
