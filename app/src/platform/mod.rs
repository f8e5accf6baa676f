//! Pages and pieces around the product: header, footer, notices, design, legal texts, errors, refusals in the reader's
//! language.

pub mod design_page;
pub mod errors_page;
pub mod footer;
pub mod header;
pub mod legal_page;
pub mod notices;
pub mod preferences;
pub use crate::i18n::refusals;
