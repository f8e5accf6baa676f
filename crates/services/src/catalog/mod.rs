//! Finding people: subjects, tutor search, cards, the facts of the front page.

pub(crate) mod cards;
pub(crate) mod cursors;
pub(crate) mod exchange;
pub mod landing;
pub mod subjects;
pub mod tutor_search;
