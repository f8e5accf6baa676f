//! Finding people: subjects, tutor search, cards, the facts of the front page.

pub mod caches;
pub(crate) mod cards;
pub mod kept;
pub mod landing;
pub mod subjects;
pub mod tutor_profile;
pub mod tutor_search;
