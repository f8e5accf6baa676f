//! Sheets of paper as PDF: invoices, credit notes, statements; and pictures from SVG ([`picture`]).
//!
//! Who prints says what stands there ([`Sheet`]); this decides where. Text is split by direction (UAX 9) and by font,
//! shaped, and drawn in subsets of the fonts, so that the file is small, looks the same everywhere and its words can be
//! found and copied. Fonts are files of the machine ([`Fonts::open`]), not of the repository: an installation without
//! them has no paper, and says so.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod fonts;
mod pages;
pub mod picture;
mod text;

pub use fonts::{FONT_FOLDERS, Fonts, NoFonts};

/// A sheet as it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// BCP 47, for readers of the file.
    pub language: String,
    /// Whether it is read from the right.
    pub rtl: bool,
    /// What it is: `Invoice`.
    pub title: String,
    /// Its number or month, under the title.
    pub subtitle: String,
    /// Who issues it, line by line.
    pub issuer: Vec<String>,
    /// Facts with their names: date, for whom.
    pub facts: Vec<(String, String)>,
    /// Names of the columns; the last one is of amounts.
    pub columns: Vec<String>,
    /// The rows, each as wide as the columns.
    pub rows: Vec<Vec<String>>,
    /// Sums with their names; the last one is the total.
    pub sums: Vec<(String, String)>,
    /// What is to be known besides.
    pub notes: Vec<String>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// A font that was read cannot be used.
    #[error("a font cannot be used: {0}")]
    Font(String),
    /// The file could not be put together.
    #[error("the file cannot be written: {0}")]
    File(String),
}

/// Prints a sheet on as many A4 pages as it takes.
///
/// # Errors
/// See [`PrintError`].
pub fn pdf(fonts: &Fonts, sheet: &Sheet) -> Result<Vec<u8>, PrintError> {
    pages::print(fonts, sheet)
}
