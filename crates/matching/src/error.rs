//! The one error of this crate: a refusal that names the file and the row, in one line, and says what is wrong.
//!
//! The command line prints it as it is and ends with status 2; nothing is written before the input has been read whole.

use std::path::Path;

/// Why a command or a model file was refused.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// One row of one file cannot be used.
    #[error("{file} row {row}: {problem}")]
    Row {
        /// File name without its directory.
        file: String,
        /// Row number as a spreadsheet shows it: the header is row 1.
        row: u64,
        /// What is wrong, in words.
        problem: String,
    },
    /// A whole file cannot be used.
    #[error("{file}: {problem}")]
    File {
        /// File name or path.
        file: String,
        /// What is wrong, in words.
        problem: String,
    },
    /// The arguments or the data as a whole cannot be used.
    #[error("{0}")]
    Refused(String),
    /// The tensor library refused; only an inconsistent model can cause it.
    #[error("tensor: {0}")]
    Tensor(#[from] candle_core::Error),
}

impl MatchError {
    /// A refusal of one row.
    pub fn row(file: &str, row: u64, problem: impl Into<String>) -> Self {
        Self::Row { file: file.to_owned(), row, problem: problem.into() }
    }

    /// A refusal of a whole file.
    pub fn file(file: impl AsRef<Path>, problem: impl ToString) -> Self {
        Self::File { file: file.as_ref().display().to_string(), problem: problem.to_string() }
    }
}

/// Result of everything in this crate that can refuse.
pub type Result<T> = std::result::Result<T, MatchError>;
