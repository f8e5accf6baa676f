//! Signing in with the accounts of an institution (PL4, OpenID Connect): what its admins say of the issuer, whose
//! domains are proved, and what comes of somebody who arrives from there.
//!
//! An institution answers for its people and for nobody else: it signs in whoever has a seat there, makes an account
//! only for an address of a domain that is proved to be its own, and never opens an account that was not connected by
//! its owner.

use crate::{
    Refusal,
    identity::{
        Email,
        oidc::refusals::{oidc_email_unverified, oidc_held_elsewhere},
    },
    ids::UserId,
    integrations::{network::is_inside_name, refusals},
    platform::refusals::fields_unread,
    refusal::Fields,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Domains that an institution names at most.
pub const DOMAINS_MOST: usize = 10;
/// Tokens of a directory that are good at one time: the one in use, and the one that follows it.
pub const SCIM_TOKENS_MOST: i64 = 2;
/// Where the file lies that proves a domain.
pub const PROOF_PATH: &str = "/.well-known/edustream-domain.txt";
/// What a token of a directory begins with.
pub const SCIM_TOKEN_PREFIX: &str = "scim_";

/// `PUT /institutions/{id}/sso`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SsoRequest {
    /// The issuer of the institution's accounts: an address that begins with `https://`.
    #[schema(required, max_length = 500)]
    pub issuer: String,
    /// Who we are there.
    #[schema(required, max_length = 255)]
    pub client_id: String,
    /// What we prove it with; it is never shown again. Leave it out to keep the one that is there.
    #[schema(max_length = 1_000)]
    pub client_secret: Option<String>,
    /// Whether people can sign in by it; a confirmed domain must be there.
    pub enabled: bool,
    /// Whether whoever has connected that account, and has an address of a confirmed domain, signs in by it alone and
    /// no longer by a password. Whoever looks after the institution keeps theirs.
    pub enforced: bool,
    /// The domains of the institution's addresses; one that is left out is forgotten.
    #[schema(max_items = 10)]
    pub domains: Vec<String>,
}

/// Settings that may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedSso {
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    pub enabled: bool,
    pub enforced: bool,
    pub domains: Vec<String>,
}

impl SsoRequest {
    /// Reads all but the issuer, whose host is judged where addresses are.
    ///
    /// # Errors
    /// 422 of each field at once: `required` and `text_too_long` at `client_id` and `client_secret`,
    /// `domain_invalid` and `domains_too_many` at `domains`; 409 `sso_enforced_off` for the only way, while it is off.
    pub fn parse(&self, issuer: Result<String, Refusal>) -> Result<ParsedSso, Refusal> {
        let mut fields = Fields::default();
        let issuer = fields.take("issuer", issuer);
        let client_id = fields.take("client_id", word(&self.client_id, 255));
        let kept = self.client_secret.as_deref().map(str::trim).filter(|secret| !secret.is_empty());
        let client_secret = fields.take("client_secret", kept.map(|secret| word(secret, 1_000)).transpose());
        let domains = fields.take("domains", domains(&self.domains));
        fields.finish()?;
        let (Some(issuer), Some(client_id), Some(client_secret), Some(domains)) =
            (issuer, client_id, client_secret, domains)
        else {
            return Err(fields_unread());
        };
        if self.enforced && !self.enabled {
            return Err(refusals::sso_enforced_off());
        }
        let (enabled, enforced) = (self.enabled, self.enforced);
        Ok(ParsedSso { issuer, client_id, client_secret, enabled, enforced, domains })
    }
}

/// What another program gave us to say: no line breaks, no signs that are not shown.
fn word(typed: &str, most: usize) -> Result<String, Refusal> {
    let word = crate::text::clean_line(typed, most)?;
    if word.is_empty() { Err(refusals::sso_client_missing()) } else { Ok(word) }
}

fn domains(typed: &[String]) -> Result<Vec<String>, Refusal> {
    let mut domains = Vec::new();
    for typed in typed.iter().filter(|typed| !typed.trim().is_empty()) {
        let domain = domain(typed)?;
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    if domains.len() > DOMAINS_MOST { Err(refusals::domains_too_many(DOMAINS_MOST)) } else { Ok(domains) }
}

/// A domain as it stands in stored addresses.
///
/// # Errors
/// 422 `domain_invalid` for what cannot be the domain of an address on the public internet.
pub fn domain(typed: &str) -> Result<String, Refusal> {
    let typed = typed.trim().trim_start_matches('@');
    // The rules of addresses are the rules here; a domain of theirs is one spelling.
    let email = Email::parse(&format!("x@{typed}")).map_err(|_| refusals::domain_invalid())?;
    let domain = domain_of(&email).to_owned();
    let last = domain.rsplit('.').next().unwrap_or_default();
    let named = last.bytes().any(|byte| byte.is_ascii_alphabetic());
    if named && !is_inside_name(&domain) { Ok(domain) } else { Err(refusals::domain_invalid()) }
}

/// The domain of an address.
pub fn domain_of(email: &Email) -> &str {
    email.as_str().rsplit_once('@').map_or("", |(_, domain)| domain)
}

/// Whether that file proves a domain: one of its first lines is what it must say.
pub fn proves(file: &str, proof: &str) -> bool {
    file.lines().take(20).any(|line| line.trim() == proof)
}

/// A domain of an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionDomain {
    /// The domain.
    pub domain: String,
    /// Since when it is proved; null while it is not.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Where the file must lie that proves it.
    pub proof_url: String,
    /// What the file must say.
    pub proof: String,
}

/// A token of a directory; the token itself is told once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ScimToken {
    /// Its id.
    pub id: Uuid,
    /// Its last four characters.
    pub hint: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// The token itself, in the answer that made it and nowhere else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}

/// `GET /institutions/{id}/sso`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionSso {
    /// The issuer; empty while none is set.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// Whether a secret is stored.
    pub secret_set: bool,
    /// Whether people can sign in by it.
    pub enabled: bool,
    /// Whether connected people sign in by it alone.
    pub enforced: bool,
    /// The address that the issuer must know: people come back to it.
    pub callback_url: String,
    /// The page at which people of the institution begin.
    pub sign_in_url: String,
    /// Its domains.
    pub domains: Vec<InstitutionDomain>,
    /// How many members have connected the account there.
    pub connected: i64,
    /// Where the directory is (SCIM 2.0).
    pub scim_url: String,
    /// What opens it.
    pub scim_tokens: Vec<ScimToken>,
    /// People whom the directory keeps.
    pub scim_people: i64,
    /// Its groups, by how many are in each.
    pub scim_groups: Vec<ScimGroupSize>,
}

/// A group of a directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ScimGroupSize {
    pub name: String,
    pub people: i64,
}

/// What place somebody would have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// They sit on a seat.
    Member,
    /// An invitation to the address holds one.
    Invited,
    /// One is free.
    Free,
    /// None is.
    None,
}

/// Who arrives.
#[derive(Clone, Copy, Debug)]
pub struct SsoFacts<'a> {
    /// What the institution is called.
    pub institution: &'a str,
    /// Who was signed in when this began.
    pub begun_by: Option<UserId>,
    /// Whose account that one of the institution opens.
    pub held_by: Option<UserId>,
    /// Whether the account that would be opened or connected is of the staff.
    pub staff: bool,
    /// The address, only if the issuer has confirmed it.
    pub email: Option<&'a Email>,
    /// Whether its domain is proved to be the institution's.
    pub domain_proved: bool,
    /// Whether an account here has the address.
    pub known: bool,
    /// Their place.
    pub place: Place,
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SsoArrival {
    /// They sign in to this account.
    SignIn(UserId),
    /// Their account here is opened by that one too from now on, and they take the seat if they have none.
    Connect,
    /// It was already.
    Connected,
    /// They have no account yet, and are asked for what the issuer does not say.
    Register,
}

/// Decides.
///
/// # Errors
/// 403 `sso_staff`, `sso_domain_unproved`; 400 `oidc_email_unverified`; 409 `sso_sign_in_first` (an account with the
/// address is connected by its owner alone), `oidc_held_elsewhere`, `sso_no_seat`.
pub fn sso_arrival(facts: &SsoFacts<'_>) -> Result<SsoArrival, Refusal> {
    let SsoFacts { institution, begun_by, held_by, .. } = *facts;
    if facts.staff {
        return Err(refusals::sso_staff());
    }
    if let Some(holder) = held_by {
        return match begun_by {
            Some(own) if own != holder => Err(oidc_held_elsewhere(institution)),
            _ if facts.place != Place::Member => Err(refusals::sso_no_seat(institution)),
            Some(_) => Ok(SsoArrival::Connected),
            None => Ok(SsoArrival::SignIn(holder)),
        };
    }
    if facts.email.is_none() {
        return Err(oidc_email_unverified(institution));
    }
    if !facts.domain_proved {
        return Err(refusals::sso_domain_unproved(institution));
    }
    if begun_by.is_none() && facts.known {
        return Err(refusals::sso_sign_in_first(institution));
    }
    if facts.place == Place::None {
        return Err(refusals::sso_no_seat(institution));
    }
    Ok(if begun_by.is_some() { SsoArrival::Connect } else { SsoArrival::Register })
}

/// Where people of an institution sign in, as whoever asks for it sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SsoEntrance {
    pub slug: String,
    pub branding: super::InstitutionBranding,
}

#[cfg(test)]
#[path = "sso_tests.rs"]
mod tests;
