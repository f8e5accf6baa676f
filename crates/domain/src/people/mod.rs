//! People: what tutors and students say about themselves.

pub mod events;
pub mod lesson_length;
pub mod meeting_link;
pub mod places;
pub mod refusals;
pub mod tutor_profile;

pub use lesson_length::lesson_length;
