//! The list of contents of an archive, without unpacking any of it.

use domain::platform::uploads::archive::Entry;
use std::io::Cursor;
use zip::ZipArchive;

/// How an entry begins in the list at an archive's end.
const LISTED: &[u8] = b"PK\x01\x02";
/// Beginnings that an archive may hold: ten times the entries it may have, for documents inside it are archives too.
const MOST_LISTED: usize = 20_000;

/// Whether the bytes can be a list of many times more entries than there may be. Reading such a list costs hundreds
/// of megabytes
/// before its length is known; each of its entries begins with the same four bytes, and those are soon counted.
pub fn too_many_entries(bytes: &[u8]) -> bool {
    memchr::memmem::find_iter(bytes, LISTED).nth(MOST_LISTED).is_some()
}

/// The entries of a ZIP file; none where there is no such list, or it contradicts itself. Ask [`too_many_entries`]
/// first.
pub fn entries_of(bytes: &[u8]) -> Option<Vec<Entry>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut entries = Vec::new();
    for number in 0..archive.len() {
        let entry = archive.by_index_raw(number).ok()?;
        entries.push(Entry {
            name: entry.name().ok()?.into_owned(),
            packed_bytes: entry.compressed_size(),
            unpacked_bytes: entry.size(),
            link: entry.is_symlink(),
        });
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use std::io::Write;
    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    fn stored() -> SimpleFileOptions {
        SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
    }

    #[test]
    fn an_archive_lists_what_it_holds_with_its_links() {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("notes/a.txt", stored()).unwrap();
        archive.write_all(b"fractions").unwrap();
        archive.add_symlink("link", "/etc/passwd", stored()).unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        let entries = entries_of(&bytes).unwrap();
        let told: Vec<_> = entries.iter().map(|e| (e.name.as_str(), e.unpacked_bytes, e.link)).collect();
        assert_eq!(told, [("notes/a.txt", 9, false), ("link", 11, true)]);
        assert_eq!(entries_of(&bytes[..bytes.len() / 2]), None, "half an archive has no list");
    }

    #[test]
    fn attack_m6_a_list_of_a_million_entries_is_told_by_its_bytes_alone() {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..=MOST_LISTED {
            archive.start_file(format!("{number}"), stored()).unwrap();
        }
        assert!(too_many_entries(&archive.finish().unwrap().into_inner()));
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..MOST_LISTED {
            archive.start_file(format!("{number}"), stored()).unwrap();
        }
        assert!(!too_many_entries(&archive.finish().unwrap().into_inner()), "as many as there may be");
    }

    #[test]
    fn what_is_no_archive_has_no_list() {
        for bytes in [&b""[..], b"PK\x03\x04", b"PK\x05\x06", &[0; 4_096]] {
            assert_eq!(entries_of(bytes), None);
        }
    }
}
