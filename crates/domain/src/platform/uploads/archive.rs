//! Folders of files inside one file: what its list of contents may say (BAD_INPUT 77). Nothing is unpacked to decide.

use super::refusals;
use crate::Refusal;

/// Most entries.
const MOST_ENTRIES: usize = 2_000;
/// Most bytes of everything unpacked.
const MOST_UNPACKED_BYTES: u64 = 512 << 20;
/// How much smaller packing makes what people send; text of one letter is another matter.
const MOST_RATIO: u64 = 150;
/// Below this nothing is a bomb.
const HARMLESS_BYTES: u64 = 1 << 20;
/// Archives within archives hide what they hold from everybody who looks.
const NESTED: [&str; 12] = ["zip", "jar", "7z", "rar", "gz", "tgz", "bz2", "xz", "zst", "tar", "cab", "iso"];

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Entry {
    pub name: String,
    pub packed_bytes: u64,
    pub unpacked_bytes: u64,
    pub link: bool,
}

/// Whether an archive with that list may be kept.
///
/// # Errors
/// 422 `archive_unsafe` with a reason.
pub fn judge(entries: &[Entry]) -> Result<(), Refusal> {
    let unpacked = entries.iter().fold(0_u64, |sum, entry| sum.saturating_add(entry.unpacked_bytes));
    if entries.len() > MOST_ENTRIES || unpacked > MOST_UNPACKED_BYTES || entries.iter().any(is_bomb) {
        return Err(refusals::archive_too_large());
    }
    if entries.iter().any(|entry| entry.link || leads_out(&entry.name)) {
        return Err(refusals::archive_leads_out());
    }
    if entries.iter().any(|entry| is_nested(&entry.name)) {
        return Err(refusals::archive_nested());
    }
    Ok(())
}

fn is_bomb(entry: &Entry) -> bool {
    entry.unpacked_bytes > HARMLESS_BYTES && entry.unpacked_bytes / entry.packed_bytes.max(1) > MOST_RATIO
}

fn leads_out(name: &str) -> bool {
    let plain = name.replace('\\', "/");
    let drive = plain.as_bytes().get(1) == Some(&b':');
    plain.starts_with('/') || drive || plain.contains('\0') || plain.split('/').any(|part| part == "..")
}

fn is_nested(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| NESTED.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn entry(name: &str, packed_bytes: u64, unpacked_bytes: u64) -> Entry {
        Entry { name: name.into(), packed_bytes, unpacked_bytes, link: false }
    }

    fn reason(entries: &[Entry]) -> String {
        judge(entries).unwrap_err().facts["reason"].as_str().unwrap().to_owned()
    }

    #[test]
    fn folders_of_ordinary_files_are_kept() {
        let files = [entry("notes/a.txt", 10, 900), entry("notes/b.pdf", 4 << 20, 5 << 20), entry("notes/", 0, 0)];
        assert_eq!(judge(&files), Ok(()));
        assert_eq!(judge(&[]), Ok(()));
        assert_eq!(
            judge(&[entry("..hidden..", 1, 1), entry("a..b/c", 1, 1)]),
            Ok(()),
            "two dots in a name lead nowhere"
        );
    }

    #[test]
    fn bombs_are_refused_by_entry_by_sum_and_by_number() {
        assert_eq!(reason(&[entry("zeros", 10_000, 1 << 30)]), "too_large");
        assert_eq!(reason(&[entry("zeros", 10_000, 10 << 20)]), "too_large", "1,000 to one");
        let many: Vec<_> = (0..300).map(|n| entry(&format!("{n}"), 1 << 20, 2 << 20)).collect();
        assert_eq!(reason(&many), "too_large");
        let countless: Vec<_> = (0..2_001).map(|n| entry(&format!("{n}"), 1, 1)).collect();
        assert_eq!(reason(&countless), "too_large");
        assert_eq!(reason(&[entry("lie", 1, u64::MAX), entry("lie", 1, u64::MAX)]), "too_large", "sums do not wrap");
    }

    #[test]
    fn names_that_lead_out_and_links_are_refused() {
        for name in ["../x", "a/../../x", "/etc/passwd", "..\\x", "C:\\x", "C:x", "a\0b"] {
            assert_eq!(reason(&[entry(name, 1, 1)]), "leads_out", "{name}");
        }
        assert_eq!(reason(&[Entry { link: true, ..entry("x", 1, 1) }]), "leads_out");
    }

    #[test]
    fn an_archive_in_an_archive_is_refused() {
        for name in ["inner.zip", "a/b.TAR", "x.tar.gz", "app.jar"] {
            assert_eq!(reason(&[entry(name, 1, 1)]), "nested", "{name}");
        }
    }
}
