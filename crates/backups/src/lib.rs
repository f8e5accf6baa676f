//! Backups of the database: a *base* a day and the *log* every minute, sealed under the installation's master keys and
//! stored elsewhere; and the way back to any moment of them.
//!
//! Beside them, [`archive`]: old rows that go from the database into cold storage.
//!
//! [`source`] is the database that is copied, [`store`] the place where copies lie, [`keep`] what is done regularly,
//! [`restore`] the way back. PostgreSQL's own programs do the copying (`pg_basebackup`, `pg_receivewal`) and the
//! checking (`pg_verifybackup`); which base leads to which moment is decided in `domain::platform::backups`.

pub mod archive;
pub mod files;
pub mod keep;
pub mod restore;
pub mod source;
pub mod store;

pub use keep::{Passed, pass};
pub use restore::{Restored, restore};
pub use source::Source;
pub use store::BackupStore;

use spine::Error;

/// Anything that went wrong, with what was being done.
fn failed(what: &str, error: impl std::fmt::Display) -> Error {
    Error::unexpected(format!("{what}: {error}"))
}
