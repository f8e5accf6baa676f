//! Finding people: subjects, search, cards.

pub mod landing;
pub mod refusals;
pub mod search_form;
pub mod subjects;
pub mod tutor_search;
