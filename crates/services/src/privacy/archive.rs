//! The archive that somebody gets: one JSON file per table, the files they sent, and a README that says what is what.

use super::{files::FileInside, gather::Rows, readme::readme};
use spine::{Error, Result};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Writes the archive. Tables in which nothing is kept about the person are files with an empty list, so that nobody
/// has to guess whether one is missing.
pub(super) fn archive(all: &[Rows], files: &[FileInside], left: &[String], locale: &str) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut put = |name: String, text: &[u8]| -> Result<()> {
        zip.start_file(name, plain).map_err(unexpected)?;
        zip.write_all(text).map_err(unexpected)
    };
    put("README.txt".to_owned(), readme(all, files, left, locale).as_bytes())?;
    for rows in all {
        put(format!("{}.json", rows.table), &serde_json::to_vec_pretty(&rows.list)?)?;
    }
    for file in files {
        put(file.place.clone(), &file.bytes)?;
    }
    Ok(zip.finish().map_err(unexpected)?.into_inner())
}

fn unexpected(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Unexpected(Box::new(error))
}
