//! The port to learning platforms (LTI 1.3): their public keys, what they sign, what we sign for them, and the results
//! they are told. Every address is one that somebody typed, so all of them are called by [`crate::hooks`].

mod platform;
mod signer;
mod token;

pub use platform::{Access, Grades, Platforms};
pub use signer::{Signer, SignerError};

use crate::hooks::HookError;

/// Why a platform's word does not count, or it does not answer; for the log.
#[derive(Debug, thiserror::Error)]
pub enum LtiError {
    /// It does not answer, or not in a way that can be read.
    #[error("the platform does not answer: {0}")]
    Unavailable(String),
    /// What it says is not to be believed.
    #[error("the platform's word is not believed: {0}")]
    Refused(String),
}

impl From<HookError> for LtiError {
    fn from(error: HookError) -> Self {
        Self::Unavailable(error.to_string())
    }
}

#[cfg(test)]
mod tests;
