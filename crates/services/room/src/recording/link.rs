//! Addresses under which a recording plays: for one person, for some hours, and made only when the look was written
//! down.

use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::{RecordingId, UserId},
    platform::uploads::refusals,
};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::Sha256;
use spine::{App, Context, Error, Result};

/// What no other signature of this key begins with.
const WORD: &[u8] = b"room.recording";
/// How long one is good for: longer than any lesson.
const GOOD_HOURS: i64 = 6;

/// What the address carries.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct RecordingSigned {
    pub expires: String,
    pub signature: String,
}

fn mac(app: &App, recording: RecordingId, person: UserId, expires: i64) -> Result<Hmac<Sha256>> {
    let mac = Hmac::<Sha256>::new_from_slice(&app.token_key);
    let mut mac = mac.map_err(|_| Error::unexpected("the installation's key is no key"))?;
    mac.update(WORD);
    mac.update(recording.0.as_bytes());
    mac.update(person.0.as_bytes());
    mac.update(&expires.to_be_bytes());
    Ok(mac)
}

/// Where the reader plays it.
pub(super) fn content_url(context: &Context, recording: RecordingId) -> Result<String> {
    let expires = (context.now() + Duration::hours(GOOD_HOURS)).timestamp();
    let mac = mac(&context.app, recording, context.require_person()?.id, expires)?;
    let signature = hex::encode(mac.finalize().into_bytes());
    Ok(format!("/api/v1/recordings/{recording}/content?expires={expires}&signature={signature}"))
}

impl RecordingSigned {
    /// 403 `link_expired` unless it was made for the reader and is still good.
    pub(super) fn opens(&self, context: &Context, recording: RecordingId) -> Result<()> {
        let expires: Option<DateTime<Utc>> =
            self.expires.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
        let Some(expires) = expires.filter(|expires| context.now() < *expires) else {
            return Err(refusals::link_expired().into());
        };
        let shown = hex::decode(&self.signature).unwrap_or_default();
        let mac = mac(&context.app, recording, context.require_person()?.id, expires.timestamp())?;
        mac.verify_slice(&shown).map_err(|_| refusals::link_expired().into())
    }
}
