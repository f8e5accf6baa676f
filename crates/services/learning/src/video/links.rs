//! Addresses that open one film for some hours, without a header. The signature stands in the path, so that everything
//! a list names below it is opened by it as well.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use domain::{ids::VideoId, platform::uploads::refusals};
use serde::Deserialize;
use spine::{App, Result, signed};

/// Hours that an address is good for, the one that has begun included: longer than the longest film.
const GOOD_HOURS: i64 = 6;
/// What is signed.
const PURPOSE: &str = "film";

/// What a signed address carries.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Signed {
    /// Expiry and signature.
    pub token: String,
}

/// Until when an address that is made now is good.
pub(super) fn good_until(app: &App) -> DateTime<Utc> {
    let now = app.clock.now();
    now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now) + TimeDelta::hours(GOOD_HOURS)
}

/// A new token.
pub(super) fn token(app: &App, id: VideoId) -> String {
    signature(app, &id.to_string())
}

/// A new token for captions that wait.
pub(super) fn token_waiting(app: &App, id: VideoId) -> String {
    signature(app, &waiting_of(id))
}

fn waiting_of(id: VideoId) -> String {
    format!("{id} waiting")
}

fn signature(app: &App, what: &str) -> String {
    let until = good_until(app).timestamp();
    format!("{until}-{}", signed::sign(app, PURPOSE, &format!("{what}\n{until}")))
}

/// The address of something of a film.
pub(super) fn address(id: VideoId, token: &str, file: &str) -> String {
    format!("/api/v1/videos/{id}/play/{token}/{file}")
}

/// Whether the token is ours for that film and still good; from when on it was given, to the hour.
///
/// # Errors
/// 403 `link_expired`.
pub(super) fn opens(app: &App, id: VideoId, token: &str) -> Result<DateTime<Utc>> {
    is_good(app, &id.to_string(), token)
}

/// The same for captions that wait, which teacher and staff alone are given an address of.
pub(super) fn opens_waiting(app: &App, id: VideoId, token: &str) -> Result<DateTime<Utc>> {
    is_good(app, &waiting_of(id), token)
}

fn is_good(app: &App, what: &str, token: &str) -> Result<DateTime<Utc>> {
    let ends = token.split_once('-').and_then(|(until, signature)| {
        let known = until.bytes().all(|byte| byte.is_ascii_digit());
        let ends = until.parse().ok().filter(|_| known).and_then(|seconds| DateTime::from_timestamp(seconds, 0))?;
        let good = app.clock.now() < ends && signed::is_signed(app, PURPOSE, &format!("{what}\n{until}"), signature);
        good.then(|| ends - TimeDelta::hours(GOOD_HOURS))
    });
    Ok(ends.ok_or_else(refusals::link_expired)?)
}
