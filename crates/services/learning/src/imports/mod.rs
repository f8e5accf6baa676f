//! Courses from files that teachers have already (LE1). The request only notes what is to be done; a job takes the file
//! apart on this machine's disk, one at a time, keeps what lies in it as files that were sent are kept, and writes the
//! draft in one transaction. So whoever dies in the middle leaves files that nothing uses, and they are swept.

mod begin;
pub mod clean;
mod markdown;
mod package;
mod write;

pub use begin::{import_begin, import_get, imports_own};
pub use write::ImportCourse;

use adapters::files::packages::PartError;
use domain::{
    ids::UnitId,
    learning::{
        import::{ImportKind, Notes},
        outline::Outline,
    },
};
use spine::Error;
use std::path::PathBuf;

/// A file that was taken apart.
struct Apart {
    kind: ImportKind,
    title: Option<String>,
    description: String,
    /// Every unit has its id already.
    outline: Outline,
    files: Vec<Laid>,
    notes: Notes,
}

/// What a unit is about, on this machine's disk.
struct Laid {
    unit: UnitId,
    place: PathBuf,
    name: String,
    bytes: u64,
    film: bool,
}

/// What stops everything, as against what is left out.
fn stopped(error: PartError) -> Error {
    match error {
        PartError::Refused(refusal) => refusal.into(),
        PartError::Machine(error) => error.into(),
    }
}
