//! Finding people: subjects, search, cards.

pub mod subjects;
pub mod tutor_search;
