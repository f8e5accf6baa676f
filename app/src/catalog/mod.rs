//! Finding a tutor: landing page, search, subjects.

pub mod filters;
pub mod landing_page;
pub mod search_page;
pub mod subjects_page;
pub mod tutor_card;
pub use crate::i18n::names;
