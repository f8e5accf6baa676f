//! People: what tutors and students say about themselves.

pub mod avatar;

pub mod events;
pub mod refusals;
pub mod tutor_profile;
