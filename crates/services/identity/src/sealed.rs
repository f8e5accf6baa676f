//! The columns of this context that are sealed.

use super::birth_dates;
use spine::sealing::SealedColumn;

/// All of them.
pub fn sealed_columns() -> Vec<SealedColumn> {
    birth_dates::SEALED.to_vec()
}
