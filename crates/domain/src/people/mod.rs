//! People: what tutors and students say about themselves.

pub mod tutor_profile;
