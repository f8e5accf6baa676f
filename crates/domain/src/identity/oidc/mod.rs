//! Signing in with an account elsewhere (ID4, OpenID Connect Core 1.0): what a provider's word must say before it is
//! believed, whose address it proves, and what comes of it here.

pub mod refusals;

use super::Email;
use crate::{Refusal, ids::UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Minutes until somebody must be back from a provider, and until somebody new has said who they are.
pub const OIDC_MINUTES: i64 = 15;
/// Clocks of providers may go wrong by this much.
const LEEWAY_SECONDS: i64 = 60;
/// What stands in the issuer of a provider that has one for each of its customers.
const TENANT: &str = "{tenantid}";
/// Microsoft's personal accounts, whose addresses it has confirmed itself.
const PERSONAL_TENANT: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
/// Longest name that is taken over from a provider, in characters.
const NAME_MAX_CHARS: usize = 80;

/// Yes or no, as providers write it: `true`, `"true"`, `1`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
#[allow(missing_docs)]
pub enum Said {
    Plain(bool),
    Number(i64),
    Text(String),
}

impl Said {
    fn yes(&self) -> bool {
        match self {
            Self::Plain(yes) => *yes,
            Self::Number(number) => *number == 1,
            Self::Text(text) => matches!(text.as_str(), "true" | "1"),
        }
    }
}

/// Whom a token is for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
#[allow(missing_docs)]
pub enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Default for Audience {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

/// What an ID token says, once its signature was found right (§2, §5.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct Claims {
    pub iss: String,
    pub sub: String,
    pub aud: Audience,
    pub azp: Option<String>,
    pub exp: i64,
    pub iat: Option<i64>,
    pub nbf: Option<i64>,
    pub nonce: Option<String>,
    pub email: Option<String>,
    pub email_verified: Option<Said>,
    pub name: Option<String>,
    /// Which customer of the provider somebody belongs to.
    pub tid: Option<String>,
    /// Whether that customer has proved that the address's domain is its own.
    pub xms_edov: Option<Said>,
}

/// What we asked for, and when it is.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Expected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    /// None where the provider is known to sign none.
    pub nonce: Option<&'a str>,
    pub now: DateTime<Utc>,
}

/// Why a token is not believed; for the log alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Fault {
    Issuer,
    Nobody,
    Audience,
    AuthorizedParty,
    Expired,
    FromTheFuture,
    Nonce,
}

/// The checks of §3.1.3.7 that are not about the signature.
///
/// # Errors
/// The first that fails.
pub fn believed(claims: &Claims, expected: Expected<'_>) -> Result<(), Fault> {
    if claims.iss.is_empty() || Some(claims.iss.as_str()) != issuer_of(claims, expected.issuer).as_deref() {
        return Err(Fault::Issuer);
    }
    if claims.sub.is_empty() || claims.sub.len() > 255 || !claims.sub.is_ascii() {
        return Err(Fault::Nobody);
    }
    let (ours, several) = match &claims.aud {
        Audience::One(one) => (one == expected.client_id, false),
        Audience::Many(many) => (many.iter().any(|one| one == expected.client_id), many.len() > 1),
    };
    if !ours {
        return Err(Fault::Audience);
    }
    if claims.azp.as_deref().map_or(several, |party| party != expected.client_id) {
        return Err(Fault::AuthorizedParty);
    }
    let now = expected.now.timestamp();
    if claims.exp.saturating_add(LEEWAY_SECONDS) <= now {
        return Err(Fault::Expired);
    }
    if [claims.iat, claims.nbf].into_iter().flatten().any(|at| at.saturating_sub(LEEWAY_SECONDS) > now) {
        return Err(Fault::FromTheFuture);
    }
    if expected.nonce.is_some() && claims.nonce.as_deref() != expected.nonce {
        return Err(Fault::Nonce);
    }
    Ok(())
}

/// Who must have signed: the issuer we know, with the token's own customer where the provider has one for each.
fn issuer_of(claims: &Claims, known: &str) -> Option<String> {
    if !known.contains(TENANT) {
        return Some(known.to_owned());
    }
    let tenant = claims.tid.as_deref().filter(|tenant| uuid::Uuid::parse_str(tenant).is_ok())?;
    Some(known.replace(TENANT, tenant))
}

/// Who comes back from a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Who signed.
    pub issuer: String,
    /// Who it is there; with the issuer it is one person for ever.
    pub subject: String,
    /// The address, only if the provider has confirmed that it is theirs.
    pub email: Option<Email>,
    /// The name there, to be corrected; empty when none was said.
    pub name: String,
}

impl Arrived {
    /// Of a token that is believed, from the issuer we know.
    pub fn of(claims: &Claims, known_issuer: &str) -> Self {
        // A provider with customers says of an address what the customer's admin typed, unless it says how it knows.
        let confirmed = if known_issuer.contains(TENANT) {
            claims.tid.as_deref() == Some(PERSONAL_TENANT) || claims.xms_edov.as_ref().is_some_and(Said::yes)
        } else {
            // One customer's own issuer at Microsoft says it the second way.
            [&claims.email_verified, &claims.xms_edov].into_iter().flatten().any(Said::yes)
        };
        let email = claims.email.as_deref().filter(|_| confirmed).and_then(|email| Email::parse(email).ok());
        let name = claims.name.as_deref().unwrap_or_default();
        let name = name.chars().filter(|c| !c.is_control()).take(NAME_MAX_CHARS).collect::<String>();
        Self { issuer: claims.iss.clone(), subject: claims.sub.clone(), email, name: name.trim().to_owned() }
    }
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// They sign in to this account.
    SignIn(UserId),
    /// Their account here is opened by that one too from now on.
    Connect,
    /// It was already.
    Connected,
    /// They have no account yet, and are asked for what the provider does not say.
    Register,
}

/// Decides. `begun_by` was signed in when this began, `held_by` has connected that account elsewhere, `known` says
/// whether an account here has the address.
///
/// # Errors
/// 400 `oidc_email_unverified`; 409 `oidc_sign_in_first` (an account with the address is joined by its owner alone),
/// `oidc_held_elsewhere`.
pub fn arrival(
    begun_by: Option<UserId>,
    held_by: Option<UserId>,
    email: Option<&Email>,
    known: bool,
    provider: &str,
) -> Result<Arrival, Refusal> {
    match (begun_by, held_by) {
        (None, Some(holder)) => Ok(Arrival::SignIn(holder)),
        (Some(own), Some(holder)) if own == holder => Ok(Arrival::Connected),
        (Some(_), Some(_)) => Err(refusals::oidc_held_elsewhere(provider)),
        (_, None) if email.is_none() => Err(refusals::oidc_email_unverified(provider)),
        (Some(_), None) => Ok(Arrival::Connect),
        (None, None) if known => Err(refusals::oidc_sign_in_first(provider)),
        (None, None) => Ok(Arrival::Register),
    }
}

/// An account elsewhere that opens the own one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Identity {
    /// `google`, as in the address that begins it.
    pub provider: String,
    /// The address it has there.
    pub email: String,
    pub created_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
}

/// What somebody new adds to what the provider says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct OidcRegistration {
    pub display_name: String,
    pub birth_date: String,
    pub role: String,
    pub time_zone: String,
    pub locale: String,
    pub referral_code: String,
}

#[cfg(test)]
mod tests;
