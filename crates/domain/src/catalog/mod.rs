//! Finding people: subjects, search, cards.

pub mod intent;
pub mod landing;
pub mod linked_data;
pub mod listings;
pub mod personal;
pub mod preview;
pub mod refusals;
pub mod relaxed;
pub mod saved;
pub mod search_form;
/// The browser looks nothing up.
#[cfg(not(target_arch = "wasm32"))]
pub mod skill_book;
pub mod subjects;
pub mod taught;
pub mod taxonomy;
pub mod tutor_search;
/// The browser looks nothing up.
#[cfg(not(target_arch = "wasm32"))]
pub mod words;
