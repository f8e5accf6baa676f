//! One CSV file, opened under a size limit and read row by row; every refusal names the file and the row.

use super::time::instant_parse;
use crate::error::{MatchError, Result};
use sha2::{Digest, Sha256};
use std::{fs::File, io::Read, path::Path};

/// A file above this size is refused before a byte is read: a market of that size needs a database, not a CSV file.
pub const LARGEST_FILE: u64 = 1 << 30;

/// Reads one file: checks the header, then calls `take` for every row.
pub fn rows(
    path: &Path,
    columns: &[&str],
    digest: &mut Sha256,
    mut take: impl FnMut(&Row) -> Result<()>,
) -> Result<u64> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let problem = |error: &dyn std::fmt::Display| MatchError::file(&name, error);
    let file = File::open(path).map_err(|error| problem(&format!("cannot be opened ({})", plain(&error))))?;
    let meta = file.metadata().map_err(|error| problem(&plain(&error)))?;
    if meta.is_dir() {
        return Err(problem(&"is a directory, not a CSV file"));
    }
    if meta.len() > LARGEST_FILE {
        return Err(problem(&format!("is {} MB, the limit is {} MB", meta.len() >> 20, LARGEST_FILE >> 20)));
    }
    if meta.len() == 0 {
        return Err(problem(&"is empty, the header row is missing"));
    }
    let counted = Hashing { file, digest };
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(counted);
    let header = reader.headers().map_err(|error| problem(&describe(&error)))?.clone();
    let mut places = Vec::with_capacity(columns.len());
    for column in columns {
        let place = header.iter().position(|found| found.trim_start_matches('\u{feff}').trim() == *column);
        places.push(place.ok_or_else(|| MatchError::row(&name, 1, format!("the column `{column}` is missing")))?);
    }
    let mut record = csv::StringRecord::new();
    let mut number = 1;
    loop {
        number += 1;
        let more = reader.read_record(&mut record).map_err(|error| MatchError::row(&name, number, describe(&error)))?;
        if !more {
            return Ok(number - 2);
        }
        take(&Row { file: &name, number, columns, places: &places, header: &header, record: &record })?;
    }
}

struct Hashing<'a> {
    file: File,
    digest: &'a mut Sha256,
}

impl Read for Hashing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.digest.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

/// The text of an I/O error without the operating system's number.
fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "no such file".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

fn describe(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("has {len} fields where the header has {expected_len}")
        }
        csv::ErrorKind::Utf8 { .. } => "is not UTF-8 text".to_owned(),
        csv::ErrorKind::Io(error) => plain(error),
        _ => "is not a CSV row".to_owned(),
    }
}

/// One row with typed access by column number (the place in `columns`).
pub struct Row<'a> {
    file: &'a str,
    number: u64,
    columns: &'a [&'a str],
    places: &'a [usize],
    header: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
}

impl Row<'_> {
    /// The trimmed text of a column.
    pub fn text(&self, column: usize) -> &str {
        self.places.get(column).and_then(|place| self.record.get(*place)).unwrap_or("").trim()
    }

    /// A text that must be there.
    pub fn required(&self, column: usize) -> Result<&str> {
        let text = self.text(column);
        if text.is_empty() { Err(self.refuse(column, "is empty")) } else { Ok(text) }
    }

    /// A number inside `low..=high`, or `None` when the field is empty.
    pub fn number(&self, column: usize, low: f32, high: f32) -> Result<Option<f32>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let value: f32 =
            text.parse().map_err(|_| self.refuse(column, &format!("`{}` is not a number", short(text))))?;
        if value.is_nan() || value < low || value > high {
            return Err(self.refuse(column, &format!("{} lies outside {low} to {high}", short(text))));
        }
        Ok(Some(value))
    }

    /// 0/1 or true/false; empty is false.
    pub fn flag(&self, column: usize) -> Result<bool> {
        flag(self.text(column)).map_err(|problem| self.refuse(column, &problem))
    }

    /// The same for a column that a file may lack, which is false everywhere then.
    pub fn optional_flag(&self, name: &str) -> Result<bool> {
        let Some(place) = self.header.iter().position(|found| found.trim() == name) else { return Ok(false) };
        let text = self.record.get(place).unwrap_or("").trim();
        flag(text).map_err(|problem| MatchError::row(self.file, self.number, format!("{name} {problem}")))
    }

    /// An instant that is not after `now`, or `None` when the field is empty.
    pub fn instant(&self, column: usize, now: i64) -> Result<Option<i64>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let at = instant_parse(text)
            .ok_or_else(|| self.refuse(column, &format!("`{}` is not an RFC 3339 instant", short(text))))?;
        if at > now {
            return Err(self.refuse(column, &format!("{} lies in the future", short(text))));
        }
        Ok(Some(at))
    }

    /// A refusal of one field.
    pub fn refuse(&self, column: usize, problem: &str) -> MatchError {
        let name = self.columns.get(column).copied().unwrap_or("field");
        MatchError::row(self.file, self.number, format!("{name} {problem}"))
    }
}

fn flag(text: &str) -> std::result::Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "1.0" => Ok(true),
        "0" | "false" | "0.0" | "" => Ok(false),
        other => Err(format!("`{}` is neither 0 nor 1", short(other))),
    }
}

fn short(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(40).collect()
}
