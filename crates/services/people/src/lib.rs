//! What people say about themselves, and who decides whether it is shown.

pub mod approval;
pub mod biography;
pub mod check;
pub mod jobs;
pub mod meeting_link;
pub mod notices;
pub mod reviews;
pub mod tutor_profile;
pub mod tutor_words;
pub mod visibility;
