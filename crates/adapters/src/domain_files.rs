//! The port to what proves whose a domain is: a file that only who has the domain can put there.
//!
//! A file and no record of the DNS: it is fetched by the client that speaks to the public internet alone, with TLS, so
//! nobody on the way answers for the domain, and no resolver of ours has to be trusted. The sandbox knows the domains
//! that never exist (`.test`, RFC 2606): all are proved but those that begin with `unproved.`.

use crate::hooks::{HookClient, HookError};

/// The reader of such files.
#[derive(Debug)]
pub struct DomainFiles {
    client: HookClient,
    sandbox: bool,
}

/// What a domain's file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// What stands in it.
    File(String),
    /// There is none.
    Nothing,
    /// The sandbox answers for the domain.
    Proved,
}

impl DomainFiles {
    /// `sandbox` is dev mode.
    ///
    /// # Errors
    /// Where TLS cannot be set up.
    pub fn new(sandbox: bool) -> Result<Self, HookError> {
        Ok(Self { client: HookClient::new(false)?, sandbox })
    }

    /// Reads the file of a domain at that path.
    pub async fn read(&self, domain: &str, path: &str) -> Said {
        if self.sandbox && domain.strip_suffix(".test").is_some() {
            return if domain.starts_with("unproved.") { Said::Nothing } else { Said::Proved };
        }
        match self.client.get(&format!("https://{domain}{path}")).await {
            Ok(Some(file)) => Said::File(file),
            Ok(None) | Err(_) => Said::Nothing,
        }
    }
}
