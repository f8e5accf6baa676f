//! What is asked of platforms and told to them. Keys and tokens are kept as long as they are good, of as many
//! platforms as there is room for.

use super::{LtiError, token};
use crate::hooks::{HookClient, Sent};
use domain::integrations::lti::{
    LtiClaims, LtiMember, NAMES_PAGES_MOST, NAMES_SCOPE, NAMES_TYPE, SCORE_SCOPE, SCORE_TYPE, scores_url,
};
use jsonwebtoken::jwk::JwkSet;
use serde::Deserialize;
use serde_json::Value;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use url::Url;
use uuid::Uuid;

/// How a form is sent.
const FORM: &str = "application/x-www-form-urlencoded";
/// How long keys are believed to be the newest.
const KNOWN_FOR: Duration = Duration::from_hours(1);
/// How soon they may be asked for again, for a key that is not among them.
const ASKED_AGAIN_AFTER: Duration = Duration::from_secs(10);
/// Platforms that are kept in mind.
const PLATFORMS_KEPT: usize = 2_000;
/// Keys of one platform that are read.
const KEYS_MOST: usize = 50;
/// A token to be let in is renewed this long before it is over.
const BEFORE: Duration = Duration::from_mins(1);

struct Known {
    /// Where they were asked for: a changed address is asked anew.
    jwks_url: String,
    keys: Arc<JwkSet>,
    at: Instant,
}

struct Let {
    token: String,
    until: Instant,
}

/// All platforms of the house, as this server knows them.
pub struct Platforms {
    http: HookClient,
    known: Mutex<HashMap<Uuid, Known>>,
    let_in: Mutex<HashMap<Uuid, Let>>,
    patience: Duration,
}

impl std::fmt::Debug for Platforms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Platforms")
    }
}

/// What lets us in at a platform.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Access<'a> {
    pub platform: Uuid,
    pub token_url: &'a str,
    /// Signed for that address by our key (RFC 7523).
    pub assertion: &'a str,
}

/// A result and where it goes.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Grades<'a> {
    pub line_item: &'a str,
    pub score: &'a Value,
}

#[derive(Deserialize)]
struct Keys {
    keys: Vec<Value>,
}

#[derive(Deserialize)]
struct NamesPage {
    #[serde(default)]
    members: Vec<LtiMember>,
}

#[derive(Deserialize)]
struct Answered {
    access_token: String,
    #[serde(default)]
    expires_in: u64,
}

impl Platforms {
    /// Nothing is asked of them yet; `own_machine` lets programs beside a dev server be platforms.
    ///
    /// # Errors
    /// Where TLS cannot be set up.
    pub fn new(own_machine: bool) -> Result<Self, LtiError> {
        Ok(Self {
            http: HookClient::new(own_machine)?,
            known: Mutex::default(),
            let_in: Mutex::default(),
            patience: ASKED_AGAIN_AFTER,
        })
    }

    /// The same with another time until keys may be asked for again.
    #[cfg(test)]
    pub(super) fn patient_for(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// What a token of that platform says, once its signature is found right.
    ///
    /// # Errors
    /// When the platform does not answer, or did not sign it.
    pub async fn opened(&self, platform: Uuid, jwks_url: &str, token: &str) -> Result<LtiClaims, LtiError> {
        let (keys, at) = self.keys(platform, jwks_url, None).await?;
        if let Some(claims) = token::opened(token, &keys)? {
            return Ok(claims);
        }
        // Signed with a key that is newer than what we know.
        let (keys, _) = self.keys(platform, jwks_url, Some(at)).await?;
        token::opened(token, &keys)?.ok_or_else(|| LtiError::Refused("an unknown key".into()))
    }

    /// Its keys; asked anew when they are old, or were known at `stale` and did not suffice.
    async fn keys(
        &self,
        platform: Uuid,
        jwks_url: &str,
        stale: Option<Instant>,
    ) -> Result<(Arc<JwkSet>, Instant), LtiError> {
        {
            let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = known.get(&platform).filter(|known| known.jwks_url == jwks_url) {
                let age = known.at.elapsed();
                let suffices = stale != Some(known.at) || age < self.patience;
                if age < KNOWN_FOR && suffices {
                    return Ok((known.keys.clone(), known.at));
                }
            }
        }
        let keys: Keys = json_of(self.http.ask(jwks_url, &[], None).await?)?;
        // A key of a sort that is not known here says nothing about the others.
        let keys = keys.keys.into_iter().take(KEYS_MOST).filter_map(|key| serde_json::from_value(key).ok());
        let (keys, at) = (Arc::new(JwkSet { keys: keys.collect() }), Instant::now());
        let known = Known { jwks_url: jwks_url.to_owned(), keys: keys.clone(), at };
        kept(&self.known, platform, known, |known| known.at);
        Ok((keys, at))
    }

    /// Tells a result; answers the status. A token that was refused is forgotten.
    ///
    /// # Errors
    /// When the platform does not answer or does not let us in.
    pub async fn tell(&self, access: Access<'_>, grades: Grades<'_>) -> Result<u16, LtiError> {
        let token = self.token(access).await?;
        let headers = [("authorization", format!("Bearer {token}"))];
        let sent = Sent { content_type: SCORE_TYPE, body: grades.score.to_string() };
        let (status, _) = self.http.ask(&scores_url(grades.line_item), &headers, Some(sent)).await?;
        if matches!(status, 401 | 403) {
            self.let_in.lock().unwrap_or_else(PoisonError::into_inner).remove(&access.platform);
        }
        Ok(status)
    }

    /// Who is in a course of the platform, page after page. The token is for this once: it opens something else than
    /// results, and whoever looks does so rarely.
    ///
    /// # Errors
    /// When the platform does not answer or does not let us in, has more pages than are read, or names one elsewhere.
    pub async fn names(&self, access: Access<'_>, names_url: &str) -> Result<Vec<LtiMember>, LtiError> {
        let sent = Sent { content_type: FORM, body: asking(access.assertion, NAMES_SCOPE) };
        let answered: Answered = json_of(self.http.ask(access.token_url, &[], Some(sent)).await?)?;
        let token = format!("Bearer {}", answered.access_token);
        let headers = [("authorization", token), ("accept", NAMES_TYPE.to_owned())];
        let mut url = Url::parse(names_url).map_err(|error| LtiError::Refused(error.to_string()))?;
        let (origin, mut members) = (url.origin(), Vec::new());
        for _ in 0..NAMES_PAGES_MOST {
            let (status, next, body) = self.http.ask_for_more(url.as_str(), &headers, None).await?;
            let page: NamesPage = json_of((status, body))?;
            members.extend(page.members);
            let Some(next) = next else { return Ok(members) };
            url = url.join(&next).map_err(|error| LtiError::Refused(error.to_string()))?;
            // What lets us in there is shown to nobody else.
            if url.origin() != origin {
                return Err(LtiError::Refused("its next page is another server's".into()));
            }
        }
        Err(LtiError::Unavailable("it has more pages than are read".into()))
    }

    /// Whether the platform has let us in already, so that nothing has to be signed.
    pub fn is_let_in(&self, platform: Uuid) -> bool {
        let let_in = self.let_in.lock().unwrap_or_else(PoisonError::into_inner);
        let_in.get(&platform).is_some_and(|known| known.until > Instant::now())
    }

    async fn token(&self, access: Access<'_>) -> Result<String, LtiError> {
        {
            let let_in = self.let_in.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = let_in.get(&access.platform).filter(|known| known.until > Instant::now()) {
                return Ok(known.token.clone());
            }
        }
        let sent = Sent { content_type: FORM, body: asking(access.assertion, SCORE_SCOPE) };
        let answered: Answered = json_of(self.http.ask(access.token_url, &[], Some(sent)).await?)?;
        let good = Duration::from_secs(answered.expires_in.min(3_600)).saturating_sub(BEFORE);
        let known = Let { token: answered.access_token.clone(), until: Instant::now() + good };
        kept(&self.let_in, access.platform, known, |known| known.until);
        Ok(answered.access_token)
    }
}

/// The form of somebody who asks to be let in.
fn asking(assertion: &str, scope: &str) -> String {
    let pairs = [
        ("grant_type", "client_credentials"),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion),
        ("scope", scope),
    ];
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Keeps a value in mind; where there is no room, the oldest goes.
fn kept<T>(all: &Mutex<HashMap<Uuid, T>>, platform: Uuid, value: T, age: impl Fn(&T) -> Instant) {
    let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= PLATFORMS_KEPT && !all.contains_key(&platform) {
        let oldest = all.iter().min_by_key(|(_, known)| age(known)).map(|(platform, _)| *platform);
        if let Some(oldest) = oldest {
            all.remove(&oldest);
        }
    }
    all.insert(platform, value);
}

fn json_of<T: serde::de::DeserializeOwned>((status, body): (u16, Vec<u8>)) -> Result<T, LtiError> {
    if !(200..300).contains(&status) {
        return Err(LtiError::Unavailable(format!("status {status}")));
    }
    serde_json::from_slice(&body).map_err(|error| LtiError::Unavailable(format!("its answer cannot be read: {error}")))
}
