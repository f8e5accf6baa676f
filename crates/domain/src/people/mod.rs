//! People: what tutors and students say about themselves.

pub mod background_check;
pub mod blocks;
pub mod cities;
pub mod edits;
pub mod events;
pub mod lesson_length;
pub mod meeting_link;
pub mod member_profile;
pub mod onboarding;
pub mod places;
pub mod prices;
pub mod public_review;
pub mod refusals;
pub mod skills;
pub mod student_profile;
pub mod teaching_facts;
pub mod tutor_profile;
pub mod verification;
pub mod week_times;

pub use lesson_length::lesson_length;
