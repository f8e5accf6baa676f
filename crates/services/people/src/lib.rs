//! What people say about themselves, and who decides whether it is shown.

pub mod approval;
pub mod background_check;
pub mod biography;
pub mod blocks;
pub mod check;
mod edits;
pub mod jobs;
pub mod meeting_link;
pub mod member_profile;
pub mod notices;
pub mod onboarding;
pub mod reviews;
pub mod skills;
pub mod student_profile;
pub mod tutor_profile;
pub mod tutor_words;
pub mod verification;
pub mod visibility;
