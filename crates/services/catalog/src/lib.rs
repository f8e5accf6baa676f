//! Finding people: subjects, tutor search, cards, the facts of the front page.

pub mod caches;
pub(crate) mod cards;
pub mod jobs;
pub mod kept;
pub mod landing;
pub mod listings;
pub mod retention;
pub mod saved;
pub mod shown;
pub mod sitemaps;
pub mod skills;
pub mod subjects;
pub mod taught;
pub mod taxonomy;
pub mod tutor_profile;
pub mod tutor_search;
