//! Time zones as data.
//!
//! Which instants a wall time names is decided by governments, a few times a year. So the rules are read from files
//! when the product starts ([`ZoneTable`]), and a [`Zone`] is a name together with the rules it was read with: whoever
//! is given one computes with exactly those, and two releases of one zone can stand side by side. Names are looked up
//! in the table that was loaded, [`ZoneTable::loaded`]; the newest release known when this was built is compiled in
//! beneath it, so that a name of somebody's account never stops meaning something. The browser has no table: it asks
//! the server, or its own `Intl`.

mod clock;
mod release;
mod rules;
mod table;
#[cfg(not(target_arch = "wasm32"))]
mod tzif;

pub use clock::ZoneOffset;
pub use release::{Release, newest_published};
pub use table::{TableFault, ZoneTable};

pub(crate) use rules::OffsetSpan;
use rules::ZoneRules;
use std::{
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

/// A zone's name and its rules as they were read; as small as a reference.
#[derive(Clone, Copy)]
pub struct Zone(&'static ZoneRules);

impl Zone {
    /// Coordinated universal time, which needs no data.
    pub const UTC: Self = Self(&ZoneRules::UTC);

    /// The IANA name, `Europe/Berlin`.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Seconds east of UTC at an instant, given in seconds since the epoch.
    pub(crate) fn offset_at(self, instant: i64) -> i64 {
        self.0.offset_at(instant)
    }

    /// The stretches of constant offset that cover `[from, to)`, in order, without holes.
    pub(crate) fn spans(self, from: i64, to: i64) -> Vec<OffsetSpan> {
        self.0.spans(from, to)
    }
}

/// A name that no data has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such time zone")]
pub struct UnknownZone;

impl FromStr for Zone {
    type Err = UnknownZone;

    /// Looks the exact name up in the table that was loaded.
    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        ZoneTable::loaded().zone(name).ok_or(UnknownZone)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The same zone is the same name; which release it was read from is not asked.
impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::{every_zone, named};
