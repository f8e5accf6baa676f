//! The port to providers of accounts elsewhere: any issuer of OpenID Connect (Core 1.0, Discovery 1.0), over the
//! authorization code with PKCE. What is peculiar about single ones stands in [`Provider::quirks`].

mod client;
mod keys;

pub use client::{Asked, Client, Redeemed};

use std::{fmt, sync::Arc};

/// A provider and who we are there.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Provider {
    /// `google`: what addresses of ours call it.
    pub name: String,
    /// `Google`: what people read.
    pub label: String,
    /// Where its description is found, and who signs.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider").field("name", &self.name).field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// What a provider does otherwise than the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Quirks {
    /// It signs our nonce, and takes a proof of who asked for the code (PKCE).
    proofs: bool,
    /// It reads our secret in the body alone.
    secret_in_body: bool,
}

impl Provider {
    /// Label and issuer of a provider that everybody knows.
    pub fn known(name: &str) -> Option<(&'static str, &'static str)> {
        match name {
            "google" => Some(("Google", "https://accounts.google.com")),
            "linkedin" => Some(("LinkedIn", "https://www.linkedin.com/oauth")),
            // One issuer for each customer: the description says `{tenantid}` where its id stands.
            "microsoft" => Some(("Microsoft", "https://login.microsoftonline.com/common/v2.0")),
            _ => None,
        }
    }

    /// LinkedIn signs no nonce, refuses whoever sends a verifier, and takes the secret in the body.
    fn quirks(&self) -> Quirks {
        let linkedin = self.issuer == "https://www.linkedin.com/oauth";
        Quirks { proofs: !linkedin, secret_in_body: linkedin }
    }
}

/// Why somebody does not come back from a provider; for the log.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    /// It does not answer, or not in a way that can be read.
    #[error("the provider does not answer: {0}")]
    Unavailable(String),
    /// It says no, or what it says is not to be believed.
    #[error("the provider's word is not believed: {0}")]
    Refused(String),
}

/// A provider that somebody who is not the operator named: it is spoken to on the public internet alone, and has one
/// issuer for all it signs. Nothing is asked of it yet. `own_machine` lets it be a program beside us: dev mode.
///
/// # Errors
/// When no connection can be prepared.
pub fn named(provider: Provider, own_machine: bool) -> Result<Client, OidcError> {
    Client::guarded(provider, own_machine)
}

/// Every configured provider, in the order of the configuration.
#[derive(Debug, Default)]
pub struct Providers(Vec<Arc<Client>>);

impl Providers {
    /// Nothing is asked of them yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(providers: &[Provider]) -> Result<Self, OidcError> {
        let clients = providers.iter().map(|provider| Client::new(provider.clone()).map(Arc::new));
        Ok(Self(clients.collect::<Result<_, _>>()?))
    }

    /// The one of that name.
    pub fn of(&self, name: &str) -> Option<&Arc<Client>> {
        self.0.iter().find(|client| client.provider().name == name)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Provider> {
        self.0.iter().map(|client| client.provider())
    }
}
