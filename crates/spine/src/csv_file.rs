//! Tables for other programs: RFC 4180, UTF-8, one line of names on top.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula, and some cells are names that strangers
//! chose. Such a cell gets an apostrophe in front, except where it is a number.

use crate::{Error, Result};

/// A file with these column names and rows.
///
/// # Errors
/// When the writer fails, which memory does not.
pub fn csv_file<const N: usize>(names: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(names).map_err(failed)?;
    for row in rows {
        writer.write_record(row.map(harmless)).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Error::unexpected(error.to_string()))
}

fn failed(error: csv::Error) -> Error {
    Error::unexpected(error.to_string())
}

fn harmless(cell: String) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if runs { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_name_that_is_a_formula_is_text_and_a_debit_stays_a_number() {
        let row = ["=HYPERLINK(\"x\")", "-12.50", "@SUM(1)", "a, \"b\""].map(str::to_owned);
        let file = String::from_utf8(csv_file(["a", "b", "c", "d"], [row]).unwrap()).unwrap();
        assert_eq!(file, "a,b,c,d\r\n\"'=HYPERLINK(\"\"x\"\")\",-12.50,'@SUM(1),\"a, \"\"b\"\"\"\r\n");
    }
}
