//! Finding people: subjects, search, cards.

pub mod intent;
pub mod landing;
pub mod refusals;
pub mod saved;
pub mod search_form;
pub mod subjects;
pub mod tutor_search;
/// The browser looks nothing up.
#[cfg(not(target_arch = "wasm32"))]
pub mod words;
