//! Writing whole or not at all: files are made in a fresh directory beside the target and then moved into place.
//!
//! A run that fails or is killed leaves at most a hidden directory with a clear name, never half a model. Known files
//! of the target are replaced one by one after everything was written; other files in it are left alone.

use crate::error::{MatchError, Result};
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// A directory being written.
pub struct Staged {
    target: PathBuf,
    stage: PathBuf,
}

impl Staged {
    /// Prepares to write files that will end in `target`.
    pub fn directory(target: &Path) -> Result<Self> {
        if target.exists() && !target.is_dir() {
            return Err(MatchError::file(target, "exists and is not a directory"));
        }
        let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(|error| MatchError::file(parent, error))?;
        let name = target.file_name().map_or_else(|| "out".into(), |name| name.to_string_lossy().into_owned());
        let stage = parent.join(format!(".{name}.writing-{}", std::process::id()));
        let _ = fs::remove_dir_all(&stage);
        fs::create_dir(&stage).map_err(|error| MatchError::file(&stage, error))?;
        Ok(Self { target: target.to_owned(), stage })
    }

    /// Where to write now.
    pub fn path(&self) -> &Path {
        &self.stage
    }

    /// Writes one file.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
        fs::write(self.stage.join(name), bytes).map_err(|error| MatchError::file(name, error))
    }

    /// Moves everything into place.
    pub fn commit(self) -> Result<()> {
        let problem = |error: std::io::Error| MatchError::file(&self.target, error);
        if !self.target.exists() {
            return fs::rename(&self.stage, &self.target).map_err(problem);
        }
        for entry in fs::read_dir(&self.stage).map_err(problem)? {
            let entry = entry.map_err(problem)?;
            fs::rename(entry.path(), self.target.join(entry.file_name())).map_err(problem)?;
        }
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.stage);
    }
}

/// Writes one file whole or not at all.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let problem = |error: std::io::Error| MatchError::file(path, error);
    let name = path.file_name().ok_or_else(|| MatchError::file(path, "is not a file name"))?.to_string_lossy();
    let stage = path.with_file_name(format!(".{name}.writing-{}", std::process::id()));
    let written = fs::write(&stage, bytes).and_then(|()| fs::rename(&stage, path));
    written.inspect_err(|_| drop(fs::remove_file(&stage))).map_err(problem)
}

/// Bytes as lower-case hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
