//! What all of them say over HTTP, and how a no is understood. Rooms elsewhere are asked the same way.

use super::{CalendarAccount, CalendarError, Grant, Returned};
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::{
    RequestBuilder, StatusCode,
    header::{HeaderMap, RETRY_AFTER},
};
use serde::{Deserialize, de::DeserializeOwned};
use std::time::Duration;

/// Time a calendar has for an answer.
const TIME_LIMIT: Duration = Duration::from_secs(15);
/// Most bytes of one.
const ANSWER_MAX_BYTES: usize = 8 * 1024 * 1024;
/// An access token of which nobody says how long it is good.
const TOKEN_SECONDS: i64 = 300;

/// An answer, whatever it says.
pub(crate) struct Told {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Told {
    /// The answer, if it is a yes.
    pub fn good(self) -> Result<Self, CalendarError> {
        if self.status.is_success() { Ok(self) } else { Err(self.fault()) }
    }

    /// What a no means.
    pub fn fault(&self) -> CalendarError {
        let wait = self.headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let wait = wait.and_then(TimeDelta::try_seconds);
        let says = |words: &str| String::from_utf8_lossy(&self.body).contains(words);
        match self.status.as_u16() {
            401 => CalendarError::SignIn,
            // Google says so with a 403 (usageLimits), others with a 429 or a 503 that names a time.
            403 if says("ateLimitExceeded") || says("quotaExceeded") => CalendarError::TooOften(wait),
            429 => CalendarError::TooOften(wait),
            503 if wait.is_some() => CalendarError::TooOften(wait),
            408 | 500..=599 => CalendarError::Unavailable(format!("status {}", self.status)),
            _ => CalendarError::Refused(format!("status {}", self.status)),
        }
    }

    /// What it says in JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, CalendarError> {
        serde_json::from_slice(&self.body).map_err(|error| CalendarError::Unreadable(error.to_string()))
    }
}

/// A connection to the public internet alone; in dev mode to this machine too.
pub(crate) fn client(dev: bool) -> Result<reqwest::Client, CalendarError> {
    crate::outside::client(TIME_LIMIT, dev).map_err(|error| CalendarError::Unavailable(error.to_string()))
}

/// Asks, and reads no more than may be read.
pub(crate) async fn ask(request: RequestBuilder) -> Result<Told, CalendarError> {
    let mut answer = request.send().await.map_err(unsent)?;
    let (status, headers, mut body) = (answer.status(), answer.headers().clone(), Vec::new());
    while let Some(part) = answer.chunk().await.map_err(unsent)? {
        body.extend_from_slice(&part);
        if body.len() > ANSWER_MAX_BYTES {
            return Err(CalendarError::Unreadable("its answer is too long".into()));
        }
    }
    Ok(Told { status, headers, body })
}

/// The error without the address, which may hold what nobody should read.
fn unsent(error: reqwest::Error) -> CalendarError {
    CalendarError::Unavailable(error.without_url().to_string())
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    #[serde(default)]
    refresh_token: Option<String>,
    #[serde(default)]
    expires_in: Option<i64>,
}

/// What a code is worth (RFC 6749 §4.1.3, with the proof of RFC 7636).
pub(crate) async fn redeem(
    client: &reqwest::Client,
    place: &str,
    account: &CalendarAccount,
    returned: Returned<'_>,
) -> Result<Grant, CalendarError> {
    let form = [
        ("grant_type", "authorization_code"),
        ("code", returned.code),
        ("redirect_uri", returned.redirect_uri),
        ("code_verifier", returned.verifier),
        ("client_id", account.client_id.as_str()),
        ("client_secret", account.client_secret.as_str()),
    ];
    grant(ask(client.post(place).form(&form)).await?, returned.now)
}

/// A new access token (RFC 6749 §6).
pub(crate) async fn refresh(
    client: &reqwest::Client,
    place: &str,
    account: &CalendarAccount,
    (refresh_token, now): (&str, DateTime<Utc>),
) -> Result<Grant, CalendarError> {
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh_token),
        ("client_id", account.client_id.as_str()),
        ("client_secret", account.client_secret.as_str()),
    ];
    grant(ask(client.post(place).form(&form)).await?, now)
}

fn grant(told: Told, now: DateTime<Utc>) -> Result<Grant, CalendarError> {
    // `invalid_grant` comes with a 400: the person took the permission back, or the code is old.
    if matches!(told.status.as_u16(), 400 | 401 | 403) {
        return Err(CalendarError::SignIn);
    }
    let tokens: Tokens = told.good()?.json()?;
    let seconds = tokens.expires_in.unwrap_or(TOKEN_SECONDS).clamp(60, 86_400);
    Ok(Grant {
        access_token: tokens.access_token,
        refresh_token: tokens.refresh_token,
        expires_at: now + TimeDelta::seconds(seconds),
    })
}
