//! Where the rules of time zones come from: directories of compiled zone files.
//!
//! An installation may have several: one the operator names, its own copy (`make setup` fetches the newest published
//! release), the system's, and the one compiled into the program. The newest counts, whoever it came from: on the day
//! after a government's decision any of them may be the first to know. The own copy carries checksums, so that half of
//! a copy is none. What cannot be used is told and passed over, except what the operator asked for by name.

mod directory;

pub use directory::ZoneinfoFault;
use domain::calendar::ZoneTable;
use std::path::{Path, PathBuf};

/// Where systems keep their zone files.
pub const SYSTEM: &str = "/usr/share/zoneinfo";

/// Directories to look at.
#[derive(Clone, Debug)]
pub struct Places {
    /// What the operator named; must be usable.
    pub operator: Option<PathBuf>,
    /// The installation's own copy, with its checksums.
    pub own: PathBuf,
    /// The system's.
    pub system: PathBuf,
}

/// What was found.
#[derive(Debug)]
pub struct Newest {
    /// None when nothing is newer than what is compiled in.
    pub table: Option<ZoneTable>,
    /// What was there and could not be used, in sentences.
    pub remarks: Vec<String>,
}

/// The newest table of all places; of two with the same release the one that is named first: the operator's, the own
/// copy, the system's, the compiled-in one.
///
/// # Errors
/// When the operator's directory cannot be used.
pub fn newest(places: &Places) -> Result<Newest, ZoneinfoFault> {
    let mut remarks = Vec::new();
    let mut best: Option<ZoneTable> = None;
    let operator = places.operator.as_deref().map(|path| directory::read(path, &told("the operator's", path)));
    let own = places.own.is_dir().then(|| directory::read_checked(&places.own, &told("own copy", &places.own)));
    let system = places.system.is_dir().then(|| directory::read(&places.system, &told("the system's", &places.system)));
    for table in operator.transpose()?.into_iter().map(Ok).chain(own).chain(system) {
        match table {
            Ok(table) if best.as_ref().is_none_or(|best| table.release() > best.release()) => best = Some(table),
            Ok(_) => {}
            Err(fault) => remarks.push(fault.to_string()),
        }
    }
    let table = best.filter(|best| best.release() >= ZoneTable::compiled_in().release());
    Ok(Newest { table, remarks })
}

fn told(whose: &str, path: &Path) -> String {
    format!("{whose} ({})", path.display())
}
