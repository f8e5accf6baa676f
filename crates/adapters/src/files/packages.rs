//! Reading an archive that a stranger packed, a part at a time and never more than was asked for: what a list of
//! contents says of lengths is not believed, names are never places, links lead nowhere.

use domain::{
    Refusal,
    learning::refusals::{import_locked, import_too_large},
    platform::uploads::{
        archive::{self, Entry},
        refusals::{archive_too_large, archive_unreadable},
    },
};
use flate2::read::DeflateDecoder;
use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufReader, Read, Seek, SeekFrom, Write},
};
use zip::{CompressionMethod, ZipArchive};

/// Most bytes at the end of an archive that its list of contents takes.
const LIST_BYTES: u64 = 32 << 20;
/// Longest name of an entry in bytes.
const NAME_BYTES: usize = 1_024;
/// Bytes that are unpacked at once.
const CHUNK_BYTES: usize = 64 * 1_024;

/// Why a part could not be read.
#[derive(Debug)]
pub enum PartError {
    /// The archive is to blame.
    Refused(Refusal),
    /// The machine is.
    Machine(std::io::Error),
}

impl From<Refusal> for PartError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// An archive on this machine's disk.
pub struct Package {
    archive: ZipArchive<BufReader<File>>,
    /// Names as they are asked for, and the places of what they name.
    names: BTreeMap<String, usize>,
}

impl Package {
    /// Looks at the list of contents. The whole archive is judged before a byte of it is unpacked.
    ///
    /// # Errors
    /// 422 `archive_unsafe` with a reason, `import_refused/locked`.
    pub fn open(mut file: File) -> Result<Self, PartError> {
        let unreadable = |_| PartError::from(archive_unreadable());
        let length = file.seek(SeekFrom::End(0)).map_err(PartError::Machine)?;
        let mut list = Vec::new();
        file.seek(SeekFrom::Start(length.saturating_sub(LIST_BYTES))).map_err(PartError::Machine)?;
        (&file).take(LIST_BYTES).read_to_end(&mut list).map_err(PartError::Machine)?;
        if super::archives::too_many_entries(&list) {
            return Err(archive_too_large().into());
        }
        drop(list);
        file.rewind().map_err(PartError::Machine)?;
        let mut archive = ZipArchive::new(BufReader::new(file)).map_err(unreadable)?;
        let (mut entries, mut names, mut locked) = (Vec::new(), BTreeMap::new(), false);
        for number in 0..archive.len() {
            let entry = archive.by_index_raw(number).map_err(unreadable)?;
            let name = entry.name().map_err(unreadable)?.into_owned();
            if name.len() > NAME_BYTES {
                return Err(archive_unreadable().into());
            }
            locked |= entry.encrypted();
            entries.push(Entry {
                name: name.clone(),
                packed_bytes: entry.compressed_size(),
                unpacked_bytes: entry.size(),
                link: entry.is_symlink(),
            });
            if !entry.is_dir() {
                names.insert(name.replace('\\', "/").trim_start_matches("./").to_owned(), number);
            }
        }
        archive::judge(&entries)?;
        if locked {
            return Err(import_locked().into());
        }
        Ok(Self { archive, names })
    }

    /// Everything in it that is no folder.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// The name under which something lies, whatever its letters' case where no other has that name.
    pub fn named(&self, name: &str) -> Option<&str> {
        if let Some((known, _)) = self.names.get_key_value(name) {
            return Some(known);
        }
        let mut alike = self.names.keys().filter(|known| known.eq_ignore_ascii_case(name));
        alike.next().filter(|_| alike.next().is_none()).map(String::as_str)
    }

    /// A part, whole; none where there is none.
    ///
    /// # Errors
    /// 422 `import_refused/too_large` for more than `most` bytes, `archive_unsafe/unreadable`.
    pub fn read(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, PartError> {
        let mut bytes = Vec::new();
        Ok(self.copy(name, most, &mut bytes)?.map(|_| bytes))
    }

    /// A part into something; answers how many bytes it has.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn copy(&mut self, name: &str, most: u64, to: &mut impl Write) -> Result<Option<u64>, PartError> {
        let Some(number) = self.names.get(name).copied() else { return Ok(None) };
        let entry = self.archive.by_index_raw(number).map_err(|_| PartError::from(archive_unreadable()))?;
        if entry.size() > most {
            return Err(import_too_large().into());
        }
        let told = entry.size();
        let method = entry.compression();
        let unpacked: Box<dyn Read + '_> = if method == CompressionMethod::STORE {
            Box::new(entry)
        } else if method == CompressionMethod::DEFLATE {
            Box::new(DeflateDecoder::new(entry))
        } else {
            return Err(archive_unreadable().into());
        };
        // One byte more than it says is a lie, and the end of it.
        let copied = copied(unpacked.take(told + 1), to)?;
        if copied == told { Ok(Some(copied)) } else { Err(archive_unreadable().into()) }
    }
}

/// What comes in is the archive's fault, what does not go out the machine's.
fn copied(mut from: impl Read, to: &mut impl Write) -> Result<u64, PartError> {
    let (mut chunk, mut sum) = (vec![0; CHUNK_BYTES], 0);
    loop {
        let read = from.read(&mut chunk).map_err(|_| PartError::from(archive_unreadable()))?;
        if read == 0 {
            return Ok(sum);
        }
        to.write_all(chunk.get(..read).unwrap_or_default()).map_err(PartError::Machine)?;
        sum += read as u64;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use flate2::{Compression, write::DeflateEncoder};
    use zip::{ZipWriter, write::SimpleFileOptions};

    fn stored() -> SimpleFileOptions {
        SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
    }

    fn on_disk(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive.start_file(*name, stored()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    fn code(bytes: &[u8]) -> String {
        match Package::open(on_disk(bytes)) {
            Err(PartError::Refused(refusal)) => {
                format!("{}/{}", refusal.code, refusal.facts["reason"].as_str().unwrap_or_default())
            }
            Err(PartError::Machine(error)) => error.to_string(),
            Ok(_) => "open".into(),
        }
    }

    #[test]
    fn parts_are_found_by_name_and_come_whole() {
        let mut package =
            Package::open(on_disk(&packed(&[("imsmanifest.xml", b"<m/>"), ("A/b.html", b"<p>")]))).unwrap();
        assert_eq!(package.names().collect::<Vec<_>>(), ["A/b.html", "imsmanifest.xml"]);
        assert_eq!(package.read("imsmanifest.xml", 100).unwrap().unwrap(), b"<m/>");
        assert_eq!(package.read("none", 100).unwrap(), None);
        assert_eq!(package.named("a/B.HTML"), Some("A/b.html"));
        let too_large = package.read("imsmanifest.xml", 3).unwrap_err();
        assert!(matches!(too_large, PartError::Refused(refusal) if refusal.facts["reason"] == "too_large"));
    }

    #[test]
    fn attack_what_leads_out_is_linked_is_a_bomb_or_no_archive_is_refused_before_it_is_unpacked() {
        assert_eq!(code(&packed(&[("../../etc/passwd", b"x")])), "archive_unsafe/leads_out");
        assert_eq!(code(&packed(&[("inner.zip", b"x")])), "archive_unsafe/nested");
        assert_eq!(code(&packed(&[(&"n".repeat(2_000), b"x")])), "archive_unsafe/unreadable");
        assert_eq!(code(b"no archive"), "archive_unsafe/unreadable");
        let mut links = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        links.add_symlink("link", "/etc/passwd", stored()).unwrap();
        assert_eq!(code(&links.finish().unwrap().into_inner()), "archive_unsafe/leads_out");
        let many: Vec<(String, &[u8])> = (0..2_001).map(|n| (n.to_string(), &b""[..])).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        assert_eq!(code(&packed(&many)), "archive_unsafe/too_large");
    }

    /// An archive with one packed entry that says how long it is, whatever is true.
    fn deflated(bytes: &[u8], told: u32) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        let data = encoder.finish().unwrap();
        let length = u32::try_from(data.len()).unwrap();
        let common =
            [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0][..], &[0; 4], &length.to_le_bytes(), &told.to_le_bytes()].concat();
        let local = [b"PK\x03\x04", &common[..], &[1, 0, 0, 0], b"a", &data].concat();
        let central = [b"PK\x01\x02\x14\0", &common[..], &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0], &[0; 8], b"a"].concat();
        let (at, size) = (u32::try_from(local.len()).unwrap(), u32::try_from(central.len()).unwrap());
        let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &size.to_le_bytes()[..], &at.to_le_bytes(), &[0, 0]].concat();
        [local, central, end].concat()
    }

    #[test]
    fn attack_a_part_that_unpacks_to_more_than_it_says_ends_there() {
        let honest = deflated(b"halves and halves and halves", 28);
        let mut package = Package::open(on_disk(&honest)).unwrap();
        assert_eq!(package.read("a", 100).unwrap().unwrap(), b"halves and halves and halves");
        let bomb = deflated(&vec![0; 64 << 20], 1_000);
        let mut package = Package::open(on_disk(&bomb)).unwrap();
        let mut taken = Counting(0);
        assert!(package.copy("a", 1 << 20, &mut taken).is_err());
        assert!(taken.0 <= 1_001, "{} bytes were unpacked", taken.0);
        let short = deflated(b"halves", 60);
        assert!(Package::open(on_disk(&short)).unwrap().read("a", 100).is_err(), "less than it says");
        assert_eq!(code(&deflated(b"x", 600 << 20)), "archive_unsafe/too_large");
    }

    struct Counting(usize);

    impl Write for Counting {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
}
