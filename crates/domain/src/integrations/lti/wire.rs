//! What crosses the wire.

use super::{DEPLOYMENTS_MOST, ID_MAX_CHARS, NAME_MAX_CHARS};
use crate::{
    Refusal,
    ids::{InstitutionId, LtiLinkId, LtiPlatformId},
    integrations::refusals,
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `POST /institutions/{id}/lti`, and `PATCH` of one, which leaves what is not named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct LtiPlatformRequest {
    /// What it is called.
    #[schema(max_length = 80)]
    pub name: Option<String>,
    /// Who signs there: the platform’s own address, letter by letter as it says it.
    #[schema(max_length = 255)]
    pub issuer: Option<String>,
    /// Who we are there.
    #[schema(max_length = 255)]
    pub client_id: Option<String>,
    /// Where we are installed there: 1 to 20.
    #[schema(max_items = 20)]
    pub deployment_ids: Option<Vec<String>>,
    /// Where a browser is sent to be told who somebody is.
    #[schema(max_length = 2_000)]
    pub auth_url: Option<String>,
    /// Where we ask to be let in, to tell results.
    #[schema(max_length = 2_000)]
    pub token_url: Option<String>,
    /// Where its public keys are.
    #[schema(max_length = 2_000)]
    pub jwks_url: Option<String>,
}

/// A change that passed every rule that needs no network. The addresses are as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PlatformChange {
    pub name: Option<String>,
    pub issuer: Option<String>,
    pub client_id: Option<String>,
    pub deployment_ids: Option<Vec<String>>,
}

/// One that is new.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedPlatform {
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub deployment_ids: Vec<String>,
}

impl LtiPlatformRequest {
    /// Reads a change; `dev` lets in programs beside a dev server.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(&self, dev: bool) -> Result<PlatformChange, Refusal> {
        let mut fields = Fields::default();
        let name = self.name.as_deref().and_then(|name| {
            let read = text::clean_line(name, NAME_MAX_CHARS);
            let read = read.and_then(|name| if name.is_empty() { Err(refusals::lti_name_missing()) } else { Ok(name) });
            fields.take("name", read)
        });
        let issuer = self.issuer.as_deref().and_then(|issuer| fields.take("issuer", issuer_of(issuer, dev)));
        let client_id = self
            .client_id
            .as_deref()
            .and_then(|id| fields.take("client_id", word(id).ok_or_else(refusals::lti_client_id_invalid)));
        let deployment_ids = self.deployment_ids.as_deref().and_then(|ids| fields.take("deployment_ids", several(ids)));
        fields.finish()?;
        Ok(PlatformChange { name, issuer, client_id, deployment_ids })
    }

    /// Reads one that is new: it needs all of them.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse_new(&self, dev: bool) -> Result<ParsedPlatform, Refusal> {
        let whole = Self {
            name: Some(self.name.clone().unwrap_or_default()),
            issuer: Some(self.issuer.clone().unwrap_or_default()),
            client_id: Some(self.client_id.clone().unwrap_or_default()),
            deployment_ids: Some(self.deployment_ids.clone().unwrap_or_default()),
            ..self.clone()
        };
        match whole.parse(dev)? {
            PlatformChange {
                name: Some(name),
                issuer: Some(issuer),
                client_id: Some(client_id),
                deployment_ids: Some(deployment_ids),
            } => Ok(ParsedPlatform { name, issuer, client_id, deployment_ids }),
            _ => Err(fields_unread()),
        }
    }
}

/// An issuer is compared letter by letter, so nothing of it is mended but the spaces around it.
fn issuer_of(typed: &str, dev: bool) -> Result<String, Refusal> {
    let secure = |issuer: &String| issuer.starts_with("https://") || (dev && issuer.starts_with("http://"));
    let plain = |issuer: &String| !issuer.contains(['?', '#']) && issuer.len() > "https://".len();
    word(typed).filter(secure).filter(plain).ok_or_else(refusals::lti_issuer_invalid)
}

/// What programs compare: visible ASCII, as much as the standard allows.
fn word(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let fits = (1..=ID_MAX_CHARS).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_graphic());
    fits.then(|| typed.to_owned())
}

fn several(ids: &[String]) -> Result<Vec<String>, Refusal> {
    let mut read: Vec<String> = Vec::new();
    for id in ids.iter().filter(|id| !id.trim().is_empty()) {
        let id = word(id).ok_or_else(|| refusals::lti_deployments_invalid(DEPLOYMENTS_MOST))?;
        if !read.contains(&id) {
            read.push(id);
        }
    }
    if (1..=DEPLOYMENTS_MOST).contains(&read.len()) {
        Ok(read)
    } else {
        Err(refusals::lti_deployments_invalid(DEPLOYMENTS_MOST))
    }
}

/// Our addresses, to be copied into a platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LtiAddresses {
    /// Where a platform begins.
    pub login_url: String,
    /// Where it sends its answer: for launches and for choosing a course.
    pub launch_url: String,
    /// Where our public key is.
    pub jwks_url: String,
}

impl LtiAddresses {
    /// Of the site at that address.
    pub fn of(public_url: &str) -> Self {
        let at = |name: &str| format!("{public_url}/api/v1/lti/{name}");
        Self { login_url: at("login"), launch_url: at("launch"), jwks_url: at("jwks") }
    }
}

/// A platform as the institution’s admins see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LtiPlatform {
    /// Its id.
    pub id: LtiPlatformId,
    /// Whose it is.
    pub institution_id: InstitutionId,
    /// What it is called.
    pub name: String,
    /// Who signs there.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// Where we are installed there.
    pub deployment_ids: Vec<String>,
    /// Where a browser is sent.
    pub auth_url: String,
    /// Where we ask to be let in.
    pub token_url: String,
    /// Where its public keys are.
    pub jwks_url: String,
    /// Accounts that its people linked.
    pub linked: i64,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When somebody last came from there.
    pub last_launch_at: Option<DateTime<Utc>>,
    /// What to copy into it.
    pub addresses: LtiAddresses,
}

/// A link of the own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LtiLink {
    /// Its id.
    pub id: LtiLinkId,
    /// The platform.
    pub platform: String,
    /// Whose platform it is.
    pub institution: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
}
