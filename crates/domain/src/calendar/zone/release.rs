//! Releases of the IANA time zone database: `2026f` is the sixth of 2026, and newer than `2026e` and every `2025…`.

use std::{fmt, str::FromStr};

/// The newest published release that setup has seen, in the file it writes: release, package, hash.
const RECORDED: &str = include_str!("../../../../../zoneinfo.lock");

/// The newest release that was published when somebody last asked; recorded by `make setup`.
pub fn newest_published() -> Option<Release> {
    let line = RECORDED.lines().find(|line| !line.starts_with('#'))?;
    line.split_whitespace().next()?.parse().ok()
}

/// A release; ordered by age.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    year: u16,
    /// `a` to `z`, then `za`.
    letters: String,
}

/// Not the name of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a release of the time zone database, which looks like 2026f")]
pub struct NoRelease;

impl FromStr for Release {
    type Err = NoRelease;

    fn from_str(text: &str) -> Result<Self, NoRelease> {
        let text = text.trim();
        let (year, letters) = text.split_at_checked(4).ok_or(NoRelease)?;
        let shaped = year.bytes().all(|b| b.is_ascii_digit())
            && (1..=3).contains(&letters.len())
            && letters.bytes().all(|b| b.is_ascii_lowercase());
        let year = year.parse().ok().filter(|_| shaped).ok_or(NoRelease)?;
        Ok(Self { year, letters: letters.to_owned() })
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}{}", self.year, self.letters)
    }
}
