//! The port of background checks: a provider that speaks Checkr's dialect, a sandbox of dev mode whose answer a button
//! gives, and nothing at all.
//!
//! Whoever is checked tells the provider who they are on a page of the provider's own. Nothing of that reaches us: we
//! learn whether it is clear, or that a person has to look.

mod checkr;

pub use checkr::{CheckrAccount, CheckrProvider};

use std::{
    future::{Future, ready},
    pin::Pin,
};
use uuid::Uuid;

/// Why nobody was invited. It was not asked for, or nobody knows.
#[derive(Debug, thiserror::Error)]
#[error("the background check was not begun: {0}")]
pub struct CheckError(pub String);

/// Who is to be checked.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Checked<'a> {
    /// Our own id of the check; asked twice with one, the provider is told the same twice.
    pub id: Uuid,
    pub email: &'a str,
}

/// A check that the provider knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// What the provider's reports name.
    pub reference: String,
    /// Where the person tells the provider who they are; starts with `/` for the sandbox.
    pub url: String,
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckResult {
    /// Nothing was found.
    Clear,
    /// Something was found that a person has to judge.
    Consider,
    /// Nobody came to the provider's page in time.
    Expired,
}

/// What a provider told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CheckReport {
    pub reference: String,
    pub result: CheckResult,
}

/// Why a report is not believed, or not understood.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckReportError {
    /// The signature is not the provider's.
    #[error("the report is not signed by the provider")]
    Forged,
    /// Signed, and not what the provider's documents say.
    #[error("the report cannot be read")]
    Unreadable,
}

/// What inviting answers.
pub type Inviting<'a> = Pin<Box<dyn Future<Output = Result<Invitation, CheckError>> + Send + 'a>>;

/// Checks people.
pub trait CheckProvider: Send + Sync {
    /// Its name, stored with each check.
    fn name(&self) -> &'static str;

    /// Asks the provider to check somebody; bears being called twice.
    fn invite<'a>(&'a self, who: Checked<'a>) -> Inviting<'a>;

    /// Reads what the provider posted. `None` is news that decides nothing.
    ///
    /// # Errors
    /// Forged or unreadable.
    fn report(&self, body: &[u8], signature: Option<&str>) -> Result<Option<CheckReport>, CheckReportError>;
}

/// Whoever holds the check's id decides it, on a page with two buttons.
#[derive(Debug)]
pub struct SandboxChecks;

impl CheckProvider for SandboxChecks {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn invite<'a>(&'a self, who: Checked<'a>) -> Inviting<'a> {
        let (reference, url) = (who.id.to_string(), format!("/sandbox/checks/{}", who.id));
        Box::pin(ready(Ok(Invitation { reference, url })))
    }

    fn report(&self, _: &[u8], _: Option<&str>) -> Result<Option<CheckReport>, CheckReportError> {
        Err(CheckReportError::Forged)
    }
}

/// No provider is configured.
#[derive(Debug)]
pub struct ChecksOff;

impl CheckProvider for ChecksOff {
    fn name(&self) -> &'static str {
        "off"
    }

    fn invite<'a>(&'a self, _: Checked<'a>) -> Inviting<'a> {
        Box::pin(ready(Err(CheckError("no provider is configured".into()))))
    }

    fn report(&self, _: &[u8], _: Option<&str>) -> Result<Option<CheckReport>, CheckReportError> {
        Err(CheckReportError::Forged)
    }
}
