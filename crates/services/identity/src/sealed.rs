//! The columns of this context that are sealed.

use super::{birth_dates, phone, two_step};
use spine::sealing::SealedColumn;

/// All of them.
pub fn sealed_columns() -> Vec<SealedColumn> {
    birth_dates::SEALED.into_iter().chain([two_step::SEALED, phone::SEALED]).collect()
}
