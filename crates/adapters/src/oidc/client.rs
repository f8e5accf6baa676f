//! What is said to one provider: where somebody is sent, and what the code is worth that they come back with.

use super::{OidcError, Provider, keys};
use chrono::{DateTime, Utc};
use domain::identity::oidc::{Arrived, Claims, Expected, believed};
use jsonwebtoken::jwk::JwkSet;
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// Time a provider has for an answer.
const TIME_LIMIT: Duration = Duration::from_secs(5);
/// Most bytes of one.
const ANSWER_MAX_BYTES: usize = 256 * 1024;
/// How long its description and keys are believed to be the newest.
const KNOWN_FOR: Duration = Duration::from_hours(1);
/// How soon they may be asked for again, for a key that is not among them.
const ASKED_AGAIN_AFTER: Duration = Duration::from_secs(10);

/// What a provider says of itself (Discovery §3).
#[derive(Clone, Debug, Deserialize)]
struct Description {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    userinfo_endpoint: Option<String>,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

/// The description with the keys, and when they were asked for.
#[derive(Debug)]
struct Known {
    description: Description,
    keys: JwkSet,
    at: Instant,
}

/// One provider.
#[derive(Debug)]
pub struct Client {
    provider: Provider,
    http: reqwest::Client,
    known: Mutex<Option<Arc<Known>>>,
    guard: Guard,
}

/// Whom it may speak to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guard {
    /// Whom the operator named.
    Trusted,
    /// The public internet, and in dev mode the own machine.
    Public { own_machine: bool },
}

impl Guard {
    fn judge(self, place: &str) -> Result<(), OidcError> {
        match self {
            Self::Trusted => Ok(()),
            Self::Public { own_machine } => crate::hooks::judged(place, own_machine)
                .map(drop)
                .map_err(|error| OidcError::Unavailable(error.to_string())),
        }
    }
}

/// What sends somebody there.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Asked<'a> {
    pub redirect_uri: &'a str,
    pub state: &'a str,
    pub nonce: &'a str,
    /// SHA-256 of the verifier, in base64url.
    pub challenge: &'a str,
}

/// What they come back with.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Redeemed<'a> {
    pub redirect_uri: &'a str,
    pub code: &'a str,
    pub nonce: &'a str,
    pub verifier: &'a str,
    pub now: DateTime<Utc>,
}

#[derive(Deserialize)]
struct Keys {
    keys: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
    #[serde(default)]
    access_token: String,
}

impl Client {
    pub(super) fn new(provider: Provider) -> Result<Self, OidcError> {
        let http = reqwest::Client::builder().timeout(TIME_LIMIT).redirect(reqwest::redirect::Policy::none()).build();
        let http = http.map_err(|error| OidcError::Unavailable(error.to_string()))?;
        Ok(Self { provider, http, known: Mutex::new(None), guard: Guard::Trusted })
    }

    pub(super) fn guarded(provider: Provider, own_machine: bool) -> Result<Self, OidcError> {
        let http = crate::hooks::guarded(own_machine).timeout(TIME_LIMIT).user_agent("EduStream/1").build();
        let http = http.map_err(|error| OidcError::Unavailable(error.to_string()))?;
        Ok(Self { provider, http, known: Mutex::new(None), guard: Guard::Public { own_machine } })
    }

    /// Who it is.
    pub fn provider(&self) -> &Provider {
        &self.provider
    }

    /// Where somebody is sent.
    ///
    /// # Errors
    /// When the provider does not say where.
    pub async fn address(&self, asked: Asked<'_>) -> Result<String, OidcError> {
        let known = self.known(None).await?;
        let mut address = reqwest::Url::parse(&known.description.authorization_endpoint).map_err(unread)?;
        let mut query = address.query_pairs_mut();
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.provider.client_id)
            .append_pair("redirect_uri", asked.redirect_uri)
            .append_pair("scope", "openid email profile")
            .append_pair("state", asked.state);
        if self.provider.quirks().proofs {
            query
                .append_pair("nonce", asked.nonce)
                .append_pair("code_challenge", asked.challenge)
                .append_pair("code_challenge_method", "S256");
        }
        drop(query);
        Ok(address.into())
    }

    /// Who has come back with that code.
    ///
    /// # Errors
    /// When the provider does not answer, or its word is not to be believed.
    pub async fn redeem(&self, redeemed: Redeemed<'_>) -> Result<Arrived, OidcError> {
        let known = self.known(None).await?;
        let tokens = self.tokens(&known.description, redeemed).await?;
        let mut claims: Claims = match keys::opened(&tokens.id_token, &known.keys)? {
            Some(claims) => claims,
            // Signed with a key that is newer than what we know.
            None => keys::opened(&tokens.id_token, &self.known(Some(known.at)).await?.keys)?
                .ok_or_else(|| OidcError::Refused("an unknown key".into()))?,
        };
        let nonce = Some(redeemed.nonce).filter(|_| self.provider.quirks().proofs);
        let issuer = &known.description.issuer;
        let expected = Expected { issuer, client_id: &self.provider.client_id, nonce, now: redeemed.now };
        believed(&claims, expected).map_err(|fault| OidcError::Refused(format!("{fault:?}")))?;
        if claims.email.is_none() {
            self.ask_more(&known.description, &tokens.access_token, &mut claims).await?;
        }
        Ok(Arrived::of(&claims, issuer))
    }

    async fn tokens(&self, description: &Description, redeemed: Redeemed<'_>) -> Result<Tokens, OidcError> {
        let quirks = self.provider.quirks();
        let Provider { client_id, client_secret, .. } = &self.provider;
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", redeemed.code),
            ("redirect_uri", redeemed.redirect_uri),
        ];
        if quirks.proofs {
            form.push(("code_verifier", redeemed.verifier));
        }
        let ways = &description.token_endpoint_auth_methods_supported;
        let offers = |way: &str| ways.iter().any(|offered| offered == way);
        let in_body = quirks.secret_in_body || !ways.is_empty() && !offers("client_secret_basic");
        let mut request = self.http.post(&description.token_endpoint);
        if in_body {
            form.extend([("client_id", client_id.as_str()), ("client_secret", client_secret.as_str())]);
        } else {
            // Name and secret are encoded as a form's before they go into the header (RFC 6749 §2.3.1).
            request = request.basic_auth(encoded(client_id), Some(encoded(client_secret)));
        }
        let answer = request.form(&form).send().await.map_err(unsent)?;
        if answer.status().is_client_error() {
            return Err(OidcError::Refused(format!("the code: status {}", answer.status())));
        }
        read(answer).await
    }

    /// Providers may keep the address out of the token and tell it where the access token is shown (§5.3); what they
    /// tell must be about the same person.
    async fn ask_more(
        &self,
        description: &Description,
        access_token: &str,
        claims: &mut Claims,
    ) -> Result<(), OidcError> {
        let Some(place) = description.userinfo_endpoint.as_ref().filter(|_| !access_token.is_empty()) else {
            return Ok(());
        };
        let told: Claims = read(self.http.get(place).bearer_auth(access_token).send().await.map_err(unsent)?).await?;
        if told.sub != claims.sub {
            return Err(OidcError::Refused("somebody else at the userinfo endpoint".into()));
        }
        (claims.email, claims.email_verified) = (told.email, told.email_verified);
        claims.name = claims.name.take().or(told.name);
        Ok(())
    }

    /// What is known of the provider; asked anew when that is old, or was known at `stale` and did not suffice.
    async fn known(&self, stale: Option<Instant>) -> Result<Arc<Known>, OidcError> {
        let mut kept = self.known.lock().await;
        if let Some(known) = kept.as_ref() {
            let age = known.at.elapsed();
            let suffices = stale != Some(known.at) || age < ASKED_AGAIN_AFTER;
            if age < KNOWN_FOR && suffices {
                return Ok(known.clone());
            }
        }
        let known = Arc::new(self.ask().await?);
        *kept = Some(known.clone());
        Ok(known)
    }

    async fn ask(&self) -> Result<Known, OidcError> {
        let issuer = self.provider.issuer.trim_end_matches('/');
        let place = format!("{issuer}/.well-known/openid-configuration");
        self.guard.judge(&place)?;
        let description: Description = read(self.http.get(place).send().await.map_err(unsent)?).await?;
        // A description of somebody else is none. A provider with customers names no single one of them.
        let of_customers = || description.issuer.replace("{tenantid}", "common") == issuer;
        let own = description.issuer.trim_end_matches('/') == issuer || self.guard == Guard::Trusted && of_customers();
        if !own {
            return Err(OidcError::Unavailable(format!("it describes {}", description.issuer)));
        }
        let secure = |place: &str| place.starts_with("https://") || issuer.starts_with("http://");
        let places = [&description.authorization_endpoint, &description.token_endpoint, &description.jwks_uri];
        let places = places.into_iter().chain(&description.userinfo_endpoint);
        if let Some(open) = places.into_iter().find(|place| !secure(place)) {
            return Err(OidcError::Unavailable(format!("it is asked unprotected at {open}")));
        }
        // Only its own word says where it is asked, and that word is a stranger's.
        let asked = [&description.token_endpoint, &description.jwks_uri];
        asked.into_iter().chain(&description.userinfo_endpoint).try_for_each(|place| self.guard.judge(place))?;
        let keys: Keys = read(self.http.get(&description.jwks_uri).send().await.map_err(unsent)?).await?;
        // A key of a sort that is not known here says nothing about the others.
        let keys = keys.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok()).collect();
        Ok(Known { description, keys: JwkSet { keys }, at: Instant::now() })
    }
}

/// An answer in JSON, no longer than it may be.
async fn read<T: DeserializeOwned>(mut answer: reqwest::Response) -> Result<T, OidcError> {
    if !answer.status().is_success() {
        return Err(OidcError::Unavailable(format!("status {}", answer.status())));
    }
    let mut bytes = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(unsent)? {
        bytes.extend_from_slice(&part);
        if bytes.len() > ANSWER_MAX_BYTES {
            return Err(OidcError::Unavailable("its answer is too long".into()));
        }
    }
    serde_json::from_slice(&bytes).map_err(unread)
}

/// The error without the address, which may hold a code.
fn unsent(error: reqwest::Error) -> OidcError {
    OidcError::Unavailable(error.without_url().to_string())
}

fn unread(error: impl std::fmt::Display) -> OidcError {
    OidcError::Unavailable(format!("its answer cannot be read: {error}"))
}

fn hex_digit(value: u8) -> char {
    char::from_digit(value.into(), 16).unwrap_or('0').to_ascii_uppercase()
}

/// As the value of a form.
fn encoded(text: &str) -> String {
    let mut address = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => address.push(byte.into()),
            b' ' => address.push('+'),
            other => address.extend(['%', hex_digit(other >> 4), hex_digit(other & 15)]),
        }
    }
    address
}
