//! People: what tutors and students say about themselves.

pub mod edits;
pub mod events;
pub mod lesson_length;
pub mod meeting_link;
pub mod onboarding;
pub mod places;
pub mod refusals;
pub mod tutor_profile;
pub mod verification;

pub use lesson_length::lesson_length;
