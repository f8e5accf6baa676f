//! Privacy (ID8): a copy of everything we keep about a person, the end of an account, and what somebody agreed to.
//!
//! It stands in the facade because it is about the tables of all contexts. [`tables`] says of each what goes into a
//! copy and why the rest does not; [`erasure`] says what is taken away. Tests walk the schema and hold both lists
//! against it, so a new table or column has to say where it belongs.

mod archive;
mod consents;
mod deletion;
mod erased;
mod erasure;
mod erasures;
mod exports;
mod files;
mod gather;
mod links;
pub mod notices;
mod readme;
pub mod tables;

pub use consents::{consents, consents_set};
pub use deletion::{
    EraseAccount, child_deletion, child_deletion_ask, child_deletion_take_back, deletion, deletion_ask,
    deletion_take_back,
};
pub use erased::ERASED;
pub use erasures::{erasures, erasures_replay};
pub use exports::{WriteExport, export_create, export_file, export_find, export_newest};

use spine::{
    job::JobRow,
    retention::{Ages, Retention},
};

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::of::<WriteExport>(), JobRow::of::<EraseAccount>()];

/// Copies go when their time has run out.
pub const RETENTIONS: &[Retention] = &[Retention::new("privacy_exports", "expires_at", 0, Ages::ByBusinessTime)];
